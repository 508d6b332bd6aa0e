/// How this program behaves towards the servers it asks.
public struct FetchSettings: Sendable, Hashable {
    /// The name that `robots.txt` is read for, and that stands in `User-Agent`.
    public var product = "dateline"
    /// The version in `User-Agent`.
    public var version = "0.1"
    /// Where the user can be reached: an address of mail or of a page; stands in `User-Agent`.
    public var contact: String?
    /// Milliseconds between the end of an answer and the next request to the same host; a `Crawl-delay` can make it more.
    public var hostGap: Int64 = 2000
    /// Most requests under way at once, each to another host.
    public var connections = 16
    /// Most requests that begin within a second.
    public var requestsPerSecond = 20
    /// Milliseconds that a request waits in the queue for a host that rests; longer rests are a failure with its end.
    public var patience: Int64 = 120_000
    /// Milliseconds for a whole answer, with its body.
    public var timeLimit: Int64 = 30_000
    /// Milliseconds for the connection.
    public var connectLimit: Int64 = 10_000
    /// Most redirects of an address.
    public var redirects = 8
    /// Which machines may be asked.
    public var addressGuard = AddressGuard()

    /// Makes the settings that are good for the public internet.
    public init() {}

    /// What stands in `User-Agent`: `dateline/0.1 (+mailto:me@example.org)`.
    public var userAgent: String {
        let name = "\(product)/\(version)"
        guard let contact, !contact.isEmpty else { return name }
        let address =
            contact.contains("@") && !contact.contains(":") ? "mailto:\(contact)" : contact
        let clean = address.unicodeScalars.filter {
            $0.value > 0x20 && $0.value < 0x7F && $0 != "(" && $0 != ")"
        }
        return "\(name) (+\(String(String.UnicodeScalarView(clean))))"
    }
}
