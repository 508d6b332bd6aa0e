import Foundation
internal import GRDB
public import News

extension NewsStore {
    /// The keys of those who bear a name, as the articles write them.
    ///
    /// A name is found whole, and as a part of a person's name; marks and case do not matter. Names that the reader called those of one
    /// bearer are looked for together.
    public func keys(ofName name: String) throws(StoreError) -> Set<String> {
        var wishes = [SearchKey.padded(name)]
        for stored in try corrections() {
            guard case .sameName(let a, let b) = stored.correction else { continue }
            let pair = [SearchKey.padded(a), SearchKey.padded(b)]
            if pair.contains(where: wishes.contains) {
                wishes += pair.filter { !wishes.contains($0) }
            }
        }
        return try read { db in
            var keys = Set(try db.nameKeys(called: name))
            for wish in wishes where wish != "  " {
                let phrase = "\"\(wish.dropFirst().dropLast())\""
                let found = try NewsStore.matches(
                    SearchQuery(phrase),
                    limit: 200,
                    offset: 0,
                    in: db
                )
                for row in found.map(\.row) {
                    for mention in try db.rows(
                        "SELECT key, kind, name FROM mention WHERE row = ?",
                        [row]
                    ) {
                        let known = SearchKey.padded(mention["name"])
                        let isPerson = mention["kind"] as String == Entity.Kind.person.rawValue
                        if known == wish || isPerson && known.contains(wish) {
                            keys.insert(mention["key"])
                        }
                    }
                }
            }
            return keys
        }
    }

    /// Articles that name somebody of each of several sets of keys, the latest first.
    public func articles(
        naming sets: [Set<String>],
        limit: Int = 500
    ) throws(StoreError) -> [ArticleID] {
        try read { db in
            var rows: Set<Int64>?
            for keys in sets {
                var own: Set<Int64> = []
                for key in keys.sorted() {
                    own.formUnion(try db.numbers("SELECT row FROM mention WHERE key = ?", [key]))
                }
                rows = rows.map { $0.intersection(own) } ?? own
            }
            var found: [(id: Int64, time: Int64?)] = []
            for row in (rows ?? []).sorted() {
                let article = try db.row(
                    "SELECT a.id, a.sort_time FROM article a WHERE a.row = ? AND \(NewsStore.isShown)",
                    [row]
                )
                if let article { found.append((article["id"], article["sort_time"])) }
            }
            found.sort { ($1.time ?? .min, $0.id) < ($0.time ?? .min, $1.id) }
            return found.prefix(max(0, limit)).map { ArticleID($0.id) }
        }
    }

    /// Stories that share rare names with one, those that share most first.
    ///
    /// A name counts by how few articles bear it; one that stands in very many stories tells nothing.
    ///
    /// - Parameters:
    ///   - id: The story.
    ///   - limit: Most stories to give.
    /// - Returns: Stories that share two such names or more, with the names as this story writes them, the rarest first.
    /// - Throws: ``StoreError`` where SQLite fails.
    public func neighbours(
        ofStory id: ArticleID,
        limit: Int = 5
    ) throws(StoreError) -> [(story: Story, names: [String])] {
        try read { db in
            let own = try db.rows(
                """
                SELECT m.key, min(m.name) AS name, count(*) AS articles
                FROM story_article s JOIN article a ON a.id = s.article JOIN mention m ON m.row = a.row
                WHERE s.story = ? GROUP BY m.key ORDER BY articles DESC, m.key LIMIT 60
                """,
                [id.number]
            )
            var scores: [Int64: Double] = [:]
            var names: [Int64: [(name: String, weight: Double)]] = [:]
            for row in own {
                let isFrequent = try db.exists(
                    "SELECT 1 FROM mention WHERE key = ? LIMIT 1 OFFSET ?",
                    [row["key"] as String, 10 * NewsStore.mostBearers]
                )
                if isFrequent { continue }
                let stories = try db.rows(
                    """
                    SELECT s.story, count(*) AS articles FROM mention m JOIN article a ON a.row = m.row
                    JOIN story_article s ON s.article = a.id
                    WHERE m.key = ? GROUP BY s.story ORDER BY s.story LIMIT ?
                    """,
                    [row["key"] as String, NewsStore.mostBearers + 1]
                )
                let bearers = stories.reduce(0) { $0 + ($1["articles"] as Int) }
                guard stories.count <= NewsStore.mostBearers, bearers > 0 else { continue }
                let weight = 1 / Double(1 + bearers)
                for story in stories {
                    let number: Int64 = story["story"]
                    guard number != id.number else { continue }
                    scores[number, default: 0] += weight
                    names[number, default: []].append((row["name"], weight))
                }
            }
            let best = scores.filter { (names[$0.key]?.count ?? 0) > 1 }
                .sorted { ($1.value, $0.key) < ($0.value, $1.key) }
            return try best.prefix(max(0, limit)).compactMap { number, _ in
                guard let story = try db.story(number) else { return nil }
                let shared = (names[number] ?? []).sorted {
                    ($1.weight, $0.name) < ($0.weight, $1.name)
                }
                return (story, shared.prefix(6).map(\.name))
            }
        }
    }

    /// Most stories in which a name still says that two of them have to do with each other.
    static var mostBearers: Int { 200 }
}
