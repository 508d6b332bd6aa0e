public import News

/// What a set of documents amounts to.
public struct Organization: Sendable, Hashable {
    /// Copies, each joined to the canonically first article of its group.
    public var copies: [Copy]
    /// The origin of every article, in canonical order.
    public var origins: [Origin]
    /// Stories in canonical order; every article is in exactly one.
    public var stories: [Story]
    /// Publication dates that the corpus completed.
    public var dates: [ArticleID: PublicationDate]

    /// Makes an organization.
    public init(
        copies: [Copy], origins: [Origin], stories: [Story], dates: [ArticleID: PublicationDate]
    ) {
        self.copies = copies
        self.origins = origins
        self.stories = stories
        self.dates = dates
    }
}

/// Joins copies, gathers developments, chains stories.
public struct Organizer: Sendable {
    /// Makes an organizer.
    public init() {}

    /// Organizes a set of documents; the result does not depend on their order.
    public func organize(_ documents: [Document]) -> Organization {
        let sketcher = Sketcher()
        return organize(sketches: documents.map { sketcher.sketch(of: $0) })
    }

    /// Organizes a set of articles by their sketches; the result does not depend on their order.
    public func organize(sketches: [ArticleSketch]) -> Organization {
        let sketches = CanonicalOrder.sorted(sketches)
        var rarity = TermRarity(expected: sketches.count)
        for sketch in sketches { rarity.add(sketch.terms) }
        let vectors = sketches.map { rarity.vector(of: $0.terms, $0.weights) }
        let developments = DevelopmentGatherer().groups(of: sketches, vectors: vectors)
        var members: [Int: [Int]] = [:]
        for (index, group) in developments.enumerated() { members[group, default: []].append(index) }
        let firsts = members.keys.sorted()
        let centres = firsts.map { first in
            (members[first] ?? []).reduce(TermVector.empty) { $0.adding(vectors[$1]) }
                .heaviest(Tuning.vectorTerms * 2).normalized()
        }
        let chains = StoryChainer().groups(
            of: centres, days: [DaySpan?](repeating: nil, count: centres.count))
        var chained: [Int: [Int]] = [:]
        for (index, chain) in chains.enumerated() { chained[chain, default: []].append(index) }
        let stories = chained.keys.sorted().map { key -> Story in
            let parts = (chained[key] ?? []).map { members[firsts[$0]] ?? [] }
            let all = parts.flatMap { $0 }.sorted()
            return Story(
                id: sketches[all[0]].id, title: sketches[all[0]].headline,
                titleArticle: sketches[all[0]].id, articles: all.map { sketches[$0].id },
                developments: parts.map { part in
                    Development(id: sketches[part[0]].id, articles: part.map { sketches[$0].id })
                }, origins: 1, from: sketches[all[0]].published.date,
                to: sketches[all[all.count - 1]].published.date)
        }
        return Organization(copies: [], origins: [], stories: stories, dates: [:])
    }
}
