import Markup

/// Whose part of the page a date stands in.
extension DateLadder {
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

    /// Whose part of the page a node stands in; `ignored` concepts do not count against it.
    func place(of start: Int, ignoring ignored: Concepts = []) -> Place {
        let strong = Concepts([.comments, .related, .nav, .advert]).subtracting(ignored)
        let weak: Concepts = [.teaser, .sidebar, .widget]
        var place = Place.own
        var isFootOnly = true
        var node = start
        while node > 0 {
            let name = map.name(node)
            // What holds the article cannot be foreign to it; a marginal column inside `article` is its own.
            if map.isInside(container, node) {
                let isArticle =
                    name == .article || isFootOnly && map.concepts[node].contains(.article)
                return isArticle && name != .body ? .own : place
            }
            if name == .body || name == .main { return place }
            let concepts = map.concepts[node]
            // What holds the headline cannot be foreign to it either.
            if let headline, map.isInside(headline, node) { return place }
            let isMenu = name == .nav && !ignored.contains(.nav)
            if isMenu || name == .aside || name == .menu { return .foreign }
            if isMasthead(node) { return .foreign }
            // The date above an article of opinion can be named for "comment"; one of a reader's stands in the readers' part.
            let isDate =
                concepts.contains(.date) && concepts.isDisjoint(with: [.related, .nav, .advert])
            if !concepts.isDisjoint(with: strong), !concepts.contains(.body), name != .article,
                !isDate
            {
                return .foreign
            }
            if name == .footer || concepts.contains(.footer) {
                // The foot of the site has its licence and its clock; that of the article is its own.
                if map.name(Int(map.parents[node])) == .body { return .foreign }
                place = .margin
            }
            if !concepts.isDisjoint(with: weak) {
                place = .margin
                isFootOnly = false
            }
            node = Int(map.parents[node])
        }
        return place
    }
}
