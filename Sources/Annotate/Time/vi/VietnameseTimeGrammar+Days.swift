import News

// Days: class words, numeric dates, deictic days, weekdays, lists and ranges of days.
extension VietnameseTimeGrammar {
    /// A part of the day and the token after it.
    func partOfDay(at i: Int) -> (code: String, end: Int)? {
        switch tokens.word(i) {
        case .buoi:
            return partOfDay(at: i + 1)
        case .dau, .cuoi:
            guard tokens.isWord(i + 1, .gio) else { return nil }
            return partOfDay(at: i + 2)
        case .rang where tokens.isWord(i + 1, .sang): return ("TMO", i + 2)
        case .mo where tokens.isWord(i + 1, .sang): return ("TMO", i + 2)
        case .sang: return ("TMO", tokens.isWord(i + 1, .som) ? i + 2 : i + 1)
        case .trua: return ("TMI", i + 1)
        case .chieu:
            if tokens.isWord(i + 1, .toi) { return ("TEV", i + 2) }
            return ("TAF", i + 1)
        case .toi:
            if tokens.isWord(i - 1, .troi) || tokens.isWord(i - 1, .bong) { return nil }
            return ("TEV", i + 1)
        case .dem:
            return ("TNI", tokens.isWord(i + 1, .khuya) ? i + 2 : i + 1)
        case .khuya: return ("TNI", i + 1)
        case .nuaDem where tokens.isWord(i + 1, .dem): return ("TNI", i + 2)
        default: return nil
        }
    }

    /// One day or a list of days whose last one names the month; each becomes an expression.
    mutating func matchDays(at start: Int) -> Int? {
        var pending: [(from: Int, to: Int, day: Int, clock: String?)] = []
        var i = start
        for _ in 0..<8 {
            var j = i
            var clock: String?
            if let part = partOfDay(at: j) {
                clock = part.code
                j = part.end
            }
            let isClassed = clock != nil || start < i || tokens.isWord(i, .ngay)
            if clock != nil, tokens.isWords(j, .cung, .ngay), var piece = samePiece(at: j) {
                // "chiều cùng ngày"
                piece.shape.clock = clock
                piece.shape.kind = .time
                return emit(i, piece)
            }
            if var piece = day(at: j, isClassed: isClassed, isListed: start < i) {
                if let clock {
                    piece.shape.clock = clock
                    piece.shape.kind = .time
                }
                if !pending.isEmpty {
                    guard case .calendar(let year, let month, let last?) = piece.shape.base,
                        let month
                    else { return nil }
                    for item in pending {
                        let isBefore = item.day > last && month > 1
                        var shape = TimeShape(
                            base: .calendar(
                                year: year,
                                month: isBefore ? month - 1 : month,
                                day: item.day
                            )
                        )
                        shape.clock = item.clock
                        if item.clock != nil { shape.kind = .time }
                        _ = emit(
                            item.from,
                            Piece(shape: shape, end: item.to, rule: "day-range")
                        )
                    }
                }
                return emit(i, piece)
            }
            if tokens.isWord(j, .ngay) || tokens.isWord(j, .hom) { j += 1 }
            guard let day = tokens.number(j, digits: 2), (1...31).contains(day),
                start < i || !tokens.isTail(j)
            else { return nil }
            pending.append((i, j + 1, day, clock))
            guard let next = connector(at: j + 1) else { return nil }
            i = next
        }
        return nil
    }

    /// The token after what links two days of a list.
    private func connector(at i: Int) -> Int? {
        if tokens.isMark(i, "-") || tokens.isMark(i, ",") { return i + 1 }
        switch tokens.word(i) {
        case .den, .toi2, .va: return i + 1
        case .rang, .sang, .chieu, .toi, .dem: return i
        default: return nil
        }
    }

