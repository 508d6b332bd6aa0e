import Markup
import News

extension DateLadder {
    /// From this weight on a visible stamp stands between headline and lead.
    private static let nearHeadline = 20
    /// From this weight on a visible stamp stands alone below the headline and above the lead.
    private static let belowHeadline = 50

    /// Decides on the publication date, and lists all evidence.
    ///
    /// `range` are the stretches of the article's body, `headline` the node of its headline.
    func decide(
        around range: Range<Int>,
        headline: Int?,
        shown: [StampFinder.Shown]
    ) -> (
        published: PublicationDate, modified: Located<PartialDate>?
    ) {
        var ladder = self
        ladder.headline = headline
        return ladder.decision(around: range, shown: shown)
    }

    private func decision(
        around range: Range<Int>,
        shown: [StampFinder.Shown]
    ) -> (
        published: PublicationDate, modified: Located<PartialDate>?
    ) {
        let top = headline.map { Int(map.stretchesBefore[$0]) } ?? max(0, range.lowerBound - 8)
        var list = isWholePage ? stated() + addressed() : []
        list.append(contentsOf: marked(around: range, headline: headline))
        list.append(contentsOf: visible(shown, top: top, range: range, headline: headline))
        list.append(contentsOf: relative(top: top, range: range, headline: headline))
        list = list.filter { !isAfterCapture($0.stamp) }
        var candidates: [DateEvidence] = []
        for rung in DateReason.Rung.allCases {
            let own = list.filter { $0.rung == rung && !$0.isModified }
            for (_, evidence) in own.enumerated().sorted(by: {
                ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset)
            }) { candidates.append(evidence) }
        }
        var modified = list.filter(\.isModified).max { $0.weight < $1.weight }
        if isWholePage, !candidates.contains(where: { $0.stamp.date.precision == .day }) {
            let known = candidates.first { $0.stamp.date.precision == .month }?.stamp.date
            if let late = late(
                shown,
                top: top,
                range: range,
                headline: headline,
                within: known,
                isKnown: modified != nil
            ) {
                if late.isModified { modified = late } else { candidates.insert(late, at: 0) }
            }
        }
        guard let chosen = choice(candidates, modified) else {
            return (PublicationDate(date: .unknown, notAfter: page.fetched?.day), nil)
        }
        let local = localDay(chosen, candidates)
        var date = local.date
        if let swapped = ordered(chosen, candidates) { date = swapped }
        var published = PublicationDate(
            date: date,
            moment: chosen.stamp.moment,
            isInferred: chosen.isRelative || local.isAssumed,
            reasons: reasons(candidates, chosen: chosen, ground: local.ground, date: date)
        )
        published.notAfter = page.fetched?.day
        return (published, modified?.located)
    }

    /// Whether a stamp lies after the capture, wherever on Earth its clock hangs.
    func isAfterCapture(_ stamp: PageStamp) -> Bool {
        guard let fetched = page.fetched, let day = stamp.date.civilDay else { return false }
        // Clocks of servers differ by minutes.
        if let moment = stamp.moment { return moment.seconds > fetched.seconds + 3600 }
        return day > fetched.day(offsetMinutes: 14 * 60)
    }

    /// The evidence as reasons: what the date rests on, and what says the same, is used.
    private func reasons(
        _ candidates: [DateEvidence],
        chosen: DateEvidence,
        ground: DateEvidence?,
        date: PartialDate
    ) -> [DateReason] {
        var list = Array(candidates.prefix(12))
        for needed in [ground, chosen].compactMap(\.self)
        where !list.contains(where: { $0.found == needed.found && $0.rung == needed.rung }) {
            list.append(needed)
        }
        return list.map { evidence in
            let said = evidence.stamp.date
            let isSame = said.year != nil && said.isCompatible(with: date)
            let isGround = evidence.found == chosen.found || evidence.found == ground?.found
            // The same moment by another clock.
            let isMoment =
                evidence.stamp.moment != nil && evidence.stamp.moment == chosen.stamp.moment
            return DateReason(
                rung: evidence.rung,
                found: evidence.found,
                date: said,
                isUsed: isSame || isGround || isMoment
            )
        }
    }

    /// The evidence that the date rests on.
    ///
    /// A day in the address is right more often than any field of the page (113 of 116 on dev); a stamp printed between
    /// headline and lead is right more often than a field where the two differ.
    private func choice(
        _ candidates: [DateEvidence],
        _ modified: DateEvidence?
    ) -> DateEvidence? {
        let days = candidates.filter { $0.stamp.date.precision == .day }
        if let stated = days.first(where: { $0.rung == .stated }) { return stated }
        if let url = days.first(where: { $0.rung == .url }) {
            // An address can be made on the eve; a field and a printed stamp together know better.
            if let field = days.first, field.rung != .url, isDayAfter(field, url),
                days.contains(where: {
                    $0.rung == .stamp && $0.weight >= Self.nearHeadline
                        && $0.stamp.date == field.stamp.date
                })
            {
                return field
            }
            return url
        }
        if let field = days.first, field.rung != .stamp,
            let shown = days.first(where: { $0.rung == .stamp && $0.weight >= Self.belowHeadline }),
            shown.stamp.date != field.stamp.date, shown.stamp.date != modified?.stamp.date
        {
            return shown
        }
        if let field = days.first, field.rung != .stamp,
            let better = agreed(days, against: field)
        {
            return better
        }
        if let first = days.first {
            // A field that only says "date" can be that of the last change; no change comes before the publication.
            if let modified, modified.rung == .stamp, first.rung == .metadata, !first.isMarked,
                first.weight < 65, let early = modified.stamp.date.civilDay,
                let late = first.stamp.date.civilDay, early < late
            {
                return modified
            }
            return first
        }
        if let modified, modified.stamp.date.precision == .day { return modified }
        return candidates.first
    }

    private func isDayAfter(_ evidence: DateEvidence, _ other: DateEvidence) -> Bool {
        guard let day = evidence.stamp.date.civilDay, let eve = other.stamp.date.civilDay else {
            return false
        }
        return day.days(since: eve) == 1
    }

    /// A day on which a second field and a printed stamp agree against the first field.
    private func agreed(_ days: [DateEvidence], against field: DateEvidence) -> DateEvidence? {
        let shown = days.filter { $0.rung == .stamp && $0.weight >= Self.nearHeadline }
        guard !shown.contains(where: { $0.stamp.date == field.stamp.date }) else { return nil }
        // Many clocks beside the text are those of its readers.
        guard days.count(where: { $0.found.utf8.starts(with: "time ".utf8) }) <= 4 else {
            return nil
        }
        return days.first { other in
            other.rung == .metadata && other.weight >= 44 && other.stamp.date != field.stamp.date
                && shown.contains { $0.stamp.date == other.stamp.date }
        }
    }

    /// The date with day and month exchanged, where habit alone ordered them and other evidence says otherwise.
    private func ordered(_ chosen: DateEvidence, _ candidates: [DateEvidence]) -> PartialDate? {
        guard chosen.stamp.isAmbiguous, let year = chosen.stamp.date.year,
            let month = chosen.stamp.date.month, let day = chosen.stamp.date.day
        else { return nil }
        let swapped = PartialDate(year: year, month: day, day: month)
        let others = candidates.filter { !$0.stamp.isAmbiguous }
        guard !others.contains(where: { $0.stamp.date == chosen.stamp.date }) else { return nil }
        return others.contains { $0.stamp.date == swapped } ? swapped : nil
    }

    /// The outlet's own day: a server's UTC clock can name the day before or after.
    ///
    /// The first local clock that the page prints beside the article decides; else the zone of the page's other stamps,
    /// else that of the country whose domain the outlet has.
    private func localDay(
        _ chosen: DateEvidence,
        _ candidates: [DateEvidence]
    ) -> (date: PartialDate, ground: DateEvidence?, isAssumed: Bool) {
        guard chosen.stamp.isUTC, let day = chosen.stamp.date.civilDay else {
            return (chosen.stamp.date, nil, false)
        }
        for other in candidates where !other.stamp.isUTC && other.rung != .stated {
            let isNear = other.rung == .stamp && other.weight >= Self.nearHeadline
            let isLocal = other.rung == .metadata && other.stamp.minute != nil
            guard isNear || isLocal, let local = other.stamp.date.civilDay else { continue }
            // The first local clock decides; further ones may be those of comments.
            return abs(local.days(since: day)) == 1
                ? (other.stamp.date, other, false) : (PartialDate(day), nil, false)
        }
        guard chosen.rung != .stamp, isWholePage, let moment = chosen.stamp.moment,
            let clock = OutletClock(head: head, scanner: scanner, near: day) ?? assumedClock(day)
        else { return (chosen.stamp.date, nil, false) }
        let local = moment.day(offsetMinutes: clock.offset)
        // Midnight stands for a day without a clock.
        guard local != day, chosen.stamp.minute != 0 || clock.offset > 0 else {
            return (chosen.stamp.date, nil, false)
        }
        let ground = DateEvidence(
            rung: .metadata,
            found: clock.found,
            stamp: PageStamp(date: PartialDate(local), range: 0..<0)
        )
        return (PartialDate(local), ground, clock.isAssumed)
    }

    /// The clock of the country in the page's address.
    func assumedClock(_ day: CivilDay) -> OutletClock? {
        addresses.lazy.compactMap { Address($0) }.first.flatMap {
            OutletClock(host: $0.host, day: day)
        }
    }

    /// Visible stamps as evidence: between headline and lead first, then below the body, then elsewhere.
    func visible(
        _ shown: [StampFinder.Shown],
        top: Int,
        range: Range<Int>,
        headline: Int?,
        place: Place = .own
    ) -> [DateEvidence] {
        var list: [DateEvidence] = []
        for item in shown {
            let at = item.stretch
            let node = Int(map.stretches[at].first)
            if self.place(of: node) != place || isQuoted(node) { continue }
            if at < top, !range.contains(at), isAboveMenu(node, headline) { continue }
            if at > range.lowerBound + 1, isReader(item) { continue }
            var weight: Int
            let opensText =
                item.stamp.range.lowerBound <= 1 && !item.isInSentence && opensText(at, range)
            // A day inside the running text is the text's, not the article's.
            if range.contains(at), !opensText, isOfText(item, isLast: at >= range.upperBound - 2) {
                continue
            }
            if at >= top - 4, at <= range.lowerBound + 1 {
                weight = 40 - min(15, abs(at - top))
                let isBelow = at > top && at < range.lowerBound
                if isBelow || (at >= top - 3 && at < top), item.isAlone, headline != nil {
                    weight += isBelow ? 25 : 15
                }
            } else if at >= range.upperBound - 2, at <= range.upperBound + 6 {
                weight = 15
            } else if range.contains(at) {
                // A line near the top that begins with a day and a clock is a stamp, whatever follows it.
                let isStamped =
                    item.isAtStart && item.stamp.minute != nil && at <= range.lowerBound + 6
                let longest = at <= range.lowerBound + 3 ? 60 : 45
                guard
                    item.isAlone && (item.rest <= longest || isStamped)
                        || item.isAtStart && at <= range.lowerBound + 1 || opensText
                else { continue }
                weight = 8
            } else if isWholePage {
                weight = at < top ? 6 : 4
            } else {
                continue
            }
            if !item.isAlone { weight -= 3 }
            // A stamp has a clock more often than another day that a page names.
            if item.stamp.minute != nil { weight += 8 }
            list.append(
                DateEvidence(
                    rung: .stamp,
                    found: String(item.text.prefix(100)),
                    stamp: item.stamp,
                    isModified: item.isModified,
                    isNamed: item.isPublished,
                    weight: weight
                )
            )
        }
        return list
    }

    /// Whether a stretch is the first paragraph of the text, behind sub-heads at most.
    private func opensText(_ at: Int, _ range: Range<Int>) -> Bool {
        guard range.contains(at), at <= range.lowerBound + 4 else { return false }
        return map.stretches[range.lowerBound..<at].allSatisfy {
            $0.characters <= 120 && $0.marks == 0
        }
    }

    /// Whether a day belongs to the sentence around it.
    ///
    /// The sentence that says when a post was filed ends it, and does not begin with the day.
    private func isOfText(_ item: StampFinder.Shown, isLast: Bool) -> Bool {
        if isLast { return item.isInSentence && item.stamp.range.lowerBound <= 12 }
        return item.isInSentence || !item.isAlone && !item.isAtStart
    }

    /// Whether a stamp is a reader's below the article: a name before it and words below it.
    func isReader(_ item: StampFinder.Shown) -> Bool {
        guard item.isAlone, item.text.utf8.contains(0x3A), item.rest <= 60,
            item.stamp.range.lowerBound >= 5, item.text.first?.isUppercase ?? false,
            item.stretch + 1 < map.stretches.count
        else { return false }
        let name = item.text.utf8.prefix(item.stamp.range.lowerBound)
        let words = String(decoding: name, as: UTF8.self).split(separator: " ")
            .filter { $0.contains(where: \.isLetter) }
        guard (2...5).contains(words.count), words.allSatisfy({ $0.first?.isUppercase ?? false })
        else { return false }
        let next = map.stretches[item.stretch + 1]
        return next.linkDensity < 0.3 && next.marks > 0 && place(of: Int(next.first)) == .own
    }

    /// Whether a menu stands between a node and the headline below it: what is above is the head of the site.
    private func isAboveMenu(_ node: Int, _ headline: Int?) -> Bool {
        guard let headline, node < headline else { return false }
        var links = 0
        for other in node..<headline where map.name(other) == .a {
            links += 1
            if links == 4 { return true }
        }
        return false
    }
}
