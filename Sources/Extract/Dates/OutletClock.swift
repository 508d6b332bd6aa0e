import News

/// How far an outlet's clocks are ahead of UTC.
struct OutletClock: Sendable {
    /// Minutes ahead of UTC.
    var offset: Int
    /// The stamp or the host that tells it.
    var found: String
    /// Whether the host alone tells it.
    var isAssumed = false

    /// The clock that other stamps of the page show near `day`, where they agree within an hour of summer time.
    init?(head: PageHead, scanner: StampScanner, near day: CivilDay) {
        var best: (distance: Int, offset: Int, found: String)?
        var offsets: Set<Int> = []
        func read(_ name: String, _ value: String) {
            let bytes = value.utf8
            guard (19...35).contains(bytes.count), bytes.first.map({ $0 &- 0x30 < 10 }) ?? false,
                let stamp = scanner.value(value), let offset = stamp.offset, offset != 0,
                let other = stamp.date.civilDay
            else { return }
            offsets.insert(offset)
            let distance = abs(other.days(since: day))
            if best == nil || distance < (best?.distance ?? 0) {
                best = (distance, offset, "\(name) \(value)")
            }
        }
        for field in head.fields { read(field.name, field.value) }
        for object in head.objects {
            guard case .object(let members) = object else { continue }
            for member in members
            where member.name.hasSuffix("Date") || member.name.hasPrefix("date") {
                if let text = member.value.text { read(member.name, text) }
            }
        }
        guard let best, let low = offsets.min(), let high = offsets.max(), high - low <= 60 else {
            return nil
        }
        (offset, found) = (best.offset, best.found)
    }

    /// The clock of the country that a host belongs to, where it has one zone only.
    init?(host: String, day: CivilDay) {
        guard let domain = host.split(separator: ".").last else { return nil }
        let hours: [Substring: Int] = [
            "vn": 420, "th": 420, "kh": 420, "la": 420, "cn": 480, "tw": 480, "hk": 480, "sg": 480,
            "my": 480, "ph": 480, "jp": 540, "kr": 540, "in": 330, "pk": 300, "bd": 360, "lk": 330,
            "tr": 180, "sa": 180, "ke": 180, "by": 180, "ae": 240, "za": 120, "ng": 60,
        ]
        let central: Set<Substring> = [
            "de", "at", "ch", "li", "lu", "fr", "be", "nl", "it", "es", "pl", "cz", "sk", "hu",
            "si", "hr", "rs", "dk", "no", "se", "al", "mk",
        ]
        let eastern: Set<Substring> = ["fi", "ee", "lv", "lt", "ua", "ro", "bg", "gr", "cy"]
        if let minutes = hours[domain] {
            offset = minutes
        } else if central.contains(domain) {
            offset = Self.isSummer(day) ? 120 : 60
        } else if eastern.contains(domain) {
            offset = Self.isSummer(day) ? 180 : 120
        } else {
            return nil
        }
        found = "." + domain
        isAssumed = true
    }

    /// From the last Sunday of March to that of October clocks of Europe are an hour ahead.
    private static func isSummer(_ day: CivilDay) -> Bool {
        func lastSunday(_ month: Int) -> CivilDay? {
            guard let last = CivilDay(year: day.year, month: month, day: 31) else { return nil }
            return last.adding(days: -(last.weekday % 7))
        }
        guard let from = lastSunday(3), let to = lastSunday(10) else { return false }
        return day >= from && day < to
    }
}
