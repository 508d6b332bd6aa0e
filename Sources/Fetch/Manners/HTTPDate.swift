import News

/// Dates in HTTP fields (RFC 9110, 5.6.7), in all three forms.
enum HTTPDate {
    /// Reads a date; `nil` where it is none.
    ///
    /// `Sun, 06 Nov 1994 08:49:37 GMT`, `Sunday, 06-Nov-94 08:49:37 GMT`, `Sun Nov  6 08:49:37 1994`. Two digits of a year are of
    /// the years 1970 to 2069.
    static func moment(_ text: String) -> Timestamp? {
        var day: Int?
        var month: Int?
        var year: Int?
        var clock: (Int, Int, Int)?
        for word in text.split(whereSeparator: { " ,-\t".contains($0) }) {
            if word.contains(":") {
                let parts = word.split(separator: ":").map { Int($0) }
                guard parts.count == 3, let hour = parts[0], let minute = parts[1],
                    let second = parts[2], (0..<24).contains(hour), (0..<60).contains(minute),
                    (0...60).contains(second)
                else { return nil }
                clock = (hour, minute, second)
            } else if let number = Int(word), number >= 0 {
                if word.count <= 2, day == nil {
                    day = number
                } else {
                    year = word.count == 2 ? (number < 70 ? 2000 : 1900) + number : number
                }
            } else if let place = months.firstIndex(of: word.prefix(3).lowercased()) {
                month = place + 1
            }
        }
        guard let day, let month, let year, let clock,
            let civil = CivilDay(year: year, month: month, day: day)
        else { return nil }
        let seconds = clock.0 * 3600 + clock.1 * 60 + clock.2
        return Timestamp(seconds: Int64(civil.number) * 86_400 + Int64(seconds))
    }

    private static let months = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]
}
