import News

/// Completes an article's publication date from its own text: the ladder's rungs `deicticPair`, `text`, `caption`, `weekday` and `bounds`.
///
/// A date that the page states wins; what the text says is then recorded beside it. A day told as past gives the day, a full date of a
/// caption gives a year to a day close by; both are inferred. Years of older history give bounds and never a date.
struct ArticleDating: Sendable {
    /// Pages on the web are not older; a day before is history that the text tells.
    private let firstYear = 1991
    /// How far a photograph may lie before the article that prints it.
    private let captionDays = 60

    /// The publication date with what the text, whose time expressions `matches` are, adds to it.
    func published(for document: Document, _ matches: [TimeMatch]) -> PublicationDate {
        let article = document.article
        let evidence = DatingEvidence(article, matches)
        var published = article.published
        let isStated = published.date.day != nil && published.date.year != nil
        var reasons: [DateReason] = []
        func reason(_ rung: DateReason.Rung, _ span: TextSpan, _ date: PartialDate, used: Bool) {
            let found = article.text.slice(span).map(String.init) ?? ""
            reasons.append(
                DateReason(
                    rung: rung,
                    found: found,
                    date: date,
                    isUsed: used,
                    citation: Citation(article: article.id, span: span)
                )
            )
        }
        if !isStated { setBounds(&published, evidence) }

        // The day.
        var date = published.date
        var isInferred = published.isInferred
        if let pair = evidence.pairs.first(where: { fits($0.day, published) }) {
            let isUsed = date.day == nil
            if isUsed {
                date = pair.day.merging(date)
                isInferred = isInferred || !pair.isStated
            }
            reason(.deicticPair, pair.span, pair.day, used: isUsed)
        }
        if let latest = latestPastDay(evidence, published) {
            let isUsed = date.day == nil
            if isUsed {
                date = latest.date.merging(date)
                isInferred = true
            }
            reason(.text, latest.span, latest.date, used: isUsed)
        }

        // The year.
        if date.year == nil, date.day != nil {
            if let caption = yearGiver(date, evidence, published) {
                date.year = caption.year
                isInferred = true
                reason(
                    caption.day.role == .caption ? .caption : .text,
                    caption.day.span,
                    caption.day.date,
                    used: true
                )
            } else if let weekday = yearByWeekday(date, evidence, published) {
                date.year = weekday.year
                isInferred = true
                reason(.weekday, weekday.day.span, date, used: true)
            } else if let year = onlyYear(date, published, where: { _ in true }) {
                date.year = year
                isInferred = true
                reasons.append(
                    DateReason(
                        rung: .bounds,
                        found:
                            "\(published.notBefore?.description ?? "")/\(published.notAfter?.description ?? "")",
                        date: date
                    )
                )
            }
        }
        published.date = date
        published.isInferred = isInferred
        published.reasons = ordered(published.reasons + reasons)
        return published
    }
}

extension ArticleDating {
    /// The latest day that the text tells as past, counted from the first day of the lead.
    private func latestPastDay(
        _ evidence: DatingEvidence,
        _ published: PublicationDate
    ) -> DatingEvidence.Day? {
        let past = evidence.days.filter { $0.role != .caption && $0.tense <= 0 && isLikely($0) }
        guard let first = past.first(where: { $0.isLead && fits($0.date, published) }) else {
            return nil
        }
        if first.date.year != nil {
            return latestFullDay(from: first, past, evidence, published)
        }
        var best = first
        var gained = 0
        for day in past where day.date.year == nil && fits(day.date, published) {
            let ahead = daysAhead(day.date, of: first.date)
            // A later day is past when its clause says so, or when it is the day after.
            guard ahead > gained, ahead <= (day.tense < 0 ? 10 : 3) else { continue }
            best = day
            gained = ahead
        }
        return best
    }

    /// The latest day where the lead gives full dates; none where the text names a later year or tells history.
    private func latestFullDay(
        from first: DatingEvidence.Day,
        _ past: [DatingEvidence.Day],
        _ evidence: DatingEvidence,
        _ published: PublicationDate
    ) -> DatingEvidence.Day? {
        guard let start = first.date.civilDay, start.year >= firstYear else { return nil }
        if let latest = evidence.latestYear, latest > start.year { return nil }
        var best = first
        var last = start
        for day in past where fits(day.date, published) {
            guard let civil = day.date.civilDay, civil > last else { continue }
            // A day far behind the one in the lead is told of as past, but it is another story's news.
            guard civil.days(since: start) <= 31 else { return nil }
            best = day
            last = civil
        }
        return best
    }

    private func isLikely(_ day: DatingEvidence.Day) -> Bool {
        guard let year = day.date.year else { return true }
        return year >= firstYear
    }

