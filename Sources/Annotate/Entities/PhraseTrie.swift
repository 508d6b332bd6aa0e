/// Phrases by their words, found at a place in a token list by walking on.
///
/// Edges lie in one hash table keyed by node and word. Most words of a text begin no phrase: a bit for each first word, far smaller than the table,
/// settles them.
struct PhraseTrie<Value: Sendable>: Sendable {
    private struct Entry: Sendable {
        var value: Value
        /// The next value of the same phrase; -1 for none.
        var next: Int32
    }

    /// Bits of the first words' keys; a power of two words of 64.
    private var firstWords: [UInt64] = [0]
    private var firstKeys: [UInt64] = []
    private var edges = KeyTable<Int32>(blank: 0)
    private var entries: [Entry] = []
    /// First and last entry of each node, -1 for none; node 0 is the root.
    private var nodes: [(first: Int32, last: Int32)] = [(-1, -1)]

    /// Adds a value under a phrase.
    mutating func insert(_ keys: [UInt64], _ value: Value) {
        guard !keys.isEmpty else { return }
        var node: Int32 = 0
        for key in keys {
            let edge = Self.edge(node, key)
            if let next = edges[edge] {
                node = next
                continue
            }
            if node == 0 { note(firstWord: key) }
            node = Int32(nodes.count)
            nodes.append((-1, -1))
            edges[edge] = node
        }
        let entry = Int32(entries.count)
        entries.append(Entry(value: value, next: -1))
        let last = nodes[Int(node)].last
        if last >= 0 {
            entries[Int(last)].next = entry
        } else {
            nodes[Int(node)].first = entry
        }
        nodes[Int(node)].last = entry
    }

    /// Whether a phrase may begin with a token; where it is `false`, none does.
    @inline(__always)
    func mayBegin(_ token: Token) -> Bool {
        let bit = Self.bit(token.key, firstWords.count)
        return firstWords[bit >> 6] & (1 << UInt64(bit & 63)) != 0
    }

    /// The longest phrase at `index` with an accepted value: the value and the number of tokens.
    @inline(__always)
    func longest(
        _ tokens: [Token],
        at index: Int,
        end: Int,
        accept: (Value, Int) -> Bool
    ) -> (value: Value, count: Int)? {
        guard index < end, mayBegin(tokens[index]),
            var node = edges[Self.edge(0, tokens[index].key)]
        else { return nil }
        var found: (entry: Int32, count: Int) = (-1, 0)
        var at = index + 1
        while true {
            var entry = nodes[Int(node)].first
            while entry >= 0 {
                if accept(entries[Int(entry)].value, at - index) {
                    found = (entry, at - index)
                    break
                }
                entry = entries[Int(entry)].next
            }
            guard at < end, let next = edges[Self.edge(node, tokens[at].key)] else { break }
            node = next
            at += 1
        }
        return found.entry < 0 ? nil : (entries[Int(found.entry)].value, found.count)
    }

    /// The longest phrase at `index`: its first value and the number of tokens.
    @inline(__always)
    func longest(_ tokens: [Token], at index: Int, end: Int) -> (value: Value, count: Int)? {
        longest(tokens, at: index, end: end) { _, _ in true }
    }

    /// The longest phrase that ends before `index`, for a trie filled with reversed phrases.
    @inline(__always)
    func longest(_ tokens: [Token], before index: Int, start: Int) -> (value: Value, count: Int)? {
        guard index > start, mayBegin(tokens[index - 1]),
            var node = edges[Self.edge(0, tokens[index - 1].key)]
        else { return nil }
        var found: (entry: Int32, count: Int) = (-1, 0)
        var at = index - 1
        while true {
            let entry = nodes[Int(node)].first
            if entry >= 0 { found = (entry, index - at) }
            guard at > start, let next = edges[Self.edge(node, tokens[at - 1].key)] else { break }
            node = next
            at -= 1
        }
        return found.entry < 0 ? nil : (entries[Int(found.entry)].value, found.count)
    }

    private mutating func note(firstWord key: UInt64) {
        firstKeys.append(key)
        // 16 bits for each first word: one word in sixteen that begins no phrase is looked up in vain.
        if firstKeys.count * 16 > firstWords.count * 64 {
            firstWords = Array(repeating: 0, count: firstWords.count * 2)
            for known in firstKeys { set(known) }
        } else {
            set(key)
        }
    }

    private mutating func set(_ key: UInt64) {
        let bit = Self.bit(key, firstWords.count)
        firstWords[bit >> 6] |= 1 << UInt64(bit & 63)
    }

    /// The bit of a key among `words` words of 64; marks have small keys, so the bits are mixed.
    @inline(__always)
    private static func bit(_ key: UInt64, _ words: Int) -> Int {
        Int(truncatingIfNeeded: (key &* 0xFF51_AFD7_ED55_8CCD) >> 40) & (words * 64 - 1)
    }

    @inline(__always)
    private static func edge(_ node: Int32, _ key: UInt64) -> UInt64 {
        (UInt64(UInt32(bitPattern: node)) &* 0x9E37_79B9_7F4A_7C15) ^ key
    }
}
