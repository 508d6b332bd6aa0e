import News

// Clocks, durations, sets, vague words.
extension EnglishTimeGrammar {
    /// How much of a unit.
    struct Amount {
        /// As TIMEX3 writes it: `3`, `2.5`, `X`.
        var text: String
        /// The whole number, where there is one.
        var value: Int?
        var end: Int
    }

    mutating func matchNumber(at i: Int) -> Int? {
        if let piece = clockPiece(at: i) ?? numericDate(at: i) { return emit(i, piece) }
        if let next = matchListedDay(at: i) ?? matchDayMonth(at: i) { return next }
        if !tokens.isTail(i), let piece = decade(at: i) ?? centuryPiece(at: i) {
            return emit(i, piece)
        }
        if let piece = quantity(at: i) { return emit(i, piece) }
        return matchYear(at: i)
    }

    /// `October 3 … and 5`: a day that goes on from the last one is found with its month.
    private mutating func matchListedDay(at i: Int) -> Int? {
        guard let lastDay, lastEnd == i - 1, let day = dayNumber(at: i),
            tokens.isWord(i - 1, .to) || tokens.isMark(i - 1, ","),
            monthNumber(at: day.end) == nil, !tokens.isLetters(day.end),
            tokens.isWord(i - 1, .to) || tokens.isMark(day.end, ",")
        else { return nil }
        return emit(i, calendar(lastDay.year, lastDay.month, day.day, day.end, "month-day"))
    }

    func amount(at i: Int) -> Amount? {
        if let number = tokens.number(i, digits: 4) {
            guard !tokens.isTail(i) else { return nil }
            if tokens.isMark(i + 1, "."), tokens.isGlued(i + 1), tokens.isGlued(i + 2),
                let fraction = tokens.number(i + 2, digits: 2)
            {
                return Amount(text: "\(number).\(fraction)", value: nil, end: i + 3)
            }
            if tokens.isMark(i + 1, ","), tokens.isGlued(i + 1), tokens.isGlued(i + 2),
                tokens.token(i + 2)?.digits == 3, let rest = tokens.number(i + 2)
            {
                let value = number * 1000 + rest
                return Amount(text: String(value), value: value, end: i + 3)
            }
            var end = i + 1
            if tokens.isMark(end, "-") || tokens.isWord(end, .to) || tokens.isWord(end, .or),
                let second = tokens.number(end + 1, digits: 3), second > number,
                tokens.word(end + 2)?.unit != nil
            {
                end += 2
            }
            return Amount(text: String(number), value: number, end: end)
        }
        switch tokens.word(i) {
        case .a, .an:
            switch tokens.word(i + 1) {
            case .few: return Amount(text: "X", value: nil, end: i + 2)
            case .couple:
                return Amount(text: "2", value: 2, end: tokens.isWord(i + 2, .of) ? i + 3 : i + 2)
            case .dozen: return Amount(text: "12", value: 12, end: i + 2)
            case .hundred: return Amount(text: "100", value: 100, end: i + 2)
            default: return Amount(text: "1", value: 1, end: i + 1)
            }
        case .someWord, .another:
            if let counted = self.amount(at: i + 1), tokens.word(i + 1) != .a { return counted }
            guard tokens.isWord(i, .someWord) else {
                return Amount(text: "1", value: 1, end: i + 1)
            }
            return Amount(text: "X", value: nil, end: i + 1)
        case .many where tokens.isWord(i - 1, .as): return nil
        case .several, .many, .few: return Amount(text: "X", value: nil, end: i + 1)
        case .half:
            let end = tokens.isWord(i + 1, .a) || tokens.isWord(i + 1, .an) ? i + 2 : i + 1
            return Amount(text: "0.5", value: nil, end: end)
        default: break
        }
        guard var value = tokens.word(i)?.cardinal else { return nil }
        var end = i + 1
        if value >= 20, tokens.isMark(end, "-"), let rest = tokens.word(end + 1)?.cardinal,
            rest < 10
        {
            value += rest
            end += 2
        }
        if tokens.isWord(end, .hundred) {
            value *= 100
            end += 1
        }
        if tokens.isWord(end, .and) || tokens.isMark(end, "-"),
            tokens.isWord(end + 1, .a) || tokens.isWord(end + 1, .half)
        {
            let half = tokens.isWord(end + 1, .a) ? end + 2 : end + 1
            if tokens.isWord(half, .half) {
                return Amount(text: "\(value).5", value: nil, end: half + 1)
            }
        }
        if tokens.isWord(end, .to) || tokens.isWord(end, .or),
            tokens.word(end + 1)?.cardinal != nil,
            tokens.word(end + 2)?.unit != nil
        {
            end += 2
        }
        return Amount(text: String(value), value: value, end: end)
    }

