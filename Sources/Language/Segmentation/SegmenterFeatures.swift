/// What speaks for and against joining each syllable with the one before it.
struct SegmenterFeatures {
    /// Features of one gap between two syllables.
    static let count = 26
    private static let longest = 4

    /// Feature keys, `count` for each gap; the gap before syllable `i` is number `i - 1`.
    private(set) var keys: [UInt32] = []
    /// For each syllable the lengths of the words that begin there: bit `n` for `n` syllables.
    private var words: [[UInt8]] = [[], []]
    private var forward: [[Bool]] = [[], []]
    private var backward: [[Bool]] = [[], []]

    /// Reads a line.
    ///
    /// `lookUp` gives the lists that hold a word, as bits: 1 the dictionary, 2 the words of the treebank.
    mutating func read(_ scan: SyllableScan, _ lookUp: (UInt32) -> UInt8) {
        let count = scan.count
        keys.removeAll(keepingCapacity: true)
        guard count > 1 else { return }
        findWords(scan, lookUp)
        for list in 0..<2 { matchLongest(list, count) }
        keys.reserveCapacity((count - 1) * Self.count)
        scan.hashes.withUnsafeBufferPointer { hashes in
            scan.shapes.withUnsafeBufferPointer { shapes in
                for i in 1..<count { addGap(i, count, hashes, shapes) }
            }
        }
    }

    private mutating func findWords(_ scan: SyllableScan, _ lookUp: (UInt32) -> UInt8) {
        let count = scan.count
        for list in 0..<2 {
            words[list].removeAll(keepingCapacity: true)
            words[list].append(contentsOf: repeatElement(0, count: count))
        }
        for start in 0..<count where scan.shapes[start] > SyllableScan.Shape.number.rawValue {
            var hash = scan.hashes[start]
            for length in 2...Self.longest {
                let last = start + length - 1
                guard last < count, scan.shapes[last] > SyllableScan.Shape.number.rawValue else {
                    break
                }
                hash = SegmenterHash.joined(hash, scan.hashes[last])
                let lists = lookUp(SegmenterHash.key(hash))
                if lists & 1 != 0 { words[0][start] |= 1 << UInt8(length) }
                if lists & 2 != 0 { words[1][start] |= 1 << UInt8(length) }
            }
        }
    }

    private func isWord(_ list: Int, _ start: Int, _ length: Int) -> Bool {
        start >= 0 && start < words[list].count && words[list][start] & (1 << UInt8(length)) != 0
    }

    /// Longest matching from the left and from the right: which gaps lie inside a word.
    private mutating func matchLongest(_ list: Int, _ count: Int) {
        forward[list].removeAll(keepingCapacity: true)
        backward[list].removeAll(keepingCapacity: true)
        forward[list].append(contentsOf: repeatElement(false, count: count + 1))
        backward[list].append(contentsOf: repeatElement(false, count: count + 1))
        var i = 0
        while i < count {
            var length = Self.longest
            while length > 1, !isWord(list, i, length) { length -= 1 }
            for k in 1..<max(length, 1) { forward[list][i + k] = true }
            i += length
        }
        i = count
        while i > 0 {
            var length = Self.longest
            while length > 1, !isWord(list, i - length, length) { length -= 1 }
            for k in 1..<max(length, 1) { backward[list][i - k] = true }
            i -= length
        }
    }

    @inline(__always)
    private mutating func addGap(
        _ i: Int,
        _ count: Int,
        _ hashes: UnsafeBufferPointer<UInt64>,
        _ shapes: UnsafeBufferPointer<UInt64>
    ) {
        func hash(_ k: Int) -> UInt64 { k >= 0 && k < count ? hashes[k] : 0x23 }
        func shape(_ k: Int) -> UInt64 { k >= 0 && k < count ? shapes[k] : 0 }
        let (b2, b1, a0, a1) = (hash(i - 2), hash(i - 1), hash(i), hash(i + 1))
        let inner = shape(i - 1) << 4 | shape(i)
        let wide = shape(i - 2) << 12 | inner << 4 | shape(i + 1)
        keys.append(SegmenterHash.feature(1, 0))
        keys.append(SegmenterHash.feature(2, b1))
        keys.append(SegmenterHash.feature(3, a0))
        keys.append(SegmenterHash.feature(4, b1, a0))
        keys.append(SegmenterHash.feature(5, b2, b1))
        keys.append(SegmenterHash.feature(6, a0, a1))
        keys.append(SegmenterHash.feature(7, wide))
        keys.append(SegmenterHash.feature(8, inner, b1))
        keys.append(SegmenterHash.feature(9, inner, a0))
        keys.append(SegmenterHash.feature(10, b2, b1, a0))
        keys.append(SegmenterHash.feature(11, b1, a0, a1))
        keys.append(SegmenterHash.feature(12, b2, a0))
        keys.append(SegmenterHash.feature(13, b1, a1))
        keys.append(SegmenterHash.feature(14, shape(i - 3) << 16 | wide >> 4))
        keys.append(SegmenterHash.feature(15, (wide & 0xFFF) << 4 | shape(i + 2)))
        var matched: UInt64 = 0
        for list in 0..<2 {
            var cover: UInt64 = 0
            for length in 2...Self.longest {
                for start in (i - length + 1)..<i where isWord(list, start, length) {
                    cover |= 1 << UInt64(length * 4 + i - start)
                }
            }
            var left: UInt64 = 0
            var right: UInt64 = 0
            for length in 2...Self.longest {
                if isWord(list, i - length, length) { left = UInt64(length) }
                if isWord(list, i, length) { right = UInt64(length) }
            }
            let sides = left << 4 | right
            let match: UInt64 = (forward[list][i] ? 2 : 0) | (backward[list][i] ? 1 : 0)
            matched = matched << 2 | match
            let template = UInt64(20 + list * 8)
            keys.append(SegmenterHash.feature(template, cover))
            keys.append(SegmenterHash.feature(template + 1, sides << 1 | (cover == 0 ? 0 : 1)))
            keys.append(SegmenterHash.feature(template + 2, cover, sides))
            keys.append(SegmenterHash.feature(template + 3, cover, match))
            let pair: UInt64 = isWord(list, i - 1, 2) ? 1 : 0
            keys.append(
                SegmenterHash.feature(template + 4, pair == 0 ? 0 : inner << 4 | shape(i + 1))
            )
        }
        keys.append(SegmenterHash.feature(40, matched << 8 | inner))
    }
}
