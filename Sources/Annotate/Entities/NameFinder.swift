import News

/// Finds what may be names in a document's tokens, block by block, left to right.
struct NameFinder {
    let lexicon: NameLexicon
    let isVietnamese: Bool
    let scanned: ScannedText
    let tokens: [Token]
    let words: KeyTable<WordClass>
    private(set) var candidates: [NameCandidate] = []
    private(set) var offices: [OfficeUse] = []
    /// Tokens inside a candidate.
    private(set) var claimed: [Bool]

    private var blockLow = 0
    private var blockHigh = 0
    private(set) var isShouting = false
    private(set) var isTitleCase = false
    /// Token after the last title, and what the title was.
    private var titleEnd = -1
    private var titleCategory = NameCategory.title
    /// The office that the next titled name may hold.
    private var pendingOffice = -1
    /// Whether a sentence begins with the token.
    private var opensSentence: [Bool]

    init(lexicon: NameLexicon, language: String, scanned: ScannedText, sentences: [Sentence]) {
        self.lexicon = lexicon
        isVietnamese = language == "vi"
        self.scanned = scanned
        tokens = scanned.tokens
        words = lexicon.words(in: language)
        claimed = [Bool](repeating: false, count: tokens.count)
        opensSentence = claimed
        var index = 0
        for sentence in sentences {
            while index < tokens.count, tokens[index].start < sentence.span.start { index += 1 }
            if index < tokens.count, tokens[index].start == sentence.span.start {
                opensSentence[index] = true
            }
        }
    }

    /// Reads the tokens of one block.
    mutating func read(_ range: Range<Int>) {
        blockLow = range.lowerBound
        blockHigh = range.upperBound
        titleEnd = -1
        var wordCount = 0
        var capitals = 0
        var shouted = 0
        for token in tokens[range] where token.isWord {
            wordCount += 1
            if token.isCapital { capitals += 1 }
            if token.isAllCaps { shouted += 1 }
        }
        isShouting = wordCount >= 4 && shouted * 10 >= wordCount * 7
        let isSentence = tokens[blockHigh - 1].isMark(in: .sentenceEnds)
        isTitleCase =
            !isVietnamese && !isSentence && wordCount >= 5 && capitals * 10 >= wordCount * 6
        var index = blockLow
        while index < blockHigh {
            index = tokens[index].isWord ? step(index) : index + 1
        }
    }
}

// What the other parts of the finder read.
extension NameFinder {
    var limits: Range<Int> { blockLow..<blockHigh }

    func word(_ index: Int) -> WordClass { words[tokens[index].key] ?? [] }

    /// Whether a capital at this place says nothing: sentences, quotations and list items begin so.
    func isInitial(_ index: Int) -> Bool {
        guard index > blockLow else { return true }
        if opensSentence[index] { return true }
        let before = tokens[index - 1]
        guard before.kind == .mark else { return false }
        if before.isMark(in: .dashes) { return before.isSpaced && tokens[index].isSpaced }
        return before.isMark(in: .stops) || before.isMark(in: .opening)
    }

    /// Whether a word of small letters, or capitalised, is spelled like a Vietnamese syllable.
    func isSyllable(_ index: Int) -> Bool { !tokens[index].isAllCaps && isSpelledAsSyllable(index) }

    /// Whether a word is spelled like a Vietnamese syllable, in capitals or not.
    func isSpelledAsSyllable(_ index: Int) -> Bool {
        VietnameseSyllable.isSyllable(scanned.bytes, tokens[index].start..<tokens[index].end)
    }

    func isTitled(_ index: Int) -> Bool { titleEnd == index }

    /// Whether an office, not a mere form of address, stands before.
    func followsOffice(_ index: Int) -> Bool { titleEnd == index && titleCategory == .office }

    func leftContext(_ index: Int) -> LeftContext? {
        lexicon.leftContexts.longest(tokens, before: index, start: blockLow)?.value
    }

