import Markup

/// Finds the people who are named as writers.
struct AuthorFinder {
    let map: PageMap
    let head: PageHead
    let siteNames: [TextKey]
    /// The article's own node, where the page has others; names outside are theirs.
    var scope: Int?

    /// Names in the order of the page, each once.
    func authors(around range: Range<Int>) -> [String] {
        let stated = cleaned(fromJSON())
        if !stated.isEmpty { return stated }
        let fields = cleaned(fromFields())
        // A field that holds a user's short name gives way to a name printed on the page.
        if fields.contains(where: { $0.contains(" ") || $0.first?.isUppercase ?? false }) {
            return fields
        }
        let printed = cleaned(fromMarkup(range))
        if !printed.isEmpty { return printed }
        if !fields.isEmpty { return fields }
        let lines = cleaned(fromLines(range))
        if !lines.isEmpty { return lines }
        // The writer of a personal site may bear its name.
        let links = head.authorLinks.filter { !isForeign($0) && isNear($0, range) }
        let reader = BlockReader(map: map)
        return links.first.map {
            cleaned([reader.text(of: $0..<Int(map.ends[$0]))], allowsSite: true)
        } ?? []
    }

    private func fromJSON() -> [String] {
        guard let article = head.article, let author = article["author"] else { return [] }
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
        return names
    }

    private func isPerson(_ object: LooseJSON) -> Bool {
        guard let type = object["@type"] else { return true }
        return type.elements.contains { $0.text == "Person" }
    }

    private func fromFields() -> [String] {
        for name in [
            "author", "article:author", "dc.creator", "dc:creator", "dcterms.creator", "byl",
            "byline",
            "parsely-author", "sailthru.author", "cxenseparse:author", "og:author",
            "article.author",
            "citation_author", "authors", "twitter:creator:name",
        ] {
            let values = head.fields.filter { $0.name == name }.map(\.value)
            let names = cleaned(values)
            if !names.isEmpty { return names }
        }
        // Yoast writes "Written by" in the page's language; the other label is the reading time.
        if let label = head.first("twitter:label1"), let value = head.first("twitter:data1"),
            !value.utf8.contains(where: { (0x30...0x39).contains($0) }), !label.isEmpty
        {
            return [value]
        }
        return []
    }

    private func fromMarkup(_ range: Range<Int>) -> [String] {
        let reader = BlockReader(map: map)
        func text(_ node: Int) -> String { reader.text(of: node..<Int(map.ends[node])) }
        for (node, name) in head.properties where name == "author" {
            if isForeign(node) { continue }
            if let inner = head.properties.first(where: {
                $0.node > node && map.isInside($0.node, node) && $0.name == "name"
            }) {
                let content = String(decoding: map.attribute(.content, inner.node), as: UTF8.self)
                let value = content.isEmpty ? text(inner.node) : content
                if !cleaned([value]).isEmpty { return [value] }
            }
            let content = String(decoding: map.attribute(.content, node), as: UTF8.self)
            let value = content.isEmpty ? text(node) : content
            if !cleaned([value]).isEmpty { return [value] }
        }
        var linked: [String] = []
        for node in head.authorLinks where !isForeign(node) && isNear(node, range) {
            let value = text(node)
            if !value.isEmpty, !linked.contains(value) { linked.append(value) }
            if linked.count == 6 { break }
        }
        let names = cleaned(linked)
        if !names.isEmpty { return Array(names.prefix(4)) }
        for node in 0..<map.classes.count
        where map.concepts[node].contains(.byline) && !isForeign(node) && isNear(node, range) {
            let value = text(node)
            guard !value.isEmpty, value.utf8.count < 120 else { continue }
            let names = cleaned([value])
            if !names.isEmpty { return names }
        }
        return []
    }

    /// "By …" lines above the lead.
    private func fromLines(_ range: Range<Int>) -> [String] {
        let reader = BlockReader(map: map)
        let from = max(0, range.lowerBound - 12)
        let above = Array(from..<min(map.stretches.count, range.lowerBound + 4))
        let last = min(map.stretches.count, range.upperBound + 2)
        let below = Array(max(range.lowerBound, last - 6)..<max(range.lowerBound, last))
        for index in above + below {
            let stretch = map.stretches[index]
            guard stretch.characters < 90, stretch.characters > 4 else { continue }
            if let scope, !map.isInside(Int(stretch.first), scope) { continue }
            let line = reader.text(of: stretch)
            if Self.lead(line) != nil {
                let names = cleaned([line])
                if !names.isEmpty, names.allSatisfy({ Self.looksPersonal($0) }) { return names }
            }
        }
        return []
    }

    /// Two to four words, each with a capital: what a line of running text does not leave after its "by".
    private static func looksPersonal(_ name: String) -> Bool {
        let words = name.split(separator: " ")
        let small: Set<Substring> = [
            "von", "van", "de", "der", "den", "di", "da", "del", "la", "le", "zu", "v.",
        ]
        return (2...4).contains(words.count)
            && words.allSatisfy { $0.first?.isUppercase ?? false || small.contains($0) }
    }

