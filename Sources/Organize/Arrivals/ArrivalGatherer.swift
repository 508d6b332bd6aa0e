public import News

/// Gives every article its development as it arrives, and never revises it.
///
/// What settling (`Organizer`) works out from all articles is provisional here: later articles cannot join earlier developments to
/// one another.
public struct ArrivalGatherer: Sendable {
    private var rarity: TermRarity
    private var finder = NeighbourFinder(listLength: 128, queryTerms: 60, neighbours: 40)
    private var crowding = Crowding()
    private var vectors: [TermVector] = []
    private var development: [Int] = []
    private var groups: [Group] = []

    private struct Group: Sendable {
        var id: ArticleID
        var sum: TermVector
        var size: Float
        var timing: Timing
    }

    /// Makes a gatherer for about `expected` articles.
    public init(expected: Int) {
        rarity = TermRarity(expected: expected)
    }

    /// Takes in the next article.
    ///
    /// - Returns: The id of its development: that of the first article of it to arrive.
    /// - Complexity: Does not grow with the number of articles before.
    public mutating func add(_ sketch: ArticleSketch) -> ArticleID {
        rarity.add(sketch)
        let plain = rarity.vector(of: sketch, by: Tuning.developmentScale)
        let timing = Timing(of: sketch.published)
        let neighbours = finder.add(plain)
        crowding.append()
        for other in neighbours {
            crowding.note(plain.dot(vectors[other]), other, vectors.count)
        }
        let scale = crowding.scale(
            of: vectors.count,
            language: sketch.language,
            corpus: vectors.count + 1
        )
        vectors.append(plain)
        let vector = plain.scaled(by: scale)
        let bar = DevelopmentGatherer.arrivalBar(articles: vectors.count)
        var best: (group: Int, likeness: Float)?
        for group in Set(neighbours.map { development[$0] }).sorted() {
            let average = vector.dot(groups[group].sum) / groups[group].size
            let likeness = DevelopmentGatherer.weigh(average, timing, groups[group].timing)
            if likeness >= bar, likeness > best?.likeness ?? 0 {
                best = (group, likeness)
            }
        }
        guard let best else {
            development.append(groups.count)
            groups.append(Group(id: sketch.id, sum: vector, size: 1, timing: timing))
            return sketch.id
        }
        development.append(best.group)
        let limit = 3 * Tuning.vectorTerms
        groups[best.group].sum = groups[best.group].sum.adding(vector).heaviest(limit)
        groups[best.group].size += 1
        groups[best.group].timing.add(timing)
        return groups[best.group].id
    }
}
