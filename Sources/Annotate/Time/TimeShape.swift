import News

/// What a time expression says before an anchor gives it a value.
struct TimeShape: Sendable, Hashable {
    /// The kinds of things that expressions name.
    enum Base: Sendable, Hashable {
        /// A day, a month or a year of the calendar.
        case calendar(year: YearRef, month: Int?, day: Int?)
        /// A season: `SP`, `SU`, `FA`, `WI`.
        case season(year: YearRef, String)
        /// A quarter of a year, 1...4; 0 for the one of the anchor.
        case quarter(year: YearRef, Int)
        /// A half of a year.
        case half(year: YearRef, Int)
        /// The decade whose first three digits these are; negative before our era.
        case decade(Int)
        /// The century whose first two digits these are; negative before our era.
        case century(Int)
        /// So many units from an anchor.
        case relative(TimeUnit, Int, from: Anchor)
        /// An unknown number of units before (negative) or after an anchor.
        case vague(TimeUnit, Int, from: Anchor)
        /// The weekend so many weeks from publication.
        case weekend(Int)
        /// A weekday, Monday 1.
        case weekday(Int, WeekRef)
        /// A day of the Vietnamese calendar; day 0 for the month as a whole.
        case lunar(year: YearRef, month: Int, day: Int)
        /// The last day of the lunar year.
        case lunarEve(year: YearRef)
        /// A clock or a part of day whose day the context has to give.
        case someDay
        /// A value that needs no anchor.
        case fixed(String)
    }

    /// Which year is meant.
    enum YearRef: Sendable, Hashable {
        /// None is named.
        case open
        /// A number; negative before our era (-1 is 1 BC).
        case number(Int)
        /// So many years from publication.
        case offset(Int)
        /// So many years from the last date of the text.
        case anchored(Int)
    }

    /// What a relative expression counts from.
    enum Anchor: Sendable, Hashable {
        /// The day of writing.
        case publication
        /// The last date of the text.
        case text
    }

    /// Which week's weekday is meant.
    enum WeekRef: Sendable, Hashable {
        /// The nearest one that fits the tense.
        case open
        /// The last one, the day of writing included.
        case past
        /// The last one before the day of writing.
        case last
        /// The first one after the day of writing.
        case next
        /// That of the week so many weeks from the week of writing.
        case week(Int)
        /// Every one of them.
        case every
    }

    /// What is named.
    var base: Base
    /// TIMEX3 clock or part of day, with its `T`: `T15:30`, `TMO`.
    var clock: String?
    /// The TIMEX3 type.
    var kind: TimeExpression.Kind = .date
    /// The TIMEX3 modifier.
    var modifier: String?
    /// The duration that it is where the text gives no anchor close by.
    var fallback: String?
    /// Whether that anchor has to stand in the same block.
    var needsCloseAnchor = false
    /// The weekday that stands with a date, Monday 1.
    var weekday: Int?
    /// Whether a word of the expression itself puts it into the future (1) or the past (-1).
    var ownTense = 0
}

/// The units that time is counted in.
enum TimeUnit: Int, Sendable, Hashable {
    case second, minute, hour, day, week, month, quarter, year, decade, century

    /// The TIMEX3 duration of `amount` units (`3`, `2.5`, `X`).
    func duration(_ amount: String) -> String {
        switch self {
        case .second: "PT\(amount)S"
        case .minute: "PT\(amount)M"
        case .hour: "PT\(amount)H"
        case .day: "P\(amount)D"
        case .week: "P\(amount)W"
        case .month: "P\(amount)M"
        case .quarter: "P\(amount)Q"
        case .year: "P\(amount)Y"
        case .decade: "P\(amount)DE"
        case .century: "P\(amount)CE"
        }
    }
}

/// A time expression found in a text, not yet anchored.
struct TimeMatch: Sendable, Hashable {
    /// Where it stands, in bytes of the article's text.
    var span: TextSpan
    /// What it says.
    var shape: TimeShape
    /// The rule that found it.
    var rule: String
    /// Whether its clause tells of the past (-1), the future (1) or does not show (0).
    var tense: Int = 0
    /// The number of its sentence in the block.
    var sentence: Int = 0
    /// Index of its block.
    var block: Int = 0
}
