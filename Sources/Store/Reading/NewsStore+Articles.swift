import Foundation
internal import GRDB
public import News

extension NewsStore {
    /// An article with its layers, in its current version.
    public func document(id: ArticleID) throws(StoreError) -> Document? {
        try read { db in try db.document(id) }
    }

    /// Articles with their layers, in the order of `ids`; those that the store does not have are left out.
    public func documents(ids: [ArticleID]) throws(StoreError) -> [Document] {
        try read { db in try ids.compactMap { try db.document($0) } }
    }

    /// Every article's sketch, in the order of article ids, as one consistent state.
    public func allSketches() throws(StoreError) -> [(id: ArticleID, sketch: [UInt8])] {
        var sketches: [(id: ArticleID, sketch: [UInt8])] = []
        try forEachSketch { sketches.append((id: $0, sketch: $1)) }
        return sketches
    }

    /// Gives `body` every article's sketch, in the order of article ids, one at a time.
    public func forEachSketch(_ body: (ArticleID, [UInt8]) -> Void) throws(StoreError) {
        try read { db in
            let rows = try Row.fetchCursor(
                db,
                sql:
                    "SELECT a.id, s.body FROM article a JOIN sketch s ON s.row = a.row ORDER BY a.id"
            )
            while let row = try rows.next() {
                body(ArticleID(row["id"]), [UInt8](row["body"] as Data))
            }
        }
    }

    /// Articles that later ones cannot find yet, by id.
    public func articlesWithoutKeys() throws(StoreError) -> [ArticleID] {
        try read { db in
            try db.numbers(
                """
                SELECT a.id FROM sketch s JOIN article a ON a.row = s.row
                WHERE s.state < 2 AND s.keys IS NULL ORDER BY a.id
                """
            ).map { ArticleID($0) }
        }
    }

    /// The publication date of every article, without its reasons and bounds.
    public func publicationDates() throws(StoreError) -> [ArticleID: PublicationDate] {
        try read { db in
            var dates: [ArticleID: PublicationDate] = [:]
            for row in try db.rows("SELECT id, published, moment, is_inferred FROM article") {
                dates[ArticleID(row["id"])] = PublicationDate(row: row)
            }
            return dates
        }
    }

    /// All articles, the latest first, those without a year last; equal dates by id.
    public func articleSummaries(
        limit: Int = 50,
        offset: Int = 0
    ) throws(StoreError) -> [ArticleSummary] {
        try read { db in
            try db.summaries(
                "WHERE \(NewsStore.isShown) ORDER BY a.sort_time DESC, a.id LIMIT ? OFFSET ?",
                [max(0, limit), max(0, offset)]
            )
        }
    }

    /// Summaries in the order of `ids`; those that the store does not have are left out.
    public func summaries(ids: [ArticleID]) throws(StoreError) -> [ArticleSummary] {
        try read { db in try ids.compactMap { try db.summary($0) } }
    }

    /// The summary of an article.
    public func summary(id: ArticleID) throws(StoreError) -> ArticleSummary? {
        try read { db in try db.summary(id) }
    }

    /// The articles of an outlet, the latest first.
    public func articles(
        ofOutlet outlet: String,
        limit: Int = 50,
        offset: Int = 0
    ) throws(StoreError) -> [ArticleSummary] {
        try read { db in
            try db.summaries(
                """
                WHERE a.outlet_id = ? AND \(NewsStore.isShown)
                ORDER BY a.sort_time DESC, a.id LIMIT ? OFFSET ?
                """,
                [outlet, max(0, limit), max(0, offset)]
            )
        }
    }

    /// The other articles of the page that an article's current version was read from, in reading order.
    public func alsoOnPage(_ id: ArticleID) throws(StoreError) -> [ArticleSummary] {
        try read { db in
            try db.summaries(
                """
                WHERE a.capture = (SELECT capture FROM article WHERE id = ?) AND a.id <> ?
                ORDER BY a.ordinal, a.id
                """,
                [id.number, id.number]
            )
        }
    }

    /// Articles of which no part of the date is known, by id.
    public func undatedArticles(
        limit: Int = 500,
        offset: Int = 0
    ) throws(StoreError) -> [ArticleSummary] {
        try read { db in
            try db.summaries(
                """
                WHERE a.year IS NULL AND a.published = 'XXXX' AND \(NewsStore.isShown)
                ORDER BY a.id LIMIT ? OFFSET ?
                """,
                [max(0, limit), max(0, offset)]
            )
        }
    }

