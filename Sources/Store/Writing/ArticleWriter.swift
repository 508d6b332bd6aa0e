import Foundation
internal import GRDB
internal import News

/// Writes the current version of an article and all that is looked up by it.
struct ArticleWriter {
    let db: Database

    func insert(_ article: ReadArticle, capture: Int64) throws {
        let document = article.document
        let terms = IndexedText(document.article)
        let columns = ArticleColumns(document)
        try db.run(
            """
            INSERT INTO article (id, capture, ordinal, headline, headline_key, outlet_id, outlet_name, url, language,
                published, year, moment, is_inferred, sort_time, index_hash)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [document.id.number, capture] + columns.values + [terms.hash]
        )
        let row = db.lastInsertedRowID
        try db.run(
            "INSERT INTO document (row, body) VALUES (?, ?)",
            [row, Data(try DocumentRecord.bytes(of: document))]
        )
        try db.run("INSERT INTO sketch (row, body) VALUES (?, ?)", [row, Data(article.sketch)])
        try terms.add(to: db, row: row)
        try insertLayers(of: document, row: row)
    }

    /// Replaces the article in `row`.
    ///
    /// - Returns: Whether anything but the capture changed.
    func replace(row: Int64, with article: ReadArticle, capture: Int64) throws -> Bool {
        try db.run("UPDATE article SET capture = ? WHERE row = ?", [capture, row])
        let isChanged = try replace(row: row, with: article.document)
        try db.run(
            "UPDATE sketch SET body = ? WHERE row = ? AND body <> ?",
            [Data(article.sketch), row, Data(article.sketch)]
        )
        guard isChanged || db.changesCount > 0 else { return false }
        try removeKeys(row: row)
        try db.run("UPDATE sketch SET state = 0 WHERE row = ?", [row])
        return true
    }

    /// Replaces the document in `row` and all that is derived from it.
    ///
    /// - Returns: Whether anything changed.
    func replace(row: Int64, with document: Document) throws -> Bool {
        let blob = Data(try DocumentRecord.bytes(of: document))
        let old = try Data.fetchOne(
            db,
            sql: "SELECT body FROM document WHERE row = ?",
            arguments: [row]
        )
        guard old != blob else { return false }
        let terms = IndexedText(document.article)
        if try db.number("SELECT index_hash FROM article WHERE row = ?", [row]) != terms.hash {
            try removeTerms(row: row)
            try terms.add(to: db, row: row)
        }
        let columns = ArticleColumns(document)
        try db.run(
            """
            UPDATE article SET ordinal = ?, headline = ?, headline_key = ?, outlet_id = ?, outlet_name = ?, url = ?,
                language = ?, published = ?, year = ?, moment = ?, is_inferred = ?, sort_time = ?,
                index_hash = ? WHERE row = ?
            """,
            columns.values + [terms.hash, row]
        )
        try db.run("UPDATE document SET body = ? WHERE row = ?", [blob, row])
        try db.run("DELETE FROM mention WHERE row = ?", [row])
        try db.run("DELETE FROM quotation WHERE row = ?", [row])
        try insertLayers(of: document, row: row)
        return true
    }

    /// Removes the article in `row`; rows that refer to it go with it.
    func remove(row: Int64) throws {
        try removeTerms(row: row)
        try removeKeys(row: row)
        try db.run("DELETE FROM article WHERE row = ?", [row])
    }
}

extension ArticleWriter {
    /// Takes the article's words out of the index.
    ///
    /// The index keeps no text, so it is told which words to remove. If folding has changed since they were added, it cannot be,
    /// and the whole index is marked to be made again.
    private func removeTerms(row: Int64) throws {
        guard
            let blob = try Data.fetchOne(
                db,
                sql: "SELECT body FROM document WHERE row = ?",
                arguments: [row]
            )
        else { return }
        let terms = IndexedText(try DocumentRecord.document([UInt8](blob)).article)
        if try db.number("SELECT index_hash FROM article WHERE row = ?", [row]) == terms.hash {
            try terms.remove(from: db, row: row)
        } else {
            try SearchIndex(db: db).rebuild(without: row)
        }
    }

    /// Lets later articles find the one in `row` by `keys`.
    func insert(keys: [Int64], row: Int64) throws {
        for key in keys {
            try db.run("INSERT OR IGNORE INTO posting (key, row) VALUES (?, ?)", [key, row])
        }
        try setKeys(keys, row: row)
    }

    /// Notes which keys lead to the article in `row`, so that they can be removed.
    func setKeys(_ keys: [Int64], row: Int64) throws {
        try db.run("UPDATE sketch SET keys = ? WHERE row = ?", [Data(keyList: keys), row])
    }

    private func removeKeys(row: Int64) throws {
        let keys = try Data.fetchOne(
            db,
            sql: "SELECT keys FROM sketch WHERE row = ? AND keys IS NOT NULL",
            arguments: [row]
        )
        for key in keys?.keyList ?? [] {
            try db.run("DELETE FROM posting WHERE key = ? AND row = ?", [key, row])
        }
        try db.run("UPDATE sketch SET keys = NULL WHERE row = ?", [row])
    }

    private func insertLayers(of document: Document, row: Int64) throws {
        let names = DocumentNames(document)
        for use in names.uses {
            try db.run(
                """
                INSERT INTO mention (row, key, kind, name, count, forms) VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT (row, key) DO UPDATE SET count = count + excluded.count
                """,
                [row, use.key, use.kind.rawValue, use.name, use.mentions, use.storedForms]
            )
        }
        for (position, quotation) in document.quotations.enumerated() {
            let speaker = ([quotation.speakerName] + quotation.chain).compactMap { $0 }
            try db.run(
                "INSERT INTO quotation (row, position, speaker, speaker_key) VALUES (?, ?, ?, ?)",
                [
                    row, position, SearchKey.padded(speaker.joined(separator: " | ")),
                    names.speakerKey(of: quotation),
                ]
            )
        }
    }
}

extension Data {
    /// Keys as the store keeps them: eight bytes each, the lowest first.
    fileprivate init(keyList keys: [Int64]) {
        self.init(capacity: 8 * keys.count)
        for key in keys { Swift.withUnsafeBytes(of: key.littleEndian) { append(contentsOf: $0) } }
    }

    fileprivate var keyList: [Int64] {
        withUnsafeBytes { bytes in
            stride(from: 0, to: bytes.count - bytes.count % 8, by: 8).map {
                Int64(littleEndian: bytes.loadUnaligned(fromByteOffset: $0, as: Int64.self))
            }
        }
    }
}

/// The columns of an article that lists are made of.
private struct ArticleColumns {
    let values: StatementArguments

    init(_ document: Document) {
        let article = document.article
        let published = article.published
        let time =
            published.moment?.seconds
            ?? published.date.earliest.map { Int64($0.number) * 86_400 }
        values = [
            article.ordinal, article.headline, SearchKey.folded(article.headline),
            article.outlet?.id, article.outlet?.name,
            article.url, article.language, published.date.description, published.date.year,
            published.moment?.seconds, published.isInferred, time,
        ]
    }
}
