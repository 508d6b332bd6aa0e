import Foundation
internal import GRDB
import News

extension NewsStore {
    /// Finds articles by their words.
    ///
    /// Words are found with and without their marks and in either tone placement ("ngoai truong" finds "Ngoại trưởng"). Articles that
    /// have the words as typed come first, and among them those that have them in a row; then by relevance (BM25, headline weighted),
    /// the latest first. `"…"` asks for a phrase, `-word` excludes, `OR` offers a choice; no text is an error. Where the query is a name,
    /// articles that name its bearer otherwise come after those ("Lavrov" finds "La-vrốp").
    ///
    /// - Returns: One hit an article; none where the query holds no word to look for.
    public func search(
        _ query: String,
        limit: Int = 20,
        offset: Int = 0
    ) throws(StoreError) -> [SearchHit] {
        let query = SearchQuery(query)
        let picker = SentencePicker(query)
        return try read { db in
            try NewsStore.matches(query, limit: limit, offset: offset, in: db).compactMap { match in
                guard let document = try db.document(row: match.row) else { return nil }
                guard let summary = try db.summary(row: match.row) else { return nil }
                let names = match.names.flatMap { DocumentNames(document).sentence(naming: $0) }
                let span = names ?? picker.best(in: document)
                return SearchHit(
                    article: summary,
                    text: document.text.slice(span).map(String.init) ?? "",
                    span: span,
                    isExact: match.isExact
                )
            }
        }
    }

    /// Rows of the articles that match, the best first.
    static func matches(
        _ query: SearchQuery,
        limit: Int,
        offset: Int,
        in db: Database
    ) throws -> [(row: Int64, isExact: Bool, names: Set<String>?)] {
        guard !query.isEmpty, limit > 0 else { return [] }
        let exact = "headline body"
        let folded = "folded_headline folded_body"
        let questions: [(rank: Int, expression: String?, weights: String)] = [
            (0, query.phrase(columns: exact, SearchKey.exact), "8, 1, 0, 0"),
            (1, query.expression(columns: exact, SearchKey.exact), "8, 1, 0, 0"),
            (2, query.phrase(columns: folded, SearchKey.folded), "0, 0, 8, 1"),
            (3, query.expression(columns: folded, SearchKey.folded), "0, 0, 8, 1"),
        ]
        var parts: [String] = []
        var arguments: [any DatabaseValueConvertible] = []
        for (rank, expression, weights) in questions {
            guard let expression else { continue }
            parts.append(
                """
                SELECT rowid, \(rank) AS class, bm25(words, \(weights)) AS score
                FROM words WHERE words MATCH ?
                """
            )
            arguments.append(expression)
        }
        let names = try query.name.map { try db.nameKeys(called: $0) } ?? []
        if !names.isEmpty {
            parts.append(
                """
                SELECT row AS rowid, 4 AS class, 0 AS score FROM mention
                WHERE key IN (\(names.marks))
                """
            )
            arguments += names as [any DatabaseValueConvertible]
        }
        // SQLite takes the other columns of a group from the row with its smallest `class`.
        let sql = """
            SELECT a.row, m.class FROM (
                SELECT rowid, min(class) AS class, score FROM (
                    \(parts.joined(separator: "\nUNION ALL\n"))) GROUP BY rowid) m
            JOIN article a ON a.row = m.rowid WHERE \(NewsStore.isShown)
            ORDER BY m.class, m.score, a.sort_time DESC, a.id LIMIT ? OFFSET ?
            """
        arguments += [limit, max(0, offset)]
        return try db.rows(sql, StatementArguments(arguments)).map { row in
            let rank: Int = row["class"]
            return (
                row: row["row"] as Int64, isExact: rank <= 1, names: rank == 4 ? Set(names) : nil
            )
        }
    }
}
