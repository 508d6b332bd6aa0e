import News

extension DateLadder {
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
        list.append(contentsOf: visible(shown, top: top, range: range))
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
        let chosen =
            candidates.first { $0.stamp.date.precision == .day }
            ?? modified.flatMap { $0.stamp.date.precision == .day ? $0 : nil } ?? candidates.first
        guard let chosen else {
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

    /// The outlet's own day: a server's UTC clock can name the day before or after.
    private func localDay(
        _ chosen: DateEvidence, _ candidates: [DateEvidence]
    ) -> (PartialDate, DateEvidence?) {
        guard chosen.stamp.isUTC, let day = chosen.stamp.date.civilDay else {
            return (chosen.stamp.date, nil)
        }
        for other in candidates where !other.stamp.isUTC && other.rung != .stated {
            guard other.rung == .stamp || other.rung == .url || other.stamp.offset != nil,
                let local = other.stamp.date.civilDay, abs(local.days(since: day)) == 1
            else { continue }
            return (other.stamp.date, other)
        }
        return (chosen.stamp.date, nil)
    }

    /// Visible stamps as evidence: between headline and lead first, then below the body, then elsewhere.
    private func visible(
        _ shown: [StampFinder.Shown], top: Int, range: Range<Int>
    ) -> [DateEvidence] {
        var list: [DateEvidence] = []
        for item in shown {
            let at = item.stretch
            if isForeign(Int(map.stretches[at].first)) { continue }
            var weight: Int
            if at >= top - 4, at <= range.lowerBound + 1 {
                weight = 40 - min(20, abs(at - top))
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
