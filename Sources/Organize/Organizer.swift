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
        copies: [Copy],
        origins: [Origin],
        stories: [Story],
        dates: [ArticleID: PublicationDate]
    ) {
        self.copies = copies
        self.origins = origins
        self.stories = stories
        self.dates = dates
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
    /// - Returns: Copies, origins, stories and the dates that the corpus completes.
    /// - Complexity: Near linear in the number of documents.
    public func organize(_ documents: [Document], sightings: [Sighting] = []) -> Organization {
        let sketcher = Sketcher()
        return organize(
            sketches: documents.map { sketcher.sketch(of: $0) },
            sightings: sightings
        )
    }

    /// Organizes a set of articles by their sketches; the result does not depend on their order.
    public func organize(
        sketches: [ArticleSketch],
        sightings: [Sighting] = []
    ) -> Organization {
        let sketches = CanonicalOrder.sorted(sketches)
        let duplicates = DuplicateFinder()
        var found = duplicates.copies(in: sketches)
        var original = Array(sketches.indices)
        for copy in found { original[copy.copy] = copy.original }
        let early = CreditedOriginals.early(sketches, original: original)
        let regrouped = CreditedOriginals.regrouped(original, by: early)
        if regrouped != original {
            original = regrouped
            found = duplicates.regrouped(found, original: original, sketches: sketches)
        }
        let origins = OriginTracer().origins(of: sketches, original: original)
        let dates = CorpusDating().dates(of: sketches, original: original, sightings: sightings)
        let groups = StoryGatherer().stories(of: sketches, original: original)
        return Organization(
            copies: found.map { found in
                Copy(
                    article: sketches[found.copy].id,
                    original: sketches[found.original].id,
                    kind: found.relation.kind,
                    similarity: found.relation.similarity
                )
            },
            origins: origins,
            stories: groups.map {
                story(of: $0, sketches: sketches, origins: origins, dates: dates)
            },
            dates: dates
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
