import Markup
import News

/// Reads the blocks of a container, leaving furniture out.
struct BodyReader {
    let map: PageMap
    let finder: ContentFinder

    /// Concepts of parts that belong to the article but not to its body.
    static let beside: Concepts = [.byline, .date, .meta, .gallery, .headline, .caption]

    /// The blocks of a container in reading order: body blocks and captions.
    func blocks(in container: Int) -> [PageBlock] {
        let range = map.stretchRange(of: container)
        let beside = besideNodes(in: container)
        let reader = BlockReader(map: map, isOut: finder.isOut)
        var blocks: [PageBlock] = []
        var row = -1
        for index in range {
            let stretch = map.stretches[index]
            let first = Int(stretch.first)
            let place = place(of: stretch, in: container, beside: beside)
            let nodes = first..<Int(stretch.end)
            var role = place.role ?? .byline
            if place.role == nil {
                // A byline stands beside the body, but what it says of the text's source belongs to the article.
                guard stretch.characters <= 120, !finder.isOut[map.holder(of: stretch)],
                    SignedLine.isSigned(BlockReader(map: map).text(of: nodes))
                else { continue }
                role = .byline
            }
            let text = reader.text(of: nodes)
            // Markup that was escaped by mistake is no text.
            guard !text.isEmpty, !text.hasPrefix("<") else { continue }
            if role == .tableRow, place.row == row, row >= 0, let last = blocks.indices.last {
                blocks[last].text += "\t" + text
                blocks[last].characters += Int(stretch.characters)
                blocks[last].linked += Int(stretch.linked)
                blocks[last].source = TextSpan(
                    blocks[last].source.start,
                    max(blocks[last].source.end, reader.source(of: nodes).end)
                )
                continue
            }
            row = role == .tableRow ? place.row : -1
            blocks.append(
                PageBlock(
                    role: role,
                    text: text,
                    node: Int(stretch.element),
                    nodes: nodes,
                    characters: Int(stretch.characters),
                    linked: Int(stretch.linked),
                    marks: Int(stretch.marks),
                    source: reader.source(of: nodes)
                )
            )
        }
        return trimmed(blocks)
    }

    /// Nodes in the container that stand beside the body.
    private func besideNodes(in container: Int) -> Set<Int> {
        var total = 0
        for index in map.stretchRange(of: container)
        where !finder.isOut[map.holder(of: map.stretches[index])] {
            total += Int(map.stretches[index].characters)
        }
        var found: Set<Int> = []
        var i = container + 1
        while i < Int(map.ends[container]) {
            let concepts = map.concepts[i]
            let isBeside = !concepts.isDisjoint(with: Self.beside) || isLinkFarm(i)
            if isBeside, !concepts.contains(.body) {
                var inside = 0
                for index in map.stretchRange(of: i) {
                    let stretch = map.stretches[index]
                    if stretch.linkDensity < 0.5 { inside += Int(stretch.characters) }
                }
                if Double(inside) < 0.3 * Double(total) {
                    found.insert(i)
                    i = max(i + 1, Int(map.ends[i]))
                    continue
                }
            }
            i += 1
        }
        return found
    }

    /// Whether a list, table or division holds mostly links.
    private func isLinkFarm(_ node: Int) -> Bool {
        switch map.classes[node] {
        case .list, .table, .block, .article, .quote: break
        default: return false
        }
        let range = map.stretchRange(of: node)
        guard !range.isEmpty else { return false }
        var characters = 0
        var linked = 0
        var longest = 0
        for index in range {
            characters += Int(map.stretches[index].characters)
            linked += Int(map.stretches[index].linked)
            longest = max(
                longest,
                Int(map.stretches[index].characters - map.stretches[index].linked)
            )
        }
        if Double(linked) > 0.6 * Double(characters), longest < 120 { return true }
        // A table with a linked picture, a linked headline and its summary.
        return map.classes[node] == .table && linked >= 20 && longest < 200 && range.count <= 3
            && range.contains { map.stretches[$0].linkDensity > 0.9 }
            && hasImage(node, inLink: true)
    }

    /// Whether a table is laid around a picture and its caption.
    private func isPictureFrame(_ table: Int) -> Bool {
        let range = map.stretchRange(of: table)
        guard (1...2).contains(range.count) else { return false }
        let characters = range.reduce(0) { $0 + Int(map.stretches[$1].characters) }
        return characters <= 300 && hasImage(table, inLink: false)
    }

