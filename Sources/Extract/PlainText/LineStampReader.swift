import Language
import News

/// What a line that is a time stamp says.
struct LineStamp: Sendable, Hashable {
    /// The date, as far as it is printed.
    var date: PartialDate?
    /// Minutes after midnight.
    var minutes: Int?
    /// Minutes that the stated zone is ahead of UTC.
    var zone: Int?
    /// Whether it tells of a change, not of the publication.
    var isUpdate = false

    /// The moment, where date, time and zone are stated.
    var moment: Timestamp? {
        guard let day = date?.civilDay, let minutes, let zone else { return nil }
        return Timestamp(seconds: Int64(day.number) * 86_400 + Int64(minutes - zone) * 60)
    }
}

/// Reads lines that are nothing but a date and a time: `02:48:29 30/01/2025`, `Thứ Ba, 13/10/2015 08:30 (GMT+7)`, `5 September 2015`.
struct LineStampReader: Sendable {
    private let folding = Folding()
    private let phrases = FurniturePhrases.shared

    /// The stamp that the line is.
    ///
    /// `isDayFirst` tells how `05/09/2015` is read; where it is `nil` such a date gives its year only.
    ///
    /// - Returns: `nil` where a word is no part of a stamp.
    func stamp(_ text: String, isDayFirst: Bool?) -> LineStamp? {
        guard text.utf8.count <= 120, text.utf8.contains(where: { (0x30...0x39).contains($0) })
        else { return nil }
        var reading = Reading(tokens: tokens(text), isDayFirst: isDayFirst, phrases: phrases)
        guard reading.readAll() else { return relative(text) }
        return reading.stamp.date == nil && reading.stamp.minutes == nil ? nil : reading.stamp
    }

    /// The stamp inside a short line that holds something else too, such as a section or a name.
    func embedded(_ text: String, isDayFirst: Bool?) -> LineStamp? {
        guard text.utf8.count <= 160 else { return nil }
        let all = tokens(text)
        guard all.count <= 18 else { return nil }
        for start in all.indices {
            var reading = Reading(
                tokens: Array(all[start...]),
                isDayFirst: isDayFirst,
                phrases: phrases
            )
            _ = reading.readAll()
            if reading.stamp.date?.day != nil { return reading.stamp }
        }
        return nil
    }

    /// "3 giờ trước", "2 hours ago", "hôm qua": a stamp without a date.
    private func relative(_ text: String) -> LineStamp? {
        guard text.utf8.count <= 40 else { return nil }
        let words = LineKey.key(text, folding: folding).split(separator: " ")
        guard (1...4).contains(words.count), let last = words.last else { return nil }
        let isCount =
            words.dropLast().contains { Int($0) != nil }
            && words.dropLast().contains { Reading.relativeUnits.contains(String($0)) }
        return (last == "truoc" || last == "ago") && isCount ? LineStamp() : nil
    }

    private func tokens(_ text: String) -> [String] {
        var tokens: [String] = []
        var token = ""
        for scalar in folding.fold(text).unicodeScalars {
            switch scalar {
            case " ", "\t", "|", ",", "(", ")", "[", "]", "@", "\u{B7}", "\u{2022}", "\u{A0}", ";",
                "\u{2013}", "\u{2014}":
                if !token.isEmpty { tokens.append(token) }
                token = ""
            default:
                token.unicodeScalars.append(scalar)
            }
        }
        if !token.isEmpty { tokens.append(token) }
        return tokens
    }
}

/// A walk over a stamp's words.
private struct Reading {
    static let relativeUnits: Set<String> = [
        "giay", "phut", "gio", "ngay", "tuan", "thang", "nam", "second", "seconds", "minute",
        "minutes", "min", "mins", "hour", "hours", "hr", "hrs", "day", "days", "week", "weeks",
        "month", "months", "year", "years",
    ]

    let tokens: [String]
    let isDayFirst: Bool?
    let phrases: FurniturePhrases
    var stamp = LineStamp()
    private var at = 0

    init(tokens: [String], isDayFirst: Bool?, phrases: FurniturePhrases) {
        self.tokens = tokens
        self.isDayFirst = isDayFirst
        self.phrases = phrases
    }

