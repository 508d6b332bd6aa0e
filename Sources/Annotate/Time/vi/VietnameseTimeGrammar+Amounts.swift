import News

// Durations, `N năm trước`, `cách đây N tuần`, sets.
extension VietnameseTimeGrammar {
    /// How much of a unit.
    struct Amount {
        /// As TIMEX3 writes it: `3`, `2.5`, `X`.
        var text: String
        /// The whole number, where there is one.
        var value: Int?
        var end: Int
    }

    /// A number in words, 1...99.
    func cardinal(at i: Int) -> (value: Int, end: Int)? {
        guard let first = digitWord(at: i) else {
            guard tokens.isWord(i, .muoi) else { return nil }
            if let second = digitWord(at: i + 1) ?? (tokens.isWord(i + 1, .lam) ? 5 : nil) {
                // "mười năm trước" is ten years: a second word is a digit only before a unit.
                if second != 5 || tokens.isWord(i + 1, .lam) || unit(at: i + 2) != nil {
                    return (10 + second, i + 2)
                }
            }
            return (10, i + 1)
        }
        guard tokens.isWord(i + 1, .muoiTens) else { return (first, i + 1) }
        var value = first * 10
        var end = i + 2
        switch tokens.word(end) {
        case .mot1: value += 1
        case .tu: value += 4
        case .lam, .nham: value += 5
        case .nam where unit(at: end + 1) == nil: return (value, end)
        default:
            guard let second = digitWord(at: end) else { return (value, end) }
            value += second
        }
        end += 1
        return (value, end)
    }

    private func digitWord(at i: Int) -> Int? {
        switch tokens.word(i) {
        case .mot: 1
        case .hai: 2
        case .ba: 3
        case .bon: 4
        case .nam: 5
        case .sau6: 6
        case .bay: 7
        case .tam: 8
        case .chin: 9
        default: nil
        }
    }

    func amount(at i: Int) -> Amount? {
        if tokens.token(i)?.kind == .number { return digits(at: i) }
        switch tokens.word(i) {
        case .nuaDem: return Amount(text: "0.5", value: nil, end: i + 1)
        case .vai, .may, .dam, .nhieu:
            var end = i + 1
            if tokens.isWord(end, .ba) || tokens.isWord(end, .chuc) || tokens.isWord(end, .tram)
                || (tokens.isWord(end, .nam) && unit(at: end + 1) != nil)
            {
                end += 1
            }
            return Amount(text: "X", value: nil, end: end)
        case .hang, .hang2:
            switch tokens.word(i + 1) {
            case .chuc, .tram, .nghin: return Amount(text: "X", value: nil, end: i + 2)
            default: return nil
            }
        default:
            guard let first = cardinal(at: i) else { return nil }
            var end = first.end
            if tokens.isWord(end, .chuc) {
                return Amount(text: String(first.value * 10), value: first.value * 10, end: end + 1)
            }
            if tokens.isWord(end, .tram) {
                return Amount(
                    text: String(first.value * 100),
                    value: first.value * 100,
                    end: end + 1
                )
            }
            // "hai ba ngày", "hai, ba ngày".
            let second = tokens.isMark(end, ",") ? end + 1 : end
            if first.value < 10, let next = digitWord(at: second), next == first.value + 1,
                unit(at: second + 1) != nil
            {
                end = second + 1
            }
            return Amount(text: String(first.value), value: first.value, end: end)
        }
    }

    /// `15`, `2,5`, `1.000`, `15-20`, `3 đến 5`.
    private func digits(at i: Int) -> Amount? {
        guard let number = tokens.number(i, digits: 4), !tokens.isTail(i) else { return nil }
        var amount = Amount(text: String(number), value: number, end: i + 1)
        if tokens.isGlued(i + 1), tokens.isGlued(i + 2), let fraction = tokens.token(i + 2),
            fraction.kind == .number
        {
            if fraction.digits == 3, tokens.isMark(i + 1, ".") {
                let value = number * 1000 + Int(fraction.value)
                amount = Amount(text: String(value), value: value, end: i + 3)
            } else if fraction.digits <= 2, tokens.isMark(i + 1, ",") || tokens.isMark(i + 1, ".") {
                amount = Amount(text: "\(number).\(fraction.value)", value: nil, end: i + 3)
            }
        }
        let link = amount.end
        if tokens.isMark(link, "-") || tokens.isWord(link, .den),
            let second = tokens.number(link + 1, digits: 4), second > number,
            unit(at: link + 2) != nil, !tokens.isWord(link + 2, .ngay) || tokens.isMark(link, "-")
        {
            amount.end = link + 2
        }
        return amount
    }

