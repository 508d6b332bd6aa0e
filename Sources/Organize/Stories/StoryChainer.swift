import News

/// Chains developments to stories by the rare names and words they share.
struct StoryChainer: Sendable {
    /// The story of every development, as the index of its first development.
    ///
    /// - Parameters:
    ///   - centres: The developments in canonical order.
    ///   - timings: When their articles were published.
    ///   - terms: What is known of their terms.
    /// - Returns: A group for every development.
    func groups(of centres: [TermVector], timings: [Timing], terms: TermKinds) -> [Int] {
        var finder = NeighbourFinder(listLength: 128, queryTerms: 60, neighbours: 40)
        var edges: [AverageLinkage.Edge] = []
        for (index, vector) in centres.enumerated() {
            for other in finder.add(vector) {
                edges.append(AverageLinkage.Edge(a: other, b: index))
            }
        }
        let linkage = AverageLinkage(
            bar: Tuning.storyBar,
            widerBar: Tuning.storyBar,
            evenness: Tuning.storyEvenness,
            weigh: Self.weigh
        )
        let groups = linkage.groups(
            of: centres,
            timings: timings,
            edges: edges
        ).near
        return StoryGrower(least: Tuning.growLeast, bar: Tuning.growBar, terms: terms)
            .grown(groups, of: centres)
    }

    /// The likeness of two groups that are years apart.
    ///
    /// Half a year of silence says nothing; years of it make the same names another story.
    static func weigh(_ likeness: Float, _ a: Timing, _ b: Timing) -> Float {
        likeness * Tuning.storyDays / (Tuning.storyDays + Float(max(0, a.gap(to: b) - 180)))
    }
}