    private func isNear(_ node: Int, _ range: Range<Int>) -> Bool {
        let at = Int(map.stretchesBefore[node])
        return at >= range.lowerBound - 25 && at <= range.upperBound + 8
    }

    private func isForeign(_ start: Int) -> Bool {
        if let scope, !map.isInside(start, scope) { return true }
        let foreign: Concepts = [.comments, .related, .teaser, .nav, .sidebar, .hidden]
        var node = start
        while node > 0 {
            if map.name(node) != .body, !map.concepts[node].isDisjoint(with: foreign) {
                return true
            }
            if map.classes[node] == .skipped { return true }
            node = Int(map.parents[node])
        }
        return false
    }
}

extension AuthorFinder {
    /// The line without its "By".
    static func lead(_ line: String) -> String? {
        guard let length = Phrases.shared.beginning(.byline, of: line) else { return nil }
        // Counted in scalars: lower case and plain apostrophes can have other lengths in bytes.
        let scalars = line.lowercased().utf8.prefix(length).filter { $0 & 0xC0 != 0x80 }.count
        return String(line.unicodeScalars.dropFirst(scalars))
    }

    /// Splits, trims, and drops what names nobody: the outlet, addresses, job titles.
    private func cleaned(_ values: [String], allowsSite: Bool = false) -> [String] {
        var names: [String] = []
        for value in values.prefix(12) {
            var line = TitleFinder.unescaped(PageHead.squeezed(value))
            for link in [" by ", " von ", " par "] where line.contains(where: \.isNumber) {
                // "Posted on September 21, 2020 by A. Writer".
                if let at = line.firstRange(of: link) { line = String(line[at.upperBound...]) }
            }
            for _ in 0..<2 { if let rest = Self.lead(line) { line = rest } }
            if line.contains("://") || line.contains("@") || line.hasPrefix("/") { continue }
            for piece in Self.pieces(of: line) {
                let name = Self.once(Self.trimmed(piece))
                guard isName(name, allowsSite: allowsSite),
                    !names.contains(where: { TextKey($0) == TextKey(name) })
                else {
                    continue
                }
                names.append(name)
            }
        }
        return names
    }

    private static func pieces(of line: String) -> [String] {
        var pieces = [line]
        for mark in [
            ", ", ";", " | ", " / ", " & ", " and ", " und ", " et ", " y ", " och ", " og ",
            " en ", " – ", " - ",
            " • ", " · ", " và ", " with ", " mit ", "\t",
        ] {
            pieces = pieces.flatMap { $0.parts(between: mark) }
        }
        return pieces
    }

    private static func trimmed(_ piece: String) -> String {
        var text = Substring(piece)
        if let open = text.firstIndex(of: "("), open > text.startIndex { text = text[..<open] }
        let edges: Set<Character> = [
            " ", ",", ".", ":", ";", "|", "-", "–", "—", "*", "\"", "•", "·",
        ]
        while let c = text.first, edges.contains(c) { text = text.dropFirst() }
        while let c = text.last, edges.contains(c) {
            // An initial keeps its point.
            if c == ".", text.dropLast().last?.isUppercase == true { break }
            text = text.dropLast()
        }
        return String(text)
    }

    /// A name that stands there twice, once for a picture's text, told once.
    private static func once(_ name: String) -> String {
        let words = name.split(separator: " ")
        let half = words.count / 2
        guard words.count > 1, words.count % 2 == 0, words[..<half] == words[half...] else {
            return name
        }
        return words[..<half].joined(separator: " ")
    }

    private func isName(_ name: String, allowsSite: Bool) -> Bool {
        let words = name.split(separator: " ")
        guard (1...6).contains(words.count), (2...60).contains(name.utf8.count),
            name.contains(where: \.isLetter)
        else { return false }
        let digits = name.utf8.filter { (0x30...0x39).contains($0) }.count
        if digits > 2, words.count > 1 { return false }
        let key = TextKey(name)
        if !allowsSite, siteNames.contains(key) { return false }
        if name.utf8.count < 3, name == name.lowercased() { return false }
        let lower = name.lowercased()
        for mark in [
            "e.v", "e. v", "gmbh", "stiftung", "http", "www.", " ag", "[at]", "posted on", " inc.",
        ]
        where lower.contains(mark) && (mark != " ag" || lower.hasSuffix(mark)) { return false }
        if lower.hasSuffix(" von") || lower.hasSuffix(" by") { return false }
        if Phrases.shared.beginning(.nobody, of: lower) == lower.utf8.count { return false }
        if words.count > 1, let last = words.last?.lowercased(),
            [
                "reporter", "editor", "correspondent", "writer", "redakteur", "redakteurin",
                "korrespondent",
            ]
            .contains(last)
        {
            return false
        }
        return true
    }
}
