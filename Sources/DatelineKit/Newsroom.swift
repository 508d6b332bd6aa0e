import Language
public import News
public import Store

/// A store with the pipeline before it: what the commands and the web pages work with.
public struct Newsroom: Sendable {
    /// The store.
    public let store: NewsStore
    let pipeline = Pipeline()
    var policy = SettlingPolicy()

    /// Opens the store at `path`.
    ///
    /// - Throws: `StoreError`, with a next step.
    public init(path: String) throws(StoreError) {
        store = try NewsStore(path: path)
    }

    /// The latest stories, each with its first sentence.
    public func cards(limit: Int = 20, offset: Int = 0) throws(StoreError) -> [StoryCard] {
        var cards: [StoryCard] = []
        for story in try store.stories(limit: limit, offset: offset) {
            cards.append(StoryCard(story: story, lede: try lede(of: story)))
        }
        return cards
    }

    /// The story with an identity: its own, a former one, or that of one of its articles; `nil` where there is none.
    public func story(id: ArticleID) throws(StoreError) -> StoryView? {
        guard let story = try store.story(id: id) else { return nil }
        return try view(of: story)
    }

    /// The story that a number names, or that the words of a query find.
    ///
    /// - Parameter wish: A story's or an article's identity, or words.
    /// - Returns: `nil` where nothing fits.
    /// - Throws: `StoreError` where the store cannot be read.
    public func story(_ wish: String) throws(StoreError) -> StoryView? {
        if let id = ArticleID(wish), let view = try story(id: id) { return view }
        guard let story = try store.stories(matching: wish, limit: 1).first else { return nil }
        return try view(of: story)
    }

    /// The timeline of a story, or of all articles that the words of a query find.
    ///
    /// - Parameters:
    ///   - wish: A story's or an article's identity, or words.
    ///   - limit: Most entries to give.
    /// - Returns: `nil` where nothing fits.
    /// - Throws: `StoreError` where the store cannot be read.
    public func timeline(_ wish: String, limit: Int? = nil) throws(StoreError) -> TimelineView? {
        if let id = ArticleID(wish), let view = try story(id: id) {
            return TimelineView(
                story: view.story.id,
                title: view.story.title,
                timeline: try timeline(of: view.story.articles, limit: limit),
                summaries: view.summaries
            )
        }
        let found = try store.search(wish, limit: Newsroom.mostArticles).map(\.article.id)
        guard !found.isEmpty else { return nil }
        return TimelineView(
            story: nil,
            title: wish,
            timeline: try timeline(of: found, limit: limit),
            summaries: try summaries(of: found)
        )
    }

    /// An article with everything its page shows; `nil` where there is none.
    public func article(_ id: ArticleID) throws(StoreError) -> ArticleView? {
        guard let document = try store.document(id: id), let summary = try store.summary(id: id)
        else { return nil }
        var copies = try store.copies(of: id).map(\.article)
        if let copy = try store.copy(id) { copies.insert(copy.original, at: 0) }
        return ArticleView(
            document: document,
            summary: summary,
            story: try summary.storyID.flatMapStory { id throws(StoreError) in
                try store.story(id: id)
            },
            alsoOnPage: try store.alsoOnPage(id),
            sightings: try store.sightings(ofCapture: summary.captureID),
            copies: try store.summaries(ids: copies)
        )
    }
}

extension Newsroom {
    /// Most articles that the timeline of a search is made of.
    private static var mostArticles: Int { 500 }

    private func view(of story: Story) throws(StoreError) -> StoryView {
        var copies: [ArticleID: Copy] = [:]
        for id in story.articles { copies[id] = try store.copy(id) }
        let summaries = try summaries(of: story.articles)
        return StoryView(
            story: story,
            lede: try lede(of: story),
            timeline: try timeline(of: story.articles, limit: nil),
            order: Newsroom.byPublication(story.articles, summaries),
            summaries: summaries,
            origins: try store.origins(for: story.articles),
            copies: copies
        )
    }

    /// Articles by the first day and then the moment of publication; equals stay in canonical order.
    private static func byPublication(
        _ ids: [ArticleID],
        _ summaries: [ArticleID: ArticleSummary]
    ) -> [ArticleID] {
        func key(_ id: ArticleID) -> (Int32, Int64) {
            let published = summaries[id]?.published
            return (published?.date.earliest?.number ?? .max, published?.moment?.seconds ?? .max)
        }
        return ids.enumerated().sorted {
            let (a, b) = (key($0.element), key($1.element))
            return (a.0, a.1, $0.offset) < (b.0, b.1, $1.offset)
        }.map(\.element)
    }

    private func timeline(of ids: [ArticleID], limit: Int?) throws(StoreError) -> Timeline {
        pipeline.timeline(
            of: try store.documents(ids: ids),
            origins: try store.origins(for: ids),
            limit: limit
        )
    }

    private func summaries(of ids: [ArticleID]) throws(StoreError) -> [ArticleID: ArticleSummary] {
        Dictionary(
            try store.summaries(ids: ids).map { ($0.id, $0) },
            uniquingKeysWith: { first, _ in first }
        )
    }

    /// The first sentence of the standfirst, else of the body.
    private func lede(of story: Story) throws(StoreError) -> CitedText? {
        guard let document = try store.document(id: story.titleArticle) else { return nil }
        let blocks = document.article.blocks
        let wanted =
            blocks.firstIndex { $0.role == .standfirst }
            ?? blocks.firstIndex { $0.role == .paragraph }
        guard let sentence = document.sentences.first(where: { $0.block == wanted }),
            let text = document.text.slice(sentence.span)
        else { return nil }
        return CitedText(
            text: String(text),
            citation: Citation(article: document.id, span: sentence.span)
        )
    }
}

extension Optional where Wrapped == ArticleID {
    /// The story of an identity; typed throws do not pass through `flatMap`.
    func flatMapStory(
        _ body: (ArticleID) throws(StoreError) -> Story?
    ) throws(StoreError) -> Story? {
        guard let self else { return nil }
        return try body(self)
    }
}