    /// A phrase that names one day.
    ///
    /// `isClassed`: a class word or a part of the day stands before, so that `5.9` and `29-10` are dates;
    /// `isListed`: an item of a list, whose number may touch a dash.
    func day(at i: Int, isClassed: Bool, isListed: Bool = false) -> Piece? {
        switch tokens.word(i) {
        case .hom: return dayAfterHom(at: i + 1)
        case .ngay: return dayAfterNgay(at: i + 1)
        case .thu, .chu: return weekday(at: i, ref: .open, isClassed: isClassed)
        case .mung: return newMoonDay(at: i)
        case .ram: return fullMoon(at: i)
        case .giao: return newYearsEve(at: i)
        case .nay where isClassed: return relativeDay(0, i + 1)
        case .qua where isClassed: return relativeDay(-1, i + 1)
        case .mai where isClassed: return relativeDay(1, i + 1)
        case nil where tokens.number(i) != nil:
            return numericDay(at: i, isClassed: isClassed, isListed: isListed)
        default: return nil
        }
    }

    private func relativeDay(
        _ offset: Int,
        _ end: Int,
        from anchor: TimeShape.Anchor = .publication
    ) -> Piece {
        Piece(
            shape: TimeShape(base: .relative(.day, offset, from: anchor)),
            end: end,
            rule: anchor == .text ? "day-from-text" : "deictic-day"
        )
    }

    private func dayAfterHom(at i: Int) -> Piece? {
        switch tokens.word(i) {
        case .nay: return relativeDay(0, i + 1)
        case .qua: return relativeDay(-1, i + 1)
        case .kia: return relativeDay(-2, i + 1)
        case .mai: return relativeDay(1, i + 1)
        case .sau: return relativeDay(1, i + 1, from: .text)
        case .truoc: return relativeDay(-1, i + 1, from: .text)
        case .doThat, .ay: return relativeDay(0, i + 1, from: .text)
        case .thu, .chu: return weekday(at: i, ref: .past, isClassed: true)
        case .ngay: return numericDay(at: i + 1, isClassed: true)
        default: return day(at: i, isClassed: true)
        }
    }

    private func dayAfterNgay(at i: Int) -> Piece? {
        switch tokens.word(i) {
        case .mai: return relativeDay(1, i + 1)
        case .kia, .mot1: return relativeDay(2, i + 1)
        case .doThat, .ay: return relativeDay(0, i + 1, from: .text)
        case .hom:
            guard let piece = dayAfterHom(at: i + 1) else { return nil }
            return piece
        case .nay:
            return Piece(
                shape: TimeShape(base: .fixed("PRESENT_REF")),
                end: i + 1,
                rule: "vague"
            )
        case .thu, .chu:
            // "ngày thứ ba" is the third day unless something else shows the weekday.
            return weekday(at: i, ref: .open, isClassed: false)
        case .mung, .ram: return day(at: i, isClassed: true)
        default:
            if let piece = numericDay(at: i, isClassed: true) { return piece }
            return loneDay(at: i)
        }
    }

    /// `ngày 14` without a month, where nothing counted follows.
    private func loneDay(at i: Int) -> Piece? {
        guard let day = tokens.number(i, digits: 2), (1...31).contains(day),
            !tokens.isContinued(i + 1), connector(at: i + 1) == nil
        else { return nil }
        if tokens.isLetters(i + 1) {
            switch tokens.word(i + 1) {
            case .da, .se, .toi2, .vua, .hang, .trong, .vao, .khi, .sau, .truoc, .tai, .nay2: break
            default: return nil
            }
        }
        if tokens.token(i + 1)?.kind == .number { return nil }
        return Piece(
            shape: TimeShape(base: .calendar(year: .open, month: nil, day: day)),
            end: i + 1,
            rule: "day"
        )
    }

