import Foundation
internal import GRDB
public import News

/// What a feed gave when it was asked for.
public struct FeedVisit: Sendable {
    /// The feed as it is from now on.
    public var feed: FollowedFeed
    /// Its items, where it was read.
    public var items: [ListedItem]

    /// Makes a visit.
    public init(feed: FollowedFeed, items: [ListedItem] = []) {
        self.feed = feed
        self.items = items
    }
}

extension NewsStore {
    /// Those of a feed's items that it has not listed before, and those whose own dates have changed since.
    public func freshItems(
        _ items: [ListedItem],
        feed: Int64
    ) throws(StoreError) -> (new: Set<Int64>, changed: Set<Int64>) {
        try read { db in
            var fresh: (new: Set<Int64>, changed: Set<Int64>) = ([], [])
            for item in items {
                let stamp = try db.number(
                    "SELECT stamp FROM feed_seen WHERE feed = ? AND key = ?",
                    [feed, item.key]
                )
                if stamp == nil { fresh.new.insert(item.key) }
                if let stamp, stamp != item.stamp { fresh.changed.insert(item.key) }
            }
            return fresh
        }
    }

    /// Notes what a feed gave: its state, and its items as seen, the new ones as to be fetched; one transaction.
    ///
    /// So an item is known before anything is fetched for it, and a killed program finds it waiting.
    ///
    /// - Returns: The number of items that are new in any feed.
    public func note(_ visit: FeedVisit, now: Timestamp) throws(StoreError) -> Int {
        try write { db in
            guard try db.exists("SELECT 1 FROM feed WHERE id = ?", [visit.feed.id]) else {
                return 0
            }
            var new = 0
            for item in visit.items
            where try FeedItemWriter(db: db, feed: visit.feed, now: now).note(item) {
                new += 1
            }
            try update(visit.feed, in: db, new: new)
            return new
        }
    }

    /// Puts items off, one transaction.
    ///
    /// Each with its number, when it is due again, how often it was tried now, and why.
    public func postpone(
        _ items: [(id: Int64, until: Timestamp, tries: Int, reason: String)]
    ) throws(StoreError) {
        try write { db in
            for item in items {
                try db.run(
                    "UPDATE feed_pending SET next_try = ?, tries = ?, reason = ? WHERE id = ?",
                    [item.until.seconds, item.tries, item.reason, item.id]
                )
            }
        }
    }

    /// Puts everything of a host off until a moment, since the host asked to be left alone; a later run keeps to it, too.
    public func rest(host: String, until moment: Timestamp) throws(StoreError) {
        try write { db in
            for table in ["feed", "feed_pending"] {
                try db.run(
                    "UPDATE \(table) SET next_try = ? WHERE host = ? AND next_try < ?",
                    [moment.seconds, host, moment.seconds]
                )
            }
        }
    }

    /// Saves captures and closes the items that they came from, in one transaction.
    public func save(
        _ batch: [ReadCapture],
        closing items: [ItemClosing]
    ) throws(StoreError) -> SaveOutcome {
        try write { db in
            let outcome = try save(batch, in: db)
            for item in items { try close(item, in: db) }
            return outcome
        }
    }

    /// Forgets items that no feed has listed since a moment, so that the list of seen items does not grow for ever.
    ///
    /// - Returns: How many.
    public func pruneSeenItems(before moment: Timestamp) throws(StoreError) -> Int {
        try write { db in
            // A feed that could not be read since then may still list them.
            try db.run(
                """
                DELETE FROM feed_seen WHERE seen < ? AND state <> 0 AND feed IN
                    (SELECT id FROM feed WHERE last_success >= ? OR ended = 1)
                """,
                [moment.seconds, moment.seconds]
            )
            return db.changesCount
        }
    }
}

extension NewsStore {
    private func close(_ item: ItemClosing, in db: Database) throws {
        guard let row = try db.row("SELECT feed, key FROM feed_pending WHERE id = ?", [item.id])
        else { return }
        try db.run(
            "UPDATE feed_seen SET state = ?, reason = ? WHERE feed = ? AND key = ?",
            [item.state.rawValue, item.reason, row["feed"] as Int64, row["key"] as Int64]
        )
        try db.run("DELETE FROM feed_pending WHERE id = ?", [item.id])
    }

