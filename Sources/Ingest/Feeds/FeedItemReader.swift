import Markup
import News

/// Reads one item of RSS or entry of Atom.
struct FeedItemReader {
    let isAtom: Bool
    private let base: AddressResolver?
    private let outer: MarkupNamespace
    private var item = FeedItem()
    private var links: [(relation: String, address: String, mediaType: String?)] = []
    private var ownID: String?
    private var isIDAddress = false
    private var originalAddress: String?
    private var created: FeedDate?

    init(isAtom: Bool, base: AddressResolver?, outer: MarkupNamespace) {
        self.isAtom = isAtom
        self.base = base
        self.outer = outer
    }

    /// The item; its `id` is the one it states, empty where it states none.
    mutating func item(_ element: FeedElement) -> FeedItem {
        item.language = element.attribute("lang")
        for child in element.children where child.name != "item" && child.name != "entry" {
            switch child.vocabulary(in: outer) {
            case .own: readOwn(child)
            case .atom: readAtom(child)
            case .dublinCore: readDublinCore(child)
            case .content where child.name == "encoded": item.content = child.markup
            case .media: readMedia(child)
            case .other(let prefix): readOther(child, prefix)
            case .content, .rdf: break
            }
        }
        let inner =
            element.attribute("base").flatMap {
                AddressResolver.resolved($0, against: base)
            }.flatMap(AddressResolver.init) ?? base
        item.address = address(inner, about: element.attribute("about"))
        item.id = ownID ?? element.attribute("about") ?? ""
        item.published = item.published ?? created
        if item.published == nil, isAtom { item.published = item.updated }
        return item
    }
}

extension FeedItemReader {
    private mutating func readOwn(_ child: FeedElement) {
        switch child.name {
        case "title": setTitle(child)
        case "link": addLink(child)
        case "guid", "id":
            let text = child.text
            guard !text.isEmpty else { break }
            ownID = ownID ?? text
            isIDAddress =
                child.name == "guid" && child.attribute("ispermalink")?.lowercased() != "false"
        case "description", "summary": item.summary = item.summary ?? html(child)
        case "content", "body", "fulltext":
            if child.attribute("src") == nil { item.content = item.content ?? html(child) }
        case "pubdate", "published", "issued", "date":
            item.published = date(child, expecting: isAtom ? .iso8601 : .rfc822) ?? item.published
        case "updated", "modified", "lastmod":
            item.updated = date(child, expecting: isAtom ? .iso8601 : .rfc822) ?? item.updated
        case "created": created = date(child, expecting: .iso8601)
        case "author", "contributor": addAuthor(child)
        case "category", "subject", "tags": addCategory(child)
        case "enclosure": addEnclosure(child.attribute("url"), child)
        case "source":
            let name = child.children.first { $0.name == "title" }?.text ?? child.text
            let place = child.attribute("url") ?? child.children.first { $0.name == "id" }?.text
            item.origin = name.isEmpty ? place : FeedText.squeezed(name)
        default: break
        }
    }

    private mutating func readAtom(_ child: FeedElement) {
        switch child.name {
        case "link": addLink(child)
        case "published": item.published = item.published ?? date(child, expecting: .iso8601)
        case "updated": item.updated = item.updated ?? date(child, expecting: .iso8601)
        case "summary": item.summary = item.summary ?? html(child)
        case "content": item.content = item.content ?? html(child)
        case "author": addAuthor(child)
        default: break
        }
    }

    private mutating func readDublinCore(_ child: FeedElement) {
        switch child.name {
        case "title": if item.title == nil { setTitle(child) }
        case "creator", "author": addAuthor(child)
        case "date", "issued", "created":
            item.published = item.published ?? date(child, expecting: .iso8601)
        case "modified": item.updated = item.updated ?? date(child, expecting: .iso8601)
        case "subject": addCategory(child)
        case "identifier": ownID = ownID ?? child.text
        case "description", "abstract": item.summary = item.summary ?? html(child)
        case "language": item.language = item.language ?? child.text
        case "source": item.origin = item.origin ?? FeedText.squeezed(child.text)
        default: break
        }
    }

    private mutating func readMedia(_ child: FeedElement) {
        switch child.name {
        case "content", "thumbnail": addEnclosure(child.attribute("url"), child)
        case "group":
            for inner in child.children where inner.name == "content" {
                addEnclosure(inner.attribute("url"), inner)
            }
        case "description": item.summary = item.summary ?? html(child)
        case "credit": break
        default: break
        }
    }

    private mutating func readOther(_ child: FeedElement, _ prefix: String) {
        switch (prefix, child.name) {
        case ("feedburner", "origlink"): originalAddress = child.text
        case ("itunes", "author"): if item.authors.isEmpty { addAuthor(child) }
        case ("itunes", "summary"), ("itunes", "subtitle"):
            item.summary = item.summary ?? html(child)
        // A prefix that nothing declares, as feeds without declarations have it.
        case ("content", "encoded"): item.content = item.content ?? child.markup
        case ("dc", _), ("dcterms", _): readDublinCore(child)
        default: break
        }
    }

