public import News

extension TimelineBuilder {
    /// Sentences at the beginning of an article that may tell of the day of its publication.
    static let leadSentences = 5
    /// Share of the shorter sentence's words from which two of one day are not both shown.
    static let dayRepeatBar = 0.5

    /// A timeline of the days that `documents` make most of, each told in few sentences.
    ///
    /// Other than in the full timeline, the first sentences of an article can tell of the day of its publication though they
    /// do not name it, and a sentence is shown for one day only.
    ///
    /// - Parameters:
    ///   - documents: In any order.
    ///   - origins: Independent origins by article, as `Organizer` found them.
    ///   - days: Most days to tell of.
    ///   - sentences: Most sentences for a day.
    ///   - span: The days to choose from; `nil` for all.
    /// - Returns: Dated entries in order, one a sentence.
    public func timeline(
        of documents: [Document],
        origins: [ArticleID: Origin],
        days: Int,
        sentences: Int,
        within span: ClosedRange<CivilDay>? = nil
    ) -> Timeline {
        let documents = Self.ordered(documents)
        let reader = TellingReader(leadSentences: Self.leadSentences)
        let tellings = documents.enumerated().flatMap { reader.tellings(of: $1, index: $0) }
            .filter { $0.date.civilDay != nil && $0.until == nil }
        let corpus = CorpusWords(of: documents)
        let ranking = DayRanking(of: documents, tellings: tellings, words: corpus)
        let central = CentralTellings(documents: documents, corpus: corpus)
        var byDay: [CivilDay: [Telling]] = [:]
        for telling in tellings {
            guard let day = telling.date.civilDay, span?.contains(day) ?? true else { continue }
            byDay[day, default: []].append(telling)
        }
        let ranked = byDay.keys.map { ($0, ranking.weight(of: PartialDate($0))) }
            .sorted { $0.1 != $1.1 ? $0.1 > $1.1 : $0.0 < $1.0 }
        var shown: Set<Citation> = []
        var entries: [(TimelineEntry, [Telling])] = []
        var told = 0
        for (day, _) in ranked {
            guard told < days else { break }
            let fresh = central.ordered(byDay[day] ?? []).filter { !shown.contains($0.citation) }
            let groups = Self.chosen(fresh, most: sentences)
            if !groups.isEmpty { told += 1 }
            for group in groups {
                shown.insert(group[0].citation)
                entries.append((entry(of: group, documents: documents, origins: origins), group))
            }
        }
        return Timeline(entries: TimelineOrder(documents: documents).ordered(entries))
    }

    /// The best tellings of a day, each with those that say nearly the same.
    private static func chosen(_ tellings: [Telling], most: Int) -> [[Telling]] {
        var groups: [[Telling]] = []
        for telling in tellings {
            if let known = groups.firstIndex(where: {
                overlap($0[0].words, telling.words) > dayRepeatBar
            }) {
                groups[known].append(telling)
            } else if groups.count < most {
                groups.append([telling])
            }
        }
        return groups
    }
}
