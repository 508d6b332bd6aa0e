import Foundation
internal import GRDB
public import News

extension NewsStore {
    /// What was said by speakers whose name has all words of `speaker`, compared without case and marks, and by those who are called
    /// so elsewhere in the corpus ("La-vrốp" finds what "Sergei Lavrov" said).
    ///
    /// `speaker` is a name or a part of it; empty, it stands for everybody. Those of the latest articles come first, then reading
    /// order decides.
    public func quotations(
        speaker: String,
        limit: Int = 50,
        offset: Int = 0
    ) throws(StoreError) -> [StoredQuotation] {
        let words = SearchKey.words(SearchKey.folded(speaker)).prefix(16)
        let keys = words.isEmpty ? [] : try read { db in try db.nameKeys(called: speaker) }
        let hasWords = (words.map { _ in "instr(q.speaker, ?) > 0" } + ["1"])
            .joined(separator: " AND ")
        var arguments: [any DatabaseValueConvertible] = words.map { " \($0) " }
        arguments += keys as [any DatabaseValueConvertible]
        arguments += [max(0, limit), max(0, offset)]
        return try quotations(
            """
            FROM quotation q JOIN article a ON a.row = q.row
            WHERE ((\(hasWords)) OR q.speaker_key IN (\(keys.marks))) AND \(NewsStore.isShown)
            ORDER BY a.sort_time DESC, a.id, q.position LIMIT ? OFFSET ?
            """,
            StatementArguments(arguments)
        )
    }

    /// What was said in the articles of a story, in its canonical order, then in reading order.
    public func quotations(
        inStory id: ArticleID,
        limit: Int = 500
    ) throws(StoreError) -> [StoredQuotation] {
        try quotations(
            """
            FROM story_article s JOIN article a ON a.id = s.article JOIN quotation q ON q.row = a.row
            WHERE s.story = ? ORDER BY s.position, q.position LIMIT ?
            """,
            [id.number, max(0, limit)]
        )
    }

    func quotations(
        _ selection: String,
        _ arguments: StatementArguments
    ) throws(StoreError) -> [StoredQuotation] {
        try read { db in
            var documents: [Int64: (document: Document, summary: ArticleSummary)] = [:]
            var result: [StoredQuotation] = []
            for found in try db.rows("SELECT q.row, q.position " + selection, arguments) {
                let row: Int64 = found["row"]
                if documents[row] == nil, let document = try db.document(row: row),
                    let summary = try db.summary(row: row)
                {
                    documents[row] = (document, summary)
                }
                let position: Int = found["position"]
                guard let (document, summary) = documents[row],
                    document.quotations.indices.contains(position)
                else { continue }
                let quotation = document.quotations[position]
                result.append(
                    StoredQuotation(
                        article: summary,
                        quotation: quotation,
                        text: document.text.slice(quotation.span).map(String.init) ?? "",
                        speaker: quotation.speaker.flatMap { document.text.slice($0) }
                            .map(String.init)
                    )
                )
            }
            return result
        }
    }
}
