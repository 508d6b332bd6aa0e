import News

/// Gives time expressions their values, in reading order: it remembers the last date of the text.
struct TimeResolver {
    /// A date that later expressions may count from; parts may be unknown, years before our era are negative.
    struct Point {
        var year: Int?
        var month: Int?
        var day: Int?
        var block = 0
    }

    /// The day of writing; with an unknown year it stands in a common year.
    private let anchor: CivilDay?
    /// Whether the year of `anchor` is known.
    private let isYearKnown: Bool
    private let published: PartialDate
    /// Whether the text tells history: days without a year belong to the last year told of.
    let isNarrative: Bool
    private var last: Point?
    private var lastDay: Point?
    private let calendar = LunarCalendar()
    /// The years of days named without one, by month and day: one text means one day by it, wherever it names it.
    private var years: [Int: Int] = [:]

    init(published: PublicationDate, matches: [TimeMatch]) {
        let date = published.date
        self.published = date
        isYearKnown = date.year != nil
        if let month = date.month, let day = date.day {
            anchor = CivilDay(year: date.year ?? 2001, month: month, day: day)
        } else {
            anchor = nil
        }
        isNarrative = TimeResolver.isNarrative(matches, published: date)
        if isYearKnown, !isNarrative { years = sharedYears(of: matches) }
    }

    /// For each day and month that the text names more than once: of the years that the clauses ask for, the one nearest publication.
    private func sharedYears(of matches: [TimeMatch]) -> [Int: Int] {
        guard let anchor else { return [:] }
        var best: [Int: (year: Int, distance: Int)] = [:]
        for match in matches {
            guard case .calendar(let ref, let month?, let day?) = match.shape.base else { continue }
            let year: Int?
            switch ref {
            case .number(let number): year = abs(number - anchor.year) <= 1 ? number : nil
            case .open:
                let tense = match.shape.ownTense != 0 ? match.shape.ownTense : match.tense
                year = nearestYear(near: anchor, tense: tense) {
                    CivilDay(year: $0, month: month, day: day)
                }
            default: year = nil
            }
            guard let year, let named = CivilDay(year: year, month: month, day: day) else {
                continue
            }
            let distance = abs(named.days(since: anchor))
            let key = month * 32 + day
            if best[key].map({ distance < $0.distance }) ?? true { best[key] = (year, distance) }
        }
        return best.mapValues(\.year)
    }

    /// Whether most years that the text names lie well before publication, and nothing is told as of today.
    private static func isNarrative(_ matches: [TimeMatch], published: PartialDate) -> Bool {
        guard let now = published.year else { return false }
        var old = 0
        var recent = 0
        var deictic = 0
        var isFirst = true
        for match in matches {
            switch match.shape.base {
            case .calendar(.number(let year), let month, _):
                // A bare year is weak: reports of the day give years of the past as background.
                let weight = month == nil ? 1 : 3
                if year < now - 1 { old += weight } else { recent += weight }
                isFirst = false
            case .calendar(.open, _, .some):
                // News begins with a day that only the day of writing explains.
                if isFirst { return false }
            case .relative(.day, 0, _): break
            case .calendar(.offset, _, _), .relative(_, _, from: .publication), .weekday:
                if isFirst { return false }
                deictic += 3
            default: break
            }
        }
        if deictic == 0 { return old >= 8 && old > 2 * recent }
        return old >= 30 && old > recent + 2 * deictic
    }

    /// The expression with its value.
    mutating func expression(for match: TimeMatch) -> TimeExpression {
        var shape = match.shape
        let isAnchored = shape.needsCloseAnchor ? lastDay?.block == match.block : last != nil
        if let fallback = shape.fallback, !isAnchored {
            shape.base = .fixed(fallback)
            shape.kind = .duration
        }
        let tense = shape.ownTense != 0 ? shape.ownTense : match.tense
        var value = value(of: shape.base, tense: tense, block: match.block)
        var kind = shape.kind
        if let clock = shape.clock {
            value = (value == "PRESENT_REF" ? "XXXX-XX-XX" : value) + clock
            kind = .time
        }
        return TimeExpression(
            span: match.span,
            kind: kind,
            value: value,
            modifier: shape.modifier,
            rule: match.rule
        )
    }

