import News

// What begins with a number: clocks, dates without a class word, years, amounts.
extension VietnameseTimeGrammar {
    mutating func matchNumber(at i: Int) -> Int? {
        if let next = matchClocks(at: i) { return next }
        if let piece = clock(at: i, before: i) { return emit(i, piece) }
        if let next = matchBareDay(at: i) { return next }
        if let next = matchAmount(at: i) { return next }
        return matchBareYear(at: i)
    }

    /// `15h30 ngày 12/12`, `8h sáng 5/9`, `22 g 40 đêm 5-4`, `23:22`, `gần 3 giờ sáng`.
    ///
    /// `first` is the token that the expression begins with, an approximator or the number itself;
    /// `isListed`: the later end of a range, whose number may touch a dash.
    func clock(at i: Int, before first: Int, isListed: Bool = false) -> Piece? {
        guard let hour = tokens.number(i, digits: 2), hour <= 24, isListed || !tokens.isTail(i)
        else { return nil }
        var minute: Int?
        var end = i + 1
        var isSure = false
        if tokens.isMark(end, ":"), tokens.isGlued(end), tokens.isGlued(end + 1),
            let value = tokens.number(end + 1), tokens.token(end + 1)?.digits == 2, value < 60
        {
            minute = value
            end += 2
            isSure = true
            if tokens.isMark(end, ":"), tokens.isGlued(end), tokens.number(end + 1) != nil {
                end += 2
            }
            if tokens.isWord(end, .gio) || tokens.isWord(end, .h) { end += 1 }
        } else {
            switch tokens.word(end) {
            case .gio: break
            case .h: break
            case .g: break
            default: return nil
            }
            let isGram = tokens.isWord(end, .g)
            end += 1
            if let value = minutes(at: end) {
                minute = value.minute
                end = value.end
                // "sau 2 giờ 33 phút thi đấu" is a length of time.
                isSure = !value.isSpelled
            } else if tokens.isWord(end, .ruoi) {
                minute = 30
                end += 1
            }
            if isGram, minute == nil, partOfDay(at: end) == nil { return nil }
            if !isSure {
                switch tokens.word(first - 1) {
                case .luc, .hoi2: isSure = true
                case .tu2, .den, .vao: isSure = !tokens.isWord(end, .dong)
                default: break
                }
                if tokens.isWord(end, .cung), tokens.isWord(end + 1, .ngay) { isSure = true }
            }
        }
        var shape = TimeShape(base: .someDay, kind: .time)
        var adjusted = hour
        if let part = partOfDay(at: end) {
            adjusted = hour24(hour, part.code)
            end = part.end
            isSure = true
        }
        if let day = day(at: end, isClassed: true), !isAfterPlace(end) {
            shape.base = day.shape.base
            end = day.end
            isSure = true
        }
        guard isSure else { return nil }
        shape.clock = "T" + two(adjusted) + ":" + two(minute ?? 0)
        return Piece(shape: shape, end: end, rule: "clock")
    }

    /// `8h00-10h00 ngày 5/10`, `từ 2h đến 4h chiều 5/10`: both ends are of the day behind the later one.
    private mutating func matchClocks(at i: Int) -> Int? {
        guard let hour = tokens.number(i, digits: 2), hour <= 24, !tokens.isTail(i),
            tokens.isWord(i + 1, .h) || tokens.isWord(i + 1, .gio)
        else { return nil }
        var end = i + 2
        var minute = 0
        if let value = tokens.number(end), tokens.token(end)?.digits == 2, value < 60 {
            minute = value
            end += 1
        }
        guard
            tokens.isMark(end, "-") || tokens.isWord(end, .den) || tokens.isWord(end, .toi2),
            let later = tokens.number(end + 1, digits: 2),
            let last = clock(at: end + 1, before: end + 1, isListed: true),
            let clock = last.shape.clock
        else { return nil }
        // "2h-4h chiều": the part of the day is said once.
        let isAfternoon = clock.hasPrefix("T" + two(later + 12)) && hour <= later
        var shape = last.shape
        shape.clock = "T" + two(isAfternoon ? hour + 12 : hour) + ":" + two(minute)
        _ = emit(i, Piece(shape: shape, end: end, rule: "clock-range"))
        return emit(end + 1, last)
    }

    private func isAfterPlace(_ i: Int) -> Bool {
        tokens.isWord(i, .qua) && !tokens.isWord(i - 1, .dem) && partOfDayEnds(i) == false
    }

    private func partOfDayEnds(_ i: Int) -> Bool {
        switch tokens.word(i - 1) {
        case .sang, .trua, .chieu, .toi, .dem, .khuya, .som: true
        default: false
        }
    }

    private func minutes(at i: Int) -> (minute: Int, end: Int, isSpelled: Bool)? {
        guard let value = tokens.number(i, digits: 2), value < 60 else { return nil }
        if tokens.isWord(i + 1, .phut) { return (value, i + 2, true) }
        // "8 giờ 5/9": the number begins a date.
        guard !tokens.isContinued(i + 1), tokens.token(i)?.digits == 2 else { return nil }
        if tokens.isMark(i + 1, "-"), tokens.isGlued(i + 1) { return nil }
        if unit(at: i + 1) != nil, !tokens.isWord(i + 1, .ngay), !tokens.isWord(i + 1, .hom) {
            return nil
        }
        return (value, tokens.isMark(i + 1, "'") ? i + 2 : i + 1, false)
    }

