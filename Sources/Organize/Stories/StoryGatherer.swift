import News

/// Gathers articles to developments and developments to stories.
struct StoryGatherer: Sendable {
    /// A story as indices of articles.
    struct Group: Sendable {
        /// Articles of each development in canonical order.
        var developments: [[Int]]
        /// The article with the most central headline.
        var title: Int
    }

    /// The stories of `sketches`, in canonical order.
    ///
    /// - Parameters:
    ///   - sketches: In canonical order.
    ///   - original: For every article the first one of its group of copies. Copies go where their original goes.
    ///   - rarity: How rare the terms of the first ones are.
    /// - Returns: Every article in exactly one story.
    func stories(
        of sketches: [ArticleSketch],
        original: [Int],
        rarity: TermRarity
    ) -> [Group] {
        var copies: [Int: [Int]] = [:]
        for (index, first) in original.enumerated() where first != index {
            copies[first, default: []].append(index)
        }
        let firsts = sketches.indices.filter { original[$0] == $0 }
        let close = firsts.map { rarity.vector(of: sketches[$0], by: Tuning.developmentScale) }
        let broad = firsts.map { rarity.vector(of: sketches[$0], by: Tuning.storyScale) }
        let timings = firsts.map { Timing(of: sketches[$0].published) }
        let developments = members(DevelopmentGatherer().groups(of: close, timings: timings))
        let centres = developments.map { centre(of: $0, broad) }
        let terms = TermKinds(
            rarity: rarity,
            languages: developments.map { sketches[firsts[$0.first ?? 0]].language },
            sketches: TermRarity.sampled(firsts.map { sketches[$0] })
        )
        let stories = members(
            StoryChainer().groups(
                of: centres,
                timings: developments.map { development in
                    var timing = Timing(of: .unknown)
                    for index in development { timing.add(timings[index]) }
                    return timing
                },
                terms: terms
            )
        )
        return stories.map { story in
            let articles = story.flatMap { developments[$0] }
            let title = centralHeadline(
                of: articles.map { firsts[$0] },
                sketches: sketches,
                centre: centre(of: articles, broad)
            )
            let parts = story.map { part in
                developments[part].map { firsts[$0] }
                    .flatMap { [$0] + (copies[$0] ?? []) }.sorted()
            }
            return Group(
                developments: parts.sorted { ($0.first ?? 0) < ($1.first ?? 0) },
                title: title
            )
        }
    }

    /// The members of each group, groups in order of their first members.
    private func members(_ groups: [Int]) -> [[Int]] {
        var lists: [Int: [Int]] = [:]
        for (index, group) in groups.enumerated() { lists[group, default: []].append(index) }
        return lists.values.sorted { ($0.first ?? 0) < ($1.first ?? 0) }
    }

    private func centre(of members: [Int], _ vectors: [TermVector]) -> TermVector {
        members.reduce(TermVector.empty) { sum, index in
            let sum = sum.adding(vectors[index])
            let limit = 4 * Tuning.vectorTerms
            return sum.terms.count > limit ? sum.heaviest(3 * Tuning.vectorTerms) : sum
        }
        .heaviest(2 * Tuning.vectorTerms).normalized()
    }

    /// The article whose headline holds most of what the story is about, for its length.
    func centralHeadline(
        of articles: [Int],
        sketches: [ArticleSketch],
        centre: TermVector
    ) -> Int {
        let weights = Dictionary(zip(centre.terms, centre.values)) { a, _ in a }
        var best: (article: Int, weight: Float) = (articles.first ?? 0, -1)
        for article in articles where !sketches[article].headline.isEmpty {
            let terms = sketches[article].headlineTerms
            let sum = terms.reduce(Float(0)) { $0 + (weights[$1] ?? 0) }
            // Three words more keep a headline of one famous name from winning.
            let weight = sum / Float(terms.count + 3)
            if weight > best.weight { best = (article, weight) }
        }
        return best.article
    }
}