    /// Articles whose day or month is known and whose year is not, by date, then id.
    public func articlesOfUnknownYear(
        limit: Int = 500,
        offset: Int = 0
    ) throws(StoreError) -> [ArticleSummary] {
        try read { db in
            try db.summaries(
                """
                WHERE a.year IS NULL AND a.published <> 'XXXX' AND \(NewsStore.isShown)
                ORDER BY a.published, a.id LIMIT ? OFFSET ?
                """,
                [max(0, limit), max(0, offset)]
            )
        }
    }

    /// Articles that repeat the text of `id`, by id.
    public func copies(of id: ArticleID) throws(StoreError) -> [Copy] {
        try read { db in
            try db.rows(NewsStore.copyColumns + " WHERE original = ? ORDER BY article", [id.number])
                .map(Copy.init(row:))
        }
    }

    /// How `id` repeats another article's text; `nil` where it does not.
    public func copy(_ id: ArticleID) throws(StoreError) -> Copy? {
        try read { db in
            try db.row(NewsStore.copyColumns + " WHERE article = ?", [id.number]).map(
                Copy.init(row:)
            )
        }
    }

    /// Where the account of an article comes from; `nil` before the first settling.
    public func origin(of id: ArticleID) throws(StoreError) -> Origin? {
        try origins(for: [id])[id]
    }

    /// Origins of several articles.
    public func origins(for ids: [ArticleID]) throws(StoreError) -> [ArticleID: Origin] {
        try read { db in
            var origins: [ArticleID: Origin] = [:]
            for id in ids {
                origins[id] = try db.row(
                    "SELECT article, key, chain FROM origin WHERE article = ?",
                    [id.number]
                ).map(Origin.init(row:))
            }
            return origins
        }
    }

    static var copyColumns: String { "SELECT article, original, kind, similarity FROM copy" }
}

extension Copy {
    init(row: Row) throws {
        self.init(
            article: ArticleID(row["article"]),
            original: ArticleID(row["original"]),
            kind: Kind(rawValue: row["kind"]) ?? .near,
            similarity: row["similarity"]
        )
    }
}

extension Origin {
    init(row: Row) throws {
        self.init(
            article: ArticleID(row["article"]),
            chain: try StoredJSON.value([String].self, row["chain"]),
            key: row["key"]
        )
    }
}

extension Database {
    func document(_ id: ArticleID) throws -> Document? {
        guard let row = try number("SELECT row FROM article WHERE id = ?", [id.number]) else {
            return nil
        }
        return try document(row: row)
    }

    func document(row: Int64) throws -> Document? {
        guard let found = try self.row("SELECT body FROM document WHERE row = ?", [row]) else {
            return nil
        }
        return try DocumentRecord.document([UInt8](found["body"] as Data))
    }

    func summary(_ id: ArticleID) throws -> ArticleSummary? {
        try summaries("WHERE a.id = ?", [id.number]).first
    }

    func summary(row: Int64) throws -> ArticleSummary? {
        try summaries("WHERE a.row = ?", [row]).first
    }

    /// Summaries of the articles that a condition over `article a` selects, in its order.
    func summaries(_ condition: String, _ arguments: StatementArguments) throws -> [ArticleSummary]
    {
        try rows(
            """
            SELECT a.*, (SELECT min(file) FROM capture_file WHERE capture = a.capture) AS file,
                (SELECT story FROM story_article WHERE article = a.id) AS story
            FROM article a
            """ + " " + condition,
            arguments
        ).map(ArticleSummary.init(row:))
    }
}

extension PublicationDate {
    /// What the columns of an article say.
    fileprivate init(row: Row) {
        self.init(
            date: PartialDate(edtf: row["published"] as String) ?? .unknown,
            moment: (row["moment"] as Int64?).map { Timestamp(seconds: $0) },
            isInferred: row["is_inferred"]
        )
    }
}

extension ArticleSummary {
    init(row: Row) {
        let outlet = (row["outlet_id"] as String?).map { id in
            Outlet(id: id, name: row["outlet_name"] ?? id)
        }
        self.init(
            id: ArticleID(row["id"]),
            headline: row["headline"],
            outlet: outlet,
            published: PublicationDate(row: row),
            url: row["url"],
            file: row["file"],
            language: row["language"],
            captureID: row["capture"],
            ordinal: row["ordinal"],
            storyID: (row["story"] as Int64?).map { ArticleID($0) }
        )
    }
}
