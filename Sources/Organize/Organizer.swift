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
    /// How rare the corpus's terms are: what arrivals are weighed by until the next settling.
    public var rarity: TermRarity
    /// What the likeness of articles counts in their surroundings; of those that are no copies.
    public var scales: [ArticleID: Float]

    /// Makes an organization.
    public init(
        copies: [Copy],
        origins: [Origin],
        stories: [Story],
        dates: [ArticleID: PublicationDate],
        rarity: TermRarity,
        scales: [ArticleID: Float] = [:]
    ) {
        self.copies = copies
        self.origins = origins
        self.stories = stories
        self.dates = dates
        self.rarity = rarity
        self.scales = scales
    }
}

/// Joins copies, gathers developments, chains stories.
///
/// Everything is worked out in canonical order, so that the result is a function of the set of articles.
public struct Organizer: Sendable {
    /// Makes an organizer.
    public init() {}

    /// Organizes a set of documents; the result does not depend on their order.
    ///
    /// - Parameters:
    ///   - documents: As annotated; dates that organizing gave them before are not taken as their own.
    ///   - sightings: Headlines seen on pages, with their stamps: they date the articles that bear the same headline.
    ///   - corrections: What the reader knows better, in order; they win over what is worked out here.
    /// - Returns: Copies, origins, stories and the dates that the corpus completes.
    /// - Complexity: Near linear in the number of documents.
    public func organize(
        _ documents: [Document],
        sightings: [Sighting] = [],
        corrections: [Correction] = []
    ) -> Organization {
        let sketcher = Sketcher()
        return organize(
            sketches: documents.map { sketcher.sketch(of: $0) },
            sightings: sightings,
            corrections: corrections
        )
    }

    /// Organizes a set of articles by their sketches; the result does not depend on their order.
    ///
    /// Articles that the reader marked as none are left out.
    public func organize(
        sketches: [ArticleSketch],
        sightings: [Sighting] = [],
        corrections: [Correction] = []
    ) -> Organization {
        let wishes = Wishes(of: corrections, among: sketches)
        let sketches = CanonicalOrder.sorted(wishes.corrected(sketches))
        let copies = CopyGroups(of: sketches)
        let original = copies.original
        let origins = OriginTracer().origins(of: sketches, original: original)
        var dates = CorpusDating().dates(of: sketches, original: original, sightings: sightings)
        for sketch in sketches where wishes.dates[sketch.id] != nil {
            dates[sketch.id] = sketch.published
        }
        let rarity = TermRarity(
            of: sketches.indices.filter { original[$0] == $0 }.map { sketches[$0] }
        )
        let gathered = StoryGatherer().stories(of: sketches, original: original, rarity: rarity)
        let groups = CorrectedGroups(
            wishes,
            sketches: sketches,
            original: original,
            rarity: rarity
        ).corrected(gathered.stories)
        return Organization(
            copies: copies.copies(of: sketches),
            origins: origins,
            stories: groups.map {
                story(of: $0, sketches: sketches, origins: origins, dates: dates)
            },
            dates: dates,
            rarity: rarity,
            scales: Dictionary(
                uniqueKeysWithValues: gathered.scales.map { (sketches[$0].id, $1) }
            )
        )
    }

    private func story(
        of group: StoryGatherer.Group,
        sketches: [ArticleSketch],
        origins: [Origin],
        dates: [ArticleID: PublicationDate]
    ) -> Story {
        let members = group.developments.flatMap { $0 }.sorted()
        let title = members.contains(group.title) ? group.title : members.first ?? group.title
        let published = members.map { dates[sketches[$0].id] ?? sketches[$0].published }.map(\.date)
        let first = published.filter { $0.year != nil }.min { CanonicalOrder.precedes($0, $1) }
        let last = published.filter { $0.year != nil }.max { CanonicalOrder.precedes($0, $1) }
        return Story(
            id: sketches[members.first ?? title].id,
            title: sketches[title].headline,
            titleArticle: sketches[title].id,
            articles: members.map { sketches[$0].id },
            developments: group.developments.map { part in
                Development(
                    id: sketches[part.first ?? title].id,
                    articles: part.map { sketches[$0].id }
                )
            },
            origins: OriginCount.of(members.lazy.map { origins[$0] }),
            from: first ?? .unknown,
            to: last ?? .unknown
        )
    }
}
