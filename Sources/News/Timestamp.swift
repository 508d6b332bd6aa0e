/// A moment: seconds since 1970-01-01T00:00:00Z, leap seconds not counted.
public struct Timestamp: Hashable, Sendable, Comparable, Codable {
    /// Whole seconds since 1970-01-01T00:00:00Z.
    public var seconds: Int64

    /// The moment `seconds` after 1970-01-01T00:00:00Z.
    public init(seconds: Int64) { self.seconds = seconds }

    /// The UTC day of the moment.
    public var day: CivilDay { day(offsetMinutes: 0) }

    /// The day of the moment where clocks are `offsetMinutes` ahead of UTC.
    public func day(offsetMinutes: Int) -> CivilDay {
        let local = seconds + Int64(offsetMinutes) * 60
        return CivilDay(number: Int(local >= 0 ? local / 86_400 : (local - 86_399) / 86_400))
    }

    /// Earlier moments first.
    public static func < (a: Timestamp, b: Timestamp) -> Bool { a.seconds < b.seconds }

    /// Reads ISO 8601 / RFC 3339: `2015-09-05`, `2015-09-05T10:20`, with seconds, fraction, `Z` or `+07:00`.
    ///
    /// Without a zone the clock is taken as UTC.
    ///
    /// - Returns: `nil` for any other text.
    public init?(iso8601 text: some StringProtocol) {
        var bytes = Array(text.utf8)[...]
        func digits(_ count: Int) -> Int? {
            guard bytes.count >= count else { return nil }
            var n = 0
            for b in bytes.prefix(count) {
                guard (0x30...0x39).contains(b) else { return nil }
                n = n * 10 + Int(b - 0x30)
            }
            bytes = bytes.dropFirst(count)
            return n
        }
        func skip(_ b: UInt8) -> Bool {
            guard bytes.first == b else { return false }
            bytes = bytes.dropFirst()
            return true
        }
        guard let year = digits(4), skip(0x2D), let month = digits(2), skip(0x2D),
            let dayOfMonth = digits(2),
            let day = CivilDay(year: year, month: month, day: dayOfMonth)
        else { return nil }
        var seconds = Int64(day.number) * 86_400
        if skip(0x54) || skip(0x20) || skip(0x74) {
            guard let hour = digits(2), hour <= 24, skip(0x3A), let minute = digits(2), minute < 60
            else { return nil }
            seconds += Int64(hour * 3600 + minute * 60)
            if skip(0x3A) {
                guard let second = digits(2), second <= 60 else { return nil }
                seconds += Int64(second)
                if skip(0x2E) || skip(0x2C) { while digits(1) != nil {} }
            }
            if !(skip(0x5A) || skip(0x7A)), let sign = bytes.first, sign == 0x2B || sign == 0x2D {
                bytes = bytes.dropFirst()
                guard let hour = digits(2), hour < 24 else { return nil }
                _ = skip(0x3A)
                let minute = digits(2) ?? 0
                let offset = Int64(hour * 3600 + minute * 60)
                seconds += sign == 0x2B ? -offset : offset
            }
        }
        guard bytes.isEmpty else { return nil }
        self.seconds = seconds
    }
}

extension Timestamp: CustomStringConvertible {
    /// `YYYY-MM-DDThh:mm:ssZ`.
    public var description: String {
        let clock = Int(seconds - Int64(day.number) * 86_400)
        func two(_ n: Int) -> String { n < 10 ? "0\(n)" : "\(n)" }
        return "\(day)T\(two(clock / 3600)):\(two(clock / 60 % 60)):\(two(clock % 60))Z"
    }
}