    /// `5.9`, `18/9`, `29-10`, with or without a year; `2 tháng 9 năm 1945`; `28 tết`.
    func numericDay(at i: Int, isClassed: Bool, isListed: Bool = false) -> Piece? {
        guard let day = tokens.number(i, digits: 2), (1...31).contains(day),
            isListed || !tokens.isTail(i)
        else { return nil }
        if tokens.isWord(i + 1, .tet), day >= 20, day <= 30 { return lunarTail(i + 2, 12, day) }
        if tokens.isWord(i + 1, .thang) { return dayOfMonth(at: i, day) }
        guard let sign = tokens.token(i + 1), sign.kind == .mark, tokens.isGlued(i + 1),
            tokens.isGlued(i + 2), let month = tokens.number(i + 2, digits: 2),
            (1...12).contains(month)
        else { return nil }
        guard sign.value == 0x2F || sign.value == 0x2E || sign.value == 0x2D else { return nil }
        var end = i + 3
        var year = TimeShape.YearRef.open
        if let number = yearBehind(end, sign: sign.value) {
            year = .number(number)
            end += 2
        } else if sign.value != 0x2F, !isClassed {
            return nil
        }
        guard !tokens.isContinued(end) else { return nil }
        if year == .open, tokens.isWord(end, .nam), let named = yearReference(at: end) {
            year = named.year
            end = named.end
        }
        if case .number(let number) = year {
            guard CivilDay(year: number, month: month, day: day) != nil else { return nil }
        } else if day > CivilDay.length(ofMonth: month, year: 2000) {
            return nil
        }
        if tokens.isWords(end, .am, .lich) { return lunar(month, day, year, end + 2) }
        if year == .open, let shared = sharedYear(at: end, month) { year = .number(shared) }
        let rule = year == .open ? "day-month" : "full-date"
        var piece = Piece(
            shape: TimeShape(base: .calendar(year: year, month: month, day: day)),
            end: end,
            rule: rule
        )
        if year == .open { extend(&piece) }
        return piece
    }

    /// The year of the other end of a range: `từ 13/3 đến 7/5/1954`.
    private func sharedYear(at i: Int, _ month: Int) -> Int? {
        switch tokens.word(i) {
        case .den, .toi2: break
        default: guard tokens.isMark(i, "-") else { return nil }
        }
        let j = tokens.isWord(i + 1, .ngay) ? i + 2 : i + 1
        guard tokens.number(j, digits: 2) != nil, let last = tokens.number(j + 2, digits: 2),
            (1...12).contains(last), let sign = tokens.token(j + 1), sign.kind == .mark,
            let year = yearBehind(j + 3, sign: sign.value)
        else { return nil }
        return month > last ? year - 1 : year
    }

    /// The year after the month of a numeric date: the same sign again, or a dash between spaces.
    private func yearBehind(_ i: Int, sign: Int32) -> Int? {
        guard let token = tokens.token(i), token.kind == .mark, let year = tokens.year(i + 1) else {
            return nil
        }
        if token.value == sign, tokens.isGlued(i), tokens.isGlued(i + 1) { return year }
        if token.value == 0x2D, !tokens.isGlued(i), !tokens.isGlued(i + 1), sign == 0x2D {
            return year
        }
        return nil
    }

    /// `2 tháng 9 [năm 1945]`, `23 tháng Chạp`.
    private func dayOfMonth(at i: Int, _ day: Int) -> Piece? {
        guard let month = monthNumber(at: i + 2), !tokens.isWord(month.end, .tuoi) else {
            return nil
        }
        var end = month.end
        var year = TimeShape.YearRef.open
        if tokens.isWords(end, .am, .lich) {
            end += 2
            if let named = yearReference(at: end) { (year, end) = (named.year, named.end) }
            return lunar(month.number, day, year, end)
        }
        if let number = yearBehind(end, sign: 0x2F) ?? yearBehind(end, sign: 0x2D) {
            year = .number(number)
            end += 2
        } else if let named = yearReference(at: end) {
            year = named.year
            end = named.end
        }
        if month.isLunar { return lunar(month.number, day, year, end) }
        guard day <= CivilDay.length(ofMonth: month.number, year: 2000) else { return nil }
        var piece = Piece(
            shape: TimeShape(base: .calendar(year: year, month: month.number, day: day)),
            end: end,
            rule: year == .open ? "day-month" : "full-date"
        )
        if year == .open { extend(&piece) }
        return piece
    }

    /// Takes in `tới`, `vừa qua` behind a date without a year.
    func extend(_ piece: inout Piece) {
        let i = piece.end
        if tokens.isWord(i, .toi2) || tokens.isWord(i, .sap) && tokens.isWord(i + 1, .toi2) {
            let after = tokens.isWord(i, .sap) ? i + 2 : i + 1
            guard after == i + 2 || !isPlaceOrDay(after) else { return }
            piece.end = after
            piece.shape.ownTense = 1
            piece.rule += "-next"
        } else if tokens.isWord(i, .vua),
            tokens.isWord(i + 1, .qua) || tokens.isWord(i + 1, .roi)
        {
            piece.end = i + 2
            piece.shape.ownTense = -1
            piece.rule += "-last"
        }
    }

