import News

/// The place of a ``StampScanner`` in its bytes.
struct StampCursor {
    private let bytes: ArraySlice<UInt8>
    private let scanner: StampScanner
    private var at: Int

    init(bytes: ArraySlice<UInt8>, scanner: StampScanner) {
        self.bytes = bytes
        self.scanner = scanner
        at = bytes.startIndex
    }

    /// The next whole day, with the clock beside it.
    mutating func next() -> PageStamp? {
        let start = bytes.startIndex
        while at < bytes.endIndex {
            guard isDigit(bytes[at]) else {
                at += 1
                continue
            }
            let first = number(at)
            let from = at
            at = first.end
            let before = from > start ? bytes[from - 1] : 0x20
            // A digit that goes on a word or a decimal number begins no date.
            let isGlued = isLetter(before) && before < 0x80 && before != 0x54
            guard !isGlued, let day = day(first, from: from) else { continue }
            at = max(at, day.end)
            guard let year = day.date.year, scanner.years.contains(year) else { continue }
            return stamp(day, from: from)
        }
        return nil
    }

    /// Seconds or milliseconds since 1970, where that is all there is.
    mutating func epoch() -> PageStamp? {
        let digits = bytes.filter(isDigit)
        guard digits.count == bytes.count, digits.count == 10 || digits.count == 13 else {
            return nil
        }
        let seconds = digits.prefix(10).reduce(Int64(0)) { $0 * 10 + Int64($1 - 0x30) }
        let moment = Timestamp(seconds: seconds)
        guard scanner.years.contains(moment.day.year) else { return nil }
        let minute = Int((seconds % 86_400) / 60)
        return PageStamp(
            date: PartialDate(moment.day),
            minute: minute,
            offset: 0,
            range: bytes.startIndex..<bytes.endIndex
        )
    }

    /// `2015-09` or `2015`, where that is all there is.
    func yearMonth() -> PageStamp? {
        let text = bytes.filter { $0 > 0x20 }
        var pieces = text.split(separator: 0x2D, omittingEmptySubsequences: false)
        if pieces.count == 1 {
            pieces = text.split(separator: 0x2F, omittingEmptySubsequences: false)
        }
        guard pieces.count <= 2, let year = plain(pieces[0], 4), scanner.years.contains(year) else {
            return nil
        }
        var date = PartialDate(year: year)
        if pieces.count == 2 {
            guard let month = plain(pieces[1], 2), (1...12).contains(month) else { return nil }
            date.month = month
        }
        return PageStamp(date: date, range: bytes.startIndex..<bytes.endIndex)
    }
}

extension StampCursor {
    /// A run of digits: its value, how many there are, where it ends.
    fileprivate struct Digits {
        var value = 0
        var count = 0
        var end = 0
    }

    /// A day that was read, and where its text ends and begins.
    fileprivate struct Day {
        var date: PartialDate
        var end: Int
        var begin: Int?
        var minute: Int?
        var isAmbiguous = false
    }

    private func isDigit(_ b: UInt8) -> Bool { (0x30...0x39).contains(b) }
    private func isLetter(_ b: UInt8) -> Bool { (0x61...0x7A).contains(b | 0x20) || b >= 0x80 }
    private func byte(_ i: Int) -> UInt8 {
        i >= bytes.startIndex && i < bytes.endIndex ? bytes[i] : 0
    }

    private func plain(_ slice: ArraySlice<UInt8>, _ count: Int) -> Int? {
        guard slice.count == count, slice.allSatisfy(isDigit) else { return nil }
        return slice.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }

    private func number(_ from: Int) -> Digits {
        var digits = Digits(value: 0, count: 0, end: from)
        while digits.end < bytes.endIndex, isDigit(bytes[digits.end]) {
            if digits.count < 15 {
                digits.value = digits.value * 10 + Int(bytes[digits.end] - 0x30)
            }
            digits.count += 1
            digits.end += 1
        }
        return digits
    }

