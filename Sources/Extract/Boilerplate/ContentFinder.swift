import Markup

/// Finds the parts of a page that hold its running text.
///
/// Every stretch of text weighs for or against its containers: running text for, links against. The container with the
/// greatest sum holds the article; what lies in furniture inside it is left out.
struct ContentFinder {
    let map: PageMap
    /// Per node: whether it is left out with everything inside.
    private(set) var isOut: [Bool] = []
    /// Per node: sum of the weights of the stretches inside.
    private(set) var sums: [Double] = []

    /// Concepts of parts that belong to no article's body.
    static let foreign: Concepts = [
        .comments, .share, .related, .teaser, .advert, .newsletter, .nav, .sidebar, .widget,
        .footer, .header, .consent, .tags, .bio,
    ]

    /// Whether only comments and menus are furniture.
    private let isRelaxed: Bool

    init(map: PageMap, isRelaxed: Bool = false) {
        self.map = map
        self.isRelaxed = isRelaxed
        markOut()
        weigh()
    }

    /// The weight of a stretch of running text; negative for links.
    static func weight(_ stretch: PageMap.Stretch) -> Double {
        let characters = Double(stretch.characters)
        let density = stretch.linkDensity
        if density > 0.5 { return -0.5 * characters.squareRoot() * 4 }
        if stretch.characters < 25 { return 0 }
        if stretch.characters < 80, stretch.marks == 0 { return -2 }
        return characters * (1 - density)
    }

    /// The node that holds the page's running text; `nil` where there is none.
    func container() -> Int? {
        var best = -1
        var bestSum = 0.0
        for node in 0..<sums.count where map.classes[node].breaksText && !isOut[node] {
            if sums[node] > bestSum {
                bestSum = sums[node]
                best = node
            }
        }
        guard best >= 0, bestSum > 0 else { return nil }
        let node = innermost(best)
        if let named = namedBody(), !map.isInside(node, named), sums[named] >= 0.5 * bestSum {
            return named
        }
        return node
    }

    /// The innermost element of `start` that still has nearly all its running text.
    func innermost(_ start: Int) -> Int {
        var node = start
        while let child = heaviestChild(node), sums[child] >= 0.9 * sums[start] { node = child }
        return node
    }

    /// The heaviest element that names itself an article's body.
    private func namedBody() -> Int? {
        var best: Int?
        for node in 0..<sums.count
        where map.concepts[node].contains(.body) && map.classes[node].breaksText && !isOut[node] {
            if sums[node] > (best.map { sums[$0] } ?? 0) { best = node }
        }
        return best
    }

    private func heaviestChild(_ node: Int) -> Int? {
        var best: Int?
        var child = node + 1
        while child < Int(map.ends[node]) {
            if map.classes[child] != .skipped, sums[child] > (best.map { sums[$0] } ?? 0) {
                best = child
            }
            child = max(child + 1, Int(map.ends[child]))
        }
        return best
    }
}

extension ContentFinder {
    /// Marks furniture, unless it holds most of the page's running text.
    private mutating func markOut() {
        let count = map.classes.count
        isOut = [Bool](repeating: false, count: count)
        // Running text before each node, whatever it stands in.
        var good: [Int] = [0]
        for stretch in map.stretches {
            let isGood = stretch.linkDensity < 0.4 && stretch.characters >= 60
            good.append((good.last ?? 0) + (isGood ? Int(stretch.characters) : 0))
        }
        var total = good.last ?? 0
        markConsent(good, &total)
        func share(_ node: Int) -> Double {
            let range = map.stretchRange(of: node)
            return total > 0
                ? Double(good[range.upperBound] - good[range.lowerBound]) / Double(total) : 0
        }
        var i = 0
        while i < count {
            if map.classes[i] == .skipped || isOut[i] {
                i = max(i + 1, Int(map.ends[i]))
                continue
            }
            guard map.classes[i] != .inline || !map.concepts[i].isEmpty, isForeign(i) else {
                i += 1
                continue
            }
            guard share(i) < limit(i) else {
                i += 1
                continue
            }
            let end = max(i + 1, Int(map.ends[i]))
            for k in i..<end { isOut[k] = true }
            i = end
        }
    }

    /// Marks consent dialogs, and takes their text off the page's total: shares are shares of the rest.
    private mutating func markConsent(_ good: [Int], _ total: inout Int) {
        var i = 0
        while i < isOut.count {
            if map.classes[i] != .skipped, isForeign(i), limit(i) > 1 {
                let range = map.stretchRange(of: i)
                total -= good[range.upperBound] - good[range.lowerBound]
                let end = max(i + 1, Int(map.ends[i]))
                for k in i..<end { isOut[k] = true }
                i = end
            } else {
                i += 1
            }
        }
    }

    /// The share of the page's running text from which on an element is no furniture, whatever it is called.
    private func limit(_ node: Int) -> Double {
        let concepts = map.concepts[node].intersection(Self.foreign)
        // Consent dialogs can be longer than the article; a canvas that holds the whole page is none.
        if concepts == .consent, map.concepts[node].isDisjoint(with: [.body, .article]) {
            let holdsPage = (node..<Int(map.ends[node])).contains {
                map.classes[$0] == .article || map.name($0) == .h1 || map.name($0) == .main
            }
            return holdsPage ? 0.4 : 2
        }
        return map.classes[node] == .furniture || concepts.contains(.comments) ? 0.6 : 0.4
    }

    private func isForeign(_ node: Int) -> Bool {
        let kind = map.classes[node]
        let concepts = map.concepts[node]
        if isRelaxed {
            return map.name(node) == .nav
                || !concepts.isDisjoint(
                    with: [.comments, .nav, .consent, .sidebar, .footer, .related, .newsletter])
        }
        if kind == .furniture || kind == .form { return true }
        guard !concepts.isDisjoint(with: Self.foreign) else { return false }
        // "teaser-text" is the article's own lead, an embedded post is a quotation.
        if concepts.contains(.standfirst), concepts.isDisjoint(with: [.comments, .related]) {
            return false
        }
        if kind == .quote, !concepts.contains(.comments) { return false }
        // A widget that holds a quotation is an embedded post.
        if concepts.isDisjoint(with: Self.foreign.subtracting(.widget)),
            (node..<Int(map.ends[node])).contains(where: { map.classes[$0] == .quote })
        {
            return false
        }
        if kind == .heading, concepts.isDisjoint(with: [.comments, .related, .newsletter, .advert])
        {
            return false
        }
        let name = map.name(node)
        return name != .html && name != .body && name != .main
            && !(name == .article && concepts.isDisjoint(with: [.comments, .related, .teaser]))
    }

    private mutating func weigh() {
        let count = map.classes.count
        sums = [Double](repeating: 0, count: count)
        for stretch in map.stretches {
            let element = Int(stretch.element)
            if isOut[map.holder(of: stretch)] {
                sums[element] -= 0.05 * Double(stretch.characters).squareRoot()
            } else {
                sums[element] += Self.weight(stretch)
            }
        }
        for node in stride(from: count - 1, to: 0, by: -1) {
            let parent = Int(map.parents[node])
            if parent >= 0 { sums[parent] += sums[node] }
        }
    }
}
