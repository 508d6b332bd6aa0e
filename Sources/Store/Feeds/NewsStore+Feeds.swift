import Foundation
internal import GRDB
public import News

extension NewsStore {
    /// Follows feeds; those that are followed already stay as they are.
    ///
    /// - Returns: The feeds that are new.
    public func follow(_ feeds: [FollowedFeed]) throws(StoreError) -> [FollowedFeed] {
        try write { db in
            var added: [FollowedFeed] = []
            for feed in feeds {
                let isKnown = try db.exists(
                    "SELECT 1 FROM feed WHERE id = ? OR address = ?",
                    [feed.id, feed.address]
                )
                guard !isKnown else { continue }
                try db.run(
                    """
                    INSERT INTO feed (id, address, host, title, folder, home, takes, interval, next_try,
                        failures, ended, items) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, 0)
                    """,
                    [
                        feed.id, feed.address, WebAddress(feed.address)?.host ?? "", feed.title,
                        try StoredJSON.text(feed.folders), feed.homeAddress, feed.takes.rawValue,
                        feed.interval, feed.nextTry.seconds,
                    ]
                )
                added.append(feed)
            }
            return added
        }
    }

    /// All feeds that are followed, by folder, then title, then address.
    public func feeds() throws(StoreError) -> [FollowedFeed] {
        let feeds = try read { db in
            try db.rows("SELECT * FROM feed ORDER BY id").map(FollowedFeed.init(row:))
        }
        func order(_ feed: FollowedFeed) -> (String, String, String) {
            (feed.folders.joined(separator: "\n"), feed.title ?? feed.address, feed.address)
        }
        return feeds.sorted { order($0) < order($1) }
    }

    /// The feed of an identity or an address; `nil` where none is followed.
    public func feed(_ wish: String) throws(StoreError) -> FollowedFeed? {
        try read { db in
            try db.row(
                "SELECT * FROM feed WHERE address = ? OR id = ? ORDER BY address = ? DESC",
                [wish, Int64(wish) ?? 0, wish]
            ).map(FollowedFeed.init(row:))
        }
    }

    /// All feeds with how they are doing, in the order of ``feeds()``.
    public func feedHealth() throws(StoreError) -> [FeedHealth] {
        var health: [FeedHealth] = []
        for feed in try feeds() {
            health.append(
                try read { db in
                    FeedHealth(
                        feed: feed,
                        pending: Int(
                            try db.number(
                                "SELECT count(*) FROM feed_pending WHERE feed = ?",
                                [feed.id]
                            ) ?? 0
                        ),
                        reasons: try db.rows(
                            """
                            SELECT reason, count(*) AS items FROM feed_seen WHERE feed = ? AND reason IS NOT NULL
                            GROUP BY reason ORDER BY count(*) DESC, reason LIMIT 5
                            """,
                            [feed.id]
                        ).map { .init(reason: $0["reason"], items: $0["items"]) }
                    )
                }
            )
        }
        return health
    }

    /// Follows a feed no longer; what it brought stays.
    ///
    /// - Returns: Whether it was followed.
    public func unfollow(_ id: Int64) throws(StoreError) -> Bool {
        try write { db in
            // What another feed lists, too, waits in that one's name from now on.
            try db.run(
                """
                UPDATE OR IGNORE feed_pending SET feed = (SELECT s.feed FROM feed_seen s WHERE s.key = feed_pending.key
                    AND s.feed <> ?1 ORDER BY s.feed LIMIT 1)
                WHERE feed = ?1 AND EXISTS (SELECT 1 FROM feed_seen s WHERE s.key = feed_pending.key AND s.feed <> ?1)
                """,
                [id]
            )
            try db.run(
                "UPDATE feed_seen SET state = 0 WHERE state = 3 AND EXISTS (SELECT 1 FROM feed_pending p WHERE p.feed = feed_seen.feed AND p.key = feed_seen.key)"
            )
            try db.run("DELETE FROM feed WHERE id = ?", [id])
            return db.changesCount > 0
        }
    }

