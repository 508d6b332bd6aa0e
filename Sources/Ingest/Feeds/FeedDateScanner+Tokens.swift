import News

// Pieces of a date.
extension FeedDateScanner {
    static func tokens(_ bytes: [UInt8]) -> [Token]? {
        var tokens: [Token] = []
        var i = 0
        func digits(_ most: Int) -> (value: Int, count: Int)? {
            var value = 0
            var count = 0
            while i + count < bytes.count, count < most, (0x30...0x39).contains(bytes[i + count]) {
                value = value * 10 + Int(bytes[i + count] - 0x30)
                count += 1
            }
            return count > 0 ? (value, count) : nil
        }
        while i < bytes.count {
            let byte = bytes[i]
            if let number = digits(9) {
                let start = i
                i += number.count
                if number.count == 4 || number.count == 8,
                    let day = civilDay(bytes, from: start, &i)
                {
                    tokens.append(.day(day))
                    // `T` joins day and clock.
                    if i < bytes.count, bytes[i] | 0x20 == 0x74 { i += 1 }
                } else if i < bytes.count, bytes[i] == 0x3A || bytes[i] == 0x68,
                    number.count <= 2
                {
                    guard let clock = clock(bytes, number.value, &i) else { return nil }
                    tokens.append(.clock(seconds: clock))
                } else if number.count == 6, case .day = tokens.last {
                    let (h, m, s) = (
                        number.value / 10_000, number.value / 100 % 100, number.value % 100
                    )
                    guard h < 24, m < 60, s <= 60 else { return nil }
                    tokens.append(.clock(seconds: h * 3600 + m * 60 + s))
                } else {
                    tokens.append(.number(number.value, digits: number.count))
                }
            } else if byte == 0x2B || byte == 0x2D, hasClock(tokens),
                let offset = offset(bytes, &i)
            {
                tokens.append(.offset(offset))
            } else if (0x61...0x7A).contains(byte | 0x20) {
                var word: [UInt8] = []
                while i < bytes.count, (0x61...0x7A).contains(bytes[i] | 0x20) {
                    word.append(bytes[i] | 0x20)
                    i += 1
                }
                tokens.append(.word(String(decoding: word, as: UTF8.self)))
            } else if byte < 0x80 || byte == 0xC2 || byte == 0xA0 {
                // Commas, slashes, no-break spaces.
                i += 1
            } else {
                return nil
            }
            guard tokens.count <= 16 else { return nil }
        }
        return tokens
    }

    private static func hasClock(_ tokens: [Token]) -> Bool {
        tokens.contains { if case .clock = $0 { true } else { false } }
    }

    /// `2015-09-05`, `2015/9/5`, `20150905` at `start`; `i` is moved behind it.
    private static func civilDay(_ bytes: [UInt8], from start: Int, _ i: inout Int) -> CivilDay? {
        func number(_ from: Int, _ length: Int) -> Int? {
            guard from + length <= bytes.count else { return nil }
            let part = bytes[from..<from + length]
            guard part.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
            return part.reduce(0) { $0 * 10 + Int($1 - 0x30) }
        }
        if i - start == 8 {
            guard let y = number(start, 4), let m = number(start + 4, 2),
                let d = number(start + 6, 2)
            else { return nil }
            return CivilDay(year: y, month: m, day: d)
        }
        guard let year = number(start, 4), i < bytes.count,
            [0x2D, 0x2F, 0x2E].contains(bytes[i])
        else { return nil }
        let separator = bytes[i]
        var place = i + 1
        let monthLength = number(place, 2) != nil ? 2 : 1
        guard let month = number(place, monthLength) else { return nil }
        place += monthLength
        guard place < bytes.count, bytes[place] == separator else {
            // The month alone: its first day.
            guard let day = CivilDay(year: year, month: month, day: 1) else { return nil }
            i = place
            return day
        }
        place += 1
        let dayLength = number(place, 2) != nil ? 2 : 1
        guard let dayOfMonth = number(place, dayLength),
            let day = CivilDay(year: year, month: month, day: dayOfMonth)
        else { return nil }
        i = place + dayLength
        return day
    }

    /// The clock whose hour was read; `i` stands on the colon.
    private static func clock(_ bytes: [UInt8], _ hour: Int, _ i: inout Int) -> Int? {
        var parts = [hour]
        while parts.count < 3, i + 1 < bytes.count, bytes[i] == 0x3A || bytes[i] == 0x68,
            (0x30...0x39).contains(bytes[i + 1])
        {
            i += 1
            var value = 0
            var count = 0
            while i < bytes.count, count < 2, (0x30...0x39).contains(bytes[i]) {
                value = value * 10 + Int(bytes[i] - 0x30)
                count += 1
                i += 1
            }
            parts.append(value)
        }
        if i + 1 < bytes.count, bytes[i] == 0x2E || bytes[i] == 0x2C,
            (0x30...0x39).contains(bytes[i + 1])
        {
            i += 1
            while i < bytes.count, (0x30...0x39).contains(bytes[i]) { i += 1 }
        }
        guard parts.count > 1, parts[0] <= 24, parts[1] < 60, parts.count < 3 || parts[2] <= 60
        else { return nil }
        return parts[0] * 3600 + parts[1] * 60 + (parts.count > 2 ? parts[2] : 0)
    }

    /// `+0700`, `-05:30`, `+7`; `i` is moved behind it.
    private static func offset(_ bytes: [UInt8], _ i: inout Int) -> Int? {
        var place = i + 1
        var digits: [Int] = []
        while place < bytes.count, digits.count < 4 {
            if (0x30...0x39).contains(bytes[place]) {
                digits.append(Int(bytes[place] - 0x30))
            } else if bytes[place] != 0x3A || digits.isEmpty {
                break
            }
            place += 1
        }
        guard !digits.isEmpty else { return nil }
        let hours: Int
        var minutes = 0
        switch digits.count {
        case 1, 2: hours = digits.reduce(0) { $0 * 10 + $1 }
        case 3:
            hours = digits[0]
            minutes = digits[1] * 10 + digits[2]
        default:
            hours = digits[0] * 10 + digits[1]
            minutes = digits[2] * 10 + digits[3]
        }
        guard hours <= 14, minutes < 60 else { return nil }
        let isBehind = bytes[i] == 0x2D
        i = place
        return (isBehind ? -1 : 1) * (hours * 60 + minutes)
    }
}
