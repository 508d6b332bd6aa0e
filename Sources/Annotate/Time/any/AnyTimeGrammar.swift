import News

/// Finds dates in any language: numbers, a day with a month's name; in some languages weekdays and words like "yesterday".
struct AnyTimeGrammar {
    let tokens: TimeTokens<AnyTimeWord>
    /// The language of the text; numeric dates put the month first only in English.
    let language: String
    /// What was found so far, in order.
    var found: [TimeMatch] = []

    init(tokens: TimeTokens<AnyTimeWord>, language: String) {
        self.tokens = tokens
        self.language = language
    }

    /// Finds all expressions of the block.
    mutating func scan() {
        var i = 0
        while i < tokens.count {
            let next = matchNumber(at: i) ?? matchMonth(at: i) ?? matchDayWord(at: i)
            i = max(next ?? 0, i + 1)
        }
    }

    private mutating func emit(
        _ start: Int,
        _ end: Int,
        year: Int?,
        month: Int,
        day: Int?,
        rule: String
    ) -> Int? {
        if let day, CivilDay(year: year ?? 2000, month: month, day: day) == nil { return nil }
        let shape = TimeShape(
            base: .calendar(year: year.map { .number($0) } ?? .open, month: month, day: day)
        )
        found.append(
            TimeMatch(span: tokens.span(start, end), shape: shape, rule: "any." + rule)
        )
        return end
    }

    private mutating func matchNumber(at i: Int) -> Int? {
        guard let first = tokens.number(i), !tokens.isTail(i) else { return nil }
        if let next = matchNumeric(at: i, first) ?? matchIdeographic(at: i, first) { return next }
        guard (1...31).contains(first) else { return nil }
        // "14 octobre 2014", "14. Oktober 2014", "1er mai", "14 de octubre de 2014".
        var j = i + 1
        if tokens.isGlued(j), tokens.isMark(j, ".") || tokens.isWord(j, .ordinal) { j += 1 }
        if tokens.isWord(j, .de) { j += 1 }
        guard let month = tokens.word(j)?.month else { return nil }
        let year = year(at: j + 1)
        return emit(
            i,
            year?.end ?? j + 1,
            year: year?.year,
            month: month,
            day: first,
            rule: year == nil ? "day-month" : "full-date"
        )
    }

    /// `2014-10-14`, `14.10.2014`, `14/10/2014`.
    private mutating func matchNumeric(at i: Int, _ first: Int) -> Int? {
        guard let sign = tokens.token(i + 1), sign.kind == .mark, tokens.isGlued(i + 1),
            let second = tokens.number(i + 2, digits: 2), tokens.isGlued(i + 2),
            let again = tokens.token(i + 3), again.kind == .mark, again.value == sign.value,
            let third = tokens.number(i + 4), !tokens.isContinued(i + 5)
        else { return nil }
        if sign.value == 0x2D || sign.value == 0x2F, let year = tokens.year(i), third <= 31 {
            return emit(i, i + 5, year: year, month: second, day: third, rule: "iso-date")
        }
        guard sign.value == 0x2E || sign.value == 0x2F || sign.value == 0x2D, first <= 31,
            let year = tokens.year(i + 4)
        else { return nil }
        return emit(i, i + 5, year: year, month: second, day: first, rule: "numeric-date")
    }

    /// `2014年10月14日`, `10月14日`, `2014년 10월 14일`.
    private mutating func matchIdeographic(at i: Int, _ first: Int) -> Int? {
        func isSign(_ k: Int, _ han: UInt32, _ hangul: UInt32) -> Bool {
            guard let token = tokens.token(k), token.kind == .mark else { return false }
            return token.value == Int32(han) || token.value == Int32(hangul)
        }
        var j = i
        var year: Int?
        if isSign(j + 1, 0x5E74, 0xB144), let value = tokens.year(j) {
            year = value
            j += 2
        }
        guard let month = tokens.number(j, digits: 2), (1...12).contains(month),
            isSign(j + 1, 0x6708, 0xC6D4)
        else { return nil }
        if let day = tokens.number(j + 2, digits: 2), isSign(j + 3, 0x65E5, 0xC77C) {
            return emit(
                i,
                j + 4,
                year: year,
                month: month,
                day: day,
                rule: year == nil ? "day-month" : "full-date"
            )
        }
        guard year != nil else { return nil }
        return emit(i, j + 2, year: year, month: month, day: nil, rule: "month")
    }

    /// `octobre 2014`, `octubre de 2014`, `October 14, 2014`.
    private mutating func matchMonth(at i: Int) -> Int? {
        guard let month = tokens.word(i)?.month else { return nil }
        if let day = tokens.number(i + 1, digits: 2), (1...31).contains(day),
            tokens.isMark(i + 2, ","), let year = tokens.year(i + 3)
        {
            return emit(i, i + 4, year: year, month: month, day: day, rule: "full-date")
        }
        guard let year = year(at: i + 1) else { return nil }
        return emit(i, year.end, year: year.year, month: month, day: nil, rule: "month")
    }

    /// `ayer`, `aujourd'hui`, `mardi`, `lundi prochain`; a weekday before a date belongs to the date.
    private mutating func matchDayWord(at i: Int) -> Int? {
        // "avant-hier" is another day than "hier".
        guard let meaning = meaning(at: i), !tokens.isTail(i) else { return nil }
        var end = i + 1
        let base: TimeShape.Base
        let rule: String
        switch meaning {
        case .days(let days):
            // "aujourd'hui": the apostrophe parts it.
            if days == 0, tokens.isGlued(end), !tokens.isLetters(end), tokens.isGlued(end + 1),
                tokens.isLetters(end + 1)
            {
                end += 2
            }
            base = .relative(.day, days, from: .publication)
            rule = "relative-day"
        case .weekday(let number):
            let next = tokens.isMark(end, ",") ? end + 1 : end
            if let day = tokens.number(next, digits: 2), (1...31).contains(day) { return nil }
            var isNext = false
            if case .next = self.meaning(at: end) {
                isNext = true
                end += 1
            }
            if case .next = self.meaning(at: i - 1) { isNext = true }
            base = .weekday(number, isNext ? .next : .past)
            rule = "weekday"
        case .next: return nil
        }
        found.append(
            TimeMatch(span: tokens.span(i, end), shape: TimeShape(base: base), rule: "any." + rule)
        )
        return end
    }

    private func meaning(at i: Int) -> AnyDayWords.Meaning? {
        guard tokens.isWord(i, .dayWord), let words = AnyDayWords.table[language],
            let token = tokens.token(i)
        else { return nil }
        let bytes = tokens.bytes[Int(token.start)..<Int(token.end)]
        return words.meaning(of: String(decoding: bytes, as: UTF8.self).lowercased())
    }

    private func year(at i: Int) -> (year: Int, end: Int)? {
        let j = tokens.isWord(i, .de) ? i + 1 : i
        guard let year = tokens.year(j), !tokens.isContinued(j + 1) else { return nil }
        return (year, j + 1)
    }
}