    /// `two weeks ago`, `ten-day`, `three years later`, `a year`.
    func quantity(at i: Int) -> Piece? {
        guard let amount = amount(at: i) else { return nil }
        var unitAt = amount.end
        let isHyphened = tokens.isMark(unitAt, "-")
        if isHyphened { unitAt += 1 }
        switch tokens.word(unitAt) {
        case .last, .past, .next, .previous, .full, .long: if !isHyphened { unitAt += 1 }
        default: break
        }
        if tokens.isWord(unitAt, .fortnight) { return duration("P2W", unitAt + 1) }
        guard let unit = tokens.word(unitAt)?.unit else { return nil }
        if tokens.word(i) == .someWord, !unit.isPlural { return nil }
        if tokens.isWord(unitAt, .second), !isHyphened { return nil }
        // "three quarters of the city", "some quarters": quarters are fractions more often than time.
        if unit.unit == .quarter { return nil }
        var end = unitAt + 1
        if tokens.isWord(end, .old) || tokens.isMark(end, "-") && tokens.isWord(end + 1, .old) {
            return nil
        }
        if tokens.isMark(end, "-"), tokens.isWord(end + 1, .long) {
            // "a month-long siege": the article belongs to the siege.
            if tokens.isWord(i, .a) || tokens.isWord(i, .an) { return nil }
            end += 2
        }
        if tokens.isWord(end, .long), isHyphened { end += 1 }
        let amountOne = tokens.isWord(i, .a) || tokens.isWord(i, .an)
        if tokens.isWord(end, .and), tokens.isWord(end + 1, .a), tokens.isWord(end + 2, .half),
            let value = amount.value
        {
            return duration(unit.unit.duration("\(value).5"), end + 3)
        }
        if let moved = moved(amount, unit.unit, at: end) { return moved }
        if amountOne, unit.unit == .day, tokens.isWord(i - 1, .no) { return nil }
        return duration(unit.unit.duration(amount.text), end)
    }

    private func moved(_ amount: Amount, _ unit: TimeUnit, at i: Int) -> Piece? {
        let sign: Int
        var anchor = TimeShape.Anchor.text
        switch tokens.word(i) {
        case .ago:
            sign = -1
            anchor = .publication
        case .earlier: sign = -1
        case .before:
            guard !tokens.isLetters(i + 1) else { return nil }
            sign = -1
        case .later, .afterwards: sign = 1
        case .hence:
            sign = 1
            anchor = .publication
        default: return nil
        }
        let rule = anchor == .text ? "so-much-later" : "ago"
        if unit.rawValue < TimeUnit.day.rawValue {
            return duration(unit.duration(amount.text), i + 1)
        }
        guard let value = amount.value else {
            return Piece(
                shape: TimeShape(base: .vague(unit, sign, from: anchor)),
                end: i + 1,
                rule: rule
            )
        }
        let base: TimeShape.Base
        switch unit {
        case .week: base = .relative(.day, sign * value * 7, from: anchor)
        case .decade: base = .relative(.year, sign * value * 10, from: anchor)
        case .century: base = .relative(.year, sign * value * 100, from: anchor)
        default: base = .relative(unit, sign * value, from: anchor)
        }
        var shape = TimeShape(base: base)
        if anchor == .text { shape.fallback = unit.duration(amount.text) }
        return Piece(shape: shape, end: i + 1, rule: rule)
    }

    /// `days later`, `for months`, `weeks earlier`.
    func bareUnits(at i: Int) -> Piece? {
        guard let unit = tokens.word(i)?.unit else { return nil }
        let amount = Amount(text: "X", value: nil, end: i)
        if let piece = moved(amount, unit.unit, at: i + 1) { return piece }
        switch tokens.word(i - 1) {
        case .for2, .within, .in, .over:
            if tokens.isWord(i - 1, .in) || tokens.isWord(i - 1, .over), tokens.isLetters(i + 1) {
                return nil
            }
            return duration(unit.unit.duration("X"), i + 1)
        default: return nil
        }
    }

