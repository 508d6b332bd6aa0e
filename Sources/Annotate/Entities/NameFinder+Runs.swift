import News

extension NameFinder {
    /// The token after a run of capitalised words that begins at `index`.
    func runEnd(from index: Int) -> Int {
        let high = limits.upperBound
        var next = index + 1
        while next < high, next - index < 12 {
            let token = tokens[next]
            let last = tokens[next - 1]
            if token.isName, token.isSpaced {
                if breaksRun(next) { break }
                next += 1
            } else if token.isMark(in: .dashes), !token.isSpaced, next + 1 < high,
                hyphenJoins(next)
            {
                next += 2
            } else if token.isMark("."), last.isCapital, last.letters == 1, next + 1 < high,
                !token.isSpaced, tokens[next + 1].isName
            {
                next += 2
            } else if let particles = particles(next) {
                next += particles
            } else if !isVietnamese, token.isWord, next + 1 < high, tokens[next + 1].isName,
                Self.links.containsWritten(tokens[next]), hasOrganizationWord(index, next)
            {
                next += 2
            } else {
                break
            }
        }
        return next
    }

    private func hyphenJoins(_ index: Int) -> Bool {
        let before = tokens[index - 1]
        let after = tokens[index + 1]
        guard before.isWord, after.isWord else { return false }
        // "al- Assad" is a slip for "al-Assad".
        if after.isSpaced {
            return word(index - 1).contains(.particle) && after.isName && before.letters <= 3
        }
        if after.isName {
            guard let left = match(index - 1), let right = match(index + 1) else {
                return true
            }
            return left.category != .territory || right.category != .territory
        }
        return after.letters <= 8
            && !Self.hyphenTails.containsWritten(after)
    }

    /// "bin", "von der", "de" between two capitalised foreign words.
    private func particles(_ index: Int) -> Int? {
        var next = index
        while next < limits.upperBound, next - index < 3, tokens[next].isWord,
            !tokens[next].isCapital, word(next).contains(.particle)
        {
            next += 1
        }
        guard next > index, next < limits.upperBound else { return nil }
        if tokens[next].isMark(in: .dashes), next + 1 < limits.upperBound, tokens[next + 1].isName {
            return next - index + 2
        }
        guard tokens[next].isName, tokens[index].letters > 1 else { return nil }
        if isVietnamese {
            guard !isSpelledAsSyllable(next) || !isSpelledAsSyllable(index - 1) else { return nil }
        }
        return next - index
    }

    private func breaksRun(_ index: Int) -> Bool {
        if !isVietnamese, word(index).contains(.opener) {
            // "Truong My Lan", "Nguyen Thi An": short syllables of names that begin so.
            if tokens[index].letters <= 3, tokens[index - 1].isName,
                word(index - 1).contains(.surname)
            {
                return false
            }
            return !isTitleCase
        }
        guard let match = match(index) else { return false }
        switch match.category {
        case .office, .title: return match.count > 1 || !isVietnamese
        case .outlet: return match.count > 1
        default: return false
        }
    }

    private func hasOrganizationWord(_ low: Int, _ high: Int) -> Bool {
        (low..<high).contains { word($0).contains(.organizationWord) }
    }

    /// A run of capitalised words that the lists do not know as a whole.
    mutating func run(_ start: Int) -> Int {
        var low = start
        let high = runEnd(from: start)
        if isShouting || isTitleCase { return start + 1 }
        // "Đông Aleppo", "Nam Syria": a part of a known place.
        if isVietnamese, Self.directions.containsWritten(tokens[start]),
            start + 1 < limits.upperBound, let match = match(start + 1),
            match.category == .place || match.category == .territory
        {
            return start + 1
        }
        // "La Russie", "El Líbano": an article before a known territory.
        if !isVietnamese, isInitial(start), tokens[start].letters <= 3, start + 1 < high,
            let match = match(start + 1), match.category == .territory,
            start + 1 + match.count == high
        {
            return start + 1
        }
        // "U23 Việt Nam", "G20 summit": an age group or a code is no part of a name.
        if tokens[start].letters <= 2, hasDigits(start) { return start + 1 }
        if isInitial(low), !isTitled(low) {
            low = withoutOpener(low, high)
            // "Scientists at NASA": what joined the opener to the name goes with it.
            while low > start, low < high, !tokens[low].isName { low += 1 }
            guard low < high else { return start + 1 }
            // What follows the opener may be known by itself.
            if low > start, match(low) != nil { return low }
        }
        // "Trận U19 Việt Nam": the code after an opener.
        if low > start, tokens[low].letters <= 2, hasDigits(low) { return low + 1 }
        if let person = personBehindOrganization(low, high) {
            add(NameCandidate(low: low, high: person, kind: .organization))
            extendOffice(from: low, to: person, body: "")
            addPerson(NameCandidate(low: person, high: high, kind: .person))
            return high
        }
        let (kind, isStrong) = kind(of: low, high)
        if let kind {
            var candidate = NameCandidate(low: low, high: high, kind: kind)
            candidate.isStrong = isStrong
            if kind == .person {
                addPerson(candidate)
            } else {
                add(candidate)
                extendOffice(from: low, to: high, body: "")
            }
        } else if isStrong {
            // Known to be no person, organisation or place; a listed name behind it is ("người Kurd YPG").
            let listed = (low + 1..<max(low + 1, high)).first { match($0)?.kind != nil }
            for index in low..<(listed ?? high) { claim(index) }
            if let listed { return listed }
        } else if isInitial(start),
            let known = (start + 1..<max(start + 1, high)).first(where: { match($0) != nil })
        {
            // "Khách Nga": a word that only the sentence's start capitalises hides a known name.
            return known
        }
        return high
    }

