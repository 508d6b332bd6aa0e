import Markup
import News

/// Finds the people who are named as writers.
struct AuthorFinder {
    let map: PageMap
    let head: PageHead
    let siteNames: [TextKey]
    /// The article's own node, where the page has others; names outside are theirs.
    var scope: Int?
    /// The article's own stretches, where it shares a container with others.
    var own: Range<Int>?

    /// Names in the order of the page, each once, with the place that names them.
    func authors(around range: Range<Int>) -> Located<[String]>? {
        let found = named(around: range)
        guard let found, found.value.count == 1, let short = found.value.first,
            !short.contains(" ")
        else { return found }
        // A first name alone is told in full where the page prints it so.
        let full = [fromLines(range), cleaned(fromMarkup(range))].compactMap(\.self).first {
            $0.value.contains { $0.lowercased().hasPrefix(short.lowercased() + " ") }
        }
        return full ?? found
    }

    private func named(around range: Range<Int>) -> Located<[String]>? {
        if let stated = cleaned(fromJSON()) { return stated }
        let fields = cleaned(fromFields())
        // A field that names nobody in particular, or holds a user's short name, gives way to a name printed on the page.
        if let fields, fields.value.contains(where: Self.looksPersonal) { return fields }
        let printed = cleaned(fromMarkup(range))
        if fields == nil, let printed { return printed }
        let lines = fromLines(range)
        if let printed, printed.value.contains(where: Self.looksPersonal) { return printed }
        if let lines { return lines }
        if let fields,
            fields.value.contains(where: { $0.contains(" ") || $0.first?.isUppercase ?? false })
        {
            return fields
        }
        return printed ?? fields ?? fromOnlyLink() ?? ofOwnSite(range)
    }

    private func cleaned(_ found: Located<[String]>?) -> Located<[String]>? {
        guard let found else { return nil }
        let names = cleaned(found.value)
        return names.isEmpty ? nil : found.map { _ in names }
    }

    /// The one person that all links to authors' pages name, wherever they stand.
    private func fromOnlyLink() -> Located<[String]>? {
        let foreign: Concepts = [.comments, .related, .teaser, .hidden]
        let nodes = head.authorLinks.filter { !isForeign($0, nil, foreign) }
        guard (1...4).contains(nodes.count) else { return nil }
        let names = cleaned(nodes.map(text))
        return names.count == 1 ? Located(names, .text, "a") : nil
    }

    /// The writer of a site that bears the writer's name.
    private func ofOwnSite(_ range: Range<Int>) -> Located<[String]>? {
        let body = bodyNode(range)
        var nodes = head.authorLinks.filter { !isForeign($0, body) && isNear($0, range) }
        nodes += map.concepts.indices.filter {
            map.concepts[$0].contains(.byline) && isNear($0, range) && !isForeign($0, body)
        }.prefix(4)
        for node in nodes.prefix(8) {
            let value = text(node)
            guard value.utf8.count < 120 else { continue }
            let names = cleaned([value], allowsSite: true)
            if names.count == 1, names.allSatisfy({ siteNames.contains(TextKey($0)) }) {
                return Located(names, .text, "byline")
            }
        }
        return nil
    }

    private func text(_ node: Int) -> String {
        BlockReader(map: map).text(of: node..<Int(map.ends[node]))
    }

    /// The node that the body begins with.
    private func bodyNode(_ range: Range<Int>) -> Int? {
        map.stretches.indices.contains(range.lowerBound)
            ? Int(map.stretches[range.lowerBound].first) : nil
    }

    private func fromJSON() -> Located<[String]>? {
        guard let article = head.article, let author = article["author"] else {
            // A graph that names one person, and no article, names the writer.
            let people = head.objects.filter {
                $0["@type"]?.text == "Person" || Self.isPersonOnly($0)
            }
            let names = Set(people.compactMap { $0["name"]?.text })
            return head.article == nil && names.count == 1
                ? Located(Array(names), .jsonLD, "Person") : nil
        }
        var names: [String] = []
        for element in author.elements {
            if let text = element.text {
                names.append(text)
            } else if let name = element["name"] {
                if isPerson(element) { names.append(contentsOf: name.elements.compactMap(\.text)) }
            } else if let id = element["@id"]?.text,
                let person = head.objects.first(where: {
                    $0["@id"]?.text == id && $0["name"] != nil
                }),
                isPerson(person), let name = person["name"]?.text
            {
                names.append(name)
            }
        }
        return Located(names, .jsonLD, "author")
    }

    private static func isPersonOnly(_ object: LooseJSON) -> Bool {
        guard let type = object["@type"] else { return false }
        return type.elements.count == 1 && type.elements.first?.text == "Person"
    }

    private func isPerson(_ object: LooseJSON) -> Bool {
        guard let type = object["@type"] else { return true }
        return type.elements.contains { $0.text == "Person" }
    }

