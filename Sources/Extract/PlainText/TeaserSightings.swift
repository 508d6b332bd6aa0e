import News

/// Gathers headlines of other articles, with the summary, time and list label that stand beside each.
struct TeaserSightings: Sendable {
    let units: [TextUnit]
    let marks: [LineMark?]
    let labels: [LineLabel]

    /// The sightings in reading order; a headline printed twice in a row is one.
    func sightings() -> [Sighting] {
        var sightings: [Sighting] = []
        var section: String?
        var open = false
        var previousTitle = ""
        for i in units.indices {
            guard case .furniture(let kind, _) = labels[i] else {
                open = false
                section = nil
                continue
            }
            switch kind {
            case .sectionLabel:
                section = units[i].text
                open = false
            case .otherTitle:
                let title = headline(i)
                if open, title.text == previousTitle { continue }
                sightings.append(
                    Sighting(headline: title.text, section: section, source: title.source)
                )
                previousTitle = title.text
                open = true
            case .otherSummary where open && sightings.last?.summary == nil:
                sightings[sightings.count - 1].summary = units[i].text
            case .timestamp where open && sightings.last?.stamp == nil:
                sightings[sightings.count - 1].stamp = units[i].text
                sightings[sightings.count - 1].date = marks[i]?.stamp?.date
            case .chrome, .tag: open = false
            default: break
            }
        }
        return sightings
    }

    /// The headline of a teaser's line, once, without what a scraper put before it.
    private func headline(_ i: Int) -> (text: String, source: TextSpan) {
        let unit = units[i]
        let mark = marks[i]
        let start = mark?.prefix ?? 0
        let end = mark?.half ?? unit.text.utf8.count
        guard start < end, end <= unit.text.utf8.count, unit.source.count == unit.text.utf8.count,
            let part = unit.text.slice(TextSpan(start, end))
        else { return (unit.text, unit.source) }
        return (String(part), TextSpan(unit.source.start + start, unit.source.start + end))
    }
}
