import Markup
import News

/// What a page says about itself: `<meta>`, `<link>`, `<title>`, JSON-LD, microdata.
struct PageHead: Sendable {
    /// A named value of a `<meta>` element; the name in lower case.
    struct Field: Sendable {
        var name: String
        var value: String
        /// Whether the element carries it as microdata.
        var isMicrodata = false

        /// The kind of place that it is.
        var place: FieldOrigin.Place { isMicrodata ? .microdata : Self.place(of: name) }

        /// The kind of place that the name of a field tells.
        static func place(of name: String) -> FieldOrigin.Place {
            let name = name.utf8
            if name.starts(with: "og:".utf8) || name.starts(with: "article:".utf8) {
                return .openGraph
            }
            let isDublinCore = ["dc.", "dc:", "dcterms.", "dcterms:"].contains {
                name.starts(with: $0.utf8)
            }
            return isDublinCore ? .dublinCore : .meta
        }
    }

    /// `<meta>` elements with a name and a content, in order.
    private(set) var fields: [Field] = []
    /// The text of `<title>`.
    private(set) var title = ""
    /// The `lang` of the page.
    private(set) var language = ""
    /// `<link rel=canonical>`.
    private(set) var canonical: String?
    /// The address that a browser noted when it saved the page.
    private(set) var savedFrom: String?
    /// Objects of JSON-LD, outer ones first.
    private(set) var objects: [LooseJSON] = []
    /// Elements with an `itemprop`, and its value.
    private(set) var properties: [(node: Int, name: String)] = []
    /// `<time>` and `<abbr title>` elements.
    private(set) var times: [Int] = []
    /// Links with `rel=author`, or to a page of an author.
    private(set) var authorLinks: [Int] = []

    init(map: PageMap) {
        let tree = map.tree
        for node in tree.nodes {
            let i = Int(node.index)
            guard tree.isElement(node) else {
                if tree.kind(of: node) == .comment, savedFrom == nil, i < 60 {
                    savedFrom = Self.savedAddress(tree.utf8(of: node))
                }
                continue
            }
            switch tree.name(of: node) {
            case .meta: readMeta(node, tree)
            case .link:
                if canonical == nil, tree.hasToken("canonical", in: .rel, of: node) {
                    canonical = tree.attribute(.href, of: node)
                }
            case .title where title.isEmpty && tree.namespace(of: node) == .html:
                title = Self.squeezed(tree.text(of: node))
            case .html: language = tree.attribute(.lang, of: node) ?? ""
            case .script:
                let type = map.attribute(.type, i)
                if type.starts(with: "application/ld+json".utf8) {
                    readJSON(tree.textUTF8(of: node))
                }
            case .time: times.append(i)
            case .abbr where tree.hasAttribute(.title, of: node): times.append(i)
            case .a:
                if tree.hasAttribute(.rel, of: node),
                    tree.hasToken("author", in: .rel, of: node)
                {
                    authorLinks.append(i)
                } else if let href = tree.attributeUTF8(.href, of: node), href.count < 300,
                    Self.isAuthorPage(href)
                {
                    authorLinks.append(i)
                }
            default:
                if map.concepts[i].contains(.date), tree.hasAttribute(.title, of: node) {
                    times.append(i)
                }
            }
            if tree.name(of: node) != .meta, let name = tree.attributeUTF8(.property, of: node),
                name.count < 80
            {
                // RDFa: `dc:date dc:created`, `schema:datePublished`.
                for word in name.split(separator: 0x20) {
                    let last = word.split(separator: 0x3A).last ?? word
                    let text = String(decoding: last, as: UTF8.self)
                    switch text {
                    case "datePublished", "dateCreated", "dateModified":
                        properties.append((i, text))
                    case "created", "date", "issued": properties.append((i, "dateCreated"))
                    default: break
                    }
                }
            }
            if let name = tree.attributeUTF8(.itemprop, of: node), name.count < 60 {
                properties.append((i, String(decoding: name, as: UTF8.self)))
            }
        }
    }

    /// The first value of the first of `names` that the page has.
    func first(_ names: String...) -> String? { field(names)?.value }

    /// The same with its place.
    func located(_ names: String...) -> Located<String>? {
        field(names).map { Located($0.value, $0.place, $0.name) }
    }

