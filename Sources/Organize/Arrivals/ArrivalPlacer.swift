public import News

/// Gives one more article its place among those that are settled already.
///
/// The place is provisional: settling (`Organizer`) looks at all articles together and may decide otherwise. The cost depends on
/// the neighbours that are given, not on the size of the corpus.
public struct ArrivalPlacer: Sendable {
    /// An article that has its place.
    public struct Neighbour: Sendable {
        /// The article.
        public var sketch: ArticleSketch
        /// Its development.
        public var development: ArticleID
        /// Its story.
        public var story: ArticleID

        /// Makes a neighbour.
        public init(sketch: ArticleSketch, development: ArticleID, story: ArticleID) {
            self.sketch = sketch
            self.development = development
            self.story = story
        }
    }

    /// Where an article belongs.
    public struct Placement: Sendable {
        /// The articles that have their text in common, with the new one.
        public var group: [ArticleID]
        /// The copies among them.
        public var copies: [Copy]
        /// Their origins.
        public var origins: [Origin]
        /// The development that the article joins; `nil` where it begins one.
        public var development: ArticleID?
        /// The story that it joins; `nil` where it begins one.
        public var story: ArticleID?
        /// Dates that the article and its neighbours complete for each other.
        public var dates: [ArticleID: PublicationDate]
        /// What its likeness counts in its surroundings.
        public var scale: Float
    }

    private let rarity: TermRarity

    /// Makes a placer for a corpus whose terms are as rare as `rarity` says.
    public init(rarity: TermRarity) { self.rarity = rarity }

    /// Articles in the order in which they are placed when they arrive together.
    public static func ordered(_ sketches: [ArticleSketch]) -> [ArticleSketch] {
        CanonicalOrder.sorted(sketches)
    }

    /// The place of an article.
    ///
    /// - Parameters:
    ///   - sketch: The article.
    ///   - neighbours: Articles that share keys with it (see ``TermRarity/keys(of:)``), with all copies of each; in any order.
    ///   - sightings: Headlines seen on pages that may be that of the article.
    /// - Returns: Its place; the same for every order of the neighbours.
    /// - Complexity: O(*n* log *n*) in the number of neighbours.
    public func place(
        _ sketch: ArticleSketch,
        among neighbours: [Neighbour],
        sightings: [Sighting] = []
    ) -> Placement {
        let others = neighbours.filter { $0.sketch.id != sketch.id }
        let sketches = CanonicalOrder.sorted(others.map(\.sketch) + [sketch])
        let groups = CopyGroups(of: sketches)
        let own = sketches.firstIndex { $0.id == sketch.id } ?? 0
        let members = sketches.indices.filter { groups.original[$0] == groups.original[own] }
        let group = Set(members.map { sketches[$0].id })
        let origins = OriginTracer().origins(of: sketches, original: groups.original)
        let places = Dictionary(others.map { ($0.sketch.id, $0) }) { first, _ in first }
        let firsts = sketches.indices.filter { groups.original[$0] == $0 && $0 != own }
            .compactMap { places[sketches[$0].id] }
        let copied = members.lazy.filter { $0 != own }.compactMap { places[sketches[$0].id] }.first
        let evened = evened([sketch] + firsts.map(\.sketch))
        let place =
            copied.map { ($0.development, $0.story) }
            ?? join(sketch, firsts, evened.vectors)
        return Placement(
            group: members.map { sketches[$0].id },
            copies: groups.copies(of: sketches).filter { group.contains($0.article) },
            origins: origins.filter { group.contains($0.article) },
            development: place?.0,
            story: place?.1,
            dates: CorpusDating().dates(
                of: sketches,
                original: groups.original,
                sightings: sightings
            ),
            scale: evened.scales[0]
        )
    }

    /// The development, or else the story, that is like the article.
    private func join(
        _ sketch: ArticleSketch,
        _ neighbours: [Neighbour],
        _ evened: [TermVector]
    ) -> (ArticleID?, ArticleID)? {
        let timing = Timing(of: sketch.published)
        let close = best(
            of: neighbours,
            vectors: Array(evened.dropFirst()),
            by: \.development,
            bar: DevelopmentGatherer.arrivalBar(articles: corpus),
            vector: evened[0]
        ) { centre, vector in
            let average = centre.sum.dot(vector) / centre.count
            return DevelopmentGatherer.weigh(average, timing, centre.timing)
        }
        if let close, let story = neighbours.first(where: { $0.development == close })?.story {
            return (close, story)
        }
        let broad = best(
            of: neighbours,
            vectors: neighbours.map { rarity.vector(of: $0.sketch, by: Tuning.storyScale) },
            by: \.story,
            bar: Tuning.storyBar,
            vector: rarity.vector(of: sketch, by: Tuning.storyScale)
        ) { centre, vector in
            StoryChainer.weigh(centre.sum.normalized().dot(vector), timing, centre.timing)
        }
        return broad.map { (nil, $0) }
    }

