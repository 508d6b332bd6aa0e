import News

/// Gathers the items of a feed, gives each an identity of its own, and notes what is odd about them.
struct FeedItemCollector {
    private(set) var feed: Feed
    private var seen: [String: Int] = [:]

    init(feed: Feed) { self.feed = feed }

    var count: Int { feed.items.count }

    /// Notes something about the feed as a whole.
    mutating func note(_ note: FeedNote) { feed.notes.append(note) }

    /// Adds an item whose `id` is the one it states.
    mutating func add(_ item: FeedItem, isNested: Bool = false) {
        var item = item
        if isNested { item.notes.append(FeedNote(.unclosedItem)) }
        if item.title == nil { item.notes.append(FeedNote(.missingTitle)) }
        if item.address == nil { item.notes.append(FeedNote(.missingAddress)) }
        if item.published == nil { item.notes.append(FeedNote(.missingDate)) }
        let stated = item.id
        if stated.isEmpty { item.notes.append(FeedNote(.missingID)) }
        // Many feeds make a new identity with every change, or give all items the same one: a second item with an
        // identity is told apart by its address and its words.
        let own = stated.isEmpty ? item.address ?? Self.words(of: item) : stated
        if let earlier = seen[own] {
            if Self.isSame(feed.items[earlier], item) {
                feed.items[earlier].notes.append(FeedNote(.repeatedItem))
                return
            }
            if !stated.isEmpty { item.notes.append(FeedNote(.repeatedID, stated)) }
            item.id = unused(
                item.address.map { "\(own) \($0)" } ?? "\(own) \(Self.words(of: item))"
            )
        } else {
            item.id = own
        }
        seen[item.id] = feed.items.count
        feed.items.append(item)
    }

    private func unused(_ id: String) -> String {
        guard seen[id] != nil else { return id }
        return "\(id) \(feed.items.count)"
    }

    /// The same item given twice: the same address and headline.
    private static func isSame(_ a: FeedItem, _ b: FeedItem) -> Bool {
        a.address == b.address && a.title == b.title && a.content == b.content
            && a.summary == b.summary
    }

    private static func words(of item: FeedItem) -> String {
        let parts = [item.title, item.published?.text, item.summary, item.content].map { $0 ?? "" }
        return "text:\(StableHash.identity(Array(parts.joined(separator: "\n").utf8)))"
    }
}
