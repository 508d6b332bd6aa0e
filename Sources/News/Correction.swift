/// What a reader knows better than the machine.
///
/// Corrections name articles by their stable identities and quotations by citation, so that they hold over a rebuild and in every
/// store that reads the same pages. They stand in an order: where two contradict each other, the later one holds.
public enum Correction: Sendable, Hashable {
    /// What articles are gathered to.
    public enum Level: String, Sendable, Codable, Hashable {
        /// Reports of one happening.
        case development
        /// Happenings of one story.
        case story
    }

    /// What holds the first article holds the others too: what they stand in becomes one.
    case merge([ArticleID], Level)
    /// The first articles belong together and stand with none of the others.
    case split([ArticleID], from: [ArticleID], Level)
    /// When an article was published.
    case date(ArticleID, PartialDate)
    /// Who says what stands at `quotation`; its words find it again where the text has moved.
    case speaker(String, quotation: Citation, words: String)
    /// What was read as an article is none.
    case notAnArticle(ArticleID)
    /// Two names are of one bearer.
    case sameName(String, String)
    /// Two names are of different bearers.
    case differentNames(String, String)

    /// The correction with its articles in order and each once: equal wishes are equal values.
    public var normalized: Correction {
        func ordered(_ ids: [ArticleID]) -> [ArticleID] { Set(ids).sorted() }
        return switch self {
        case .merge(let ids, let level): .merge(ordered(ids), level)
        case .split(let ids, let others, let level):
            .split(ordered(ids), from: ordered(others.filter { !ids.contains($0) }), level)
        case .sameName(let a, let b): .sameName(min(a, b), max(a, b))
        case .differentNames(let a, let b): .differentNames(min(a, b), max(a, b))
        default: self
        }
    }

    /// The articles that it is about, those it separates from included.
    public var articles: [ArticleID] {
        switch self {
        case .merge(let ids, _): ids
        case .split(let ids, let others, _): ids + others
        case .date(let id, _), .notAnArticle(let id): [id]
        case .speaker(_, let quotation, _): [quotation.article]
        case .sameName, .differentNames: []
        }
    }

    /// Whether an article is what the reader corrected, and not only one that another is kept from.
    public func isAbout(_ id: ArticleID) -> Bool {
        if case .split(let ids, _, _) = self { return ids.contains(id) }
        return articles.contains(id)
    }

    /// The article whose own text or date it changes; `nil` where it changes none.
    public var changedArticle: ArticleID? {
        switch self {
        case .date(let id, _): id
        case .speaker(_, let quotation, _): quotation.article
        default: nil
        }
    }

    /// The name of its kind, as the JSON form has it.
    public var kind: String {
        switch self {
        case .merge: "merge"
        case .split: "split"
        case .date: "date"
        case .speaker: "speaker"
        case .notAnArticle: "notAnArticle"
        case .sameName: "sameName"
        case .differentNames: "differentNames"
        }
    }
}

extension Correction: Codable {
    private enum CodingKeys: String, CodingKey {
        case kind
        case level
        case articles
        case from
        case article
        case date
        case span
        case words
        case speaker
        case names
    }

    /// Reads one object of the JSON form; keys beside its own do not matter.
    ///
    /// - Throws: `DecodingError` for a kind that this version does not know, and for one that is not whole.
    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        func value<T: Decodable>(_ key: CodingKeys) throws -> T {
            try fields.decode(T.self, forKey: key)
        }
        func refuse(_ key: CodingKeys, _ why: String) -> DecodingError {
            .dataCorruptedError(forKey: key, in: fields, debugDescription: why)
        }
        let kind: String = try value(.kind)
        let correction: Correction
        switch kind {
        case "merge":
            let ids: [ArticleID] = try value(.articles)
            guard Set(ids).count > 1 else { throw refuse(.articles, "a merge needs two articles") }
            correction = .merge(ids, try value(.level))
        case "split":
            let ids: [ArticleID] = try value(.articles)
            let others: [ArticleID] = try value(.from)
            guard !ids.isEmpty, !Set(others).subtracting(ids).isEmpty else {
                throw refuse(.articles, "a split needs articles on both sides")
            }
            correction = .split(ids, from: others, try value(.level))
        case "date": correction = .date(try value(.article), try value(.date))
        case "speaker":
            correction = .speaker(
                try value(.speaker),
                quotation: Citation(article: try value(.article), span: try value(.span)),
                words: try value(.words)
            )
        case "notAnArticle": correction = .notAnArticle(try value(.article))
        case "sameName", "differentNames":
            let names: [String] = try value(.names)
            guard names.count == 2, names.allSatisfy({ !$0.isEmpty }) else {
                throw refuse(.names, "two names are needed")
            }
            correction =
                kind == "sameName"
                ? .sameName(names[0], names[1]) : .differentNames(names[0], names[1])
        default: throw refuse(.kind, "no kind of correction: \(kind)")
        }
        self = correction.normalized
    }

    /// Writes one object of the JSON form.
    public func encode(to encoder: any Encoder) throws {
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encode(kind, forKey: .kind)
        switch self {
        case .merge(let ids, let level):
            try fields.encode(ids, forKey: .articles)
            try fields.encode(level, forKey: .level)
        case .split(let ids, let others, let level):
            try fields.encode(ids, forKey: .articles)
            try fields.encode(others, forKey: .from)
            try fields.encode(level, forKey: .level)
        case .date(let id, let date):
            try fields.encode(id, forKey: .article)
            try fields.encode(date, forKey: .date)
        case .speaker(let name, let quotation, let words):
            try fields.encode(quotation.article, forKey: .article)
            try fields.encode(quotation.span, forKey: .span)
            try fields.encode(words, forKey: .words)
            try fields.encode(name, forKey: .speaker)
        case .notAnArticle(let id): try fields.encode(id, forKey: .article)
        case .sameName(let a, let b), .differentNames(let a, let b):
            try fields.encode([a, b], forKey: .names)
        }
    }
}

/// Whether a correction does what its reader wished.
public enum CorrectionState: Sendable, Hashable {
    /// It holds.
    case applies
    /// Articles that it is about are not in the store, or were marked as none.
    case missing([ArticleID])
    /// The article has no such quotation any more.
    case noQuotation
    /// A later correction says otherwise: the number of that one in the list, from 0.
    case overruled(by: Int)
}
