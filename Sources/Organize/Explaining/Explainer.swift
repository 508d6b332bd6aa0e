public import News

/// Says why two articles stand together or apart: what they have in common, and how alike they are against what is needed.
public struct Explainer: Sendable {
    /// A happening of a story, as far as it is needed here.
    public struct Group: Sendable {
        /// Its first article.
        public var id: ArticleID
        /// The articles that it is known by, copies left out: all, or the first ones of a large one.
        public var sketches: [ArticleSketch]

        /// Makes a group.
        public init(id: ArticleID, sketches: [ArticleSketch]) {
            self.id = id
            self.sketches = sketches
        }
    }

    /// One of the two sides.
    public struct Side: Sendable {
        /// The article.
        public var document: Document
        /// Its sketch.
        public var sketch: ArticleSketch
        /// The sketch of the article whose text it repeats; its own where it is no copy.
        ///
        /// Copies stand where this one stands.
        public var original: ArticleSketch
        /// The happenings of its story, its own among them.
        public var story: [Group]

        /// Makes a side.
        public init(
            document: Document,
            sketch: ArticleSketch,
            original: ArticleSketch? = nil,
            story: [Group]
        ) {
            self.document = document
            self.sketch = sketch
            self.original = original ?? sketch
            self.story = story
        }
    }

    private let rarity: TermRarity
    let developmentBar: Float
    private let scales: [ArticleID: Float]

    /// Makes an explainer.
    ///
    /// - Parameters:
    ///   - rarity: How rare the corpus's terms are.
    ///   - articles: The size of the corpus: a small one needs more likeness.
    ///   - scales: What the likeness of articles counts in their surroundings, as settling found it; of those that are not there, as much
    ///     as usual.
    public init(rarity: TermRarity, articles: Int, scales: [ArticleID: Float] = [:]) {
        self.rarity = rarity
        self.scales = scales
        developmentBar = DevelopmentGatherer.bar(articles: articles)
    }

    /// Explains the places of two articles.
    ///
    /// - Parameters:
    ///   - a: The article asked about.
    ///   - b: The one that it is compared with.
    ///   - copy: How the one repeats the text of the other.
    /// - Returns: The grounds, with the verdict that the groups of the two sides give.
    public func explain(_ a: Side, _ b: Side, copy: Copy?) -> Explanation {
        let own = (group(of: a), group(of: b))
        let isOneStory = !Set(a.story.map(\.id)).isDisjoint(with: b.story.map(\.id))
        let isOneDevelopment = own.0.id == own.1.id
        let close = (scaled(a.original), scaled(b.original))
        let timings = (Timing(of: a.original.published), Timing(of: b.original.published))
        let pair = DevelopmentGatherer.weigh(close.0.dot(close.1), timings.0, timings.1)
        let reports = likeness(a, own.0, b, own.1)
        let centres =
            isOneStory
            ? (Centre(own.0, rarity), Centre(own.1, rarity))
            : (Centre(of: a.story, rarity), Centre(of: b.story, rarity))
        var explanation = Explanation(
            article: a.sketch.id,
            other: b.sketch.id,
            verdict: copy != nil
                ? .copy : isOneDevelopment ? .development : isOneStory ? .story : .apart,
            pair: .init(value: Double(pair), bar: Double(developmentBar)),
            development: .init(
                value: Double(reports),
                bar: Double(developmentBar)
            ),
            story: .init(
                value: isOneDevelopment ? 1 : Double(centres.0.likeness(to: centres.1)),
                bar: Double(Tuning.storyBar)
            )
        )
        let nearly = Tuning.nearlyShare * developmentBar
        if isOneStory, !isOneDevelopment, !explanation.story.isEnough, reports >= nearly {
            explanation.nearly = .init(value: Double(reports), bar: Double(nearly))
        }
        explanation.copy = copy
        explanation.sharedText = DuplicateFinder.Relation.similarity(
            a.sketch.print,
            b.sketch.print
        )
        if let one = a.sketch.published.date.civilDay, let other = b.sketch.published.date.civilDay
        {
            explanation.daysApart = abs(one.days(since: other))
        }
        let grounds = SharedGrounds(first: a.document, second: b.document)
        explanation.names = grounds.names()
        explanation.days = grounds.days()
        explanation.sentences = grounds.sentences()
        explanation.terms = grounds.terms(vector(a.sketch), vector(b.sketch))
        if isOneStory, !isOneDevelopment, !explanation.story.isEnough {
            explanation.path = path(from: own.0.id, to: own.1.id, through: a.story)
        }
        return explanation
    }

