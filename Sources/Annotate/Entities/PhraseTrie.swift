/// Phrases by their words, found at a place in a token list by walking on.
///
/// Edges lie in one hash table keyed by node and word, so that a look-up that fails costs one probe.
struct PhraseTrie<Value: Sendable>: Sendable {
    private var edges: [UInt64: Int32] = [:]
    private var values: [[Value]] = [[]]

    /// Adds a value under a phrase.
    mutating func insert(_ keys: [UInt64], _ value: Value) {
        guard !keys.isEmpty else { return }
        var node: Int32 = 0
        for key in keys {
            let edge = Self.edge(node, key)
            if let next = edges[edge] {
                node = next
            } else {
                let next = Int32(values.count)
                values.append([])
                edges[edge] = next
                node = next
            }
        }
        values[Int(node)].append(value)
    }

    /// The longest phrase at `index` with an accepted value: the value and the number of tokens.
    @inline(__always)
    func longest(
        _ tokens: [Token],
        at index: Int,
        end: Int,
        accept: (Value, Int) -> Bool
    ) -> (value: Value, count: Int)? {
        guard index < end, var node = edges[Self.edge(0, tokens[index].key)] else { return nil }
        var found: (value: Value, count: Int)?
        var at = index + 1
        while true {
            for value in values[Int(node)] where accept(value, at - index) {
                found = (value, at - index)
                break
            }
            guard at < end, let next = edges[Self.edge(node, tokens[at].key)] else { break }
            node = next
            at += 1
        }
        return found
    }

    /// The longest phrase that ends before `index`, for a trie filled with reversed phrases.
    @inline(__always)
    func longest(_ tokens: [Token], before index: Int, start: Int) -> (value: Value, count: Int)? {
        guard index > start, var node = edges[Self.edge(0, tokens[index - 1].key)] else {
            return nil
        }
        var found: (value: Value, count: Int)?
        var at = index - 1
        while true {
            if let value = values[Int(node)].first { found = (value, index - at) }
            guard at > start, let next = edges[Self.edge(node, tokens[at - 1].key)] else { break }
            node = next
            at -= 1
        }
        return found
    }

    private static func edge(_ node: Int32, _ key: UInt64) -> UInt64 {
        (UInt64(UInt32(bitPattern: node)) &* 0x9E37_79B9_7F4A_7C15) ^ key
    }
}
