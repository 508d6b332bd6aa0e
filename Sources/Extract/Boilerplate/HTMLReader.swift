import Language
import Markup
import News

/// Reads HTML pages.
struct HTMLReader: Sendable {
    func read(_ page: WebPage) -> PageReading {
        let raw = TextDecoding().decode(page.bytes, contentType: page.contentType, isHTML: true)
        let decoded = TextNormalizer().nfc(raw.utf8)
        var reading = PageReading(decoded: decoded, encoding: raw.encoding)
        let tree = HTMLParser().parse(Array(decoded.utf8))
        let map = PageMap(tree: tree)
        let finder = ContentFinder(map: map)
        guard let container = finder.container() else {
            reading.reason = map.stretches.isEmpty ? .empty : .tooShort
            return reading
        }
        let blocks = BodyReader(map: map, finder: finder).blocks(in: container)
        reading.articles = [
            Article(ordinal: 1, parts: blocks.map { ($0.role, $0.text, $0.source) })
        ]
        return reading
    }
}
