import Archive
import Fetch
public import Ingest
public import News
public import Store

/// What an address lists: the items of a feed or the pages of a sitemap.
public struct Listing: Sendable {
    /// The dialect, or `sitemap`.
    public var dialect: String
    /// What it is called.
    public var title: String?
    /// The page it belongs to.
    public var homeAddress: String?
    /// How long it asks to be left alone, in minutes.
    public var minutesBetweenReads: Int?
    /// The items in the order they stand.
    public var items: [FeedItem]
    /// What was odd about it.
    public var notes: [FeedNote] = []
    /// Further sitemaps that it names, the latest first.
    public var sitemaps: [String] = []
    /// The feed that it was read from; `nil` for a sitemap.
    private var feed: Feed?

    /// Why bytes list nothing.
    public struct Failure: Error, Sendable, Hashable {
        /// Why, in words, with a next step.
        public var reason: String
        /// The feeds that a page names.
        public var candidates: [FeedDiscovery.Candidate]

        /// Makes a failure.
        public init(reason: String, candidates: [FeedDiscovery.Candidate] = []) {
            self.reason = reason
            self.candidates = candidates
        }
    }

    /// Reads a listing.
    ///
    /// - Parameters:
    ///   - bytes: The document as it came.
    ///   - address: Where it was fetched from.
    ///   - contentType: The `Content-Type` it came with.
    /// - Throws: ``Failure`` where it is neither a feed nor a sitemap.
    public init(_ bytes: [UInt8], address: String, contentType: String?) throws(Failure) {
        self = try Self.read(bytes, address: address, contentType: contentType)
    }

    private static func read(
        _ bytes: [UInt8],
        address: String,
        contentType: String?
    ) throws(Failure) -> Listing {
        // Sitemaps are served as compressed files.
        var bytes = bytes
        if Gzip.isGzip(bytes) {
            guard let expanded = try? Gzip.decompress(bytes, limit: 64 << 20) else {
                throw Failure(reason: "a damaged or oversized gzip file", candidates: [])
            }
            bytes = expanded
        }
        do throws(FeedParser.Failure) {
            return Listing(
                try FeedParser().feed(bytes, address: address, contentType: contentType)
            )
        } catch {
            if let map = Sitemap(bytes, address: address, contentType: contentType) {
                return Listing(map)
            }
            let found =
                error == .page
                ? FeedDiscovery().feeds(in: bytes, address: address, contentType: contentType) : []
            let hint = found.first.map { "; it names a feed: \($0.address)" } ?? ""
            throw Failure(reason: error.rawValue + hint, candidates: found)
        }
    }

    private init(_ feed: Feed) {
        dialect = feed.dialect.rawValue
        title = feed.title
        homeAddress = feed.homeAddress
        minutesBetweenReads = feed.minutesBetweenReads
        items = feed.items
        notes = feed.notes
        self.feed = feed
    }

    private init(_ map: Sitemap) {
        dialect = "sitemap"
        items = map.pages.map { page in
            var item = FeedItem(id: page.address, address: page.address, title: page.title)
            item.published = page.published
            item.updated = page.modified
            item.origin = page.outlet
            item.language = page.language
            return item
        }
        sitemaps = map.sitemaps.sorted {
            ($0.modified?.moment?.seconds ?? 0, $1.address) > (
                $1.modified?.moment?.seconds ?? 0, $0.address
            )
        }.map(\.address)
    }

    /// When the items were published or changed, in seconds, as far as it says.
    public var moments: [Int64] {
        items.compactMap { ($0.published ?? $0.updated)?.moment?.seconds }
    }

    /// The items as the store keeps them, each once, oldest first: what a feed lists last came first.
    ///
    /// Pages of a sitemap that are older than a week are left out: it lists a site's whole past.
    ///
    /// - Parameters:
    ///   - id: The feed's identity.
    ///   - takes: What is taken of each item.
    ///   - now: The moment.
    /// - Returns: Each item with what the store keeps of it.
    public func entries(
        feed id: Int64,
        takes: FollowedFeed.Takes,
        now: Timestamp
    ) -> [(item: FeedItem, listed: ListedItem)] {
        var seen: Set<Int64> = []
        var entries: [(item: FeedItem, listed: ListedItem)] = []
        for item in items.reversed() {
            let address = item.address.flatMap { FetchAddress($0)?.description }
            let hasWords = feed != nil && (item.title ?? item.summary ?? item.content) != nil
            guard address != nil || hasWords else { continue }
            if feed == nil, let moment = (item.published ?? item.updated)?.moment,
                moment.seconds < now.seconds - Self.recent
            {
                continue
            }
            let key = ListedItem.key(address: address, id: item.id, feed: id)
            guard seen.insert(key).inserted else { continue }
            let stamp = (item.updated ?? item.published)?.text ?? ""
            let listed = ListedItem(
                address: address,
                title: item.title,
                key: key,
                stamp: StableHash.identity(Array(stamp.utf8)),
                wantsPage: address != nil && (takes == .pages || feed == nil)
            )
            entries.append((item, listed))
        }
        return entries
    }

    /// What the feed itself has of an item; `nil` for a sitemap.
    public func page(of item: FeedItem) -> WebPage? { feed?.page(of: item) }

    private static let recent: Int64 = 7 * 86_400
}
