/// Phrases by their words, found at a place in a token list by walking on.
///
/// Edges lie in one hash table keyed by node and word, so that a look-up that fails costs one probe.
struct PhraseTrie<Value: Sendable>: Sendable {
    private var edges = EdgeTable()
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

/// An open-addressing table of edges; several times as fast as a dictionary, whose hash withstands attackers that word lists do not have.
private struct EdgeTable: Sendable {
    /// Keys and nodes side by side; node 0, the root, is no edge's end and marks a free slot.
    private var slots: [(key: UInt64, node: Int32)] = Array(repeating: (0, 0), count: 64)
    private var count = 0

    /// The node that an edge leads to.
    subscript(key: UInt64) -> Int32? {
        @inline(__always)
        get {
            let mask = slots.count - 1
            var slot = Self.slot(key) & mask
            while slots[slot].node != 0 {
                if slots[slot].key == key { return slots[slot].node }
                slot = (slot + 1) & mask
            }
            return nil
        }
        set {
            guard let newValue, newValue != 0 else { return }
            if count * 2 >= slots.count { grow() }
            place(key, newValue)
            count += 1
        }
    }

    private mutating func place(_ key: UInt64, _ node: Int32) {
        let mask = slots.count - 1
        var slot = Self.slot(key) & mask
        while slots[slot].node != 0 { slot = (slot + 1) & mask }
        slots[slot] = (key, node)
    }

    private mutating func grow() {
        let old = slots
        slots = Array(repeating: (0, 0), count: old.count * 2)
        for entry in old where entry.node != 0 { place(entry.key, entry.node) }
    }

    @inline(__always)
    private static func slot(_ key: UInt64) -> Int {
        Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32)
    }
}
