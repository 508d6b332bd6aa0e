import Markup
import News

/// Puts the articles of a page together: headline, lead, body, date, authors.
struct ArticleAssembler {
    let page: WebPage
    let head: PageHead
    let content: PageContent
    let metadata: PageMetadata

    private var map: PageMap { content.map }

    /// A stretch of blocks that is one article.
    private struct Piece {
        var node: Int
        var blocks: [PageBlock]
        /// The block that is its headline, for articles inside another's container.
        var headline: PageBlock?
    }

    /// The articles in reading order.
    func articles() -> [Article] {
        let shown = StampFinder(map: map, scanner: metadata.scanner).shown()
        let stamped = Set(shown.filter(\.isAlone).map(\.stretch))
        var pieces: [Piece] = []
        let hasMainHeading = map.classes.indices.contains { map.name($0) == .h1 }
        for part in content.parts.isEmpty ? [content.container] : content.parts {
            let blocks = content.blocks(of: part)
            let ranges = SecondHeadline(
                map: map,
                stamped: stamped,
                hasMainHeading: hasMainHeading
            ).ranges(of: blocks)
            for (index, range) in ranges.enumerated() {
                var own = Array(blocks[range])
                let headline = index > 0 ? own.removeFirst() : nil
                own.removeAll { $0.role == .headline }
                pieces.append(Piece(node: part, blocks: own, headline: headline))
            }
        }
        if pieces.count > 1 { pieces.removeAll { $0.blocks.isEmpty } }
        // What stands above the page's own headline in its container is no article.
        let titles = TitleFinder(map: map, head: head, siteNames: metadata.siteNames)
        if pieces.count > 1, pieces.contains(where: { $0.headline != nil }),
            let title = titles.headline(before: content.container).node,
            let first = pieces.firstIndex(where: {
                $0.headline.map { map.isInside($0.nodes.lowerBound, title) } ?? false
            })
        {
            pieces.removeFirst(first)
        }
        let starts = pieces.map(start)
        return pieces.indices.map { index in
            let next = index + 1 < pieces.count ? starts[index + 1] : Int.max
            let own =
                pieces[index].headline == nil && (next == .max || content.parts.count > 1)
                ? shown
                : shown.filter {
                    $0.stretch < next && (index == 0 || $0.stretch >= starts[index])
                }
            let stretches =
                pieces.count > content.parts.count
                ? (index == 0 ? 0 : starts[index])..<max(next, starts[index]) : nil
            return article(
                pieces[index],
                ordinal: index + 1,
                of: pieces.count,
                shown: own,
                stretches: stretches
            )
        }
    }

    /// The stretch that an article begins with.
    private func start(of piece: Piece) -> Int {
        let first = piece.headline ?? piece.blocks.first { !$0.nodes.isEmpty }
        return Int(map.stretchesBefore[first?.nodes.lowerBound ?? piece.node])
    }

    private func article(
        _ piece: Piece,
        ordinal: Int,
        of count: Int,
        shown: [StampFinder.Shown],
        stretches: Range<Int>?
    ) -> Article {
        let isFirst = ordinal == 1
        let titles = TitleFinder(map: map, head: head, siteNames: metadata.siteNames)
        var title: TitleFinder.Headline
        if let headline = piece.headline {
            title = titles.shown(headline.text, headline.node)
        } else if count > 1, content.parts.count > 1 {
            title = titles.headline(in: piece.node) ?? titles.headline(before: piece.node)
        } else {
            title = titles.headline(before: piece.node)
        }
        var range = map.stretchRange(of: piece.node)
        let body = piece.blocks.filter { $0.role.isBody && !$0.nodes.isEmpty }
        if let first = body.first, let last = body.last {
            let lower = Int(map.stretchesBefore[first.nodes.lowerBound])
            let end =
                piece.headline == nil && count == content.parts.count
                ? range.upperBound : Int(map.stretchesBefore[last.nodes.lowerBound]) + 1
            range = lower..<max(lower, end)
        }
        let ladder = DateLadder(
            map: map,
            head: head,
            page: page,
            scanner: metadata.scanner,
            addresses: metadata.addresses,
            container: piece.node,
            isWholePage: isFirst
        )
        let (published, modified) = ladder.decide(around: range, headline: title.node, shown: shown)
        let authors = AuthorFinder(
            map: map,
            head: isFirst ? head : head.withoutFields(),
            siteNames: metadata.siteNames,
            scope: content.parts.count > 1 ? piece.node : nil,
            own: stretches
        )
        let edges = EdgeLines(
            map: map,
            scanner: metadata.scanner,
            language: metadata.language.value,
            siteNames: metadata.siteNames
        )
        var edged = piece
        edged.blocks = edges.assigned(
            piece.blocks,
            headline: piece.headline == nil ? title.node : nil
        )
        let (parts, summary) = parts(of: edged, title: title, body: range.lowerBound)
        var names = authors.authors(around: range)
        if names == nil, let line = parts.last(where: { $0.role == .byline }) {
            let signed = SignedLine.authors(line.text)
            let own = signed.isEmpty ? edges.writers(line.text) : signed
            if !own.isEmpty { names = Located(own, .text, "byline") }
        }
        // Where articles share a container, the names around a body are those of its neighbours, too.
        if names == nil || piece.headline != nil,
            let line = parts.prefix(5).first(where: { $0.role == .byline })
        {
            let own = edges.writers(line.text)
            if !own.isEmpty { names = Located(own, .text, "byline") }
        }
        let picture = PictureFinder(
            map: map,
            head: head,
            address: metadata.address,
            nodes: nodes(of: piece, title: title.node, isAlone: count == 1)
        ).find(isWholePage: isFirst)
        let topics = isFirst ? TopicFinder(map: map, head: head) : nil
        let section = topics?.section()
        let tags = topics?.tags()
        let text = content.rescue?.origin(.body) ?? FieldOrigin(field: .body, place: .text)
        return Article(
            ordinal: ordinal,
            parts: parts,
            outlet: metadata.outlet?.value,
            url: metadata.url?.value,
            authors: names?.value ?? [],
            section: section?.value,
            tags: tags?.value ?? [],
            picture: picture.address?.value,
            pictureCredit: picture.credit?.value,
            language: metadata.language.value,
            published: published,
            modified: modified?.value,
            origins: [
                title.text.isEmpty ? nil : title.origin, summary,
                parts.contains { $0.role.isBody } ? text : nil,
                names?.origin(.authors), metadata.outlet?.origin(.outlet),
                section?.origin(.section), tags?.origin(.tags),
                metadata.language.origin(.language), metadata.url?.origin(.url),
                picture.address?.origin(.picture), picture.credit?.origin(.pictureCredit),
                modified?.origin(.modified),
            ].compactMap(\.self)
        )
    }

