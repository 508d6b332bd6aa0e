public import Archive
public import News

/// Pages as evidence that other programs open: a web archive collection (WACZ).
public struct PageCollection: Sendable {
    private let title: String
    private var captures: [WACZWriter.Capture] = []

    /// Makes an empty collection.
    public init(title: String) { self.title = title }

    /// Adds a page.
    ///
    /// A page that was read from a file and has no address is kept under `file:///` and the file's name.
    ///
    /// - Parameters:
    ///   - page: The page with its bytes as they came.
    ///   - title: What the list of pages calls it.
    public mutating func add(_ page: WebPage, title: String) {
        captures.append(
            WACZWriter.Capture(
                address: page.url ?? "file:///\(Self.encoded(page.file ?? "page"))",
                date: page.fetched,
                contentType: Self.contentType(of: page),
                title: title,
                bytes: page.bytes
            )
        )
    }

    /// The collection as the bytes of a `.wacz` file: the same pages give the same bytes.
    ///
    /// - Throws: `ArchiveError` where it would pass 4 GB.
    public func wacz() throws(ArchiveError) -> [UInt8] {
        try WACZWriter(title: title, software: "dateline").collection(of: captures)
    }

    private static func contentType(of page: WebPage) -> String {
        let plain = page.format == .text ? "text/plain" : "text/html"
        guard let stated = page.contentType else { return plain }
        let bare = MediaType.bare(stated)
        let fits =
            page.format == .text
            ? bare == "text/plain" : bare == "text/html" || bare == "application/xhtml+xml"
        return fits ? stated : plain
    }

    private static func encoded(_ name: String) -> String {
        var result = ""
        for byte in name.utf8 {
            let isPlain =
                (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
                || [0x2D, 0x2E, 0x5F, 0x7E].contains(byte)
            let hex = String(byte, radix: 16, uppercase: true)
            result += isPlain ? String(UnicodeScalar(byte)) : (byte < 16 ? "%0" : "%") + hex
        }
        return result
    }
}
