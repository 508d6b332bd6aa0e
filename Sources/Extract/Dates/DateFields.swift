import Markup
import News

/// What a page declares about its date: fields, JSON-LD, microdata, `<time>`.
extension DateLadder {
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

    private static let publishedOrder = Dictionary(
        publishedNames.enumerated().map { ($1, $0) },
        uniquingKeysWith: { first, _ in first }
    )
    private static let modifiedOrder = Dictionary(
        modifiedNames.enumerated().map { ($1, $0) },
        uniquingKeysWith: { first, _ in first }
    )
    private static let ownNames: Set<Substring> = [
        "published_time", "published", "publish_date", "publishdate", "published_at", "pubdate",
        "datepublished", "date_published", "publication_date", "uploaded", "upload_date",
        "uploaddate", "release_date", "issued",
    ]
    private static let ownModifiedNames: Set<Substring> = [
        "dateupdate", "dateupdated", "date_updated", "updated", "updated_time", "update_date",
        "modified_time", "datemodified", "last_modified",
    ]

    /// Evidence in metadata, strongest first.
    func stated() -> [DateEvidence] {
        var list: [DateEvidence] = []
        func add(
            _ rung: DateReason.Rung,
            _ name: String,
            _ value: String,
            in place: FieldOrigin.Place = .meta,
            modified: Bool = false,
            _ weight: Int
        ) {
            guard let stamp = scanner.value(value) else { return }
            list.append(
                DateEvidence(
                    rung: rung,
                    found: "\(name) \(value.prefix(60))",
                    place: place,
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
        for field in head.fields {
            // The fields of a feed's item, which is no page of the outlet's.
            if field.name == "feed-published" {
                add(.feed, field.name, field.value, 95)
            } else if field.name == "feed-updated" {
                add(.feed, field.name, field.value, modified: true, 60)
            } else if let order = Self.publishedOrder[field.name] {
                add(.metadata, field.name, field.value, in: field.place, 70 - order / 4)
            } else if Self.modifiedOrder[field.name] != nil {
                add(.metadata, field.name, field.value, in: field.place, modified: true, 60)
            } else if let last = field.name.split(whereSeparator: { ":.".contains($0) }).last {
                // Fields that a site named itself.
                if Self.ownNames.contains(last) {
                    add(.metadata, field.name, field.value, in: field.place, 44)
                }
                if Self.ownModifiedNames.contains(last) {
                    add(.metadata, field.name, field.value, in: field.place, modified: true, 44)
                }
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
        func add(
            _ node: Int,
            _ name: String,
            modified: Bool,
            isMarked: Bool = false,
            _ weight: Int
        ) {
            let (text, isMachine) = value(node)
            guard let stamp = isMachine ? scanner.value(text) : scanner.firstDay(in: text) else {
                return
            }
            list.append(
                DateEvidence(
                    rung: .metadata,
                    found: "\(name) \(text)",
                    place: isMarked || name == "dateModified" ? .microdata : .element,
                    stamp: stamp,
                    isModified: modified,
                    isMarked: isMarked,
                    weight: weight
                )
            )
        }
        for (node, name) in head.properties where isOwn(node) && name.utf8.starts(with: "date".utf8)
        {
            // A bar of tools above the article can carry its date; a menu names no day of publication.
            guard self.place(of: node, ignoring: .nav) == place else { continue }
            switch name {
            case "datePublished", "datepublished", "dateCreated":
                add(node, name, modified: false, isMarked: true, 65)
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
                || pubdate.map { map.tree.hasAttribute($0, of: MarkupNode(index: UInt32(node))) }
                    ?? false
            // Stamps inside the running text are the text's, not the article's.
            let isBefore = at <= range.lowerBound + 2
            let distance = headline.map { abs(Int(map.stretchesBefore[$0]) - at) } ?? 50
            // An entry's `updated` is all that some pages have.
            if !isTime, !isPublished, !isModified { continue }
            var weight = isPublished ? 50 : 40
            weight += distance <= 6 ? 8 : (isBefore ? 4 : 0)
            add(node, isTime ? "time" : "abbr", modified: isModified, weight)
        }
        return list
    }
}