    /// Feeds that are due, the longest due first, at most `share` of each host.
    ///
    /// A feed whose time lies further ahead than any feed is ever put off is due, too: the clock was wrong when it was set.
    public func dueFeeds(
        now: Timestamp,
        limit: Int,
        share: Int = 4,
        except: Set<Int64> = []
    ) throws(StoreError) -> [FollowedFeed] {
        let rows = try read { db in
            try db.rows(
                """
                SELECT * FROM (SELECT *, row_number() OVER (PARTITION BY host ORDER BY next_try, id) AS place FROM feed
                    WHERE ended = 0 AND (next_try <= ? OR next_try > ?))
                WHERE place <= ? ORDER BY next_try, id LIMIT ?
                """,
                [
                    now.seconds, now.seconds + NewsStore.longestRest, share + except.count,
                    limit + except.count,
                ]
            ).map(FollowedFeed.init(row:))
        }
        return Array(rows.filter { !except.contains($0.id) }.prefix(limit))
    }

    /// Longest time that anything is put off, in seconds; more shows a clock that was set.
    private static var longestRest: Int64 { 8 * 86_400 }

    /// Items that are due, the longest due first, at most `share` of each host.
    public func dueItems(
        now: Timestamp,
        limit: Int,
        share: Int = 4,
        except: Set<Int64> = []
    ) throws(StoreError) -> [PendingItem] {
        let rows = try read { db in
            try db.rows(
                """
                SELECT * FROM (SELECT *, row_number() OVER (PARTITION BY host ORDER BY next_try, id) AS place
                    FROM feed_pending WHERE next_try <= ? OR next_try > ?)
                WHERE place <= ? ORDER BY next_try, id LIMIT ?
                """,
                [
                    now.seconds, now.seconds + NewsStore.longestRest, share + except.count,
                    limit + except.count,
                ]
            ).map(PendingItem.init(row:))
        }
        return Array(rows.filter { !except.contains($0.id) }.prefix(limit))
    }

    /// When the next feed or item is due; `nil` where nothing is followed and nothing waits.
    public func nextDue() throws(StoreError) -> Timestamp? {
        try read { db in
            let moments = [
                try db.number("SELECT min(next_try) FROM feed WHERE ended = 0"),
                try db.number("SELECT min(next_try) FROM feed_pending"),
            ]
            return moments.compactMap { $0 }.min().map { Timestamp(seconds: $0) }
        }
    }

    /// When the next feed is due; `nil` where none is followed.
    public func nextDueFeed() throws(StoreError) -> Timestamp? {
        try read { db in
            try db.number("SELECT min(next_try) FROM feed WHERE ended = 0")
                .map { Timestamp(seconds: $0) }
        }
    }

    /// Number of items that are to be fetched.
    public func pendingItemCount() throws(StoreError) -> Int {
        try read { db in Int(try db.number("SELECT count(*) FROM feed_pending") ?? 0) }
    }
}

extension FollowedFeed {
    init(row: Row) throws {
        self.init(address: row["address"])
        id = row["id"]
        title = row["title"]
        folders = try StoredJSON.value([String].self, row["folder"])
        homeAddress = row["home"]
        takes = Takes(rawValue: row["takes"]) ?? .pages
        dialect = row["dialect"]
        etag = row["etag"]
        lastModified = row["last_modified"]
        bodyHash = row["body_hash"]
        interval = row["interval"]
        nextTry = Timestamp(seconds: row["next_try"])
        failures = row["failures"]
        func moment(_ column: String) -> Timestamp? {
            (row[column] as Int64?).map { Timestamp(seconds: $0) }
        }
        lastTry = moment("last_try")
        lastSuccess = moment("last_success")
        lastError = row["last_error"]
        hasEnded = row["ended"]
        items = row["items"]
    }
}

extension PendingItem {
    init(row: Row) {
        id = row["id"]
        feed = row["feed"]
        address = row["address"]
        title = row["title"]
        tries = row["tries"]
        wantsPage = row["wants_page"]
        page = (row["page"] as Data?).map { [UInt8]($0) } ?? []
        pageLength = row["page_length"]
    }
}