    /// A name, a title or another phrase of the lists.
    struct Match {
        var category: NameCategory
        var kind: Entity.Kind?
        var form: NameForm
        var count: Int
    }

    /// The longest phrase of the lists that begins at a token and is written as they ask.
    func match(_ index: Int) -> Match? {
        func accepts(_ form: NameForm, _ count: Int) -> Bool {
            form.accepts(tokens, at: index, count: count, shouting: isShouting)
                && (!form.needsMediaWord || isCredited(index))
        }
        let found =
            tokens[index].isCapital
            ? lexicon.names.longest(tokens, at: index, end: blockHigh, accept: accepts)
            : lexicon.smallNames.longest(tokens, at: index, end: blockHigh, accept: accepts)
        guard let found else { return nil }
        let category = lexicon.entries[Int(found.value.entry)].category
        return Match(
            category: category,
            kind: category.kind,
            form: found.value,
            count: found.count
        )
    }

    /// The key of what was matched.
    func key(of match: Match) -> String { lexicon.entries[Int(match.form.entry)].key }

    /// Whether a word for media, or of a credit, stands before.
    private func isCredited(_ index: Int) -> Bool {
        if leftContext(index) == .media { return true }
        var before = index - 1
        while before >= blockLow, tokens[before].kind == .mark { before -= 1 }
        guard before >= blockLow else { return false }
        return Self.creditWords.contains(tokens[before])
    }

    private static let creditWords: WordSet = [
        "theo", "ảnh", "nguồn", "báo", "photo", "tờ", "newspaper", "magazine",
    ]

    @discardableResult
    mutating func add(_ candidate: NameCandidate) -> Int {
        candidates.append(candidate)
        for index in candidate.low..<candidate.high { claimed[index] = true }
        return candidates.count - 1
    }

    mutating func nest(_ index: Int) { candidates[index].isNested = true }

    /// Whether the title before is a form of address: "ông", "bà".
    var titledByAddress: Bool { titleCategory == .address }

    mutating func claim(_ index: Int) { claimed[index] = true }
}

extension NameFinder {
    /// Reads what begins at a word; gives the token to go on with.
    private mutating func step(_ index: Int) -> Int {
        guard let match = match(index) else {
            return tokens[index].isCapital ? run(index) : lowerCase(index)
        }
        switch match.category {
        case .stop:
            return index + match.count
        case .address, .title:
            return title(index, match)
        case .office:
            return office(index, match)
        case .organizationHead:
            return organizationHead(index, match.count)
        case .institution:
            return institution(index, match)
        case .territory, .demonym, .place, .organization, .outlet:
            return listed(index, match)
        }
    }

    /// "al-Assad" begins with a small letter.
    private mutating func lowerCase(_ index: Int) -> Int {
        guard index + 2 < blockHigh, tokens[index + 1].isMark(in: .dashes),
            !tokens[index + 1].isSpaced, tokens[index + 2].isName,
            word(index).contains(.particle)
        else { return index + 1 }
        return run(index)
    }

    private mutating func title(_ index: Int, _ match: Match) -> Int {
        let next = index + match.count
        // "Em", "Tên", "Bé" in a name's middle: the run that began earlier has taken them.
        guard next < blockHigh else { return next }
        if titleEnd == index, titleCategory == .office, match.category == .title {
            // "Ngoại trưởng, Đại tá": the office goes on.
            titleEnd = next
            return next
        }
        titleEnd = next
        titleCategory = match.category
        // "Tổng thống Nga, ông Putin": the comma and the address join office and name.
        if match.category == .address, index > blockLow, let last = offices.indices.last,
            offices[last].holder == nil, tokens[index - 1].isMark(","),
            offices[last].high == index - 1
        {
            offices[last].isPlural = false
            pendingOffice = last
        }
        return next
    }

