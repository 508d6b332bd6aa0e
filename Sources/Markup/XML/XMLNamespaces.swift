/// The prefixes in force at a place of an XML document.
///
/// A prefix is its number in the document's ``NameTable``, so that declaring and looking up take constant time however
/// many there are.
struct XMLNamespaces {
    private struct Declaration {
        var depth: Int
        var prefix: UInt32
        var namespace: MarkupNamespace
        /// The declaration of the same prefix that this one hides.
        var hidden: Int32
    }

    private var declarations: [Declaration] = []
    /// The declaration in force, by prefix.
    private var current: [Int32] = []

    private static let none: Int32 = -1

    /// Adds what an element at `depth` declares.
    mutating func declare(_ prefix: UInt32, as address: ArraySlice<UInt8>, depth: Int) {
        let place = Int(prefix)
        if place >= current.count {
            let missing = max(place + 1, current.count * 2) - current.count
            current.append(contentsOf: repeatElement(Self.none, count: missing))
        }
        declarations.append(
            Declaration(
                depth: depth,
                prefix: prefix,
                namespace: Self.namespace(at: address),
                hidden: current[place]
            )
        )
        current[place] = Int32(declarations.count - 1)
    }

    /// Forgets what elements deeper than `depth` declared.
    mutating func leave(to depth: Int) {
        while let last = declarations.last, last.depth > depth {
            current[Int(last.prefix)] = last.hidden
            declarations.removeLast()
        }
    }

    /// What the prefix with this number was declared as, if it was.
    func declared(_ prefix: UInt32) -> MarkupNamespace? {
        guard Int(prefix) < current.count, current[Int(prefix)] != Self.none else { return nil }
        return declarations[Int(current[Int(prefix)])].namespace
    }

    /// What a prefix that nothing declares customarily stands for.
    static func customary(_ prefix: ArraySlice<UInt8>) -> MarkupNamespace {
        if prefix.isEmpty { return .noNamespace }
        return customary[String(decoding: prefix.prefix(16), as: UTF8.self)] ?? .other
    }

    private static let customary: [String: MarkupNamespace] = [
        "atom": .atom, "dc": .dublinCore, "content": .content, "media": .media, "rdf": .rdf,
        "news": .newsSitemap, "xhtml": .html, "html": .html, "svg": .svg, "xml": .xml,
    ]

    /// The vocabularies by address, without its scheme.
    private static let addresses: [String: MarkupNamespace] = [
        "www.w3.org/2005/atom": .atom, "purl.org/atom/ns#": .atom,
        "www.w3.org/1999/02/22-rdf-syntax-ns#": .rdf, "purl.org/rss/1.0": .rdf,
        "my.netscape.com/rdf/simple/0.9": .rdf, "purl.org/dc/elements/1.1": .dublinCore,
        "purl.org/dc/terms": .dublinCore, "purl.org/rss/1.0/modules/content": .content,
        "search.yahoo.com/mrss": .media, "www.sitemaps.org/schemas/sitemap/0.9": .sitemap,
        "www.google.com/schemas/sitemap/0.84": .sitemap,
        "www.google.com/schemas/sitemap-news/0.9": .newsSitemap, "www.w3.org/1999/xhtml": .html,
        "www.w3.org/2000/svg": .svg, "www.w3.org/1998/math/mathml": .mathML,
        "backend.userland.com/rss2": .noNamespace, "": .noNamespace,
    ]

    private static func namespace(at address: ArraySlice<UInt8>) -> MarkupNamespace {
        var bytes = address.prefix(128).map(ASCII.lowercased)[...]
        for scheme in ["http://", "https://"] where bytes.starts(with: scheme.utf8) {
            bytes = bytes.dropFirst(scheme.utf8.count)
        }
        while bytes.last == 0x2F { bytes.removeLast() }
        return addresses[String(decoding: bytes, as: UTF8.self)] ?? .other
    }
}
