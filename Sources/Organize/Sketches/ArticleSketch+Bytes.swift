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
        var writer = NumberWriter()
        writer.append(Self.version)
        for list in [shingles, terms, weights.map(\.bitPattern), named, headlineTerms] {
            writer.append(UInt32(list.count))
            for number in list { writer.append(number) }
        }
        return writer.bytes + json
    }

    /// Reads a stored sketch.
    ///
    /// - Returns: `nil` where the bytes are no sketch of this version of the program.
    public init?(bytes: [UInt8]) {
        var reader = NumberReader(bytes)
        guard reader.next(UInt8.self) == Self.version else { return nil }
        var lists: [[UInt32]] = []
        for _ in 0..<5 {
            guard let count = reader.next(UInt32.self), let list = reader.list(Int(count)) else {
                return nil
            }
            lists.append(list)
        }
        guard lists[1].count == lists[2].count,
            var sketch = try? JSONDecoder().decode(
                ArticleSketch.self,
                from: Data(reader.rest)
            )
        else { return nil }
        sketch.shingles = lists[0]
        sketch.terms = lists[1]
        sketch.weights = lists[2].map { Float(bitPattern: $0) }
        sketch.named = lists[3]
        sketch.headlineTerms = lists[4]
        self = sketch
    }

    private static let version: UInt8 = 3
}