    /// The article of `others` most like `sketch`; of equals the first one.
    public func nearest(to sketch: ArticleSketch, of others: [ArticleSketch]) -> ArticleSketch? {
        let own = scaled(sketch)
        let timing = Timing(of: sketch.published)
        var best: (sketch: ArticleSketch, likeness: Float)?
        for other in others where other.id != sketch.id {
            let likeness = DevelopmentGatherer.weigh(
                own.dot(scaled(other)),
                timing,
                Timing(of: other.published)
            )
            if best.map({ likeness > $0.likeness }) ?? true { best = (other, likeness) }
        }
        return best?.sketch
    }
}

extension Explainer {
    private func vector(_ sketch: ArticleSketch) -> TermVector {
        rarity.vector(of: sketch, by: Tuning.developmentScale)
    }

    /// The vector of an article by the measure of its surroundings, as settling compared it.
    func scaled(_ sketch: ArticleSketch) -> TermVector {
        let scale = scales[sketch.id] ?? Crowding.usualScale(language: sketch.language)
        return vector(sketch).scaled(by: scale)
    }

    private func group(of side: Side) -> Group {
        side.story.first { $0.sketches.contains { $0.id == side.original.id } }
            ?? Group(id: side.original.id, sketches: [side.original])
    }

    /// What a happening or a story is about, and when.
    private struct Centre {
        let vector: TermVector
        let timing: Timing

        init(_ group: Group, _ rarity: TermRarity) { self.init(of: [group], rarity) }

        init(of groups: [Group], _ rarity: TermRarity) {
            var sum = TermVector.empty
            var timing = Timing(of: .unknown)
            for sketch in groups.flatMap(\.sketches) {
                sum = sum.adding(rarity.vector(of: sketch, by: Tuning.storyScale))
                    .heaviest(4 * Tuning.vectorTerms)
                timing.add(Timing(of: sketch.published))
            }
            vector = sum.heaviest(2 * Tuning.vectorTerms).normalized()
            self.timing = timing
        }

        func likeness(to other: Centre) -> Float {
            StoryChainer.weigh(vector.dot(other.vector), timing, other.timing)
        }
    }

    /// The way through a story whose weakest step is the strongest.
    private func path(
        from start: ArticleID,
        to end: ArticleID,
        through groups: [Group]
    ) -> [Explanation.Step] {
        let centres = groups.map { Centre($0, rarity) }
        guard let first = groups.firstIndex(where: { $0.id == start }),
            let last = groups.firstIndex(where: { $0.id == end })
        else { return [] }
        var width = [Float](repeating: -1, count: groups.count)
        var before = [Int](repeating: -1, count: groups.count)
        var isDone = [Bool](repeating: false, count: groups.count)
        width[first] = .infinity
        while let next = groups.indices.filter({ !isDone[$0] && width[$0] >= 0 })
            .max(by: { (width[$0], -$0) < (width[$1], -$1) })
        {
            isDone[next] = true
            if next == last { break }
            for other in groups.indices where !isDone[other] {
                let reach = min(width[next], centres[next].likeness(to: centres[other]))
                if reach > width[other] {
                    width[other] = reach
                    before[other] = next
                }
            }
        }
        var steps: [Explanation.Step] = []
        var at = last
        while at != first, before[at] >= 0 {
            let likeness = centres[before[at]].likeness(to: centres[at])
            steps.append(.init(article: groups[at].id, likeness: Double(likeness)))
            at = before[at]
        }
        return steps.count > 1 ? steps.reversed() : []
    }
}
