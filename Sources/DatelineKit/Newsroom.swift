public import News
import Organize
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
        try cards(of: store.stories(limit: limit, offset: offset))
    }

    func cards(of stories: [Story]) throws(StoreError) -> [StoryCard] {
        var cards: [StoryCard] = []
        for story in stories {
            cards.append(StoryCard(story: story, lede: try lede(of: story)))
        }
        return cards
    }

    /// The story with an identity: its own, a former one, or that of one of its articles.
    ///
    /// - Parameters:
    ///   - id: The identity.
    ///   - request: What its timeline is to tell; as of a day, the story is as it was then.
    /// - Returns: `nil` where there is none, or none yet on the day asked for.
    /// - Throws: `StoreError` where the store cannot be read.
    public func story(
        id: ArticleID,
        _ request: TimelineRequest = TimelineRequest()
    ) throws(StoreError) -> StoryView? {
        guard let story = try store.story(id: id) else { return nil }
        return try view(of: story, request)
    }

    /// The story that a number names, or that the words of a query find.
    ///
    /// - Parameters:
    ///   - wish: A story's or an article's identity, or words.
    ///   - request: What its timeline is to tell.
    /// - Returns: `nil` where nothing fits.
    /// - Throws: `StoreError` where the store cannot be read.
    public func story(
        _ wish: String,
        _ request: TimelineRequest = TimelineRequest()
    ) throws(StoreError) -> StoryView? {
        if let id = ArticleID(wish), let view = try story(id: id, request) { return view }
        guard let story = try store.stories(matching: wish, limit: 1).first else { return nil }
        return try view(of: story, request)
    }

    /// An article with everything its page shows; `nil` where there is none.
    public func article(_ id: ArticleID) throws(StoreError) -> ArticleView? {
        guard let document = try store.document(id: id), let summary = try store.summary(id: id)
        else { return nil }
        return ArticleView(
            document: document,
            summary: summary,
            story: try summary.storyID.flatMapStory { id throws(StoreError) in
                try store.story(id: id)
            },
            alsoOnPage: try store.alsoOnPage(id),
            sightings: try store.sightings(ofCapture: summary.captureID),
            copies: try copies(of: document),
            corrections: try corrections().filter { $0.stored.correction.isAbout(id) },
            isHidden: try store.isHidden(id)
        )
    }
}

extension Newsroom {
    /// Most copies of an article that are laid beside it.
    private static var mostComparisons: Int { 8 }

    private func copies(of document: Document) throws(StoreError) -> [CopyView] {
        var views: [CopyView] = []
        var copies = try store.copies(of: document.id)
        if let copy = try store.copy(document.id) { copies.insert(copy, at: 0) }
        for (place, copy) in copies.enumerated() {
            let other = copy.article == document.id ? copy.original : copy.article
            guard let summary = try store.summary(id: other) else { continue }
            var view = CopyView(summary: summary, copy: copy)
            if place < Newsroom.mostComparisons, let text = try store.document(id: other) {
                view.comparison = TextComparer().compare(document, text)
            }
            views.append(view)
        }
        return views
    }

    private func view(of story: Story, _ request: TimelineRequest) throws(StoreError) -> StoryView?
    {
        let origins = try store.origins(for: story.articles)
        let documents = try store.documents(ids: story.articles)
        var shown = story
        if let day = request.asOf {
            let then = story.asOf(day, documents: documents, origins: origins)
            guard let then else { return nil }
            shown = then
        }
        var copies: [ArticleID: Copy] = [:]
        for id in shown.articles { copies[id] = try store.copy(id) }
        let summaries = try summaries(of: shown.articles)
        return StoryView(
            story: shown,
            lede: try lede(of: shown),
            timeline: try timeline(of: documents, origins: origins, request),
            order: Newsroom.byPublication(shown.articles, summaries),
            summaries: summaries,
            origins: origins,
            copies: copies,
            request: request,
            parts: parts(of: shown, summaries, origins, copies)
        )
    }

    /// The happenings of a story, each with the headline of its first report.
    private func parts(
        of story: Story,
        _ summaries: [ArticleID: ArticleSummary],
        _ origins: [ArticleID: Origin],
        _ copies: [ArticleID: Copy]
    ) -> [StoryPart] {
        story.developments.map { development in
            let articles = Newsroom.byPublication(development.articles, summaries)
            let titled = articles.first { copies[$0] == nil } ?? articles.first
            let dates = articles.compactMap { summaries[$0]?.published.date }
                .filter { $0.year != nil }
            return StoryPart(
                development: development,
                titleArticle: titled ?? development.id,
                title: titled.flatMap { summaries[$0]?.headline } ?? "",
                origins: OriginCount.of(articles.compactMap { origins[$0] }),
                from: dates.first ?? .unknown,
                to: dates.last ?? .unknown
            )
        }
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

    func summaries(of ids: [ArticleID]) throws(StoreError) -> [ArticleID: ArticleSummary] {
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
