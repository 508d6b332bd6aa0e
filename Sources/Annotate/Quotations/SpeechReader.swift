import News

/// What the readers of quotations share: a document's tokens, names, quotation marks and cues.
struct SpeechReader {
    let document: Document
    let bytes: [UInt8]
    let lexicon: CueLexicon
    let isVietnamese: Bool
    private(set) var tokens: [Token] = []
    /// Token ranges of blocks.
    private(set) var blocks: [Range<Int>] = []
    /// Index of the mention that covers a token, names before titles; -1 for none.
    private(set) var mentionAt: [Int32] = []
    /// Whether the token stands between quotation marks.
    private(set) var isQuoted: [Bool] = []
    private(set) var stretches: [[QuotedStretch]] = []
    /// Indices of each block's sentences.
    private var sentences: [Range<Int>] = []
    let outletKeys: Set<String>

    init(_ document: Document) {
        self.document = document
        bytes = Array(document.article.text.utf8)
        lexicon = CueLexicon.of(document.article.language)
        isVietnamese = document.article.language == "vi"
        outletKeys = NameLexicon.shared.outletKeys
        let scan = TextScan()
        for block in document.article.blocks {
            let low = tokens.count
            scan.append(bytes, block.span, &tokens)
            blocks.append(low..<tokens.count)
        }
        isQuoted = [Bool](repeating: false, count: tokens.count)
        for range in blocks {
            let pairs = QuoteMarks.pairs(tokens, range)
            for pair in pairs {
                for index in pair.open..<min(pair.close + 1, range.upperBound) {
                    isQuoted[index] = true
                }
            }
            stretches.append(pairs)
        }
        var sentence = 0
        for number in blocks.indices {
            let low = sentence
            while sentence < document.sentences.count, document.sentences[sentence].block <= number
            {
                sentence += 1
            }
            sentences.append(low..<sentence)
        }
        mentionAt = [Int32](repeating: -1, count: tokens.count)
        var token = 0
        for (number, mention) in document.mentions.enumerated() where !mention.isNested {
            while token > 0, tokens[token - 1].start >= mention.span.start { token -= 1 }
            while token < tokens.count, tokens[token].start < mention.span.start { token += 1 }
            var index = token
            while index < tokens.count, tokens[index].start < mention.span.end {
                if mentionAt[index] < 0 || mention.level == .title {
                    mentionAt[index] = Int32(number)
                }
                index += 1
            }
        }
    }

    func text(_ index: Int) -> String {
        String(decoding: bytes[tokens[index].start..<tokens[index].end], as: UTF8.self)
    }

    func text(_ range: Range<Int>) -> String {
        guard let first = range.first, let last = range.last else { return "" }
        return String(decoding: bytes[tokens[first].start..<tokens[last].end], as: UTF8.self)
    }

    func span(_ range: Range<Int>) -> TextSpan {
        TextSpan(tokens[range.lowerBound].start, tokens[range.upperBound - 1].end)
    }

    func words(_ index: Int) -> CueLexicon.Words { lexicon.words[tokens[index].key] ?? [] }

    func mention(_ index: Int) -> Mention? {
        mentionAt[index] < 0 ? nil : document.mentions[Int(mentionAt[index])]
    }

    func isOutlet(_ mention: Mention) -> Bool {
        outletKeys.contains(document.entities[mention.entity].key)
    }

    /// Whether a phrase of a list begins at a token: its length.
    func length(_ trie: PhraseTrie<Bool>, _ index: Int, _ end: Int) -> Int? {
        trie.longest(tokens, at: index, end: end) { _, _ in true }?.count
    }

    /// The cue at a token.
    func cue(_ index: Int, _ end: Int) -> (kind: CueLexicon.Kind, count: Int)? {
        guard tokens[index].isWord, mentionAt[index] < 0 || !tokens[index].isCapital else {
            return nil
        }
        return lexicon.cues.longest(tokens, at: index, end: end) { _, _ in true }
            .map { ($0.value, $0.count) }
    }

    /// Whether a cue denies what follows.
    func isDenial(_ cue: Range<Int>) -> Bool {
        let found = lexicon.statuses.longest(tokens, at: cue.lowerBound, end: cue.upperBound) {
            _,
            _ in true
        }
        return found?.value == 1
    }

    /// The noun that tells a speaker at a token.
    func noun(_ index: Int, _ end: Int) -> (noun: CueLexicon.Noun, count: Int)? {
        lexicon.nouns.longest(tokens, at: index, end: end) { _, _ in true }
            .map { ($0.value, $0.count) }
    }

    /// Whether an office or a title begins at a token; a form of address too where that is asked for.
    func isTitle(_ index: Int, _ end: Int, orAddress: Bool = false) -> Bool {
        let names = NameLexicon.shared
        return names.names.longest(tokens, at: index, end: end) { form, _ in
            let category = names.entries[Int(form.entry)].category
            return category == .office || category == .title
                || (orAddress && category == .address)
        } != nil
    }

    /// Sentences of a block as token ranges; what stands in one pair of quotation marks stays together.
    func units(_ block: Int) -> [Range<Int>] {
        let range = blocks[block]
        guard !range.isEmpty else { return [] }
        var units: [Range<Int>] = []
        var low = range.lowerBound
        var index = low
        for sentence in document.sentences[sentences[block]] {
            while index < range.upperBound, tokens[index].start < sentence.span.end { index += 1 }
            let isInside =
                index < range.upperBound && index > low && isQuoted[index] && isQuoted[index - 1]
                && !isOpening(index, block)
            if index > low, !isInside {
                units.append(low..<index)
                low = index
            }
        }
        if low < range.upperBound { units.append(low..<range.upperBound) }
        return units
    }

    private func isOpening(_ index: Int, _ block: Int) -> Bool {
        stretches[block].contains { $0.open == index }
    }
}
