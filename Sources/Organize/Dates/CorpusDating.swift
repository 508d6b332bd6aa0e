import News

/// Completes publication dates from other articles.
///
/// A year is taken from an article that tells the same happening of the same day and month and knows the year, from a copy, or from
/// a headline seen elsewhere with its stamp. Famous names, a shared day and month, or a shared story prove nothing.
struct CorpusDating: Sendable {
    /// The dates that the corpus completes.
    ///
    /// - Parameters:
    ///   - sketches: In canonical order, dated by their own evidence alone.
    ///   - original: For every article the first one of its group of copies.
    ///   - sightings: Headlines seen on pages.
    /// - Returns: Dates by article; none for articles whose year stays unknown.
    func dates(
        of sketches: [ArticleSketch],
        original: [Int],
        sightings: [Sighting]
    ) -> [ArticleID: PublicationDate] {
        var completed: [ArticleID: PublicationDate] = [:]
        let seen = SightedHeadlines(sightings)
        let happenings = SharedHappenings(sketches)
        var copies: [Int: [Int]] = [:]
        for index in sketches.indices { copies[original[index], default: []].append(index) }
        for (copy, source) in CreditedOriginals.early(sketches, original: original) {
            completed[sketches[copy].id] = CreditedOriginals.date(
                of: sketches[copy],
                from: sketches[source]
            )
        }
        for (index, sketch) in sketches.enumerated() where sketch.published.date.year == nil {
            let group = (copies[original[index]] ?? []).filter { $0 != index }.map { sketches[$0] }
            if let date = seen.date(of: sketch)
                ?? fromCopies(group, sketch)
                ?? fromHappenings(happenings.matches(of: sketch), sketch)
                ?? bounds(group, sketch)
            {
                completed[sketch.id] = date
            }
        }
        return completed
    }

    /// The year of a copy that was published within days of the same day and month.
    private func fromCopies(_ group: [ArticleSketch], _ sketch: ArticleSketch) -> PublicationDate? {
        let dates = group.compactMap { copy -> DateReason? in
            guard let day = copy.published.date.civilDay,
                let own = sketch.published.date.nearest(to: day), abs(own.days(since: day)) <= 7
            else { return nil }
            return DateReason(
                rung: .development,
                found: "copy published \(day)",
                date: PartialDate(own),
                citation: Citation(article: copy.id, span: copy.headlineSpan)
            )
        }
        return completing(sketch, with: dates)
    }

    /// The year of the happenings that other articles tell with their year.
    private func fromHappenings(
        _ matches: [SharedHappenings.Match],
        _ sketch: ArticleSketch
    ) -> PublicationDate? {
        let reasons = matches.compactMap { match -> DateReason? in
            guard let happened = match.date.civilDay else { return nil }
            var date = PartialDate.unknown
            if let day = sketch.published.date.first(from: happened) { date = PartialDate(day) }
            return DateReason(
                rung: .development,
                found: "tells the same happening of \(happened)",
                date: date,
                citation: match.citation
            )
        }
        if let dated = completing(sketch, with: reasons) { return dated }
        // Without a day and month of its own the article still is not older than what it tells.
        guard sketch.published.date.month == nil, sketch.published.notBefore == nil,
            let latest = matches.max(by: { CanonicalOrder.precedes($0.date, $1.date) }),
            let day = latest.date.civilDay
        else { return nil }
        var published = sketch.published
        published.notBefore = day
        published.reasons.append(
            DateReason(
                rung: .bounds,
                found: "tells the same happening of \(day)",
                date: latest.date,
                citation: latest.citation
            )
        )
        return published
    }

    private func completing(
        _ sketch: ArticleSketch,
        with reasons: [DateReason]
    ) -> PublicationDate? {
        // Grounds that disagree are no grounds.
        guard let first = reasons.first, let day = first.date.civilDay,
            reasons.allSatisfy({ $0.date == first.date })
        else { return nil }
        if let bound = sketch.published.notBefore, day < bound { return nil }
        if let bound = sketch.published.notAfter, day > bound { return nil }
        // An article does not tell of days after its own as past with their year printed.
        let told = sketch.happenings.compactMap(\.date.civilDay).max()
        if let told, told.days(since: day) > 400 { return nil }
        var published = sketch.published
        published.date = first.date
        published.isInferred = true
        published.reasons += reasons.prefix(4)
        return published
    }

    /// Bounds from a copy that says which outlet had the text first.
    private func bounds(_ group: [ArticleSketch], _ sketch: ArticleSketch) -> PublicationDate? {
        var published = sketch.published
        for copy in group {
            guard let day = copy.published.date.civilDay else { continue }
            let citation = Citation(article: copy.id, span: copy.headlineSpan)
            let reason = DateReason(
                rung: .bounds,
                found: "copy published \(day)",
                date: PartialDate(day),
                isUsed: true,
                citation: citation
            )
            if Self.credits(sketch, copy), published.notBefore == nil {
                published.notBefore = day
                published.reasons.append(reason)
            } else if Self.credits(copy, sketch), published.notAfter == nil {
                published.notAfter = day
                published.reasons.append(reason)
            }
        }
        return published == sketch.published ? nil : published
    }

    /// Whether `a` says that it was taken from the outlet of `b`.
    static func credits(_ a: ArticleSketch, _ b: ArticleSketch) -> Bool {
        guard let outlet = b.outlet else { return false }
        let keys = [OriginTracer.key(outlet.id), OriginTracer.key(outlet.name)]
        return a.credits.contains { credit in
            credit.role == .syndication
                && credit.sources.contains { keys.contains(OriginTracer.key($0)) }
        }
    }
}

extension PartialDate {
    /// The day of this day and month nearest to `day`; `nil` without a day and month.
    func nearest(to day: CivilDay) -> CivilDay? {
        guard let month, let dayOfMonth = self.day else { return nil }
        return (day.year - 1...day.year + 1)
            .compactMap { CivilDay(year: $0, month: month, day: dayOfMonth) }
            .min { abs($0.days(since: day)) < abs($1.days(since: day)) }
    }

    /// The first such day of a year that is not before `day`.
    func first(from day: CivilDay) -> CivilDay? {
        guard let month, let dayOfMonth = self.day else { return nil }
        return (day.year...day.year + 1)
            .compactMap { CivilDay(year: $0, month: month, day: dayOfMonth) }
            .first { $0 >= day }
    }
}
