import News

extension NameFinder {
    /// A name of the lists: taken as it stands, or part of something longer.
    mutating func listed(_ index: Int, _ count: Int, _ entry: NameEntry, _ form: NameForm) -> Int {
        let next = index + count
        let follows = next < limits.upperBound && tokens[next].isName && tokens[next].isSpaced
        if entry.category == .territory || entry.category == .demonym {
            return territory(index, count, entry, form, follows)
        }
        if entry.category == .outlet || !follows {
            if isTransliteration(next) { return run(index) }
            // "bà Thanh Sơn": after a form of address a place's name is a person's.
            if isVietnamese, entry.category == .place, isTitled(index), titledByAddress,
                (index..<next).allSatisfy({ tokens[$0].isWord && tokens[$0].isName })
            {
                return run(index)
            }
            return take(index, count, entry, form)
        }
        // "Paris Hilton", "Manchester Airport", "Washington Square".
        let high = runEnd(from: index)
        guard high > next else { return take(index, count, entry, form) }
        if word(high - 1).contains(.organizationWord) || word(high - 1).contains(.placeWord) {
            return run(index)
        }
        if entry.category == .place, match(next) == nil {
            if word(index).contains(.firstName), !followsOffice(index) { return run(index) }
            // "ông Thái Bình Minh" is a person, "Bí thư Nghệ An Hồ Đức Phớc" a place and a person.
            if isVietnamese, isTitled(index), titledByAddress, isSyllable(next),
                high - next == 1 || !word(next).contains(.surname)
            {
                return run(index)
            }
        }
        return take(index, count, entry, form)
    }

    private mutating func take(
        _ index: Int,
        _ count: Int,
        _ entry: NameEntry,
        _ form: NameForm
    ) -> Int {
        let next = index + count
        let candidate = NameCandidate(
            low: index,
            high: next,
            kind: entry.kind,
            entry: form.entry
        )
        add(candidate)
        extendOffice(from: index, to: next, body: entry.key)
        return next
    }

    /// "Mát-xcơ", "Anh-xtanh": a hyphen and small letters go on.
    private func isTransliteration(_ next: Int) -> Bool {
        guard next + 1 < limits.upperBound, tokens[next].isMark(in: .dashes) else { return false }
        let following = tokens[next + 1]
        return !tokens[next].isSpaced && !following.isSpaced && following.isWord
            && !following.isCapital && isVietnamese
    }

    private mutating func territory(
        _ index: Int,
        _ count: Int,
        _ entry: NameEntry,
        _ form: NameForm,
        _ follows: Bool
    ) -> Int {
        let next = index + count
        if isTransliteration(next) { return run(index) }
        var candidate = NameCandidate(low: index, high: next, kind: .place, entry: form.entry)
        if !isVietnamese, follows, word(index).contains(.firstName), !followsOffice(index),
            match(next) == nil
        {
            return run(index)
        }
        if !isVietnamese, follows, match(next) == nil {
            // "Palestinian Authority", "Canadian Institutes of Health": an organisation of the country.
            let high = runEnd(from: index)
            if high > next, word(high - 1).contains(.organizationWord) { return run(index) }
        }
        if isVietnamese, count == 1, isSyllable(index) {
            if isTitled(index), titledByAddress {
                // "bà Nga", "anh Đức": given names.
                return run(index)
            }
            if follows, isInitial(index), text(index) == "Anh", isSyllable(next),
                match(next) == nil
            {
                return address(index)
            }
            if follows, leftContext(index) == .placeNoun, isSyllable(next),
                runEnd(from: index) > next,
                !["nước", "quốc gia", "lãnh thổ"].contains(text(index - 1))
            {
                // "nhà thờ Đức Bà", "cầu Mỹ Thuận".
                return run(index)
            }
            if follows, !followsOffice(index), isSyllable(next), match(next) == nil {
                let high = runEnd(from: index)
                let isSurnamed = word(next).contains(.surname) && high - next >= 2
                // "Mỹ Linh" is a person, "Mỹ Nguyễn Văn A" a country and a person.
                if !isSurnamed, !isShouting {
                    addPerson(NameCandidate(low: index, high: high, kind: .person))
                    return high
                }
            }
            if isInitial(index), Self.weakTerritories.contains(text(index)), !follows,
                !isListed(next)
            {
                candidate.isStrong = false
            }
        }
        add(candidate)
        extendOffice(from: index, to: next, body: entry.key)
        return next
    }

    /// "Anh và Pháp", "Anh, Mỹ", "Anh - EU": one of several.
    private func isListed(_ next: Int) -> Bool {
        guard next + 1 < limits.upperBound else { return false }
        let joins =
            tokens[next].isMark(",") || tokens[next].isMark(in: .dashes) || text(next) == "và"
        guard joins, let (entry, _, _) = match(next + 1) else { return false }
        return entry.category == .territory || entry.category == .organization
    }

