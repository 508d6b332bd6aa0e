import News

// Months, days and years of the calendar.
extension EnglishTimeGrammar {
    func monthNumber(at i: Int) -> Int? {
        guard tokens.isCapital(i) else { return nil }
        return tokens.word(i)?.month
    }

    /// The token after a month's name and its full stop (`Oct.`).
    func afterMonth(_ i: Int) -> Int {
        let token = tokens.list[i]
        let isShort =
            token.end - token.start <= 4 && tokens.word(i) != .june
            && tokens.word(i) != .july && tokens.word(i) != .may
        return isShort && tokens.isMark(i + 1, ".") && tokens.isGlued(i + 1) ? i + 2 : i + 1
    }

    /// A day of the month with its ordinal ending: `5`, `5th`.
    func dayNumber(at i: Int) -> (day: Int, end: Int)? {
        guard let day = tokens.number(i, digits: 2), (1...31).contains(day) else { return nil }
        if tokens.isGlued(i + 1), tokens.isLetters(i + 1) {
            switch tokens.word(i + 1) {
            case .st, .nd, .rd, .th: return (day, i + 2)
            default: return nil
            }
        }
        if tokens.isContinued(i + 1) { return nil }
        return (day, i + 1)
    }

    /// `BC`, `B.C.`, `BCE` behind a year.
    func era(at i: Int) -> Int? {
        if tokens.isWord(i, .bc) || tokens.isWord(i, .bce) { return i + 1 }
        guard tokens.isWord(i, .b), tokens.isCapital(i), tokens.isMark(i + 1, "."),
            tokens.isWord(i + 2, .c)
        else { return nil }
        return tokens.isMark(i + 3, ".") ? i + 4 : i + 3
    }

    /// A year in digits with its era.
    func yearNumber(at i: Int) -> (year: Int, end: Int)? {
        guard let number = tokens.number(i, digits: 4), number > 0, let token = tokens.token(i)
        else { return nil }
        if let end = era(at: i + 1) { return (-number, end) }
        guard token.digits == 4, (1000...2199).contains(number), !tokens.isContinued(i + 1) else {
            return nil
        }
        return (number, i + 1)
    }

    /// The year after a day or a month: `, 2014`, `of 1940`, `of that year`, `last year`.
    func yearTail(at i: Int) -> (year: TimeShape.YearRef, end: Int)? {
        var j = i
        if tokens.isMark(j, ",") { j += 1 }
        if let year = yearNumber(at: j), !tokens.isTail(j) || j > i {
            // "June 5, 1914 men" has a number, not a year.
            if !isCounted(year.end) { return (.number(year.year), year.end) }
            return nil
        }
        if j > i { return nil }
        if tokens.isWord(j, .of) {
            j += 1
            if let year = yearNumber(at: j) { return (.number(year.year), year.end) }
        }
        let placed = j
        if tokens.isWord(j, .the) { j += 1 }
        guard tokens.isWord(j + 1, .year) else { return nil }
        switch tokens.word(j) {
        case .that, .same: return (.anchored(0), j + 2)
        case .following,
            .next where placed > i || j > placed:
            return (.anchored(1), j + 2)
        case .previous: return (.anchored(-1), j + 2)
        case .last: return (.offset(-1), j + 2)
        case .this: return (.offset(0), j + 2)
        case .next: return (.offset(1), j + 2)
        default: return nil
        }
    }

    /// The year that a later date of the same range or pair names: `March and April 1918`, `24 August - 5 September 1914`.
    func sharedYear(at i: Int) -> TimeShape.YearRef {
        switch tokens.word(i) {
        case .and, .to, .or, .until, .till, .through: break
        default: guard tokens.isMark(i, "-") else { return .open }
        }
        var j = i + 1
        if let day = dayNumber(at: j) { j = day.end }
        guard monthNumber(at: j) != nil else { return .open }
        j = afterMonth(j)
        if let tail = yearTail(at: j) { return tail.year }
        guard let day = dayNumber(at: j), let tail = yearTail(at: day.end) else { return .open }
        return tail.year
    }