    private mutating func value(of base: TimeShape.Base, tense: Int, block: Int) -> String {
        switch base {
        case .fixed(let value): return value
        case .calendar(let year, let month, let day):
            let point = point(year, month, day, tense: tense)
            // What a history says was planned does not move the time that it tells of.
            if !(isNarrative && tense > 0 && day == nil) { remember(point, block) }
            return text(point)
        case .season(let ref, let season):
            let year = number(ref) ?? contextYear
            remember(Point(year: year), block)
            return yearText(year) + "-" + season
        case .quarter(let ref, let quarter):
            return yearText(number(ref) ?? yearOfPart(month: quarter * 3 - 2, tense))
                + "-Q\(quarter)"
        case .half(let ref, let half):
            return yearText(number(ref) ?? yearOfPart(month: half * 6 - 5, tense)) + "-H\(half)"
        case .decade(let number): return scaled(number, digits: 3)
        case .century(let number): return scaled(number, digits: 2)
        case .relative(.day, 0, .publication) where isNarrative: return "PRESENT_REF"
        case .relative(let unit, 0, .publication) where isNarrative && unit != .week:
            // "this year" in a history is the year that it tells of.
            return relative(unit, 0, .text, block: block)
        case .relative(let unit, let offset, let from):
            return relative(unit, offset, from, block: block)
        case .vague(let unit, let sign, _):
            if unit.rawValue >= TimeUnit.day.rawValue {
                return sign < 0 ? "PAST_REF" : "FUTURE_REF"
            }
            return "PAST_REF"
        case .weekend(let offset):
            guard let anchor, isYearKnown else { return "XXXX-WXX-WE" }
            return week(anchor.adding(days: 7 * offset)) + "-WE"
        case .weekday(let number, let ref):
            return weekday(number, ref, tense: tense, block: block)
        case .lunar, .lunarEve:
            guard let day = lunarDay(base, tense: tense) else { return "XXXX-XX-XX" }
            if case .lunar(_, _, 0) = base {
                remember(Point(year: day.year, month: day.month), block)
                return text(Point(year: day.year, month: day.month))
            }
            let parts = day.parts
            remember(Point(year: parts.year, month: parts.month, day: parts.day), block)
            return day.description
        case .someDay:
            guard let lastDay, isNarrative || lastDay.block == block else { return "XXXX-XX-XX" }
            return text(lastDay)
        }
    }

    private mutating func remember(_ point: Point, _ block: Int) {
        var point = point
        point.block = block
        // A year alone that lies far off is background; what follows goes on where the story stood.
        if isNarrative, point.month == nil, let year = point.year, let held = last?.year,
            year < held - 1 || year > held + 3
        {
            return
        }
        // The same year named again says nothing new: "December 1941 … 1941 … in January".
        if point.month == nil, point.year == last?.year, last?.month != nil { return }
        last = point
        if point.day != nil { lastDay = point }
    }
}

// Years and calendar dates.
extension TimeResolver {
    private var contextYear: Int? {
        if isNarrative, let year = last?.year { return year }
        return published.year
    }

    private func number(_ ref: TimeShape.YearRef) -> Int? {
        switch ref {
        case .open: nil
        case .number(let number): number
        case .offset(let offset): published.year.map { $0 + offset }
        case .anchored(let offset): (last?.year ?? published.year).map { $0 + offset }
        }
    }

    /// The year of a part of the year that begins with `month`: the last one, or the next one for the future.
    private func yearOfPart(month: Int, _ tense: Int) -> Int? {
        if isNarrative { return contextYear }
        guard let anchor, isYearKnown else { return published.year }
        return anchor.month >= month || tense > 0 ? anchor.year : anchor.year - 1
    }

    private func point(
        _ ref: TimeShape.YearRef,
        _ month: Int?,
        _ day: Int?,
        tense: Int
    ) -> Point {
        if ref != .open { return Point(year: number(ref), month: month, day: day) }
        if isNarrative, let last {
            if month == nil, day != nil {
                return Point(year: last.year, month: last.month, day: day)
            }
            return Point(year: nextYear(after: last, month: month), month: month, day: day)
        }
        guard let anchor else {
            if month == nil, day != nil {
                return Point(year: published.year, month: published.month, day: day)
            }
            return Point(year: published.year, month: month, day: day)
        }
        guard let month else { return dayOfMonth(day ?? 1, near: anchor, tense: tense) }
        guard isYearKnown else { return Point(year: nil, month: month, day: day) }
        if let day {
            let year =
                years[month * 32 + day]
                ?? nearestYear(near: anchor, tense: tense) {
                    CivilDay(year: $0, month: month, day: day)
                }
            return Point(year: year ?? anchor.year, month: month, day: day)
        }
        let back = (anchor.month - month + 12) % 12
        let ahead = (month - anchor.month + 12) % 12
        // Months: only one or two ahead are nearer than ten behind when the clause shows no tense.
        let isAhead = tense > 0 || (tense == 0 && ahead * 4 < back)
        let moved = anchor.adding(months: isAhead ? ahead : -back)
        return Point(year: moved.year, month: month)
    }

