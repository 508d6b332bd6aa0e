import News

/// Headlines seen on other pages with a full stamp.
struct SightedHeadlines: Sendable {
    /// Words that a headline must have to be known again.
    static let leastWords = 5

    private var stamps: [UInt64: [Sighting]] = [:]

    init(_ sightings: [Sighting]) {
        for sighting in sightings where sighting.date?.civilDay != nil {
            guard let key = Self.key(sighting.headline) else { continue }
            stamps[key, default: []].append(sighting)
        }
        for key in stamps.keys {
            stamps[key]?.sort { ($0.stamp ?? "") < ($1.stamp ?? "") }
        }
    }

    /// The date of the article that bears a sighted headline; `nil` where the stamps differ or contradict the article.
    func date(of sketch: ArticleSketch) -> PublicationDate? {
        guard let key = Self.key(sketch.headline), let found = stamps[key],
            let date = found[0].date, let day = date.civilDay,
            found.allSatisfy({ $0.date == date })
        else { return nil }
        if let own = sketch.published.date.nearest(to: day), abs(own.days(since: day)) > 2 {
            return nil
        }
        if let bound = sketch.published.notBefore, day < bound { return nil }
        if let bound = sketch.published.notAfter, day > bound { return nil }
        var published = sketch.published
        published.date = date
        published.reasons.append(
            DateReason(rung: .sighting, found: found[0].stamp ?? date.description, date: date)
        )
        return published
    }

    private static func key(_ headline: String) -> UInt64? {
        let words = WordScanner().words(in: headline)
        return words.count < leastWords ? nil : words.reduce(UInt64(0)) { $0.joined($1.folded) }
    }
}
