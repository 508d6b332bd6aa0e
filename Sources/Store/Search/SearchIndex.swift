import Foundation
internal import GRDB
import News

/// Keeps the full-text index in step with the way text is folded.
struct SearchIndex {
    let db: Database

    /// Hash of a sentence with every Vietnamese letter: it changes when folding does.
    static let fingerprint: Int64 = {
        let letters = "aàảãáạăằẳẵắặâầẩẫấậđeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵ"
        let text =
            letters + " " + letters.uppercased() + " hoà quý Øresund Straße ΆΈ Йод İI ﬁ １２ 東京 ไทย"
        let article = Article(ordinal: 1, parts: [(role: .paragraph, text: text, source: nil)])
        return IndexedText(article).hash
    }()

    /// Makes the index anew of all documents but the one in `row`.
    func rebuild(without excluded: Int64? = nil) throws {
        try db.run("INSERT INTO words (words) VALUES ('delete-all')")
        for row in try db.numbers("SELECT row FROM article ORDER BY row") where row != excluded {
            guard
                let blob = try Data.fetchOne(
                    db,
                    sql: "SELECT body FROM document WHERE row = ?",
                    arguments: [row]
                )
            else { continue }
            let terms = IndexedText(try DocumentRecord.document([UInt8](blob)).article)
            try terms.add(to: db, row: row)
            try db.run("UPDATE article SET index_hash = ? WHERE row = ?", [terms.hash, row])
        }
        try db.set("folding", to: SearchIndex.fingerprint)
    }
}

extension NewsStore {
    /// Makes the full-text index anew where this program folds text differently from the one that made it.
    func bringSearchIndexUpToDate() throws(StoreError) {
        let made = try read { db in try db.setting("folding") }
        guard made != SearchIndex.fingerprint else { return }
        try write { db in try SearchIndex(db: db).rebuild() }
    }
}
