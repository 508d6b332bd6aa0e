import News

/// Copies whose day, worked out from their text, comes before the article that they say they were taken from.
///
/// The latest day that a text tells of is the same in both; the one that states its day says when the text was there.
enum CreditedOriginals {
    /// Articles dated too early, with the one that each was taken from.
    ///
    /// - Parameters:
    ///   - sketches: In canonical order, dated by their own evidence alone.
    ///   - original: For every article the first one of its group of copies.
    /// - Returns: Indices in order of the copies.
    static func early(
        _ sketches: [ArticleSketch],
        original: [Int]
    ) -> [(copy: Int, source: Int)] {
        var stated: [Int: [Int]] = [:]
        for (index, sketch) in sketches.enumerated()
        where !sketch.published.isInferred && sketch.published.date.civilDay != nil {
            stated[original[index], default: []].append(index)
        }
        var found: [(copy: Int, source: Int)] = []
        for (index, sketch) in sketches.enumerated() where rests(onText: sketch.published) {
            let source = stated[original[index]]?.first { other in
                other != index && isBefore(sketch, sketches[other])
                    && CorpusDating.credits(sketch, sketches[other])
            }
            if let source { found.append((index, source)) }
        }
        return found
    }

    /// The date of a copy: not before the article that it was taken from.
    static func date(of copy: ArticleSketch, from source: ArticleSketch) -> PublicationDate {
        var published = copy.published
        guard let day = source.published.date.civilDay else { return published }
        published.date = PartialDate(day)
        published.isInferred = true
        published.notBefore = published.notBefore ?? day
        published.reasons.append(
            DateReason(
                rung: .bounds,
                found: "taken from an article published \(day)",
                date: PartialDate(day),
                citation: Citation(article: source.id, span: source.headlineSpan)
            )
        )
        return published
    }

    /// Groups of copies, each under the article that its first one was taken from.
    static func regrouped(_ original: [Int], by early: [(copy: Int, source: Int)]) -> [Int] {
        var firsts: [Int: Int] = [:]
        for (copy, source) in early where original[copy] == copy { firsts[copy] = source }
        return firsts.isEmpty ? original : original.map { firsts[$0] ?? $0 }
    }

    /// Whether a date is the latest day that the article's text tells of.
    private static func rests(onText published: PublicationDate) -> Bool {
        published.isInferred && published.date.civilDay != nil
            && published.reasons.contains {
                $0.rung == .text && $0.isUsed && $0.date == published.date
            }
    }

    private static func isBefore(_ copy: ArticleSketch, _ source: ArticleSketch) -> Bool {
        guard let own = copy.published.date.civilDay, let day = source.published.date.civilDay
        else { return false }
        return own < day && copy.published.notAfter.map { day <= $0 } ?? true
    }
}
