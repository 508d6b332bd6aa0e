import Markup
import News

/// Reads the RSS and Atom dialects from a tree.
struct XMLFeedReader {
    let tree: MarkupTree
    let address: String?
    let limits: FeedParser.Limits

    init(_ tree: MarkupTree, address: String?, limits: FeedParser.Limits) {
        self.tree = tree
        self.address = address
        self.limits = limits
    }

    /// The feed; `nil` where the document is none.
    func feed() -> Feed? {
        guard let root = root(), let dialect = dialect(of: root) else { return nil }
        let isAtom = dialect == .atom1 || dialect == .atom03
        var feed = Feed(dialect: dialect)
        let channel =
            isAtom
            ? root
            : tree.descendants(of: root.node).first {
                tree.isElement($0) && element($0).name == "channel"
            }.map(element) ?? root
        var base = AddressResolver(base: address ?? "")
        FeedHead(isAtom: isAtom).read(channel, into: &feed, base: &base)
        var collector = FeedItemCollector(feed: feed)
        let wanted = isAtom ? "entry" : "item"
        var textLeft = max(1 << 20, tree.source.count * 8)
        for node in tree.descendants(of: root.node) where tree.isElement(node) {
            let item = element(node)
            guard item.name == wanted, isItem(item, of: root) else { continue }
            guard collector.count < limits.items else {
                collector.note(FeedNote(.tooManyItems, "\(limits.items)"))
                break
            }
            // Items that were never closed hold all later ones: their bytes would be read again and again.
            textLeft -= item.length
            guard textLeft > 0 else {
                collector.note(FeedNote(.tooMuchText))
                break
            }
            var read = FeedItemReader(
                isAtom: isAtom,
                base: base,
                outer: tree.namespace(of: root.node)
            )
            let isNested = tree.ancestors(of: node).contains {
                tree.isElement($0) && element($0).name == wanted
            }
            collector.add(read.item(item), isNested: isNested)
        }
        feed = collector.feed
        if !isClosed(root) { feed.notes.append(FeedNote(.breaksOff)) }
        feed.notes += undeclared()
        return feed
    }
}

extension XMLFeedReader {
    private func element(_ node: MarkupNode) -> FeedElement { FeedElement(tree: tree, node: node) }

    /// The first element that can be a feed: pages wrap feeds in other elements, too.
    private func root() -> FeedElement? {
        for node in tree.nodes.prefix(200) where tree.isElement(node) {
            let element = element(node)
            switch element.name {
            case "rss", "rdf", "feed", "channel": return element
            case "html", "urlset", "opml", "svg": return nil
            default: continue
            }
        }
        return nil
    }

    private func dialect(of root: FeedElement) -> Feed.Dialect? {
        let vocabulary = tree.namespaceAddress(of: root.node) ?? ""
        switch root.name {
        case "feed":
            let isOld =
                vocabulary.hasPrefix("http://purl.org/atom/") || root.attribute("version") == "0.3"
            return isOld ? .atom03 : .atom1
        case "rdf":
            let namespaces = tree.attributes(of: root.node).map(\.value)
            return namespaces.contains { $0.contains("my.netscape.com") } ? .rss090 : .rss1
        case "rss", "channel":
            let version = root.attribute("version") ?? "2.0"
            if version.hasPrefix("0.90") { return .rss090 }
            if version.hasPrefix("0.") { return .rss09x }
            return version.hasPrefix("1.") ? .rss1 : .rss2
        default: return nil
        }
    }

    /// Whether an element is an item of the feed, not one of another vocabulary inside it.
    private func isItem(_ item: FeedElement, of root: FeedElement) -> Bool {
        if item.prefix.isEmpty { return true }
        return tree.namespace(of: item.node) == tree.namespace(of: root.node)
    }

    /// Whether the document goes on to the end tag of its root.
    private func isClosed(_ root: FeedElement) -> Bool {
        let range = tree.sourceRange(of: root.node)
        let start = tree.startTagRange(of: root.node)
        if start == range { return tree.source[start].suffix(2).elementsEqual([0x2F, 0x3E]) }
        let name = tree.source[start].dropFirst().prefix { $0 > 0x20 && $0 != 0x3E && $0 != 0x2F }
        let tail = tree.source[range].suffix(name.count + 8)
        guard tail.last == 0x3E, let slash = tail.lastIndex(of: 0x2F) else { return false }
        return tail[(slash + 1)...].starts(with: name)
    }

    /// Prefixes that are used and not declared.
    private func undeclared() -> [FeedNote] {
        var known: Set<String> = ["xml", ""]
        var missing: [String] = []
        for node in tree.nodes where tree.isElement(node) {
            let element = element(node)
            if tree.startTagRange(of: node).count > 0 {
                for attribute in tree.attributes(of: node) where attribute.namespace == .xmlns {
                    let name = tree.string(attribute.name)
                    known.insert(String(name.dropFirst("xmlns:".count)))
                }
            }
            let prefix = element.prefix
            if !known.contains(prefix) {
                known.insert(prefix)
                missing.append(prefix)
            }
            guard missing.count < 8 else { break }
        }
        return missing.map { FeedNote(.missingNamespace, $0) }
    }
}