    /// `more than three hours`, `about a year`, `at least two weeks`, `ca. 466 BC`, `around March 1981`.
    func approximatePiece(at i: Int) -> Piece? {
        let modifier: String
        var next = i + 1
        switch tokens.word(i) {
        case .about, .around, .roughly, .approximately: modifier = "APPROX"
        case .circa, .ca:
            modifier = "APPROX"
            if tokens.isMark(next, ".") { next += 1 }
            guard var piece = unitOrDate(at: next) else { return nil }
            piece.shape.modifier = modifier
            return piece
        case .nearly, .almost, .under: modifier = "LESS_THAN"
        case .over: modifier = "MORE_THAN"
        case .well:
            guard tokens.isWord(next, .over) else { return nil }
            modifier = "MORE_THAN"
            next += 1
        case .more, .less, .fewer:
            guard tokens.isWord(next, .than) else { return nil }
            modifier = tokens.isWord(i, .more) ? "MORE_THAN" : "LESS_THAN"
            next += 1
        case .at:
            guard tokens.isWord(next, .least) || tokens.isWord(next, .most) else { return nil }
            modifier = tokens.isWord(next, .least) ? "EQUAL_OR_MORE" : "EQUAL_OR_LESS"
            next += 1
        case .up:
            guard tokens.isWord(next, .to) else { return nil }
            modifier = "EQUAL_OR_LESS"
            next += 1
        default: return nil
        }
        guard var piece = quantity(at: next) else { return nil }
        piece.shape.modifier = modifier
        return piece
    }

    /// `every day`, `each Tuesday`, `per month`, `daily`.
    func setPiece(at i: Int) -> Piece? {
        let value: String
        var end = i + 1
        switch tokens.word(i) {
        case .daily: value = "P1D"
        case .nightly: value = "XXXX-XX-XXTNI"
        case .weekly: value = "P1W"
        case .monthly: value = "P1M"
        case .quarterly: value = "P1Q"
        case .yearly, .annually, .annual: value = "P1Y"
        case .per:
            guard let unit = tokens.word(end)?.unit, !unit.isPlural else { return nil }
            value = unit.unit.duration("1")
            end += 1
        default:
            if let weekday = tokens.word(end)?.weekday {
                value = "XXXX-WXX-\(weekday)"
                end += 1
            } else if let part = tokens.word(end)?.partOfDay {
                value = "XXXX-XX-XX" + part
                end += 1
            } else if let unit = tokens.word(end)?.unit, !unit.isPlural {
                value = unit.unit.duration("1")
                end += 1
            } else if tokens.isWord(i, .every), let amount = amount(at: end),
                let unit = tokens.word(amount.end)?.unit
            {
                value = unit.unit.duration(amount.text)
                end = amount.end + 1
            } else {
                return nil
            }
        }
        if tokens.isCapital(i), tokens.isCapital(i + 1) || tokens.isCapital(i - 1) { return nil }
        return Piece(shape: TimeShape(base: .fixed(value), kind: .set), end: end, rule: "set")
    }

    func vaguePiece(at i: Int) -> Piece? {
        if tokens.isWord(i, .right) {
            guard tokens.isWord(i + 1, .now) else { return nil }
            return Piece(shape: TimeShape(base: .fixed("PRESENT_REF")), end: i + 2, rule: "vague")
        }
        var value = "PRESENT_REF"
        var end = i + 1
        switch tokens.word(i) {
        case .recently: value = "PAST_REF"
        case .former:
            // "the former" of two is no time.
            guard tokens.isLetters(end) else { return nil }
            value = "PAST_REF"
        case .recent:
            guard tokens.isLetters(end) else { return nil }
            value = "PAST_REF"
            if tokens.word(end)?.unit != nil { end += 1 }
        case .future: value = "FUTURE_REF"
        default: break
        }
        return Piece(shape: TimeShape(base: .fixed(value)), end: end, rule: "vague")
    }

    /// `Christmas 1963`, `Christmas Eve`, `New Year's Day`.
    func holidayPiece(at i: Int) -> Piece? {
        guard tokens.isCapital(i) else { return nil }
        var end = i + 1
        var month = 12
        var day = 25
        switch tokens.word(i) {
        case .christmas:
            if tokens.isWord(end, .eve) {
                day = 24
                end += 1
            } else if tokens.isWord(end, .day) {
                end += 1
            }
        case .new:
            guard tokens.isWord(end, .year), tokens.isCapital(end), tokens.isMark(end + 1, "'"),
                tokens.isWord(end + 2, .s)
            else { return nil }
            end += 3
            if tokens.isWord(end, .eve) {
                day = 31
            } else if tokens.isWord(end, .day) {
                month = 1
                day = 1
            } else {
                return nil
            }
            end += 1
        default: return nil
        }
        let year = yearTail(at: end)
        return calendar(year?.year ?? .open, month, day, year?.end ?? end, "holiday")
    }

