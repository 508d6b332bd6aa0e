/// What stories are put in order by; formulas that a reader can work out again, no clicks.
public enum StoryRanking: String, Sendable, Codable, Hashable, CaseIterable {
    /// Independent origins of what was published in the last seven days.
    case focus
    /// Independent origins of the last seven days less those of the seven days before; only stories that grow.
    case rising
    /// The latest publication of anything that is no copy.
    case latest

    /// Days that count as this week.
    public static let week = 7
}

/// What a story is ranked by, as of a day.
public struct StoryStanding: Sendable, Hashable {
    /// Independent origins of its articles of the last seven days.
    public var week: Int
    /// Those of the seven days before.
    public var weekBefore: Int

    /// Makes a standing.
    public init(week: Int, weekBefore: Int) {
        self.week = week
        self.weekBefore = weekBefore
    }

    /// How many origins more this week than the week before.
    public var growth: Int { week - weekBefore }
}
