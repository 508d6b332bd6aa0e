import News

// Months, years, quarters, halves, decades, centuries, seasons, weeks.
extension VietnameseTimeGrammar {
    /// The number of a month in digits or words.
    func monthNumber(at i: Int) -> (number: Int, end: Int, isLunar: Bool)? {
        if let number = tokens.number(i, digits: 2) {
            return (1...12).contains(number) && !tokens.isGlued(i) ? (number, i + 1, false) : nil
        }
        switch tokens.word(i) {
        case .gieng: return (1, i + 1, true)
        case .chap: return (12, i + 1, true)
        case .tu: return (4, i + 1, false)
        case .mot where tokens.isWord(i + 1, .lan): return nil
        case .nam where !tokens.isCapital(i) && !tokens.isWord(i + 1, .nam): return nil
        default: break
        }
        guard let number = cardinal(at: i), (1...12).contains(number.value) else { return nil }
        // "tháng hai người" is not February: a month in small letters stands alone or before a year.
        if !tokens.isCapital(i), tokens.isLetters(number.end) {
            switch tokens.word(number.end) {
            case .nam, .am, .toi2, .vua, .nay2, .truoc, .den, .va, .qua, .la: break
            default: return nil
            }
        }
        return (number.value, number.end, false)
    }

    /// `năm 1945`, `năm ngoái`, `cùng năm` after a day or a month.
    func yearReference(at i: Int) -> (year: TimeShape.YearRef, end: Int)? {
        if tokens.isWords(i, .cung, .nam) { return (.anchored(0), i + 2) }
        guard tokens.isWord(i, .nam) else { return nil }
        if let number = tokens.year(i + 1), !tokens.isContinued(i + 2) {
            return (.number(number), i + 2)
        }
        switch tokens.word(i + 1) {
        case .nay: return (.offset(0), i + 2)
        case .ngoai, .truoc: return (.offset(-1), i + 2)
        case .kia: return (.offset(-2), i + 2)
        case .toi2, .sau: return (.offset(1), i + 2)
        case .doThat, .ay: return (.anchored(0), i + 2)
        default: return nil
        }
    }

    /// One month, or the two ends of `tháng 9-10/2015`.
    mutating func matchMonths(at i: Int) -> Int? {
        if let first = tokens.number(i + 1, digits: 2), (1...12).contains(first),
            tokens.isMark(i + 2, "-"), let second = tokens.number(i + 3, digits: 2),
            (1...12).contains(second), first < second
        {
            var end = i + 4
            var year = TimeShape.YearRef.open
            if tokens.isMark(end, "/") || tokens.isMark(end, "."), let number = tokens.year(end + 1)
            {
                year = .number(number)
                end += 2
            }
            if !tokens.isContinued(end) {
                _ = emit(i, month(year, first, end: i + 2))
                return emit(i + 3, month(year, second, end: end))
            }
        }
        return emit(i, monthPiece(at: i))
    }

    private func month(_ year: TimeShape.YearRef, _ month: Int, end: Int) -> Piece {
        Piece(
            shape: TimeShape(base: .calendar(year: year, month: month, day: nil)),
            end: end,
            rule: "month"
        )
    }

    /// `tháng 3.2011`, `tháng Mười Một tới`, `tháng trước`.
    func monthPiece(at i: Int) -> Piece? {
        guard tokens.isWord(i, .thang) else { return nil }
        if tokens.isWord(i - 1, .mang) { return nil }
        if let offset = direction(at: i + 1) { return relative(.month, offset) }
        if tokens.isWord(i + 1, .doThat) || tokens.isWord(i + 1, .ay) {
            return Piece(
                shape: TimeShape(base: .relative(.month, 0, from: .text)),
                end: i + 2,
                rule: "month-from-text"
            )
        }
        guard let number = monthNumber(at: i + 1), !tokens.isWord(number.end, .tuoi) else {
            return nil
        }
        var end = number.end
        var year = TimeShape.YearRef.open
        if tokens.isGlued(end), tokens.isGlued(end + 1), let value = tokens.year(end + 1),
            tokens.isMark(end, "/") || tokens.isMark(end, ".") || tokens.isMark(end, "-")
        {
            year = .number(value)
            end += 2
        } else if let named = yearReference(at: end) {
            year = named.year
            end = named.end
        } else if tokens.isWords(end, .am, .lich) {
            end += 2
            return Piece(
                shape: TimeShape(base: .lunar(year: year, month: number.number, day: 0)),
                end: end,
                rule: "lunar-month"
            )
        }
        if year == .open, tokens.isContinued(end) { return nil }
        if number.isLunar {
            return Piece(
                shape: TimeShape(base: .lunar(year: year, month: number.number, day: 0)),
                end: end,
                rule: "lunar-month"
            )
        }
        if year == .open,
            tokens.isWord(end, .den) || tokens.isWord(end, .toi2)
                || tokens.isWord(end, .va) || tokens.isMark(end, "-"),
            tokens.isWord(end + 1, .thang),
            let last = monthNumber(at: end + 2)
        {
            // "từ tháng 3 đến tháng 5 năm 1954": both ends are of that year.
            if tokens.isMark(last.end, "/") || tokens.isMark(last.end, "-")
                || tokens.isMark(last.end, "."), tokens.isGlued(last.end),
                let value = tokens.year(last.end + 1)
            {
                return month(
                    .number(number.number > last.number ? value - 1 : value),
                    number.number,
                    end: end
                )
            }
            if let named = yearReference(at: last.end), case .number(let value) = named.year {
                return month(
                    .number(number.number > last.number ? value - 1 : value),
                    number.number,
                    end: end
                )
            }
        }
        var piece = month(year, number.number, end: end)
        if year == .open {
            if tokens.isWord(end, .nay2) {
                piece.end = end + 1
            } else {
                extend(&piece)
            }
        }
        return piece
    }

