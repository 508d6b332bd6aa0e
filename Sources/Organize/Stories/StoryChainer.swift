import News

/// Chains developments to stories by the rare names and words they share.
struct StoryChainer: Sendable {
    /// The story of every development, as the index of its first development.
    func groups(of vectors: [TermVector], days: [DaySpan?]) -> [Int] {
        var finder = NeighbourFinder(listLength: 128, queryTerms: 60, neighbours: 40)
        var edges: [AverageLinkage.Edge] = []
        for (index, vector) in vectors.enumerated() {
            for other in finder.add(vector) {
                edges.append(AverageLinkage.Edge(a: other, b: index))
            }
        }
        let linkage = AverageLinkage(bar: Tuning.storyBar) { likeness, _, _ in likeness }
        return linkage.groups(of: vectors, days: days, edges: edges)
    }
}