    /// The year of a month told of after `last`: early months after late ones belong to the next year.
    private func nextYear(after last: Point, month: Int?) -> Int? {
        guard let year = last.year, let month, let before = last.month else { return last.year }
        return before >= 11 && month <= 2 ? year + 1 : year
    }

    private func dayOfMonth(_ day: Int, near anchor: CivilDay, tense: Int) -> Point {
        var best: CivilDay?
        for offset in [0, -1, 1] {
            let start = anchor.adding(months: offset)
            guard let candidate = CivilDay(year: start.year, month: start.month, day: day) else {
                continue
            }
            let distance = candidate.days(since: anchor)
            if tense > 0, distance < 0 { continue }
            if tense < 0, distance > 0 { continue }
            let own = distance > 0 && tense == 0 ? distance * 2 : abs(distance)
            let held = best.map { $0.days(since: anchor) }.map {
                $0 > 0 && tense == 0 ? $0 * 2 : abs($0)
            }
            if held.map({ own < $0 }) ?? true { best = candidate }
        }
        guard let best else { return Point(day: day) }
        return Point(year: isYearKnown ? best.year : nil, month: best.month, day: day)
    }

    /// The year whose day is nearest the anchor, the past preferred.
    private func nearestYear(
        near anchor: CivilDay,
        tense: Int,
        _ day: (Int) -> CivilDay?
    ) -> Int? {
        var best: (year: Int, cost: Int)?
        for year in (anchor.year - 1)...(anchor.year + 1) {
            guard let candidate = day(year) else { continue }
            let distance = candidate.days(since: anchor)
            if tense > 0, distance < 0 { continue }
            // A day of tolerance: the news of the 5th in Washington is told of on the 5th elsewhere.
            if tense < 0, distance > 1 { continue }
            let cost = distance > 1 ? distance * 2 : abs(distance)
            if best.map({ cost < $0.cost }) ?? true { best = (year, cost) }
        }
        return best?.year
    }

    private func lunarDay(_ base: TimeShape.Base, tense: Int) -> CivilDay? {
        let ref: TimeShape.YearRef
        let day: (Int) -> CivilDay?
        switch base {
        case .lunar(let year, let month, let number):
            ref = year
            day = { calendar.day(year: $0, month: month, day: max(number, 1)) }
        case .lunarEve(let year):
            ref = year
            day = { calendar.eve(afterYear: $0) }
        default: return nil
        }
        if case .number(let code) = ref, code <= -10_000 {
            // A year of the sixty-year cycle: the last one that is not after next year.
            guard let now = contextYear else { return nil }
            let number = -10_000 - code
            let back = ((now + 1 - 4 - number) % 60 + 60) % 60
            return day(now + 1 - back)
        }
        if let year = number(ref) { return day(year) }
        guard ref == .open, let anchor, isYearKnown else { return nil }
        return nearestYear(near: anchor, tense: tense, day).flatMap(day)
    }
}