    private func relative(_ unit: TimeUnit, _ offset: (offset: Int, end: Int)) -> Piece {
        Piece(
            shape: TimeShape(base: .relative(unit, offset.offset, from: .publication)),
            end: offset.end,
            rule: "this-last-next"
        )
    }

    /// Years after `năm`: one, a range, or a relative one.
    mutating func matchYears(at i: Int) -> Int? {
        // "bà Năm nay" is a name: the class word has a capital only where a sentence begins.
        if tokens.isCapital(i), tokens.isLetters(i - 1) { return nil }
        if let first = tokens.year(i + 1), tokens.isMark(i + 2, "-"),
            let second = tokens.year(i + 3), first < second
        {
            _ = emit(i, year(first, i + 2))
            return emit(i + 3, year(second, i + 4))
        }
        return emit(i, yearPiece(at: i))
    }

    func year(_ number: Int, _ end: Int) -> Piece {
        Piece(
            shape: TimeShape(base: .calendar(year: .number(number), month: nil, day: nil)),
            end: end,
            rule: "year"
        )
    }

    /// `năm 2014`, `năm ngoái`, `năm 68`.
    func yearPiece(at i: Int) -> Piece? {
        guard tokens.isWord(i, .nam) else { return nil }
        if let number = tokens.year(i + 1) {
            return tokens.isContinued(i + 2) ? nil : year(number, i + 2)
        }
        if let number = tokens.number(i + 1), tokens.token(i + 1)?.digits == 2,
            (30...99).contains(number), !tokens.isContinued(i + 2), !tokens.isLetters(i + 2)
        {
            return year(1900 + number, i + 2)
        }
        if tokens.isWord(i + 1, .kia) { return relative(.year, (-2, i + 2)) }
        if tokens.isWord(i + 1, .doThat) || tokens.isWord(i + 1, .ay) {
            return Piece(
                shape: TimeShape(base: .relative(.year, 0, from: .text)),
                end: i + 2,
                rule: "year-from-text"
            )
        }
        guard let offset = direction(at: i + 1) else { return nil }
        if tokens.isWord(i + 1, .sau), tokens.isWord(i + 2, .doThat) {
            return Piece(
                shape: TimeShape(base: .relative(.year, 1, from: .text)),
                end: i + 3,
                rule: "year-from-text"
            )
        }
        return relative(.year, offset)
    }

    /// Weeks, quarters, decades, centuries, seasons, Tet.
    func unitPiece(at i: Int) -> Piece? {
        switch tokens.word(i) {
        case .tuan: return direction(at: i + 1).map { relative(.week, $0) }
        case .thang: return monthPiece(at: i)
        case .nam: return yearPiece(at: i)
        case .quy: return quarterPiece(at: i)
        case .thap: return decadePiece(at: i)
        case .theKy: return centuryPiece(at: i)
        case .mua, .he, .xuan: return seasonPiece(at: i)
        case .tet: return festivalPiece(at: i) ?? tetPiece(at: i)
        case .ram, .gioTo: return festivalPiece(at: i)
        case .giao: return newYearsEve(at: i)
        default: return nil
        }
    }

