import News

extension Explainer {
    /// How alike the two sides were when they were joined, or are where they are apart.
    func likeness(_ a: Side, _ one: Group, _ b: Side, _ other: Group) -> Float {
        guard one.id == other.id else { return average(one.sketches, other.sketches) }
        guard a.original.id != b.original.id else { return 1 }
        return joined(a.original.id, b.original.id, in: one)
            ?? average(
                [a.original],
                one.sketches.filter { $0.id != a.original.id }
            )
    }

    /// The likeness at which what reports with the one was joined to what reports with the other.
    ///
    /// A happening is gathered step by step, the most alike first; its reports are gathered here once more.
    private func joined(_ a: ArticleID, _ b: ArticleID, in group: Group) -> Float? {
        let sketches = CanonicalOrder.sorted(group.sketches)
        guard let one = sketches.firstIndex(where: { $0.id == a }),
            let other = sketches.firstIndex(where: { $0.id == b })
        else { return nil }
        let edges = sketches.indices.flatMap { later in
            (0..<later).map { AverageLinkage.Edge(a: $0, b: later) }
        }
        let linkage = AverageLinkage(
            bar: developmentBar,
            widerBar: developmentBar,
            evenness: Tuning.developmentEvenness,
            weigh: DevelopmentGatherer.weigh
        )
        let joins = linkage.groups(
            of: sketches.map(scaled),
            timings: sketches.map { Timing(of: $0.published) },
            edges: edges
        ).joins
        var places = Array(sketches.indices)
        for join in joins {
            for index in places.indices where places[index] == join.b { places[index] = join.a }
            if places[one] == places[other] { return join.likeness }
        }
        return nil
    }

    /// The average likeness of the reports of one happening to those of another.
    private func average(_ left: [ArticleSketch], _ right: [ArticleSketch]) -> Float {
        guard !left.isEmpty, !right.isEmpty else { return 1 }
        let vectors = right.map(scaled)
        var sum: Float = 0
        for sketch in left {
            let own = scaled(sketch)
            for vector in vectors { sum += own.dot(vector) }
        }
        func timing(_ sketches: [ArticleSketch]) -> Timing {
            var timing = Timing(of: .unknown)
            for sketch in sketches { timing.add(Timing(of: sketch.published)) }
            return timing
        }
        return DevelopmentGatherer.weigh(
            sum / Float(left.count * right.count),
            timing(left),
            timing(right)
        )
    }
}
