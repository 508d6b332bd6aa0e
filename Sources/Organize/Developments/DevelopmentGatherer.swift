import News

/// Gathers articles that report the same happening.
struct DevelopmentGatherer: Sendable {
    /// The development of every article, as the index of its first article.
    ///
    /// - Parameters:
    ///   - vectors: The articles in canonical order.
    ///   - timings: When they were published.
    /// - Returns: A group for every article.
    func groups(of vectors: [TermVector], timings: [Timing]) -> [Int] {
        var finder = NeighbourFinder(listLength: 128, queryTerms: 60, neighbours: 40)
        var edges: [AverageLinkage.Edge] = []
        for (index, vector) in vectors.enumerated() {
            for other in finder.add(vector) {
                edges.append(AverageLinkage.Edge(a: other, b: index))
            }
        }
        let linkage = AverageLinkage(
            bar: Tuning.developmentBar,
            evenness: Tuning.developmentEvenness,
            weigh: Self.weigh
        )
        return linkage.groups(of: vectors, timings: timings, edges: edges)
    }

    /// The likeness of two groups that are days apart: a happening is told within days.
    static func weigh(_ likeness: Float, _ a: Timing, _ b: Timing) -> Float {
        likeness * Tuning.dayScale / (Tuning.dayScale + Float(max(0, a.gap(to: b) - 1)))
    }
}
