/// The prefixes in force at a place of an XML document.
struct XMLNamespaces {
    private struct Declaration {
        var depth: Int
        /// The length and the first bytes of the prefix, which tell nearly all prefixes apart.
        var key: UInt64
        var prefix: ArraySlice<UInt8>
        var namespace: MarkupNamespace
    }

    private var declarations: [Declaration] = []

    /// How many declarations a look-up goes back.
    private static let searchLimit = 256

    /// Adds what an element at `depth` declares; an empty prefix is the default.
    mutating func declare(_ prefix: ArraySlice<UInt8>, as address: ArraySlice<UInt8>, depth: Int) {
        let namespace = Self.namespace(at: address)
        declarations.append(
            Declaration(
                depth: depth,
                key: Self.key(of: prefix),
                prefix: prefix,
                namespace: namespace
            )
        )
    }

    /// Forgets what elements deeper than `depth` declared.
    mutating func leave(to depth: Int) {
        while let last = declarations.last, last.depth > depth { declarations.removeLast() }
    }

    /// What a prefix stands for; undeclared ones stand for what they customarily do.
    func namespace(of prefix: ArraySlice<UInt8>) -> MarkupNamespace {
        let key = Self.key(of: prefix)
        let lowest = max(0, declarations.count - Self.searchLimit)
        for index in (lowest..<declarations.count).reversed() where declarations[index].key == key {
            let isSame = prefix.count < 8 || declarations[index].prefix.elementsEqual(prefix)
            if isSame { return declarations[index].namespace }
        }
        if prefix.isEmpty { return .noNamespace }
        return Self.customary[String(decoding: prefix, as: UTF8.self)] ?? .other
    }

    private static func key(of prefix: ArraySlice<UInt8>) -> UInt64 {
        prefix.prefix(7).reduce(UInt64(min(prefix.count, 255))) { $0 << 8 | UInt64($1) }
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
