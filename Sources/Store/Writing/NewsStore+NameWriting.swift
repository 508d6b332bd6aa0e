import Foundation
internal import GRDB
public import News

extension NewsStore {
    /// Gives `body` what every article makes of its entities, one record at a time, in no order that matters.
    public func forEachNameUse(_ body: (NameUse) -> Void) throws(StoreError) {
        try read { db in
            let rows = try Row.fetchCursor(
                db,
                sql: """
                    SELECT a.id, m.key, m.kind, m.name, m.count, m.forms
                    FROM mention m JOIN article a ON a.row = m.row
                    """
            )
            while let row = try rows.next() {
                guard let kind = Entity.Kind(rawValue: row["kind"]) else { continue }
                body(
                    NameUse(
                        article: ArticleID(row["id"]),
                        key: row["key"],
                        kind: kind,
                        name: row["name"],
                        storedForms: row["forms"],
                        mentions: row["count"]
                    )
                )
            }
        }
    }

    /// Replaces the names of the corpus in one transaction; rows that stay the same are not written.
    public func replaceNames(_ names: [CorpusName]) throws(StoreError) {
        try write { db in
            var old: [String: String] = [:]
            for row in try db.rows("SELECT key, body FROM name") { old[row["key"]] = row["body"] }
            var changed: [(CorpusName, String)] = []
            for name in names {
                let body = try StoredJSON.text(NameBody(name))
                if old.removeValue(forKey: name.key) != body { changed.append((name, body)) }
            }
            // A key that was a name of its own may be another's alias now, and the other way round.
            for key in old.keys.sorted() { try db.run("DELETE FROM name WHERE key = ?", [key]) }
            for (name, _) in changed { try db.run("DELETE FROM name WHERE key = ?", [name.key]) }
            for (name, body) in changed {
                try db.run(
                    """
                    INSERT INTO name (key, kind, name, articles, mentions, body)
                    VALUES (?, ?, ?, ?, ?, ?)
                    """,
                    [
                        name.key, name.kind.rawValue, name.name, name.articles, name.mentions, body,
                    ]
                )
                for alias in name.aliases {
                    try db.run(
                        "INSERT OR REPLACE INTO name_alias (key, name) VALUES (?, ?)",
                        [alias.key, name.key]
                    )
                }
                for form in Set(name.variants.map { SearchKey.padded($0.text) }).sorted() {
                    try db.run(
                        "INSERT OR IGNORE INTO name_form (form, name) VALUES (?, ?)",
                        [form, name.key]
                    )
                }
            }
        }
    }
}

/// What the table of names does not hold in columns.
struct NameBody: Codable {
    struct Variant: Codable {
        var text: String
        var isOffice: Bool
        var articles: Int
    }
    struct Alias: Codable {
        var key: String
        var ground: NameGround
        var articles: Int
        var example: ArticleID?
    }
    var variants: [Variant]
    var aliases: [Alias]
    /// Columns that a change of must be seen by.
    var counts: [Int]

    init(_ name: CorpusName) {
        variants = name.variants.map {
            Variant(text: $0.text, isOffice: $0.level == .title, articles: $0.articles)
        }
        aliases = name.aliases.map {
            Alias(key: $0.key, ground: $0.ground, articles: $0.articles, example: $0.example)
        }
        counts = [name.articles, name.mentions]
    }
}

extension CorpusName {
    /// Reads columns `key`, `kind`, `name`, `articles`, `mentions`, `body`.
    init(row: Row) throws {
        let body = try StoredJSON.value(NameBody.self, row["body"])
        self.init(
            key: row["key"],
            kind: Entity.Kind(rawValue: row["kind"]) ?? .person,
            name: row["name"],
            articles: row["articles"],
            mentions: row["mentions"],
            variants: body.variants.map {
                NameVariant(
                    text: $0.text,
                    level: $0.isOffice ? .title : .name,
                    articles: $0.articles
                )
            },
            aliases: body.aliases.map {
                NameAlias(
                    key: $0.key,
                    ground: $0.ground,
                    articles: $0.articles,
                    example: $0.example
                )
            }
        )
    }
}