    private func quarterPiece(at i: Int) -> Piece? {
        if let offset = direction(at: i + 1) { return relative(.quarter, offset) }
        var number = tokens.number(i + 1, digits: 1)
        if number == nil { number = tokens.roman(i + 1) }
        if number == nil, let word = cardinal(at: i + 1), word.end == i + 2 { number = word.value }
        guard let number, (1...4).contains(number) else { return nil }
        var end = i + 2
        var year = TimeShape.YearRef.open
        if tokens.isMark(end, "/") || tokens.isMark(end, "-") || tokens.isMark(end, "."),
            let value = tokens.year(end + 1)
        {
            year = .number(value)
            end += 2
        } else if let named = yearReference(at: end) {
            year = named.year
            end = named.end
        }
        guard !tokens.isContinued(end) else { return nil }
        return Piece(
            shape: TimeShape(base: .quarter(year: year, number)),
            end: end,
            rule: "quarter"
        )
    }

    /// `thập niên 1980`, `thập kỷ 80`, `thập kỷ này`.
    func decadePiece(at i: Int) -> Piece? {
        guard tokens.isWord(i, .thap), tokens.isWord(i + 1, .nien) || tokens.isWord(i + 1, .ky)
        else { return nil }
        if let offset = direction(at: i + 2) { return relative(.decade, offset) }
        return decade(at: i + 2)
    }

    private func decade(at i: Int) -> Piece? {
        guard let number = tokens.number(i), !tokens.isContinued(i + 1) else { return nil }
        let digits = tokens.token(i)?.digits ?? 0
        let value: Int
        if digits == 4, (1000...2199).contains(number), number % 10 == 0 {
            value = number / 10
        } else if digits == 2, number % 10 == 0, number > 0 {
            value = 190 + number / 10
        } else {
            return nil
        }
        return Piece(shape: TimeShape(base: .decade(value)), end: i + 1, rule: "decade")
    }

    private func centuryPiece(at i: Int) -> Piece? {
        guard tokens.isWord(i + 1, .ky) else { return nil }
        if let offset = direction(at: i + 2) { return relative(.century, offset) }
        guard let number = tokens.roman(i + 2) ?? tokens.number(i + 2, digits: 2),
            (1...21).contains(number), !tokens.isContinued(i + 3)
        else { return nil }
        return Piece(shape: TimeShape(base: .century(number - 1)), end: i + 3, rule: "century")
    }

    private func seasonPiece(at i: Int) -> Piece? {
        let named = tokens.isWord(i, .mua) ? i + 1 : i
        let season: String
        switch tokens.word(named) {
        case .xuan: season = "SP"
        case .he, .ha: season = "SU"
        case .thu2, .thu: season = "FA"
        case .dong2: season = "WI"
        default: return nil
        }
        var end = named + 1
        let year: TimeShape.YearRef
        if let number = tokens.year(end), !tokens.isContinued(end + 1) {
            year = .number(number)
            end += 1
        } else if let reference = yearReference(at: end) {
            year = reference.year
            end = reference.end
        } else if named > i, let offset = direction(at: end) {
            year = .offset(offset.offset)
            end = offset.end
        } else {
            return nil
        }
        return Piece(
            shape: TimeShape(base: .season(year: year, season)),
            end: end,
            rule: "season"
        )
    }

    /// `Tết Trung thu`, `rằm Trung thu`, `Tết Đoan ngọ 2016`, `Giỗ Tổ Hùng Vương`: days of the lunar year with names.
    private func festivalPiece(at i: Int) -> Piece? {
        let festival: (month: Int, day: Int)
        var end = i + 3
        if tokens.isWord(i, .gioTo) {
            guard tokens.isWord(i + 1, .toTien), tokens.isCapital(i) || tokens.isCapital(i + 1)
            else {
                return nil
            }
            festival = (3, 10)
            end = tokens.isWords(i + 2, .hungVuong, .vuong) ? i + 4 : i + 2
        } else if tokens.isWords(i + 1, .trung, .thu2) {
            festival = (8, 15)
        } else if tokens.isWord(i, .tet), tokens.isWords(i + 1, .doanNgo, .ngo) {
            festival = (5, 5)
        } else if tokens.isWord(i, .tet), tokens.isWords(i + 1, .nguyen, .tieu) {
            festival = (1, 15)
        } else if tokens.isWord(i, .ram), tokens.isWords(i + 1, .vuLan, .lanWord) {
            festival = (7, 15)
        } else {
            return nil
        }
        var year = TimeShape.YearRef.open
        if let number = tokens.year(end), !tokens.isContinued(end + 1) {
            year = .number(number)
            end += 1
        } else if let named = yearReference(at: end) {
            (year, end) = (named.year, named.end)
        }
        return lunar(festival.month, festival.day, year, end)
    }

