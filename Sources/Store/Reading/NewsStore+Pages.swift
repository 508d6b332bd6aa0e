import Foundation
internal import GRDB
public import News

extension NewsStore {
    /// A capture with its bytes as they were given.
    public func capture(id: Int64) throws(StoreError) -> Capture? {
        try read { db in
            try db.row(NewsStore.captureColumns + " WHERE c.id = ?", [id]).map(Capture.init(row:))
        }
    }

    /// All captures that an article was read from, its current version first, then the later ones before the earlier ones.
    public func captures(ofArticle id: ArticleID) throws(StoreError) -> [Capture] {
        try read { db in
            try db.rows(
                NewsStore.captureColumns + """
                     JOIN article_capture r ON r.capture = c.id WHERE r.article = ?
                    ORDER BY c.id = (SELECT capture FROM article WHERE id = ?) DESC,
                        c.seen DESC, c.length DESC, c.id DESC
                    """,
                [id.number, id.number]
            ).map(Capture.init(row:))
        }
    }

    /// The name of the character set that a capture's bytes were read as.
    public func encoding(ofCapture id: Int64) throws(StoreError) -> String? {
        try read { db in
            try String.fetchOne(
                db,
                sql: "SELECT encoding FROM capture WHERE id = ?",
                arguments: [id]
            )
        }
    }

    /// The articles read from a capture that is their current version, in reading order.
    public func articles(ofCapture id: Int64) throws(StoreError) -> [ArticleSummary] {
        try read { db in
            try db.summaries("WHERE a.capture = ? ORDER BY a.ordinal, a.id", [id])
        }
    }

    /// Pages that have no article, by file, address and id; a page of which a later version has one is left out.
    public func pagesWithoutArticle(
        limit: Int = 500,
        offset: Int = 0
    ) throws(StoreError) -> [PageWithoutArticle] {
        try read { db in
            try db.rows(
                """
                SELECT id, url, reason, fetched,
                    (SELECT min(file) FROM capture_file WHERE capture = c.id) AS file
                FROM capture c WHERE \(NewsStore.withoutArticle)
                ORDER BY file, url, id LIMIT ? OFFSET ?
                """,
                [max(0, limit), max(0, offset)]
            ).map { row in
                PageWithoutArticle(
                    captureID: row["id"],
                    url: row["url"],
                    file: row["file"],
                    reason: NoArticleReason(rawValue: row["reason"]) ?? .empty,
                    fetched: (row["fetched"] as Int64?).map { Timestamp(seconds: $0) }
                )
            }
        }
    }

    /// Where a headline was seen on other pages, compared without case and marks; by capture, then reading order.
    public func sightings(ofHeadline headline: String) throws(StoreError) -> [StoredSighting] {
        let key = SearchKey.folded(headline)
        return try read { db in
            try db.rows(
                "SELECT capture, body FROM sighting WHERE key = ? ORDER BY capture, position",
                [key]
            ).map { row in
                StoredSighting(
                    captureID: row["capture"],
                    sighting: try StoredJSON.value(Sighting.self, row["body"])
                )
            }
        }
    }

    /// Every sighting whose headline is that of an article in the store, compared without case and marks.
    ///
    /// By headline, capture, then reading order; a headline without letters is none.
    public func sightingsOfArticles() throws(StoreError) -> [Sighting] {
        try read { db in
            try db.rows(
                """
                SELECT body FROM sighting
                WHERE key <> '' AND key IN (SELECT headline_key FROM article)
                ORDER BY key, capture, position
                """
            ).map { try StoredJSON.value(Sighting.self, $0["body"]) }
        }
    }

    /// The headlines of other articles that a capture shows, in reading order.
    public func sightings(ofCapture id: Int64) throws(StoreError) -> [Sighting] {
        try read { db in
            try db.rows("SELECT body FROM sighting WHERE capture = ? ORDER BY position", [id])
                .map { try StoredJSON.value(Sighting.self, $0["body"]) }
        }
    }

    /// What else a capture shows beside its articles, in reading order.
    public func furniture(ofCapture id: Int64) throws(StoreError) -> [Furniture] {
        try read { db in
            try db.row("SELECT furniture FROM capture WHERE id = ?", [id])
                .map { try StoredJSON.value([Furniture].self, $0["furniture"]) } ?? []
        }
    }

    static var captureColumns: String {
        """
        SELECT c.*, (SELECT min(file) FROM capture_file WHERE capture = c.id) AS file
        FROM capture c
        """
    }

    /// The condition over `capture c` for a page without an article, of which no later version is known.
    static var withoutArticle: String {
        """
        c.reason IS NOT NULL AND NOT EXISTS (
            SELECT 1 FROM capture n WHERE n.address = c.address
                AND (n.seen, n.length, n.id) > (c.seen, c.length, c.id))
        """
    }
}

extension Capture {
    init(row: Row) {
        self.init(
            id: row["id"],
            url: row["url"],
            file: row["file"],
            format: WebPage.Format(rawValue: row["format"]) ?? .text,
            fetched: (row["fetched"] as Int64?).map { Timestamp(seconds: $0) },
            published: row["published"],
            outletName: row["outlet"],
            contentType: row["content_type"],
            byteCount: row["byte_count"],
            compressed: [UInt8](row["bytes"] as Data)
        )
    }
}