    /// Steps over spaces, no-break spaces and the bytes of `also`.
    private func skip(_ from: Int, _ also: StaticString = "") -> Int {
        var i = from
        while i < bytes.endIndex {
            let b = bytes[i]
            if b == 0xC2, byte(i + 1) == 0xA0 {
                i += 2
            } else if isThinSpace(i) {
                i += 3
            } else if b == 0x20 || (0x09...0x0D).contains(b) || contains(also, b) {
                i += 1
            } else {
                break
            }
        }
        return i
    }

    /// Whether U+2000...U+200B, U+202F or U+3000 stands there: spaces of other widths.
    private func isThinSpace(_ i: Int) -> Bool {
        switch (byte(i), byte(i + 1)) {
        case (0xE2, 0x80): (0x80...0x8B).contains(byte(i + 2)) || byte(i + 2) == 0xAF
        case (0xE3, 0x80): byte(i + 2) == 0x80
        default: false
        }
    }

    private func contains(_ set: StaticString, _ b: UInt8) -> Bool {
        set.withUTF8Buffer { $0.contains(b) }
    }

    private func has(_ text: StaticString, at i: Int) -> Bool {
        text.withUTF8Buffer { wanted in
            guard i + wanted.count <= bytes.endIndex, i >= bytes.startIndex else { return false }
            for (k, b) in wanted.enumerated() {
                let own = bytes[i + k]
                let lower = (0x41...0x5A).contains(own) ? own | 0x20 : own
                if lower != b { return false }
            }
            return true
        }
    }

    private func word(_ from: Int) -> Range<Int> {
        var i = from
        while i < bytes.endIndex, i - from < 48, isLetter(bytes[i]) {
            if bytes[i] == 0xC2, byte(i + 1) == 0xA0 { break }
            // Marks of CJK and no-break punctuation end a word.
            if bytes[i] == 0xE2, byte(i + 1) == 0x80 { break }
            i += 1
        }
        return from..<i
    }

    private func fullYear(_ n: Digits) -> Int? {
        switch n.count {
        case 4 where (2400...2643).contains(n.value): n.value - 543
        case 4: n.value
        case 2: n.value < 70 ? 2000 + n.value : 1900 + n.value
        default: nil
        }
    }

    private func make(_ year: Int?, _ month: Int, _ day: Int) -> PartialDate? {
        guard let year, let civil = CivilDay(year: year, month: month, day: day) else { return nil }
        return PartialDate(civil)
    }

    /// A whole day whose first digits are `first`.
    private func day(_ first: Digits, from: Int) -> Day? {
        switch first.count {
        case 8, 12, 14: return packed(first, from: from)
        case 4: return yearFirst(first)
        case 1, 2: return dayOrMonthFirst(first, from: from)
        default: return nil
        }
    }

    /// `20150905`, `20150905102000`.
    private func packed(_ first: Digits, from: Int) -> Day? {
        func part(_ offset: Int, _ count: Int) -> Int {
            bytes[(from + offset)..<(from + offset + count)].reduce(0) { $0 * 10 + Int($1 - 0x30) }
        }
        guard (1990...2100).contains(part(0, 4)),
            let date = make(part(0, 4), part(4, 2), part(6, 2))
        else { return nil }
        var minute: Int?
        if first.count > 8, part(8, 2) < 24, part(10, 2) < 60 {
            minute = part(8, 2) * 60 + part(10, 2)
        }
        return Day(date: date, end: first.end, minute: minute)
    }