    /// A full date close to the day: a photograph taken shortly before, or a day the text itself gives with its year.
    private func yearGiver(
        _ date: PartialDate,
        _ evidence: DatingEvidence,
        _ published: PublicationDate
    ) -> (year: Int, day: DatingEvidence.Day)? {
        var found: (year: Int, day: DatingEvidence.Day)?
        for isCaption in [true, false] {
            for day in evidence.days where (day.role == .caption) == isCaption {
                guard let civil = day.date.civilDay, let year = year(date, near: civil, day.tense),
                    let target = date.with(year: year).civilDay,
                    fits(PartialDate(target), published),
                    published.notBefore.map({ target.days(since: $0) >= -2 }) ?? true
                else { continue }
                // Two photographs that give different years give none.
                if let held = found, held.year != year { return nil }
                if found == nil { found = (year, day) }
            }
            if found != nil { return found }
        }
        return nil
    }

    /// The year in which the day lies at most sixty days behind a full date, or before one that is still ahead.
    private func year(_ date: PartialDate, near civil: CivilDay, _ tense: Int) -> Int? {
        for year in (civil.year - 1)...(civil.year + 1) {
            guard let target = date.with(year: year).civilDay else { continue }
            let days = target.days(since: civil)
            if tense > 0 ? (-captionDays...0).contains(days) : (-2...captionDays).contains(days) {
                return year
            }
        }
        return nil
    }

    /// The only year between the bounds in which a stated weekday falls on its date.
    private func yearByWeekday(
        _ date: PartialDate,
        _ evidence: DatingEvidence,
        _ published: PublicationDate
    ) -> (year: Int, day: DatingEvidence.Day)? {
        for day in evidence.days where day.weekday != nil && day.date.year == nil {
            let distance = daysAhead(date, of: day.date)
            guard (0...7).contains(distance) else { continue }
            let year = onlyYear(date, published) { target in
                target.adding(days: -distance).weekday == day.weekday
            }
            if let year { return (year, day) }
        }
        return nil
    }

    /// The only year between both bounds in which the day satisfies a test.
    private func onlyYear(
        _ date: PartialDate,
        _ published: PublicationDate,
        where test: (CivilDay) -> Bool
    ) -> Int? {
        guard let from = published.notBefore, let to = published.notAfter, from <= to,
            to.year - from.year <= 400
        else { return nil }
        var found: Int?
        for year in from.year...to.year {
            guard let target = date.with(year: year).civilDay, target >= from, target <= to,
                test(target)
            else { continue }
            if found != nil { return nil }
            found = year
        }
        return found
    }

    /// Bounds from what the text tells as past with its year.
    private func setBounds(_ published: inout PublicationDate, _ evidence: DatingEvidence) {
        var bound = published.notBefore
        func raise(_ day: DatingEvidence.Day) {
            guard let first = day.date.earliest else { return }
            if let limit = published.notAfter, first > limit { return }
            if bound.map({ first > $0 }) ?? true { bound = first }
        }
        for day in evidence.starts where day.tense <= 0 { raise(day) }
        for day in evidence.days where day.role == .caption && day.tense <= 0 || day.tense < 0 {
            raise(day)
        }
        published.notBefore = bound
    }

    /// Whether a date agrees with what is known and does not lie after the capture.
    private func fits(_ date: PartialDate, _ published: PublicationDate) -> Bool {
        guard published.date.isCompatible(with: date) || published.date.day != nil else {
            return false
        }
        guard let limit = published.notAfter, let day = date.merging(published.date).civilDay else {
            return true
        }
        return day <= limit
    }

    /// Days from one day of the year to another, -182...183.
    private func daysAhead(_ date: PartialDate, of other: PartialDate) -> Int {
        guard let month = date.month, let day = date.day, let otherMonth = other.month,
            let otherDay = other.day, let a = CivilDay(year: 2000, month: month, day: day),
            let b = CivilDay(year: 2000, month: otherMonth, day: otherDay)
        else { return 0 }
        let days = a.days(since: b)
        return days > 183 ? days - 366 : days < -182 ? days + 366 : days
    }

    /// The strongest rung first; equal rungs in the order they were found.
    private func ordered(_ reasons: [DateReason]) -> [DateReason] {
        let order = DateReason.Rung.allCases
        let ranks = reasons.enumerated().map { index, reason in
            (rank: order.firstIndex(of: reason.rung) ?? order.count, index: index)
        }
        return ranks.sorted { ($0.rank, $0.index) < ($1.rank, $1.index) }.map { reasons[$0.index] }
    }
}

extension PartialDate {
    /// The date with the parts of `other` where its own are unknown.
    fileprivate func merging(_ other: PartialDate) -> PartialDate {
        PartialDate(year: year ?? other.year, month: month ?? other.month, day: day ?? other.day)
    }

    fileprivate func with(year: Int) -> PartialDate {
        PartialDate(year: year, month: month, day: day)
    }
}