    /// Whether a small element holds an image; a large one frames more than that.
    private func hasImage(_ node: Int, inLink: Bool) -> Bool {
        (node..<min(Int(map.ends[node]), node + 200)).contains { inner in
            guard map.name(inner) == .img else { return false }
            return !inLink || map.classes[Int(map.parents[inner])] == .link
        }
    }

    /// What a stretch is by what stands around it; no role where it does not belong to the text.
    private func place(
        of stretch: PageMap.Stretch,
        in container: Int,
        beside: Set<Int>
    ) -> (role: Block.Role?, row: Int) {
        var role: Block.Role?
        var row = -1
        var node = map.holder(of: stretch)
        if finder.isOut[node] { return (nil, -1) }
        while node > container {
            if finder.isOut[node] { return (nil, -1) }
            if beside.contains(node) {
                let concepts = map.concepts[node]
                if concepts.contains(.caption) {
                    role = .caption
                } else if concepts.contains(.headline), map.classes[node] == .heading {
                    // May be the headline of a second article.
                    role = .headline
                } else {
                    return (nil, -1)
                }
            }
            if map.classes[node] == .inline, stretch.characters <= 40, map.name(node) == .time {
                return (nil, -1)
            }
            switch map.classes[node] {
            case .heading: role = role ?? .subhead
            case .listItem: role = role ?? .listItem
            case .quote: if role == nil || role == .listItem { role = .blockquote }
            case .caption: role = .caption
            // An embedded post stands in a figure, too.
            case .figure: if role != .blockquote { role = .caption }
            case .table where isPictureFrame(node): role = .caption
            case .row:
                row = node
                role = role ?? .tableRow
            default: break
            }
            node = Int(map.parents[node])
        }
        return (role ?? .paragraph, row)
    }

    /// Drops what only leads to other pages, and headings without text after them.
    private func trimmed(_ blocks: [PageBlock]) -> [PageBlock] {
        var kept: [PageBlock] = []
        var isInList = false
        for (index, block) in blocks.enumerated() {
            var block = block
            guard block.role != .caption, block.role != .headline else {
                kept.append(block)
                continue
            }
            // A cell that lays out the page is no table row.
            if block.role == .tableRow, block.characters > 150, !block.text.contains("\t") {
                block.role = .paragraph
            }
            if block.linkDensity >= 0.7, block.characters <= 400 {
                // A heading that is a link heads the paragraph below it, where there is one.
                let next = index + 1 < blocks.count ? blocks[index + 1] : nil
                guard block.role == .subhead, let next, next.role == .paragraph,
                    next.characters >= 120, next.linkDensity < 0.3
                else { continue }
            }
            let phrases = Phrases.shared
            if block.characters < 60, let length = phrases.beginning(.list, of: block.text),
                block.text.utf8.count <= length + 2
                    || block.role == .subhead && leads(blocks[(index + 1)...])
            {
                isInList = true
                continue
            }
            if isInList {
                let isRunning = block.characters > 120 && block.linkDensity < 0.3 && block.marks > 1
                if block.role == .subhead || isRunning {
                    isInList = false
                } else if block.linkDensity > 0.3 || block.characters < 60 {
                    continue
                }
            }
            if block.characters < 140, phrases.beginning(.promo, of: block.text) != nil,
                block.role != .blockquote
            {
                continue
            }
            if index + 3 >= blocks.count, block.characters < 200, Self.namesHelpers(block.text) {
                block.role = .byline
            }
            if index + 3 >= blocks.count, block.characters <= 120, block.role == .paragraph,
                SignedLine.isSigned(block.text)
            {
                block.role = .byline
            }
            if block.characters < 160, phrases.beginning(.credit, of: block.text) != nil {
                block.role = .credit
            }
            kept.append(block)
        }
        while let last = kept.last, last.role == .subhead { kept.removeLast() }
        return kept
    }

    /// Whether the next lines are links to other pages.
    private func leads(_ blocks: ArraySlice<PageBlock>) -> Bool {
        let next = blocks.prefix(3)
        return next.count > 1 && next.filter { $0.linkDensity > 0.7 }.count * 3 >= next.count
    }

    /// Whether a line says who else contributed to the report.
    private static func namesHelpers(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        return bytes.contains(" contributed to this ") || bytes.contains(" contributed reporting")
    }
}
