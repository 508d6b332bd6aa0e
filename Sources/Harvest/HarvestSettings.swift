public import Fetch
public import News

/// How feeds are read, day in, day out.
public struct HarvestSettings: Sendable {
    /// How hosts are asked.
    public var fetch = FetchSettings()
    /// How often feeds are read.
    public var rhythm = FeedRhythm()
    /// How long is waited after failures.
    public var backoff = Backoff()
    /// Most requests in the queue at once.
    public var queue = 64
    /// Most requests in the queue for one host.
    public var queuePerHost = 4
    /// Most pages that are read and saved in one transaction.
    public var batch = 16
    /// How often an item is tried before it is given up.
    public var tries = 5
    /// Largest page and largest feed, in bytes.
    public var pageLimit = 8 << 20
    /// Largest feed, in bytes.
    public var feedLimit = 32 << 20
    /// Whether items are taken, not only noted as waiting with what their feeds have of them.
    public var takesItems = true
    /// Seconds between two settlings of the store while news come in.
    public var settleGap: Int64 = 600
    /// Days for which an item is remembered that its feed no longer lists.
    public var remembered: Int64 = 60

    /// Makes the settings that are good for the public internet.
    public init() {}
}

/// What a harvest did.
public struct HarvestReport: Sendable, Hashable {
    /// Reads of feeds that went well, and those of them that found nothing changed.
    public var feedsRead = 0
    /// Reads of feeds that found nothing changed.
    public var feedsUnchanged = 0
    /// Reads of feeds that failed.
    public var feedsFailed = 0
    /// Items that are new.
    public var itemsFound = 0
    /// Items whose page, or what the feed has of it, was taken.
    public var itemsTaken = 0
    /// Items that could not be had.
    public var itemsGivenUp = 0
    /// Articles that are new.
    public var articles = 0
    /// Articles that changed.
    public var revised = 0
    /// Requests sent.
    public var requests = 0

    /// Makes a report of nothing.
    public init() {}
}

/// Something that happened while feeds were read, for those who look on.
public enum HarvestEvent: Sendable {
    /// A feed was read, and so many of its items are new.
    case read(feed: String, new: Int)
    /// A feed could not be read.
    case failed(feed: String, reason: String)
    /// Articles were saved.
    case saved(articles: Int)
    /// Stories were worked out anew.
    case settled
    /// All that is due is done; the next is due at a moment.
    case waiting(until: Timestamp)
    /// The network seems to be gone; all is tried again soon.
    case networkGone
    /// The store is held by another program.
    case storeLocked
}
