import Foundation

extension ArticleSketch {
    /// The sketch as a store keeps it: a version, its long lists as little-endian numbers, the rest as JSON.
    public var bytes: [UInt8] {
        var rest = self
        rest.shingles = []
        rest.terms = []
        rest.weights = []
        rest.named = []
        rest.headlineTerms = []
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        guard let json = try? encoder.encode(rest) else { return [] }
        var bytes: [UInt8] = [Self.version]
        for list in [shingles, terms, weights.map(\.bitPattern), named, headlineTerms] {
            bytes.append(UInt32(list.count))
            for number in list { bytes.append(number) }
        }
        return bytes + json
    }

    /// Reads a stored sketch.
    ///
    /// - Returns: `nil` where the bytes are no sketch of this version of the program.
    public init?(bytes: [UInt8]) {
        guard bytes.first == Self.version else { return nil }
        var at = 1
        var lists: [[UInt32]] = []
        for _ in 0..<5 {
            guard let count = bytes.number(at: at), Int(count) <= (bytes.count - at - 4) / 4 else {
                return nil
            }
            at += 4
            var list: [UInt32] = []
            list.reserveCapacity(Int(count))
            for _ in 0..<count {
                guard let number = bytes.number(at: at) else { return nil }
                list.append(number)
                at += 4
            }
            lists.append(list)
        }
        guard lists[1].count == lists[2].count,
            var sketch = try? JSONDecoder().decode(
                ArticleSketch.self,
                from: Data(bytes[at...])
            )
        else { return nil }
        sketch.shingles = lists[0]
        sketch.terms = lists[1]
        sketch.weights = lists[2].map { Float(bitPattern: $0) }
        sketch.named = lists[3]
        sketch.headlineTerms = lists[4]
        self = sketch
    }

    private static let version: UInt8 = 1
}

extension [UInt8] {
    fileprivate mutating func append(_ number: UInt32) {
        for shift in [UInt32(0), 8, 16, 24] {
            append(UInt8(truncatingIfNeeded: number >> shift))
        }
    }

    /// The little-endian number at byte `at`; `nil` beyond the end.
    fileprivate func number(at: Int) -> UInt32? {
        guard at >= 0, at + 4 <= count else { return nil }
        return UInt32(self[at]) | UInt32(self[at + 1]) << 8 | UInt32(self[at + 2]) << 16
            | UInt32(self[at + 3]) << 24
    }
}
