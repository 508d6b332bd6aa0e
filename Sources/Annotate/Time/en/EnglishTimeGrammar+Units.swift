import News

// Decades, centuries, quarters, seasons, weekdays, deictic days, `last week`, `the end of 1917`.
extension EnglishTimeGrammar {
    /// `1980s`, `470s BC`, `'80s`.
    func decade(at i: Int) -> Piece? {
        guard let number = tokens.number(i, digits: 4), number % 10 == 0, number > 0,
            let digits = tokens.token(i)?.digits
        else { return nil }
        var end = i + 1
        if tokens.isMark(end, "'"), tokens.isGlued(end) { end += 1 }
        guard tokens.isGlued(end), tokens.isWord(end, .s) else { return nil }
        end += 1
        if let after = era(at: end) {
            return Piece(shape: TimeShape(base: .decade(-number / 10)), end: after, rule: "decade")
        }
        let value: Int
        if digits == 4 {
            value = number / 10
        } else if digits == 3, isAncient {
            value = -number / 10
        } else if digits == 2 {
            value = (number < 20 ? 200 : 190) + number / 10
        } else {
            return nil
        }
        return Piece(shape: TimeShape(base: .decade(value)), end: end, rule: "decade")
    }

    /// `'99`, `'80s`.
    func apostrophePiece(at i: Int) -> Piece? {
        guard tokens.isGlued(i + 1), !tokens.isGlued(i), let number = tokens.number(i + 1),
            tokens.token(i + 1)?.digits == 2
        else { return nil }
        if let piece = decade(at: i + 1) { return piece }
        let isRecent = number < 20 && (tokens.isWord(i - 1, .in) || tokens.isWord(i - 1, .since))
        guard !tokens.isGlued(i + 2) || !tokens.isLetters(i + 2), number >= 20 || isRecent,
            !tokens.isMark(i + 2, "'")
        else { return nil }
        return calendar(
            .number((isRecent ? 2000 : 1900) + number),
            nil,
            nil,
            i + 2,
            "year"
        )
    }

    /// `19th century`, `nineteenth century BC`.
    func centuryPiece(at i: Int) -> Piece? {
        var number = tokens.word(i)?.ordinal
        var end = i + 1
        if number == nil, let day = dayNumber(at: i), day.end == i + 2 {
            number = day.day
            end = day.end
        }
        if number == nil, tokens.isWord(i, .twenty), tokens.isMark(i + 1, "-"),
            tokens.isWord(i + 2, .first)
        {
            number = 21
            end = i + 3
        }
        if tokens.isMark(end, "-") { end += 1 }
        guard let number, tokens.isWord(end, .century) else { return nil }
        end += 1
        if let after = era(at: end) {
            return Piece(
                shape: TimeShape(base: .century(-(number - 1))),
                end: after,
                rule: "century"
            )
        }
        return Piece(shape: TimeShape(base: .century(number - 1)), end: end, rule: "century")
    }

    /// `the third quarter of 2014`, `first half`.
    func ordinalPiece(at i: Int) -> Piece? {
        guard let number = tokens.word(i)?.ordinal, number <= 4 else { return nil }
        if tokens.isMark(i + 1, "-"), tokens.isWord(i + 2, .quarter) {
            return Piece(
                shape: TimeShape(base: .quarter(year: .open, number)),
                end: i + 3,
                rule: "quarter"
            )
        }
        let year = yearTail(at: i + 2)
        if tokens.isWord(i + 1, .quarter) {
            if tokens.isWord(i + 2, .of), year == nil { return nil }
            return Piece(
                shape: TimeShape(base: .quarter(year: year?.year ?? .open, number)),
                end: year?.end ?? i + 2,
                rule: "quarter"
            )
        }
        guard tokens.isWord(i + 1, .half), number <= 2 else { return nil }
        if let year {
            return Piece(
                shape: TimeShape(base: .half(year: year.year, number)),
                end: year.end,
                rule: "half"
            )
        }
        guard tokens.isWord(i + 2, .of) else { return nil }
        var start = i + 3
        if tokens.isWord(start, .the) { start += 1 }
        guard var piece = unitOrDate(at: start) else { return nil }
        piece.shape.modifier = number == 1 ? "START" : "END"
        return piece
    }

