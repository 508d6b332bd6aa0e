import Language
import News

/// Turns candidates into entities and mentions, with what the whole document tells.
struct NameResolver {
    private var finder: NameFinder
    private let language: String
    /// Tokens of the blocks that were read.
    private let ranges: [Range<Int>]
    private let folding = Folding()

    /// Most names that are compared with each other for misspellings.
    private static let comparedNames = 200

    init(finder: NameFinder, language: String, ranges: [Range<Int>]) {
        self.finder = finder
        self.language = language
        self.ranges = ranges
    }

    /// Whether a listed outlet is among the candidates.
    var namesOutlet: Bool {
        finder.candidates.contains {
            $0.entry >= 0 && NameLexicon.shared.entries[Int($0.entry)].category == .outlet
        }
    }

    func resolved() -> (entities: [Entity], mentions: [Mention]) {
        var resolver = self
        resolver.decideWeakOnes()
        resolver.findAgain()
        resolver.correctSpelling()
        return resolver.assembled()
    }
}

extension NameResolver {
    /// A weak candidate holds where the document has a strong one like it.
    private mutating func decideWeakOnes() {
        guard finder.candidates.contains(where: { !$0.isStrong }) else { return }
        var strongEntries: Set<Int32> = []
        var kinds: [UInt64: Entity.Kind] = [:]
        for candidate in finder.candidates where candidate.isStrong {
            if candidate.entry >= 0 {
                if !candidate.isNested { strongEntries.insert(candidate.entry) }
            } else if let kind = candidate.kind {
                let key = key(candidate)
                if kinds[key] == nil { kinds[key] = kind }
            }
        }
        for (index, candidate) in finder.candidates.enumerated() where !candidate.isStrong {
            var candidate = candidate
            if candidate.entry >= 0 {
                if !strongEntries.contains(candidate.entry) { candidate.kind = nil }
            } else if let kind = kinds[key(candidate)] {
                candidate.kind = kind
                candidate.isStrong = true
            }
            finder.replace(index, by: candidate)
            if candidate.kind == nil { finder.release(index) }
        }
    }

    /// A hash of all words of a candidate; of one word, its own key.
    private func key(_ candidate: NameCandidate) -> UInt64 {
        finder.tokens[candidate.low..<candidate.high].reduce(0) {
            ($0 &* 0x9FB2_1C65_1E98_DF25) ^ $1.key
        }
    }

    private func keys(_ candidate: NameCandidate) -> [UInt64] {
        finder.tokens[candidate.low..<candidate.high].map(\.key)
    }

    /// Names found once are found again where nothing but the capital tells: "Adnani còn kêu gọi".
    private mutating func findAgain() {
        var trie = PhraseTrie<Int>()
        var count = 0
        for (index, candidate) in finder.candidates.enumerated() {
            guard candidate.isStrong, candidate.entry < 0, candidate.composedKey == nil,
                candidate.kind != nil, count < 2_000
            else { continue }
            count += 1
            trie.insert(keys(candidate), index)
            if candidate.kind == .person, let last = lastName(candidate) {
                trie.insert([finder.tokens[last].key], index)
            }
        }
        for range in ranges { findAgain(in: range, trie) }
    }

    private mutating func findAgain(in range: Range<Int>, _ trie: PhraseTrie<Int>) {
        let tokens = finder.tokens
        var index = range.lowerBound
        while index < range.upperBound {
            guard tokens[index].isName, !finder.claimed[index] else {
                index += 1
                continue
            }
            let known = trie.longest(tokens, at: index, end: range.upperBound)
            if let known, isFree(index, known.count) {
                let original = finder.candidates[known.value]
                finder.add(
                    NameCandidate(low: index, high: index + known.count, kind: original.kind)
                )
                index += known.count
            } else if let person = knownPerson(index, range.upperBound), isFree(index, person) {
                finder.add(NameCandidate(low: index, high: index + person, kind: .person))
                index += person
            } else {
                index += 1
            }
        }
    }

    private func knownPerson(_ index: Int, _ end: Int) -> Int? {
        finder.lexicon.knownPersons.longest(finder.tokens, at: index, end: end)?.count
    }

    private func isFree(_ index: Int, _ count: Int) -> Bool {
        // A word of a longer capitalised run is not the short name.
        !finder.claimed[index..<(index + count)].contains(true)
    }

