public import News

/// An address to be fetched.
public struct FetchRequest: Sendable, Hashable {
    /// The address.
    public var address: String
    /// The `ETag` that it had when it was fetched last.
    public var etag: String?
    /// The `Last-Modified` that it had when it was fetched last.
    public var lastModified: String?
    /// Largest body, in bytes after decompression.
    public var limit: Int

    /// Makes a request; bodies may have 16 MB unless it says otherwise.
    public init(
        address: String,
        etag: String? = nil,
        lastModified: String? = nil,
        limit: Int = 16 << 20
    ) {
        self.address = address
        self.etag = etag
        self.lastModified = lastModified
        self.limit = limit
    }
}

/// What became of a request.
public enum FetchOutcome: Sendable, Hashable {
    /// The address has content.
    case page(FetchedPage)
    /// The content is the one known before; for how long it stays so, and where the address moved for good.
    case notModified(terms: CacheTerms, movedTo: String?)
    /// There is nothing, and why.
    case failed(FetchFailure)
}

/// What stands at an address.
public struct FetchedPage: Sendable, Hashable {
    /// The address after all redirects.
    public var address: String
    /// The address that takes the place of the one asked for, where it moved for good.
    public var movedTo: String?
    /// The bytes, transfer and content codings undone.
    public var bytes: [UInt8]
    /// The `Content-Type`.
    public var contentType: String?
    /// The `ETag`.
    public var etag: String?
    /// The `Last-Modified`.
    public var lastModified: String?
    /// How long it stays current.
    public var terms: CacheTerms
    /// When it came.
    public var fetched: Timestamp
}

/// Why an address gave nothing.
public enum FetchFailure: Error, Sendable, Hashable {
    /// It is no `http` or `https` address.
    case badAddress(String)
    /// Its host leads to a place that is not of the public internet.
    case privateAddress(host: String, place: String)
    /// The site's `robots.txt` forbids it.
    case forbiddenByRobots(String)
    /// The site's `robots.txt` cannot be had, which closes the site until a moment.
    case robotsUnreachable(origin: String, until: Timestamp)
    /// The host asked to be left alone, or is slow by its own rules, until a moment.
    case resting(host: String, until: Timestamp)
    /// The host has no address.
    case unknownHost(String)
    /// No connection was made.
    case noConnection(host: String, reason: String)
    /// The certificate or the encryption of the host is not in order.
    case insecure(host: String, reason: String)
    /// The answer took longer than the limit.
    case timedOut(host: String, milliseconds: Int64)
    /// The connection ended before the answer did.
    case cutShort(host: String)
    /// The answer is not HTTP, or its compression is damaged.
    case unreadable(host: String, reason: String)
    /// The body is larger than the limit, or expands beyond reason.
    case tooLarge(String, limit: Int)
    /// The redirects lead in a circle, or do not end.
    case endlessRedirects(String)
    /// A redirect leads to nowhere.
    case badRedirect(String)
    /// The server answered with another status than success; how many seconds it asks to wait.
    case status(Int, retryAfter: Int64?)

    /// Whether asking again can bring nothing: the page is gone or not for programs.
    public var isFinal: Bool {
        switch self {
        case .badAddress, .privateAddress, .forbiddenByRobots, .endlessRedirects, .badRedirect,
            .tooLarge:
            true
        case .status(let code, _): [401, 402, 403, 404, 405, 406, 410, 451].contains(code)
        default: false
        }
    }

    /// What happened without names and moments, so that the same can be counted.
    public var kind: String {
        switch self {
        case .badAddress: "no address of the web"
        case .privateAddress: "not of the public internet"
        case .forbiddenByRobots: "robots.txt does not allow it"
        case .robotsUnreachable: "robots.txt cannot be had"
        case .resting: "the host asks to be left alone"
        case .unknownHost: "the host has no network address"
        case .noConnection: "no connection"
        case .insecure: "the encryption is not in order"
        case .timedOut: "no answer in time"
        case .cutShort: "the answer broke off"
        case .unreadable: "the answer cannot be read"
        case .tooLarge: "too large"
        case .endlessRedirects: "redirects without end"
        case .badRedirect: "a redirect to nowhere"
        case .status(let code, _): "status \(code)"
        }
    }

    /// Whether this machine's own connection may be the reason.
    public var isOfNetwork: Bool {
        switch self {
        case .unknownHost, .noConnection: true
        default: false
        }
    }

    /// Whether nothing was asked at all, so that it says nothing of the address.
    public var isPostponement: Bool {
        switch self {
        case .resting, .robotsUnreachable: true
        default: false
        }
    }

    /// The earliest moment at which asking again makes sense, as the server says.
    public func earliest(now: Timestamp) -> Timestamp? {
        switch self {
        case .resting(_, let until), .robotsUnreachable(_, let until): until
        case .status(_, let seconds?): Timestamp(seconds: now.seconds + seconds)
        default: nil
        }
    }
}

extension FetchFailure: CustomStringConvertible {
    /// What happened and, where there is one, the next step.
    public var description: String {
        switch self {
        case .badAddress(let text):
            "\(text) is no address of the web; it has to begin with http:// or https://"
        case .privateAddress(let host, let place):
            "\(host) is \(place), not of the public internet; --allow-private fetches it all the same"
        case .forbiddenByRobots(let address): "robots.txt does not allow \(address)"
        case .robotsUnreachable(let origin, let until):
            "robots.txt of \(origin) cannot be had, which closes the site; tried again at \(until)"
        case .resting(let host, let until): "\(host) asks to be left alone until \(until)"
        case .unknownHost(let host):
            "\(host) has no network address; check the spelling and the connection"
        case .noConnection(let host, let reason): "no connection to \(host): \(reason)"
        case .insecure(let host, let reason):
            "the encryption of \(host) is not in order: \(reason)"
        case .timedOut(let host, let limit): "\(host) did not answer within \(limit / 1000) s"
        case .cutShort(let host): "\(host) ended the connection before its answer was whole"
        case .unreadable(let host, let reason): "the answer of \(host) cannot be read: \(reason)"
        case .tooLarge(let address, let limit):
            "\(address) is larger than \(limit >> 20) MB, or expands beyond reason"
        case .endlessRedirects(let address): "the redirects of \(address) do not end"
        case .badRedirect(let address): "\(address) redirects to nowhere"
        case .status(let code, let rest):
            "status \(code)"
                + (Self.meaning[code].map { " (\($0))" } ?? "")
                + (rest.map { ", to be asked again after \($0) s" } ?? "")
        }
    }

    private static let meaning = [
        401: "needs a password", 402: "needs a payment", 403: "not allowed", 404: "not there",
        410: "gone for good", 429: "too many requests", 451: "not allowed by law",
        500: "the server fails", 502: "the server fails", 503: "out of service",
        504: "the server fails",
    ]
}