    /// `Q2 2014`, `Q3`.
    func quarterPiece(at i: Int) -> Piece? {
        guard tokens.isCapital(i), tokens.isGlued(i + 1),
            let number = tokens.number(i + 1, digits: 1),
            (1...4).contains(number), !tokens.isContinued(i + 2)
        else { return nil }
        let year = yearTail(at: i + 2)
        return Piece(
            shape: TimeShape(base: .quarter(year: year?.year ?? .open, number)),
            end: year?.end ?? i + 2,
            rule: "quarter"
        )
    }

    /// `summer`, `winter of 1914`, `fall 1863`.
    func seasonPiece(at i: Int, hasArticle: Bool = false) -> Piece? {
        guard let season = tokens.word(i)?.season else { return nil }
        if let year = yearTail(at: i + 1) {
            return Piece(
                shape: TimeShape(base: .season(year: year.year, season)),
                end: year.end,
                rule: "season"
            )
        }
        // "the fall of Saigon", "spring from": two of the names are verbs and nouns too.
        switch tokens.word(i) {
        case .fall, .spring:
            let isPlaced =
                tokens.isWord(i - 1, .in) || tokens.isWord(i - 1, .early)
                || tokens.isWord(i - 1, .late)
                || (hasArticle && !tokens.isWord(i + 1, .of))
            guard isPlaced, tokens.isWord(i - 1, .the) ? !tokens.isWord(i + 1, .of) : true else {
                return nil
            }
        default: if tokens.isCapital(i - 1), tokens.word(i - 1) == nil { return nil }
        }
        if tokens.isCapital(i + 1), tokens.isLetters(i + 1) { return nil }
        return Piece(
            shape: TimeShape(base: .season(year: .open, season)),
            end: i + 1,
            rule: "season"
        )
    }

    /// `Friday`, `Monday night`, `Saturday, June 24, 1950`.
    func weekdayPiece(at i: Int, ref: TimeShape.WeekRef = .open) -> Piece? {
        guard tokens.isCapital(i), let word = tokens.word(i), let number = word.weekday else {
            return nil
        }
        switch word {
        case .mondays, .tuesdays, .wednesdays, .thursdays, .fridays, .saturdays, .sundays:
            return Piece(
                shape: TimeShape(base: .fixed("XXXX-WXX-\(number)"), kind: .set),
                end: i + 1,
                rule: "set"
            )
        default: break
        }
        if tokens.isCapital(i - 1), tokens.isLetters(i - 1), tokens.word(i - 1) == nil,
            tokens.isCapital(i + 1), tokens.isLetters(i + 1)
        {
            return nil
        }
        let next = tokens.isMark(i + 1, ",") ? i + 2 : i + 1
        var date = monthPiece(at: next)
        if date == nil, let day = dayNumber(at: next) { date = dayMonthTail(day.day, at: day.end) }
        if var date, case .calendar(_, _, .some) = date.shape.base {
            date.shape.weekday = number
            return date
        }
        if tokens.isCapital(i + 1), tokens.isLetters(i + 1), tokens.word(i + 1) == nil {
            return nil
        }
        var piece = Piece(
            shape: TimeShape(base: .weekday(number, ref)),
            end: i + 1,
            rule: "weekday"
        )
        if let part = tokens.word(i + 1)?.partOfDay {
            piece.shape.clock = part
            piece.shape.kind = .time
            piece.end = i + 2
        }
        return piece
    }

    func deicticPiece(at i: Int) -> Piece? {
        var shape: TimeShape
        switch tokens.word(i) {
        case .today: shape = TimeShape(base: .relative(.day, 0, from: .publication))
        case .yesterday: shape = TimeShape(base: .relative(.day, -1, from: .publication))
        case .tomorrow: shape = TimeShape(base: .relative(.day, 1, from: .publication))
        case .tonight:
            shape = TimeShape(
                base: .relative(.day, 0, from: .publication),
                clock: "TNI",
                kind: .time
            )
        default: return nil
        }
        var end = i + 1
        if shape.clock == nil, let part = tokens.word(end)?.partOfDay {
            shape.clock = part
            shape.kind = .time
            end += 1
        }
        return Piece(shape: shape, end: end, rule: "deictic-day")
    }

