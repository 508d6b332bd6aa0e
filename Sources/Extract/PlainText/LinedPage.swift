import News

/// A plain-text page with a label on every line.
struct LinedPage: Sendable {
    let units: [TextUnit]
    let labels: [LineLabel]
    let articleCount: Int
    let isVietnamese: Bool
    let sightings: [Sighting]
    private let marks: [LineMark?]

    init(units: [TextUnit]) {
        self.units = units
        let texts = units.prefix(400).filter { $0.shape.words >= 5 }
        isVietnamese = texts.count(where: \.shape.isVietnamese) * 2 > texts.count
        var marks = LineMarker(isVietnamese: isVietnamese).marks(units)
        TeaserLists().extend(units, &marks)
        var walk = ArticleWalk(units: units, marks: marks, isVietnamese: isVietnamese)
        walk.run()
        labels = FurnitureLabels(units: units, marks: marks).complete(walk.labels)
        articleCount = walk.count
        self.marks = marks
        sightings = TeaserSightings(units: units, marks: marks, labels: labels).sightings()
    }

    /// The parts of an article in reading order.
    func parts(ofArticle ordinal: Int) -> [(role: Block.Role, text: String, source: TextSpan?)] {
        zip(units.indices, labels).compactMap { i, label in
            guard case .content(let role, ordinal) = label else { return nil }
            let unit = units[i]
            // A headline printed twice in its line is one headline.
            if role == .headline, let half = marks[i]?.half,
                let text = unit.text.slice(TextSpan(0, half))
            {
                return (role, String(text), TextSpan(unit.source.start, unit.source.start + half))
            }
            return (role, unit.text, unit.source)
        }
    }

    /// Every line that is no part of an article.
    func furniture(in decoded: String) -> [Furniture] {
        zip(units, labels).compactMap { unit, label in
            guard case .furniture(let kind, let article) = label else { return nil }
            return Furniture(kind: kind, text: unit.text, source: unit.source, article: article)
        }
    }

    /// The latest date among the stamps of the furniture.
    var latestStamp: (text: String, date: PartialDate)? {
        var latest: (text: String, date: PartialDate, day: CivilDay, minutes: Int)?
        for (i, label) in labels.enumerated() {
            guard case .furniture(.timestamp, _) = label, let stamp = marks[i]?.stamp,
                let date = stamp.date, let day = date.civilDay
            else { continue }
            let minutes = stamp.minutes ?? 0
            if latest.map({ ($0.day, $0.minutes) < (day, minutes) }) ?? true {
                latest = (units[i].text, date, day, minutes)
            }
        }
        return latest.map { ($0.text, $0.date) }
    }

    /// The section label right above the first headline.
    var section: String? { sectionUnit.map { units[$0].text } }

    /// The unit of the section label.
    var sectionUnit: Int? {
        guard let headline = labels.firstIndex(of: .content(.headline, article: 1)), headline > 0,
            labels[headline - 1] == .furniture(.categoryLabel, article: nil)
        else { return nil }
        return headline - 1
    }

    /// Topic tags.
    var tags: [String] {
        var tags: [String] = []
        for (unit, label) in zip(units, labels) where label == .furniture(.tag, article: nil) {
            let list = unit.text.split(separator: ":", maxSplits: 1).last ?? ""
            for tag in list.split(whereSeparator: { $0 == "," || $0 == ";" || $0 == "|" }) {
                let name = tag.drop { $0 == " " }
                if !name.isEmpty, tags.count < 40, !tags.contains(String(name)) {
                    tags.append(String(name))
                }
            }
        }
        return tags
    }

    /// Why the page has no article.
    var reasonWithoutArticle: NoArticleReason {
        let phrases = FurniturePhrases.shared
        if units.prefix(12).contains(where: { phrases.rest(after: .wall, $0.shape.key) != nil }) {
            return .wall
        }
        let titles = labels.count { $0 == .furniture(.otherTitle, article: nil) }
        return titles >= 4 || (titles >= 2 && titles * 2 >= labels.count) ? .listing : .tooShort
    }
}
