import News

extension NameFinder {
    /// A name of the lists: taken as it stands, or part of something longer.
    mutating func listed(_ index: Int, _ match: Match) -> Int {
        let next = index + match.count
        let follows = next < limits.upperBound && tokens[next].isName && tokens[next].isSpaced
        if match.category == .territory || match.category == .demonym {
            return territory(index, match, follows)
        }
        if match.category == .outlet || !follows {
            if isTransliteration(next) { return run(index) }
            return take(index, match)
        }
        // "Paris Hilton", "Manchester Airport", "Washington Square".
        let high = runEnd(from: index)
        guard high > next else { return take(index, match) }
        if word(high - 1).contains(.organizationWord) || word(high - 1).contains(.placeWord) {
            return run(index)
        }
        if match.category == .place, self.match(next) == nil {
            if word(index).contains(.firstName), !followsOffice(index) { return run(index) }
            // "ông Thái Bình Minh" is a person, "Bí thư Nghệ An Hồ Đức Phớc" a place and a person.
            if isVietnamese, isTitled(index), titledByAddress, isSyllable(next),
                high - next == 1 || !word(next).contains(.surname)
            {
                return run(index)
            }
        }
        return take(index, match)
    }

    private mutating func take(_ index: Int, _ match: Match) -> Int {
        let next = index + match.count
        let candidate = NameCandidate(
            low: index,
            high: next,
            kind: match.kind,
            entry: match.form.entry
        )
        add(candidate)
        extendOffice(from: index, to: next, body: key(of: match))
        return next
    }

    /// "Mát-xcơ", "Anh-xtanh": a hyphen and small letters go on.
    private func isTransliteration(_ next: Int) -> Bool {
        guard next + 1 < limits.upperBound, tokens[next].isMark(in: .dashes) else { return false }
        let following = tokens[next + 1]
        return !tokens[next].isSpaced && !following.isSpaced && following.isWord
            && !following.isCapital && isVietnamese
    }

    private mutating func territory(_ index: Int, _ match: Match, _ follows: Bool) -> Int {
        let next = index + match.count
        if isTransliteration(next) { return run(index) }
        var candidate = NameCandidate(
            low: index,
            high: next,
            kind: .place,
            entry: match.form.entry
        )
        if !isVietnamese, follows, word(index).contains(.firstName), !followsOffice(index),
            self.match(next) == nil
        {
            return run(index)
        }
        if !isVietnamese, follows, self.match(next) == nil {
            // "Palestinian Authority", "Canadian Institutes of Health": an organisation of the country.
            let high = runEnd(from: index)
            if high > next, word(high - 1).contains(.organizationWord) { return run(index) }
        }
        if isVietnamese, match.count == 1, isSyllable(index) {
            if isTitled(index), titledByAddress {
                // "bà Nga", "anh Đức": given names.
                return run(index)
            }
            if follows, isInitial(index), Self.anh.containsWritten(tokens[index]),
                isSyllable(next), self.match(next) == nil
            {
                return address(index)
            }
            if follows, !followsOffice(index), isSyllable(next), self.match(next) == nil {
                let high = runEnd(from: index)
                let isSurnamed = word(next).contains(.surname) && high - next >= 2
                // "Mỹ Linh" is a person, "Mỹ Nguyễn Văn A" a country and a person.
                if !isSurnamed, !isShouting {
                    addPerson(NameCandidate(low: index, high: high, kind: .person))
                    return high
                }
            }
            if isInitial(index), Self.weakTerritories.containsWritten(tokens[index]), !follows,
                !isListed(next)
            {
                candidate.isStrong = false
            }
        }
        add(candidate)
        extendOffice(from: index, to: next, body: key(of: match))
        return next
    }

    /// "Anh và Pháp", "Anh, Mỹ", "Anh - EU": one of several.
    private func isListed(_ next: Int) -> Bool {
        guard next + 1 < limits.upperBound else { return false }
        let joins =
            tokens[next].isMark(",") || tokens[next].isMark(in: .dashes)
            || Self.and.containsWritten(tokens[next])
        guard joins, let match = match(next + 1) else { return false }
        return match.category == .territory || match.category == .organization
    }

    /// Country names that begin sentences as common words.
    private static let weakTerritories: WordSet = ["Anh", "Ý", "Áo", "Ấn", "Hàn"]
    private static let anh: WordSet = ["Anh"]
    private static let and: WordSet = ["và"]

    /// A ministry, a parliament, an embassy: with its territory one name.
    mutating func institution(_ index: Int, _ match: Match) -> Int {
        let key = key(of: match)
        var next = index + match.count
        var low = index
        var candidate = NameCandidate(
            low: index,
            high: next,
            kind: .organization,
            entry: match.form.entry
        )
        var after = next
        if after < limits.upperBound, Self.ownerWords.containsWritten(tokens[after]) { after += 1 }
        if after < limits.upperBound, let place = self.match(after),
            place.category == .territory, isVietnamese || after > next
        {
            add(
                NameCandidate(
                    low: after,
                    high: after + place.count,
                    kind: .place,
                    entry: place.form.entry,
                    isNested: true
                )
            )
            next = after + place.count
            candidate.composedKey = composed(key, place.form.entry)
        } else if !isVietnamese, let last = candidates.indices.last,
            candidates[last].high == index, candidates[last].kind == .place,
            candidates[last].entry >= 0
        {
            nest(last)
            low = candidates[last].low
            candidate.composedKey = composed(key, candidates[last].entry)
        } else if !tokens[index].isCapital || isGeneric(key, index) {
            return next
        }
        candidate.low = low
        candidate.high = next
        add(candidate)
        extendOffice(from: low, to: next, body: candidate.composedKey ?? key)
        return next
    }

