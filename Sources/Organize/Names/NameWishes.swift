import Language
import News

/// The reader's corrections as pairs of keys.
struct NameWishes {
    private(set) var together: [(from: Int, to: Int)] = []
    private(set) var apart: [(Int, Int)] = []

    /// Finds what each correction speaks of: a key, else the entities so named, else the one that articles call so.
    init(_ corrections: [NameCorrection], evidence: [NameEvidence]) {
        guard !corrections.isEmpty else { return }
        let folding = Folding()
        var byKey: [String: Int] = [:]
        var byName: [String: Set<Int>] = [:]
        var byShortName: [String: Set<Int>] = [:]
        for (index, entry) in evidence.enumerated() {
            byKey[entry.key] = index
            for name in entry.names.keys { byName[folding.fold(name), default: []].insert(index) }
            for name in entry.shortNames.keys {
                byShortName[folding.fold(name), default: []].insert(index)
            }
        }
        func meant(_ wish: String) -> [Int] {
            if let index = byKey[wish] { return [index] }
            let folded = folding.fold(wish)
            if let named = byName[folded] { return named.sorted() }
            let called = byShortName[folded] ?? []
            return called.count == 1 ? Array(called) : []
        }
        // The latest word on a pair holds.
        var wishes: [[Int]: Bool] = [:]
        for correction in corrections {
            for a in meant(correction.first) {
                for b in meant(correction.second) where a != b {
                    wishes[[min(a, b), max(a, b)]] = correction.isSame
                }
            }
        }
        for (pair, isSame) in wishes.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
            if isSame {
                together.append((pair[1], pair[0]))
            } else {
                apart.append((pair[0], pair[1]))
            }
        }
    }
}