    /// `2015-09-05`, `2015/9/5`, `2015. szeptember 5.`, `2015年9月5日`, `2015 m. rugsėjo 5 d.`.
    private func yearFirst(_ first: Digits) -> Day? {
        var i = skip(first.end)
        if has("年", at: i) || has("년", at: i) {
            let month = number(skip(i + 3))
            guard month.count > 0 else { return nil }
            i = skip(month.end)
            guard has("月", at: i) || has("월", at: i) else { return nil }
            let day = number(skip(i + 3))
            guard day.count > 0, let date = make(fullYear(first), month.value, day.value) else {
                return nil
            }
            let sign = skip(day.end)
            let isSigned = has("日", at: sign) || has("일", at: sign)
            return Day(date: date, end: isSigned ? sign + 3 : day.end)
        }
        let mark = byte(i)
        if mark == 0x2D || mark == 0x2F || mark == 0x2E {
            let month = number(skip(i + 1))
            if (1...2).contains(month.count) {
                let j = skip(month.end)
                guard byte(j) == mark else { return nil }
                let day = number(skip(j + 1))
                guard (1...2).contains(day.count),
                    let date = make(fullYear(first), month.value, day.value)
                else { return nil }
                return Day(date: date, end: day.end)
            }
        }
        i = skip(i, ".,-/")
        if has("m.", at: i) { i = skip(i + 2) }
        if has("m", at: i), byte(i + 1) == 0x20 { i = skip(i + 1) }
        let name = word(i)
        guard !name.isEmpty,
            let month = MonthNames.shared.month(bytes[name], language: scanner.language)
        else { return nil }
        let day = number(skip(name.upperBound, ".-/"))
        guard (1...2).contains(day.count), let date = make(fullYear(first), month, day.value) else {
            return nil
        }
        return Day(date: date, end: day.end)
    }

    private func dayOrMonthFirst(_ first: Digits, from: Int) -> Day? {
        numeric(first, from: from) ?? named(first) ?? monthBefore(first, from: from)
    }

    /// `5/9/2015`, `05.09.15`, `5.9.15`, `5 - 9 - 2015`, `05 | 09 | 2015`.
    private func numeric(_ first: Digits, from: Int) -> Day? {
        var i = skip(first.end)
        let mark = byte(i)
        guard mark == 0x2F || mark == 0x2E || mark == 0x2D || mark == 0x7C else { return nil }
        // `12.30.45` after another number and mark is a tail, not a date.
        if from > bytes.startIndex, byte(from - 1) == mark || byte(from - 1) == 0x3A,
            isDigit(byte(from - 2))
        {
            return nil
        }
        let second = number(skip(i + 1))
        guard (1...2).contains(second.count) else { return nil }
        i = skip(second.end)
        guard byte(i) == mark else { return nil }
        let third = number(skip(i + 1))
        // Points between single digits make a version's number more often than a date, but where English is not written.
        let isShort = first.count == 2 && second.count == 2 || mark == 0x2E && scanner.isPointed
        guard third.count == 4 || third.count == 2 && isShort && mark != 0x7C,
            byte(third.end) != mark || !isDigit(byte(third.end + 1))
        else { return nil }
        // A two-digit year stands directly beside its marks: "10 - 20 - 30" is no date.
        if third.count == 2, third.end - from > 8 { return nil }
        let year = fullYear(third)
        let dayFirst = make(year, second.value, first.value)
        let monthFirst = make(year, first.value, second.value)
        let prefersMonth = scanner.isMonthFirst && mark != 0x2E
        guard let date = prefersMonth ? monthFirst ?? dayFirst : dayFirst ?? monthFirst else {
            return nil
        }
        return Day(
            date: date,
            end: third.end,
            isAmbiguous: mark != 0x2E && dayFirst != nil && monthFirst != nil
                && dayFirst != monthFirst
        )
    }