    /// Whether `tới` leads on to a place or another date instead of closing the expression.
    private func isPlaceOrDay(_ i: Int) -> Bool {
        guard let token = tokens.token(i) else { return false }
        if token.kind == .mark { return false }
        if token.kind == .number || token.isCapital { return true }
        switch tokens.word(i) {
        case .tai, .va, .de, .se, .voi, .trong, .day: return false
        case nil: return true
        default: return true
        }
    }

    /// A weekday with what places it.
    func weekday(at i: Int, ref: TimeShape.WeekRef, isClassed: Bool) -> Piece? {
        guard let (number, end) = weekdayNumber(at: i) else { return nil }
        var piece = Piece(
            shape: TimeShape(base: .weekday(number, ref)),
            end: end,
            rule: ref == .past ? "past-weekday" : "weekday"
        )
        var isSure = isClassed || tokens.isWord(i, .chu) || tokens.isCapital(end - 1)
        if tokens.isWord(end, .tuan), let offset = direction(at: end + 1) {
            piece.shape.base = .weekday(number, .week(offset.offset))
            piece.end = offset.end
            return piece
        }
        if let date = dateBehind(end) {
            // "thứ Hai, 11/11/2013": the date says which Monday.
            piece.shape.base = date
            piece.shape.weekday = number
            return piece
        }
        if let offset = direction(at: end), isSure || isPreposed(i),
            !isPlaceOrDayAfterWeekday(offset.end)
        {
            let refs: [TimeShape.WeekRef] = [.last, .week(0), .next]
            piece.shape.base = .weekday(number, refs[offset.offset + 1])
            piece.end = offset.end
            return piece
        }
        switch tokens.word(i - 1) {
        case .vao, .hom, .toi2, .den: isSure = isSure || !tokens.isWord(end, .cua)
        default: break
        }
        return isSure ? piece : nil
    }

    /// Whether a weekday stands behind a preposition or at the head of a clause; "kỳ họp thứ 5 vừa qua" counts.
    private func isPreposed(_ i: Int) -> Bool {
        guard tokens.isLetters(i - 1) else { return true }
        switch tokens.word(i - 1) {
        case .vao, .tu2, .den, .toi2, .hom, .ngay, .truoc, .sau, .trong, .cac: return true
        default: return false
        }
    }

    private func isPlaceOrDayAfterWeekday(_ i: Int) -> Bool {
        tokens.isWord(i - 1, .toi2) && isPlaceOrDay(i)
    }

    /// The date that stands beside a weekday.
    private func dateBehind(_ end: Int) -> TimeShape.Base? {
        var i = end
        if tokens.isMark(i, "(") || tokens.isMark(i, ",") { i += 1 }
        if tokens.isWord(i, .ngay) { i += 1 }
        guard let piece = numericDay(at: i, isClassed: true), case .calendar = piece.shape.base
        else {
            return nil
        }
        return piece.shape.base
    }

    private func weekdayNumber(at i: Int) -> (Int, Int)? {
        if tokens.isWords(i, .chu, .nhat2) { return (7, i + 2) }
        guard tokens.isWord(i, .thu) else { return nil }
        switch tokens.word(i + 1) {
        case .hai: return (1, i + 2)
        case .ba: return (2, i + 2)
        case .tu: return (3, i + 2)
        case .nam: return (4, i + 2)
        case .sau6: return (5, i + 2)
        case .bay: return (6, i + 2)
        default:
            guard let number = tokens.number(i + 1, digits: 1), (2...7).contains(number),
                !tokens.isContinued(i + 2)
            else { return nil }
            return (number - 1, i + 2)
        }
    }

    /// `trước`, `vừa qua`, `này`, `tới`: -1, 0 or 1.
    func direction(at i: Int) -> (offset: Int, end: Int)? {
        switch tokens.word(i) {
        case .truoc:
            if tokens.isWord(i + 1, .khi) || tokens.isWord(i + 1, .doThat) { return nil }
            return (-1, i + 1)
        case .qua, .roi, .ngoai: return (-1, i + 1)
        case .vua where tokens.isWord(i + 1, .qua) || tokens.isWord(i + 1, .roi):
            return (-1, i + 2)
        case .nay2, .nay: return (0, i + 1)
        case .toi2: return (1, i + 1)
        case .sau:
            if tokens.isWord(i + 1, .khi) { return nil }
            return (1, i + 1)
        case .sap where tokens.isWord(i + 1, .toi2): return (1, i + 2)
        default: return nil
        }
    }
}

