/// A date as far as it is known, written in EDTF (ISO 8601-2): `2015-09-05`, `XXXX-10-14`, `2015-10`, `2015`, `XXXX`.
///
/// A month may stand without a year and a day with a month only; nothing is ever filled in silently.
public struct PartialDate: Hashable, Sendable {
    /// The year, where it is known.
    public var year: Int?
    /// The month, 1...12, where it is known.
    public var month: Int?
    /// The day of the month, 1...31, where it is known; never without a month.
    public var day: Int?

    /// Makes a date of the parts that are known.
    public init(year: Int? = nil, month: Int? = nil, day: Int? = nil) {
        self.year = year
        self.month = month
        self.day = month == nil ? nil : day
    }

    /// Makes the date of a whole day.
    public init(_ day: CivilDay) {
        let p = day.parts
        self.init(year: p.year, month: p.month, day: p.day)
    }

    /// Nothing is known: `XXXX`.
    public static let unknown = PartialDate()

    /// Reads EDTF of the forms above.
    ///
    /// - Returns: `nil` for any other text and for days that no calendar has (`XXXX-02-29` is one).
    public init?(edtf text: some StringProtocol) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard (1...3).contains(parts.count), parts[0].utf8.count == 4 else { return nil }
        func number(_ s: Substring, _ range: ClosedRange<Int>) -> Int? {
            guard s.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let n = Int(s) else {
                return nil
            }
            return range.contains(n) ? n : nil
        }
        let pieces = parts.map { Substring($0) }
        var date = PartialDate()
        if pieces[0] != "XXXX" {
            guard let year = number(pieces[0], 0...9999) else { return nil }
            date.year = year
        }
        if pieces.count > 1 {
            guard pieces[1].utf8.count == 2, let month = number(pieces[1], 1...12) else {
                return nil
            }
            date.month = month
        }
        if pieces.count > 2 {
            guard pieces[2].utf8.count == 2, let day = number(pieces[2], 1...31) else { return nil }
            date.day = day
            guard day <= CivilDay.length(ofMonth: date.month ?? 1, year: date.year ?? 2000) else {
                return nil
            }
        }
        self = date
    }

    /// The day, where year, month and day are known.
    public var civilDay: CivilDay? {
        guard let year, let month, let day else { return nil }
        return CivilDay(year: year, month: month, day: day)
    }

    /// How fine the date is.
    public var precision: DatePrecision {
        if day != nil { return .day }
        if month != nil { return .month }
        return year != nil ? .year : .unknown
    }

    /// The first day that the date can mean; `nil` without a year.
    public var earliest: CivilDay? {
        guard let year else { return nil }
        return CivilDay(year: year, month: month ?? 1, day: day ?? 1)
    }

    /// The last day that the date can mean; `nil` without a year.
    public var latest: CivilDay? {
        guard let year else { return nil }
        let month = month ?? 12
        return CivilDay(
            year: year,
            month: month,
            day: day ?? CivilDay.length(ofMonth: month, year: year)
        )
    }

    /// Whether both can mean the same day: no part that both know differs.
    public func isCompatible(with other: PartialDate) -> Bool {
        func agree(_ a: Int?, _ b: Int?) -> Bool { a == nil || b == nil || a == b }
        return agree(year, other.year) && agree(month, other.month) && agree(day, other.day)
    }
}

extension PartialDate: CustomStringConvertible {
    /// The date in EDTF.
    public var description: String {
        func padded(_ n: Int, _ width: Int) -> String {
            let s = String(n)
            return String(repeating: "0", count: max(0, width - s.utf8.count)) + s
        }
        var text = year.map { padded($0, 4) } ?? "XXXX"
        if let month { text += "-" + padded(month, 2) }
        if let day { text += "-" + padded(day, 2) }
        return text
    }
}

extension PartialDate: Codable {
    /// Reads an EDTF string.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let date = PartialDate(edtf: try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not EDTF")
        }
        self = date
    }

    /// Writes an EDTF string.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

/// How fine a date is; the year may be unknown at any of them.
public enum DatePrecision: String, Sendable, Codable, Hashable {
    /// Day and month are known.
    case day
    /// The month is known.
    case month
    /// Only the year is known.
    case year
    /// Nothing is known.
    case unknown
}
