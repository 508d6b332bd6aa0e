import Foundation
internal import GRDB
import News

extension NewsStore {
    /// Looks for damage in the whole store.
    ///
    /// - Returns: One line a problem, in a fixed order; empty where all is well.
    /// - Complexity: O(*n*) in the size of the store.
    public func check() throws(StoreError) -> [String] {
        let index = try write { db in
            do {
                try db.run("INSERT INTO words (words) VALUES ('integrity-check')")
                return [String]()
            } catch let error as DatabaseError {
                return ["full-text index: \(error.message ?? "damaged")"]
            }
        }
        return try index
            + read { db in
                let checker = StoreChecker(db: db)
                return try checker.structure() + checker.articles() + checker.stories()
            }
    }
}

/// Looks for damage; each method gives a line a problem.
struct StoreChecker {
    let db: Database

    func structure() throws -> [String] {
        var problems = try String.fetchAll(db, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
        for row in try db.rows("PRAGMA foreign_key_check") {
            let parent: String = row["parent"]
            problems.append("\(row["table"] as String): a row refers to a missing \(parent)")
        }
        let articles = try db.number("SELECT count(*) FROM article") ?? 0
        for table in ["document", "sketch", "words_docsize"] {
            let count = try db.number("SELECT count(*) FROM \(table)") ?? 0
            if count != articles {
                problems.append("\(table): \(count) rows for \(articles) articles")
            }
        }
        return problems
    }

    func articles() throws -> [String] {
        var problems: [String] = []
        for row in try db.rows("SELECT row, id, headline, index_hash FROM article ORDER BY id") {
            let name = "article \(row["id"] as Int64)"
            guard let document = try? db.document(row: row["row"]) else {
                problems.append("\(name): its layers cannot be read")
                continue
            }
            if document.id.number != row["id"] as Int64 {
                problems.append("\(name): another identity")
            }
            if document.article.headline != row["headline"] as String {
                problems.append("\(name): another headline")
            }
            if IndexedText(document.article).hash != row["index_hash"] as Int64 {
                problems.append("\(name): other words in the full-text index")
            }
            problems += DocumentChecker(document).problems().map { "\(name): \($0)" }
            for citation in document.article.published.reasons.compactMap(\.citation)
            where citation.article != document.id {
                let text = try db.document(citation.article)?.text
                if text?.slice(citation.span) == nil {
                    problems.append("\(name): a reason of its date cites what is not there")
                }
            }
        }
        return problems
    }

    func stories() throws -> [String] {
        var problems: [String] = []
        for row in try db.rows("SELECT id, body FROM story ORDER BY id") {
            let id: Int64 = row["id"]
            guard let story = try? StoredJSON.value(Story.self, row["body"]) else {
                problems.append("story \(id): it cannot be read")
                continue
            }
            let members = try db.numbers(
                "SELECT article FROM story_article WHERE story = ? ORDER BY position",
                [id]
            )
            if members != story.articles.map(\.number) {
                problems.append("story \(id): its list of articles differs")
            }
            let inDevelopments = story.developments.flatMap(\.articles)
            if Set(inDevelopments) != Set(story.articles) {
                problems.append("story \(id): its developments hold other articles")
            }
        }
        return problems
    }
}

/// Looks for spans that leave a document's text.
private struct DocumentChecker {
    let document: Document

    init(_ document: Document) { self.document = document }

    func problems() -> [String] {
        let own = document.article.published.reasons.compactMap(\.citation)
            .filter { $0.article == document.id }
        let layers: [(name: String, spans: [TextSpan])] = [
            ("block", document.article.blocks.map(\.span)),
            ("sentence", document.sentences.map(\.span)), ("time", document.times.map(\.span)),
            ("mention", document.mentions.map(\.span)),
            (
                "quotation",
                document.quotations.flatMap { [$0.span, $0.speaker, $0.cue].compactMap { $0 } }
            ), ("credit", document.credits.map(\.span)), ("date reason", own.map(\.span)),
        ]
        let utf8 = Array(document.text.utf8)
        var problems: [String] = []
        for (name, spans) in layers where !spans.allSatisfy({ isWhole($0, in: utf8) }) {
            problems.append("a \(name) leaves the text or cuts a character")
        }
        if document.mentions.contains(where: { !document.entities.indices.contains($0.entity) }) {
            problems.append("a mention of no entity")
        }
        if document.sentences.contains(where: {
            !document.article.blocks.indices.contains($0.block)
        }) {
            problems.append("a sentence of no block")
        }
        return problems
    }

    private func isWhole(_ span: TextSpan, in utf8: [UInt8]) -> Bool {
        func isBoundary(_ at: Int) -> Bool { at == utf8.count || utf8[at] & 0xC0 != 0x80 }
        return span.end <= utf8.count && isBoundary(span.start) && isBoundary(span.end)
    }
}