    /// Country names that begin sentences as common words.
    private static let weakTerritories: Set<String> = ["Anh", "Ý", "Áo", "Ấn", "Hàn"]

    /// A ministry, a parliament, an embassy: with its territory one name.
    mutating func institution(_ index: Int, _ count: Int, _ form: NameForm) -> Int {
        let entry = lexicon.entries[Int(form.entry)]
        var next = index + count
        // "Cục Khí tượng Trung ương Đài Loan": the name goes on.
        if isVietnamese, next < limits.upperBound, tokens[next].isName, match(next) == nil,
            organizationWord(next) != nil
        {
            return organizationHead(index, count)
        }
        var low = index
        var candidate = NameCandidate(
            low: index,
            high: next,
            kind: .organization,
            entry: form.entry
        )
        var after = next
        if after < limits.upperBound, ["nước", "of", "của"].contains(text(after)) { after += 1 }
        if after < limits.upperBound, let (place, placeForm, placeCount) = match(after),
            place.category == .territory, isVietnamese || after > next
        {
            add(
                NameCandidate(
                    low: after,
                    high: after + placeCount,
                    kind: .place,
                    entry: placeForm.entry,
                    isNested: true
                )
            )
            next = after + placeCount
            candidate.composedKey = "\(entry.key)/\(code(of: place))"
        } else if !isVietnamese, let last = candidates.indices.last,
            candidates[last].high == index, candidates[last].kind == .place,
            candidates[last].entry >= 0
        {
            let place = lexicon.entries[Int(candidates[last].entry)]
            nest(last)
            low = candidates[last].low
            candidate.composedKey = "\(entry.key)/\(code(of: place))"
        } else if !tokens[index].isCapital || isGeneric(entry.key, index) {
            return next
        }
        candidate.low = low
        candidate.high = next
        add(candidate)
        extendOffice(from: low, to: next, body: candidate.composedKey ?? entry.key)
        return next
    }

    private func code(of entry: NameEntry) -> Substring {
        entry.key.split(separator: ":").last ?? ""
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
        let head = text(index)
        let start = index + count
        let isMedia = Self.mediaHeads.contains(head) && count == 1
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
            if let (entry, form, matched) = match(high), let kind = entry.kind,
                entry.category != .outlet
            {
                if entry.category == .institution { break }
                nested.append(
                    NameCandidate(
                        low: high,
                        high: high + matched,
                        kind: kind,
                        entry: form.entry,
                        isNested: true
                    )
                )
                high += matched
                hasName = true
                if entry.category == .territory { break }
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
            if let joined = connector(high), hasName || Self.areaWords.contains(text(high)) {
                high += joined
                continue
            }
            guard token.isName, !isInitial(high), !isOffice(high) else { break }
            if !hasName, count == 1, Self.shortHeads.contains(head), isInitial(index),
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
        if Self.eventHeads.contains(head) {
            for position in index..<high { claim(position) }
            return high
        }
        for candidate in nested where candidate.high <= high { add(candidate) }
        add(NameCandidate(low: index, high: high, kind: .organization))
        extendOffice(from: index, to: high, body: "")
        return high
    }

    private func organizationWord(_ index: Int) -> Int? {
        lexicon.organizationWords.longest(tokens, at: index, end: limits.upperBound) { _, _ in true
        }?
        .count
    }

    /// "và", "tỉnh" and their like, where a capital follows.
    private func connector(_ index: Int) -> Int? {
        let found = lexicon.connectors.longest(tokens, at: index, end: limits.upperBound) { _, _ in
            true
        }
        guard let count = found?.count, index + count < limits.upperBound,
            tokens[index + count].isName || organizationWord(index + count) != nil
        else { return nil }
        // "và" joins two parts of one name, not two names.
        if text(index) == "và" || text(index) == "về" {
            return organizationWord(index + count) != nil ? count : nil
        }
        return tokens[index + count].isName ? count : nil
    }

    private func connectorEnds(_ high: Int) -> Bool {
        let last = text(high - 1)
        return last == "và" || Self.areaWords.contains(last) || tokens[high - 1].kind == .mark
    }

    private func isOffice(_ index: Int) -> Bool {
        guard let (entry, _, _) = match(index) else { return false }
        return entry.category == .office || entry.category == .title || entry.category == .address
    }

    private static let mediaHeads: Set<String> = ["Báo", "Đài", "Hãng"]
    private static let eventHeads: Set<String> = ["Diễn", "Phong", "Học"]
    private static let areaWords: Set<String> = [
        "tỉnh", "thành", "TP", "huyện", "quận", "phường", "xã", "thị", "bang", "vùng", "khu", "phố",
    ]
    private static let shortHeads: Set<String> = [
        "Ban", "Đội", "Đoàn", "Phòng", "Hội", "Vụ", "Sở", "Tòa", "Viện", "Bộ", "Đồn", "Trạm", "Quỹ",
        "Đảng", "CA",
    ]
}