    private func field(_ names: [String]) -> Field? {
        for name in names {
            if let field = fields.first(where: { $0.name == name && !$0.value.isEmpty }) {
                return field
            }
        }
        return nil
    }

    /// What the article's object of JSON-LD says under a name.
    func stated(_ name: String) -> Located<String>? {
        article?[name]?.text.map { Located($0, .jsonLD, name) }
    }

    /// What the page gives as its title: a field, JSON-LD, `<title>`.
    var titles: [Located<String>] {
        [located("og:title"), stated("headline"), Located(title, .element, "title")]
            .compactMap(\.self).filter { !$0.value.isEmpty }
    }

    /// The JSON-LD object of the page's own article.
    var article: LooseJSON? {
        let articles = objects.filter(Self.isArticle)
        return articles.first { $0["datePublished"] != nil } ?? articles.first
    }

    /// The same without what is said of the page as a whole.
    func withoutFields() -> PageHead {
        var copy = self
        copy.fields = []
        copy.objects = []
        return copy
    }

    /// White space runs as one space, ends trimmed.
    static func squeezed(_ text: some StringProtocol) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        var isSpace = true
        BlockReader.append(Array(text.utf8)[...], to: &bytes, &isSpace)
        if bytes.last == 0x20 { bytes.removeLast() }
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension PageHead {
    private mutating func readMeta(_ node: MarkupNode, _ tree: MarkupTree) {
        guard fields.count < 400, let content = tree.attributeUTF8(.content, of: node) else {
            return
        }
        for attribute in [AttributeName.property, .name, .itemprop, .httpEquiv] {
            guard let name = tree.attributeUTF8(attribute, of: node), !name.isEmpty, name.count < 80
            else { continue }
            fields.append(
                Field(
                    name: String(
                        decoding: name.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 },
                        as: UTF8.self
                    ),
                    value: Self.squeezed(String(decoding: content.prefix(4000), as: UTF8.self)),
                    isMicrodata: attribute == .itemprop
                )
            )
        }
    }

    private mutating func readJSON(_ bytes: [UInt8]) {
        guard objects.count < 400 else { return }
        for value in LooseJSON.reading(bytes[...]) { collect(value, depth: 0) }
    }

    private mutating func collect(_ value: LooseJSON, depth: Int) {
        guard depth < 6, objects.count < 400 else { return }
        switch value {
        case .array(let list): for element in list { collect(element, depth: depth + 1) }
        case .object(let members):
            objects.append(value)
            for member in members {
                switch member.value {
                case .array, .object:
                    // Lists of other articles say nothing of this one.
                    if member.name == "itemListElement" || member.name == "hasPart" { continue }
                    collect(member.value, depth: depth + 1)
                default: break
                }
            }
        default: break
        }
    }

    /// Whether an object of JSON-LD is an article.
    static func isArticle(_ object: LooseJSON) -> Bool {
        guard let type = object["@type"] else { return false }
        return type.elements.contains { element in
            guard let name = element.text else { return false }
            return name.hasSuffix("Article") || name.hasSuffix("Posting") || name == "Report"
                || name == "Review" || name == "AnalysisNewsArticle"
        }
    }

    private static let authorFolders: [[UInt8]] = [
        "author/", "autor/", "authors/", "auteur/", "autoren/", "autore/", "profile/author",
        "byline/",
    ].map { Array($0.utf8) }

    private static func isAuthorPage(_ href: ArraySlice<UInt8>) -> Bool {
        for i in href.indices where href[i] == 0x2F {
            let rest = href[(i + 1)...]
            guard let first = rest.first, first == 0x61 || first == 0x70 || first == 0x62 else {
                continue
            }
            if authorFolders.contains(where: { rest.starts(with: $0) }) { return true }
        }
        return false
    }

    /// `saved from url=(0023)https://…`.
    private static func savedAddress(_ comment: ArraySlice<UInt8>) -> String? {
        guard comment.count < 2000 else { return nil }
        let text = String(decoding: comment, as: UTF8.self)
        guard text.contains("saved from url="), let at = text.firstIndex(of: ")") else {
            return nil
        }
        let address = squeezed(text[text.index(after: at)...])
        return address.hasPrefix("http") ? address : nil
    }
}
