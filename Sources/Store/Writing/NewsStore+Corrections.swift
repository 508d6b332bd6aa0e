import Foundation
internal import GRDB
public import News

extension NewsStore {
    /// The reader's corrections in their order: the later one of two that contradict each other holds.
    public func corrections() throws(StoreError) -> [StoredCorrection] {
        try read { db in try db.corrections() }
    }

    /// Adds corrections behind those that are there; one that is there already moves to the end.
    ///
    /// Afterwards the store needs settling.
    ///
    /// - Returns: Their numbers.
    @discardableResult
    public func add(_ corrections: [Correction]) throws(StoreError) -> [Int64] {
        try write { db in
            var numbers: [Int64] = []
            for correction in corrections {
                let correction = correction.normalized
                let body = try StoredJSON.text(correction)
                try db.run("DELETE FROM correction WHERE body = ?", [body])
                try db.run(
                    "INSERT INTO correction (kind, body) VALUES (?, ?)",
                    [correction.kind, body]
                )
                numbers.append(db.lastInsertedRowID)
            }
            if !corrections.isEmpty { try db.markShrunk() }
            return numbers
        }
    }

    /// Takes a correction back.
    ///
    /// Afterwards the store needs settling.
    ///
    /// - Returns: The correction; `nil` where there is none of this number.
    public func removeCorrection(_ number: Int64) throws(StoreError) -> Correction? {
        try write { db in
            guard
                let row = try db.row("SELECT body FROM correction WHERE number = ?", [number])
            else { return nil }
            try db.run("DELETE FROM correction WHERE number = ?", [number])
            try db.markShrunk()
            return try StoredJSON.value(Correction.self, row["body"])
        }
    }

    /// The corrections that documents carry since the last settling, as ``StoredOrganization/corrected`` gave them.
    public func correctedArticles() throws(StoreError) -> [ArticleID: String] {
        try read { db in
            var corrected: [ArticleID: String] = [:]
            for row in try db.rows("SELECT article, corrections FROM corrected") {
                corrected[ArticleID(row["article"])] = row["corrections"]
            }
            return corrected
        }
    }

    /// Those of `ids` that are articles of the store.
    public func known(_ ids: some Sequence<ArticleID>) throws(StoreError) -> Set<ArticleID> {
        try read { db in
            Set(
                try ids.filter { id in
                    try db.exists("SELECT 1 FROM article WHERE id = ?", [id.number])
                }
            )
        }
    }

    /// Whether the reader marked an article as none.
    public func isHidden(_ id: ArticleID) throws(StoreError) -> Bool {
        try read { db in try db.exists("SELECT 1 FROM hidden WHERE article = ?", [id.number]) }
    }

    /// Articles that the reader marked as none, by id.
    public func hiddenArticles() throws(StoreError) -> [ArticleSummary] {
        try read { db in
            try db.summaries("JOIN hidden h ON h.article = a.id ORDER BY a.id", [])
        }
    }

    /// The condition over `article a` for what the reader lets pass as an article.
    static var isShown: String { "a.id NOT IN (SELECT article FROM hidden)" }
}

extension OrganizationWriter {
    /// The stories that hold what will be in none.
    func storiesHolding(_ articles: Set<ArticleID>) throws -> [ArticleID: Story] {
        var stories: [ArticleID: Story] = [:]
        for id in articles.sorted() {
            stories[id] = try db.storyNumber(ofArticle: id.number).flatMap { try db.story($0) }
        }
        return stories
    }

    /// Lets what led to an article that is in no story any more lead to the next one of the story it was in.
    func redirect(_ left: [ArticleID: Story]) throws {
        for (id, story) in left.sorted(by: { $0.key < $1.key }) {
            let next = try story.articles.first { try db.storyNumber(ofArticle: $0.number) != nil }
            guard let next else { continue }
            try db.run(
                "UPDATE redirect SET article = ? WHERE article = ?",
                [next.number, id.number]
            )
            if try db.story(id.number) == nil { try redirect(id.number, to: next) }
        }
    }

    func replaceCorrected(_ organization: StoredOrganization) throws {
        try db.run("DELETE FROM hidden")
        for id in organization.hidden.sorted() {
            try db.run("INSERT INTO hidden (article) VALUES (?)", [id.number])
        }
        try db.run("DELETE FROM corrected")
        for (id, corrections) in organization.corrected.sorted(by: { $0.key < $1.key }) {
            try db.run(
                "INSERT INTO corrected (article, corrections) VALUES (?, ?)",
                [id.number, corrections]
            )
        }
    }
}

extension Database {
    func corrections() throws -> [StoredCorrection] {
        try rows("SELECT number, body FROM correction ORDER BY number").map { row in
            StoredCorrection(
                number: row["number"],
                correction: try StoredJSON.value(Correction.self, row["body"])
            )
        }
    }

    /// Forgets the words that corrections of an article's quotations hold.
    func forgetCorrections(ofWordsIn article: Int64) throws {
        for stored in try corrections() {
            if case .speaker(_, let quotation, _) = stored.correction,
                quotation.article.number == article
            {
                try run("DELETE FROM correction WHERE number = ?", [stored.number])
            }
        }
    }
}
