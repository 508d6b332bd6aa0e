import News

/// When the articles of a group were published, as far as it is known.
///
/// A day and month without a year keeps groups apart where it differs, and says nothing where it is the same.
struct Timing: Sendable, Hashable {
    /// The first and the last day, as numbers; `nil` where no article knows its year.
    private(set) var days: ClosedRange<Int32>?
    /// Days of the year (of a leap year) of the articles that know no year; at most `limit` of them.
    private(set) var seasons: [Int16] = []

    /// Whether every day was worked out from the articles' own texts, which may be some days off.
    private(set) var isWorkedOut: Bool

    /// Most days of unknown year kept for a group.
    static let limit = 8

    /// The timing of an article.
    init(of published: PublicationDate) {
        isWorkedOut = published.isInferred
        if let first = published.date.earliest, let last = published.date.latest {
            days = first.number...last.number
        } else if let first = published.notBefore, let last = published.notAfter, first <= last,
            last.days(since: first) < 60
        {
            days = first.number...last.number
        } else if let season = published.date.season {
            seasons = [season]
        }
    }

    /// Takes in the articles of another group.
    mutating func add(_ other: Timing) {
        isWorkedOut = isWorkedOut && other.isWorkedOut
        if let mine = days, let theirs = other.days {
            days =
                min(mine.lowerBound, theirs.lowerBound)...max(mine.upperBound, theirs.upperBound)
        } else {
            days = days ?? other.days
        }
        for season in other.seasons where seasons.count < Self.limit && !seasons.contains(season) {
            seasons.append(season)
        }
    }

    /// Whether both know their years, or one knows nothing of its time: then nothing speaks against the other's.
    func isComparable(to other: Timing) -> Bool {
        if isUnknown || other.isUnknown { return true }
        return days != nil && other.days != nil && seasons.isEmpty && other.seasons.isEmpty
    }

    private var isUnknown: Bool { days == nil && seasons.isEmpty }

    /// Least number of days between the articles of two groups; 0 where nothing is known.
    func gap(to other: Timing) -> Int {
        if let mine = days, let theirs = other.days {
            return Int(
                max(0, mine.lowerBound - theirs.upperBound, theirs.lowerBound - mine.upperBound)
            )
        }
        let mine = allSeasons
        let theirs = other.allSeasons
        var least: Int?
        for a in mine {
            for b in theirs {
                let apart = abs(Int(a) - Int(b))
                least = min(least ?? 366, apart, 366 - apart)
            }
        }
        return least ?? 0
    }

    /// The days of the year that the group was published on; empty where they are spread or unknown.
    private var allSeasons: [Int16] {
        guard let days else { return seasons }
        guard days.upperBound - days.lowerBound < 31 else { return [] }
        return seasons
            + [days.lowerBound, days.upperBound].compactMap {
                PartialDate(CivilDay(number: Int($0))).season
            }
    }
}

extension PartialDate {
    /// The place of this day and month in a leap year, from 0; `nil` without a day.
    var season: Int16? {
        guard let month, let day, let date = CivilDay(year: 2000, month: month, day: day),
            let first = CivilDay(year: 2000, month: 1, day: 1)
        else { return nil }
        return Int16(date.days(since: first))
    }
}
