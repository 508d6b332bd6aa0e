internal import GRDB
public import News

extension NewsStore {
    /// What the likeness of articles counts in their surroundings; of those of `ids` that have a place and are no copies.
    public func scales(ids: [ArticleID]) throws(StoreError) -> [ArticleID: Double] {
        try read { db in
            var scales: [ArticleID: Double] = [:]
            for id in ids {
                scales[id] = try db.row(
                    "SELECT scale FROM surroundings WHERE article = ?",
                    [id.number]
                )?["scale"]
            }
            return scales
        }
    }
}

extension OrganizationWriter {
    func replaceScales(_ scales: [ArticleID: Double]) throws {
        try db.run("DELETE FROM surroundings")
        for (id, scale) in scales.sorted(by: { $0.key < $1.key }) where known.contains(id.number) {
            try insert(scale: scale, of: id)
        }
    }

    func insert(scale: Double, of id: ArticleID) throws {
        try db.run(
            "INSERT OR REPLACE INTO surroundings (article, scale) VALUES (?, ?)",
            [id.number, scale]
        )
    }
}
