/// What a reader typed into the search field.
///
/// Words must all occur; `"words in quotation marks"` must follow each other; `-word` must not occur; `OR` between two terms asks for one of
/// them. Everything else is taken as words, and what holds neither letter nor digit is left out, so no text is an error.
struct SearchQuery {
    /// One word or phrase.
    struct Term: Equatable {
        var text: String
        var isPhrase: Bool
    }

    /// Every group must occur, by one of its terms.
    private(set) var groups: [[Term]] = []
    /// None of these may occur.
    private(set) var excluded: [Term] = []

    /// More terms than this are left out: each costs a search of its own.
    static let limit = 32

    init(_ text: String) {
        var joinsNext = false
        for (term, isExcluded) in SearchQuery.terms(in: text).prefix(SearchQuery.limit) {
            if !isExcluded, !term.isPhrase, term.text == "OR" {
                joinsNext = !groups.isEmpty
                continue
            }
            guard !SearchKey.words(SearchKey.folded(term.text)).isEmpty else { continue }
            if isExcluded {
                excluded.append(term)
            } else if joinsNext, let last = groups.indices.last {
                groups[last].append(term)
            } else {
                groups.append([term])
            }
            joinsNext = false
        }
    }

    /// The same query asking for any of its words instead of all.
    var asAny: SearchQuery {
        var query = self
        query.groups = groups.isEmpty ? [] : [Array(groups.joined())]
        return query
    }

    /// Whether it asks for nothing.
    var isEmpty: Bool { groups.isEmpty }

    /// The query as a name: words that must all occur, or one phrase; `nil` for anything else.
    var name: String? {
        guard excluded.isEmpty, groups.allSatisfy({ $0.count == 1 }), !groups.isEmpty,
            groups.count == 1 || groups.allSatisfy({ !$0[0].isPhrase })
        else { return nil }
        return groups.map { $0[0].text }.joined(separator: " ")
    }

    /// All words asked for, in a form of the index.
    func words(_ key: (String) -> String) -> [String] {
        groups.joined().flatMap { SearchKey.words(key($0.text)) }
    }

    /// The query as an FTS5 expression over `columns`; only quoted words and operators written here.
    func expression(columns: String, _ key: (String) -> String) -> String {
        func quoted(_ term: Term) -> String {
            "\"" + SearchKey.words(key(term.text)).joined(separator: " ") + "\""
        }
        let wanted = groups.map { group in
            "(" + group.map { "{\(columns)} : " + quoted($0) }.joined(separator: " OR ") + ")"
        }
        let all = "(" + wanted.joined(separator: " AND ") + ")"
        guard !excluded.isEmpty else { return all }
        let none = excluded.map { "{\(columns)} : " + quoted($0) }.joined(separator: " OR ")
        return all + " NOT (" + none + ")"
    }

    /// The query's words as one phrase; `nil` where that is no other question.
    func phrase(columns: String, _ key: (String) -> String) -> String? {
        guard groups.count > 1, groups.allSatisfy({ $0.count == 1 && !$0[0].isPhrase }) else {
            return nil
        }
        return "{\(columns)} : \"" + words(key).joined(separator: " ") + "\""
    }
}

extension SearchQuery {
    /// Longer queries are cut: nobody types them.
    private static let maximumLength = 2_000

    /// Splits at white space outside of quotation marks; an unclosed quotation mark counts for nothing.
    private static func terms(in text: String) -> [(term: Term, isExcluded: Bool)] {
        let scalars = Array(text.unicodeScalars.prefix(maximumLength))
        let quotes: Set<Unicode.Scalar> = ["\"", "\u{201C}", "\u{201D}", "\u{201E}", "«", "»"]
        var terms: [(term: Term, isExcluded: Bool)] = []
        var at = 0
        while at < scalars.count {
            guard !scalars[at].properties.isWhitespace else {
                at += 1
                continue
            }
            var start = at
            let isExcluded = scalars[start] == "-" && start + 1 < scalars.count
            if isExcluded { start += 1 }
            if quotes.contains(scalars[start]),
                let end = scalars[(start + 1)...].firstIndex(where: { quotes.contains($0) })
            {
                terms.append((term(scalars[(start + 1)..<end], isPhrase: true), isExcluded))
                at = end + 1
            } else {
                let rest = scalars[(start + 1)...]
                let end =
                    rest.firstIndex { $0.properties.isWhitespace || quotes.contains($0) }
                    ?? scalars.count
                terms.append((term(scalars[start..<end], isPhrase: false), isExcluded))
                at = end
            }
        }
        return terms
    }

    private static func term(_ scalars: ArraySlice<Unicode.Scalar>, isPhrase: Bool) -> Term {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars)
        return Term(text: String(text), isPhrase: isPhrase)
    }
}
