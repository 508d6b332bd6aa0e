public import News

/// The list of stories: `{"by":…,"asOf":…,"stories":[…]}`.
public struct StoriesJSON: Encodable, Sendable {
    let by: StoryRanking
    let asOf: String?
    let stories: [StoryLineJSON]

    /// Takes over stories in their order.
    ///
    /// - Parameters:
    ///   - stories: Each with its origins this week and the week before.
    ///   - ranking: What they are ordered by.
    ///   - day: The day that "this week" ends with.
    public init(
        _ stories: [(story: Story, standing: StoryStanding)],
        by ranking: StoryRanking,
        asOf day: CivilDay?
    ) {
        by = ranking
        asOf = day?.description
        self.stories = stories.map { StoryLineJSON($0.story, standing: $0.standing) }
    }
}

/// One story of a list.
public struct StoryLineJSON: Encodable, Sendable {
    let id: ArticleID
    let title: String
    let articles: Int
    let origins: Int
    let from: String
    let to: String
    let originsThisWeek: Int?
    let originsWeekBefore: Int?

    init(_ story: Story, standing: StoryStanding? = nil) {
        originsThisWeek = standing?.week
        originsWeekBefore = standing?.weekBefore
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
        let further: [Further]?
    }
    struct Further: Encodable, Sendable {
        let text: String
        let citation: CitationJSON
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
                },
                further: entry.further.isEmpty
                    ? nil
                    : entry.further.map {
                        let reference = references[$0.citation.article]
                        return Further(
                            text: $0.text,
                            citation: CitationJSON($0.citation, reference: reference)
                        )
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
        let originKey: String?
        let copyOf: ArticleID?
        let similarity: Double?
        /// `true` where the next settling may give it another place; else absent.
        let provisional: Bool?
    }
    /// A happening of the story.
    public struct Part: Encodable, Sendable {
        let id: ArticleID
        let title: String
        let origins: Int
        let from: String
        let to: String
        let articles: [ArticleID]

        /// Takes over a development with its headline, its origins and its first and last day.
        public init(
            _ development: Development,
            title: String,
            origins: Int,
            from: PartialDate,
            to: PartialDate
        ) {
            id = development.id
            self.title = title
            self.origins = origins
            self.from = from.description
            self.to = to.description
            articles = development.articles
        }
    }
    /// An origin or an article, with what comes from it.
    public struct Node: Encodable, Sendable {
        let name: String?
        let article: ArticleID?
        let from: [Node]

        /// Takes over a place of the tree: `name` for an origin that is only named, `article` for one that is there.
        public init(name: String?, article: ArticleID?, from: [Node]) {
            self.name = name
            self.article = article
            self.from = from
        }
    }
    /// A story near this one.
    public struct Neighbour: Encodable, Sendable {
        let story: StoryLineJSON
        let names: [String]

        /// Takes over a story and the rare names that it shares.
        public init(_ story: Story, names: [String]) {
            self.story = StoryLineJSON(story)
            self.names = names
        }
    }
    let story: StoryLineJSON
    let developments: [Part]
    let articles: [Member]
    let entries: [TimelineJSON.Entry]
    let near: [Neighbour]
    let tree: [Node]

    /// Takes over a story and what belongs to it.
    ///
    /// - Parameters:
    ///   - story: The story.
    ///   - timeline: Its timeline.
    ///   - parts: Its happenings.
    ///   - near: Stories near it.
    ///   - tree: Its articles under the origins that they come from.
    ///   - order: Its articles in order of publication.
    ///   - references: Its articles.
    ///   - origins: Their origins.
    ///   - copies: Which of them are copies of which.
    public init(
        _ story: Story,
        timeline: Timeline,
        parts: [Part],
        near: [Neighbour],
        tree: [Node],
        order: [ArticleID],
        references: [ArticleID: ArticleReference],
        origins: [ArticleID: Origin],
        copies: [ArticleID: Copy]
    ) {
        self.story = StoryLineJSON(story)
        developments = parts
        self.near = near
        self.tree = tree
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
                originKey: origins[id]?.key,
                copyOf: copies[id]?.original,
                similarity: copies[id]?.similarity.rounded(toPlaces: 4),
                provisional: provisional.contains(id) ? true : nil
            )
        }
        entries =
            TimelineJSON(timeline, id: story.id, title: story.title, references: references).entries
    }
}