    /// `Tết Mậu Thân 1968`, `Tết Nguyên đán 2015`; Tet alone names no day.
    private func tetPiece(at i: Int) -> Piece? {
        guard let piece = lunarTail(i + 1, 1, 1),
            case .lunar(let year, _, _) = piece.shape.base, year != .open
        else { return nil }
        return piece
    }

    /// `những năm 1990`, `những năm đầu thập kỷ 1990`, `các ngày 21 và 22/7`.
    mutating func matchPlural(at i: Int) -> Int? {
        if let piece = spanPiece(at: i) { return emit(i, piece) }
        if tokens.isWord(i + 1, .ngay) { return nil }
        guard tokens.isWord(i + 1, .nam) else { return nil }
        var edge = i + 2
        var modifier: String?
        switch tokens.word(edge) {
        case .dau: modifier = "START"
        case .giua: modifier = "MID"
        case .cuoi: modifier = "END"
        default: break
        }
        if modifier != nil { edge += 1 }
        if modifier != nil, var piece = decadePiece(at: edge) ?? unitPiece(at: edge) {
            piece.shape.modifier = modifier
            return emit(i, piece)
        }
        guard var piece = decade(at: edge) else { return nil }
        piece.shape.modifier = modifier
        return emit(i, piece)
    }

    /// `những năm qua`, `những tuần gần đây`: a length of time without a number.
    private func spanPiece(at i: Int) -> Piece? {
        guard tokens.isWord(i, .nhung), let unit = unit(at: i + 1),
            unit.unit.rawValue >= TimeUnit.day.rawValue
        else { return nil }
        var end = unit.end
        if tokens.isWords(end, .gan, .day) || tokens.isWords(end, .sau, .doThat)
            || tokens.isWords(end, .truoc, .doThat)
        {
            end += 2
        } else if let offset = direction(at: end), !tokens.isWord(end, .nay2),
            !tokens.isLetters(offset.end) || !tokens.isWord(end, .toi2)
        {
            end = offset.end
        } else {
            return nil
        }
        return Piece(
            shape: TimeShape(base: .fixed(unit.unit.duration("X")), kind: .duration),
            end: end,
            rule: "duration"
        )
    }

    /// `đầu tháng này`, `cuối năm 2017`, `nửa đầu năm 2015`, `cuối tuần qua`.
    mutating func matchEdge(at i: Int) -> Int? {
        var modifier: String
        var next = i + 1
        var isHalf = false
        switch tokens.word(i) {
        case .dau: modifier = "START"
        case .giua: modifier = "MID"
        case .cuoi: modifier = "END"
        case .nuaDem:
            isHalf = true
            next = i + 2
            switch tokens.word(i + 1) {
            case .dau: modifier = "START"
            case .cuoi, .sau: modifier = "END"
            default: return nil
            }
        default: return nil
        }
        if tokens.isWord(next, .tuan), !isHalf {
            return emit(i, weekEdge(at: next, modifier))
        }
        var piece = unitPiece(at: next)
        if tokens.isWords(next, .nhung, .nam) { piece = decade(at: next + 2) }
        if piece == nil, let number = tokens.year(next), !tokens.isLetters(next + 1) || isHalf,
            !tokens.isContinued(next + 1)
        {
            piece = year(number, next + 1)
        }
        if piece == nil, tokens.isWord(next, .nam) || tokens.isWord(next, .thang),
            !tokens.isWord(next + 1, .hoc), !tokens.isWord(next + 1, .nay),
            tokens.number(next + 1) == nil
        {
            let unit: TimeUnit = tokens.isWord(next, .nam) ? .year : .month
            piece = relative(unit, (0, next + 1))
        }
        guard var piece else { return nil }
        piece.shape.modifier = modifier
        if isHalf {
            let half = modifier == "START" ? 1 : 2
            switch piece.shape.base {
            case .calendar(let year, nil, nil): piece.shape.base = .half(year: year, half)
            case .relative(.year, let offset, from: .publication):
                piece.shape.base = .half(year: .offset(offset), half)
            default: break
            }
        }
        piece.rule += "-edge"
        return emit(i, piece)
    }

    private func weekEdge(at i: Int, _ modifier: String) -> Piece? {
        let offset = direction(at: i + 1)
        if modifier == "END" {
            guard let offset else { return nil }
            return Piece(
                shape: TimeShape(base: .weekend(offset.offset)),
                end: offset.end,
                rule: "weekend"
            )
        }
        var piece = relative(.week, offset ?? (0, i + 1))
        piece.shape.modifier = modifier
        return piece
    }
}
