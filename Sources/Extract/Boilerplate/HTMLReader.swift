import Language
import Markup
import News

/// Reads HTML pages.
struct HTMLReader: Sendable {
    /// Running text below this many characters makes a reader look harder.
    private static let shortBody = 250
    /// A page with less running text has no article, unless it says that it is one.
    private static let minimumBody = 80

    func read(_ page: WebPage) -> PageReading {
        if page.bytes.isEmpty { return PageReading(decoded: "", encoding: "UTF-8", reason: .empty) }
        if PageKind.isBinary(page.bytes) {
            return PageReading(decoded: "", encoding: "", reason: .binary)
        }
        let raw = TextDecoding().decode(page.bytes, contentType: page.contentType, isHTML: true)
        let decoded = TextNormalizer().nfc(raw.utf8)
        var reading = PageReading(decoded: decoded, encoding: raw.encoding)
        let tree = HTMLParser().parse(Array(decoded.utf8))
        let map = PageMap(tree: tree)
        let head = PageHead(map: map)
        var content = PageContent(map: map, head: head, isRelaxed: false)
        if content.characters < Self.shortBody {
            let relaxed = PageContent(
                map: PageMap(tree: tree, showsHidden: true),
                head: head,
                isRelaxed: true
            )
            if relaxed.characters > 2 * content.characters { content = relaxed }
        }
        let metadata = PageMetadata(
            page: page,
            map: content.map,
            head: head,
            blocks: content.blocks
        )
        if content.characters < Self.shortBody {
            content.rescue(from: head)
        }
        if let reason = reason(content, head) {
            reading.reason = reason
        } else {
            reading.articles = ArticleAssembler(
                page: page,
                head: head,
                content: content,
                metadata: metadata
            ).articles()
        }
        var own: Set<TextKey> = []
        for article in reading.articles { own.insert(TextKey(article.headline)) }
        let sightings = SightingReader(map: content.map, scanner: metadata.scanner)
        (reading.sightings, reading.furniture) = sightings.read(
            outside: reading.articles.isEmpty ? [] : content.bodies,
            own: own
        )
        bound(&reading, page)
        return reading
    }

    private func reason(_ content: PageContent, _ head: PageHead) -> NoArticleReason? {
        if content.map.stretches.isEmpty, content.blocks.isEmpty { return .empty }
        let body = content.characters
        if PageKind.isWall(title: head.title, headline: "", body: body) { return .wall }
        let longest = content.blocks.map(\.characters).max() ?? 0
        if PageKind.isListing(
            content.map,
            head,
            isOut: content.finder.isOut,
            body: body,
            longest: longest,
            minimumBody: Self.minimumBody
        ) {
            return .listing
        }
        if body < Self.minimumBody, !PageKind.isMarkedAsArticle(head) || body == 0 {
            let isArticle =
                PageKind.isMarkedAsArticle(head)
                && head.first("og:description", "description") != nil
            return isArticle ? nil : .tooShort
        }
        return nil
    }

    /// Notes the latest day of the page's sightings: the capture is not older.
    private func bound(_ reading: inout PageReading, _ page: WebPage) {
        let dated = reading.sightings.filter { $0.date?.civilDay != nil }
        guard dated.count >= 3,
            let latest = dated.max(by: {
                ($0.date?.civilDay ?? CivilDay(number: 0))
                    < ($1.date?.civilDay ?? CivilDay(number: 0))
            }), let date = latest.date
        else { return }
        if let fetched = page.fetched?.day, let day = date.civilDay, day > fetched { return }
        for index in reading.articles.indices {
            reading.articles[index].published.reasons.append(
                DateReason(
                    rung: .sighting,
                    found: latest.stamp ?? latest.headline,
                    date: date,
                    isUsed: false
                )
            )
        }
    }
}