    private mutating func setTitle(_ child: FeedElement) {
        guard item.title == nil else { return }
        let isPlain =
            isAtom && child.attribute("type").map { $0 == "text" || $0 == "text/plain" } ?? true
        let markup = child.markup
        if !isPlain || !isAtom, FeedText.hasMarkup(markup), !isAtom {
            item.notes.append(FeedNote(.markupInTitle, markup))
        }
        // Titles of Atom that are plain by default come escaped twice all the same.
        let line = FeedText.line(ofHTML: markup)
        item.title = line.isEmpty ? nil : line
    }

    /// A text of RSS, which is HTML, or of Atom, which says what it is.
    private func html(_ child: FeedElement) -> String? {
        let type = child.attribute("type")?.lowercased() ?? (isAtom ? "text" : "html")
        let markup = type == "xhtml" ? child.markupWithoutDivision : child.markup
        guard !markup.isEmpty else { return nil }
        // Texts of Atom without a type are HTML more often than not, where they have tags.
        if type == "text" || type == "text/plain", child.children.isEmpty,
            !FeedText.hasMarkup(markup)
        {
            return FeedText.escaped(markup)
        }
        if type.hasPrefix("image/") || type.hasPrefix("audio/") || type.hasPrefix("video/") {
            return nil
        }
        return markup
    }

    private mutating func date(
        _ child: FeedElement,
        expecting form: FeedDateScanner.Form
    ) -> FeedDate? {
        let reading = FeedDateScanner.read(child.text)
        guard !reading.date.text.isEmpty else { return nil }
        if reading.date.moment == nil {
            item.notes.append(FeedNote(.unreadableDate, reading.date.text))
        } else if reading.form != form {
            item.notes.append(FeedNote(.oddDate, reading.date.text))
        } else if reading.date.offsetMinutes == nil, reading.date.text.contains(":") {
            item.notes.append(FeedNote(.missingZone, reading.date.text))
        }
        return reading.date
    }

    private mutating func addLink(_ child: FeedElement) {
        let type = child.attribute("type")
        if let address = child.attribute("href") {
            let relation = child.attribute("rel")?.lowercased() ?? "alternate"
            if relation == "enclosure" { return addEnclosure(address, child) }
            links.append((relation, address, type))
        } else if !child.text.isEmpty {
            links.insert(("alternate", child.text, type), at: 0)
        }
    }

    private mutating func addAuthor(_ child: FeedElement) {
        let name = child.children.first { $0.name == "name" || $0.name == "title" }?.text
        let mail = child.children.first { $0.name == "email" }?.text
        var text = FeedText.line(ofHTML: name ?? mail ?? child.text)
        // RSS has "mail (name)".
        if name == nil, text.contains("@"), let open = text.firstIndex(of: "("), text.hasSuffix(")")
        {
            text = String(text[text.index(after: open)...].dropLast())
        }
        if !text.isEmpty, !item.authors.contains(text), item.authors.count < 50 {
            item.authors.append(text)
        }
    }

    private mutating func addCategory(_ child: FeedElement) {
        let text = FeedText.line(
            ofHTML: child.attribute("label") ?? child.attribute("term") ?? child.text
        )
        if !text.isEmpty, !item.categories.contains(text), item.categories.count < 100 {
            item.categories.append(text)
        }
    }

    private mutating func addEnclosure(_ address: String?, _ child: FeedElement) {
        guard item.enclosures.count < 50,
            let address = address.flatMap({ AddressResolver.resolved($0, against: base) }),
            !item.enclosures.contains(where: { $0.address == address })
        else { return }
        item.enclosures.append(
            FeedItem.Enclosure(
                address: address,
                mediaType: child.attribute("type"),
                length: (child.attribute("length") ?? child.attribute("filesize")).flatMap {
                    Int($0)
                }
            )
        )
    }

    /// The address of the article: the link to a page, else an identity that is one.
    private mutating func address(_ base: AddressResolver?, about: String?) -> String? {
        let pages = links.filter { link in
            link.relation == "alternate" && (link.mediaType?.contains("html") ?? true)
        }
        let alternate = pages.first ?? links.first { $0.relation == "alternate" }
        let found =
            originalAddress ?? alternate?.address
            ?? ownID.flatMap { isIDAddress && AddressResolver.isAbsolute($0) ? $0 : nil }
            ?? about ?? links.first { $0.relation == "related" || $0.relation == "via" }?.address
            ?? ownID.flatMap { $0.lowercased().hasPrefix("http") ? $0 : nil }
        guard let found else { return nil }
        if !AddressResolver.isAbsolute(found) {
            item.notes.append(FeedNote(.relativeAddress, found))
        }
        return AddressResolver.resolved(found, against: base)
    }
}