    /// A unit and the token after it.
    func unit(at i: Int) -> (unit: TimeUnit, end: Int)? {
        switch tokens.word(i) {
        case .giay: return (.second, i + 1)
        case .phut: return (.minute, i + 1)
        case .gio:
            return (.hour, tokens.isWords(i + 1, .dong, .ho) ? i + 3 : i + 1)
        case .tieng:
            if tokens.isWords(i + 1, .dong, .ho) { return (.hour, i + 3) }
            let isWhole =
                !tokens.isLetters(i + 1) || tokens.isWord(i + 1, .ruoi)
                || direction(at: i + 1) != nil || tokens.isWord(i + 1, .nua)
            if isWhole { return (.hour, i + 1) }
            // "20 tiếng tìm kiếm" are hours, "hai tiếng nổ" and "3 tiếng Anh" are not.
            guard tokens.number(i - 1) != nil, !tokens.isCapital(i + 1) else { return nil }
            switch tokens.word(i + 1) {
            case .explosion, .gun, .call, .speak: return nil
            default: return (.hour, i + 1)
            }
        case .h where tokens.isGlued(i) && !tokens.isCapital(i) && !tokens.isGlued(i + 1):
            return (.hour, i + 1)
        case .h where tokens.isGlued(i) && tokens.isMark(i + 1, ","): return (.hour, i + 1)
        case .ngay: return (.day, tokens.isWord(i + 1, .dem) ? i + 2 : i + 1)
        case .hom: return (.day, i + 1)
        case .tuan: return (.week, tokens.isWord(i + 1, .le) ? i + 2 : i + 1)
        case .thang: return (.month, i + 1)
        case .quy: return (.quarter, i + 1)
        case .nam: return (.year, i + 1)
        case .thap where tokens.isWord(i + 1, .ky) || tokens.isWord(i + 1, .nien):
            return (.decade, i + 2)
        case .theKy where tokens.isWord(i + 1, .ky): return (.century, i + 2)
        default: return nil
        }
    }

    mutating func matchAmount(at i: Int) -> Int? {
        if let piece = quantity(at: i) { return emit(i, piece) }
        // "trong 2 ngày 21-22/7": how many days, then which.
        guard let amount = amount(at: i), amount.value != nil, tokens.isWord(amount.end, .ngay),
            tokens.isMark(amount.end + 2, "-") || tokens.isMark(amount.end + 2, ",")
                || tokens.isWord(amount.end + 2, .va),
            tokens.number(amount.end + 1, digits: 2) != nil
        else { return nil }
        let count = found.count
        let before = (lastEnd, lastWasDay, lastWasYear)
        guard let next = matchDays(at: amount.end + 1) else { return nil }
        guard found.count > count + 1 else {
            found.removeSubrange(count...)
            (lastEnd, lastWasDay, lastWasYear) = before
            return nil
        }
        let span = tokens.span(i, amount.end + 1)
        found.insert(
            TimeMatch(
                span: span,
                shape: TimeShape(
                    base: .fixed(TimeUnit.day.duration(amount.text)),
                    kind: .duration
                ),
                rule: "vi.duration"
            ),
            at: count
        )
        return next
    }