    /// Whether what follows a number is counted by it.
    func isCounted(_ i: Int) -> Bool {
        switch tokens.word(i) {
        case .men, .soldiers, .troops, .people, .miles, .kilometers, .kilometres, .km, .tons,
            .tonnes, .meters, .metres, .feet, .pounds, .dollars, .euros, .prisoners, .casualties,
            .civilians, .aircraft, .tanks, .ships, .guns, .killed, .wounded, .yards, .percent,
            .points, .acres, .workers, .others, .dead, .strong, .years, .days, .months, .weeks,
            .hours:
            true
        default: false
        }
    }

    func calendar(
        _ year: TimeShape.YearRef,
        _ month: Int?,
        _ day: Int?,
        _ end: Int,
        _ rule: String
    ) -> Piece {
        Piece(
            shape: TimeShape(base: .calendar(year: year, month: month, day: day)),
            end: end,
            rule: rule
        )
    }

    /// `October 14, 2014`, `Sept. 30`, `March 5-9, 1918`, `February of 1940`, `May`.
    mutating func matchMonth(at i: Int) -> Int? {
        guard let month = monthNumber(at: i) else { return nil }
        let next = afterMonth(i)
        if let first = dayNumber(at: next) {
            if let range = daysOfMonth(i, month, first) { return range }
        }
        return emit(i, monthPiece(at: i))
    }

    /// `March 5-9, 1918`, `October 1 to 5`, `May 6 and 7`: two expressions.
    private mutating func daysOfMonth(
        _ i: Int,
        _ month: Int,
        _ first: (day: Int, end: Int)
    ) -> Int? {
        let link = first.end
        switch tokens.word(link) {
        case .to, .and, .through, .or: break
        default: guard tokens.isMark(link, "-") else { return nil }
        }
        guard let second = dayNumber(at: link + 1), first.day < second.day else { return nil }
        let tail = yearTail(at: second.end)
        if tail == nil, !tokens.isMark(link, "-"), tokens.isLetters(second.end) {
            // "on May 6 and 7 people died"
            guard tokens.word(second.end) != nil, !isCounted(second.end),
                tokens.word(second.end)?.month == nil, tokens.word(second.end)?.unit == nil
            else { return nil }
        }
        let year = tail?.year ?? .open
        _ = emit(i, calendar(year, month, first.day, first.end, "month-day"))
        return emit(
            link + 1,
            calendar(year, month, second.day, tail?.end ?? second.end, "month-day")
        )
    }

    /// A date that begins with a month's name.
    func monthPiece(at i: Int) -> Piece? {
        guard let month = monthNumber(at: i), let word = tokens.word(i) else { return nil }
        let next = afterMonth(i)
        if let day = dayNumber(at: next), !isCounted(day.end), !tokens.isMark(day.end, "%") {
            if let tail = yearTail(at: day.end) {
                return withClock(calendar(tail.year, month, day.day, tail.end, "full-date"))
            }
            if month == 9, day.day == 11,
                tokens.isWord(day.end, .attacks) || tokens.isWord(day.end, .attack)
                    || tokens.isWord(day.end, .terror)
            {
                return calendar(.number(2001), 9, 11, day.end, "named-day")
            }
            return withClock(
                calendar(sharedYear(at: day.end), month, day.day, day.end, "month-day")
            )
        }
        if let tail = yearTail(at: next) {
            return calendar(tail.year, month, nil, tail.end, "month")
        }
        if let token = tokens.token(next), token.kind == .mark, token.value == 0x27,
            let year = tokens.number(next + 1, digits: 2), tokens.token(next + 1)?.digits == 2
        {
            return calendar(
                .number(year < 50 ? 2000 + year : 1900 + year),
                month,
                nil,
                next + 2,
                "month"
            )
        }
        guard !word.isDoubtfulMonth || isMonthContext(i, next) else { return nil }
        if tokens.isCapital(i - 1), !isSentenceStart(i - 1), tokens.word(i - 1) == nil {
            return nil
        }
        return calendar(
            sharedYear(at: next),
            month,
            nil,
            word.isDoubtfulMonth ? i + 1 : next,
            "month"
        )
    }

    private func isSentenceStart(_ i: Int) -> Bool {
        guard let before = tokens.token(i - 1) else { return true }
        return before.kind == .mark && before.value != 0x2C
    }