    private func hour24(_ hour: Int, _ part: String) -> Int {
        switch part {
        case "TAF", "TEV": hour < 12 ? hour + 12 : hour
        case "TNI": hour >= 6 && hour <= 12 ? hour + 12 : hour
        case "TMI": hour < 4 ? hour + 12 : hour
        default: hour
        }
    }

    private func two(_ n: Int) -> String { n < 10 ? "0\(n)" : "\(n)" }

    /// Days without a class word: full dates, `(14/10)`, `từ 5 đến 10/9`, lists that go on.
    private mutating func matchBareDay(at i: Int) -> Int? {
        let isNext = continuesDay(i)
        if let piece = numericDay(at: i, isClassed: isNext, isListed: isNext) {
            guard case .calendar(let year, let month?, let day?) = piece.shape.base,
                year == .open
            else { return emit(i, piece) }
            if isNext { return emit(i, piece) }
            return emit(i, bareDay(piece, at: i, month: month, day: day))
        }
        guard
            tokens.isWord(i - 1, .tu2) || tokens.isMark(i - 1, "(") || tokens.isWord(i - 1, .vao)
                || isNext
        else { return nil }
        guard let first = tokens.number(i, digits: 2), (1...31).contains(first) else { return nil }
        // A range: the last number must name its month with a slash or in words.
        let link = i + 1
        guard tokens.isMark(link, "-") || tokens.isWord(link, .den) || tokens.isWord(link, .toi2),
            let last = tokens.number(link + 1, digits: 2) ?? tokens.number(link + 2, digits: 2),
            first < last || tokens.isWord(link + 1, .ngay),
            tokens.isMark(link + 2, "/") || tokens.isWord(link + 2, .thang)
                || tokens.isWord(link + 1, .ngay) || tokens.isMark(link + 2, ".")
        else { return nil }
        return matchDays(at: i)
    }

    /// Whether the number goes on from a day that was just found: `hôm qua (14/10)`, `30/4-1/5`.
    private func continuesDay(_ i: Int) -> Bool {
        guard lastWasDay, lastEnd > 0 else { return false }
        if lastEnd == i { return true }
        guard lastEnd == i - 1 else { return false }
        if tokens.isMark(i - 1, "(") || tokens.isMark(i - 1, ",") || tokens.isMark(i - 1, "-") {
            return true
        }
        switch tokens.word(i - 1) {
        case .va, .den, .toi2: return true
        default: return false
        }
    }

    /// A day and month with a slash and no class word: fractions, streets and numbers of papers look the same.
    private func bareDay(_ piece: Piece, at i: Int, month: Int, day: Int) -> Piece? {
        if isNamedDay(i), month == 9, day == 11 {
            var piece = piece
            piece.shape.base = .calendar(year: .number(2001), month: 9, day: 11)
            piece.rule = "named-day"
            return piece
        }
        if tokens.isMark(i - 1, "("), tokens.isMark(piece.end, ")") { return piece }
        switch tokens.word(i - 1) {
        case .tu2, .den, .toi2, .vao, .hoi2, .truoc, .sau, .dip, .le, .khanh, .vu, .luc, .tinh:
            // "từ 1/3 dân số": a fraction counts something.
            let isFraction =
                day < month && month <= 10 && tokens.isLetters(piece.end)
                && tokens.word(piece.end) == nil
            return isFraction ? nil : piece
        default: return nil
        }
    }

    /// `vụ 11/9`, `vụ khủng bố 11/9`, `sự kiện 11/9`.
    private func isNamedDay(_ i: Int) -> Bool {
        switch tokens.word(i - 1) {
        case .vu, .kien: return true
        case .bo: return true
        default: return tokens.isWord(i - 3, .vu) || tokens.isWord(i - 2, .vu)
        }
    }

    /// `2009-2013`, `(1954)`, `từ 1975 đến 1980`.
    private mutating func matchBareYear(at i: Int) -> Int? {
        guard let first = tokens.year(i), (1500...2100).contains(first), !tokens.isTail(i) else {
            return nil
        }
        if tokens.isMark(i + 1, "-"), let second = tokens.year(i + 2), first < second,
            second - first < 150, !tokens.isContinued(i + 3), !tokens.isMark(i + 3, "-")
        {
            switch tokens.word(i - 1) {
            case .so: return nil
            default: break
            }
            _ = emit(i, year(first, i + 1))
            return emit(i + 2, year(second, i + 3))
        }
        guard !tokens.isContinued(i + 1) else { return nil }
        let isClosed =
            !tokens.isLetters(i + 1) || tokens.isWord(i + 1, .den) || tokens.isWord(i + 1, .toi2)
            || tokens.isWord(i + 1, .va)
        if tokens.isMark(i - 1, "("), tokens.isMark(i + 1, ")") {
            return emit(i, year(first, i + 1))
        }
        if lastWasYear, lastEnd == i - 1, isClosed,
            tokens.isWord(i - 1, .va) || tokens.isMark(i - 1, ",") || tokens.isWord(i - 1, .den)
                || tokens.isWord(i - 1, .toi2)
        {
            return emit(i, year(first, i + 1))
        }
        switch tokens.word(i - 1) {
        case .tu2, .den, .hoi2, .truoc, .sau, .vao, .sinh:
            return isClosed ? emit(i, year(first, i + 1)) : nil
        default: return nil
        }
    }
}