    /// `5 September 2015`, `5th of Sept. 2015`, `5. září 2015`, `5 de septiembre de 2015`, `5 tháng 9 năm 2015`.
    private func named(_ first: Digits) -> Day? {
        var i = first.end
        for ending: StaticString in [
            "st", "nd", "rd", "th", "er", "ème", "º", "°", "η", "-го", "-го",
        ]
        where has(ending, at: i) {
            i += ending.utf8CodeUnitCount
            break
        }
        i = skip(i, ".,-/")
        for link: StaticString in ["de ", "of ", "d’", "d'", "di ", "tháng ", "thg ", "del "]
        where has(link, at: i) {
            let isVietnamese = has("th", at: i)
            i = skip(i + link.utf8CodeUnitCount)
            if isVietnamese { return vietnamese(first, at: i) }
            break
        }
        var name = word(i)
        guard !name.isEmpty else { return nil }
        var month = MonthNames.shared.month(bytes[name], language: scanner.language)
        if month == nil, byte(name.lowerBound) >= 0xD8, byte(name.upperBound) == 0x20 {
            // Two words name a month of the Levant.
            let second = word(name.upperBound + 1)
            let joined = Array(bytes[name]) + [0x2D] + bytes[second]
            month = MonthNames.shared.month(joined[...], language: scanner.language)
            name = name.lowerBound..<second.upperBound
        }
        guard let month else { return nil }
        i = skip(name.upperBound, ".,-/'")
        // "نيسان / أبريل": the same month told twice.
        let again = word(i)
        if byte(again.lowerBound) >= 0xD8, !again.isEmpty,
            MonthNames.shared.month(bytes[again], language: scanner.language) == month
        {
            i = skip(again.upperBound, ".,-/'")
        }
        for link: StaticString in ["de ", "del ", "of ", "di ", "do "] where has(link, at: i) {
            i = skip(i + link.utf8CodeUnitCount)
            break
        }
        if has("’", at: i) { i += 3 }
        let year = number(i)
        guard
            year.count == 4
                || (year.count == 2 && byte(year.end) != 0x3A && byte(year.end) != 0x68),
            let date = make(fullYear(year), month, first.value)
        else { return nil }
        return Day(date: date, end: year.end)
    }

    /// What follows "5 tháng ": `9 năm 2015`, `9, 2015`, `Chín, 2015`.
    private func vietnamese(_ first: Digits, at start: Int) -> Day? {
        var i = start
        var month = number(i)
        if month.count == 0 {
            let name = word(i)
            guard !name.isEmpty, let value = MonthNames.shared.vietnameseMonth(bytes[name]) else {
                return nil
            }
            month = Digits(value: value, count: 2, end: name.upperBound)
            let next = skip(name.upperBound)
            let second = word(next)
            // "mười một", "mười hai".
            if value == 10, !second.isEmpty,
                let more = MonthNames.shared.vietnameseMonth(bytes[second]), more <= 2
            {
                month = Digits(value: 10 + more, count: 2, end: second.upperBound)
            }
        }
        i = skip(month.end, ".,-/")
        if has("năm", at: i) { i = skip(i + "năm".utf8.count) }
        let year = number(i)
        guard year.count == 4, let date = make(fullYear(year), month.value, first.value) else {
            return nil
        }
        return Day(date: date, end: year.end)
    }

    /// `September 5, 2015`, `Sept. 5th 2015`, `tháng 9 5, 2015`.
    private func monthBefore(_ first: Digits, from: Int) -> Day? {
        var end = from
        while end > bytes.startIndex, contains(" .-/,\t\n\r\u{A0}", byte(end - 1)) { end -= 1 }
        var begin = end
        while begin > bytes.startIndex, end - begin < 48, isLetter(byte(begin - 1)) { begin -= 1 }
        guard begin < end, from - end <= 4 else { return nil }
        var month = MonthNames.shared.month(bytes[begin..<end], language: scanner.language)
        if month == nil {
            // A word glued to the one before by a no-break space or a mark of more bytes.
            var cut = end
            while cut > begin, byte(cut - 1) < 0x80 { cut -= 1 }
            if cut > begin, cut < end {
                month = MonthNames.shared.month(bytes[cut..<end], language: scanner.language)
            }
        }
        guard let month else { return nil }
        var i = first.end
        for ending: StaticString in ["st", "nd", "rd", "th", "º"] where has(ending, at: i) {
            i += ending.utf8CodeUnitCount
            break
        }
        i = skip(i, ",.-/'")
        let year = number(i)
        if year.count == 4, let date = make(fullYear(year), month, first.value) {
            return Day(date: date, end: year.end, begin: begin)
        }
        // "Tue Sep 05 10:20:30 CEST 2015" and "Sep 5, 10:20 am, 2015" print the year last.
        guard (1...2).contains(year.count), byte(year.end) == 0x3A else { return nil }
        var j = year.end
        for _ in 0..<24 where j < bytes.endIndex {
            if isDigit(byte(j)) {
                let late = number(j)
                if late.count == 4, byte(j - 1) != 0x2B, byte(j - 1) != 0x2D,
                    let date = make(fullYear(late), month, first.value)
                {
                    return Day(
                        date: date,
                        end: late.end,
                        begin: begin,
                        minute: clock(i, needsZone: false)?.minute
                    )
                }
                j = late.end
            } else {
                j += 1
            }
        }
        return nil
    }

