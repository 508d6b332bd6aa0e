import News

/// Resolves noun phrases to names; keeps in mind who spoke last.
struct SpeakerNames {
    let reader: SpeechReader
    private(set) var last: Speaker?
    private(set) var lastPerson: Speaker?

    init(_ reader: SpeechReader) { self.reader = reader }

    mutating func note(_ speaker: Speaker) {
        last = speaker
        if speaker.isPerson { lastPerson = speaker }
    }

    /// The speaker that a noun phrase names; `nil` for a pronoun without anybody before it.
    func speaker(_ range: Range<Int>) -> Speaker? {
        let entities = reader.document.entities
        if let found = reader.noun(range.lowerBound, range.upperBound),
            range.count <= found.count + 1, !hasName(range)
        {
            if found.noun == .pronoun || found.noun == .plural {
                guard let known = antecedent(range, found.noun) else { return nil }
                return Speaker(
                    range: range,
                    name: known.name,
                    isMedia: known.isMedia,
                    isPerson: known.isPerson
                )
            }
            if Self.groups.contains(reader.text(range).lowercased()),
                let group = lastOrganization(before: range.lowerBound)
            {
                return Speaker(range: range, name: group, isMedia: false, isPerson: false)
            }
            if Self.documents.contains(reader.text(range).lowercased()), let last {
                return Speaker(range: range, name: last.name, isMedia: false, isPerson: false)
            }
        }
        var person: Mention?
        var organization: Mention?
        var place: Mention?
        for index in range {
            guard let mention = reader.mention(index) else { continue }
            switch entities[mention.entity].kind {
            case .person: person = mention
            case .organization: organization = organization ?? mention
            case .place: place = place ?? mention
            }
        }
        if let person, !isOwner(person, range) {
            return Speaker(
                range: range,
                name: entities[person.entity].name,
                isMedia: false,
                isPerson: true
            )
        }
        if let organization {
            let entity = entities[organization.entity]
            let isMedia = reader.isOutlet(organization)
            if isAlone(organization, range), reader.isVietnamese || ends(organization, range) {
                return Speaker(
                    range: range,
                    name: entity.name,
                    isMedia: isMedia,
                    isPerson: false
                )
            }
        } else if person == nil, let place, isBare(place, range), ends(place, range) {
            return Speaker(
                range: range,
                name: entities[place.entity].name,
                isMedia: false,
                isPerson: false
            )
        }
        let isMedia = range.contains {
            reader.length(reader.lexicon.media, $0, range.upperBound) != nil
        }
        return Speaker(range: range, name: phrase(range), isMedia: isMedia, isPerson: false)
    }

    /// The organisation named last, not far before.
    private func lastOrganization(before index: Int) -> String? {
        let entities = reader.document.entities
        for position in stride(from: index - 1, through: max(0, index - 120), by: -1) {
            guard let mention = reader.mention(position) else { continue }
            let entity = entities[mention.entity]
            if entity.kind == .organization { return entity.name }
        }
        return nil
    }

    private func hasName(_ range: Range<Int>) -> Bool { range.contains { reader.isInName($0) } }

    /// Whether a phrase is nothing but the name, or the name after a word for its kind.
    private func isAlone(_ mention: Mention, _ range: Range<Int>) -> Bool {
        let first = reader.tokens[range.lowerBound]
        if mention.span.start <= first.start { return true }
        // "nhóm SOHR", "tổ chức IS", "the United Nations".
        guard let at = range.first(where: { reader.tokens[$0].start >= mention.span.start }) else {
            return false
        }
        var low = range.lowerBound
        while low < at, reader.isAny(Self.classifiers, low) { low += 1 }
        if low == at { return true }
        let context = NameLexicon.shared.leftContexts.longest(
            reader.tokens,
            before: at,
            start: range.lowerBound
        )
        guard let context, context.value == .organizationNoun || context.value == .media else {
            return false
        }
        return at - context.count <= low
    }

    /// Whether a phrase is nothing but a place: "Quân đội Mỹ" is not "Mỹ".
    private func isBare(_ mention: Mention, _ range: Range<Int>) -> Bool {
        range.allSatisfy {
            reader.tokens[$0].start >= mention.span.start
                || reader.isAny(Self.sides, $0)
        }
    }

    /// Whether a phrase ends with the name.
    private func ends(_ mention: Mention, _ range: Range<Int>) -> Bool {
        reader.tokens[range.upperBound - 1].end <= mention.span.end
    }

    /// "Luật sư của bà Park", "Trump's lawyer": the person named is not the one who speaks.
    private func isOwner(_ person: Mention, _ range: Range<Int>) -> Bool {
        if let after = range.first(where: { reader.tokens[$0].start >= person.span.end }),
            reader.tokens[after].isMark("'") || reader.tokens[after].isMark("\u{2019}")
        {
            return true
        }
        var index = range.upperBound - 1
        while index > range.lowerBound, reader.tokens[index].start >= person.span.start {
            index -= 1
        }
        // From the name leftwards: "của" before any other name makes it the owner's.
        while index > range.lowerBound {
            if reader.isInName(index) { return false }
            if reader.isWritten(Self.owners, index) {
                // "Secretary of State John Kerry" is a title, not an owner.
                return reader.isInName(index + 1)
                    || reader.isTitle(index + 1, range.upperBound, orAddress: true)
            }
            index -= 1
        }
        return false
    }

    /// Who "ông", "bà", "he", "họ" stands for: the last speaker, or the last person named before.
    private func antecedent(_ range: Range<Int>, _ noun: CueLexicon.Noun) -> Speaker? {
        if noun == .plural { return last }
        let entities = reader.document.entities
        let low = reader.blockStart(of: range.lowerBound)
        let nearest = reader.person(before: range.lowerBound, from: low).map { found in
            Speaker(
                range: found.token..<(found.token + 1),
                name: entities[found.mention.entity].name,
                isMedia: false,
                isPerson: true
            )
        }
        // Who spoke in this paragraph goes on speaking.
        if let lastPerson, lastPerson.range.lowerBound >= low { return lastPerson }
        return nearest ?? lastPerson ?? last
    }

    /// The phrase itself, without a sentence's capital.
    private func phrase(_ range: Range<Int>) -> String {
        let text = reader.text(range)
        let first = range.lowerBound
        guard reader.tokens[first].isCapital, !reader.isInName(first),
            !reader.tokens[first].isAllCaps, let letter = text.first
        else { return text }
        return letter.lowercased() + text.dropFirst()
    }

    private static let groups: Set<String> = [
        "tổ chức", "tổ chức này", "nhóm", "nhóm này", "hãng này", "công ty này", "công ty", "hãng",
        "cơ quan này", "the group", "the company", "the organisation", "the organization",
        "the agency",
    ]

    private static let documents: Set<String> = [
        "tuyên bố", "thông cáo", "báo cáo", "bản tin", "bài viết", "the statement", "statement",
        "the report",
    ]
    private static let sides: WordSet = ["nước", "phía", "bên", "the"]
    private static let owners: WordSet = ["của", "of", "for"]
    private static let classifiers: WordSet = [
        "the", "nhóm", "tổ", "chức", "hãng", "tập", "đoàn", "công", "ty", "phía", "đảng", "phiến",
        "quân", "lực", "lượng", "mạng", "bên", "nước", "chính", "quyền", "giới",
    ]
}