    /// A part of the day or a fixed hour: `noon`, `the morning of …` is elsewhere.
    func partPiece(at i: Int) -> Piece? {
        guard tokens.isWord(i, .noon) || tokens.isWord(i, .midnight) else { return nil }
        var shape = TimeShape(
            base: .someDay,
            clock: tokens.isWord(i, .noon) ? "T12:00" : "T24:00",
            kind: .time
        )
        var end = i + 1
        if let day = dayBehind(end) {
            shape.base = day.shape.base
            end = day.end
        }
        return Piece(shape: shape, end: end, rule: "clock")
    }

    /// `3:15 a.m. on Tuesday`, `11 a.m.`, `03:00hrs`, `at 10:57`.
    func clockPiece(at i: Int) -> Piece? {
        guard let clock = clockOnly(at: i) else { return nil }
        var piece = Piece(
            shape: TimeShape(base: .someDay, clock: clock.clock, kind: .time),
            end: clock.end,
            rule: "clock"
        )
        switch tokens.word(piece.end) {
        case .gmt, .utc, .est, .edt, .bst, .cet: piece.end += 1
        default: break
        }
        if let day = dayBehind(piece.end) {
            piece.shape.base = day.shape.base
            piece.end = day.end
        }
        return piece
    }

    private func dayBehind(_ i: Int) -> Piece? {
        let start = tokens.isWord(i, .on) ? i + 1 : i
        guard let day = dayPiece(at: start), day.shape.clock == nil else { return nil }
        if case .relative = day.shape.base, start > i { return nil }
        return day
    }

    func clockOnly(at i: Int) -> (clock: String, end: Int)? {
        if let clock = fourDigits(at: i) { return clock }
        guard let hour = tokens.number(i, digits: 2), hour <= 24, !tokens.isTail(i) else {
            return nil
        }
        var end = i + 1
        var minute = 0
        var hasMinutes = false
        if tokens.isMark(end, ":") || tokens.isMark(end, "."), tokens.isGlued(end),
            tokens.isGlued(end + 1), tokens.token(end + 1)?.digits == 2,
            let value = tokens.number(end + 1), value < 60
        {
            hasMinutes = tokens.isMark(end, ":")
            minute = value
            end += 2
        }
        if let half = meridiem(at: end) {
            guard hour <= 12 else { return nil }
            let adjusted =
                half.isAfternoon ? (hour == 12 ? 12 : hour + 12) : (hour == 12 ? 0 : hour)
            return (clockText(adjusted, minute), half.end)
        }
        guard hasMinutes, !tokens.isContinued(end) || tokens.isWord(end, .hrs) else { return nil }
        if tokens.isWord(end, .hrs) || tokens.isWord(end, .hours) {
            return (clockText(hour, minute), end + 1)
        }
        switch tokens.word(i - 1) {
        case .at, .by, .around, .about, .until, .from, .to, .before, .after, .and:
            return (clockText(hour, minute), end)
        default: break
        }
        switch tokens.word(end) {
        case .gmt, .utc, .est, .edt, .bst, .cet: return (clockText(hour, minute), end)
        default: return nil
        }
    }

    /// `0200 GMT`.
    private func fourDigits(at i: Int) -> (clock: String, end: Int)? {
        guard let token = tokens.token(i), token.kind == .number, token.digits == 4,
            let value = tokens.number(i), value <= 2400, value % 100 < 60, !tokens.isTail(i)
        else { return nil }
        switch tokens.word(i + 1) {
        case .gmt, .utc, .est, .edt, .bst, .cet: break
        default: return nil
        }
        return (clockText(value / 100, value % 100), i + 1)
    }

    private func meridiem(at i: Int) -> (isAfternoon: Bool, end: Int)? {
        switch tokens.word(i) {
        case .am: return (false, i + 1)
        case .pm: return (true, i + 1)
        case .a, .p:
            guard tokens.isMark(i + 1, "."), tokens.isWord(i + 2, .m), tokens.isGlued(i + 2) else {
                return nil
            }
            let end = tokens.isMark(i + 3, ".") && tokens.isGlued(i + 3) ? i + 4 : i + 3
            return (tokens.isWord(i, .p), end)
        default: return nil
        }
    }

    private func clockText(_ hour: Int, _ minute: Int) -> String {
        func two(_ n: Int) -> String { n < 10 ? "0\(n)" : "\(n)" }
        return "T" + two(hour) + ":" + two(minute)
    }
}
