/// Articles that report the same happening within days (an event cluster).
public struct Development: Sendable, Hashable, Codable {
    /// Identity: that of its canonically first article.
    public var id: ArticleID
    /// Its articles in canonical order.
    public var articles: [ArticleID]

    /// Makes a development.
    public init(id: ArticleID, articles: [ArticleID]) {
        self.id = id
        self.articles = articles
    }
}

/// Developments chained over months or years.
public struct Story: Sendable, Hashable, Codable {
    /// Identity: that of its canonically first article.
    public var id: ArticleID
    /// The most central headline, verbatim.
    public var title: String
    /// The article that the title is taken from.
    public var titleArticle: ArticleID
    /// Its articles in canonical order.
    public var articles: [ArticleID]
    /// Its developments in canonical order.
    public var developments: [Development]
    /// Number of independent origins of its articles.
    public var origins: Int
    /// Publication of its first article, as far as known.
    public var from: PartialDate
    /// Publication of its last article, as far as known.
    public var to: PartialDate
    /// Those of its articles whose place the next settling may change; `nil` where all is settled.
    public var provisional: [ArticleID]?

    /// Makes a story.
    public init(
        id: ArticleID,
        title: String,
        titleArticle: ArticleID,
        articles: [ArticleID],
        developments: [Development],
        origins: Int,
        from: PartialDate,
        to: PartialDate
    ) {
        self.id = id
        self.title = title
        self.titleArticle = titleArticle
        self.articles = articles
        self.developments = developments
        self.origins = origins
        self.from = from
        self.to = to
    }
}

/// An article that prints the text of another again.
public struct Copy: Sendable, Hashable, Codable {
    /// How much of the text is the same.
    public enum Kind: String, Sendable, Codable, Hashable {
        /// The same body, letter for letter after folding.
        case exact
        /// Nearly the same body.
        case near
        /// A part of the body.
        case excerpt
    }

    /// The article that repeats.
    public var article: ArticleID
    /// The article whose text it repeats: the canonically first of its group.
    public var original: ArticleID
    /// How much of the text is the same.
    public var kind: Kind
    /// Shared shingles by all shingles (Jaccard), 0...1.
    public var similarity: Double

    /// Makes a copy.
    public init(article: ArticleID, original: ArticleID, kind: Kind, similarity: Double) {
        self.article = article
        self.original = original
        self.kind = kind
        self.similarity = similarity
    }
}

/// Where an article's account comes from, as far as the corpus shows.
public struct Origin: Sendable, Hashable, Codable {
    /// The article.
    public var article: ArticleID
    /// From the one that had it first to the one that prints it here: agency or paper, outlet, republisher.
    ///
    /// Names that the corpus holds no article of are named but unseen.
    public var chain: [String]
    /// Key of the independent origin: equal keys count once.
    public var key: String

    /// Makes an origin.
    public init(article: ArticleID, chain: [String], key: String) {
        self.article = article
        self.chain = chain
        self.key = key
    }
}

/// A sentence and where it stands.
public struct CitedText: Sendable, Hashable, Codable {
    /// The words, verbatim.
    public var text: String
    /// Where they stand.
    public var citation: Citation

    /// Makes a cited sentence.
    public init(text: String, citation: Citation) {
        self.text = text
        self.citation = citation
    }
}

/// A story told by date, each line a verbatim sentence.
public struct Timeline: Sendable, Hashable, Codable {
    /// The dated entries in order of the day they tell of, then those without a year.
    public var entries: [TimelineEntry]

    /// Makes a timeline.
    public init(entries: [TimelineEntry]) { self.entries = entries }
}

/// One line of a timeline.
public struct TimelineEntry: Sendable, Hashable, Codable {
    /// How the entry found its place.
    public enum Placement: String, Sendable, Codable, Hashable {
        /// By its own date.
        case dated
        /// By the date of publication, because the sentence names no day.
        case publication
        /// Its year is unknown; it stands after the dated entries.
        case unknownYear
        /// Its year is unknown; bounds force it between its neighbours.
        case bounded
    }

    /// The day, month or year told of.
    public var date: PartialDate
    /// The end, where a range is told of.
    public var until: PartialDate?
    /// Whether a part of the date was worked out from grounds outside the sentence's article.
    public var isInferred: Bool
    /// How the entry found its place.
    public var placement: Placement
    /// The sentence, verbatim.
    public var text: String
    /// How what is told stands to what happened.
    public var status: ClaimStatus
    /// Who says so, the first one first; empty for the outlet's own voice.
    public var chain: [String]
    /// Number of independent origins that tell of it.
    public var origins: Int
    /// The sentence shown, then others that tell the same.
    public var citations: [Citation]
    /// Sentences that tell more of it, where more than one was asked for.
    public var further: [CitedText] = []

    /// Makes an entry.
    public init(
        date: PartialDate,
        until: PartialDate? = nil,
        isInferred: Bool = false,
        placement: Placement = .dated,
        text: String,
        status: ClaimStatus = .reported,
        chain: [String] = [],
        origins: Int = 1,
        citations: [Citation]
    ) {
        self.date = date
        self.until = until
        self.isInferred = isInferred
        self.placement = placement
        self.text = text
        self.status = status
        self.chain = chain
        self.origins = origins
        self.citations = citations
    }
}
