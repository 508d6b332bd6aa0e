/// What a page held: its articles, or the reason why it has none, and its furniture kept as data.
public struct PageReading: Sendable, Hashable {
    /// The capture's text: decoded, NFC.
    ///
    /// For HTML the markup itself.
    public var decoded: String
    /// The name of the character set that the bytes were read as.
    public var encoding: String
    /// The articles in reading order.
    public var articles: [Article]
    /// Why the page has no article; `nil` where it has one.
    public var reason: NoArticleReason?
    /// Headlines of other articles that the page shows, with their own stamps.
    public var sightings: [Sighting]
    /// Everything else that belongs to no article, in reading order.
    public var furniture: [Furniture]

    /// Makes a reading.
    public init(
        decoded: String,
        encoding: String,
        articles: [Article] = [],
        reason: NoArticleReason? = nil,
        sightings: [Sighting] = [],
        furniture: [Furniture] = []
    ) {
        self.decoded = decoded
        self.encoding = encoding
        self.articles = articles
        self.reason = reason
        self.sightings = sightings
        self.furniture = furniture
    }
}

/// Why a page has no article.
public enum NoArticleReason: String, Sendable, Codable, Hashable, CaseIterable, Error {
    /// No text at all.
    case empty = "empty page"
    /// A list of other pages.
    case listing = "listing page"
    /// Too little running text.
    case tooShort = "too short"
    /// Not text: an image, an archive, a program.
    case binary = "not text"
    /// An error page, a login or a consent wall.
    case wall = "error or consent page"
}

/// A headline of another article seen on a page: dates that article, and bounds when the page was captured.
public struct Sighting: Sendable, Hashable, Codable {
    /// The headline.
    public var headline: String
    /// The summary beside it.
    public var summary: String?
    /// Its stamp as printed.
    public var stamp: String?
    /// What the stamp says.
    public var date: PartialDate?
    /// The address it links to.
    public var url: String?
    /// The label of the list it stands in ("Tin liên quan").
    public var section: String?
    /// Where it stands in the capture's decoded text.
    public var source: TextSpan?

    /// Makes a sighting.
    public init(
        headline: String,
        summary: String? = nil,
        stamp: String? = nil,
        date: PartialDate? = nil,
        url: String? = nil,
        section: String? = nil,
        source: TextSpan? = nil
    ) {
        self.headline = headline
        self.summary = summary
        self.stamp = stamp
        self.date = date
        self.url = url
        self.section = section
        self.source = source
    }
}

/// A piece of a page that belongs to no article, or an article's scraped leftovers.
public struct Furniture: Sendable, Hashable, Codable {
    /// What a piece of furniture is.
    public enum Kind: String, Sendable, Codable, Hashable {
        /// A headline of another article.
        case otherTitle = "other_title"
        /// A summary of another article.
        case otherSummary = "other_summary"
        /// A time of another article.
        case timestamp
        /// The section of another article.
        case categoryLabel = "category_label"
        /// The heading of a list of links.
        case sectionLabel = "section_label"
        /// A topic tag.
        case tag
        /// The alternate text of a picture left by a scraper.
        case figureLabel = "figure_label"
        /// Widgets: follow, share, vote, video, mobile version.
        case chrome
    }

    /// What it is.
    public var kind: Kind
    /// Its text.
    public var text: String
    /// Where it stands in the capture's decoded text.
    public var source: TextSpan
    /// The ordinal of the article it belongs to (alternate texts); `nil` for none.
    public var article: Int?

    /// Makes a piece of furniture.
    public init(kind: Kind, text: String, source: TextSpan, article: Int? = nil) {
        self.kind = kind
        self.text = text
        self.source = source
        self.article = article
    }
}
