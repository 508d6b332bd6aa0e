import Markup
import News

/// Collects what a page says about its date and decides.
struct DateLadder {
    let map: PageMap
    let head: PageHead
    let page: WebPage
    let scanner: StampScanner
    let addresses: [String]
    /// The node that holds the article's body.
    let container: Int
    /// Whether what the page says of itself is said of this article; not so for further articles of a page.
    let isWholePage: Bool

    private static let publishedNames: [String] = [
        "article:published_time", "og:article:published_time", "og:published_time",
        "article:published",
        "datepublished", "article.published", "pubdate", "publishdate", "publish-date",
        "publish_date",
        "publication_date", "publication-date", "published_time", "published-date", "publisheddate",
        "date-publication", "sailthru.date", "parsely-pub-date", "cxenseparse:recs:publishtime",
        "cxenseparse:publishtime", "citation_publication_date", "citation_date",
        "citation_online_date",
        "dc.date.issued", "dcterms.issued", "dcterms.date", "dc.date.created", "dcterms.created",
        "dc.date",
        "dc:date", "dcterms:created", "dc:created", "rnews:datepublished", "article:created",
        "og:pubdate",
        "bt:pubdate", "datecreated", "created", "creation_date", "originalpublicationdate",
        "vr:published_time",
        "article_date_original", "date_published", "date", "posted", "release_date", "displaydate",
        "shareaholic:article_published_time",
        "eprints.date", "content_create_date", "timestamp", "article:create_at", "news_date",
        "article:publication_date",
    ]
    private static let modifiedNames: [String] = [
        "article:modified_time", "datemodified", "og:updated_time", "last-modified", "lastmod",
        "dcterms.modified",
        "dc.date.modified", "revised", "article:modified", "lastmodified", "modified",
        "last_updated",
        "shareaholic:article_modified_time", "utime", "date_modified",
        "dc.date.x-metadatalastmodified",
    ]

    /// Evidence in metadata, strongest first.
    func stated() -> [DateEvidence] {
        var list: [DateEvidence] = []
        func add(
            _ rung: DateReason.Rung,
            _ name: String,
            _ value: String,
            modified: Bool = false,
            _ weight: Int
        ) {
            guard let stamp = scanner.value(value) else { return }
            list.append(
                DateEvidence(
                    rung: rung,
                    found: "\(name) \(value.prefix(60))",
                    stamp: stamp,
                    isModified: modified,
                    weight: weight
                )
            )
        }
        if let published = page.published { add(.stated, "published", published, 100) }
        let articles = head.objects.filter(PageHead.isArticle)
        let main = head.article
        for object in (main.map { [$0] } ?? []) + articles {
            if let value = object["datePublished"]?.text {
                add(.jsonLD, "datePublished", value, 90)
            }
            if let value = object["dateModified"]?.text {
                add(.jsonLD, "dateModified", value, modified: true, 90)
            }
            if object["datePublished"] == nil, let value = object["dateCreated"]?.text {
                add(.jsonLD, "dateCreated", value, 85)
            }
            if !list.isEmpty { break }
        }
        if !list.contains(where: { $0.rung == .jsonLD && !$0.isModified }) {
            for object in head.objects {
                if let value = object["datePublished"]?.text {
                    add(.jsonLD, "datePublished", value, 80)
                    break
                }
            }
        }
        for (order, name) in Self.publishedNames.enumerated() {
            for field in head.fields where field.name == name {
                add(.metadata, name, field.value, 70 - order / 4)
            }
        }
        for name in Self.modifiedNames {
            for field in head.fields where field.name == name {
                add(.metadata, name, field.value, modified: true, 60)
            }
        }
        return list
    }

    /// Evidence in microdata and `<time>` elements near the article.
    func marked(around range: Range<Int>, headline: Int?, place: Place = .own) -> [DateEvidence] {
        var list: [DateEvidence] = []
        let reader = BlockReader(map: map)
        func value(_ node: Int) -> (text: String, isMachine: Bool) {
            for name in [AttributeName.datetime, .content, .title] {
                let bytes = map.attribute(name, node)
                if !bytes.isEmpty, bytes.contains(where: { (0x30...0x39).contains($0) }) {
                    return (String(decoding: bytes.prefix(80), as: UTF8.self), true)
                }
            }
            return (String(reader.text(of: node..<Int(map.ends[node])).prefix(120)), false)
        }
        func add(_ node: Int, _ name: String, modified: Bool, _ weight: Int) {
            let (text, isMachine) = value(node)
            guard let stamp = isMachine ? scanner.value(text) : scanner.firstDay(in: text) else {
                return
            }
            list.append(
                DateEvidence(
                    rung: .metadata,
                    found: "\(name) \(text)",
                    stamp: stamp,
                    isModified: modified,
                    weight: weight
                )
            )
        }
        for (node, name) in head.properties where isOwn(node) && self.place(of: node) == place {
            switch name {
            case "datePublished", "datepublished", "dateCreated":
                add(node, name, modified: false, 65)
            case "dateModified": add(node, name, modified: true, 60)
            default: break
            }
        }
        let pubdate = map.tree.attributeName("pubdate")
        for node in head.times where isOwn(node) && self.place(of: node) == place {
            let at = Int(map.stretchesBefore[node])
            guard at <= range.upperBound + 6, !isQuoted(node) else { continue }
            let isModified = saysModified(node)
            let isTime = map.name(node) == .time
            let own = map.attribute(.class, node)
            let isPublished =
                contains(own, "published") || contains(own, "entry-date")
                || contains(own, "pubdate")
                || pubdate.map { map.tree.hasAttribute($0, MarkupNode(index: UInt32(node))) }
                    ?? false
            // Stamps inside the running text are the text's, not the article's.
            let isBefore = at <= range.lowerBound + 2
            let distance = headline.map { abs(Int(map.stretchesBefore[$0]) - at) } ?? 50
            if !isTime, !isPublished { continue }
            var weight = isPublished ? 50 : 40
            weight += distance <= 6 ? 8 : (isBefore ? 4 : 0)
            add(node, isTime ? "time" : "abbr", modified: isModified, weight)
        }
        return list
    }

