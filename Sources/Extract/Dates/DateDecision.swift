import News

extension DateLadder {
    /// From this weight on a visible stamp stands between headline and lead.
    private static let nearHeadline = 20
    /// From this weight on a visible stamp stands alone below the headline and above the lead.
    private static let belowHeadline = 50

    /// Decides on the publication date, and lists all evidence.
    ///
    /// - Parameters:
    ///   - range: The stretches of the article's body.
    ///   - headline: The node of its headline.
    func decide(around range: Range<Int>, headline: Int?, shown: [StampFinder.Shown]) -> (
        published: PublicationDate, modified: PartialDate?
    ) {
        let top = headline.map { Int(map.stretchesBefore[$0]) } ?? max(0, range.lowerBound - 8)
        var list = stated() + marked(around: range, headline: headline) + addressed()
        list.append(contentsOf: visible(shown, top: top, range: range, headline: headline))
        let limit = page.fetched?.day.adding(days: 1)
        list = list.filter { evidence in
            guard let day = evidence.stamp.date.civilDay, let limit else { return true }
            return day <= limit
        }
        var candidates: [DateEvidence] = []
        for rung in DateReason.Rung.allCases {
            let own = list.filter { $0.rung == rung && !$0.isModified }
            for (_, evidence) in own.enumerated().sorted(by: {
                ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset)
            }) { candidates.append(evidence) }
        }
        let modified = list.filter(\.isModified).max { $0.weight < $1.weight }
        guard let chosen = choice(candidates, modified) else {
            return (PublicationDate(date: .unknown, notAfter: page.fetched?.day), nil)
        }
        let (date, ground) = localDay(chosen, candidates)
        var reasons: [DateReason] = []
        for evidence in candidates.prefix(12) {
            let isUsed = evidence.found == chosen.found || evidence.found == ground?.found
            reasons.append(
                DateReason(
                    rung: evidence.rung, found: evidence.found, date: evidence.stamp.date,
                    isUsed: isUsed))
        }
        if chosen.isModified {
            reasons.append(
                DateReason(rung: chosen.rung, found: chosen.found, date: chosen.stamp.date))
        }
        var published = PublicationDate(date: date, moment: chosen.stamp.moment, reasons: reasons)
        published.notAfter = page.fetched?.day
        return (published, modified?.stamp.date)
    }

    /// The evidence that the date rests on.
    ///
    /// A day in the address is right more often than any field of the page (113 of 116 on dev); a stamp printed between
    /// headline and lead is right more often than a field where the two differ.
    private func choice(
        _ candidates: [DateEvidence], _ modified: DateEvidence?
    ) -> DateEvidence? {
        let days = candidates.filter { $0.stamp.date.precision == .day }
        if let stated = days.first(where: { $0.rung == .stated }) { return stated }
        if let url = days.first(where: { $0.rung == .url }) { return url }
        if let field = days.first, field.rung != .stamp,
            let shown = days.first(where: { $0.rung == .stamp && $0.weight >= Self.belowHeadline }),
            shown.stamp.date != field.stamp.date, shown.stamp.date != modified?.stamp.date
        {
            return shown
        }
        if let first = days.first { return first }
        if let modified, modified.stamp.date.precision == .day { return modified }
        return candidates.first
    }

    /// The outlet's own day: a server's UTC clock can name the day before or after.
    private func localDay(
        _ chosen: DateEvidence, _ candidates: [DateEvidence]
    ) -> (PartialDate, DateEvidence?) {
        guard chosen.stamp.isUTC, let day = chosen.stamp.date.civilDay else {
            return (chosen.stamp.date, nil)
        }
        for other in candidates where !other.stamp.isUTC && other.rung != .stated {
            let isNear = other.rung == .stamp && other.weight >= Self.nearHeadline
            let isLocal = other.rung == .metadata && (other.weight >= 40 || other.stamp.offset != nil)
            guard isNear || isLocal, let local = other.stamp.date.civilDay, abs(local.days(since: day)) == 1
            else { continue }
            return (other.stamp.date, other)
        }
        return (chosen.stamp.date, nil)
    }

    /// Visible stamps as evidence: between headline and lead first, then below the body, then elsewhere.
    private func visible(
        _ shown: [StampFinder.Shown], top: Int, range: Range<Int>, headline: Int?
    ) -> [DateEvidence] {
        var list: [DateEvidence] = []
        for item in shown {
            let at = item.stretch
            if isForeign(Int(map.stretches[at].first)) { continue }
            var weight: Int
            if at >= top - 4, at <= range.lowerBound + 1 {
                weight = 40 - min(15, abs(at - top))
                if at > top, at < range.lowerBound, item.isAlone, headline != nil { weight += 25 }
            } else if at >= range.upperBound - 2, at <= range.upperBound + 6 {
                weight = 15
            } else if range.contains(at) {
                weight = item.isAlone ? 8 : 2
            } else {
                weight = at < top ? 6 : 4
            }
            if !item.isAlone { weight -= 3 }
            list.append(
                DateEvidence(
                    rung: .stamp, found: String(item.text.prefix(100)), stamp: item.stamp,
                    isModified: item.isModified, weight: weight))
        }
        return list
    }
}
