import Foundation
internal import GRDB
public import News

/// An article of a story with its day, for ranking.
public struct StoryMember: Sendable, Hashable {
    /// The article.
    public var article: ArticleID
    /// Its story.
    public var story: ArticleID
    /// When it was published.
    public var day: CivilDay
}

extension NewsStore {
    /// The newest day of publication in the store; `nil` where no day is known.
    public func newestDay() throws(StoreError) -> CivilDay? {
        try read { db in
            try String.fetchOne(
                db,
                sql: """
                    SELECT a.published FROM article a
                    WHERE a.sort_time IS NOT NULL AND length(a.published) = 10 AND \(NewsStore.isShown)
                    ORDER BY a.sort_time DESC LIMIT 1
                    """
            ).flatMap { PartialDate(edtf: $0)?.civilDay }
        }
    }

    /// The articles that were published from one day to another, both included, by id; no copies, only those whose day is known.
    public func members(from first: CivilDay, to last: CivilDay) throws(StoreError) -> [StoryMember]
    {
        // A moment is kept in UTC: the day where it was published may be the one before or after.
        let range = (Int64(first.number) - 1) * 86_400...(Int64(last.number) + 2) * 86_400
        return try read { db in
            try db.rows(
                """
                SELECT a.id, a.published, s.story FROM article a JOIN story_article s ON s.article = a.id
                WHERE a.sort_time BETWEEN ? AND ? AND length(a.published) = 10
                    AND NOT EXISTS (SELECT 1 FROM copy WHERE article = a.id)
                ORDER BY a.id
                """,
                [range.lowerBound, range.upperBound]
            ).compactMap { row in
                guard let day = PartialDate(edtf: row["published"] as String)?.civilDay,
                    day >= first, day <= last
                else { return nil }
                return StoryMember(
                    article: ArticleID(row["id"]),
                    story: ArticleID(row["story"]),
                    day: day
                )
            }
        }
    }

    /// Stories by the latest publication of anything that is no copy; those without a year last.
    ///
    /// - Parameters:
    ///   - day: What was published later does not count; `nil`: everything counts.
    ///   - limit: Most stories to give.
    ///   - offset: Stories to leave out first.
    /// - Returns: The latest first; of equals the one of the lower article.
    /// - Throws: ``StoreError`` where SQLite fails.
    public func latestStories(
        asOf day: CivilDay? = nil,
        limit: Int = 50,
        offset: Int = 0
    ) throws(StoreError) -> [Story] {
        let end = day.map { (Int64($0.number) + 2) * 86_400 }
        return try read { db in
            var seen: Set<Int64> = []
            var stories: [Story] = []
            let rows = try Row.fetchCursor(
                db,
                sql: """
                    SELECT a.published, s.story FROM article a JOIN story_article s ON s.article = a.id
                    WHERE \(end == nil ? "?1 IS NULL" : "a.sort_time < ?1")
                        AND NOT EXISTS (SELECT 1 FROM copy WHERE article = a.id)
                    ORDER BY a.sort_time DESC, a.id
                    """,
                arguments: [end]
            )
            while stories.count < max(0, limit), let row = try rows.next() {
                if let day {
                    let date = PartialDate(edtf: row["published"] as String)
                    guard let latest = date?.latest, latest <= day else { continue }
                }
                let number: Int64 = row["story"]
                guard seen.insert(number).inserted, seen.count > offset else { continue }
                if let story = try db.story(number) { stories.append(story) }
            }
            return stories
        }
    }
}
