import News

// The date that the pieces make.
extension FeedDateScanner {
    struct Found {
        var day: CivilDay
        var clock = 0
        var offset: Int?
        var isOdd = false
    }

    static func assemble(_ tokens: [Token]) -> Found? {
        var day: CivilDay?
        var month: Int?
        var numbers: [(value: Int, digits: Int)] = []
        var clock: Int?
        var offset: Int?
        var isOdd = false
        for token in tokens {
            switch token {
            case .day(let found):
                guard day == nil else { return nil }
                day = found
            case .clock(let seconds):
                guard clock == nil else { return nil }
                clock = seconds
            case .offset(let minutes):
                offset = (offset ?? 0) + minutes
            case .number(let value, let digits): numbers.append((value, digits))
            case .word(let word):
                if let number = monthNumber(word) {
                    guard month == nil else { return nil }
                    month = number
                } else if word == "pm" || word == "am" {
                    guard let hours = clock else { return nil }
                    let isNoon = hours / 3600 == 12
                    clock =
                        word == "pm"
                        ? (isNoon ? hours : hours + 43_200) : (isNoon ? hours - 43_200 : hours)
                    isOdd = true
                } else if let minutes = zones[word] {
                    // "GMT+0700" adds up.
                    offset = (offset ?? 0) + minutes
                } else if !weekdays.contains(where: { word.hasPrefix($0) }) {
                    isOdd = true
                }
            }
        }
        if day == nil {
            guard let found = civilDay(month: month, numbers, &isOdd) else { return nil }
            day = found
        } else if !numbers.isEmpty {
            return nil
        }
        guard let day, clock ?? 0 <= 86_400 + 60 else { return nil }
        return Found(day: day, clock: clock ?? 0, offset: offset, isOdd: isOdd)
    }

    /// `05 Sep 2015`, `Sep 5, 15`, `5/9/2015`.
    private static func civilDay(
        month: Int?,
        _ numbers: [(value: Int, digits: Int)],
        _ isOdd: inout Bool
    ) -> CivilDay? {
        if let month {
            guard numbers.count == 2 else { return nil }
            let first = numbers[0]
            let second = numbers[1]
            // The year comes last, but where it is the only one that can be it.
            let (dayOfMonth, year) = first.digits == 4 ? (second, first) : (first, second)
            isOdd = isOdd || year.digits != 4 || first.digits == 4
            return CivilDay(year: fullYear(year), month: month, day: dayOfMonth.value)
        }
        guard numbers.count == 3, numbers[2].digits == 4 || numbers[2].digits == 2 else {
            return nil
        }
        isOdd = true
        let (a, b, year) = (numbers[0].value, numbers[1].value, fullYear(numbers[2]))
        // Day before month, as most of the world has it, but where that is no date.
        return CivilDay(year: year, month: b, day: a) ?? CivilDay(year: year, month: a, day: b)
    }

    private static func fullYear(_ year: (value: Int, digits: Int)) -> Int {
        guard year.digits <= 2 else { return year.digits == 3 ? 1900 + year.value : year.value }
        return year.value < 70 ? 2000 + year.value : 1900 + year.value
    }

    /// The month whose English name begins so; RFC 822 has three letters.
    private static func monthNumber(_ word: String) -> Int? {
        guard word.utf8.count >= 3 else { return nil }
        let names = [
            "january", "february", "march", "april", "may", "june", "july", "august", "september",
            "october", "november", "december",
        ]
        if word == "sept" { return 9 }
        return names.firstIndex { $0.hasPrefix(word) }.map { $0 + 1 }
    }

    private static let weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

    /// The zones of RFC 822, and those of other parts of the world that feeds name most.
    private static let zones: [String: Int] = [
        "gmt": 0, "utc": 0, "ut": 0, "z": 0, "wet": 0, "est": -300, "edt": -240, "cst": -360,
        "cdt": -300, "mst": -420, "mdt": -360, "pst": -480, "pdt": -420, "cet": 60, "cest": 120,
        "met": 60, "mest": 120, "bst": 60, "west": 60, "eet": 120, "eest": 180, "msk": 180,
        "ict": 420, "hkt": 480, "sgt": 480, "jst": 540, "kst": 540, "aest": 600, "aedt": 660,
        "akst": -540, "akdt": -480, "hst": -600,
    ]
}
