import Markup
import News

/// Reads what stands between a headline and the body: the standfirst, the byline and the stamp.
struct LeadReader {
    let map: PageMap
    let finder: ContentFinder
    /// Below this many characters a line without the name of a standfirst is a label.
    private static let minimum = 60

    /// Blocks between the headline and the stretch that the body begins with.
    func blocks(headline: Int, before body: Int) -> [PageBlock] {
        let reader = BlockReader(map: map)
        let from = map.stretchRange(of: headline).upperBound
        guard from < body, body - from <= 60 else { return [] }
        var blocks: [PageBlock] = []
        for index in from..<body {
            let stretch = map.stretches[index]
            guard let role = role(of: stretch) else { continue }
            let nodes = Int(stretch.first)..<Int(stretch.end)
            if role == .standfirst, stretch.characters < 140,
                Phrases.shared.beginning(.promo, of: reader.text(of: nodes)) != nil
            {
                continue
            }
            blocks.append(
                PageBlock(
                    role: role,
                    text: reader.text(of: nodes),
                    node: Int(stretch.element),
                    nodes: nodes,
                    characters: Int(stretch.characters),
                    linked: Int(stretch.linked),
                    marks: Int(stretch.marks),
                    source: reader.source(of: nodes)
                )
            )
        }
        return blocks
    }

    private func role(of stretch: PageMap.Stretch) -> Block.Role? {
        var node = map.holder(of: stretch)
        var isLead = false
        var isList = false
        while node > 0 {
            let concepts = map.concepts[node]
            let name = map.name(node)
            if name == .body || name == .main || name == .article { break }
            if concepts.contains(.standfirst) { isLead = true }
            switch map.classes[node] {
            case .caption, .figure: return isLead ? .standfirst : nil
            case .listItem, .table, .form: isList = true
            default: break
            }
            if !isLead {
                if concepts.contains(.byline) { return stretch.characters < 120 ? .byline : nil }
                if !concepts.isDisjoint(with: [.date, .meta, .caption, .gallery]) { return nil }
                if finder.isOut[node], concepts.isDisjoint(with: [.header, .teaser]) { return nil }
            }
            node = Int(map.parents[node])
        }
        guard stretch.linkDensity < 0.4 else { return nil }
        if isLead { return stretch.characters >= 20 ? .standfirst : nil }
        guard !isList, stretch.characters >= Self.minimum, stretch.marks > 0 else { return nil }
        return .standfirst
    }
}
