import Markup
import News

/// Tells pages without an article apart.
struct PageKind {
    /// Whether bytes are those of a picture, an archive or a program.
    static func isBinary(_ bytes: [UInt8]) -> Bool {
        let heads: [[UInt8]] = [
            Array("%PDF".utf8), [0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF], Array("GIF8".utf8),
            [0x1F, 0x8B], [0x50, 0x4B, 0x03, 0x04], [0x7F, 0x45, 0x4C, 0x46], Array("RIFF".utf8),
            Array("wOFF".utf8), Array("OggS".utf8), [0x00, 0x00, 0x00, 0x18, 0x66, 0x74],
        ]
        if heads.contains(where: { bytes.starts(with: $0) }) { return true }
        // UTF-16 has a NUL in every second byte, and its mark or regularity; more disorder than that is no text.
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return false }
        let head = bytes.prefix(4096)
        let odd = head.filter { $0 < 0x09 || ($0 > 0x0D && $0 < 0x20 && $0 != 0x1B) }.count
        let evenNuls = head.enumerated().filter { $0.offset % 2 == 0 && $0.element == 0 }.count
        let oddNuls = head.enumerated().filter { $0.offset % 2 == 1 && $0.element == 0 }.count
        if max(evenNuls, oddNuls) > head.count / 3 { return false }
        return odd * 10 > head.count
    }

    /// Whether the page says that it is one article.
    static func isMarkedAsArticle(_ head: PageHead) -> Bool {
        if head.article != nil { return true }
        if head.first("article:published_time") != nil { return true }
        return head.first("og:type").map { $0.lowercased().hasPrefix("article") } ?? false
    }

    /// Whether the page lists other pages: more headlines that are links than running text.
    ///
    /// A page with hardly any running text needs fewer of them.
    static func isListing(
        _ map: PageMap,
        _ head: PageHead,
        isOut: [Bool],
        body: Int,
        longest: Int,
        minimumBody: Int
    ) -> Bool {
        guard !isMarkedAsArticle(head) else { return false }
        if isStream(map, isOut) { return true }
        guard longest < 200 else { return false }
        if longest < 120, body < 40 * map.stretches.count, teasers(map) >= 8 { return true }
        var headlines = 0
        var characters = 0
        for stretch in map.stretches where stretch.linkDensity > 0.7 && stretch.characters >= 30 {
            headlines += 1
            characters += Int(stretch.characters)
        }
        return headlines >= (body < minimumBody ? 4 : 10) && body * 4 < characters
    }

    /// Whether the page is a stream of teasers: headings that are links, each with a few lines below it, and no more.
    private static func isStream(_ map: PageMap, _ isOut: [Bool]) -> Bool {
        var above = 0
        var units: [Int] = []
        for stretch in map.stretches where !isOut[map.holder(of: stretch)] {
            let element = Int(stretch.element)
            if map.classes[element] == .heading, map.name(element) != .h1,
                stretch.linkDensity > 0.8, stretch.characters >= 15
            {
                units.append(0)
            } else if stretch.linkDensity < 0.5, stretch.characters >= 25 {
                if units.isEmpty {
                    above += Int(stretch.characters)
                } else {
                    units[units.count - 1] += Int(stretch.characters)
                }
            }
        }
        return units.count >= 4 && above < 250 && units.allSatisfy { $0 <= 450 }
            && units.filter { $0 > 0 }.count * 3 >= units.count * 2
    }

    /// How many headings are links, as those of teasers are; none where the page has a headline that is no link.
    private static func teasers(_ map: PageMap) -> Int {
        var count = 0
        for node in map.classes.indices where map.classes[node] == .heading {
            let range = map.stretchRange(of: node)
            guard !range.isEmpty else { continue }
            if range.allSatisfy({ map.stretches[$0].linkDensity > 0.8 }) {
                if map.stretches[range.lowerBound].characters >= 20 { count += 1 }
            } else if map.name(node) == .h1, map.stretches[range.lowerBound].characters >= 20 {
                return 0
            }
        }
        return count
    }

    /// Whether a short page tells of an error or asks for consent.
    static func isWall(title: String, headline: String, body: Int) -> Bool {
        guard body < 700 else { return false }
        return [title, headline].contains { Phrases.shared.beginning(.wall, of: $0) != nil }
    }
}
