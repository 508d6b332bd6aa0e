internal import GRDB
import News

/// The four columns of the full-text index for one article.
struct IndexedText {
    let headline: String
    let body: String
    let foldedHeadline: String
    let foldedBody: String

    init(_ article: Article) {
        let title = article.headline
        var rest = ""
        for block in article.blocks where block.role != .headline {
            guard let text = article.text.slice(block.span) else { continue }
            rest += text
            rest += "\n"
        }
        if article.blocks.isEmpty { rest = article.text }
        headline = SearchKey.exact(title)
        body = SearchKey.exact(rest)
        foldedHeadline = SearchKey.folded(title)
        foldedBody = SearchKey.folded(rest)
    }

    /// A hash of all columns (FNV-1a): equal where the index holds the same words.
    var hash: Int64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for column in [headline, body, foldedHeadline, foldedBody] {
            for byte in column.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
            hash = (hash ^ 0xff) &* 0x100_0000_01b3
        }
        return Int64(bitPattern: hash)
    }

    func add(to db: Database, row: Int64) throws {
        try db.run(
            """
            INSERT INTO words (rowid, headline, body, folded_headline, folded_body)
            VALUES (?, ?, ?, ?, ?)
            """,
            [row, headline, body, foldedHeadline, foldedBody]
        )
    }

    func remove(from db: Database, row: Int64) throws {
        try db.run(
            """
            INSERT INTO words (words, rowid, headline, body, folded_headline, folded_body)
            VALUES ('delete', ?, ?, ?, ?, ?)
            """,
            [row, headline, body, foldedHeadline, foldedBody]
        )
    }
}