    /// `hơn ba tiếng đồng hồ`, `gần 3 giờ sáng 21-10-2003`.
    mutating func matchApproximate(at i: Int) -> Int? {
        let modifier: String
        var next = i + 1
        switch tokens.word(i) {
        case .hon, .tren: modifier = "MORE_THAN"
        case .gan, .duoi, .ngot: modifier = "LESS_THAN"
        case .khoang, .chung: modifier = "APPROX"
        case .chua:
            guard
                tokens.isWord(next, .den) || tokens.isWord(next, .toi2)
                    || tokens.isWord(next, .dayFull)
            else { return nil }
            modifier = "LESS_THAN"
            next += 1
        case .xap:
            guard tokens.isWord(next, .xi) else { return nil }
            modifier = "APPROX"
            next += 1
        case .it:
            guard tokens.isWord(next, .nhat) else { return nil }
            modifier = "EQUAL_OR_MORE"
            next += 1
        default: return nil
        }
        if tokens.isWord(next, .hon) { next += 1 }
        var piece = clock(at: next, before: i)
        if piece == nil { piece = quantity(at: next) }
        guard var piece else { return nil }
        piece.shape.modifier = modifier
        return emit(i, piece)
    }

    /// An amount of a unit with what follows: a duration, or a date so far from an anchor.
    func quantity(at i: Int) -> Piece? {
        guard let amount = amount(at: i), let unit = unit(at: amount.end) else { return nil }
        switch tokens.word(i - 1) {
        case .thu, .dot, .lop, .tenHang, .top, .tap, .phanSo, .khoa, .cap, .loai, .doan,
            .kyTerm, .thang, .quy:
            return nil
        case .so where tokens.token(i)?.kind == .number: return nil
        // "vòng 3 tuần sau", but "trong vòng 24 giờ qua".
        case .vong where !tokens.isWord(i - 2, .trong): return nil
        default: break
        }
        var end = unit.end
        if tokens.isWord(end, .tuoi) || tokens.isWord(end, .nao) { return nil }
        if tokens.isWord(i, .nam), unit.unit == .month,
            direction(at: end) == nil, !tokens.isWord(end, .dau)
        {
            return nil
        }
        if unit.unit == .day, tokens.isWord(amount.end, .hom), direction(at: end) == nil {
            return nil
        }
        var text = amount.text
        if let number = tokens.token(end), number.kind == .number {
            if unit.unit == .day, tokens.isWord(end + 1, .dem) {
                return duration(unit.unit.duration(text), end + 2)
            }
            return compound(amount, unit.unit, at: end)
        }
        if tokens.isWord(end, .ruoi) {
            text += ".5"
            end += 1
        }
        if tokens.isWord(end, .dau) || tokens.isWord(end, .cuoi),
            let part = partOfYear(amount, unit.unit, at: end)
        {
            return part
        }
        if let moved = moved(amount, unit.unit, text, at: end) { return moved }
        switch tokens.word(end) {
        case .nay, .qua: end += 1
        case .vua where tokens.isWord(end + 1, .qua): end += 2
        case .gan where tokens.isWord(end + 1, .day): end += 2
        case .toi2 where !tokens.isCapital(end + 1): end += 1
        case .sap where tokens.isWord(end + 1, .toi2): end += 2
        default: break
        }
        return duration(unit.unit.duration(text), end)
    }

    private func duration(_ value: String, _ end: Int) -> Piece {
        Piece(
            shape: TimeShape(base: .fixed(value), kind: .duration),
            end: end,
            rule: "duration"
        )
    }

    /// `2 năm 3 tháng`, `1 giờ 30 phút`.
    private func compound(_ amount: Amount, _ first: TimeUnit, at i: Int) -> Piece? {
        guard let second = self.amount(at: i), let unit = unit(at: second.end) else { return nil }
        let isSmaller = unit.unit.rawValue < first.rawValue
        guard isSmaller, !tokens.isWord(unit.end, .tuoi), tokens.number(unit.end) == nil else {
            return nil
        }
        let head = first.duration(amount.text)
        let tail = unit.unit.duration(second.text)
        let isClock = tail.utf8.dropFirst().first == 0x54
        let isBoth = head.utf8.dropFirst().first == 0x54
        let rest = isClock && isBoth ? tail.dropFirst(2) : tail.dropFirst()
        return duration(head + rest, unit.end)
    }

