public import News

/// A headline of another article, and the capture it was seen on.
public struct StoredSighting: Sendable, Hashable {
    /// The capture.
    public var captureID: Int64
    /// The sighting.
    public var sighting: Sighting
}
