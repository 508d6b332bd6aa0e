public import News

/// A correction as the store keeps it.
public struct StoredCorrection: Sendable, Hashable {
    /// Its number; never that of another one.
    public var number: Int64
    /// What the reader knows better.
    public var correction: Correction
}
