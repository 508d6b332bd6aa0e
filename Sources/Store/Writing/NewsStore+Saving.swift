import Foundation
internal import GRDB
public import News

extension NewsStore {
    /// Saves captures and their articles in one transaction.
    ///
    /// The same bytes at the same address change nothing. Other bytes at a known address are a new capture; its articles replace the
    /// current version of those articles if the capture is the later one: fetched (or else dated) later, or else with the longer text.
    /// So the order of arrival does not matter. Older captures are kept. What the reader had forgotten is left out.
    ///
    /// - Throws: ``StoreError/invalid(_:)`` for an article without identity; nothing of the batch is saved then.
    public func save(_ batch: [ReadCapture]) throws(StoreError) -> SaveOutcome {
        try write { db in try save(batch, in: db) }
    }

    /// Saves captures inside a transaction.
    func save(_ batch: [ReadCapture], in db: Database) throws -> SaveOutcome {
        var outcome = SaveOutcome()
        for reading in batch {
            outcome.results.append(try CaptureWriter(db: db).save(reading, &outcome))
        }
        let hasNews =
            outcome.results.contains { $0 == .added || $0 == .revised }
            || outcome.articlesAdded + outcome.articlesReplaced > 0
        if hasNews { try db.markChanged() }
        return outcome
    }

    /// Whether the store has the capture, or the reader had it forgotten: then there is no need to read it.
    public func hasCapture(_ id: Int64) throws(StoreError) -> Bool {
        try read { db in
            try db.exists("SELECT 1 FROM capture WHERE id = ?", [id])
                || db.exists("SELECT 1 FROM forgotten_capture WHERE id = ?", [id])
        }
    }

    /// Whether the reader had `page` forgotten: saving it would change nothing.
    public func isForgotten(_ page: WebPage) throws(StoreError) -> Bool {
        let id = Capture.identity(url: page.url, bytes: page.bytes)
        return try read { db in
            try db.exists("SELECT 1 FROM forgotten_capture WHERE id = ?", [id])
        }
    }

    /// Whether reading `page` can be skipped because saving it would change nothing.
    ///
    /// Unlike ``hasCapture(_:)`` this is false where only the file's name or the time of fetching is news.
    public func knows(_ page: WebPage) throws(StoreError) -> Bool {
        let id = Capture.identity(url: page.url, bytes: page.bytes)
        return try read { db in
            if try db.exists("SELECT 1 FROM forgotten_capture WHERE id = ?", [id]) { return true }
            guard let row = try db.row("SELECT fetched, seen FROM capture WHERE id = ?", [id])
            else {
                return false
            }
            if let fetched = page.fetched?.seconds {
                guard fetched <= row["seen"] as Int64, fetched >= row["fetched"] ?? .max else {
                    return false
                }
            }
            guard let file = page.file else { return true }
            return try db.exists(
                "SELECT 1 FROM capture_file WHERE file = ? AND capture = ?",
                [file, id]
            )
        }
    }
}

/// Writes one capture at a time inside a transaction.
struct CaptureWriter {
    let db: Database

    func save(_ reading: ReadCapture, _ outcome: inout SaveOutcome) throws -> SaveOutcome.Result {
        let capture = reading.capture
        for article in reading.articles where article.document.id.number <= 0 {
            throw StoreError.invalid(
                "an article without identity (\(capture.url ?? capture.file ?? "no address"))"
            )
        }
        if try isForgotten(reading) {
            try db.run("INSERT OR IGNORE INTO forgotten_capture (id) VALUES (?)", [capture.id])
            return .forgotten
        }
        let version = Version(of: reading)
        let known = try db.row("SELECT fetched, seen FROM capture WHERE id = ?", [capture.id])
        if let known {
            try link(capture)
            let isEarlier = (capture.fetched?.seconds ?? .max) < known["fetched"] ?? .max
            guard isEarlier || version.seen > known["seen"] as Int64 else { return .unchanged }
            try update(capture, version: version, isEarlier: isEarlier)
        } else {
            try insert(reading, version: version)
            try link(capture)
        }
        let before = outcome.articlesReplaced
        for article in reading.articles where try !isForgotten(article.document.id) {
            try save(article, of: capture.id, outcome: &outcome)
        }
        if known != nil { return .unchanged }
        let isRevised = try outcome.articlesReplaced > before || isRevision(capture)
        return isRevised ? .revised : .added
    }

    /// Replaces what was read from a capture of the store; `met` are the articles that other captures gave before.
    ///
    /// - Returns: The number of articles of which something changed.
    func reread(_ reading: ReadCapture, _ met: inout Set<ArticleID>) throws -> Int {
        let id = reading.capture.id
        guard let known = try db.row("SELECT fetched, seen FROM capture WHERE id = ?", [id]) else {
            return 0
        }
        let version = Version(of: reading)
        // The time of fetching decides where it is known; the latest one was kept.
        let seen: Int64 = reading.capture.fetched == nil ? version.seen : known["seen"]
        try db.run(
            "UPDATE capture SET encoding = ?, reason = ?, seen = ?, length = ?, furniture = ? WHERE id = ?",
            [
                reading.encoding, reading.reason?.rawValue, seen, version.length,
                try StoredJSON.text(reading.furniture), id,
            ]
        )
        try db.run("DELETE FROM sighting WHERE capture = ?", [id])
        try insertSightings(reading)
        try db.run("DELETE FROM article_capture WHERE capture = ?", [id])
        var outcome = SaveOutcome()
        for article in reading.articles where try !isForgotten(article.document.id) {
            let isFirst = met.insert(article.document.id).inserted
            try save(article, of: id, outcome: &outcome, isFirst: isFirst)
        }
        return outcome.articlesAdded + outcome.articlesReplaced
    }
}