    /// `6 tháng đầu năm`, `10 ngày đầu tháng 9`.
    private func partOfYear(_ amount: Amount, _ unit: TimeUnit, at i: Int) -> Piece? {
        let isStart = tokens.isWord(i, .dau)
        let inner = i + 1
        guard tokens.isWord(inner, .nam) || tokens.isWord(inner, .thang) else { return nil }
        let named = unitPiece(at: inner)
        let year: TimeShape.YearRef
        switch named?.shape.base {
        case .calendar(let ref, nil, nil): year = ref
        case .relative(.year, let offset, from: .publication): year = .offset(offset)
        case nil where tokens.isWord(inner, .nam): year = .offset(0)
        default:
            guard var piece = named else { return nil }
            piece.shape.modifier = isStart ? "START" : "END"
            return piece
        }
        let end = named?.end ?? inner + 1
        var shape: TimeShape
        switch (unit, amount.value) {
        case (.month, 3): shape = TimeShape(base: .quarter(year: year, isStart ? 1 : 4))
        case (.month, 6): shape = TimeShape(base: .half(year: year, isStart ? 1 : 2))
        default:
            shape = TimeShape(base: .calendar(year: year, month: nil, day: nil))
            shape.modifier = isStart ? "START" : "END"
        }
        return Piece(shape: shape, end: end, rule: "part-of-year")
    }

    /// `30 năm trước`, `3 ngày sau đó`, `hai tuần nữa`: a date so far from an anchor.
    private func moved(_ amount: Amount, _ unit: TimeUnit, _ text: String, at i: Int) -> Piece? {
        var sign = 0
        var end = i + 1
        var anchor = TimeShape.Anchor.publication
        var isOpen = false
        switch tokens.word(i) {
        case .truoc:
            switch tokens.word(end) {
            case .doThat:
                anchor = .text
                end += 1
            case .day: end += 1
            case .khi, .ngay, .tet, .gio, .luc, .le, .thoi: return nil
            default: break
            }
            sign = -1
        case .sau:
            if tokens.isWord(end, .khi) { return nil }
            anchor = .text
            isOpen = !tokens.isWord(end, .doThat) && !tokens.isWord(end, .day)
            if !isOpen { end += 1 }
            sign = 1
        case .nua: sign = 1
        default: return nil
        }
        return moved(amount, unit, text, sign: sign, anchor: anchor, end: end, isOpen: isOpen)
    }

    private func moved(
        _ amount: Amount,
        _ unit: TimeUnit,
        _ text: String,
        sign: Int,
        anchor: TimeShape.Anchor,
        end: Int,
        isOpen: Bool = false
    ) -> Piece {
        let rule = anchor == .text ? "so-much-later" : sign < 0 ? "ago" : "from-now"
        if unit.rawValue < TimeUnit.day.rawValue { return duration(unit.duration(text), end) }
        var shape: TimeShape
        if let value = amount.value {
            let base: TimeShape.Base
            switch unit {
            case .week: base = .relative(.day, sign * value * 7, from: anchor)
            case .decade: base = .relative(.year, sign * value * 10, from: anchor)
            case .century: base = .relative(.year, sign * value * 100, from: anchor)
            default: base = .relative(unit, sign * value, from: anchor)
            }
            shape = TimeShape(base: base)
        } else {
            shape = TimeShape(base: .vague(unit, sign, from: anchor))
        }
        // Without "đó" the text has to give the anchor close by; else it is a length of time.
        if anchor == .text { shape.fallback = unit.duration(text) }
        shape.needsCloseAnchor = isOpen
        return Piece(shape: shape, end: end, rule: rule)
    }

    /// `cách đây [hơn] hai tuần`.
    func agoPiece(at i: Int) -> Piece? {
        guard tokens.isWord(i + 1, .day) || tokens.isWord(i + 1, .nay) else { return nil }
        var next = i + 2
        var modifier: String?
        switch tokens.word(next) {
        case .hon: modifier = "MORE_THAN"
        case .gan: modifier = "LESS_THAN"
        case .khoang, .chung: modifier = "APPROX"
        default: break
        }
        if modifier != nil { next += 1 }
        guard let amount = amount(at: next), let unit = unit(at: amount.end) else { return nil }
        var end = unit.end
        if tokens.isWord(end, .ruoi) { end += 1 }
        var piece = moved(
            amount,
            unit.unit,
            amount.text,
            sign: -1,
            anchor: .publication,
            end: end
        )
        piece.shape.modifier = modifier
        return piece
    }

