import Markup
public import News

/// A list of a site's pages: a sitemap, a news sitemap, an index of sitemaps, or plain lines of addresses.
public struct Sitemap: Sendable, Hashable {
    /// A page of the list.
    public struct Page: Sendable, Hashable {
        /// Its address.
        public var address: String
        /// When it last changed.
        public var modified: FeedDate?
        /// When the article was published, as a news sitemap says.
        public var published: FeedDate?
        /// The headline, as a news sitemap says.
        public var title: String?
        /// The publication's name.
        public var outlet: String?
        /// The language.
        public var language: String?

        /// Makes a page.
        public init(address: String) { self.address = address }
    }

    /// The pages in the order they stand.
    public var pages: [Page] = []
    /// The addresses of further sitemaps, with when each last changed.
    public var sitemaps: [Page] = []
    /// Whether there were more entries than are read.
    public var isCut = false

    /// Most entries that are read; the protocol allows 50,000.
    public static let mostEntries = 60_000

    /// Reads a sitemap, `nil` for a document that is none; broken XML is put up with.
    ///
    /// - Parameters:
    ///   - bytes: The document, its gzip undone.
    ///   - address: Where it came from: relative addresses are completed with it.
    ///   - contentType: The `Content-Type` it came with.
    public init?(_ bytes: [UInt8], address: String? = nil, contentType: String? = nil) {
        let text = TextDecoding().decode(bytes, contentType: contentType, isHTML: false)
        let base = address.flatMap(AddressResolver.init)
        guard let start = text.utf8.firstIndex(where: { $0 > 0x20 }) else { return nil }
        guard text.utf8[start...].first == 0x3C || text.utf8.contains(0x3C) else {
            guard readLines(text.utf8) else { return nil }
            return
        }
        let mark = text.utf8.firstIndex(of: 0x3C) ?? start
        let tree = XMLMarkupParser().parse(Array(text.utf8[mark...]))
        let names = tree.nodes.prefix(50).filter(tree.isElement).map {
            tree.string(tree.name(of: $0)).lowercased()
        }
        guard let root = names.first, ["urlset", "sitemapindex"].contains(root) else { return nil }
        for node in tree.nodes where tree.isElement(node) {
            let element = FeedElement(tree: tree, node: node)
            let name = element.name
            guard name == "url" || name == "sitemap", element.prefix.isEmpty || name == "url"
            else { continue }
            guard pages.count + sitemaps.count < Self.mostEntries else {
                isCut = true
                break
            }
            guard let page = Self.page(element, base) else { continue }
            if name == "sitemap" { sitemaps.append(page) } else { pages.append(page) }
        }
    }
}

extension Sitemap {
    private static func page(_ element: FeedElement, _ base: AddressResolver?) -> Page? {
        let children = element.children
        guard
            let place = children.first(where: { $0.name == "loc" && $0.prefix.isEmpty })
                ?? children.first(where: { $0.name == "loc" }),
            let whole = AddressResolver.resolved(place.text, against: base)
        else { return nil }
        var page = Page(address: whole)
        for child in children {
            switch child.name {
            case "lastmod": page.modified = FeedDateScanner.read(child.text).date
            case "news":
                for field in child.children {
                    switch field.name {
                    case "publication_date":
                        page.published = FeedDateScanner.read(field.text).date
                    case "title": page.title = FeedText.line(ofHTML: field.text)
                    case "publication":
                        for part in field.children {
                            if part.name == "name" {
                                page.outlet = FeedText.line(ofHTML: part.text)
                            }
                            if part.name == "language" { page.language = part.text }
                        }
                    default: break
                    }
                }
            default: break
            }
        }
        return page
    }

    /// One address a line; false where no line is one.
    private mutating func readLines(_ bytes: [UInt8]) -> Bool {
        for line in bytes.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
            guard pages.count < Self.mostEntries else {
                isCut = true
                break
            }
            let text = String(decoding: line, as: UTF8.self).trimmingWhitespace
            let lowered = text.prefix(8).lowercased()
            guard lowered.hasPrefix("http://") || lowered.hasPrefix("https://") else {
                // A text that is no list.
                if pages.isEmpty { return false }
                continue
            }
            pages.append(Page(address: text))
        }
        return !pages.isEmpty
    }
}

extension String {
    /// The text without white space at its ends.
    fileprivate var trimmingWhitespace: String {
        String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
}