    private func fromFields() -> Located<[String]>? {
        for name in [
            "author", "article:author", "dc.creator", "dc:creator", "dcterms.creator", "byl",
            "byline",
            "parsely-author", "sailthru.author", "cxenseparse:author", "og:author",
            "article.author",
            "citation_author", "authors", "twitter:creator:name",
        ] {
            let own = head.fields.filter { $0.name == name }
            let names = cleaned(own.map(\.value))
            if !names.isEmpty, let place = own.first?.place { return Located(names, place, name) }
        }
        // Yoast writes "Written by" in the page's language; the other label is the reading time.
        if let label = head.first("twitter:label1"), let value = head.first("twitter:data1"),
            !value.utf8.contains(where: { (0x30...0x39).contains($0) }), !label.isEmpty
        {
            return Located([value], .meta, "twitter:data1")
        }
        return nil
    }

    private func fromMarkup(_ range: Range<Int>) -> Located<[String]>? {
        let body = bodyNode(range)
        for (node, name) in head.properties where name == "author" {
            if isForeign(node, body) || isOfOtherWork(node) { continue }
            if let inner = head.properties.first(where: {
                $0.node > node && map.isInside($0.node, node) && $0.name == "name"
            }) {
                let content = String(decoding: map.attribute(.content, inner.node), as: UTF8.self)
                let value = content.isEmpty ? text(inner.node) : content
                if !cleaned([value]).isEmpty { return Located([value], .microdata, "author") }
            }
            let content = String(decoding: map.attribute(.content, node), as: UTF8.self)
            let value = content.isEmpty ? text(node) : content
            if !cleaned([value]).isEmpty { return Located([value], .microdata, "author") }
        }
        var linked: [String] = []
        for node in head.authorLinks where !isForeign(node, body) && isNear(node, range) {
            let value = text(node)
            if !value.isEmpty, !linked.contains(value) { linked.append(value) }
            if linked.count == 6 { break }
        }
        let names = cleaned(linked)
        if !names.isEmpty { return Located(Array(names.prefix(4)), .text, "a") }
        for node in 0..<map.classes.count
        where map.concepts[node].contains(.byline) && !isForeign(node, body) && isNear(node, range)
        {
            let value = text(node)
            guard !value.isEmpty, value.utf8.count < 120 else { continue }
            let names = cleaned([value])
            // More names than writers are sections or tags.
            if !names.isEmpty, names.count <= 4 { return Located(names, .text, "byline") }
        }
        return nil
    }

    /// Whether a node describes a work that the article cites, or a reader's note.
    private func isOfOtherWork(_ start: Int) -> Bool {
        var node = Int(map.parents[start])
        for _ in 0..<6 where node > 0 {
            let name = map.attribute(.itemprop, node)
            if name.elementsEqual("citation".utf8) || name.elementsEqual("comment".utf8) {
                return true
            }
            node = Int(map.parents[node])
        }
        return false
    }

    /// "By …" lines above the lead or at the end.
    private func fromLines(_ range: Range<Int>) -> Located<[String]>? {
        let reader = BlockReader(map: map)
        let from = max(0, range.lowerBound - 12)
        let above = Array(from..<max(from, min(map.stretches.count, range.lowerBound + 4)))
        let last = min(map.stretches.count, range.upperBound + 2)
        let below = Array(max(range.lowerBound, last - 6)..<max(range.lowerBound, last))
        for index in above + below where index < map.stretches.count {
            let stretch = map.stretches[index]
            guard stretch.characters < 90, stretch.characters > 2 else { continue }
            if let scope, !map.isInside(Int(stretch.first), scope) { continue }
            if let own, !own.contains(index) { continue }
            let line = reader.text(of: stretch)
            if index < range.lowerBound, let name = nameBesideDay(line) {
                return Located([name], .text, "byline")
            }
            // "Von:", and the name in the line below.
            if stretch.characters <= 12, Self.lead(line + " ") == "",
                map.stretches.indices.contains(index + 1),
                map.stretches[index + 1].characters <= 40
            {
                let names = cleaned([reader.text(of: map.stretches[index + 1])])
                if !names.isEmpty, names.allSatisfy(Self.looksPersonal) {
                    return Located(names, .text, "byline")
                }
            }
            if Self.lead(line) != nil {
                let names = cleaned([line])
                // A line of running text that begins with "By" goes on otherwise; a title behind a name is not one.
                guard let first = names.first, Self.looksPersonal(first) else { continue }
                let people = names.filter(Self.looksPersonal)
                if people.count == names.count || line.contains(",") {
                    return Located(people, .text, "byline")
                }
            }
        }
        return nil
    }

    private func isNear(_ node: Int, _ range: Range<Int>) -> Bool {
        let at = Int(map.stretchesBefore[node])
        if let own, !own.contains(at) { return false }
        return at >= range.lowerBound - 25 && at <= range.upperBound + 8
    }

    /// Whether a node stands in a part of the page that is not the article's; what holds the body is.
    private func isForeign(
        _ start: Int,
        _ body: Int?,
        _ foreign: Concepts = [.comments, .related, .teaser, .nav, .sidebar, .hidden]
    ) -> Bool {
        if let scope, !map.isInside(start, scope) { return true }
        var node = start
        while node > 0 {
            if map.classes[node] == .skipped { return true }
            if let body, map.isInside(body, node) { return false }
            if map.name(node) != .body, !map.concepts[node].isDisjoint(with: foreign) {
                return true
            }
            node = Int(map.parents[node])
        }
        return false
    }
}
