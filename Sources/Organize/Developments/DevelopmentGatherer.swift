import News

/// Gathers articles that report the same happening.
struct DevelopmentGatherer: Sendable {
    /// The development of every article, as the index of its first article.
    ///
    /// - Parameters:
    ///   - vectors: The articles in canonical order.
    ///   - timings: When they were published.
    ///   - languages: What they are written in.
    /// - Returns: A group for every article.
    func groups(of vectors: [TermVector], timings: [Timing], languages: [String]) -> [Int] {
        var finder = NeighbourFinder(listLength: 128, queryTerms: 60, neighbours: 40)
        var edges: [AverageLinkage.Edge] = []
        var crowding = Crowding()
        for (index, vector) in vectors.enumerated() {
            crowding.append()
            for other in finder.add(vector) {
                edges.append(AverageLinkage.Edge(a: other, b: index))
                crowding.note(vector.dot(vectors[other]), other, index)
            }
        }
        let vectors = vectors.enumerated().map { index, vector in
            vector.scaled(
                by: crowding.scale(of: index, language: languages[index], corpus: vectors.count)
            )
        }
        let linkage = AverageLinkage(
            bar: Self.bar(articles: vectors.count),
            evenness: Tuning.developmentEvenness,
            weigh: Self.weigh
        )
        return linkage.groups(of: vectors, timings: timings, edges: edges)
    }

    /// The likeness that is needed in a corpus of so many articles.
    ///
    /// A small corpus has not shown yet which of its words are common: likeness says less there.
    static func bar(articles: Int) -> Float {
        let doubt = Tuning.smallCorpus / (Tuning.smallCorpus + Float(articles))
        return Tuning.developmentBar * (1 + Tuning.smallCorpusDoubt * doubt)
    }

    /// The likeness of two groups that are days apart: a happening is told within days.
    ///
    /// A day and month without a year is never the same day as another one: such articles need more likeness.
    static func weigh(_ likeness: Float, _ a: Timing, _ b: Timing) -> Float {
        var gap = max(0, a.gap(to: b) - 1)
        // Such a day may be that of another happening the text tells of.
        if a.isWorkedOut || b.isWorkedOut, gap <= Tuning.workedOutDays { gap = 0 }
        let near = Tuning.dayScale / (Tuning.dayScale + Float(gap))
        return likeness * near * (a.isComparable(to: b) ? 1 : Tuning.unknownYear)
    }
}