    private func update(_ feed: FollowedFeed, in db: Database, new: Int) throws {
        var feed = feed
        let other = try db.row(
            "SELECT id FROM feed WHERE address = ? AND id <> ?",
            [feed.address, feed.id]
        )
        if other != nil {
            // It moved to where another one is: two would fetch everything twice.
            let own = try String.fetchOne(
                db,
                sql: "SELECT address FROM feed WHERE id = ?",
                arguments: [feed.id]
            )
            feed.lastError = "moved to \(feed.address), which is followed already"
            feed.address = own ?? feed.address
            feed.hasEnded = true
        }
        try db.run(
            """
            UPDATE feed SET address = ?, host = ?, title = ?, home = ?, dialect = ?, etag = ?, last_modified = ?,
                body_hash = ?, interval = ?, next_try = ?, failures = ?, last_try = ?, last_success = ?, last_error = ?,
                ended = ?, items = items + ? WHERE id = ?
            """,
            [
                feed.address, WebAddress(feed.address)?.host ?? "", feed.title, feed.homeAddress,
                feed.dialect, feed.etag, feed.lastModified, feed.bodyHash, feed.interval,
                feed.nextTry.seconds, feed.failures, feed.lastTry?.seconds,
                feed.lastSuccess?.seconds, feed.lastError, feed.hasEnded, new, feed.id,
            ]
        )
    }
}

/// Writes one item of a feed.
private struct FeedItemWriter {
    let db: Database
    let feed: FollowedFeed
    let now: Timestamp

    /// Articles that are fetched again because their feed says they changed, at most.
    static let mostRevisits = 3

    /// Notes an item as seen; whether it is new in any feed.
    func note(_ item: ListedItem) throws -> Bool {
        let known = try db.row(
            "SELECT stamp, state, visits FROM feed_seen WHERE feed = ? AND key = ?",
            [feed.id, item.key]
        )
        if let known {
            let visits: Int = known["visits"]
            let hasChanged = known["stamp"] as Int64 != item.stamp
            // A feed that dates its items anew with every read would have everything fetched again for ever.
            let isDue =
                hasChanged && visits < Self.mostRevisits
                && known["state"] as Int == ItemClosing.State.taken.rawValue
            try db.run(
                "UPDATE feed_seen SET seen = ?, stamp = ?, visits = ?, state = ? WHERE feed = ? AND key = ?",
                [
                    now.seconds, item.stamp, isDue ? visits + 1 : visits,
                    isDue ? ItemClosing.State.pending.rawValue : known["state"] as Int, feed.id,
                    item.key,
                ]
            )
            if isDue { try wait(item) }
            return false
        }
        let isShared = try db.exists(
            "SELECT 1 FROM feed_seen WHERE key = ? AND state <> ?",
            [item.key, ItemClosing.State.givenUp.rawValue]
        )
        try db.run(
            "INSERT INTO feed_seen (feed, key, stamp, seen, state, visits) VALUES (?, ?, ?, ?, ?, 0)",
            [
                feed.id, item.key, item.stamp, now.seconds,
                (isShared ? ItemClosing.State.shared : .pending).rawValue,
            ]
        )
        if !isShared { try wait(item) }
        return !isShared
    }

    private func wait(_ item: ListedItem) throws {
        try db.run(
            """
            INSERT OR IGNORE INTO feed_pending (feed, key, address, host, title, tries, next_try, wants_page, page,
                page_length) VALUES (?, ?, ?, ?, ?, 0, ?, ?, ?, ?)
            """,
            [
                feed.id, item.key, item.address,
                item.wantsPage ? item.address.flatMap { WebAddress($0)?.host } ?? "" : "",
                item.title, now.seconds,
                item.wantsPage, item.page.isEmpty ? nil : Data(item.page), item.pageLength,
            ]
        )
    }
}
