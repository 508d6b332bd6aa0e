import Foundation

extension ArticleSketch {
    /// The sketch as a store keeps it.
    public var bytes: [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return (try? encoder.encode(self)).map { [UInt8]($0) } ?? []
    }

    /// Reads a stored sketch.
    ///
    /// - Returns: `nil` where the bytes are no sketch of this version of the program.
    public init?(bytes: [UInt8]) {
        guard let sketch = try? JSONDecoder().decode(ArticleSketch.self, from: Data(bytes)) else {
            return nil
        }
        self = sketch
    }
}