    /// `mỗi ngày`, `hằng năm`, `mỗi 4 năm`.
    func setPiece(at i: Int) -> Piece? {
        var text = "1"
        var next = i + 1
        if tokens.isWord(i, .moi2), let amount = digits(at: next) {
            text = amount.text
            next = amount.end
        }
        if tokens.isWord(i, .hang2), tokens.isWord(i + 1, .gio) || tokens.isWord(i + 1, .tieng) {
            return nil
        }
        if let part = partOfDay(at: next), tokens.isWord(i, .moi2) || tokens.isWord(i, .hang) {
            return Piece(
                shape: TimeShape(base: .fixed("XXXX-XX-XX" + part.code), kind: .set),
                end: part.end,
                rule: "set"
            )
        }
        if tokens.isWord(i, .moi2),
            let day = weekday(at: next, ref: .every, isClassed: true),
            case .weekday(let number, _) = day.shape.base
        {
            return Piece(
                shape: TimeShape(base: .fixed("XXXX-WXX-\(number)"), kind: .set),
                end: day.end,
                rule: "set"
            )
        }
        guard let unit = unit(at: next), !tokens.isWord(unit.end, .tuoi) else { return nil }
        return Piece(
            shape: TimeShape(base: .fixed(unit.unit.duration(text)), kind: .set),
            end: unit.end,
            rule: "set"
        )
    }

    /// `cả tuần`: the whole of a unit.
    func wholePiece(at i: Int) -> Piece? {
        guard let unit = unit(at: i + 1), unit.unit.rawValue >= TimeUnit.day.rawValue,
            tokens.token(unit.end)?.kind != .number, direction(at: unit.end) == nil
        else { return nil }
        return duration(unit.unit.duration("1"), unit.end)
    }

    /// `cùng ngày`, `cùng năm`: the day or year of the last date.
    func samePiece(at i: Int) -> Piece? {
        let unit: TimeUnit
        switch tokens.word(i + 1) {
        case .ngay: unit = .day
        case .thang: unit = .month
        case .nam: unit = .year
        default: return nil
        }
        return Piece(
            shape: TimeShape(base: .relative(unit, 0, from: .text)),
            end: i + 2,
            rule: "same-day"
        )
    }

    /// `hiện nay`, `gần đây`, `trước đó`.
    func vaguePiece(at i: Int) -> Piece? {
        let value: String
        var end = i + 2
        switch (tokens.word(i), tokens.word(i + 1)) {
        case (.hien, .nay), (.hien, .tai), (.gio, .day), (.bayGio, .gio): value = "PRESENT_REF"
        case (.gan, .day), (.truoc, .doThat), (.truoc, .day), (.moi, .day): value = "PAST_REF"
        case (.toi2, .day), (.sap, .toi2), (.tuong, .lai): value = "FUTURE_REF"
        case (.hien, _):
            guard isNow(i) else { return nil }
            value = "PRESENT_REF"
            end = i + 1
        case (.nay, _):
            guard tokens.isWord(i - 1, .den) || tokens.isWord(i - 1, .toi2) else { return nil }
            value = "PRESENT_REF"
            end = i + 1
        default: return nil
        }
        return Piece(shape: TimeShape(base: .fixed(value)), end: end, rule: "vague")
    }

    /// Whether `hiện` is the adverb and not a part of a compound.
    private func isNow(_ i: Int) -> Bool {
        switch tokens.word(i - 1) {
        case .the, .xuat, .thuc, .phat, .bieu, .tai2: return false
        default: break
        }
        switch tokens.word(i + 1) {
        case .dien, .dai, .thuc, .tuong2, .truong, .vat, .huu, .hinh, .ra, .len, .hanh:
            return false
        default: return tokens.isLetters(i + 1) && !tokens.isCapital(i + 1)
        }
    }
}