    /// Whether a month whose name is a common word stands where a month is meant.
    private func isMonthContext(_ i: Int, _ next: Int) -> Bool {
        if tokens.isCapital(next), tokens.isLetters(next), tokens.word(next)?.month == nil {
            return false
        }
        switch tokens.word(i - 1) {
        case .in, .of, .by, .since, .until, .till, .from, .to, .through, .during, .last, .next,
            .this, .early, .late, .mid, .before, .after, .between, .for2, .throughout, .around,
            .previous, .following, .into, .end:
            return true
        case .and, .or: return tokens.word(i - 2)?.month != nil || lastEnd == i - 1
        default:
            return tokens.isMark(i - 1, "-") && (lastEnd == i - 1 || tokens.isWord(i - 2, .mid))
        }
    }

    /// `14 October 2014`, `the 19th of October`, `26-27 August`, `28 and 29 August`.
    mutating func matchDayMonth(at i: Int) -> Int? {
        guard !tokens.isTail(i) || lastEnd == i - 1, let first = dayNumber(at: i) else {
            return nil
        }
        if let piece = dayMonthTail(first.day, at: first.end) { return emit(i, piece) }
        var link = first.end
        switch tokens.word(link) {
        case .and, .to, .or: break
        default: guard tokens.isMark(link, "-") || tokens.isMark(link, ",") else { return nil }
        }
        link += 1
        guard let second = dayNumber(at: link), first.day < second.day,
            let piece = dayMonthTail(second.day, at: second.end),
            case .calendar(let year, let month, _) = piece.shape.base
        else { return nil }
        _ = emit(i, calendar(year, month, first.day, first.end, "month-day"))
        return emit(link, piece)
    }

    /// The month and year after a day.
    func dayMonthTail(_ day: Int, at i: Int) -> Piece? {
        let named = tokens.isWord(i, .of) ? i + 1 : i
        guard let month = monthNumber(at: named), let word = tokens.word(named) else { return nil }
        if word == .may, named == i, tokens.isWord(i - 1, .th) { return nil }
        let next = afterMonth(named)
        if let tail = yearTail(at: next) {
            return withClock(calendar(tail.year, month, day, tail.end, "full-date"))
        }
        return withClock(
            calendar(
                sharedYear(at: next),
                month,
                day,
                word.isDoubtfulMonth ? named + 1 : next,
                "month-day"
            )
        )
    }

    /// Takes in the clock behind a day: `May 8 1:00AM`, `October 3 at 5 p.m.`.
    private func withClock(_ piece: Piece) -> Piece {
        var i = piece.end
        if tokens.isWord(i, .at) || tokens.isMark(i, ",") && tokens.isWord(i + 1, .at) {
            i += tokens.isWord(i, .at) ? 1 : 2
        }
        guard tokens.number(i) != nil, let clock = clockOnly(at: i) else { return piece }
        var piece = piece
        piece.shape.clock = clock.clock
        piece.shape.kind = .time
        piece.end = clock.end
        return piece
    }

    /// `2015-08-30`, `10/14/2014`, `14/10/2014`.
    func numericDate(at i: Int) -> Piece? {
        guard !tokens.isTail(i), let first = tokens.number(i),
            let sign = tokens.token(i + 1), sign.kind == .mark, tokens.isGlued(i + 1),
            tokens.isGlued(i + 2), let second = tokens.number(i + 2, digits: 2)
        else { return nil }
        if sign.value == 0x2D, let year = tokens.year(i), tokens.isMark(i + 3, "-"),
            tokens.isGlued(i + 3), let day = tokens.number(i + 4, digits: 2),
            !tokens.isContinued(i + 5),
            CivilDay(year: year, month: second, day: day) != nil
        {
            return calendar(.number(year), second, day, i + 5, "iso-date")
        }
        guard sign.value == 0x2F, first <= 31 else { return nil }
        if let year = tokens.year(i + 4), tokens.isMark(i + 3, "/"), !tokens.isContinued(i + 5) {
            // American order unless the second number cannot be a day's.
            if CivilDay(year: year, month: first, day: second) != nil {
                return calendar(.number(year), first, second, i + 5, "numeric-date")
            }
            if CivilDay(year: year, month: second, day: first) != nil {
                return calendar(.number(year), second, first, i + 5, "numeric-date")
            }
            return nil
        }
        if first == 9, second == 11, !tokens.isContinued(i + 3) {
            return calendar(.number(2001), 9, 11, i + 3, "named-day")
        }
        return nil
    }

