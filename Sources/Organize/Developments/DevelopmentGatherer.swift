import News

/// Gathers articles that report the same happening.
struct DevelopmentGatherer: Sendable {
    /// The development of every article, as the index of its first article.
    ///
    /// - Parameters:
    ///   - vectors: The articles in canonical order.
    ///   - days: When they were published; `nil` where unknown.
    func groups(of vectors: [TermVector], days: [DaySpan?]) -> [Int] {
        var finder = NeighbourFinder(listLength: 128, queryTerms: 60, neighbours: 40)
        var edges: [AverageLinkage.Edge] = []
        for (index, vector) in vectors.enumerated() {
            for other in finder.add(vector) {
                edges.append(AverageLinkage.Edge(a: other, b: index))
            }
        }
        let linkage = AverageLinkage(
            bar: Tuning.developmentBar,
            evenness: Tuning.developmentEvenness
        ) { likeness, a, b in
            guard let a, let b else { return likeness }
            let gap = Float(a.gap(to: b))
            return likeness * Tuning.dayScale / (Tuning.dayScale + max(0, gap - 1))
        }
        return linkage.groups(of: vectors, days: days, edges: edges)
    }
}

extension DaySpan {
    /// The days on which an article can have been published; `nil` where its year is unknown.
    init?(of published: PublicationDate) {
        if let first = published.date.earliest, let last = published.date.latest {
            self.init(first: first.number, last: last.number)
        } else if let first = published.notBefore, let last = published.notAfter, first <= last,
            last.days(since: first) < 60
        {
            self.init(first: first.number, last: last.number)
        } else {
            return nil
        }
    }
}