    /// The token of a foreign person's family name, where it can stand alone.
    private func lastName(_ candidate: NameCandidate) -> Int? {
        let last = candidate.high - 1
        guard candidate.high - candidate.low > 1, finder.tokens[last].isName,
            finder.tokens[last].letters >= 3
        else { return nil }
        return finder.isVietnamese && finder.isSpelledAsSyllable(last) ? nil : last
    }

    /// "Washignton", "Mosow", "The New York Time": one slip away from a name that the document has.
    private mutating func correctSpelling() {
        var known: [(text: [UInt8], entry: Int32)] = []
        var seen: Set<Int32> = []
        for candidate in finder.candidates
        where candidate.entry >= 0 && candidate.kind != nil && known.count < Self.comparedNames {
            guard seen.insert(candidate.entry).inserted else { continue }
            known.append((spelling(candidate.low, candidate.high), candidate.entry))
        }
        guard !known.isEmpty else { return }
        var compared = 0
        for (index, candidate) in finder.candidates.enumerated()
        where candidate.entry < 0 && candidate.composedKey == nil && !candidate.isTitled {
            guard compared < Self.comparedNames else { break }
            compared += 1
            let text = spelling(candidate.low, candidate.high)
            if let entry = nearest(text, known) {
                var corrected = candidate
                corrected.entry = entry
                corrected.kind = finder.lexicon.entries[Int(entry)].kind
                finder.replace(index, by: corrected)
            }
        }
        for index in ranges.joined() {
            guard compared < Self.comparedNames * 2 else { break }
            let token = finder.tokens[index]
            guard token.isName, !finder.claimed[index], token.letters >= 5 else { continue }
            compared += 1
            if let entry = nearest(spelling(index, index + 1), known) {
                finder.add(
                    NameCandidate(
                        low: index,
                        high: index + 1,
                        kind: finder.lexicon.entries[Int(entry)].kind,
                        entry: entry
                    )
                )
            }
        }
    }

    private func spelling(_ low: Int, _ high: Int) -> [UInt8] {
        let span = finder.tokens[low].start..<finder.tokens[high - 1].end
        return finder.scanned.bytes[span].map { $0 >= 0x41 && $0 <= 0x5A ? $0 + 32 : $0 }
    }

    private func nearest(_ text: [UInt8], _ known: [(text: [UInt8], entry: Int32)]) -> Int32? {
        guard text.count >= 5, text.count <= 40 else { return nil }
        for name in known where name.text.count >= 6 && abs(name.text.count - text.count) <= 1 {
            guard name.text.first == text.first, name.text != text else { continue }
            if EditDistance.isOneSlip(name.text, text) { return name.entry }
        }
        return nil
    }
}

extension NameResolver {
    private func assembled() -> (entities: [Entity], mentions: [Mention]) {
        let candidates = finder.candidates
        var persons = PersonNames(lexicon: finder.lexicon, scanned: finder.scanned)
        for (index, candidate) in candidates.enumerated() where candidate.kind == .person {
            persons.add(index, candidate.low..<candidate.high)
        }
        let names = persons.joined()
        var nextName = 0
        let abbreviations = abbreviated()
        var entities = EntityTable(lexicon: finder.lexicon, language: language)
        var mentions: [Mention] = []
        mentions.reserveCapacity(candidates.count)
        var entityOfCandidate = [Int](repeating: -1, count: candidates.count)
        for (index, candidate) in candidates.enumerated() {
            guard let kind = candidate.kind else { continue }
            var name: Int?
            if kind == .person {
                name = names.uses[nextName].name
                nextName += 1
            }
            let number: Int
            if candidate.entry >= 0, candidate.composedKey == nil {
                number = entities.listed(candidate.entry, kind: kind)
            } else if let name {
                number = entities.person(name, names.texts[name])
            } else {
                number = entities.intern(entity(candidate, kind, abbreviations))
            }
            entityOfCandidate[index] = number
            mentions.append(
                Mention(
                    span: span(candidate.low, candidate.high),
                    entity: number,
                    isNested: candidate.isNested
                )
            )
        }
        mentions += titles(entityOfCandidate)
        mentions.sort {
            ($0.span, $0.level == .name ? 0 : 1) < ($1.span, $1.level == .name ? 0 : 1)
        }
        return (entities.list, mentions)
    }

