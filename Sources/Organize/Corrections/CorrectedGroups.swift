import News

/// Developments and stories as the reader wishes them.
///
/// Works on what the machine gathered, whichever way it did: what is to be together is joined, then what is to be apart is divided.
/// Articles that the reader said nothing of go to the side that they are more like.
struct CorrectedGroups {
    private let wishes: Wishes
    private let sketches: [ArticleSketch]
    private let original: [Int]
    private let rarity: TermRarity
    private let places: [ArticleID: Int]

    /// - Parameters:
    ///   - wishes: What the reader asks for.
    ///   - sketches: In canonical order.
    ///   - original: For every article the first one of its group of copies.
    ///   - rarity: How rare terms are.
    init(
        _ wishes: Wishes,
        sketches: [ArticleSketch],
        original: [Int],
        rarity: TermRarity
    ) {
        self.wishes = wishes
        self.sketches = sketches
        self.original = original
        self.rarity = rarity
        places = Dictionary(sketches.indices.map { (sketches[$0].id, $0) }) { first, _ in first }
    }

    /// The stories of `groups` with the corrections made, in canonical order.
    func corrected(_ groups: [StoryGatherer.Group]) -> [StoryGatherer.Group] {
        guard !wishes.isEmpty else { return groups }
        var stories = groups.map { Set($0.developments.joined()) }
        var developments = groups.flatMap(\.developments).map(Set.init)
        stories = joined(stories, by: wishes.stories)
        for split in wishes.splits where split.level == .story {
            stories = divided(stories, by: split, classes: wishes.stories, units: developments)
        }
        // No development reaches over two stories.
        let story = membership(of: stories)
        developments = developments.flatMap { development in
            Dictionary(grouping: development) { story[$0] ?? -1 }.values.map(Set.init)
        }
        developments = joined(developments, by: wishes.developments)
        for split in wishes.splits where split.level == .development {
            developments = divided(developments, by: split, classes: wishes.developments, units: [])
        }
        return regrouped(stories, developments, before: groups)
    }
}

extension CorrectedGroups {
    /// The sets, joined where a class has members in several.
    private func joined(_ sets: [Set<Int>], by classes: Classes) -> [Set<Int>] {
        var sets = sets
        for group in classes.groups {
            let members = Set(group.compactMap { places[$0] })
            let met = sets.indices.filter { !sets[$0].isDisjoint(with: members) }
            guard let first = met.first, met.count > 1 else { continue }
            for other in met.dropFirst() { sets[first].formUnion(sets[other]) }
            let gone = Set(met.dropFirst())
            sets = sets.indices.filter { !gone.contains($0) }.map { sets[$0] }
        }
        return sets
    }

    /// The sets, divided where they hold articles of both sides of a split.
    private func divided(
        _ sets: [Set<Int>],
        by split: Wishes.Split,
        classes: Classes,
        units: [Set<Int>]
    ) -> [Set<Int>] {
        let roots = Set(split.articles.map { classes.root($0) })
        let others = Set(split.others.map { classes.root($0) })
        return sets.flatMap { set -> [Set<Int>] in
            let left = set.filter { roots.contains(classes.root(sketches[$0].id)) }
            let right = set.filter { others.contains(classes.root(sketches[$0].id)) }
            guard !left.isEmpty, !right.isEmpty else { return [set] }
            let free = set.subtracting(left).subtracting(right)
            let scale =
                split.level == .story ? Tuning.storyScale : Tuning.developmentScale
            var sides = Sides(
                left: left,
                right: right,
                centres: (centre(of: left, scale), centre(of: right, scale))
            )
            for unit in whole(free, seeds: left.union(right), units: units, classes: classes) {
                sides.add(
                    unit,
                    centre: centre(of: unit, scale),
                    originals: Set(unit.map { original[$0] })
                ) {
                    original[$0]
                }
            }
            return [sides.left, sides.right]
        }
    }

    /// The free articles of a set as they stay together: developments no seed is in, else copies, with what is to stay with them.
    private func whole(
        _ free: Set<Int>,
        seeds: Set<Int>,
        units: [Set<Int>],
        classes: Classes
    ) -> [Set<Int>] {
        var whole: [Set<Int>] = []
        var rest = free
        for unit in units where unit.isDisjoint(with: seeds) {
            let part = unit.intersection(rest)
            guard !part.isEmpty else { continue }
            whole.append(part)
            rest.subtract(part)
        }
        whole += Dictionary(grouping: rest.sorted()) { original[$0] }.values.map(Set.init)
        whole.sort { ($0.min() ?? 0) < ($1.min() ?? 0) }
        return joined(whole, by: classes)
    }

    private func centre(of members: Set<Int>, _ scale: TermScale) -> TermVector {
        // A sample shows what a large story is about.
        members.sorted().prefix(Self.most).reduce(TermVector.empty) { sum, index in
            sum.adding(rarity.vector(of: sketches[index], by: scale)).heaviest(
                4 * Tuning.vectorTerms
            )
        }
        .normalized()
    }

    /// Most articles that a centre is made of.
    private static let most = 256

    /// Two sides that free articles go to.
    private struct Sides {
        var left: Set<Int>
        var right: Set<Int>
        let centres: (TermVector, TermVector)

        mutating func add(
            _ unit: Set<Int>,
            centre: TermVector,
            originals: Set<Int>,
            original: (Int) -> Int
        ) {
            // A copy stays with the text that it repeats.
            let isLeftCopy = left.contains { originals.contains(original($0)) }
            let isRightCopy = right.contains { originals.contains(original($0)) }
            let isLeft =
                isLeftCopy != isRightCopy
                ? isLeftCopy : centre.dot(centres.0) > centre.dot(centres.1)
            if isLeft { left.formUnion(unit) } else { right.formUnion(unit) }
        }
    }

    private func membership(of sets: [Set<Int>]) -> [Int: Int] {
        var membership: [Int: Int] = [:]
        for (number, set) in sets.enumerated() { for index in set { membership[index] = number } }
        return membership
    }

    /// Stories made of developments again; what no correction touched stays as it was.
    private func regrouped(
        _ stories: [Set<Int>],
        _ developments: [Set<Int>],
        before: [StoryGatherer.Group]
    ) -> [StoryGatherer.Group] {
        let story = membership(of: stories)
        var parts = [[[Int]]](repeating: [], count: stories.count)
        for development in developments {
            let members = development.sorted()
            guard let first = members.first, let number = story[first] else { continue }
            parts[number].append(members)
        }
        let known = Dictionary(before.map { ($0.developments, $0) }) { first, _ in first }
        return parts.filter { !$0.isEmpty }.map { part in
            let part = part.sorted { ($0.first ?? 0) < ($1.first ?? 0) }
            return known[part] ?? named(part)
        }
        .sorted { ($0.developments.first?.first ?? 0) < ($1.developments.first?.first ?? 0) }
    }

    private func named(_ developments: [[Int]]) -> StoryGatherer.Group {
        let members = Set(developments.joined())
        let firsts = Set(members.map { members.contains(original[$0]) ? original[$0] : $0 })
            .sorted()
        let title = HeadlineChooser().choose(among: firsts.map { sketches[$0] }) ?? 0
        return StoryGatherer.Group(developments: developments, title: firsts[title])
    }
}
