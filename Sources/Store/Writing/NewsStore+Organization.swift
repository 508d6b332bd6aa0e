import Foundation
internal import GRDB
public import News

/// What was made of all articles together, as the store keeps it.
public struct StoredOrganization: Sendable {
    /// All stories.
    public var stories: [Story]
    /// All copies.
    public var copies: [Copy]
    /// The origin of every article.
    public var origins: [Origin]
    /// Documents whose publication date the corpus completed, in their new form.
    public var dated: [Document]
    /// Keys by which later articles find those that had none yet.
    public var keys: [ArticleID: [Int64]]
    /// Sketches that were made anew.
    public var sketches: [ArticleID: [UInt8]]
    /// What the organizer wants back for ``NewsStore/place(_:)``; the store never looks inside.
    public var rarity: [UInt8]
    /// What the likeness of articles counts in their surroundings; of those that are no copies.
    public var scales: [ArticleID: Double]
    /// Articles that the reader marked as none: they are in no story, and no list shows them.
    public var hidden: Set<ArticleID>
    /// The corrections that the documents of articles carry, written as the organizer likes.
    public var corrected: [ArticleID: String]

    /// Makes an organization.
    public init(
        stories: [Story],
        copies: [Copy],
        origins: [Origin],
        dated: [Document],
        keys: [ArticleID: [Int64]] = [:],
        sketches: [ArticleID: [UInt8]] = [:],
        rarity: [UInt8] = [],
        scales: [ArticleID: Double] = [:],
        hidden: Set<ArticleID> = [],
        corrected: [ArticleID: String] = [:]
    ) {
        self.stories = stories
        self.copies = copies
        self.origins = origins
        self.dated = dated
        self.keys = keys
        self.sketches = sketches
        self.rarity = rarity
        self.scales = scales
        self.hidden = hidden
        self.corrected = corrected
    }
}

extension NewsStore {
    /// Replaces stories, copies and origins by new ones in one transaction; rows that stay the same are not written.
    ///
    /// The identity of a story that is gone leads from now on to the story of its first article that is still there.
    /// Articles that were forgotten meanwhile are left out.
    ///
    /// - Parameters:
    ///   - organization: Covers every article of the store.
    ///   - generation: What ``generation()`` said before the documents were read. Where articles changed since then, the store still needs
    ///     settling afterwards. `nil`: nobody else writes.
    /// - Throws: ``StoreError`` where SQLite fails; everything is then as it was.
    public func replaceOrganization(
        _ organization: StoredOrganization,
        asOf generation: Int64? = nil
    ) throws(StoreError) {
        try write { db in
            let writer = OrganizationWriter(
                db: db,
                known: Set(try db.numbers("SELECT id FROM article"))
            )
            for document in organization.dated { try writer.save(document) }
            let left = try writer.storiesHolding(organization.hidden)
            try writer.replaceStories(organization.stories)
            try writer.redirect(left)
            try writer.replaceCopies(organization.copies)
            try writer.replaceOrigins(organization.origins)
            try writer.save(organization.sketches)
            try writer.insert(organization.keys)
            try writer.replaceScales(organization.scales)
            try writer.replaceCorrected(organization)
            try db.run(
                "INSERT OR REPLACE INTO settling (name, body) VALUES ('rarity', ?)",
                [Data(organization.rarity)]
            )
            let current = try db.setting("generation")
            guard generation == nil || generation == current else { return }
            try db.run("UPDATE sketch SET state = 2 WHERE state < 2")
            try db.set("needs_settling", to: 0)
        }
    }
}

/// Writes what was made of all articles together, inside a transaction.
struct OrganizationWriter {
    let db: Database
    let known: Set<Int64>

    func save(_ document: Document) throws {
        guard let row = try db.number("SELECT row FROM article WHERE id = ?", [document.id.number])
        else { return }
        _ = try ArticleWriter(db: db).replace(row: row, with: document)
    }

    func save(_ sketches: [ArticleID: [UInt8]]) throws {
        for (id, sketch) in sketches.sorted(by: { $0.key < $1.key }) {
            try db.run(
                "UPDATE sketch SET body = ? WHERE row = (SELECT row FROM article WHERE id = ?)",
                [Data(sketch), id.number]
            )
        }
    }

    /// Adds the keys of articles that have none; in order of the keys, which keeps the writing of many together.
    func insert(_ keys: [ArticleID: [Int64]]) throws {
        let writer = ArticleWriter(db: db)
        var postings: [(key: Int64, row: Int64)] = []
        for (id, keys) in keys.sorted(by: { $0.key < $1.key }) {
            let row = try db.number(
                """
                SELECT a.row FROM article a JOIN sketch s ON s.row = a.row
                WHERE a.id = ? AND s.keys IS NULL
                """,
                [id.number]
            )
            guard let row else { continue }
            try writer.setKeys(keys, row: row)
            postings += keys.map { ($0, row) }
        }
        postings.sort { $0 < $1 }
        for posting in postings {
            try db.run(
                "INSERT OR IGNORE INTO posting (key, row) VALUES (?, ?)",
                [posting.key, posting.row]
            )
        }
    }

