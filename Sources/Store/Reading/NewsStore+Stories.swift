import Foundation
internal import GRDB
public import News

extension NewsStore {
    /// All stories, the one with the latest article first, those without a year last; equal ones by size, then id.
    public func stories(limit: Int = 50, offset: Int = 0) throws(StoreError) -> [Story] {
        try read { db in
            try db.rows(
                """
                SELECT body FROM story ORDER BY sort_time DESC, articles DESC, id LIMIT ? OFFSET ?
                """,
                [max(0, limit), max(0, offset)]
            ).map { try StoredJSON.value(Story.self, $0["body"]) }
        }
    }

    /// A story; the identity of an earlier story, or of an article, leads to the story that holds it now.
    ///
    /// - Returns: The story with its present identity.
    public func story(id: ArticleID) throws(StoreError) -> Story? {
        try read { db in
            if let story = try db.story(id.number) { return story }
            if let story = try db.storyNumber(ofArticle: id.number) { return try db.story(story) }
            return try db.number("SELECT article FROM redirect WHERE story = ?", [id.number])
                .flatMap { try db.storyNumber(ofArticle: $0) }.flatMap { try db.story($0) }
        }
    }

    /// Stories whose articles answer a query as ``search(_:limit:offset:)`` does, the best first.
    ///
    /// A story counts by how many of its articles are found and how high. Where no article has all the words, those with any of them count.
    public func stories(matching query: String, limit: Int = 20) throws(StoreError) -> [Story] {
        let query = SearchQuery(query)
        return try read { db in
            var matches = try NewsStore.matches(query, limit: 500, offset: 0, in: db)
            if matches.isEmpty {
                matches = try NewsStore.matches(query.asAny, limit: 500, offset: 0, in: db)
            }
            var scores: [Int64: Double] = [:]
            for (position, match) in matches.enumerated() {
                let story = try db.number(
                    """
                    SELECT s.story FROM article a JOIN story_article s ON s.article = a.id
                    WHERE a.row = ?
                    """,
                    [match.row]
                )
                guard let story else { continue }
                scores[story, default: 0] += 1 / Double(position + 10)
            }
            let best = scores.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
            return try best.prefix(max(0, limit)).compactMap { try db.story($0.key) }
        }
    }

    /// The articles of a story in its canonical order.
    public func articles(inStory id: ArticleID) throws(StoreError) -> [ArticleSummary] {
        try read { db in
            try db.summaries(
                """
                JOIN story_article m ON m.article = a.id WHERE m.story = ? ORDER BY m.position
                """,
                [id.number]
            )
        }
    }

    /// The story that an article belongs to; `nil` before the first settling.
    public func storyID(ofArticle id: ArticleID) throws(StoreError) -> ArticleID? {
        try read { db in try db.storyNumber(ofArticle: id.number).map { ArticleID($0) } }
    }

    /// The persons that a story's articles name, joined as the whole corpus joins them; those named by most articles first, then by mentions, then by name.
    public func people(inStory id: ArticleID, limit: Int = 50) throws(StoreError) -> [StoryPerson] {
        let rows = try read { db in
            try db.rows(
                """
                SELECT coalesce(j.name, m.key) AS key, coalesce(n.name, m.name) AS name,
                    sum(m.count) AS mentions, count(DISTINCT m.row) AS articles
                FROM story_article s JOIN article a ON a.id = s.article
                JOIN mention m ON m.row = a.row LEFT JOIN name_alias j ON j.key = m.key
                LEFT JOIN name n ON n.key = j.name
                WHERE s.story = ? AND m.kind = 'PER' GROUP BY 1, 2
                """,
                [id.number]
            ).map { row in
                StoryPerson(
                    key: row["key"],
                    name: row["name"],
                    count: row["mentions"],
                    articles: row["articles"]
                )
            }
        }
        var people: [String: (person: StoryPerson, votes: Int)] = [:]
        for row in rows.sorted(by: { ($0.key, $0.name) < ($1.key, $1.name) }) {
            guard var (person, votes) = people[row.key] else {
                people[row.key] = (row, row.articles)
                continue
            }
            person.count += row.count
            person.articles += row.articles
            if row.articles > votes {
                person.name = row.name
                votes = row.articles
            }
            people[row.key] = (person, votes)
        }
        let sorted = people.values.map(\.person).sorted {
            ($1.articles, $1.count, $0.name, $0.key) < ($0.articles, $0.count, $1.name, $1.key)
        }
        return Array(sorted.prefix(max(0, limit)))
    }
}

extension Database {
    func story(_ id: Int64) throws -> Story? {
        try row("SELECT body FROM story WHERE id = ?", [id]).map {
            try StoredJSON.value(Story.self, $0["body"])
        }
    }

    func storyNumber(ofArticle id: Int64) throws -> Int64? {
        try number("SELECT story FROM story_article WHERE article = ?", [id])
    }
}
