import Markup

/// Finds the articles of a page that prints more than one.
///
/// Three layouts: sibling elements that each have a heading and running text; an article below the container of the
/// first; a second headline with its own stamp or byline in one container.
struct ArticleSplitter {
    let map: PageMap
    let finder: ContentFinder
    /// The text of `<title>`.
    let title: String
    /// Running text that makes an article of an element, in characters; a teaser has less.
    private static let minimum = 400.0
    /// What is enough for one among others of its kind.
    private static let briefMinimum = 200.0
    /// More articles than this are a feed; the rest is left to sightings.
    private static let limit = 40

    /// The nodes of the articles in reading order; one for a page of one article.
    ///
    /// Where the page says that it is one article (`isOneArticle`), entries without an `h1` are its own.
    func parts(of container: Int, isOneArticle: Bool) -> [Int] {
        let units = candidates(of: container)
        guard units.count > 1 else { return [container] }
        if isOneArticle || hasHeadlineAbove(units), !units.allSatisfy({ hasMainHeading($0) }) {
            return [container]
        }
        return units
    }

    /// Whether an `h1` outside the units names the page: they are its sections.
    private func hasHeadlineAbove(_ units: [Int]) -> Bool {
        let reader = BlockReader(map: map)
        let title = TextKey(title)
        for node in map.classes.indices where map.name(node) == .h1 {
            if units.contains(where: { map.isInside(node, $0) }) { continue }
            let key = TextKey(reader.text(of: node..<Int(map.ends[node])))
            // The site's own name is the shorter part of the title.
            if key.bytes.count >= 8, title.contains(key), key.bytes.count * 2 > title.bytes.count {
                return true
            }
        }
        return false
    }

    private func hasMainHeading(_ node: Int) -> Bool {
        (node..<Int(map.ends[node])).contains { map.name($0) == .h1 }
    }

    private func candidates(of container: Int) -> [Int] {
        var units: [Int] = []
        // The element that the container lies in may be the first of several siblings.
        var node = container
        var depth = 0
        while node > 0, depth < 6 {
            units = siblings(of: node)
            if units.count > 1, units.contains(where: { map.isInside(container, $0) }) {
                return units
            }
            if map.name(node) == .body || map.name(node) == .main { break }
            node = Int(map.parents[node])
            depth += 1
        }
        return children(of: container)
    }

    /// `node` and its siblings of the same kind that are articles too.
    private func siblings(of node: Int) -> [Int] {
        guard isArticle(node),
            let parent = map.parents.indices.contains(node) ? Int(map.parents[node]) : nil,
            parent > 0
        else { return [] }
        let name = map.name(node)
        return directChildren(parent).filter {
            map.name($0) == name && haveSameWords($0, node) && isBrief($0)
        }
    }

    /// Articles inside a container that share their parent.
    private func children(of container: Int) -> [Int] {
        var parent = container
        for _ in 0..<4 {
            let kids = directChildren(parent)
            let own = kids.filter { isArticle($0) }
            if own.count > 1, let first = own.first {
                let same = kids.filter {
                    map.name($0) == map.name(first) && haveSameWords($0, first) && isBrief($0)
                }
                if same.filter({ finder.sums[$0] >= Self.minimum }).count > 1 {
                    return Array(same.prefix(Self.limit))
                }
            }
            guard let heaviest = kids.max(by: { finder.sums[$0] < finder.sums[$1] }),
                finder.sums[heaviest] > 0.8 * finder.sums[parent]
            else { break }
            parent = heaviest
        }
        return []
    }

    private func directChildren(_ parent: Int) -> [Int] {
        var list: [Int] = []
        var child = parent + 1
        while child < Int(map.ends[parent]) {
            if map.classes[child].breaksText { list.append(child) }
            child = max(child + 1, Int(map.ends[child]))
        }
        return list
    }

    /// Whether an element looks like a whole article: named so, headed, with running text.
    private func isArticle(_ node: Int) -> Bool {
        let isNamed =
            map.classes[node] == .article
            || !map.concepts[node].isDisjoint(with: [.article])
        guard isNamed, !finder.isOut[node], finder.sums[node] >= Self.minimum else { return false }
        return heading(of: node) != nil && hasStampOrByline(node)
    }

    /// Whether an element is an article, or a short report that is one beside others.
    private func isBrief(_ node: Int) -> Bool {
        if isArticle(node) { return true }
        guard !finder.isOut[node], finder.sums[node] >= Self.briefMinimum else { return false }
        let running = map.stretchRange(of: node).filter {
            ContentFinder.weight(map.stretches[$0]) >= 60
        }
        return running.count > 1 && heading(of: node) != nil && hasStampOrByline(node)
    }

    /// Whether an element names a writer or a time: questions and answers, recipes and products do not.
    private func hasStampOrByline(_ node: Int) -> Bool {
        for i in node..<Int(map.ends[node]) {
            if map.classes[i] == .skipped { continue }
            if !map.concepts[i].isDisjoint(with: [.byline, .date]) || map.name(i) == .time {
                return true
            }
        }
        return false
    }

    /// The first heading of an element before its running text.
    private func heading(of node: Int) -> Int? {
        var seen = 0
        for index in map.stretchRange(of: node) {
            let stretch = map.stretches[index]
            var up = Int(stretch.first)
            while up > node {
                let name = map.name(up)
                if name == .h1 || name == .h2 || map.concepts[up].contains(.headline) { return up }
                up = Int(map.parents[up])
            }
            if ContentFinder.weight(stretch) > 100 { return nil }
            seen += 1
            if seen > 12 { return nil }
        }
        return nil
    }

    /// Whether the classes of two elements begin alike, numbers aside.
    private func haveSameWords(_ a: Int, _ b: Int) -> Bool {
        func letters(_ node: Int) -> [UInt8] {
            Array(map.attribute(.class, node).filter { !(0x30...0x39).contains($0) }.prefix(6))
        }
        return letters(a) == letters(b)
    }
}
