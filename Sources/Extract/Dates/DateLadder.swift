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
    /// The node of the headline, once it is known.
    var headline: Int?

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
    func isOwn(_ node: Int) -> Bool { isWholePage || map.isInside(node, container) }

    func contains(_ bytes: ArraySlice<UInt8>, _ word: StaticString) -> Bool {
        Array(bytes).contains(word)
    }

    /// Whether a node is named for a change of the article.
    func saysModified(_ node: Int) -> Bool {
        let own =
            Array(map.attribute(.class, node)) + [0x20]
            + Array(map.attribute(.class, Int(max(0, map.parents[node]))))
        return (own.contains("updated") && !own.contains("published") || own.contains("modified"))
    }
}