    /// What may stand behind `early`, `the end of`, `the night of`.
    func unitOrDate(at i: Int) -> Piece? {
        if let piece = monthPiece(at: i) { return piece }
        if let day = dayNumber(at: i), let piece = dayMonthTail(day.day, at: day.end) {
            return piece
        }
        if let piece = decade(at: i) ?? centuryPiece(at: i) { return piece }
        if let year = yearNumber(at: i), !isCounted(year.end) {
            return calendar(.number(year.year), nil, nil, year.end, "year")
        }
        if isAncient, tokens.token(i)?.digits == 3, let number = tokens.number(i),
            !tokens.isContinued(i + 1)
        {
            return calendar(.number(-number), nil, nil, i + 1, "year")
        }
        if tokens.word(i)?.season != nil { return seasonPiece(at: i, hasArticle: true) }
        if let piece = weekdayPiece(at: i) { return piece }
        return nil
    }

    /// `early 2015`, `late May 1944`, `mid-February`, `later this month`, `early Tuesday`.
    func edgePiece(at i: Int) -> Piece? {
        let modifier: String
        switch tokens.word(i) {
        case .early, .earlier: modifier = "START"
        case .late, .later: modifier = "END"
        case .mid: modifier = "MID"
        default: return nil
        }
        var next = i + 1
        let isComparative = tokens.isWord(i, .later) || tokens.isWord(i, .earlier)
        if isComparative {
            if tokens.isWord(next, .in) { next += 1 }
            let hasArticle = tokens.isWord(next, .the)
            if hasArticle { next += 1 }
            switch tokens.word(next) {
            case .this, .that, .same:
                guard var piece = placedPiece(at: next, hasArticle: false) else { return nil }
                piece.shape.modifier = modifier
                return piece
            case .year, .month, .week, .day, .decade, .century:
                guard hasArticle, next > i + 2, let unit = tokens.word(next)?.unit else {
                    return nil
                }
                var piece = relative(unit.unit, 0, next + 1, from: .text)
                piece.shape.modifier = modifier
                return piece
            default:
                guard next > i + 1, let year = yearNumber(at: next) else { return nil }
                var piece = calendar(.number(year.year), nil, nil, year.end, "year")
                piece.shape.modifier = modifier
                return piece
            }
        }
        if tokens.isMark(next, "-") { next += 1 }
        if tokens.isWord(next, .in) || tokens.isWord(next, .on) {
            next += 1
            if tokens.isWord(next, .the) { next += 1 }
        }
        var piece = unitOrDate(at: next)
        if piece == nil { piece = deicticPiece(at: next) }
        if piece == nil {
            switch tokens.word(next) {
            case .next, .this, .last, .that, .the:
                let start = tokens.isWord(next, .the) ? next + 1 : next
                piece = placedPiece(at: start, hasArticle: start > next)
            case .morning, .afternoon, .evening:
                piece = partPiece(at: next)
            default: break
            }
        }
        guard var piece else { return nil }
        piece.shape.modifier = modifier
        if case .weekday = piece.shape.base, tokens.isWord(i, .early), piece.shape.clock == nil {
            piece.shape.clock = "TMO"
            piece.shape.kind = .time
        }
        piece.rule += "-edge"
        return piece
    }

    func relative(
        _ unit: TimeUnit,
        _ offset: Int,
        _ end: Int,
        from: TimeShape.Anchor = .publication
    ) -> Piece {
        Piece(
            shape: TimeShape(base: .relative(unit, offset, from: from)),
            end: end,
            rule: from == .text ? "unit-from-text" : "this-last-next"
        )
    }

