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

    /// What articles were gathered to.
    struct Gathered: Sendable {
        /// Stories in canonical order; every article is in exactly one.
        var stories: [Group]
        /// What the likeness of articles counted in their surroundings; of those that are no copies, by index.
        var scales: [Int: Float]
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
    ) -> Gathered {
        var copies: [Int: [Int]] = [:]
        for (index, first) in original.enumerated() where first != index {
            copies[first, default: []].append(index)
        }
        let firsts = sketches.indices.filter { original[$0] == $0 }
        let close = firsts.map { rarity.vector(of: sketches[$0], by: Tuning.developmentScale) }
        let broad = firsts.map { rarity.vector(of: sketches[$0], by: Tuning.storyScale) }
        let timings = firsts.map { Timing(of: sketches[$0].published) }
        let gathered = DevelopmentGatherer().gathered(
            close,
            timings: timings,
            languages: firsts.map { sketches[$0].language }
        )
        let developments = members(gathered.developments)
        let centres = developments.map { centre(of: $0, broad) }
        let terms = TermKinds(
            rarity: rarity,
            languages: developments.map { sketches[firsts[$0.first ?? 0]].language },
            sketches: TermRarity.sampled(firsts.map { sketches[$0] })
        )
        let chained = StoryChainer().groups(
            of: centres,
            timings: developments.map { development in
                var timing = Timing(of: .unknown)
                for index in development { timing.add(timings[index]) }
                return timing
            },
            terms: terms
        )
        let nearly = developments.map { gathered.nearly[$0[0]] }
        let stories = members(joined(chained, nearly: nearly)).map { story in
            let articles = story.flatMap { developments[$0] }
            let originals = articles.map { firsts[$0] }
            let title = HeadlineChooser().choose(among: originals.map { sketches[$0] }) ?? 0
            let parts = story.map { part in
                developments[part].map { firsts[$0] }
                    .flatMap { [$0] + (copies[$0] ?? []) }.sorted()
            }
            return Group(
                developments: parts.sorted { ($0.first ?? 0) < ($1.first ?? 0) },
                title: originals[title]
            )
        }
        return Gathered(
            stories: stories,
            scales: Dictionary(uniqueKeysWithValues: zip(firsts, gathered.scales))
        )
    }

    /// Stories, where a development that stands alone goes with one that is nearly the same happening.
    ///
    /// - Parameters:
    ///   - stories: The story of every development.
    ///   - nearly: The wider group of every development.
    /// - Returns: The story of every development.
    private func joined(_ stories: [Int], nearly: [Int]) -> [Int] {
        var sizes: [Int: Int] = [:]
        for story in stories { sizes[story, default: 0] += 1 }
        var parent: [Int: Int] = [:]
        func root(_ story: Int) -> Int {
            var story = story
            while let next = parent[story] { story = next }
            return story
        }
        var firsts: [Int: Int] = [:]
        for (development, group) in nearly.enumerated() {
            let own = stories[development]
            guard let first = firsts[group] else {
                firsts[group] = own
                continue
            }
            let (a, b) = (root(own), root(first))
            guard a != b, sizes[own] == 1 || sizes[first] == 1 else { continue }
            parent[max(a, b)] = min(a, b)
        }
        return stories.map(root)
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
}