// Dates so far from an anchor.
extension TimeResolver {
    private mutating func relative(
        _ unit: TimeUnit,
        _ offset: Int,
        _ from: TimeShape.Anchor,
        block: Int
    ) -> String {
        let point: Point
        if from == .text {
            point = lastPoint(unit)
        } else if let anchor, !(isNarrative && unit != .day) || last == nil {
            point = Point(
                year: isYearKnown ? anchor.year : nil,
                month: anchor.month,
                day: anchor.day
            )
        } else if isNarrative, let last {
            point = last
        } else {
            point = Point(year: published.year, month: published.month)
        }
        let moved = move(point, unit, offset)
        if unit == .week {
            guard let year = moved.year, year > 0, let month = moved.month, let day = moved.day,
                let civil = CivilDay(year: year, month: month, day: day)
            else { return "XXXX-WXX" }
            return week(civil)
        }
        switch unit {
        case .day:
            remember(moved, block)
            if moved.day == nil { return "XXXX-XX-XX" }
            return text(moved)
        case .month:
            remember(Point(year: moved.year, month: moved.month), block)
            if moved.month == nil { return yearText(moved.year) + "-XX" }
            return text(Point(year: moved.year, month: moved.month))
        case .quarter:
            guard let month = moved.month else { return yearText(moved.year) + "-QX" }
            return yearText(moved.year) + "-Q\((month + 2) / 3)"
        case .decade: return moved.year.map { scaled($0 / 10, digits: 3) } ?? "XXX"
        case .century: return moved.year.map { scaled($0 / 100, digits: 2) } ?? "XX"
        default:
            remember(Point(year: moved.year), block)
            return yearText(moved.year)
        }
    }

    private func lastPoint(_ unit: TimeUnit) -> Point {
        switch unit {
        case .day, .week:
            // The last date decides, if it is a day; a bare month or year in between does not hide it.
            return lastDay ?? last ?? Point()
        default: return last ?? lastDay ?? Point()
        }
    }

    private func move(_ point: Point, _ unit: TimeUnit, _ offset: Int) -> Point {
        guard offset != 0 else { return point }
        let year = point.year ?? 2001
        let isKnown = point.year != nil
        switch unit {
        case .day, .week:
            guard year > 0, let month = point.month, let day = point.day,
                let civil = CivilDay(year: year, month: month, day: day)
            else { return Point() }
            let parts = civil.adding(days: offset * (unit == .week ? 7 : 1)).parts
            return Point(year: isKnown ? parts.year : nil, month: parts.month, day: parts.day)
        case .month, .quarter:
            guard let month = point.month else { return Point(year: nil) }
            let total = year * 12 + month - 1 + offset * (unit == .quarter ? 3 : 1)
            guard total > 0 else { return Point() }
            return Point(
                year: isKnown ? total / 12 : nil,
                month: total % 12 + 1,
                day: point.day
            )
        case .decade: return Point(year: isKnown ? year + offset * 10 : nil)
        case .century: return Point(year: isKnown ? year + offset * 100 : nil)
        default: return Point(year: isKnown ? year + offset : nil)
        }
    }

    private mutating func weekday(
        _ number: Int,
        _ ref: TimeShape.WeekRef,
        tense: Int,
        block: Int
    ) -> String {
        guard ref != .every, let anchor, isYearKnown else { return "XXXX-WXX-\(number)" }
        let back = (anchor.weekday - number + 7) % 7
        let ahead = (number - anchor.weekday + 7) % 7
        let offset: Int
        switch ref {
        case .open: offset = tense > 0 ? (ahead == 0 ? 0 : ahead) : -back
        // "hôm thứ Năm" is the past one, but for a clause that says what will be.
        case .past: offset = tense > 0 ? ahead : -back
        case .last: offset = back == 0 ? -7 : -back
        case .next: offset = ahead == 0 ? 7 : ahead
        case .week(let weeks): offset = number - anchor.weekday + 7 * weeks
        case .every: offset = 0
        }
        let day = anchor.adding(days: offset)
        let parts = day.parts
        remember(Point(year: parts.year, month: parts.month, day: parts.day), block)
        return day.description
    }
}

// How values are written.
extension TimeResolver {
    private func yearText(_ year: Int?) -> String {
        guard let year else { return "XXXX" }
        return scaled(year, digits: 4)
    }

    private func scaled(_ number: Int, digits: Int) -> String {
        let text = String(abs(number))
        let zeros = String(repeating: "0", count: max(0, digits - text.utf8.count))
        return (number < 0 ? "BC" : "") + zeros + text
    }

    private func text(_ point: Point) -> String {
        var text = yearText(point.year)
        if let month = point.month {
            text += month < 10 ? "-0\(month)" : "-\(month)"
        } else if point.day != nil {
            text += "-XX"
        }
        if let day = point.day { text += day < 10 ? "-0\(day)" : "-\(day)" }
        return text
    }

    private func week(_ day: CivilDay) -> String {
        let week = day.isoWeek
        return yearText(week.year) + (week.week < 10 ? "-W0\(week.week)" : "-W\(week.week)")
    }
}
