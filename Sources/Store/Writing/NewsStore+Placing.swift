import Foundation
internal import GRDB
public import News

extension NewsStore {
    /// What the last settling left for articles that come after it; `nil` where there was none.
    public func rarity() throws(StoreError) -> [UInt8]? {
        try read { db in
            try Data.fetchOne(db, sql: "SELECT body FROM settling WHERE name = 'rarity'")
                .map { [UInt8]($0) }
        }
    }

    /// The sketches of articles that have no place yet, by id.
    public func waitingSketches() throws(StoreError) -> [(id: ArticleID, sketch: [UInt8])] {
        // `state < 2` names the partial index; without it every sketch would be looked at.
        try read { db in
            try db.rows(
                """
                SELECT a.id, s.body FROM sketch s JOIN article a ON a.row = s.row
                WHERE s.state < 2 AND s.state = 0 AND \(NewsStore.isShown) ORDER BY a.id
                """
            ).map { (ArticleID($0["id"]), [UInt8]($0["body"] as Data)) }
        }
    }

    /// Articles that share keys with another one, with all copies of each.
    ///
    /// - Parameters:
    ///   - keys: What to look for. Of a key that many articles have, only the latest to arrive count.
    ///   - limit: Most articles to find; those that share more and rarer keys first. Copies come on top.
    /// - Returns: Articles that have a place, by id.
    /// - Throws: ``StoreError`` where SQLite fails.
    public func neighbours(
        sharing keys: [Int64],
        limit: Int
    ) throws(StoreError) -> [StoredNeighbour] {
        try read { db in
            var scores: [Int64: Double] = [:]
            for key in keys {
                let rows = try db.numbers(
                    "SELECT row FROM posting WHERE key = ? ORDER BY row DESC LIMIT ?",
                    [key, NewsStore.mostPostings]
                )
                for row in rows { scores[row, default: 0] += 1 / Double(2 + rows.count) }
            }
            let best = scores.sorted { ($1.value, $1.key) < ($0.value, $0.key) }
            var found: [ArticleID: StoredNeighbour] = [:]
            for (row, _) in best.prefix(limit) {
                for id in try db.numbers(NewsStore.groupOfRow, [row])
                where found[ArticleID(id)] == nil {
                    found[ArticleID(id)] = try db.neighbour(id)
                }
            }
            return found.values.sorted { $0.id < $1.id }
        }
    }

    /// The sorting times of a story's articles: the first moment of publication that each can mean, in seconds; none where unknown.
    public func sortTimes(inStory id: ArticleID) throws(StoreError) -> [ArticleID: Int64] {
        try read { db in
            var times: [ArticleID: Int64] = [:]
            for row in try db.rows(
                """
                SELECT a.id, a.sort_time FROM story_article s JOIN article a ON a.id = s.article
                WHERE s.story = ?
                """,
                [id.number]
            ) {
                times[ArticleID(row["id"])] = row["sort_time"] as Int64?
            }
            return times
        }
    }

    /// Gives an article its place in one transaction.
    ///
    /// Nothing happens where it has one already, or was forgotten meanwhile.
    public func place(_ placement: StoredPlacement) throws(StoreError) {
        try write { db in
            let id = placement.article.number
            guard
                let row = try db.number(
                    """
                    SELECT a.row FROM article a JOIN sketch s ON s.row = a.row
                    WHERE a.id = ? AND s.state = 0
                    """,
                    [id]
                )
            else { return }
            let writer = OrganizationWriter(
                db: db,
                known: Set(
                    try placement.story.articles.map(\.number)
                        .filter { try db.exists("SELECT 1 FROM article WHERE id = ?", [$0]) }
                )
            )
            for document in placement.dated { try writer.save(document) }
            try writer.replace(placement)
            try ArticleWriter(db: db).insert(keys: placement.keys, row: row)
            try db.run("UPDATE sketch SET state = 1 WHERE row = ?", [row])
        }
    }

    /// Marks that every article has a place, unless articles changed since ``generation()`` said `generation`.
    public func finishPlacing(asOf generation: Int64) throws(StoreError) {
        try write { db in
            guard try db.setting("generation") == generation else { return }
            try db.set("needs_settling", to: 0)
        }
    }

    /// Most articles looked at for one key.
    private static let mostPostings = 128

    /// The article in a row with those that share its text.
    private static let groupOfRow = """
        SELECT id FROM article WHERE row = ?1
        UNION SELECT original FROM copy WHERE article = (SELECT id FROM article WHERE row = ?1)
        UNION SELECT article FROM copy WHERE original = coalesce(
            (SELECT original FROM copy WHERE article = (SELECT id FROM article WHERE row = ?1)),
            (SELECT id FROM article WHERE row = ?1))
        LIMIT 64
        """
}

extension OrganizationWriter {
    func replace(_ placement: StoredPlacement) throws {
        let article = placement.article.number
        if let story = placement.story.keeping({ known.contains($0.number) }) {
            try db.run("DELETE FROM story_article WHERE story = ?", [story.id.number])
            try save(story, body: try StoredJSON.text(story))
        }
        try db.run("DELETE FROM copy WHERE original = ?", [article])
        for id in placement.group {
            try db.run("DELETE FROM copy WHERE article = ?", [id.number])
            try db.run("DELETE FROM origin WHERE article = ?", [id.number])
        }
        for copy in placement.copies
        where try exists(copy.article) && exists(copy.original) { try insert(copy) }
        for origin in placement.origins where try exists(origin.article) { try insert(origin) }
        let copies = Set(placement.copies.map(\.article))
        for id in copies {
            try db.run("DELETE FROM surroundings WHERE article = ?", [id.number])
        }
        if !copies.contains(placement.article) {
            try insert(scale: placement.scale, of: placement.article)
        }
    }

    private func exists(_ id: ArticleID) throws -> Bool {
        try db.exists("SELECT 1 FROM article WHERE id = ?", [id.number])
    }
}

extension Database {
    fileprivate func neighbour(_ id: Int64) throws -> StoredNeighbour? {
        try row(
            """
            SELECT s.body, m.story, m.development FROM article a JOIN sketch s ON s.row = a.row
            JOIN story_article m ON m.article = a.id WHERE a.id = ? AND s.state > 0
            """,
            [id]
        ).map { row in
            StoredNeighbour(
                id: ArticleID(id),
                sketch: [UInt8](row["body"] as Data),
                development: ArticleID(row["development"]),
                story: ArticleID(row["story"])
            )
        }
    }
}
