/// A day of the proleptic Gregorian calendar, without a time zone.
///
/// Conversions follow Howard Hinnant's `days_from_civil`; constant time, no Foundation.
public struct CivilDay: Hashable, Sendable, Comparable, Codable {
    /// Days since 1970-01-01; negative before.
    public let number: Int32

    /// The day that lies `number` days after 1970-01-01.
    public init(number: Int) { self.number = Int32(clamping: number) }

    /// Makes a day from its parts.
    ///
    /// - Returns: `nil` where the calendar has no such day, or the year is outside 0...9999.
    public init?(year: Int, month: Int, day: Int) {
        guard (0...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= CivilDay.length(ofMonth: month, year: year)
        else { return nil }
        let y = month <= 2 ? year - 1 : year
        let era = (y >= 0 ? y : y - 399) / 400
        let yearOfEra = y - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        number = Int32(era * 146_097 + dayOfEra - 719_468)
    }

    /// Number of days of a month (1...12).
    public static func length(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// Year, month (1...12) and day of the month (1...31).
    public var parts: (year: Int, month: Int, day: Int) {
        let z = Int(number) + 719_468
        let era = (z >= 0 ? z : z - 146_096) / 146_097
        let doe = z - era * 146_097
        let yoe = (doe - doe / 1460 + doe / 36_524 - doe / 146_096) / 365
        let doy = doe - (365 * yoe + yoe / 4 - yoe / 100)
        let mp = (5 * doy + 2) / 153
        let month = mp < 10 ? mp + 3 : mp - 9
        return (yoe + era * 400 + (month <= 2 ? 1 : 0), month, doy - (153 * mp + 2) / 5 + 1)
    }

    /// The year.
    public var year: Int { parts.year }
    /// The month, 1...12.
    public var month: Int { parts.month }
    /// The day of the month, 1...31.
    public var day: Int { parts.day }
    /// The day of the week after ISO 8601: Monday is 1, Sunday 7.
    public var weekday: Int { (((Int(number) + 3) % 7) + 7) % 7 + 1 }

    /// The ISO 8601 week and the year that the week belongs to.
    public var isoWeek: (year: Int, week: Int) {
        let thursday = adding(days: 4 - weekday)
        let year = thursday.year
        let first = CivilDay(year: year, month: 1, day: 1) ?? self
        return (year, Int(thursday.number - first.number) / 7 + 1)
    }

    /// The day `days` later; earlier when negative.
    public func adding(days: Int) -> CivilDay { CivilDay(number: Int(number) + days) }

    /// The same day of the month `months` later, or that month's last day where it is shorter.
    public func adding(months: Int) -> CivilDay {
        let p = parts
        let total = p.year * 12 + p.month - 1 + months
        let year = total >= 0 ? total / 12 : (total - 11) / 12
        let month = total - year * 12 + 1
        let last = CivilDay.length(ofMonth: month, year: year)
        return CivilDay(year: year, month: month, day: min(p.day, last)) ?? self
    }

    /// Days from `other` to this day.
    public func days(since other: CivilDay) -> Int { Int(number) - Int(other.number) }

    /// Calendar order.
    public static func < (a: CivilDay, b: CivilDay) -> Bool { a.number < b.number }
}

extension CivilDay: CustomStringConvertible {
    /// `YYYY-MM-DD`.
    public var description: String {
        let p = parts
        return PartialDate(year: p.year, month: p.month, day: p.day).description
    }
}