    private static let ownerWords: WordSet = ["nước", "of", "của"]

    /// The key of an institution of a territory: "org:parliament/FR".
    private func composed(_ key: String, _ territory: Int32) -> String {
        let code = lexicon.entries[Int(territory)].key.split(separator: ":").last ?? ""
        return "\(key)/\(code)"
    }

    private func isGeneric(_ key: String, _ index: Int) -> Bool {
        switch key {
        case "org:embassy", "org:consulate", "org:coast-guard", "org:communist-party",
            "org:olympic-committee", "org:football-federation":
            true
        case "org:government", "org:army", "org:navy", "org:air-force", "org:police",
            "org:lower-house", "org:upper-house", "org:parliament", "org:security-council":
            isInitial(index)
        default: false
        }
    }

    /// A Vietnamese organisation: its head word and what belongs to it.
    mutating func organizationHead(_ index: Int, _ count: Int) -> Int {
        guard isVietnamese, !isShouting else { return run(index) }
        let head = tokens[index]
        let start = index + count
        let isMedia = Self.mediaHeads.containsWritten(head) && count == 1
        if isMedia { return start }
        var high = start
        var hasName = false
        let hasHolder = followsOffice(index)
        var nested: [NameCandidate] = []
        while high < limits.upperBound, high - index < 24 {
            let token = tokens[high]
            if token.isMark("-") || token.isMark("\u{2013}") {
                // "Lao động - Thương binh": both sides belong to the name.
                guard high + 1 < limits.upperBound, hasName, token.isSpaced,
                    tokens[high + 1].isName, organizationWord(high + 1) != nil
                else { break }
                high += 1
                continue
            }
            guard token.isWord else { break }
            // "Giám đốc Sở Y tế Hà Nội Lê Văn Nam": the holder of the office begins.
            if hasName, hasHolder, match(high) == nil, isPersonName(high, runEnd(from: high)) {
                break
            }
            if let match = match(high), let kind = match.kind, match.category != .outlet {
                if match.category == .institution { break }
                nested.append(
                    NameCandidate(
                        low: high,
                        high: high + match.count,
                        kind: kind,
                        entry: match.form.entry,
                        isNested: true
                    )
                )
                high += match.count
                hasName = true
                if match.category == .territory { break }
                continue
            }
            if let words = organizationWord(high) {
                // "Công ty Cổ phần FPT đầu tư …": what follows in small letters is the sentence.
                if !token.isCapital, tokens[high - 1].isAllCaps || nested.last?.high == high {
                    break
                }
                high += words
                hasName = hasName || token.isCapital
                continue
            }
            if let joined = connector(high), hasName || Self.areaWords.containsWritten(tokens[high])
            {
                high += joined
                continue
            }
            guard token.isName, !isInitial(high), !isOffice(high) else { break }
            if !hasName, count == 1, Self.shortHeads.containsWritten(head), isInitial(index),
                !token.isAllCaps
            {
                break
            }
            hasName = true
            high += 1
        }
        while high > start, !tokens[high - 1].isName, connectorEnds(high) { high -= 1 }
        guard hasName, high > start else { return isInitial(index) ? start : run(index) }
        if let only = nested.first, nested.count == 1, only.low == start, only.high == high {
            // "Lực lượng Houthi": the name stands by itself; "Cảnh sát Anh" begins a sentence with a common word.
            let isTerritory = lexicon.entries[Int(only.entry)].category == .territory
            if only.kind == .organization || (isTerritory && isInitial(index)) { return start }
        }
        if Self.eventHeads.containsWritten(head) {
            for position in index..<high { claim(position) }
            return high
        }
        for candidate in nested where candidate.high <= high { add(candidate) }
        add(NameCandidate(low: index, high: high, kind: .organization))
        extendOffice(from: index, to: high, body: "")
        return high
    }

    private func organizationWord(_ index: Int) -> Int? {
        lexicon.organizationWords.longest(tokens, at: index, end: limits.upperBound)?.count
    }

    /// "và", "tỉnh" and their like, where a capital follows.
    private func connector(_ index: Int) -> Int? {
        let found = lexicon.connectors.longest(tokens, at: index, end: limits.upperBound)
        guard let count = found?.count, index + count < limits.upperBound,
            tokens[index + count].isName || organizationWord(index + count) != nil
        else { return nil }
        // "và" joins two parts of one name, not two names.
        if Self.joiningWords.containsWritten(tokens[index]) {
            return organizationWord(index + count) != nil ? count : nil
        }
        return tokens[index + count].isName ? count : nil
    }

    private func connectorEnds(_ high: Int) -> Bool {
        let last = tokens[high - 1]
        return Self.and.containsWritten(last) || Self.areaWords.containsWritten(last)
            || last.kind == .mark
    }

    private func isOffice(_ index: Int) -> Bool {
        guard let match = match(index) else { return false }
        return match.category == .office || match.category == .title || match.category == .address
    }

    private static let mediaHeads: WordSet = ["Báo", "Đài", "Hãng"]
    private static let joiningWords: WordSet = ["và", "về"]
    private static let eventHeads: WordSet = ["Diễn", "Phong", "Học"]
    private static let areaWords: WordSet = [
        "tỉnh", "thành", "TP", "huyện", "quận", "phường", "xã", "thị", "bang", "vùng", "khu", "phố",
    ]
    private static let shortHeads: WordSet = [
        "Ban", "Đội", "Đoàn", "Phòng", "Hội", "Vụ", "Sở", "Tòa", "Viện", "Bộ", "Đồn", "Trạm", "Quỹ",
        "Đảng", "CA",
    ]
}