    /// Adds the clock that stands after the day, or before it.
    private mutating func stamp(_ day: Day, from: Int) -> PageStamp {
        var stamp = PageStamp(
            date: day.date,
            minute: day.minute,
            range: (day.begin ?? from)..<day.end,
            isAmbiguous: day.isAmbiguous
        )
        guard day.minute == nil else { return stamp }
        var i = skip(day.end, "T,-|@()·/.:")
        if has("–", at: i) || has("—", at: i) || has("•", at: i) { i = skip(i + 3) }
        for link: StaticString in [
            "um ", "at ", "à ", "a las ", "kl. ", "kl ", "klo ", "lúc ", "ore ", "alle ", "o ",
            "às ",
            "om ", "t", "в ",
        ]
        where has(link, at: i) {
            i = skip(i + link.utf8CodeUnitCount)
            break
        }
        if let clock = clock(i, needsZone: true) {
            stamp.minute = clock.minute
            stamp.offset = clock.offset
            stamp.range = stamp.range.lowerBound..<clock.end
            at = max(at, clock.end)
        }
        return stamp
    }

    /// `10:20`, `10:20:30.123Z`, `10h20`, `10:20 pm GMT+7`.
    private func clock(_ from: Int, needsZone: Bool) -> (minute: Int, offset: Int?, end: Int)? {
        let hours = number(from)
        guard (1...2).contains(hours.count), hours.value < 25 else { return nil }
        let mark = byte(hours.end)
        guard mark == 0x3A || mark == 0x68 || mark == 0x2E || mark == 0x48 else { return nil }
        let minutes = number(hours.end + 1)
        guard minutes.count == 2, minutes.value < 60 else { return nil }
        var end = minutes.end
        if byte(end) == 0x3A {
            let seconds = number(end + 1)
            if seconds.count == 2 { end = seconds.end }
            if byte(end) == 0x2E || byte(end) == 0x2C, isDigit(byte(end + 1)) {
                end = number(end + 1).end
            }
        }
        var minute = hours.value * 60 + minutes.value
        var i = skip(end)
        if has("pm", at: i) || has("p.m", at: i) {
            if hours.value < 12 { minute += 720 }
            i = skip(i + 2, ".m,")
            end = i
        } else if has("am", at: i) || has("a.m", at: i) {
            if hours.value == 12 { minute -= 720 }
            i = skip(i + 2, ".m,")
            end = i
        }
        i = skip(i, "(,")
        var offset: Int?
        if has("z", at: i), !isLetter(byte(i + 1)) {
            offset = 0
            end = i + 1
        } else {
            if has("gmt", at: i) || has("utc", at: i) {
                offset = 0
                i = skip(i + 3)
                end = i
            }
            if byte(i) == 0x2B || byte(i) == 0x2D, isDigit(byte(i + 1)) {
                let sign = byte(i) == 0x2B ? 1 : -1
                let zone = number(i + 1)
                var minutes: Int?
                switch zone.count {
                case 4: minutes = zone.value / 100 * 60 + zone.value % 100
                case 1, 2:
                    minutes = zone.value * 60
                    if byte(zone.end) == 0x3A {
                        let rest = number(zone.end + 1)
                        if rest.count == 2 { minutes = zone.value * 60 + rest.value }
                    }
                default: break
                }
                if let minutes, minutes <= 14 * 60 {
                    offset = sign * minutes
                    end = byte(zone.end) == 0x3A ? number(zone.end + 1).end : zone.end
                }
            }
        }
        return (minute, offset, end)
    }
}
