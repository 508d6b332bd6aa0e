import News

/// What an article's own text says about the day it was written.
struct DatingEvidence {
    /// A deictic day with its date: `hôm qua (14/10)`.
    struct Pair {
        /// The day of writing.
        var day: PartialDate
        /// Whether the day of writing itself is printed (`hôm nay 19/3`), not one beside it.
        var isStated: Bool
        var span: TextSpan
    }

    /// A day or a stated weekday of the text.
    struct Day {
        var date: PartialDate
        var span: TextSpan
        var role: Block.Role
        /// -1 past, 0 open, 1 future.
        var tense: Int
        /// Whether it stands in the headline, the standfirst or the first paragraphs.
        var isLead: Bool
        /// The weekday that stands beside it, Monday 1.
        var weekday: Int?
    }

    /// Paragraphs that count as lead.
    private static let leadParagraphs = 4

    /// Deictic pairs of the headline, standfirst and body, in reading order.
    private(set) var pairs: [Pair] = []
    /// Days of the calendar with and without a year, in reading order.
    private(set) var days: [Day] = []
    /// Starts of periods that go on (`từ tháng 3.2011 đến nay`): the article is not older.
    private(set) var starts: [Day] = []
    /// The latest year that is named outside the future.
    private(set) var latestYear: Int?

    init(_ article: Article, _ matches: [TimeMatch]) {
        let bytes = Array(article.text.utf8)
        var paragraph = 0
        var lead = Set<Int>()
        for (index, block) in article.blocks.enumerated() {
            switch block.role {
            case .headline, .standfirst, .dateline: lead.insert(index)
            case .paragraph:
                paragraph += 1
                if paragraph <= DatingEvidence.leadParagraphs { lead.insert(index) }
            default: break
            }
        }
        for (k, match) in matches.enumerated() {
            guard match.block < article.blocks.count,
                case .calendar(let ref, let month, let day) = match.shape.base,
                !match.rule.hasSuffix("named-day"), !match.rule.hasSuffix("holiday"),
                // A weekday beside a date has the date's value; the date itself follows.
                !match.rule.hasSuffix("weekday")
            else { continue }
            var year: Int?
            if case .number(let number) = ref { year = number }
            if ref != .open, year == nil { continue }
            let before = Preposition(bytes, match.span.start)
            let tense = match.shape.ownTense != 0 ? match.shape.ownTense : match.tense
            let isOpenEnd = before == .until
            if let year, tense <= 0, !isOpenEnd { latestYear = max(latestYear ?? year, year) }
            guard let month else { continue }
            var found = Day(
                date: PartialDate(year: year, month: month, day: day),
                span: match.span,
                role: article.blocks[match.block].role,
                tense: isOpenEnd ? 1 : tense,
                isLead: lead.contains(match.block)
            )
            if year != nil, before == .since { starts.append(found) }
            guard day != nil else { continue }
            if k > 0, matches[k - 1].block == match.block {
                let previous = matches[k - 1]
                if DatingEvidence.isApposition(bytes, previous.span.end, match.span.start) {
                    if case .relative(.day, let offset, .publication) = previous.shape.base {
                        let close = match.span.end < bytes.count && bytes[match.span.end] == 0x29
                        let end = match.span.end + (close ? 1 : 0)
                        addPair(found, offset: offset, TextSpan(previous.span.start, end))
                    } else if let weekday = previous.shape.weekday {
                        found.weekday = weekday
                    } else if case .weekday(let weekday, _) = previous.shape.base {
                        found.weekday = weekday
                    }
                }
            }
            days.append(found)
        }
    }

    private mutating func addPair(_ day: Day, offset: Int, _ span: TextSpan) {
        guard day.role != .caption, abs(offset) <= 2,
            let month = day.date.month, let number = day.date.day,
            // A common year stands in for an unknown one; only the turn of February depends on it.
            let civil = CivilDay(year: day.date.year ?? 2001, month: month, day: number)
        else { return }
        var written = PartialDate(civil.adding(days: -offset))
        if day.date.year == nil { written.year = nil }
        pairs.append(
            Pair(day: written, isStated: offset == 0, span: span)
        )
    }

    /// Whether only a bracket, a comma, spaces or `ngày` stand between two expressions.
    private static func isApposition(_ bytes: [UInt8], _ from: Int, _ to: Int) -> Bool {
        guard from <= to, to - from <= 12 else { return false }
        return bytes[from..<to].allSatisfy {
            $0 == 0x20 || $0 == 0x28 || $0 == 0x2C || $0 == 0xC2 || $0 == 0xA0
        }
    }
}

/// The word before a date, as far as it says where the date lies.
private enum Preposition {
    /// It opens a period: `từ`, `kể từ`, `since`.
    case since
    /// It closes one or sets a limit, so that the day may lie ahead: `đến`, `trước`, `until`, a dash.
    case until
    /// Anything else.
    case other

    init(_ bytes: [UInt8], _ start: Int) {
        var end = min(start, bytes.count)
        while end > 0, bytes[end - 1] == 0x20 { end -= 1 }
        func isBehind(_ word: StaticString) -> Bool {
            let count = word.utf8CodeUnitCount
            guard end >= count, end == count || bytes[end - count - 1] <= 0x2F else { return false }
            for k in 0..<count {
                var byte = bytes[end - count + k]
                if byte >= 0x41, byte <= 0x5A { byte |= 0x20 }
                if byte != word.utf8Start[k] { return false }
            }
            return true
        }
        if end > 0,
            bytes[end - 1] == 0x2D
                || end > 2 && bytes[end - 3] == 0xE2 && bytes[end - 2] == 0x80
                    && bytes[end - 1] == 0x93
        {
            self = .until
        } else if isBehind("từ") || isBehind("since") {
            self = .since
        } else if isBehind("đến") || isBehind("tới") || isBehind("trước") || isBehind("until")
            || isBehind("till") || isBehind("before") || isBehind("by") || isBehind("to")
        {
            self = .until
        } else {
            self = .other
        }
    }
}