    /// `1992`, `264 BC`, `1939-1945`, `499-449 BC`.
    mutating func matchYear(at i: Int) -> Int? {
        let isLinked = lastWasYear && lastEnd == i - 1 && tokens.isMark(i - 1, "-")
        guard !tokens.isTail(i) || isLinked || isDashed(i) else { return nil }
        if let number = tokens.number(i, digits: 4), number > 0, isLink(i + 1),
            let second = tokens.number(i + 2, digits: 4), let end = era(at: i + 3),
            number >= second,
            era(at: i + 1) == nil
        {
            _ = emit(i, calendar(.number(-number), nil, nil, i + 1, "year"))
            return emit(i + 2, calendar(.number(-second), nil, nil, end, "year"))
        }
        if let year = yearNumber(at: i) {
            if year.year < 0 {
                return emit(i, calendar(.number(year.year), nil, nil, year.end, "year"))
            }
            guard isYear(year.year, at: i, year.end) else { return nil }
            if let season = tokens.word(year.end)?.season, tokens.word(year.end) != .fall {
                return emit(
                    i,
                    Piece(
                        shape: TimeShape(base: .season(year: .number(year.year), season)),
                        end: year.end + 1,
                        rule: "season"
                    )
                )
            }
            let next = emit(i, calendar(.number(year.year), nil, nil, year.end, "year"))
            // "1864-65": the second year in two digits.
            if tokens.isMark(year.end, "-"), tokens.isGlued(year.end), tokens.isGlued(year.end + 1),
                let short = tokens.number(year.end + 1), tokens.token(year.end + 1)?.digits == 2,
                short > year.year % 100, !tokens.isContinued(year.end + 2)
            {
                let second = year.year / 100 * 100 + short
                return emit(
                    year.end + 1,
                    calendar(.number(second), nil, nil, year.end + 2, "year")
                )
            }
            return next
        }
        guard isAncient, let number = tokens.number(i), tokens.token(i)?.digits == 3,
            !tokens.isContinued(i + 1), !tokens.isLetters(i + 1) || isFunction(i + 1)
        else { return nil }
        switch tokens.word(i - 1) {
        case .in, .by, .of, .from, .to, .until, .since, .around, .after, .before, .and, .during:
            return emit(i, calendar(.number(-number), nil, nil, i + 1, "year"))
        default: return nil
        }
    }

    private func isLink(_ i: Int) -> Bool {
        tokens.isMark(i, "-") || tokens.isWord(i, .and) || tokens.isWord(i, .to)
            || tokens.isWord(i, .or)
    }

    private func isDashed(_ i: Int) -> Bool {
        tokens.isMark(i - 1, "-") && tokens.isMark(i - 2, ".") && tokens.year(i) != nil
    }

    private func isFunction(_ i: Int) -> Bool {
        !tokens.isLetters(i) || (tokens.word(i) != nil && !isCounted(i))
    }

    /// Whether a four-digit number is a year and not a count or a name.
    private func isYear(_ year: Int, at i: Int, _ end: Int) -> Bool {
        if isCounted(end) { return false }
        if lastWasYear, lastEnd == i - 1 { return true }
        switch tokens.word(i - 1) {
        case .in, .of, .by, .since, .until, .till, .from, .during, .before, .after, .between, .year,
            .years, .early, .late, .mid, .spring, .summer, .autumn, .fall, .winter, .circa, .ca,
            .throughout, .through, .christmas:
            return year >= 1000
        case .no, .flight, .route, .over, .nearly, .almost, .than, .about, .approximately,
            .someWord,
            .roughly, .least, .to, .around:
            return year >= 1500 && year < 2100
                && !(tokens.isLetters(end) && tokens.word(end) == nil && !tokens.isCapital(end))
        default:
            if tokens.isMark(i - 1, "$") || tokens.isMark(i - 1, "#") { return false }
            // "had 2000 employees": an unknown plural behind it is counted.
            if !tokens.isWord(i - 1, .the), tokens.isLetters(i - 1), let next = tokens.token(end),
                next.kind == .word, next.word == nil, !next.isCapital, !tokens.isGlued(end),
                tokens.bytes[Int(next.end) - 1] == 0x73
            {
                return false
            }
            if tokens.isCapital(i - 1), tokens.word(i - 1) == nil, !tokens.isMark(end, ")"),
                tokens.isLetters(i - 1), !(1800...2099).contains(year)
            {
                return false
            }
            return (1500...2099).contains(year)
        }
    }
}