    /// The nodes from an article's headline to its end.
    private func nodes(of piece: Piece, title: Int?, isAlone: Bool) -> Range<Int> {
        let end = Int(map.ends[piece.node])
        guard piece.headline == nil else {
            let last = piece.blocks.last { !$0.nodes.isEmpty }?.nodes.upperBound ?? end
            let first = piece.headline?.nodes.lowerBound ?? piece.node
            return first..<max(first, last)
        }
        // The lead picture of a page's only article often stands between headline and text.
        let start = isAlone ? min(title ?? piece.node, piece.node) : piece.node
        return start..<max(start, end)
    }

    /// Whether a short block is hardly more than a date.
    private func isStamp(_ block: PageBlock) -> Bool {
        guard block.role.isBody, block.characters <= 60,
            let stamp = metadata.scanner.firstDay(in: block.text)
        else { return false }
        return stamp.range.count * 5 >= block.text.utf8.count * 3
    }

    /// Whether a short block says what day it is today.
    private func isClock(_ block: PageBlock) -> Bool {
        block.role.isBody && block.characters <= 80
            && Phrases.shared.occurs(.clock, in: block.text)
            && metadata.scanner.firstDay(in: block.text) != nil
    }

    /// The parts of an article, and where its standfirst was read.
    private func parts(
        of piece: Piece,
        title: TitleFinder.Headline,
        body: Int
    ) -> (parts: [(role: Block.Role, text: String, source: TextSpan?)], summary: FieldOrigin?) {
        let reader = BlockReader(map: map)
        var parts: [(role: Block.Role, text: String, source: TextSpan?)] = []
        let source = title.node.map { reader.source(of: $0..<Int(map.ends[$0])) }
        parts.append((.headline, title.text, source))
        var seen: Set<TextKey> = [TextKey(title.text)]
        if let node = title.node, node < (piece.blocks.first?.nodes.lowerBound ?? 0) {
            let lead = LeadReader(map: map, finder: content.finder)
            for block in lead.blocks(headline: node, before: body)
            where seen.insert(TextKey(block.text)).inserted {
                parts.append((block.role, block.text, block.source))
            }
        }
        let longest = 2 * parts.reduce(0) { max($0, $1.text.utf8.count) }
        for var block in piece.blocks {
            // A clock above the headline is the site's.
            if let node = title.node, block.nodes.lowerBound < node, !block.nodes.isEmpty,
                isStamp(block) || isClock(block)
            {
                continue
            }
            if parts.count < 5, isStamp(block) { block.role = .stamp }
            // Headline and standfirst that the body repeats are told once.
            if block.role != .caption, block.text.utf8.count <= longest,
                parts.count < 4 || block.role == .subhead, seen.contains(TextKey(block.text))
            {
                continue
            }
            parts.append((block.role, block.text, block.source.isEmpty ? nil : block.source))
        }
        if !piece.blocks.contains(where: \.role.isBody), parts.count == 1,
            let summary = head.located("og:description", "description")
        {
            parts.append((.standfirst, TitleFinder.unescaped(summary.value), nil))
            return (parts, summary.origin(.standfirst))
        }
        let hasSummary = parts.contains { $0.role == .standfirst && !$0.text.isEmpty }
        return (parts, hasSummary ? FieldOrigin(field: .standfirst, place: .text) : nil)
    }
}