    /// Where a run at a sentence's start begins without the word that only the sentence capitalises.
    private func withoutOpener(_ low: Int, _ high: Int) -> Int {
        let first = word(low)
        let rest = high - low - 1
        guard isVietnamese else {
            if first.contains(.opener) { return low + 1 }
            return low
        }
        guard rest > 0, tokens[low + 1].isWord else {
            // A single word: foreign spelling only.
            return isSyllable(low) || first.contains(.opener) ? high : low
        }
        let isSurname = first.contains(.surname)
        let nextIsSyllable = isSyllable(low + 1)
        // "Trang Axios", "Kênh Al Jazeera": what calls the name an outlet.
        if !nextIsSyllable, lexicon.leftContexts.longest(tokens, before: low + 1, start: low) != nil
        {
            return low + 1
        }
        if first.contains(.opener) {
            return isSurname && nextIsSyllable && rest >= 2 ? low : low + 1
        }
        if isSurname { return low }
        // "Son Heung-min": the family name of a hyphenated one.
        if isSyllable(low), low + 3 < high, tokens[low + 2].isMark(in: .dashes),
            !tokens[low + 3].isCapital
        {
            return low
        }
        if isSyllable(low), !nextIsSyllable { return low + 1 }
        return low
    }

    /// What a run names, and whether that is certain; `nil` and certain where it names nothing we mark.
    private func kind(of low: Int, _ high: Int) -> (Entity.Kind?, Bool) {
        let count = high - low
        let first = tokens[low]
        if isTitled(low), !(first.isAllCaps && first.letters > 4) {
            // "a spokesman for Glencore"
            if !isVietnamese, low > limits.lowerBound,
                Self.links.containsWritten(tokens[low - 1]), count == 1
            {
                return (.organization, true)
            }
            // "Giám đốc Phân tích", "Trưởng phòng Kinh doanh" go on with their field.
            if !titledByAddress, count == 1, isOrganizationWord(low) { return (nil, true) }
            return (.person, true)
        }
        var context = leftContext(low)
        // "ngõ 29 Khương Hạ", "số 5 Lê Lợi": the number of a house or a lane.
        if isVietnamese, context == nil, low - 1 > limits.lowerBound,
            tokens[low - 1].kind == .number, leftContext(low - 1) == .street
        {
            context = .street
        }
        // "miền Trung": a part of the country is no name here.
        if isVietnamese, count == 1, low > limits.lowerBound, Self.mien.contains(tokens[low - 1]) {
            return (nil, true)
        }
        let isVietnameseName = isVietnamese && isPersonName(low, high)
        switch context {
        case .media: return (.organization, true)
        case .ethnic, .product: return (nil, true)
        case .street: return (.place, true)
        case .placeNoun where !isVietnameseName || count <= 2: return (.place, true)
        case .organizationNoun: return (.organization, true)
        default: break
        }
        if isVietnameseName { return (.person, true) }
        if count == 1 { return singleKind(low, context) }
        if word(low).contains(.nonName) { return (nil, false) }
        let last = word(high - 1)
        if (low..<high).contains(where: { word($0).contains(.organizationWord) }),
            !word(low).contains(.firstName)
        {
            return (.organization, true)
        }
        if last.contains(.placeWord)
            || (low + 1 < high && Self.placeOpeners.containsWritten(tokens[low]))
        {
            return (.place, true)
        }
        if (low..<high).contains(where: { tokens[$0].kind == .number }) { return (nil, false) }
        if Self.the.containsWritten(tokens[low]) { return (.organization, true) }
        if context == .placePreposition, !word(low).contains(.firstName) {
            return (.place, isVietnamese)
        }
        if isVietnamese {
            // Foreign names of two and more words are mostly persons; Vietnamese syllables need a family name.
            let foreign = (low..<high).contains { tokens[$0].isWord && !isSyllable($0) }
            if foreign { return (.person, true) }
            return count == 2 && !isInitial(low) ? (.place, false) : (nil, false)
        }
        if (low..<high).contains(where: { tokens[$0].isAllCaps }) { return (.organization, false) }
        return (.person, true)
    }

