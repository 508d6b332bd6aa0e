public import News

/// The list of stories: `{"stories":[…]}`.
public struct StoriesJSON: Encodable, Sendable {
    let stories: [StoryLineJSON]

    /// Takes over stories in their order.
    public init(_ stories: [Story]) { self.stories = stories.map(StoryLineJSON.init) }
}

/// One story of a list.
public struct StoryLineJSON: Encodable, Sendable {
    let id: ArticleID
    let title: String
    let articles: Int
    let origins: Int
    let from: String
    let to: String

    init(_ story: Story) {
        id = story.id
        title = story.title
        articles = story.articles.count
        origins = story.origins
        from = story.from.description
        to = story.to.description
    }
}

/// A timeline: `{"story":{"id":…,"title":…},"entries":[…]}`.
public struct TimelineJSON: Encodable, Sendable {
    struct Head: Encodable, Sendable {
        let id: ArticleID?
        let title: String
    }
    struct Entry: Encodable, Sendable {
        let date: String
        let until: String?
        let precision: DatePrecision
        let inferred: Bool
        let placement: TimelineEntry.Placement
        let text: String
        let status: ClaimStatus
        let chain: [String]
        let origins: Int
        let citations: [CitationJSON]
    }
    let story: Head
    let entries: [Entry]

    /// Takes over a timeline.
    ///
    /// - Parameters:
    ///   - timeline: Its entries keep their order.
    ///   - id: The story; `nil` for the timeline of a search.
    ///   - title: The story's headline, or the words of the search.
    ///   - references: Where the cited articles came from.
    public init(
        _ timeline: Timeline,
        id: ArticleID?,
        title: String,
        references: [ArticleID: ArticleReference]
    ) {
        story = Head(id: id, title: title)
        entries = timeline.entries.map { entry in
            Entry(
                date: entry.date.description,
                until: entry.until?.description,
                precision: entry.date.precision,
                inferred: entry.isInferred,
                placement: entry.placement,
                text: entry.text,
                status: entry.status,
                chain: entry.chain,
                origins: entry.origins,
                citations: entry.citations.map {
                    CitationJSON($0, reference: references[$0.article])
                }
            )
        }
    }
}

/// A whole story: its developments, its articles with their origins, and its timeline.
public struct StoryJSON: Encodable, Sendable {
    struct Member: Encodable, Sendable {
        let article: ArticleID
        let title: String
        let outlet: String?
        let file: String?
        let url: String?
        let published: DateJSON
        let origin: [String]
        let copyOf: ArticleID?
        /// `true` where the next settling may give it another place; else absent.
        let provisional: Bool?
    }
    struct Part: Encodable, Sendable {
        let id: ArticleID
        let articles: [ArticleID]
    }
    let story: StoryLineJSON
    let developments: [Part]
    let articles: [Member]
    let entries: [TimelineJSON.Entry]

    /// Takes over a story and what belongs to it.
    ///
    /// - Parameters:
    ///   - story: The story.
    ///   - timeline: Its timeline.
    ///   - order: Its articles in order of publication.
    ///   - references: Its articles.
    ///   - origins: Their origins.
    ///   - copies: Which of them are copies of which.
    public init(
        _ story: Story,
        timeline: Timeline,
        order: [ArticleID],
        references: [ArticleID: ArticleReference],
        origins: [ArticleID: Origin],
        copies: [ArticleID: Copy]
    ) {
        self.story = StoryLineJSON(story)
        developments = story.developments.map { Part(id: $0.id, articles: $0.articles) }
        let provisional = Set(story.provisional ?? [])
        articles = order.compactMap { id in
            guard let reference = references[id] else { return nil }
            return Member(
                article: id,
                title: reference.title,
                outlet: reference.outlet?.id,
                file: reference.file,
                url: reference.url,
                published: DateJSON(reference.published),
                origin: origins[id]?.chain ?? [],
                copyOf: copies[id]?.original,
                provisional: provisional.contains(id) ? true : nil
            )
        }
        entries =
            TimelineJSON(timeline, id: story.id, title: story.title, references: references).entries
    }
}
