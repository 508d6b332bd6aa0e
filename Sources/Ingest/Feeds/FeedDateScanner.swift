import News

/// Reads the dates of feeds: RFC 822, ISO 8601, and what feeds have instead.
struct FeedDateScanner {
    enum Token: Equatable {
        case number(Int, digits: Int)
        case word(String)
        case clock(seconds: Int)
        /// Minutes ahead of UTC.
        case offset(Int)
        /// A year, month and day in this order.
        case day(CivilDay)
    }

    /// How a date is written.
    enum Form {
        /// As RFC 822 has it, with four digits for the year.
        case rfc822
        /// As ISO 8601 has it.
        case iso8601
        /// In another way.
        case other
    }

    /// What a text says.
    struct Reading {
        var date: FeedDate
        /// How it is written.
        var form: Form
    }

    /// The longest text that is looked at, in bytes.
    private static let longest = 100

    /// Reads a date; its moment is `nil` where nothing is understood.
    static func read(_ text: String) -> Reading {
        let trimmed = String(
            text.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed()
        )
        let unknown = Reading(
            date: FeedDate(text: trimmed, moment: nil, offsetMinutes: nil),
            form: .other
        )
        guard trimmed.utf8.count <= longest else { return unknown }
        if let seconds = unixTime(trimmed) {
            return Reading(
                date: FeedDate(text: trimmed, moment: seconds, offsetMinutes: 0),
                form: .other
            )
        }
        guard let tokens = tokens(Array(trimmed.utf8)), let found = assemble(tokens) else {
            return unknown
        }
        let moment = Timestamp(
            seconds: Int64(found.day.number) * 86_400 + Int64(found.clock)
                - Int64(found.offset ?? 0) * 60
        )
        let isISO = if case .day = tokens.first { true } else { false }
        return Reading(
            date: FeedDate(text: trimmed, moment: moment, offsetMinutes: found.offset),
            form: found.isOdd ? .other : isISO ? .iso8601 : .rfc822
        )
    }

    /// Seconds or milliseconds since 1970, of a time between 1990 and 2100.
    private static func unixTime(_ text: String) -> Timestamp? {
        guard let number = Int64(text), text.utf8.count == 13 || (9...10).contains(text.utf8.count)
        else { return nil }
        let seconds = text.utf8.count == 13 ? number / 1000 : number
        guard (631_152_000...4_102_444_800).contains(seconds) else { return nil }
        return Timestamp(seconds: seconds)
    }
}
