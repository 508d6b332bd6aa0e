public import News
import Organize
public import Store

/// A name of the corpus with what its page shows.
public struct NameView: Sendable {
    /// The name, its variants and grounds.
    public var name: StoredName
    /// A sentence of each of the latest articles that name it.
    public var sentences: [NamingSentence]
    /// What it is quoted with.
    public var quotations: [StoredQuotation]
}

extension Newsroom {
    /// The name that a key leads to, with sentences and quotations; `nil` where there is none.
    public func name(key: String, limit: Int = 50) throws(StoreError) -> NameView? {
        guard let name = try store.name(key: key) else { return nil }
        return NameView(
            name: name,
            sentences: try store.sentences(naming: name.name, limit: limit),
            quotations: try store.quotations(of: name.name, limit: limit)
        )
    }

    /// Joins the names of all articles anew: a function of the articles and the reader's corrections.
    ///
    /// - Parameter hidden: What the reader marked as no article.
    /// - Throws: ``StoreError`` where SQLite fails.
    func joinNames(without hidden: Set<ArticleID>) throws(StoreError) {
        var joiner = NameJoiner()
        try store.forEachNameUse { use in
            if !hidden.contains(use.article) { joiner.add(use) }
        }
        try store.replaceNames(joiner.names(corrections: try nameCorrections()))
    }

    private func nameCorrections() throws(StoreError) -> [NameCorrection] {
        try store.corrections().compactMap { stored in
            switch stored.correction {
            case .sameName(let a, let b): NameCorrection(first: a, second: b, isSame: true)
            case .differentNames(let a, let b): NameCorrection(first: a, second: b, isSame: false)
            default: nil
            }
        }
    }
}
