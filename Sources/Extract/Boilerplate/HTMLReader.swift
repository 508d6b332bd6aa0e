import Language
import Markup
import News

/// Reads HTML pages.
struct HTMLReader: Sendable {
    func read(_ page: WebPage) -> PageReading {
        let raw = TextDecoding().decode(page.bytes, contentType: page.contentType, isHTML: true)
        let decoded = TextNormalizer().nfc(raw.utf8)
        var reading = PageReading(decoded: decoded, encoding: raw.encoding)
        let map = PageMap(tree: HTMLParser().parse(Array(decoded.utf8)))
        let head = PageHead(map: map)
        let finder = ContentFinder(map: map)
        guard let container = finder.container() else {
            reading.reason = map.stretches.isEmpty ? .empty : .tooShort
            return reading
        }
        let blocks = BodyReader(map: map, finder: finder).blocks(in: container)
        guard !blocks.isEmpty else {
            reading.reason = .tooShort
            return reading
        }
        let article = assemble(page, map: map, head: head, container: container, blocks: blocks)
        reading.articles = [article]
        return reading
    }

    private func assemble(
        _ page: WebPage, map: PageMap, head: PageHead, container: Int, blocks: [PageBlock]
    ) -> Article {
        let addresses = [
            page.url, head.canonical, head.first("og:url"), head.savedFrom,
            head.article?["url"]?.text, head.article?["mainEntityOfPage"]?.text,
            head.article?["mainEntityOfPage"]?["@id"]?.text,
        ].compactMap(\.self)
        let address = addresses.lazy.compactMap { Address($0) }.first
        let siteName = head.first("og:site_name") ?? publisher(head)
        let names = [siteName, address?.siteName, address?.host, head.first("application-name")]
            .compactMap { $0.map { TextKey($0) } }.filter { !$0.isEmpty }
        let titles = TitleFinder(map: map, head: head, siteNames: names)
        let (headline, headlineNode) = titles.headline(before: container)

        var range = map.stretchRange(of: container)
        if let first = blocks.first(where: { $0.role.isBody }) {
            range = Int(map.stretchesBefore[first.nodes.lowerBound])..<range.upperBound
        }
        let language = language(head, blocks)
        let scanner = StampScanner(
            language: head.language.isEmpty ? language : head.language, host: address?.host ?? "")
        let ladder = DateLadder(
            map: map, head: head, page: page, scanner: scanner, addresses: addresses,
            container: container)
        let shown = StampFinder(map: map, scanner: scanner).shown()
        let (published, modified) = ladder.decide(
            around: range, headline: headlineNode, shown: shown)

        var parts: [(role: Block.Role, text: String, source: TextSpan?)] = []
        let reader = BlockReader(map: map)
        let headlineSource = headlineNode.map { reader.source(of: $0..<Int(map.ends[$0])) }
        parts.append((.headline, headline, headlineSource))
        let headlineKey = TextKey(headline)
        for block in blocks where block.role == .caption || TextKey(block.text) != headlineKey {
            parts.append((block.role, block.text, block.source))
        }
        let outlet = (siteName ?? address?.host).map {
            Outlet(id: address?.registrable ?? $0.lowercased(), name: $0)
        }
        return Article(
            ordinal: 1, parts: parts, outlet: outlet, url: addresses.first,
            authors: AuthorFinder(map: map, head: head, siteNames: names).authors(around: range),
            section: head.first("article:section", "section"),
            tags: head.fields.filter { $0.name == "article:tag" }.map(\.value),
            picture: head.first("og:image", "twitter:image"), language: language,
            published: published, modified: modified)
    }

    private func publisher(_ head: PageHead) -> String? {
        head.article?["publisher"]?["name"]?.text
    }

    private func language(_ head: PageHead, _ blocks: [PageBlock]) -> String {
        let stated = head.language.lowercased().prefix { $0.isLetter }
        if stated.count == 2 { return String(stated) }
        let text = blocks.prefix(20).map(\.text).joined(separator: " ")
        return LanguageIdentifier().language(of: text)
    }
}
