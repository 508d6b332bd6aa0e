import Markup

/// Reads and writes lists of feeds: OPML 1.0 to 2.0.
public struct OPML: Sendable, Hashable {
    /// A feed of the list.
    public struct Subscription: Sendable, Hashable {
        /// The feed's address.
        public var address: String
        /// What the list calls it.
        public var title: String?
        /// The page that the feed belongs to.
        public var homeAddress: String?
        /// The folders that it lies in, outermost first.
        public var folders: [String]

        /// Makes a subscription.
        public init(
            address: String,
            title: String? = nil,
            homeAddress: String? = nil,
            folders: [String] = []
        ) {
            self.address = address
            self.title = title
            self.homeAddress = homeAddress
            self.folders = folders
        }
    }

    /// What the list is called.
    public var title: String?
    /// The feeds in the order they stand, each address once.
    public var subscriptions: [Subscription]
    /// Addresses of lists that this one includes.
    public var included: [String]

    /// Most feeds of a list that are read.
    public static let mostSubscriptions = 50_000

    /// Makes a list.
    public init(title: String? = nil, subscriptions: [Subscription] = [], included: [String] = []) {
        self.title = title
        self.subscriptions = subscriptions
        self.included = included
    }

    /// Reads a list, `nil` for a document that is no OPML; broken XML is put up with.
    ///
    /// - Parameters:
    ///   - bytes: The document as it came.
    ///   - address: Where it came from: relative addresses are completed with it.
    ///   - contentType: The `Content-Type` it came with.
    public init?(_ bytes: [UInt8], address: String? = nil, contentType: String? = nil) {
        let text = TextDecoding().decode(bytes, contentType: contentType, isHTML: false)
        guard let start = text.utf8.firstIndex(of: 0x3C) else { return nil }
        let tree = XMLMarkupParser().parse(Array(text.utf8[start...]))
        let elements = tree.nodes.prefix(200).filter(tree.isElement)
        guard
            let root = elements.first(where: {
                tree.string(tree.name(of: $0)).lowercased() == "opml"
            })
        else { return nil }
        self.init()
        let base = address.flatMap(AddressResolver.init)
        /// The folders of an outline, by its node.
        var folders: [MarkupNode: [String]] = [:]
        var seen: Set<String> = []
        for node in tree.descendants(of: root) where tree.isElement(node) {
            let element = FeedElement(tree: tree, node: node)
            if element.name == "title", title == nil { title = FeedText.squeezed(element.text) }
            guard element.name == "outline" else { continue }
            let around = tree.parent(of: node).flatMap { folders[$0] } ?? []
            let name = element.attribute("title") ?? element.attribute("text")
            let title = name.map(FeedText.line(ofHTML:)).flatMap { $0.isEmpty ? nil : $0 }
            let type = element.attribute("type")?.lowercased()
            let found = element.attribute("xmlurl") ?? element.attribute("url")
            guard let found, let whole = AddressResolver.resolved(found, against: base) else {
                folders[node] = around.count < 20 ? around + [title ?? ""] : around
                continue
            }
            folders[node] = around
            if type == "include" || (type == "link" && whole.lowercased().hasSuffix(".opml")) {
                if included.count < Self.mostSubscriptions { included.append(whole) }
                continue
            }
            // Outlines of type "link" are bookmarks, with the page's address and no feed's.
            guard element.attribute("xmlurl") != nil || type == "rss" || type == "atom" else {
                continue
            }
            guard subscriptions.count < Self.mostSubscriptions, seen.insert(whole).inserted else {
                continue
            }
            subscriptions.append(
                Subscription(
                    address: whole,
                    title: title,
                    homeAddress: element.attribute("htmlurl").flatMap {
                        AddressResolver.resolved($0, against: base)
                    },
                    folders: around.filter { !$0.isEmpty }
                )
            )
        }
    }

    /// The list as an OPML 2.0 document: the same list gives the same bytes.
    ///
    /// Feeds stand in their order; a folder stands where its first feed does.
    public func document() -> [UInt8] {
        var lines = [
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>", "<opml version=\"2.0\">", "  <head>",
            "    <title>\(XMLText.escaped(title ?? "Feeds"))</title>", "  </head>", "  <body>",
        ]
        Self.write(subscriptions[...], depth: 0, into: &lines)
        lines += ["  </body>", "</opml>", ""]
        return Array(lines.joined(separator: "\n").utf8)
    }
}

extension OPML {
    private static func write(
        _ feeds: ArraySlice<Subscription>,
        depth: Int,
        into lines: inout [String]
    ) {
        let indent = String(repeating: "  ", count: depth + 2)
        var order: [String?] = []
        var groups: [String?: [Subscription]] = [:]
        for feed in feeds {
            let folder = depth < feed.folders.count ? feed.folders[depth] : nil
            // A feed without a folder keeps its own place.
            let key = folder ?? nil
            if key == nil || groups[key] == nil { order.append(key) }
            groups[key, default: []].append(feed)
        }
        var next = 0
        for folder in order {
            guard let folder else {
                if let feed = groups[nil]?[next] { lines.append(indent + line(feed)) }
                next += 1
                continue
            }
            let name = XMLText.escaped(folder)
            lines.append("\(indent)<outline text=\"\(name)\" title=\"\(name)\">")
            write(groups[folder, default: []][...], depth: depth + 1, into: &lines)
            lines.append("\(indent)</outline>")
        }
    }

    private static func line(_ feed: Subscription) -> String {
        let name = XMLText.escaped(feed.title ?? feed.address)
        var line = "<outline type=\"rss\" text=\"\(name)\" title=\"\(name)\""
        line += " xmlUrl=\"\(XMLText.escaped(feed.address))\""
        if let home = feed.homeAddress { line += " htmlUrl=\"\(XMLText.escaped(home))\"" }
        return line + "/>"
    }
}

/// Texts in XML documents of our own.
enum XMLText {
    /// A text as it stands in an attribute or an element; characters that XML has no place for are left out.
    static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "\n", "\r", "\t": result += " "
            default:
                guard scalar.value >= 0x20, scalar.value != 0xFFFE, scalar.value != 0xFFFF else {
                    continue
                }
                result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