    /// "Chủ tịch Hòa Phát Trần Đình Long": where the person's name begins in a run that an office stands before.
    private mutating func personBehindOrganization(_ low: Int, _ high: Int) -> Int? {
        guard isVietnamese, followsOffice(low), high - low >= 5,
            tokens[low..<high].allSatisfy({ $0.isWord })
        else { return nil }
        for person in [high - 3, high - 4] where person - low >= 2 {
            guard word(person).contains(.surname), isPersonName(person, high) else { continue }
            // A family name at the front begins a person's own long name.
            if word(low).contains(.surname), high - low <= 5 { continue }
            return person
        }
        return nil
    }

    /// "Kosovo and Gibraltar": joined to a place that is known.
    private func followsPlace(_ index: Int) -> Bool {
        guard index - 1 > limits.lowerBound, let last = candidates.last, last.high == index - 1,
            last.kind == .place, !last.isNested
        else { return false }
        return Self.conjunctions.containsWritten(tokens[index - 1])
    }

    private func singleKind(_ index: Int, _ context: LeftContext?) -> (Entity.Kind?, Bool) {
        let token = tokens[index]
        let own = word(index)
        if own.contains(.nonName) { return (nil, true) }
        if !isVietnamese || !isSpelledAsSyllable(index), !token.isAllCaps, followsPlace(index) {
            return (.place, true)
        }
        if own.contains(.opener), !isVietnamese { return (nil, false) }
        if token.isAllCaps {
            // "Boeing 737 MAX": a model.
            if index > limits.lowerBound, tokens[index - 1].kind == .number { return (nil, true) }
            let isFree = token.end - token.start <= 8 && !hasDigits(index)
            return isFree ? (.organization, true) : (nil, true)
        }
        if isVietnamese, isSpelledAsSyllable(index) { return (nil, false) }
        if context == .placePreposition { return (.place, false) }
        // "the Ramouseh district", "Herat province".
        if !isVietnamese, index + 1 < limits.upperBound,
            lexicon.placeTails.contains(tokens[index + 1].key),
            !tokens[index + 1].isCapital
        {
            return (.place, true)
        }
        return (nil, false)
    }

    private func isOrganizationWord(_ index: Int) -> Bool {
        lexicon.organizationWords.longest(tokens, at: index, end: limits.upperBound) != nil
    }

    private static let directions: WordSet = ["Đông", "Tây", "Nam", "Bắc", "Miền"]
    private static let mien: WordSet = ["miền"]
    private static let links: WordSet = ["of", "for"]
    private static let conjunctions: WordSet = ["and", "or", "và"]
    private static let the: WordSet = ["The"]
    private static let placeOpeners: WordSet = [
        "Mount", "Lake", "Fort", "Cape", "Port", "San", "Saint", "St",
    ]
    /// "Paris-based": no part of the name.
    private static let hyphenTails: WordSet = ["based", "led", "backed", "born", "run"]

    private func hasDigits(_ index: Int) -> Bool {
        let token = tokens[index]
        return scanned.bytes[token.start..<token.end].contains { (0x30...0x39).contains($0) }
    }

    /// A Vietnamese full name: a family name and one to four more syllables.
    func isPersonName(_ low: Int, _ high: Int) -> Bool {
        guard high - low >= 2, high - low <= 6, word(low).contains(.surname) else { return false }
        var foreign = 0
        for index in low..<high where tokens[index].isWord {
            if tokens[index].isAllCaps, tokens[index].letters > 2 { return false }
            if !isSyllable(index) { foreign += 1 }
        }
        return foreign == 0 || (foreign == 1 && high - low >= 3)
    }
}