    /// The vectors of articles by the measure of their surroundings, as far as these articles show them.
    private func evened(_ sketches: [ArticleSketch]) -> (vectors: [TermVector], scales: [Float]) {
        let vectors = sketches.map { rarity.vector(of: $0, by: Tuning.developmentScale) }
        let timings = sketches.map { Timing(of: $0.published) }
        var crowding = Crowding()
        for (index, vector) in vectors.enumerated() {
            crowding.append()
            for other in 0..<index {
                let likeness = DevelopmentGatherer.weigh(
                    vector.dot(vectors[other]),
                    timings[index],
                    timings[other]
                )
                crowding.note(likeness, other, index)
            }
        }
        let scales = sketches.enumerated().map { index, sketch in
            crowding.scale(of: index, language: sketch.language, corpus: corpus)
        }
        return (zip(vectors, scales).map { $0.scaled(by: $1) }, scales)
    }

    /// Number of articles that the corpus is known by.
    private var corpus: Int { Int(rarity.documents.values.reduce(0, +)) }

    /// What is known of a group from those of its articles that are neighbours.
    private struct Centre {
        var sum: TermVector
        var count: Float
        var timing: Timing
    }

    /// The group most like the article, of those at or above `bar`; of equals the one of the lower identity.
    private func best(
        of neighbours: [Neighbour],
        vectors: [TermVector],
        by key: (Neighbour) -> ArticleID,
        bar: Float,
        vector: TermVector,
        likeness: (Centre, TermVector) -> Float
    ) -> ArticleID? {
        var centres: [ArticleID: Centre] = [:]
        for (neighbour, member) in zip(neighbours, vectors) {
            let timing = Timing(of: neighbour.sketch.published)
            guard var centre = centres[key(neighbour)] else {
                centres[key(neighbour)] = Centre(sum: member, count: 1, timing: timing)
                continue
            }
            centre.sum = centre.sum.adding(member)
            centre.count += 1
            centre.timing.add(timing)
            centres[key(neighbour)] = centre
        }
        var best: (group: ArticleID, likeness: Float)?
        for (group, centre) in centres.sorted(by: { $0.key < $1.key }) {
            let likeness = likeness(centre, vector)
            if likeness >= bar, likeness > best?.likeness ?? 0 { best = (group, likeness) }
        }
        return best?.group
    }
}

extension Story {
    /// The story with one article more, placed provisionally; its identity and title stay.
    ///
    /// - Parameters:
    ///   - article: The new article.
    ///   - development: The development that it joins; `nil` where it begins one.
    ///   - published: When it was published.
    ///   - times: Sorting times of the story's articles and of the new one; absent ones come last.
    ///   - origins: The origins of all its articles and of the new one.
    /// - Returns: The longer story.
    public func adding(
        _ article: ArticleID,
        to development: ArticleID?,
        published: PartialDate,
        times: [ArticleID: Int64],
        origins: [Origin]
    ) -> Story {
        func precedes(_ a: ArticleID, _ b: ArticleID) -> Bool {
            (times[a] ?? .max, a) < (times[b] ?? .max, b)
        }
        func inserted(_ articles: [ArticleID]) -> [ArticleID] {
            let place = articles.firstIndex { precedes(article, $0) } ?? articles.count
            return articles[..<place] + [article] + articles[place...]
        }
        var story = self
        story.articles = inserted(articles)
        if let part = developments.firstIndex(where: { $0.id == development }) {
            story.developments[part].articles = inserted(developments[part].articles)
        } else {
            let own = Development(id: article, articles: [article])
            let place =
                developments.firstIndex { precedes(article, $0.articles.first ?? $0.id) }
                ?? developments.count
            story.developments.insert(own, at: place)
        }
        if published.year != nil {
            if from == .unknown || CanonicalOrder.precedes(published, from) {
                story.from = published
            }
            if to == .unknown || CanonicalOrder.precedes(to, published) { story.to = published }
        }
        story.origins = OriginCount.of(origins)
        story.provisional = (provisional ?? []) + [article]
        return story
    }

    /// A story of one article, placed provisionally.
    public init(of sketch: ArticleSketch, published: PartialDate) {
        let date = published.year == nil ? PartialDate.unknown : published
        self.init(
            id: sketch.id,
            title: sketch.headline,
            titleArticle: sketch.id,
            articles: [sketch.id],
            developments: [Development(id: sketch.id, articles: [sketch.id])],
            origins: 1,
            from: date,
            to: date
        )
        provisional = [sketch.id]
    }
}
