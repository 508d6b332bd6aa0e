public import News
import Organize
public import Store

/// A correction and what became of it.
public struct CorrectionView: Sendable {
    /// The correction and its number.
    public var stored: StoredCorrection
    /// Whether it does what its reader wished.
    public var state: CorrectionState
    /// The number of the later correction that says otherwise.
    public var overruledBy: Int64?
    /// Those of its articles that are in the store.
    public var articles: [ArticleSummary]
}

extension Newsroom {
    /// Takes corrections in and works all stories out anew.
    ///
    /// - Returns: Their numbers.
    @discardableResult
    public func correct(_ corrections: [Correction]) throws(StoreError) -> [Int64] {
        let numbers = try store.add(corrections)
        if !numbers.isEmpty { try settle() }
        return numbers
    }

    /// Takes a correction back and works all stories out anew.
    ///
    /// - Returns: The correction; `nil` where there is none of this number.
    public func undo(correction number: Int64) throws(StoreError) -> Correction? {
        guard let correction = try store.removeCorrection(number) else { return nil }
        try settle()
        return correction
    }

    /// The reader's corrections in their order, each with what became of it.
    public func corrections() throws(StoreError) -> [CorrectionView] {
        let stored = try store.corrections()
        let known = try store.known(Set(stored.flatMap(\.correction.articles)))
        let states = Wishes(of: stored.map(\.correction)) { known.contains($0) }.states
        var views: [CorrectionView] = []
        for (stored, state) in zip(stored, states) {
            var view = CorrectionView(
                stored: stored,
                state: state,
                articles: try store.summaries(ids: stored.correction.articles)
            )
            if state == .applies, case .speaker(_, let quotation, let words) = stored.correction,
                let document = try store.document(id: quotation.article),
                document.quotation(at: quotation.span, words: words) == nil
            {
                view.state = .noQuotation
            }
            views.append(view)
        }
        for index in views.indices {
            guard case .overruled(let other) = views[index].state else { continue }
            views[index].overruledBy = views[other].stored.number
        }
        return views
    }

    /// The correction that splits articles off what holds them now.
    ///
    /// - Returns: `nil` where nothing else is there to split them from.
    public func split(
        _ articles: [ArticleID],
        offTheir level: Correction.Level
    ) throws(StoreError) -> Correction? {
        var others: [ArticleID] = []
        for id in articles {
            guard
                let story = try store.storyID(ofArticle: id).flatMapStory({ id throws(StoreError) in
                    try store.story(id: id)
                })
            else { continue }
            others +=
                level == .story
                ? story.articles
                : story.developments.first { $0.articles.contains(id) }?.articles ?? []
        }
        others.removeAll { articles.contains($0) }
        guard !others.isEmpty else { return nil }
        return Correction.split(articles, from: others, level).normalized
    }
}

extension Newsroom {
    /// What the reader's corrections change in single documents.
    struct DocumentCorrections {
        /// The corrections of each article that has any, and of each that had some at the last settling.
        var byArticle: [ArticleID: [Correction]] = [:]
        /// What is noted of the corrections that each document carries.
        var notes: [ArticleID: String] = [:]
        /// Articles of which a document without corrections is needed.
        var stale: Set<ArticleID> = []
    }

    /// Gathers what changes single documents.
    func documentCorrections(_ corrections: [Correction]) throws(StoreError) -> DocumentCorrections
    {
        var result = DocumentCorrections()
        for correction in corrections {
            guard let id = correction.changedArticle else { continue }
            result.byArticle[id, default: []].append(correction)
        }
        for (id, corrections) in result.byArticle {
            result.notes[id] = String(StableHash.identity(Array("\(corrections)".utf8)))
        }
        for (id, note) in try store.correctedArticles() where result.notes[id] != note {
            result.stale.insert(id)
            result.byArticle[id] = result.byArticle[id] ?? []
        }
        return result
    }

    /// An article as its page gives it, without any correction.
    func uncorrected(_ id: ArticleID) throws(StoreError) -> Document? {
        guard let summary = try store.summary(id: id),
            let capture = try store.capture(id: summary.captureID),
            let page = try? capture.page
        else { return nil }
        return try readingPipeline().read(page).documents.first { $0.id == id }
    }
}

extension Document {
    /// The document with what the reader knows better of who says what.
    func corrected(by corrections: [Correction]) -> Document {
        var document = self
        for case .speaker(let name, let quotation, let words) in corrections {
            guard let index = self.quotation(at: quotation.span, words: words) else { continue }
            document.quotations[index].speakerName = name
            document.quotations[index].speaker = nil
            if !document.quotations[index].chain.isEmpty {
                document.quotations[index].chain[0] = name
            }
        }
        return document
    }

    /// The quotation at `span`; where the text has moved, the only one of the same words.
    func quotation(at span: TextSpan, words: String) -> Int? {
        if let index = quotations.firstIndex(where: { $0.span == span }),
            text.slice(span) == words[...]
        {
            return index
        }
        let same = quotations.indices.filter { text.slice(quotations[$0].span) == words[...] }
        return same.count == 1 ? same[0] : nil
    }
}
