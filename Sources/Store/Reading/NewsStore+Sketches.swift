import Foundation
internal import GRDB
public import News

extension NewsStore {
    /// The sketches of articles, in the order of `ids`; those that the store does not have are left out.
    public func sketches(ids: [ArticleID]) throws(StoreError) -> [(id: ArticleID, sketch: [UInt8])]
    {
        try read { db in
            try ids.compactMap { id in
                try db.row(
                    "SELECT s.body FROM sketch s JOIN article a ON a.row = s.row WHERE a.id = ?",
                    [id.number]
                ).map { (id, [UInt8]($0["body"] as Data)) }
            }
        }
    }

    /// The number of articles that are no copies.
    public func originalCount() throws(StoreError) -> Int {
        try read { db in
            Int(
                try db.number(
                    "SELECT (SELECT count(*) FROM article) - (SELECT count(*) FROM copy)"
                ) ?? 0
            )
        }
    }
}
