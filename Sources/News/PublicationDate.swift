/// When an article was published, as far as it is known, and why that is believed.
public struct PublicationDate: Sendable, Hashable, Codable {
    /// The date; `XXXX` parts are unknown.
    public var date: PartialDate
    /// The moment, where the page states one with its zone.
    public var moment: Timestamp?
    /// Whether a part of `date` was worked out instead of being stated.
    public var isInferred: Bool
    /// All evidence that was found, the strongest first; evidence that was not used says so.
    public var reasons: [DateReason]
    /// The article is not older than this day.
    public var notBefore: CivilDay?
    /// The article is not younger than this day.
    public var notAfter: CivilDay?

    /// Makes a publication date.
    public init(
        date: PartialDate,
        moment: Timestamp? = nil,
        isInferred: Bool = false,
        reasons: [DateReason] = [],
        notBefore: CivilDay? = nil,
        notAfter: CivilDay? = nil
    ) {
        self.date = date
        self.moment = moment
        self.isInferred = isInferred
        self.reasons = reasons
        self.notBefore = notBefore
        self.notAfter = notAfter
    }

    /// Nothing is known.
    public static let unknown = PublicationDate(date: .unknown)
}

/// One piece of evidence for a publication date.
public struct DateReason: Sendable, Hashable, Codable {
    /// The rungs of the ladder, the strongest first.
    public enum Rung: String, Sendable, Codable, Hashable, CaseIterable {
        /// A correction by the reader.
        case correction
        /// The bringer of the page states it (`published` of JSON Lines).
        case stated
        /// The feed that carries the article states it.
        case feed
        /// JSON-LD `datePublished`.
        case jsonLD
        /// A `<meta>` element, microdata or `<time>`.
        case metadata
        /// The address of the page.
        case url
        /// A visible stamp of the article above its lead, or its dateline.
        case stamp
        /// A deictic day with its date: "hôm qua (14/10)" fixes the day of writing.
        case deicticPair
        /// The latest day that the article's own text tells as past.
        case text
        /// A full date in a caption of the article, which gives a year.
        case caption
        /// A weekday stated with a day and month, which leaves one year.
        case weekday
        /// An article of the same development, whose year is known.
        case development
        /// Bounds that leave one year.
        case bounds
        /// A headline sighting of the article, or of others on its page, which bounds the capture.
        case sighting
        /// Day of the capture, a bound.
        case capture
    }

    /// Where on the ladder the evidence stands.
    public var rung: Rung
    /// What was read, verbatim, or the name of the field and its value.
    public var found: String
    /// What it says.
    public var date: PartialDate
    /// Whether the publication date rests on it.
    public var isUsed: Bool
    /// Where it stands in the article's text, or in the other article that gives the ground.
    public var citation: Citation?

    /// Makes a reason.
    public init(
        rung: Rung,
        found: String,
        date: PartialDate,
        isUsed: Bool = true,
        citation: Citation? = nil
    ) {
        self.rung = rung
        self.found = found
        self.date = date
        self.isUsed = isUsed
        self.citation = citation
    }
}
