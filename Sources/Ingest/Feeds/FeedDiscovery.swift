import Markup

/// Finds the feeds that a page names.
public struct FeedDiscovery: Sendable {
    /// A feed that a page names.
    public struct Candidate: Sendable, Hashable {
        /// The feed's address.
        public var address: String
        /// What the page calls it.
        public var title: String?
        /// Whether the page declares it as a feed; else it is a link that looks like one.
        public var isDeclared: Bool

        /// Makes a candidate.
        public init(address: String, title: String?, isDeclared: Bool) {
            self.address = address
            self.title = title
            self.isDeclared = isDeclared
        }
    }

    /// Makes a finder.
    public init() {}

    /// The feeds that a page names, declared ones first, each in the order of the page; feeds of comments come last.
    ///
    /// - Parameters:
    ///   - page: The page as it came.
    ///   - address: Where it was fetched from.
    ///   - contentType: The `Content-Type` it came with.
    /// - Returns: At most 50 feeds, each once.
    public func feeds(
        in page: [UInt8],
        address: String,
        contentType: String? = nil
    ) -> [Candidate] {
        let text = TextDecoding().decode(page, contentType: contentType, isHTML: true)
        let tree = HTMLParser().parse(text.utf8)
        var base = AddressResolver(base: address)
        if let own = tree.firstElement(named: .base).flatMap({ tree.attribute(.href, of: $0) }),
            let whole = AddressResolver.resolved(own, against: base)
        {
            base = AddressResolver(base: whole) ?? base
        }
        var declared: [Candidate] = []
        var linked: [Candidate] = []
        var seen: Set<String> = []
        for node in tree.nodes where tree.isElement(node) {
            let name = tree.name(of: node)
            guard name == .link || name == .a, let href = tree.attribute(.href, of: node),
                let whole = AddressResolver.resolved(href, against: base)
            else { continue }
            let isDeclared = name == .link && declares(tree, node)
            guard isDeclared || (name == .a && looksLikeFeed(whole)) else { continue }
            guard seen.count < 500, seen.insert(whole).inserted else { continue }
            let title =
                name == .a
                ? FeedText.squeezed(tree.text(of: node)) : tree.attribute(.title, of: node) ?? ""
            let candidate = Candidate(
                address: whole,
                title: title.isEmpty ? nil : title,
                isDeclared: isDeclared
            )
            if isDeclared { declared.append(candidate) } else { linked.append(candidate) }
        }
        let all = declared + linked
        let isOfComments = { (feed: Candidate) in feed.address.lowercased().contains("comment") }
        return Array((all.filter { !isOfComments($0) } + all.filter(isOfComments)).prefix(50))
    }
}

extension FeedDiscovery {
    private func declares(_ tree: MarkupTree, _ node: MarkupNode) -> Bool {
        let relations = (tree.attribute(.rel, of: node) ?? "").lowercased()
            .split(whereSeparator: \.isWhitespace)
        if relations.contains("feed") { return true }
        guard relations.contains("alternate"), !relations.contains("stylesheet"),
            let type = tree.attribute(.type, of: node)?.lowercased()
        else { return false }
        return [
            "application/rss+xml", "application/atom+xml", "application/rdf+xml",
            "application/feed+json", "application/json", "application/xml", "text/xml",
            "application/x.atom+xml", "application/x-atom+xml",
        ].contains(String(type.prefix { $0 != ";" && !$0.isWhitespace }))
            // Blogs declare their programming interfaces as alternates, too.
            && !(tree.attribute(.href, of: node) ?? "").contains("wp-json")
            && !(tree.attribute(.href, of: node) ?? "").contains("oembed")
    }

    /// Whether a link goes where feeds are: `/rss`, `/feed/`, `news.rss`, `?feed=rss2`.
    private func looksLikeFeed(_ address: String) -> Bool {
        guard address.lowercased().hasPrefix("http") else { return false }
        let lowered = address.lowercased().prefix { $0 != "#" }
        let path = lowered.prefix { $0 != "?" }
        if [".rss", ".atom", ".rdf"].contains(where: path.hasSuffix) { return true }
        if path.hasSuffix(".xml") {
            return path.contains("rss") || path.contains("feed") || path.contains("atom")
        }
        if lowered.contains("feed=rss") || lowered.contains("feed=atom") { return true }
        let last = path.split(separator: "/").last ?? ""
        return path.split(separator: "/").count > 2
            && ["rss", "feed", "feeds", "atom", "rss2", "feed.json"].contains(String(last))
    }
}