    /// The date in the page's address.
    func addressed() -> [DateEvidence] {
        for address in addresses {
            guard var parts = Address(address) else { continue }
            if parts.host == "web.archive.org", let inner = parts.path.firstRange(of: "/http"),
                let second = Address(parts.path[parts.path.index(after: inner.lowerBound)...])
            {
                parts = second
            }
            if let date = parts.date {
                return [
                    DateEvidence(
                        rung: .url,
                        found: address,
                        stamp: PageStamp(date: date, range: 0..<0),
                        weight: 0
                    )
                ]
            }
        }
        return []
    }

    /// Whether a node stands in a quotation: an embedded post has its own time.
    func isQuoted(_ start: Int) -> Bool {
        var node = start
        while node > 0, node != container {
            if map.classes[node] == .quote { return true }
            node = Int(map.parents[node])
        }
        return false
    }

    /// Whether a node can speak for this article.
    private func isOwn(_ node: Int) -> Bool { isWholePage || map.isInside(node, container) }

    private func contains(_ bytes: ArraySlice<UInt8>, _ word: StaticString) -> Bool {
        Array(bytes).contains(word)
    }

    /// Whether a node is named for a change of the article.
    private func saysModified(_ node: Int) -> Bool {
        let own =
            Array(map.attribute(.class, node)) + [0x20]
            + Array(map.attribute(.class, Int(max(0, map.parents[node]))))
        return (own.contains("updated") && !own.contains("published") || own.contains("modified"))
    }

    /// Whose part of the page a node stands in.
    enum Place {
        /// The article's.
        case own
        /// A margin of the article or of the page.
        case margin
        /// Other articles', readers', advertisers'.
        case foreign
    }

    /// Whether a node is the head of the site, above all articles: its clock shows the day of the visit.
    private func isMasthead(_ node: Int) -> Bool {
        let isHeader =
            map.name(node) == .header || map.concepts[node].contains(.header)
            || isNamedHeader(node)
        guard isHeader else { return false }
        // The head of an `article` or of `main` is the article's own, whether or not its headline stands in it.
        var above = Int(map.parents[node])
        while above > 0 {
            if map.name(above) == .article || map.name(above) == .main { return false }
            above = Int(map.parents[above])
        }
        return !(node..<Int(map.ends[node])).contains { map.name($0) == .h1 }
    }

    /// Whether a division is named for the head of the site, and holds no headline of any size.
    private func isNamedHeader(_ node: Int) -> Bool {
        func names(_ attribute: AttributeName) -> [String] {
            map.attribute(attribute, node).split(separator: 0x20)
                .map { String(decoding: $0, as: UTF8.self).lowercased() }
        }
        // The class alone also names the head of an article.
        let known: Set<String> = ["top-header", "header-top", "topheader", "headertop"]
        let ids = names(.id)
        guard ids.contains("header") || (ids + names(.class)).contains(where: known.contains) else {
            return false
        }
        return !(node..<Int(map.ends[node])).contains { map.classes[$0] == .heading }
    }

    /// Whose part of the page a node stands in.
    func place(of start: Int) -> Place {
        let strong: Concepts = [.comments, .related, .nav, .advert]
        let weak: Concepts = [.teaser, .sidebar, .widget]
        var place = Place.own
        var node = start
        while node > 0 {
            let name = map.name(node)
            // What holds the article cannot be foreign to it; a marginal column inside `article` is its own.
            if map.isInside(container, node) { return name == .article ? .own : place }
            if name == .body || name == .main { return place }
            let concepts = map.concepts[node]
            if name == .nav || name == .aside || name == .menu { return .foreign }
            if isMasthead(node) { return .foreign }
            if !concepts.isDisjoint(with: strong), !concepts.contains(.body), name != .article {
                return .foreign
            }
            if name == .footer || concepts.contains(.footer) {
                // The foot of the site has its licence and its clock; that of the article is its own.
                if map.name(Int(map.parents[node])) == .body { return .foreign }
                place = .margin
            }
            if !concepts.isDisjoint(with: weak) { place = .margin }
            node = Int(map.parents[node])
        }
        return place
    }
}
