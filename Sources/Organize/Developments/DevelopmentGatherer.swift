import News

/// Gathers articles that report the same happening.
struct DevelopmentGatherer: Sendable {
    /// The development of every article, as the index of its first article.
    ///
    /// - Parameters:
    ///   - vectors: The articles in canonical order.
    ///   - timings: When they were published.
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
            evenness: Tuning.developmentEvenness
        ) { likeness, a, b in
            let gap = Float(a.gap(to: b))
            return likeness * Tuning.dayScale / (Tuning.dayScale + max(0, gap - 1))
        }
        return linkage.groups(of: vectors, timings: timings, edges: edges)
    }
}