    /// A word that opens a sentence as a form of address: "Anh Tuấn".
    mutating func address(_ index: Int) -> Int {
        titleEnd = index + 1
        titleCategory = .address
        return index + 1
    }

    private mutating func office(_ index: Int, _ match: Match) -> Int {
        let next = index + match.count
        let isContinued = titleEnd == index || (titleEnd == index - 1 && isOf(index - 1))
        if isContinued, titleCategory == .office, let last = offices.indices.last,
            offices[last].body.isEmpty, offices[last].holder == nil
        {
            offices[last].office += "/" + key(of: match)
            offices[last].high = next
        } else {
            var use = OfficeUse(low: index, high: next, office: key(of: match))
            if let last = candidates.last, last.high == index, !isVietnamese,
                last.kind != .person
            {
                use.body = key(of: last)
                use.low = last.low
            }
            use.isPlural = index > blockLow && Self.plurals.contains(tokens[index - 1])
            offices.append(use)
            linkBackwards(offices.count - 1)
        }
        titleEnd = next
        titleCategory = .office
        return next
    }

    /// "ông Dmitry Peskov, người phát ngôn Điện Kremlin": the name stands before.
    private mutating func linkBackwards(_ use: Int) {
        var before = offices[use].low - 1
        if before >= blockLow, Self.articles.containsWritten(tokens[before]) { before -= 1 }
        guard before > blockLow, tokens[before].isMark(","),
            let last = candidates.indices.last(where: { !candidates[$0].isNested }),
            candidates[last].kind == .person, candidates[last].high == before
        else { return }
        offices[use].holder = last
    }

    private func isOf(_ index: Int) -> Bool {
        guard index >= blockLow else { return false }
        return Self.ofWords.containsWritten(tokens[index])
    }

    private static let ofWords: WordSet = ["của", "of", "nước", "for"]
    private static let articles: WordSet = ["the", "a", "an"]
    private static let plurals: WordSet = [
        "hai", "các", "những", "ba", "nhiều", "vị", "bốn", "two", "three", "former",
        "cựu", "nguyên", "tân", "cố", "phó", "deputy",
    ]

    /// The key that a candidate will have where the lists know it.
    func key(of candidate: NameCandidate) -> String {
        if let key = candidate.composedKey { return key }
        return candidate.entry >= 0 ? lexicon.entries[Int(candidate.entry)].key : ""
    }

    /// Gives the office that waits for its territory or organisation what follows it.
    mutating func extendOffice(from index: Int, to high: Int, body: String) {
        guard let last = offices.indices.last, titleCategory == .office,
            offices[last].holder == nil
        else {
            if titleEnd == index { titleEnd = high }
            return
        }
        if titleEnd == index || (titleEnd == index - 1 && isOf(index - 1)) {
            if offices[last].body.isEmpty { offices[last].body = body }
            offices[last].high = high
            titleEnd = high
        }
    }

    /// Notes that a person's name was found; an office before it gets its holder.
    mutating func addPerson(_ candidate: NameCandidate) {
        var candidate = candidate
        candidate.isTitled = isTitled(candidate.low)
        let index = add(candidate)
        if let last = offices.indices.last, offices[last].holder == nil, !offices[last].isPlural {
            let isNext = offices[last].high == candidate.low
            let isApposed =
                candidate.low == offices[last].high + 1 && tokens[candidate.low - 1].isMark(",")
            if isNext || isApposed || (pendingOffice == last && isTitled(candidate.low)) {
                offices[last].holder = index
            }
        }
    }
}

// What the resolver changes once the whole document is read.
extension NameFinder {
    mutating func replace(_ index: Int, by candidate: NameCandidate) {
        candidates[index] = candidate
    }

    mutating func replace(_ candidates: [NameCandidate]) { self.candidates = candidates }

    /// Frees the tokens of a candidate that was given up.
    mutating func release(_ index: Int) {
        for token in candidates[index].low..<candidates[index].high { claimed[token] = false }
    }
}
