import News

/// Gathers articles that report the same happening.
struct DevelopmentGatherer: Sendable {
    /// What articles were gathered to.
    struct Gathered: Sendable {
        /// The development of every article, as the index of its first article.
        var developments: [Int]
        /// The wider group of every article, likewise: developments that are nearly one.
        var nearly: [Int]
        /// What the likeness of every article counts in its surroundings.
        var scales: [Float]
    }

    /// The developments of articles.
    ///
    /// - Parameters:
    ///   - vectors: The articles in canonical order.
    ///   - timings: When they were published.
    ///   - languages: What they are written in.
    /// - Returns: Groups and scales for every article.
    func gathered(
        _ vectors: [TermVector],
        timings: [Timing],
        languages: [String]
    ) -> Gathered {
        var finder = NeighbourFinder(listLength: 128, queryTerms: 60, neighbours: 40)
        var edges: [AverageLinkage.Edge] = []
        var crowding = Crowding()
        for (index, vector) in vectors.enumerated() {
            crowding.append()
            for other in finder.add(vector) {
                edges.append(AverageLinkage.Edge(a: other, b: index))
                // What was written at another time does not crowd an article.
                let likeness = Self.weigh(
                    vector.dot(vectors[other]),
                    timings[index],
                    timings[other]
                )
                crowding.note(likeness, other, index)
            }
        }
        let scales = vectors.indices.map { index in
            crowding.scale(of: index, language: languages[index], corpus: vectors.count)
        }
        let bar = Self.bar(articles: vectors.count)
        let linkage = AverageLinkage(
            bar: bar,
            widerBar: Tuning.nearlyShare * bar,
            evenness: Tuning.developmentEvenness,
            weigh: Self.weigh
        )
        let groups = linkage.groups(
            of: zip(vectors, scales).map { $0.scaled(by: $1) },
            timings: timings,
            edges: edges
        )
        return Gathered(developments: groups.near, nearly: groups.wide, scales: scales)
    }

    /// The likeness that is needed in a corpus of so many articles.
    ///
    /// A small corpus has not shown yet which of its words are common: likeness says less there.
    static func bar(articles: Int) -> Float {
        let doubt = Tuning.smallCorpus / (Tuning.smallCorpus + Float(articles))
        return Tuning.developmentBar * (1 + Tuning.smallCorpusDoubt * doubt)
    }

    /// The likeness that an arrival needs.
    static func arrivalBar(articles: Int) -> Float {
        Tuning.arrivalCaution * bar(articles: articles)
    }

    /// The likeness of two groups that are days apart: a happening is told within days.
    ///
    /// A day and month without a year is never the same day as another one: such articles need more likeness.
    static func weigh(_ likeness: Float, _ a: Timing, _ b: Timing) -> Float {
        let gap = max(0, a.gap(to: b) - 1)
        var near = Tuning.dayScale / (Tuning.dayScale + Float(gap))
        if a.isWorkedOut || b.isWorkedOut {
            // Such a day may be that of another happening the text tells of: it is the latest one, not that of publication.
            near = gap <= Tuning.workedOutDays ? 1 : 1 - Tuning.workedOutTrust * (1 - near)
        }
        return likeness * near * (a.isComparable(to: b) ? 1 : Tuning.unknownYear)
    }
}