    private func span(_ low: Int, _ high: Int) -> TextSpan {
        TextSpan(finder.tokens[low].start, finder.tokens[high - 1].end)
    }

    private func surface(_ low: Int, _ high: Int) -> String {
        finder.scanned.text(low..<high)
    }

    private func entity(
        _ candidate: NameCandidate,
        _ kind: Entity.Kind,
        _ abbreviations: [UInt64: Int]
    ) -> Entity {
        let entries = finder.lexicon.entries
        if let composed = candidate.composedKey {
            let code = composed.utf8.split(separator: 0x2F).last.map { Substring($0) } ?? ""
            let territory = finder.lexicon.territory(code)
            let institution = entries[Int(candidate.entry)]
            let name =
                language == "vi"
                ? "\(institution.vietnamese) \(territory?.vietnamese ?? "")"
                : surface(candidate.low, candidate.high)
            // "Bộ Ngoại giao Mỹ" has an entry of its own under "State Department".
            return Entity(key: known(composed), kind: kind, name: name)
        }
        if candidate.entry >= 0 {
            let entry = entries[Int(candidate.entry)]
            return Entity(key: entry.key, kind: entry.kind ?? kind, name: entry.name(in: language))
        }
        if let full = abbreviations[key(candidate)] {
            let original = finder.candidates[full]
            if original.low != candidate.low || original.high != candidate.high {
                return entity(original, original.kind ?? kind, [:])
            }
        }
        let name = surface(candidate.low, candidate.high)
        let prefix = kind == .organization ? "org" : "place"
        return Entity(key: "\(prefix):\(folding.fold(name))", kind: kind, name: name)
    }

    /// American bodies have names of their own.
    private func known(_ composed: String) -> String {
        switch composed {
        case "org:foreign-ministry/US": "org:state-department"
        case "org:defence-ministry/US": "org:defense-department"
        case "org:justice-ministry/US": "org:justice-department"
        case "org:finance-ministry/US": "org:treasury"
        case "org:supreme-court/US": "org:us-supreme-court"
        case "org:parliament/US": "org:us-congress"
        case "org:upper-house/US": "org:us-senate"
        case "org:lower-house/US": "org:us-house"
        case "org:lower-house/RU": "org:duma"
        case "org:communist-party/VN": "org:communist-party-vietnam"
        case "org:communist-party/CN": "org:communist-party-china"
        default: composed
        }
    }

    /// "Cục Hàng không Liên bang (FAA)": the abbreviation's words, and the candidate it stands for.
    private func abbreviated() -> [UInt64: Int] {
        var found: [UInt64: Int] = [:]
        let tokens = finder.tokens
        for (index, candidate) in finder.candidates.enumerated()
        where candidate.kind == .organization && !candidate.isNested {
            let open = candidate.high
            guard open + 2 < tokens.count, tokens[open].isMark("("), tokens[open + 2].isMark(")"),
                tokens[open + 1].isAllCaps, candidate.high - candidate.low > 1
            else { continue }
            found[tokens[open + 1].key] = index
        }
        return found
    }

    /// Offices whose holder the document names: "Ngoại trưởng Nga" is Sergei Lavrov.
    private func titles(_ entityOfCandidate: [Int]) -> [Mention] {
        var holders: [String: Int] = [:]
        var ambiguous: Set<String> = []
        for use in finder.offices {
            guard let holder = use.holder, entityOfCandidate[holder] >= 0 else { continue }
            let key = "\(use.office)|\(use.body)"
            if let known = holders[key], known != entityOfCandidate[holder] {
                ambiguous.insert(key)
            }
            holders[key] = entityOfCandidate[holder]
        }
        var mentions: [Mention] = []
        for use in finder.offices where use.holder == nil && !use.isPlural && !use.body.isEmpty {
            let key = "\(use.office)|\(use.body)"
            guard let entity = holders[key], !ambiguous.contains(key), !isJoined(use) else {
                continue
            }
            mentions.append(Mention(span: span(use.low, use.high), entity: entity, level: .title))
        }
        return mentions
    }

    /// "Ngoại trưởng Nga - Mỹ": two holders.
    private func isJoined(_ use: OfficeUse) -> Bool {
        let tokens = finder.tokens
        guard use.high + 1 < tokens.count else { return false }
        return tokens[use.high].isMark(in: .dashes) && tokens[use.high + 1].isName
    }
}