    /// Reads from the start as far as words are parts of a stamp; whether all are.
    mutating func readAll() -> Bool {
        guard tokens.count <= 20 else { return false }
        while at < tokens.count {
            let width = step()
            if width == 0 { return false }
            at += width
        }
        return true
    }

    private func token(_ ahead: Int) -> String {
        at + ahead < tokens.count ? tokens[at + ahead] : ""
    }

    private mutating func step() -> Int {
        let token = token(0)
        if token.utf8.allSatisfy({ $0 == 0x2D || $0 == 0x2F || $0 == 0x3A }) { return 1 }
        if let width = wordyDate() { return width }
        if let date = numericDate(token) {
            stamp.date = stamp.date ?? date
            return 1
        }
        if readClock(token) { return 1 }
        if readZone(token) { return 1 }
        for length in [3, 2, 1] where at + length <= tokens.count {
            let word = tokens[at..<(at + length)].joined(separator: " ")
                .filter { $0 != ":" && $0 != "." }
            if phrases.isExactly(.updateWord, word) {
                stamp.isUpdate = true
                return length
            }
            if phrases.isExactly(.stampWord, word) { return length }
        }
        // "2 years ago" behind a date.
        if Int(token) != nil, Reading.relativeUnits.contains(self.token(1)),
            ["ago", "truoc"].contains(self.token(2))
        {
            return 3
        }
        // "Thứ 3"; "T3" is in the list.
        if tokens.indices.contains(at - 1), tokens[at - 1] == "thu", let n = Int(token),
            (2...7).contains(n)
        {
            return 1
        }
        return 0
    }

    /// "ngay 5 thang 9 nam 2015", "5 thang 9, 2015", "5 September 2015", "September 5, 2015".
    private mutating func wordyDate() -> Int? {
        func number(_ text: String, _ range: ClosedRange<Int>) -> Int? {
            var digits = Substring(text)
            for suffix in ["st", "nd", "rd", "th"] where digits.hasSuffix(suffix) {
                digits = digits.dropLast(2)
            }
            guard digits.count <= 4, let n = Int(digits), range.contains(n) else { return nil }
            return n
        }
        func accept(_ year: Int?, _ month: Int, _ day: Int?, _ width: Int) -> Int? {
            if let year, let day, CivilDay(year: year, month: month, day: day) == nil { return nil }
            stamp.date = stamp.date ?? PartialDate(year: year, month: month, day: day)
            return width
        }
        if let day = number(token(0), 1...31) {
            if token(1) == "thang", let month = number(token(2), 1...12) {
                if token(3) == "nam", let year = number(token(4), 1900...2199) {
                    return accept(year, month, day, 5)
                }
                if let year = number(token(3), 1900...2199) { return accept(year, month, day, 4) }
                return accept(nil, month, day, 3)
            }
            if let month = EnglishMonths.number(token(1)) {
                if let year = number(token(2), 1900...2199) { return accept(year, month, day, 3) }
                return accept(nil, month, day, 2)
            }
        }
        if let month = EnglishMonths.number(token(0)), let day = number(token(1), 1...31) {
            if let year = number(token(2), 1900...2199) { return accept(year, month, day, 3) }
            return accept(nil, month, day, 2)
        }
        return nil
    }

    /// `30/01/2025`, `30-1-2025`, `30.01.2025`, `2025-01-30`, `30/1`.
    private mutating func numericDate(_ token: String) -> PartialDate? {
        var text = Substring(token)
        if text.utf8.count > 10, let mark = text.firstIndex(of: "t") {
            // ISO 8601: the clock after the T, the zone behind its sign.
            let clock = text[mark...].dropFirst()
            let sign = clock.firstIndex { $0 == "+" || $0 == "-" } ?? clock.endIndex
            let digits = clock[..<sign].prefix { $0 != "." }
            guard readClock(String(digits)) else { return nil }
            if sign < clock.endIndex { _ = readZone(String(clock[sign...])) }
            text = text[..<mark]
        }
        for separator in ["/", "-", "."] as [Character] {
            let parts = text.split(separator: separator, omittingEmptySubsequences: false)
            guard parts.count == 2 || parts.count == 3 else { continue }
            let numbers = parts.compactMap { $0.utf8.count <= 4 ? Int($0) : nil }
            guard numbers.count == parts.count, numbers.allSatisfy({ $0 > 0 }) else { continue }
            if parts.count == 2 {
                guard separator == "/", isDayFirst == true, (1...31).contains(numbers[0]),
                    (1...12).contains(numbers[1])
                else { continue }
                return PartialDate(month: numbers[1], day: numbers[0])
            }
            if parts[0].utf8.count == 4 {
                return CivilDay(year: numbers[0], month: numbers[1], day: numbers[2])
                    .map { PartialDate($0) }
            }
            guard parts[2].utf8.count == 4, (1900...2199).contains(numbers[2]) else { continue }
            let dayFirst = CivilDay(year: numbers[2], month: numbers[1], day: numbers[0])
            let monthFirst = CivilDay(year: numbers[2], month: numbers[0], day: numbers[1])
            switch (isDayFirst, dayFirst, monthFirst) {
            case (true, let day?, _), (nil, let day?, nil): return PartialDate(day)
            case (false, _, let day?), (nil, nil, let day?): return PartialDate(day)
            case (nil, let day?, let other?):
                return day == other ? PartialDate(day) : PartialDate(year: numbers[2])
            default: return nil
            }
        }
        return nil
    }

