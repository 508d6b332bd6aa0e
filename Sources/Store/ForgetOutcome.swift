/// What was forgotten.
public struct ForgetOutcome: Sendable, Hashable, Codable {
    /// Number of articles.
    public var articles = 0
    /// Number of captures.
    public var captures = 0

    /// Makes an outcome of nothing.
    public init() {}

    /// Whether there was nothing to forget.
    public var isEmpty: Bool { articles == 0 && captures == 0 }
}
