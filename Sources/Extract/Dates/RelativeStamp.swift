import News

/// A stamp that counts back from the moment of the visit: "2 giờ trước", "3 hours ago", "vor 3 Stunden", "hôm qua".
///
/// It names a day only together with the time of the capture. Weeks, months and years are too coarse to name one.
struct RelativeStamp: Sendable, Hashable {
    /// Minutes before the capture.
    var minutes: Int
    /// Whether it counts whole days.
    var isDays: Bool

    /// Reads a line that says little else.
    init?(_ line: String) {
        guard line.utf8.count <= 80 else { return nil }
        let text = Array(line.lowercased().utf8)
        let words = DateWords.shared
        for word in words.yesterday where text.starts(with: word) {
            let next = text.count > word.count ? text[word.count] : 0x20
            guard next == 0x20 || next == 0x2C, text.count <= word.count + 12 else { continue }
            self.init(minutes: 1440, isDays: true)
            return
        }
        guard let found = Self.counted(text) else { return nil }
        self = found
    }

    private init(minutes: Int, isDays: Bool) {
        self.minutes = minutes
        self.isDays = isDays
    }

    /// The day that it names where clocks are `offset` minutes ahead of UTC; never after the capture.
    func day(before capture: Timestamp, offset: Int) -> CivilDay {
        if isDays { return capture.day(offsetMinutes: offset).adding(days: -minutes / 1440) }
        return Timestamp(seconds: capture.seconds - Int64(minutes) * 60).day(offsetMinutes: offset)
    }

    /// A number of at most two digits, or "a", "an", "one" and the like before a unit.
    private static func counted(_ text: [UInt8]) -> RelativeStamp? {
        let words = DateWords.shared
        var i = 0
        while i < text.count {
            let from = i
            var number = 0
            while i < text.count, (0x30...0x39).contains(text[i]), i - from < 4 {
                number = number * 10 + Int(text[i] - 0x30)
                i += 1
            }
            guard i > from else {
                if let end = one(text, at: i) {
                    if let stamp = span(1, text, from: i, unitAt: end, words) { return stamp }
                }
                i += 1
                continue
            }
            guard i - from <= 2, from == 0 || !(0x30...0x3A).contains(text[from - 1]) else {
                continue
            }
            if let stamp = span(number, text, from: from, unitAt: i, words) { return stamp }
        }
        return nil
    }

    /// The end of a word for one that begins a word at `i`.
    private static func one(_ text: [UInt8], at i: Int) -> Int? {
        guard i == 0 || text[i - 1] == 0x20 else { return nil }
        for word: StaticString in [
            "an ", "a ", "one ", "einer ", "einem ", "une ", "un ", "una ", "um ", "uma ", "một ",
        ] where word.withUTF8Buffer({ text[i...].starts(with: $0) }) {
            return i + word.utf8CodeUnitCount
        }
        return nil
    }

    private static func span(
        _ number: Int,
        _ text: [UInt8],
        from: Int,
        unitAt: Int,
        _ words: DateWords
    ) -> RelativeStamp? {
        var i = unitAt
        while i < text.count, text[i] == 0x20 || text[i] == 0xC2 || text[i] == 0xA0 { i += 1 }
        guard let unit = words.units.first(where: { text[i...].starts(with: $0.word) }) else {
            return nil
        }
        i += unit.word.count
        // A unit ends its word, but where words are not set apart.
        let isLatin = unit.word.allSatisfy { $0 < 0x80 }
        if isLatin, i < text.count, (0x61...0x7A).contains(text[i]) { return nil }
        while i < text.count, text[i] == 0x20 { i += 1 }
        let isAgo = words.ago.contains { text[i...].starts(with: $0) }
        guard isAgo || isSince(text[..<from], words) else { return nil }
        let isDays = unit.minutes == 1440
        return RelativeStamp(minutes: number * unit.minutes, isDays: isDays)
    }

    private static func isSince(_ before: ArraySlice<UInt8>, _ words: DateWords) -> Bool {
        var head = before
        while head.last == 0x20 { head = head.dropLast() }
        return words.since.contains { word in
            guard head.count >= word.count, head.suffix(word.count).elementsEqual(word) else {
                return false
            }
            let rest = head.dropLast(word.count)
            return rest.isEmpty || rest.last == 0x20
        }
    }
}
