import Foundation
internal import GRDB
public import News

extension NewsStore {
    /// Forgets an article with all captures that hold no other article, and all that was made of it.
    ///
    /// The store remembers identities of what was forgotten, nothing else, so that reading the same page again does not bring it
    /// back; no call clears them yet. A capture that holds other articles stays, with its bytes.
    /// The file is overwritten where they stood; only single folded words may stay in the full-text index until SQLite merges it.
    public func forget(article id: ArticleID) throws(StoreError) -> ForgetOutcome {
        try forget { try $0.forget(article: id.number) }
    }

    /// Forgets all captures read from `file`, named as it was to the reader, with every article read from them.
    ///
    /// A capture that other files held too stays. What was forgotten does not come back, see ``forget(article:)``.
    public func forget(file: String) throws(StoreError) -> ForgetOutcome {
        try forget { forgetter in
            let db = forgetter.db
            for id in try db.numbers(
                "SELECT capture FROM capture_file WHERE file = ? ORDER BY capture",
                [file]
            ) {
                try db.run(
                    "DELETE FROM capture_file WHERE file = ? AND capture = ?",
                    [file, id]
                )
                if try db.exists("SELECT 1 FROM capture_file WHERE capture = ?", [id]) { continue }
                try forgetter.forget(capture: id)
            }
        }
    }

    /// Forgets all articles of an outlet, and its pages without an article.
    ///
    /// Articles of the outlet that are read later are kept. What was forgotten does not come back, see ``forget(article:)``.
    ///
    /// `outlet` is its key (`vov.vn`) or its name as shown.
    public func forget(outlet: String) throws(StoreError) -> ForgetOutcome {
        try forget { forgetter in
            let db = forgetter.db
            let articles = try db.numbers(
                "SELECT id FROM article WHERE outlet_id = ? OR outlet_name = ? ORDER BY id",
                [outlet, outlet]
            )
            for id in articles { try forgetter.forget(article: id) }
            let suffix = "." + outlet.lowercased()
            let captures = try db.numbers(
                """
                SELECT id FROM capture c
                WHERE reason IS NOT NULL AND (substr('.' || host, -length(?)) = ? OR outlet = ?)
                    AND NOT EXISTS (SELECT 1 FROM article_capture WHERE capture = c.id)
                ORDER BY id
                """,
                [suffix, suffix, outlet]
            )
            for id in captures { try forgetter.forget(capture: id) }
        }
    }

    private func forget(
        _ body: (inout Forgetter) throws -> Void
    ) throws(StoreError) -> ForgetOutcome {
        let outcome = try write { db in
            var forgetter = Forgetter(db: db)
            try body(&forgetter)
            if !forgetter.outcome.isEmpty { try db.markShrunk() }
            return forgetter.outcome
        }
        // The log still holds the pages as they were. Readers in the way make this wait for the next checkpoint.
        if !outcome.isEmpty {
            try? pool.writeWithoutTransaction { db in _ = try db.checkpoint(.truncate) }
        }
        return outcome
    }
}

/// Forgets inside a transaction, and counts.
struct Forgetter {
    let db: Database
    var outcome = ForgetOutcome()

    init(db: Database) { self.db = db }

    mutating func forget(article id: Int64) throws {
        guard let row = try db.number("SELECT row FROM article WHERE id = ?", [id]) else { return }
        let captures = try db.numbers(
            "SELECT capture FROM article_capture WHERE article = ? ORDER BY capture",
            [id]
        )
        try remove(article: id, row: row)
        try db.forgetCorrections(ofWordsIn: id)
        try db.run("INSERT OR IGNORE INTO forgotten_article (id) VALUES (?)", [id])
        outcome.articles += 1
        for capture in captures
        where try !db.exists("SELECT 1 FROM article_capture WHERE capture = ?", [capture]) {
            try remove(capture: capture)
        }
    }

    /// Removes an article without a trace.
    func remove(article id: Int64) throws {
        guard let row = try db.number("SELECT row FROM article WHERE id = ?", [id]) else { return }
        try remove(article: id, row: row)
    }

    private func remove(article id: Int64, row: Int64) throws {
        try takeOutOfStory(id)
        try ArticleWriter(db: db).remove(row: row)
    }

    mutating func forget(capture id: Int64) throws {
        let articles = try db.numbers(
            "SELECT article FROM article_capture WHERE capture = ? ORDER BY article",
            [id]
        )
        guard !articles.isEmpty else { return try remove(capture: id) }
        for article in articles { try forget(article: article) }
    }

    private mutating func remove(capture id: Int64) throws {
        try db.run("DELETE FROM capture WHERE id = ?", [id])
        guard db.changesCount > 0 else { return }
        try db.run("INSERT OR IGNORE INTO forgotten_capture (id) VALUES (?)", [id])
        outcome.captures += 1
    }

    /// Takes an article out of its story, and lets what led to it lead to the story's next article.
    private func takeOutOfStory(_ id: Int64) throws {
        let found = try db.row(
            """
            SELECT s.id, s.body FROM story_article a JOIN story s ON s.id = a.story
            WHERE a.article = ?
            """,
            [id]
        )
        guard let found else {
            try db.run("DELETE FROM redirect WHERE article = ?", [id])
            return
        }
        let story = try StoredJSON.value(Story.self, found["body"])
        var rest = story.keeping { $0.number != id }
        if let next = rest?.articles.first {
            try db.run(
                "UPDATE redirect SET article = ? WHERE article = ?",
                [next.number, id]
            )
        } else {
            try db.run("DELETE FROM redirect WHERE article = ?", [id])
        }
        try db.run("DELETE FROM story_article WHERE story = ?", [story.id.number])
        if story.titleArticle.number == id, let next = rest?.articles.first {
            // Until the next settling chooses, the title is that of the first article left.
            rest?.titleArticle = next
            rest?.title = try db.summary(next)?.headline ?? ""
        }
        guard let rest else {
            try db.run("DELETE FROM story WHERE id = ?", [story.id.number])
            return
        }
        let writer = OrganizationWriter(db: db, known: [])
        try writer.save(rest, body: try StoredJSON.text(rest))
    }
}
