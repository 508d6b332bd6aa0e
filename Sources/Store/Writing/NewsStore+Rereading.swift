import Foundation
internal import GRDB
public import News

extension NewsStore {
    /// The identities of all captures, in their order.
    public func captureIDs() throws(StoreError) -> [Int64] {
        try read { db in try db.numbers("SELECT id FROM capture ORDER BY id") }
    }

    /// What outlets are known to repeat, as ``replaceFurniture(_:)`` was given it; `nil` before the first rebuild.
    public func furniture() throws(StoreError) -> String? {
        try read { db in
            try Data.fetchOne(db, sql: "SELECT body FROM settling WHERE name = 'furniture'")
                .map { String(decoding: $0, as: UTF8.self) }
        }
    }

    /// Keeps what outlets are known to repeat; the store never looks inside.
    public func replaceFurniture(_ stored: String) throws(StoreError) {
        try write { db in
            try db.run(
                "INSERT OR REPLACE INTO settling (name, body) VALUES ('furniture', ?)",
                [Data(stored.utf8)]
            )
        }
    }

    /// Replaces what was read from captures of the store, in one transaction.
    ///
    /// The first capture of an article to come takes its place; of the others the later one does, as in ``save(_:)``.
    /// Captures that are gone are left out. Afterwards the store needs settling.
    ///
    /// - Parameters:
    ///   - captures: Captures of the store, read anew.
    ///   - read: The articles that were met since the rebuild began; grows.
    /// - Returns: The number of articles of which something changed, new ones included.
    /// - Throws: ``StoreError`` where SQLite fails; everything is then as it was.
    public func reread(
        _ captures: [ReadCapture],
        alreadyRead read: inout Set<ArticleID>
    ) throws(StoreError) -> Int {
        var met = read
        let changed = try write { db in
            var changed = 0
            let writer = CaptureWriter(db: db)
            for capture in captures { changed += try writer.reread(capture, &met) }
            try db.markShrunk()
            return changed
        }
        read = met
        return changed
    }

    /// Removes articles that no capture gives any more; unlike ``forget(article:)`` this lets them come back.
    ///
    /// - Returns: Their number.
    public func removeArticlesWithoutCapture() throws(StoreError) -> Int {
        try write { db in
            let ids = try db.numbers(
                """
                SELECT id FROM article WHERE id NOT IN (SELECT article FROM article_capture)
                ORDER BY id
                """
            )
            let forgetter = Forgetter(db: db)
            for id in ids { try forgetter.remove(article: id) }
            if !ids.isEmpty { try db.markShrunk() }
            return ids.count
        }
    }
}
