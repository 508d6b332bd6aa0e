/// What saving a batch changed.
public struct SaveOutcome: Sendable, Hashable {
    /// What became of one capture.
    public enum Result: String, Sendable, Hashable {
        /// It is new.
        case added
        /// It is another version of a page that the store knew.
        case revised
        /// The store had it.
        case unchanged
        /// The reader had it forgotten; nothing was stored.
        case forgotten
    }

    /// What became of each capture, in the order given.
    public var results: [Result] = []
    /// Number of articles that are new.
    public var articlesAdded = 0
    /// Number of articles whose current version was replaced.
    public var articlesReplaced = 0

    /// Makes an outcome of nothing.
    public init() {}

    /// How many captures had a result.
    public func count(_ result: Result) -> Int {
        results.reduce(0) { $1 == result ? $0 + 1 : $0 }
    }
}
