/// Draws developments to the stories whose core they share.
///
/// The core of a story is what most of its developments hold: names and words of its subject. Developments that are too different
/// from each other to be joined by likeness still belong together when they share the core.
struct StoryGrower: Sendable {
    /// Developments that a story needs to have a core.
    let least: Int
    /// Share of the core's weight that a development must hold.
    let bar: Float

    /// The groups after growing, as the index of each one's first development.
    func grown(_ groups: [Int], of vectors: [TermVector], rarity: TermRarity) -> [Int] {
        var groups = groups
        for _ in 0..<Tuning.growRounds {
            let next = round(groups, of: vectors, rarity: rarity)
            if next == groups { break }
            groups = next
        }
        return groups
    }

    private func round(
        _ groups: [Int], of vectors: [TermVector], rarity: TermRarity
    ) -> [Int] {
        var members: [Int: [Int]] = [:]
        for (index, group) in groups.enumerated() { members[group, default: []].append(index) }
        let keys = members.keys.sorted()
        let held = keys.map { self.held(by: members[$0] ?? [], vectors) }
        var holders: [UInt32: [Int]] = [:]
        for (place, terms) in held.enumerated() {
            for (term, _) in terms { holders[term, default: []].append(place) }
        }
        var joins: [(score: Float, a: Int, b: Int)] = []
        for (place, key) in keys.enumerated() where (members[key] ?? []).count >= least {
            let core = self.core(held[place], holders: holders, groups: keys.count, rarity: rarity)
            let all = core.reduce(0) { $0 + $1.weight * $1.share }
            guard core.count >= 3, all > 0 else { continue }
            var scores: [Int: (sum: Float, count: Int)] = [:]
            for term in core {
                for other in holders[term.term] ?? [] where other != place {
                    let share = held[other][term.term] ?? 0
                    scores[other, default: (0, 0)].sum += term.weight * min(term.share, share)
                    scores[other, default: (0, 0)].count += 1
                }
            }
            for (other, score) in scores where score.count >= 2 && score.sum >= bar * all {
                joins.append((score.sum / all, place, other))
            }
        }
        joins.sort { ($1.score, $0.a, $0.b) < ($0.score, $1.a, $1.b) }
        // Every group moves once a round: cores are found anew before it moves on.
        var moved: Set<Int> = []
        var target = Array(keys.indices)
        for join in joins where !moved.contains(join.a) && !moved.contains(join.b) {
            moved.insert(join.b)
            target[join.b] = join.a
        }
        for join in joins where target[join.b] == join.a && target[join.a] != join.a {
            target[join.b] = join.b
        }
        var firsts = keys
        for (place, key) in keys.enumerated() {
            let to = target[place]
            firsts[to] = min(firsts[to], key)
        }
        let place = Dictionary(uniqueKeysWithValues: zip(keys, keys.indices))
        return groups.map { group in
            guard let place = place[group] else { return group }
            return firsts[target[place]]
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

    private func core(
        _ held: [UInt32: Float], holders: [UInt32: [Int]], groups: Int, rarity: TermRarity
    ) -> [(term: UInt32, weight: Float, share: Float)] {
        var core: [(term: UInt32, weight: Float, share: Float)] = []
        for (term, share) in held where share >= Tuning.coreShare {
            core.append((term, rarity.weight(of: term), share))
        }
        core.sort { ($1.weight * $1.share, $0.term) < ($0.weight * $0.share, $1.term) }
        return Array(core.prefix(Tuning.coreSize))
    }
}