    /// `08:30`, `02:48:29`, `8h30`, `10:20am`, `10.20` is a number.
    private mutating func readClock(_ token: String) -> Bool {
        if token == "am" || token == "pm" {
            if token == "pm", let minutes = stamp.minutes, minutes < 720 {
                stamp.minutes = minutes + 720
            }
            return stamp.minutes != nil
        }
        var text = Substring(token)
        while text.last == "'" || text.last == "." || text.last == ":" { text = text.dropLast() }
        var isAfternoon = false
        for half in ["am", "pm", "z"] where text.hasSuffix(half) && text.count > half.count {
            text = text.dropLast(half.count)
            isAfternoon = half == "pm"
            if half == "z" { stamp.zone = 0 }
        }
        let parts = text.split(omittingEmptySubsequences: false) { $0 == ":" || $0 == "h" }
        guard (2...3).contains(parts.count), let hour = Int(parts[0]), (0...24).contains(hour),
            parts[0].utf8.count <= 2
        else { return false }
        let minute = parts[1].isEmpty && text.hasSuffix("h") ? 0 : Int(parts[1]) ?? -1
        guard (0...59).contains(minute), parts[1].utf8.count <= 2 else { return false }
        stamp.minutes =
            stamp.minutes ?? ((hour % 24) * 60 + minute + (isAfternoon && hour < 12 ? 720 : 0))
        return true
    }

    private mutating func readZone(_ token: String) -> Bool {
        let zones = [
            "gmt": 0, "utc": 0, "z": 0, "bst": 60, "cet": 60, "cest": 120, "msk": 180, "ict": 420,
            "sgt": 480, "hkt": 480, "jst": 540, "edt": -240, "est": -300, "cdt": -300, "cst": -360,
            "mdt": -360, "mst": -420, "pdt": -420, "pst": -480,
        ]
        if let zone = zones[token] {
            stamp.zone = zone
            return true
        }
        // Eastern and Pacific time without a season: a zone word that gives no offset.
        if token == "et" || token == "pt" || token == "ist" { return stamp.minutes != nil }
        var text = Substring(token)
        for name in ["gmt", "utc"] where text.hasPrefix(name) { text = text.dropFirst(3) }
        guard let sign = text.first, sign == "+" || sign == "-" else { return false }
        let parts = text.dropFirst().split(separator: ":")
        guard let hours = parts.first.flatMap({ Int($0) }), (0...14).contains(hours) else {
            return false
        }
        let minutes = parts.count > 1 ? Int(parts[1]) ?? 0 : 0
        stamp.zone = (hours * 60 + minutes) * (sign == "-" ? -1 : 1)
        return true
    }
}

/// English names of months, folded.
enum EnglishMonths {
    /// 1...12 for a full name or its usual short form, with or without a full stop.
    static func number(_ word: String) -> Int? {
        let bare = word.hasSuffix(".") ? String(word.dropLast()) : word
        if bare == "sept" { return 9 }
        let names = [
            "january", "february", "march", "april", "may", "june", "july", "august", "september",
            "october", "november", "december",
        ]
        return names.firstIndex { $0 == bare || (bare.utf8.count == 3 && $0.hasPrefix(bare)) }
            .map { $0 + 1 }
    }
}
