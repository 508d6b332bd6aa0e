import Language
import News

/// Joins the names of persons in one document: Kerry and John Kerry, Sergei and Sergey.
struct PersonNames {
    private struct Name {
        var candidate: Int
        var tokens: [Token]
        /// Words in one spelling, particles left out.
        var parts: [String]
        var text: String
    }

    private let lexicon: NameLexicon
    private let isVietnamese: Bool
    private let folding = Folding()
    private var names: [Name] = []

    /// Most names that are compared with each other.
    private static let limit = 2_000

    init(lexicon: NameLexicon, language: String) {
        self.lexicon = lexicon
        isVietnamese = language == "vi"
    }

    /// Adds a candidate's tokens and text.
    mutating func add(_ candidate: Int, _ tokens: [Token], _ text: String) {
        // Few names hold a hyphen or a line break; searching strings for them cost a tenth of all layers.
        let isPlain = !text.utf8.contains { $0 == 0x2D || $0 == 0x0A }
        let written =
            isPlain ? text : text.replacing("- ", with: "-").replacing("\n", with: " ")
        let parts = written.split { $0 == " " || $0 == "-" || $0 == "." || $0 == "\u{A0}" }
            .map { compared($0) }.filter { !$0.isEmpty }
        let content = parts.filter { !Self.articles.contains($0) }
        names.append(
            Name(
                candidate: candidate,
                tokens: tokens,
                parts: content.isEmpty ? parts : content,
                text: written.split { $0 == " " || $0 == "\u{A0}" }.joined(separator: " ")
            )
        )
    }

    /// The key of a full name, equal for its spellings.
    func key(_ name: String) -> String {
        name.split { $0 == " " || $0 == "-" || $0 == "." }.map { unified($0) }
            .filter { !Self.articles.contains($0) }.joined(separator: " ")
    }

    /// Whether two full names are spellings of one.
    func isSame(_ a: String, _ b: String) -> Bool { a == b || parts(a) == parts(b) }

    private func parts(_ name: String) -> [String] {
        name.split { $0 == " " || $0 == "-" || $0 == "." }.map { compared($0) }
            .filter { !Self.articles.contains($0) }
    }

    /// The full name of each candidate.
    func joined() -> [Int: String] {
        var full: [(parts: [String], spellings: [String: Int], order: Int)] = []
        var byParts: [[String]: Int] = [:]
        // Full names first; the commonest spelling is the one shown.
        for name in names where name.parts.count > 1 {
            if let known = byParts[name.parts] {
                full[known].spellings[name.text, default: 0] += 1
            } else {
                byParts[name.parts] = full.count
                full.append((name.parts, [name.text: 1], full.count))
            }
        }
        let shown = full.map { entry in
            entry.spellings.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.first?.key ?? ""
        }
        var byEdge: [String: [Int]] = [:]
        for (index, entry) in full.enumerated() {
            for part in Set(entry.parts) { byEdge[part, default: []].append(index) }
        }
        var result: [Int: String] = [:]
        var latest: [Int: Int] = [:]
        for (position, name) in names.enumerated() {
            if let own = byParts[name.parts] {
                let longer =
                    name.parts.count < 3 ? longest(name.parts, full.map(\.parts), byEdge) : own
                latest[longer ?? own] = position
                result[name.candidate] = shown[longer ?? own]
                continue
            }
            let possible = matches(name.parts, full.map(\.parts), byEdge)
            let best = possible.max { (latest[$0] ?? -$0 - 1) < (latest[$1] ?? -$1 - 1) }
            if let best {
                latest[best] = position
                result[name.candidate] = shown[best]
            } else {
                result[name.candidate] = known(name) ?? name.text
            }
        }
        return result
    }

    private static let articles: Set<String> = ["al", "el", "as", "ash", "ad", "ar"]
}

extension PersonNames {
    /// Full names that end (or, for eastern names, begin) with the parts.
    private func matches(
        _ parts: [String],
        _ full: [[String]],
        _ byEdge: [String: [Int]]
    ) -> [Int] {
        guard let last = parts.last else { return [] }
        let possible = (byEdge[last] ?? []).prefix(50)
        let ends = possible.filter {
            full[$0].count > parts.count && full[$0].suffix(parts.count) == parts[...]
        }
        if !ends.isEmpty { return Array(ends) }
        let begins = possible.filter {
            full[$0].count > parts.count && full[$0].prefix(parts.count) == parts[...]
        }
        if !begins.isEmpty { return Array(begins) }
        guard parts.count == 1, last.utf8.count >= 5, full.count <= 200 else { return [] }
        let slips = full.indices.filter { index in
            guard let family = full[index].last, family.utf8.count >= 5 else { return false }
            return EditDistance.isOneSlip(Array(family.utf8), Array(last.utf8))
        }
        return slips.count == 1 ? slips : []
    }

    /// "Bashar Assad" beside "Bashar Hafez Assad": the same ends.
    private func longest(
        _ parts: [String],
        _ full: [[String]],
        _ byEdge: [String: [Int]]
    ) -> Int? {
        guard let first = parts.first, let last = parts.last, parts.count == 2 else { return nil }
        return (byEdge[last] ?? []).prefix(50).first {
            full[$0].count == 3 && full[$0].first == first && full[$0].last == last
        }
    }

    /// The full name of a person known by the family name.
    private func known(_ name: Name) -> String? {
        let found = lexicon.knownPersons.longest(name.tokens, at: 0, end: name.tokens.count) {
            _,
            count in count == name.tokens.count
        }
        return found.map { lexicon.knownNames[Int($0.value)] }
    }

    /// Vietnamese syllables keep their marks within a document: Hùng is not Hưng.
    private func compared(_ part: Substring) -> String {
        let lower = part.lowercased()
        let isPlain = lower.utf8.allSatisfy { $0 < 0x80 }
        return !isPlain && VietnameseSyllable.isSyllable(lower) ? lower : unified(part)
    }

    /// One spelling for the ways a foreign name is written in Latin letters.
    private func unified(_ part: Substring) -> String {
        var text = folding.fold(part)
        text.removeAll { $0 == "'" || $0 == "\u{2019}" }
        // "Sergey" and "Sergei", "Dmitriy" and "Dmitry", "Zelenskyy" and "Zelensky".
        if text.hasSuffix("ey") { return text.dropLast(2) + "ei" }
        for ending in ["iy", "yy", "ii", "yi"] where text.hasSuffix(ending) && text.count > 3 {
            return text.dropLast(2) + "y"
        }
        return text
    }
}
