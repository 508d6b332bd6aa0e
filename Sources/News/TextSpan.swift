/// A range of UTF-8 bytes in a text, end exclusive.
///
/// Written in JSON as `[start, end]`.
public struct TextSpan: Hashable, Sendable, Comparable {
    /// The first byte.
    public var start: Int
    /// The byte after the last one; never below `start`.
    public var end: Int

    /// Makes the span `start..<end`.
    public init(_ start: Int, _ end: Int) {
        precondition(start >= 0 && end >= start, "a span runs forward")
        self.start = start
        self.end = end
    }

    /// Length in bytes.
    public var count: Int { end - start }
    /// Whether the span holds nothing.
    public var isEmpty: Bool { end == start }

    /// Whether every byte of `other` lies in this span.
    public func contains(_ other: TextSpan) -> Bool { start <= other.start && other.end <= end }
    /// Whether byte `offset` lies in this span.
    public func contains(_ offset: Int) -> Bool { start <= offset && offset < end }
    /// Whether the two spans share a byte.
    public func overlaps(_ other: TextSpan) -> Bool { start < other.end && other.start < end }
    /// The same span, `offset` bytes further on.
    public func shifted(by offset: Int) -> TextSpan { TextSpan(start + offset, end + offset) }

    /// Reading order: by start, the longer one first.
    public static func < (a: TextSpan, b: TextSpan) -> Bool {
        (a.start, -a.end) < (b.start, -b.end)
    }
}

extension TextSpan: Codable {
    /// Reads `[start, end]`.
    public init(from decoder: any Decoder) throws {
        var list = try decoder.unkeyedContainer()
        let start = try list.decode(Int.self)
        let end = try list.decode(Int.self)
        guard start >= 0, end >= start else {
            throw DecodingError.dataCorruptedError(in: list, debugDescription: "not a span")
        }
        self.init(start, end)
    }

    /// Writes `[start, end]`.
    public func encode(to encoder: any Encoder) throws {
        var list = encoder.unkeyedContainer()
        try list.encode(start)
        try list.encode(end)
    }
}

extension String {
    /// The part of the text that `span` covers.
    ///
    /// - Returns: `nil` where the span leaves the text or cuts a character's bytes.
    /// - Complexity: O(*n*) in the length of the span for a native string.
    public func slice(_ span: TextSpan) -> Substring? {
        guard span.end <= utf8.count else { return nil }
        let from = utf8.index(startIndex, offsetBy: span.start)
        let to = utf8.index(from, offsetBy: span.count)
        guard unicodeScalars.index(roundingDown: from) == from,
            unicodeScalars.index(roundingDown: to) == to
        else { return nil }
        return self[from..<to]
    }
}

extension String.UnicodeScalarView {
    fileprivate func index(roundingDown i: String.Index) -> String.Index {
        i == endIndex ? i : index(before: index(after: i))
    }
}
