import Markup
public import News

/// Reads feeds of all dialects, sound and broken: RSS 0.90 to 2.0, Atom 0.3 and 1.0, JSON Feed.
///
/// What is odd about a feed is put up with and noted. The same bytes give the same feed.
public struct FeedParser: Sendable {
    /// The largest feeds that are read.
    public struct Limits: Sendable, Hashable {
        /// How many items are read; those after them are left out, with a note.
        public var items: Int
        /// Bytes of the document.
        public var bytes: Int

        /// Makes limits: 20,000 items and 64 MB unless they are given.
        public init(items: Int = 20_000, bytes: Int = 64 << 20) {
            self.items = items
            self.bytes = bytes
        }
    }

    /// Why bytes are not a feed.
    public enum Failure: String, Error, Sendable, Hashable {
        /// There is nothing.
        case empty = "empty document"
        /// A page: its feeds can be found by ``FeedDiscovery``.
        case page = "a page, not a feed"
        /// Another document.
        case other = "not a feed"
        /// JSON that cannot be read.
        case invalidJSON = "invalid JSON"
        /// More bytes than are read.
        case tooLong = "longer than a feed may be"
    }

    private let limits: Limits

    /// Makes a parser.
    public init(limits: Limits = Limits()) { self.limits = limits }

    /// Reads a feed.
    ///
    /// - Parameters:
    ///   - bytes: The document as it came, its content codings undone.
    ///   - address: Where it was fetched from: relative addresses are completed with it.
    ///   - contentType: The `Content-Type` it came with.
    /// - Returns: The feed.
    /// - Throws: ``Failure`` where the bytes are no feed.
    /// - Complexity: O(*n*) in the bytes.
    public func feed(
        _ bytes: [UInt8],
        address: String? = nil,
        contentType: String? = nil
    ) throws(Failure) -> Feed {
        guard bytes.count <= limits.bytes else { throw .tooLong }
        let text = TextDecoding().decode(bytes, contentType: contentType, isHTML: false)
        let body = text.utf8
        guard let start = body.firstIndex(where: { $0 > 0x20 }) else { throw .empty }
        if body[start] == 0x7B {
            return try JSONFeedReader(body, address: address, limits: limits).feed()
        }
        guard let markup = body.firstIndex(of: 0x3C) else { throw .other }
        var notes: [FeedNote] = []
        if markup > start {
            let before = String(decoding: body[start..<min(markup, start + 40)], as: UTF8.self)
            notes.append(FeedNote(.leadingText, before))
        }
        if let declared = Self.declaredEncoding(bytes), !Self.agree(declared, text.encoding) {
            notes.append(FeedNote(.otherEncoding, "\(declared), not \(text.encoding)"))
        }
        let reader = XMLFeedReader(
            XMLMarkupParser().parse(markup > 0 ? Array(body[markup...]) : body),
            address: address,
            limits: limits
        )
        guard var feed = reader.feed() else {
            throw ContentSniffer.isHTML(body) ? .page : .other
        }
        feed.notes = notes + feed.notes
        return feed
    }

    /// Whether bytes look like a feed, from their beginning.
    static func looksLikeFeed(_ bytes: [UInt8]) -> Bool {
        let head = String(decoding: bytes.prefix(4096), as: UTF8.self)
        let start = head.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
        if start.hasPrefix("{") { return head.contains("jsonfeed.org/version") }
        // A page can show a feed's source, but does not begin with it.
        guard start.hasPrefix("<"), !start.lowercased().hasPrefix("<!doctype html") else {
            return false
        }
        return ["<rss", "<rdf:RDF", "<RDF", "<feed", "<atom:feed"].contains { mark in
            guard let place = head.firstRange(of: mark) else { return false }
            return head[place.upperBound...].first.map { $0.isWhitespace || $0 == ">" } ?? false
        }
    }
}

extension FeedParser {
    /// The character set that the XML declaration names.
    private static func declaredEncoding(_ bytes: [UInt8]) -> String? {
        let head = String(decoding: bytes.prefix(200), as: UTF8.self)
        guard let declaration = head.firstRange(of: "<?xml"),
            let end = head[declaration.upperBound...].firstRange(of: "?>"),
            let name = head[declaration.upperBound..<end.lowerBound].firstRange(of: "encoding")
        else { return nil }
        let value = head[name.upperBound..<end.lowerBound].drop { "= \t\"'".contains($0) }
        let label = value.prefix { !"\"' ".contains($0) }
        return label.isEmpty ? nil : String(label)
    }

    private static func agree(_ declared: String, _ found: String) -> Bool {
        let label = declared.lowercased()
        if label == found.lowercased() { return true }
        let latin = ["iso-8859-1", "latin1", "us-ascii", "ascii"]
        if latin.contains(label) { return found == "windows-1252" }
        return label.hasPrefix("utf-16") && found.hasPrefix("UTF-16")
            || label == "utf8"
                && found == "UTF-8"
    }
}