// The Vietnamese calendar.
extension VietnameseTimeGrammar {
    func lunar(_ month: Int, _ day: Int, _ year: TimeShape.YearRef, _ end: Int) -> Piece? {
        guard day <= 30 else { return nil }
        return Piece(
            shape: TimeShape(base: .lunar(year: year, month: month, day: day)),
            end: end,
            rule: "lunar-day"
        )
    }

    /// A day of Tet and the year behind it; days of the twelfth month belong to the year before.
    func lunarTail(_ i: Int, _ month: Int, _ day: Int) -> Piece? {
        var end = i
        var year = TimeShape.YearRef.open
        if tokens.isWords(end, .nguyen, .dan) { end += 2 }
        if let (number, next) = sexagenaryYear(at: end) {
            year = .number(-10_000 - number)
            end = next
        }
        if let number = tokens.year(end), !tokens.isContinued(end + 1) {
            year = .number(month == 12 ? number - 1 : number)
            end += 1
        } else if let named = yearReference(at: end) {
            year = named.year
            if month == 12, case .number(let number) = year { year = .number(number - 1) }
            end = named.end
        }
        return lunar(month, day, year, end)
    }

    /// `mùng 3 Tết`, `mùng 10 tháng 3 âm lịch`, `mùng 2/9`.
    private func newMoonDay(at i: Int) -> Piece? {
        var day = tokens.number(i + 1, digits: 2)
        var end = i + 2
        if day == nil, let number = cardinal(at: i + 1) {
            day = number.value
            end = number.end
        }
        guard let day, (1...30).contains(day) else { return nil }
        if tokens.isWord(end, .tet) { return lunarTail(end + 1, 1, day) }
        if tokens.isWord(end, .thang), let month = monthNumber(at: end + 1) {
            end = month.end
            if tokens.isWords(end, .am, .lich) { end += 2 }
            var year = TimeShape.YearRef.open
            if let named = yearReference(at: end) { (year, end) = (named.year, named.end) }
            if (day, month.number) == (2, 9) {
                return Piece(
                    shape: TimeShape(base: .calendar(year: year, month: 9, day: 2)),
                    end: end,
                    rule: "day-month"
                )
            }
            return lunar(month.number, day, year, end)
        }
        return numericDay(at: i + 1, isClassed: true)
    }

    /// `Giao thừa`, the night before the first day of the year.
    func newYearsEve(at i: Int) -> Piece? {
        guard tokens.isWords(i, .giao, .thua) else { return nil }
        return Piece(
            shape: TimeShape(base: .lunarEve(year: .open)),
            end: i + 2,
            rule: "lunar-eve"
        )
    }

    /// `rằm tháng Bảy`.
    private func fullMoon(at i: Int) -> Piece? {
        guard tokens.isWord(i + 1, .thang), let month = monthNumber(at: i + 2) else {
            return unitPiece(at: i)
        }
        var end = month.end
        if tokens.isWords(end, .am, .lich) { end += 2 }
        var year = TimeShape.YearRef.open
        if let named = yearReference(at: end) { (year, end) = (named.year, named.end) }
        return lunar(month.number, 15, year, end)
    }

    /// `Mậu Thân`: the number of the year in the cycle of sixty, 0 for Giáp Tý.
    private func sexagenaryYear(at i: Int) -> (Int, Int)? {
        let stems: [Word] = [.giap, .at, .binh, .dinh, .mau, .ky, .canh, .tan, .nham2, .quy]
        let branches: [Word] = [
            .ty, .suu, .dan2, .mao, .thin, .ty2, .ngo, .mui, .than, .dau2, .tuat, .hoi,
        ]
        guard let first = tokens.word(i), let second = tokens.word(i + 1),
            let stem = stems.firstIndex(of: first), let branch = branches.firstIndex(of: second)
        else { return nil }
        for number in stride(from: stem, to: 60, by: 10) where number % 12 == branch {
            return (number, i + 2)
        }
        return nil
    }
}