    /// What begins with `the`.
    func thePiece(at i: Int) -> Piece? {
        switch tokens.word(i) {
        case .early, .late, .mid, .later, .earlier:
            if tokens.isWord(i + 1, .part) || tokens.isWord(i + 1, .days)
                || tokens.isWord(i + 1, .hours)
            {
                return edgeOf(at: i + 2, tokens.isWord(i, .early) ? "START" : "END")
            }
            return edgePiece(at: i)
        case .beginning, .start, .opening: return edgeOf(at: i + 1, "START")
        case .middle: return edgeOf(at: i + 1, "MID")
        case .end, .close, .rest: return edgeOf(at: i + 1, "END")
        case .night, .morning, .afternoon, .evening:
            guard let part = tokens.word(i)?.partOfDay, tokens.isWord(i + 1, .of) else {
                return nil
            }
            var start = i + 2
            if tokens.isWord(start, .the) { start += 1 }
            guard var piece = dayPiece(at: start) else { return nil }
            piece.shape.clock = part
            piece.shape.kind = .time
            return piece
        case .last, .next, .past, .previous, .following, .coming, .same, .current, .first, .final:
            if let piece = centuryPiece(at: i) ?? ordinalPiece(at: i) { return piece }
            return placedPiece(at: i, hasArticle: true)
        case .second, .third, .fourth:
            return centuryPiece(at: i) ?? ordinalPiece(at: i)
        case .spring, .summer, .autumn, .fall, .winter: return seasonPiece(at: i, hasArticle: true)
        case .year:
            guard let year = yearNumber(at: i + 1) else { return nil }
            return calendar(.number(year.year), nil, nil, year.end, "year")
        case .years:
            guard let year = yearNumber(at: i + 1) else { return nil }
            return calendar(.number(year.year), nil, nil, year.end, "year")
        case .day:
            let isBefore = tokens.isWord(i + 1, .before)
            guard isBefore || tokens.isWord(i + 1, .after) else { return nil }
            if tokens.isWord(i + 2, .yesterday) || tokens.isWord(i + 2, .tomorrow) {
                return relative(.day, isBefore ? -2 : 2, i + 3)
            }
            guard !tokens.isLetters(i + 2) else { return nil }
            return relative(.day, isBefore ? -1 : 1, i + 2, from: .text)
        case .present, .time:
            return nil
        case .future:
            return Piece(shape: TimeShape(base: .fixed("FUTURE_REF")), end: i + 1, rule: "vague")
        case .weekend:
            return nil
        case .week, .month, .decade, .several, .few, .two, .three, .four, .five, .six:
            return nil
        default:
            if let piece = decade(at: i) ?? centuryPiece(at: i) { return piece }
            if let day = dayNumber(at: i) {
                if let piece = dayMonthTail(day.day, at: day.end) { return piece }
                guard day.end == i + 2, !tokens.isLetters(day.end),
                    tokens.isWord(i - 2, .on) || tokens.isWord(i - 2, .by)
                else { return nil }
                return calendar(.open, nil, day.day, day.end, "day")
            }
            return nil
        }
    }

    /// A phrase that names one day.
    func dayPiece(at i: Int) -> Piece? {
        if let piece = monthPiece(at: i), case .calendar(_, _, .some) = piece.shape.base {
            return piece
        }
        if let day = dayNumber(at: i), let piece = dayMonthTail(day.day, at: day.end) {
            return piece
        }
        if let piece = weekdayPiece(at: i) { return piece }
        return deicticPiece(at: i)
    }

    /// `the end of 1917`, `the beginning of the year`.
    private func edgeOf(at i: Int, _ modifier: String) -> Piece? {
        guard tokens.isWord(i, .of) else { return nil }
        var start = i + 1
        let hasArticle = tokens.isWord(start, .the)
        if hasArticle { start += 1 }
        var piece: Piece?
        if let unit = tokens.word(start)?.unit, hasArticle, !unit.isPlural,
            unit.unit.rawValue >= TimeUnit.day.rawValue
        {
            piece = relative(unit.unit, 0, start + 1, from: .text)
        } else {
            piece = unitOrDate(at: start)
            if piece == nil { piece = edgePiece(at: start) }
            if piece == nil { piece = placedPiece(at: start, hasArticle: hasArticle) }
        }
        guard var piece else { return nil }
        piece.shape.modifier = modifier
        piece.rule += "-edge"
        return piece
    }

