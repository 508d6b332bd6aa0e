public import News
import Organize
public import Store

/// A story with what it is ranked by.
public struct RankedStory: Sendable {
    /// The story with its first sentence.
    public var card: StoryCard
    /// Its origins this week and the week before.
    public var standing: StoryStanding
}

/// Stories in an order.
public struct RankedStories: Sendable {
    /// What they are ordered by.
    public var ranking: StoryRanking
    /// The day that "this week" ends with: the newest of publication, or the one asked for; `nil` in a store without days.
    public var asOf: CivilDay?
    /// The stories.
    public var stories: [RankedStory]
}

extension Newsroom {
    /// Stories by a ranking.
    ///
    /// - Parameters:
    ///   - ranking: The order.
    ///   - day: The last day that counts; `nil`: the newest day of publication in the store, never that of the clock.
    ///   - limit: Most stories to give.
    ///   - offset: Stories to leave out first.
    /// - Returns: Of equals the one with the more origins of all time first, then the later one, then the one of the lower id.
    /// - Throws: `StoreError` where the store cannot be read.
    public func stories(
        by ranking: StoryRanking,
        asOf day: CivilDay? = nil,
        limit: Int = 20,
        offset: Int = 0
    ) throws(StoreError) -> RankedStories {
        var end = day
        if day == nil { end = try store.newestDay() }
        var standings: [ArticleID: StoryStanding] = [:]
        if let end { standings = try self.standings(asOf: end) }
        var stories: [Story] = []
        if ranking == .latest {
            stories = try store.latestStories(asOf: day, limit: limit, offset: offset)
        } else {
            for (id, standing) in standings where ranking.takes(standing) {
                if let story = try store.story(id: id) { stories.append(story) }
            }
            stories.sort { ranking.precedes($0, $1, standings) }
            stories = Array(stories.dropFirst(offset).prefix(limit))
        }
        var ranked: [RankedStory] = []
        for card in try cards(of: stories) {
            let standing = standings[card.story.id] ?? StoryStanding(week: 0, weekBefore: 0)
            ranked.append(RankedStory(card: card, standing: standing))
        }
        return RankedStories(ranking: ranking, asOf: end, stories: ranked)
    }

    /// The origins of every story in the two weeks that end with a day; none for stories without an article in them.
    private func standings(asOf end: CivilDay) throws(StoreError) -> [ArticleID: StoryStanding] {
        let week = StoryRanking.week
        let members = try store.members(from: end.adding(days: 1 - 2 * week), to: end)
        let origins = try store.origins(for: members.map(\.article))
        let start = end.adding(days: 1 - week)
        return Dictionary(grouping: members, by: \.story).mapValues { members in
            func count(_ isCounted: (CivilDay) -> Bool) -> Int {
                OriginCount.of(
                    members.filter { isCounted($0.day) }.map {
                        origins[$0.article]
                            ?? Origin(article: $0.article, chain: [], key: "article:\($0.article)")
                    }
                )
            }
            return StoryStanding(week: count { $0 >= start }, weekBefore: count { $0 < start })
        }
    }
}

extension StoryRanking {
    fileprivate func takes(_ standing: StoryStanding) -> Bool {
        self == .rising ? standing.growth > 0 : standing.week > 0
    }

    fileprivate func precedes(
        _ a: Story,
        _ b: Story,
        _ standings: [ArticleID: StoryStanding]
    ) -> Bool {
        func key(_ story: Story) -> (Int, Int, Int) {
            let standing = standings[story.id] ?? StoryStanding(week: 0, weekBefore: 0)
            let first = self == .rising ? standing.growth : standing.week
            return (first, story.origins, story.to.latest.map { Int($0.number) } ?? .min)
        }
        let (x, y) = (key(a), key(b))
        return x != y ? x > y : a.id < b.id
    }
}
