/// A feed as it was read once: what it says of itself, and its items in the order they stand.
public struct Feed: Sendable, Hashable {
    /// The dialects of feeds.
    public enum Dialect: String, Sendable, Codable, Hashable, CaseIterable {
        /// RSS 0.90, of RDF.
        case rss090 = "RSS 0.90"
        /// RSS 0.91 to 0.94.
        case rss09x = "RSS 0.9x"
        /// RSS 1.0, of RDF.
        case rss1 = "RSS 1.0"
        /// RSS 2.0.
        case rss2 = "RSS 2.0"
        /// Atom 0.3.
        case atom03 = "Atom 0.3"
        /// Atom 1.0 (RFC 4287).
        case atom1 = "Atom 1.0"
        /// JSON Feed 1.0 and 1.1.
        case jsonFeed = "JSON Feed"
    }

    /// The dialect.
    public var dialect: Dialect
    /// What the feed is called.
    public var title: String?
    /// What it is about.
    public var summary: String?
    /// The page it belongs to.
    public var homeAddress: String?
    /// The address that the feed gives itself.
    public var ownAddress: String?
    /// The address of older items, where the feed has several pages (RFC 5005).
    public var nextAddress: String?
    /// The language, as the feed names it.
    public var language: String?
    /// When it last changed.
    public var updated: FeedDate?
    /// How long the feed asks to be left alone, in minutes.
    public var minutesBetweenReads: Int?
    /// The items in the order they stand.
    public var items: [FeedItem]
    /// What was odd about it.
    public var notes: [FeedNote]

    /// Makes a feed.
    public init(dialect: Dialect, items: [FeedItem] = [], notes: [FeedNote] = []) {
        self.dialect = dialect
        self.items = items
        self.notes = notes
    }
}

/// A time as a feed states it.
public struct FeedDate: Sendable, Hashable {
    /// As it was written.
    public var text: String
    /// The moment; `nil` where the text could not be understood.
    public var moment: Timestamp?
    /// How many minutes ahead of UTC its clock was, where that is stated.
    public var offsetMinutes: Int?

    /// Makes a date.
    public init(text: String, moment: Timestamp?, offsetMinutes: Int?) {
        self.text = text
        self.moment = moment
        self.offsetMinutes = offsetMinutes
    }

    /// The moment in ISO 8601 by the clock that it was stated in: `2015-09-05T23:30:00+07:00`.
    ///
    /// Only the day where no clock was stated, the text where it was not understood.
    public var iso8601: String {
        guard let moment else { return text }
        guard text.contains(":") || offsetMinutes != nil else { return "\(moment.day)" }
        guard let offset = offsetMinutes, offset != 0 else { return "\(moment)" }
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let local = Timestamp(seconds: moment.seconds + Int64(offset) * 60)
        let zone = "\(two(abs(offset) / 60)):\(two(abs(offset) % 60))"
        return "\("\(local)".dropLast())\(offset < 0 ? "-" : "+")\(zone)"
    }
}
