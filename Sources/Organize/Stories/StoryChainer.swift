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
        var held: [UInt32: Int] = [:]
        for centre in centres { for term in centre.terms { held[term, default: 0] += 1 } }
        let vectors = centres.map { centre in
            let kept = centre.terms.indices.filter {
                held[centre.terms[$0], default: 0] >= Tuning.storyHeld
            }
            return TermVector(
                terms: kept.map { centre.terms[$0] },
                values: kept.map { centre.values[$0] }
            ).normalized()
        }
        var finder = NeighbourFinder(listLength: 128, queryTerms: 60, neighbours: 40)
        var edges: [AverageLinkage.Edge] = []
        for (index, vector) in vectors.enumerated() {
            for other in finder.add(vector) {
                edges.append(AverageLinkage.Edge(a: other, b: index))
            }
        }
        let linkage = AverageLinkage(
            bar: Tuning.storyBar,
            evenness: Tuning.storyEvenness
        ) { likeness, a, b in
            // Half a year of silence says nothing; years of it make the same names another story.
            likeness * Tuning.storyDays
                / (Tuning.storyDays + Float(max(0, a.gap(to: b) - 180)))
        }
        let groups = linkage.groups(
            of: vectors,
            timings: timings,
            edges: edges
        )
        return StoryGrower(least: Tuning.growLeast, bar: Tuning.growBar, terms: terms)
            .grown(groups, of: centres)
    }
}
