public import News

/// A feed that is followed, with how it is doing.
public struct FollowedFeed: Sendable, Hashable {
    /// What is taken of each item.
    public enum Takes: String, Sendable, Codable, Hashable, CaseIterable {
        /// The page at its address; what the feed itself has of it only where there is no page to be had.
        case pages
        /// What the feed itself has of it.
        case items
    }

    /// Identity: made of the address that it was added under, the same for good.
    public var id: Int64
    /// Where it is fetched from now.
    public var address: String
    /// What it is called.
    public var title: String?
    /// The folders that it lies in, outermost first.
    public var folders: [String]
    /// The page it belongs to.
    public var homeAddress: String?
    /// What is taken of each item.
    public var takes: Takes
    /// The dialect, or `sitemap`.
    public var dialect: String?
    /// The `ETag` of the last answer.
    public var etag: String?
    /// The `Last-Modified` of the last answer.
    public var lastModified: String?
    /// The hash of the last body.
    public var bodyHash: Int64?
    /// Seconds between two reads, as they are now.
    public var interval: Int64
    /// When it is read next.
    public var nextTry: Timestamp
    /// How many reads failed one after the other.
    public var failures: Int
    /// When it was asked for last.
    public var lastTry: Timestamp?
    /// When that went well last.
    public var lastSuccess: Timestamp?
    /// What went wrong last; `nil` after a success.
    public var lastError: String?
    /// Whether it is gone for good and not asked for any more.
    public var hasEnded: Bool
    /// How many items it has brought so far.
    public var items: Int

    /// Makes a feed that was never read and is due at once.
    public init(
        address: String,
        title: String? = nil,
        folders: [String] = [],
        homeAddress: String? = nil,
        takes: Takes = .pages
    ) {
        id = StableHash.identity(Array(address.utf8))
        self.address = address
        self.title = title
        self.folders = folders
        self.homeAddress = homeAddress
        self.takes = takes
        interval = 3600
        nextTry = Timestamp(seconds: 0)
        failures = 0
        hasEnded = false
        items = 0
    }
}

/// A feed's health as people look at it.
public struct FeedHealth: Sendable, Hashable {
    /// Why items were not taken, and how many.
    public struct Reason: Sendable, Hashable, Codable {
        /// Why.
        public var reason: String
        /// How many items.
        public var items: Int
    }

    /// The feed.
    public var feed: FollowedFeed
    /// Items that are still to be fetched.
    public var pending: Int
    /// Why items were not taken, the most frequent reason first.
    public var reasons: [Reason]

    /// Makes the health of a feed.
    public init(feed: FollowedFeed, pending: Int = 0, reasons: [Reason] = []) {
        self.feed = feed
        self.pending = pending
        self.reasons = reasons
    }
}

/// An item as a feed lists it.
public struct ListedItem: Sendable, Hashable {
    /// Where its page is; `nil` where only the feed has it.
    public var address: String?
    /// What it is called.
    public var title: String?
    /// Its identity, made of ``key(address:id:feed:)``.
    public var key: Int64
    /// Made of the dates that the feed gives it; changes when the article does.
    public var stamp: Int64
    /// Whether the page at its address is wanted, not only what the feed has.
    public var wantsPage: Bool
    /// What the feed has of it: a page, compressed by the caller, and its length before.
    public var page: [UInt8]
    /// The length of the page before compression; 0 where there is none.
    public var pageLength: Int

    /// Makes an item.
    public init(
        address: String?,
        title: String?,
        key: Int64,
        stamp: Int64,
        wantsPage: Bool = true,
        page: [UInt8] = [],
        pageLength: Int = 0
    ) {
        self.address = address
        self.title = title
        self.key = key
        self.stamp = stamp
        self.wantsPage = wantsPage
        self.page = page
        self.pageLength = pageLength
    }

    /// The identity of an item: its address without scheme and trackers in whatever feed it stands, else its id within the feed.
    public static func key(address: String?, id: String, feed: Int64) -> Int64 {
        if let web = address.flatMap({ WebAddress($0) }) {
            return StableHash.identity(Array(web.description.dropFirst(web.scheme.count).utf8))
        }
        return StableHash.identity(Array("\(feed)\n\(id)".utf8))
    }
}

/// An item that is to be fetched.
public struct PendingItem: Sendable, Hashable {
    /// Its number.
    public var id: Int64
    /// The feed that brought it.
    public var feed: Int64
    /// Where its page is.
    public var address: String?
    /// What it is called.
    public var title: String?
    /// How often it was tried in vain.
    public var tries: Int
    /// Whether the page at its address is wanted, not only what the feed has.
    public var wantsPage: Bool
    /// What the feed has of it, compressed.
    public var page: [UInt8]
    /// The length of the page before compression; 0 where there is none.
    public var pageLength: Int
}

/// What became of an item.
public struct ItemClosing: Sendable, Hashable {
    /// How an item ended.
    public enum State: Int, Sendable, Hashable {
        /// It waits to be fetched.
        case pending = 0
        /// Its page was taken.
        case taken = 1
        /// What the feed has of it was taken, since there was no page to be had.
        case takenFromFeed = 2
        /// Another feed brought it.
        case shared = 3
        /// Its page has no article.
        case withoutArticle = 4
        /// It could not be had.
        case givenUp = 5
    }

    /// The number of the pending item.
    public var id: Int64
    /// How it ended.
    public var state: State
    /// Why, where it was not taken as it should be.
    public var reason: String?

    /// Makes a closing.
    public init(id: Int64, state: State, reason: String? = nil) {
        self.id = id
        self.state = state
        self.reason = reason
    }
}