extension CaptureWriter {
    /// What decides which of two versions of a page is the later one.
    private struct Version {
        let seen: Int64
        let length: Int

        init(of reading: ReadCapture) {
            let articles = reading.articles.map(\.document.article)
            let stated = articles.flatMap { article in
                [
                    article.modified?.civilDay, article.published.moment?.day,
                    article.published.isInferred ? nil : article.published.date.civilDay,
                ]
                .compactMap { $0.map { Int64($0.number) * 86_400 } }
            }
            seen = reading.capture.fetched?.seconds ?? stated.max() ?? 0
            length = articles.reduce(0) { $0 + $1.text.utf8.count }
        }
    }

    private func isForgotten(_ id: ArticleID) throws -> Bool {
        try db.exists("SELECT 1 FROM forgotten_article WHERE id = ?", [id.number])
    }

    /// A forgotten capture, or one that holds nothing but forgotten articles.
    private func isForgotten(_ reading: ReadCapture) throws -> Bool {
        if try db.exists("SELECT 1 FROM forgotten_capture WHERE id = ?", [reading.capture.id]) {
            return true
        }
        guard !reading.articles.isEmpty else { return false }
        return try reading.articles.allSatisfy { try isForgotten($0.document.id) }
    }

    private func isRevision(_ capture: Capture) throws -> Bool {
        guard let url = capture.url else { return false }
        return try db.exists(
            "SELECT 1 FROM capture WHERE address = ? AND id <> ?",
            [Capture.address(of: url), capture.id]
        )
    }

    private func insert(_ reading: ReadCapture, version: Version) throws {
        let capture = reading.capture
        try db.run(
            """
            INSERT INTO capture (id, url, address, host, format, fetched, published, outlet, content_type,
                encoding, reason, seen, length, byte_count, furniture, bytes)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                capture.id, capture.url, capture.url.map(Capture.address),
                capture.url.flatMap { WebAddress($0)?.host },
                capture.format.rawValue, capture.fetched?.seconds, capture.published,
                capture.outletName, capture.contentType, reading.encoding, reading.reason?.rawValue,
                version.seen, version.length, capture.byteCount,
                try StoredJSON.text(reading.furniture), Data(capture.compressed),
            ]
        )
        try insertSightings(reading)
    }

    private func insertSightings(_ reading: ReadCapture) throws {
        for (position, sighting) in reading.sightings.enumerated() {
            try db.run(
                "INSERT INTO sighting (capture, position, key, body) VALUES (?, ?, ?, ?)",
                [
                    reading.capture.id, position, SearchKey.folded(sighting.headline),
                    try StoredJSON.text(sighting),
                ]
            )
        }
    }

    private func link(_ capture: Capture) throws {
        guard let file = capture.file else { return }
        try db.run(
            "INSERT OR IGNORE INTO capture_file (file, capture) VALUES (?, ?)",
            [file, capture.id]
        )
    }

    /// Takes over what another bringer of the same bytes knows: the earliest time of fetching is shown, the latest one decides.
    private func update(_ capture: Capture, version: Version, isEarlier: Bool) throws {
        try db.run(
            "UPDATE capture SET seen = max(seen, ?) WHERE id = ?",
            [version.seen, capture.id]
        )
        guard isEarlier else { return }
        try db.run(
            """
            UPDATE capture SET fetched = ?, published = coalesce(published, ?),
                outlet = coalesce(outlet, ?), content_type = coalesce(content_type, ?) WHERE id = ?
            """,
            [
                capture.fetched?.seconds, capture.published, capture.outletName,
                capture.contentType, capture.id,
            ]
        )
    }

    private func save(
        _ article: ReadArticle,
        of capture: Int64,
        outcome: inout SaveOutcome,
        isFirst: Bool = false
    ) throws {
        let id = article.document.id.number
        let writer = ArticleWriter(db: db)
        if let current = try db.row("SELECT row, capture FROM article WHERE id = ?", [id]) {
            let holder: Int64 = current["capture"]
            if try isFirst || holder == capture || isLater(capture, than: holder) {
                let isChanged = try writer.replace(
                    row: current["row"],
                    with: article,
                    capture: capture
                )
                if isChanged || holder != capture { outcome.articlesReplaced += 1 }
            }
        } else {
            try writer.insert(article, capture: capture)
            outcome.articlesAdded += 1
        }
        try db.run(
            "INSERT OR IGNORE INTO article_capture (article, capture) VALUES (?, ?)",
            [id, capture]
        )
    }

    private func isLater(_ a: Int64, than b: Int64) throws -> Bool {
        try db.exists(
            """
            SELECT 1 FROM capture a, capture b WHERE a.id = ? AND b.id = ?
                AND (a.seen, a.length, a.id) > (b.seen, b.length, b.id)
            """,
            [a, b]
        )
    }
}
