import News

/// Reads dates as pages print them: ISO 8601, RFC 822, numbers in day or month order, month names, Chinese signs.
///
/// Scans bytes once from left to right; a stamp is at most some 80 bytes long.
struct StampScanner: Sendable {
    /// First two letters of the page's language (see ``MonthNames``).
    var language: UInt16 = 0
    /// Whether `5/9/2015` is 9 May.
    var isMonthFirst = false
    /// Whether days are written with points, so that `5.9.15` is one.
    var isPointed = false
    /// The years that a stamp can have.
    var years = 1990...2100

    /// A scanner for pages in `language`, with the outlet's habit taken from its host.
    init(language: String = "", host: String = "") {
        self.language = MonthNames.code(language.utf8)
        isPointed = language.utf8.count >= 2 && self.language != MonthNames.code("en".utf8)
        let region = language.utf8.count >= 5 ? language.dropFirst(3).prefix(2).lowercased() : ""
        let domain = host.split(separator: ".").last.map(String.init) ?? ""
        let british: Set<String> = [
            "uk", "gb", "au", "nz", "ie", "in", "za", "ng", "ke", "pk", "sg", "my", "hk", "mt",
        ]
        isMonthFirst =
            self.language == MonthNames.code("en".utf8)
            && !british.contains(region) && !british.contains(domain)
            && (region == "us" || ["com", "org", "net", "gov", "edu", "us", ""].contains(domain))
    }

    /// The first whole day printed in `bytes`.
    func firstDay(in bytes: ArraySlice<UInt8>) -> PageStamp? {
        all(in: bytes, limit: 1).first
    }

    /// The first whole day printed in `text`.
    func firstDay(in text: some StringProtocol) -> PageStamp? {
        firstDay(in: Array(text.utf8)[...])
    }

    /// The whole days printed in `bytes`, in reading order.
    func all(in bytes: ArraySlice<UInt8>, limit: Int = 20) -> [PageStamp] {
        if let folded = FoldedDigits(bytes) {
            return all(in: folded.bytes[...], limit: limit).map { stamp in
                var stamp = stamp
                stamp.range = folded.origin(stamp.range)
                return stamp
            }
        }
        var found: [PageStamp] = []
        var cursor = StampCursor(bytes: bytes, scanner: self)
        while found.count < limit, let stamp = cursor.next() { found.append(stamp) }
        return found
    }

    /// What a machine-readable value says: a whole day, else the month or the year that it begins with.
    func value(_ text: some StringProtocol) -> PageStamp? {
        let bytes = Array(text.utf8.prefix(120))
        if let stamp = firstDay(in: bytes[...]) { return stamp }
        var cursor = StampCursor(bytes: bytes[...], scanner: self)
        return cursor.epoch() ?? cursor.yearMonth()
    }
}
