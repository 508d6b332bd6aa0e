/// One request on the wire.
public struct Exchange: Sendable, Hashable {
    /// Its number in the queue.
    public var ticket: Int
    /// What is asked for.
    public var address: FetchAddress
    /// Validators of what is known.
    public var etag: String?
    /// Validators of what is known.
    public var lastModified: String?
    /// Largest body, in bytes after decompression.
    public var limit: Int
    /// Whether a longer body is cut at the limit instead of refused.
    public var isCutAtLimit = false
}

/// What came back.
public enum ExchangeResult: Sendable, Hashable {
    /// An answer: its body only where the status is a success.
    case answer(status: Int, fields: HeaderFields, body: [UInt8])
    /// None.
    case failed(FetchFailure)
}

/// What sends requests: over the network, or to a farm in the same process.
public protocol Exchanging: Sendable {
    /// Sends a request and waits for its answer, or for the reason why there is none.
    func answer(to exchange: Exchange) async -> ExchangeResult
}
