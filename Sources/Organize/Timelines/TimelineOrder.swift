import News

/// Puts timeline entries in order: the dated ones by their day, then those without a year.
struct TimelineOrder: Sendable {
    /// The documents in canonical order.
    let documents: [Document]

    /// The entries in order; an entry whose bounds leave one place among the dated ones stands there.
    func ordered(_ entries: [(TimelineEntry, [Telling])]) -> [TimelineEntry] {
        var dated: [(entry: TimelineEntry, day: CivilDay, telling: Telling)] = []
        var undated: [(entry: TimelineEntry, telling: Telling)] = []
        for (entry, group) in entries {
            if let day = entry.date.earliest {
                dated.append((entry, day, group[0]))
            } else {
                undated.append((entry, group[0]))
            }
        }
        dated.sort { a, b in
            if a.day != b.day { return a.day < b.day }
            if a.entry.date != b.entry.date {
                return a.entry.date.description < b.entry.date.description
            }
            return (a.telling.document, a.telling.sentence)
                < (b.telling.document, b.telling.sentence)
        }
        undated.sort { a, b in
            let (x, y) = (a.telling, b.telling)
            return (x.document, x.date.month ?? 13, x.date.day ?? 32, x.sentence)
                < (y.document, y.date.month ?? 13, y.date.day ?? 32, y.sentence)
        }
        let days = dated.map(\.day)
        var before = [[TimelineEntry]](repeating: [], count: days.count + 1)
        var rest: [TimelineEntry] = []
        for (entry, telling) in undated {
            guard let place = place(of: telling, among: days) else {
                rest.append(entry)
                continue
            }
            var entry = entry
            entry.placement = .bounded
            before[place].append(entry)
        }
        var ordered = before[0]
        for (index, item) in dated.enumerated() {
            ordered.append(item.entry)
            ordered.append(contentsOf: before[index + 1])
        }
        return ordered + rest
    }

    /// The number of dated entries before a day of unknown year, where all years that the article's bounds allow agree on it.
    private func place(of telling: Telling, among days: [CivilDay]) -> Int? {
        let published = documents[telling.document].article.published
        guard let first = published.notBefore, let last = published.notAfter, first <= last,
            last.year - first.year < 20
        else { return nil }
        // What an article tells by day and month lies in the year before it appeared.
        let from = first.adding(days: -366)
        var places: Set<Int> = []
        for year in from.year...last.year {
            var date = telling.date
            date.year = year
            guard let day = date.civilDay ?? date.earliest, day > from, day <= last else {
                continue
            }
            places.insert(days.filter { $0 < day }.count)
        }
        return places.count == 1 ? places.first : nil
    }
}
