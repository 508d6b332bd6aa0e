/// Draws developments to the stories whose core they share.
///
/// The core of a story is what most of its developments hold: names and words of its subject. Developments that are too different
/// from each other to be joined by likeness still belong together when they share the core.
struct StoryGrower: Sendable {
    /// Developments that a story needs to have a core.
    let least: Int
    /// Share of the core's weight that a development must hold.
    let bar: Float
    /// What the terms are.
    let terms: TermKinds

    /// The groups after growing, as the index of each one's first development.
    func grown(_ groups: [Int], of vectors: [TermVector]) -> [Int] {
        var groups = groups
        for _ in 0..<Tuning.growRounds {
            let next = round(groups, of: vectors)
            if next == groups { break }
            groups = next
        }
        return groups
    }

    private func round(_ groups: [Int], of vectors: [TermVector]) -> [Int] {
        var members: [Int: [Int]] = [:]
        for (index, group) in groups.enumerated() { members[group, default: []].append(index) }
        let keys = members.keys.sorted()
        let held = keys.map { self.held(by: members[$0] ?? [], vectors) }
        var holders: [UInt32: [Int]] = [:]
        for (place, terms) in held.enumerated() {
            for term in terms.keys { holders[term, default: []].append(place) }
        }
        var joins: [Join] = []
        for (place, key) in keys.enumerated() {
            guard let developments = members[key], developments.count >= least else { continue }
            joins += self.joins(
                of: place,
                core: core(held[place], language: terms.languages[developments[0]]),
                holders: holders,
                held: held
            )
        }
        joins.sort { ($1.score, $0.story, $0.other) < ($0.score, $1.story, $1.other) }
        // A group that takes others in stays where it is for the round: cores are found anew before it moves on.
        var target = Array(keys.indices)
        var takes = [Bool](repeating: false, count: keys.count)
        for join in joins {
            guard target[join.story] == join.story, target[join.other] == join.other,
                !takes[join.other]
            else { continue }
            target[join.other] = join.story
            takes[join.story] = true
        }
        var firsts = keys
        for (place, key) in keys.enumerated() {
            firsts[target[place]] = min(firsts[target[place]], key)
        }
        let places = Dictionary(uniqueKeysWithValues: zip(keys, keys.indices))
        return groups.map { group in places[group].map { firsts[target[$0]] } ?? group }
    }

    private struct Join {
        var score: Float
        var story: Int
        var other: Int
    }

    private struct CoreTerm {
        var term: UInt32
        var weight: Float
        var share: Float
        var isName: Bool
    }

    /// The groups that hold enough of the core of a story.
    private func joins(
        of story: Int,
        core: [CoreTerm],
        holders: [UInt32: [Int]],
        held: [[UInt32: Float]]
    ) -> [Join] {
        let all = core.reduce(0) { $0 + $1.weight * $1.share }
        guard core.count >= 3, all > 0 else { return [] }
        // Names are rarer than words: they choose the groups that are looked at.
        var names: [Int: Int] = [:]
        for term in core where term.isName {
            for other in (holders[term.term] ?? []).prefix(Self.mostHolders) where other != story {
                names[other, default: 0] += 1
            }
        }
        return names.compactMap { other, count in
            guard count >= Tuning.coreNames else { return nil }
            let sum = core.reduce(Float(0)) {
                $0 + $1.weight * min($1.share, held[other][$1.term] ?? 0)
            }
            guard sum >= bar * all else { return nil }
            return Join(score: sum / all, story: story, other: other)
        }
    }

    /// The terms of a group with the share of its developments that hold them.
    private func held(by members: [Int], _ vectors: [TermVector]) -> [UInt32: Float] {
        var counts: [UInt32: Float] = [:]
        for member in members {
            for term in vectors[member].heaviest(Tuning.coreTerms).terms {
                counts[term, default: 0] += 1
            }
        }
        let least = members.count >= 3 ? 0.34 * Float(members.count) : 0
        return counts.filter { $0.value >= least }.mapValues { $0 / Float(members.count) }
    }

    private func core(_ held: [UInt32: Float], language: String) -> [CoreTerm] {
        var core: [CoreTerm] = []
        for (term, share) in held where share >= Tuning.coreShare {
            let isName = terms.isName(term)
            let weight = terms.rarity.weight(of: term, in: language)
            core.append(
                CoreTerm(
                    term: term,
                    weight: isName ? max(weight, Tuning.storyNameFloor) : weight,
                    share: share,
                    isName: isName
                )
            )
        }
        core.sort { ($1.weight * $1.share, $0.term) < ($0.weight * $0.share, $1.term) }
        return Array(core.prefix(Tuning.coreSize))
    }

    /// Most groups looked at for one term of a core.
    private static let mostHolders = 4096
}
