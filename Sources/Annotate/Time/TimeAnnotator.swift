public import News

/// Finds the time expressions of a document and their values (TIMEX3).
public struct TimeAnnotator: Sendable {
    /// Makes an annotator.
    public init() {}

    /// The expressions in reading order, never overlapping.
    ///
    /// Reads the text, its blocks and language, and the publication date. Without a year of publication values keep `XXXX`.
    public func times(in document: Document) -> [TimeExpression] { [] }
}
