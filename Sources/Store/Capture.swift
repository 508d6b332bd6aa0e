public import News

/// One capture of a page as the store keeps it: its bytes, and where and when they came from.
public struct Capture: Sendable, Hashable {
    /// Identity: ``identity(url:bytes:)``.
    public var id: Int64
    /// The address the page was fetched from.
    public var url: String?
    /// The file the page was read from; the first in byte order where several held it.
    public var file: String?
    /// What the bytes are.
    public var format: WebPage.Format
    /// When the page was fetched; the earliest where it was brought several times.
    public var fetched: Timestamp?
    /// The publication date that its bringer states, as it was written.
    public var published: String?
    /// The outlet that its bringer states.
    public var outletName: String?
    /// The `Content-Type` header it came with.
    public var contentType: String?
    /// Length of the page's bytes before compression.
    public var byteCount: Int
    /// The page's bytes as the caller compressed them; the store never looks inside.
    public var compressed: [UInt8]

    /// Makes a capture.
    ///
    /// - Parameters:
    ///   - page: Gives everything but the bytes.
    ///   - id: ``identity(url:bytes:)`` of the page, where the caller has worked it out before.
    ///   - compressed: The page's bytes, compressed by the caller.
    public init(of page: WebPage, id: Int64? = nil, compressed: [UInt8]) {
        self.init(
            id: id ?? Capture.identity(url: page.url, bytes: page.bytes),
            url: page.url,
            file: page.file,
            format: page.format,
            fetched: page.fetched,
            published: page.published,
            outletName: page.outlet,
            contentType: page.contentType,
            byteCount: page.bytes.count,
            compressed: compressed
        )
    }

    /// Makes a capture of its parts.
    public init(
        id: Int64,
        url: String? = nil,
        file: String? = nil,
        format: WebPage.Format,
        fetched: Timestamp? = nil,
        published: String? = nil,
        outletName: String? = nil,
        contentType: String? = nil,
        byteCount: Int,
        compressed: [UInt8]
    ) {
        self.id = id
        self.url = url
        self.file = file
        self.format = format
        self.fetched = fetched
        self.published = published
        self.outletName = outletName
        self.contentType = contentType
        self.byteCount = byteCount
        self.compressed = compressed
    }

    /// The identity of the page `bytes` at `url`: the same bytes at the same address are the same capture.
    public static func identity(url: String?, bytes: [UInt8]) -> Int64 {
        let place = url.map { address(of: $0) } ?? ""
        return StableHash.identity(Array("\(place)\n\(StableHash.identity(bytes))".utf8))
    }

    /// The form of an address in which addresses are compared.
    static func address(of url: String) -> String { WebAddress(url)?.description ?? url }
}