    /// `last week`, `next Monday`, `that year`, `the past 24 hours`, `the following day`, `this morning`.
    func placedPiece(at i: Int, hasArticle: Bool) -> Piece? {
        guard let word = tokens.word(i) else { return nil }
        var next = i + 1
        let offset: Int
        var anchor = hasArticle ? TimeShape.Anchor.text : .publication
        switch word {
        case .last:
            // "is expected to last several days"
            if tokens.isWord(i - 1, .to) || tokens.isWord(i - 1, .will) { return nil }
            offset = -1
            anchor = .publication
        case .past:
            offset = -1
            anchor = .publication
        case .next, .coming: offset = 1
        case .this, .current:
            offset = 0
            anchor = .publication
        case .previous:
            offset = -1
            anchor = .text
        case .following:
            offset = 1
            anchor = .text
        case .that, .same:
            offset = 0
            anchor = .text
            if tokens.isWord(next, .very) || tokens.isWord(next, .same) { next += 1 }
        case .first, .final: offset = 0
        default: return nil
        }
        // An amount of units is a duration: "the past 24 hours", "the first three years".
        if let amount = amount(at: next), let unit = tokens.word(amount.end)?.unit,
            word != .this, word != .that, word != .same
        {
            var end = amount.end + 1
            // "the first two months of 1939" is one expression.
            if tokens.isWord(end, .of), let piece = unitOrDate(at: end + 1) { end = piece.end }
            return duration(unit.unit.duration(amount.text), end)
        }
        if word == .first || word == .final { return nil }
        if let unit = tokens.word(next)?.unit {
            if unit.isPlural { return nil }
            if tokens.isWord(next, .second) || tokens.isWord(next, .minute) { return nil }
            if hasArticle, word == .past || word == .last {
                if tokens.isWord(next + 1, .of), let month = monthPiece(at: next + 2) {
                    return duration(unit.unit.duration("1"), month.end)
                }
                return duration(unit.unit.duration("1"), next + 1)
            }
            if unit.unit == .hour { return nil }
            if hasArticle, word == .next, unit.unit == .decade || unit.unit == .century {
                return duration(unit.unit == .decade ? "P10Y" : "P100Y", next + 1)
            }
            if tokens.isWord(next + 1, .old) { return nil }
            if word == .this, unit.unit == .day { anchor = .text }
            return relative(unit.unit, offset, next + 1, from: anchor)
        }
        if tokens.isWord(next, .weekend) {
            return Piece(
                shape: TimeShape(base: .weekend(offset)),
                end: next + 1,
                rule: "weekend"
            )
        }
        if let part = tokens.word(next)?.partOfDay {
            var piece = relative(
                .day,
                word == .last ? -1 : offset,
                next + 1,
                from: word == .last ? .publication : anchor
            )
            piece.shape.clock = part
            piece.shape.kind = .time
            return piece
        }
        if tokens.word(next)?.weekday != nil {
            let ref: TimeShape.WeekRef =
                switch word {
                case .last, .past, .previous: .last
                case .next, .coming, .following: .next
                default: .week(0)
                }
            return weekdayPiece(at: next, ref: ref)
        }
        if var piece = monthPlaced(at: next, word, offset) {
            piece.rule = "this-last-next"
            return piece
        }
        if let season = tokens.word(next)?.season, tokens.word(next) != .fall || word != .that {
            return Piece(
                shape: TimeShape(
                    base: .season(
                        year: anchor == .text ? .anchored(offset) : .offset(offset),
                        season
                    )
                ),
                end: next + 1,
                rule: "season"
            )
        }
        return nil
    }

    /// `last October`, `next May`, `the previous April`.
    private func monthPlaced(at i: Int, _ word: Word, _ offset: Int) -> Piece? {
        guard let month = monthNumber(at: i) else { return nil }
        let end = tokens.word(i)?.isDoubtfulMonth == true ? i + 1 : afterMonth(i)
        var piece = calendar(.open, month, nil, end, "month")
        if let day = dayNumber(at: end) {
            piece = calendar(.open, month, day.day, day.end, "month-day")
        }
        piece.shape.ownTense = offset == 0 ? 0 : offset
        return piece
    }
}