    func replaceStories(_ stories: [Story]) throws {
        // Stores of the first version did not keep developments by article.
        let isComplete = try db.setting("development_of_article") == 1
        try db.set("development_of_article", to: 1)
        var old: [Int64: String] = [:]
        for row in try db.rows("SELECT id, body FROM story") { old[row["id"]] = row["body"] }
        var changed: [(story: Story, body: String)] = []
        for story in stories.compactMap({ $0.keeping { known.contains($0.number) } }) {
            let body = try StoredJSON.text(story)
            if old.removeValue(forKey: story.id.number) != body || !isComplete {
                changed.append((story, body))
            }
        }
        // `old` now holds what is gone.
        let gone = try old.sorted { $0.key < $1.key }.map { id, body in
            (id: id, story: try StoredJSON.value(Story.self, body))
        }
        for (id, _) in gone { try db.run("DELETE FROM story WHERE id = ?", [id]) }
        for (story, _) in changed {
            try db.run("DELETE FROM story_article WHERE story = ?", [story.id.number])
        }
        for (story, body) in changed { try save(story, body: body) }
        for (id, story) in gone {
            // What the reader marked as no article is in no story: the next one leads on.
            let first = try story.articles.first { try db.storyNumber(ofArticle: $0.number) != nil }
            try redirect(id, to: first)
        }
    }

    /// Writes one story whose articles no other story holds any more.
    func save(_ story: Story, body: String) throws {
        let id = story.id.number
        let last = story.to.latest ?? story.from.latest
        try db.run(
            """
            INSERT INTO story (id, sort_time, articles, body) VALUES (?, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET sort_time = excluded.sort_time,
                articles = excluded.articles, body = excluded.body
            """,
            [id, last.map { Int64($0.number) }, story.articles.count, body]
        )
        var developments: [ArticleID: Int64] = [:]
        for development in story.developments {
            for article in development.articles { developments[article] = development.id.number }
        }
        for (position, article) in story.articles.enumerated() {
            try db.run(
                """
                INSERT INTO story_article (story, position, article, development)
                VALUES (?, ?, ?, ?)
                """,
                [id, position, article.number, developments[article] ?? article.number]
            )
        }
        try db.run("DELETE FROM redirect WHERE story = ?", [id])
    }

    /// Lets the identity of a story that is gone lead to the story that holds `article`.
    func redirect(_ story: Int64, to article: ArticleID?) throws {
        guard let article else { return }
        try db.run(
            "INSERT OR REPLACE INTO redirect (story, article) VALUES (?, ?)",
            [story, article.number]
        )
    }

    func replaceCopies(_ copies: [Copy]) throws {
        var old: [Int64: Copy] = [:]
        for row in try db.rows(NewsStore.copyColumns) {
            let copy = try Copy(row: row)
            old[copy.article.number] = copy
        }
        for copy in copies
        where known.contains(copy.article.number) && known.contains(copy.original.number) {
            if old.removeValue(forKey: copy.article.number) != copy { try insert(copy) }
        }
        for id in old.keys.sorted() { try db.run("DELETE FROM copy WHERE article = ?", [id]) }
    }

    func replaceOrigins(_ origins: [Origin]) throws {
        var old: [Int64: Origin] = [:]
        for row in try db.rows("SELECT article, key, chain FROM origin") {
            let origin = try Origin(row: row)
            old[origin.article.number] = origin
        }
        for origin in origins where known.contains(origin.article.number) {
            if old.removeValue(forKey: origin.article.number) != origin { try insert(origin) }
        }
        for id in old.keys.sorted() { try db.run("DELETE FROM origin WHERE article = ?", [id]) }
    }

    func insert(_ copy: Copy) throws {
        try db.run(
            "INSERT OR REPLACE INTO copy (article, original, kind, similarity) VALUES (?, ?, ?, ?)",
            [copy.article.number, copy.original.number, copy.kind.rawValue, copy.similarity]
        )
    }

    func insert(_ origin: Origin) throws {
        try db.run(
            "INSERT OR REPLACE INTO origin (article, key, chain) VALUES (?, ?, ?)",
            [origin.article.number, origin.key, try StoredJSON.text(origin.chain)]
        )
    }
}

extension Story {
    /// The story with only those articles that `isKept` holds for; `nil` where none is left.
    func keeping(_ isKept: (ArticleID) -> Bool) -> Story? {
        var story = self
        story.articles.removeAll { !isKept($0) }
        guard story.articles.count < articles.count else { return articles.isEmpty ? nil : self }
        guard !story.articles.isEmpty else { return nil }
        let provisional = story.provisional?.filter(isKept) ?? []
        story.provisional = provisional.isEmpty ? nil : provisional
        story.developments = developments.compactMap { development in
            var development = development
            development.articles.removeAll { !isKept($0) }
            return development.articles.isEmpty ? nil : development
        }
        return story
    }
}
