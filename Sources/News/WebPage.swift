/// One capture: the bytes of a page, and where and when they came from.
public struct WebPage: Sendable, Hashable {
    /// What the bytes are.
    public enum Format: String, Sendable, Codable, Hashable {
        /// HTML in any encoding.
        case html
        /// Plain text as a scraper left it, in any encoding.
        case text
    }

    /// The bytes as they came; transfer and content codings (gzip) are undone, the character set is not.
    public var bytes: [UInt8]
    /// What the bytes are.
    public var format: Format
    /// The address the page was fetched from.
    public var url: String?
    /// The file the page was read from, as named to the reader.
    public var file: String?
    /// When the page was fetched, where its bringer says so; never a file's time.
    public var fetched: Timestamp?
    /// The publication date that its bringer states, as it was written.
    public var published: String?
    /// The outlet that its bringer states.
    public var outlet: String?
    /// The `Content-Type` header it came with.
    public var contentType: String?

    /// Makes a capture.
    public init(
        bytes: [UInt8],
        format: Format,
        url: String? = nil,
        file: String? = nil,
        fetched: Timestamp? = nil,
        published: String? = nil,
        outlet: String? = nil,
        contentType: String? = nil
    ) {
        self.bytes = bytes
        self.format = format
        self.url = url
        self.file = file
        self.fetched = fetched
        self.published = published
        self.outlet = outlet
        self.contentType = contentType
    }
}
