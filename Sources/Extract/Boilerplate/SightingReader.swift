import Markup
import News

/// Reads the headlines of other articles that a page shows, with their stamps and labels.
struct SightingReader {
    let map: PageMap
    let scanner: StampScanner
    /// No more sightings of a page than this are kept.
    static let limit = 500

    /// Sightings outside the given stretches, and the labels of the lists they stand in.
    func read(outside bodies: [Range<Int>], own: Set<TextKey>) -> ([Sighting], [Furniture]) {
        let reader = BlockReader(map: map)
        var sightings: [Sighting] = []
        var furniture: [Furniture] = []
        var seen: Set<TextKey> = own
        var label: String?
        var body = 0
        for (index, stretch) in map.stretches.enumerated() {
            while body < bodies.count, index >= bodies[body].upperBound { body += 1 }
            if body < bodies.count, bodies[body].contains(index) { continue }
            guard sightings.count < Self.limit else { break }
            if isHeading(stretch), stretch.characters < 40, stretch.linkDensity < 0.5 {
                let nodes = Int(stretch.first)..<Int(stretch.end)
                let text = reader.text(of: nodes)
                label = text
                furniture.append(
                    Furniture(kind: .sectionLabel, text: text, source: reader.source(of: nodes))
                )
                continue
            }
            guard stretch.linked >= 25, stretch.characters <= 260, stretch.linkDensity > 0.6,
                let link = link(of: stretch)
            else { continue }
            let nodes = Int(stretch.first)..<Int(stretch.end)
            let text = reader.text(of: link..<min(Int(map.ends[link]), Int(stretch.end)))
            // A headline has several words, or is written without spaces.
            guard text.utf8.contains(where: { $0 == 0x20 || $0 >= 0xE3 }),
                seen.insert(TextKey(text)).inserted
            else { continue }
            let stamp = stamp(in: stretch, beside: link, reader) ?? stamp(near: index, reader)
            let href = String(decoding: map.attribute(.href, link), as: UTF8.self)
            sightings.append(
                Sighting(
                    headline: text,
                    stamp: stamp?.text,
                    date: stamp?.date,
                    url: href.isEmpty || href.hasPrefix("#") || href.hasPrefix("javascript")
                        ? nil : href,
                    section: label,
                    source: reader.source(of: nodes)
                )
            )
        }
        return (sightings, Array(furniture.prefix(Self.limit)))
    }

    private func isHeading(_ stretch: PageMap.Stretch) -> Bool {
        map.classes[Int(stretch.element)] == .heading
    }

    private func link(of stretch: PageMap.Stretch) -> Int? {
        var node = Int(stretch.first)
        for _ in 0..<8 where node > 0 {
            if map.classes[node] == .link { return node }
            node = Int(map.parents[node])
        }
        return (Int(stretch.first)..<Int(stretch.end)).first { map.classes[$0] == .link }
    }

    /// A date in the same line, after the link.
    private func stamp(
        in stretch: PageMap.Stretch,
        beside link: Int,
        _ reader: BlockReader
    ) -> (text: String, date: PartialDate)? {
        guard stretch.linked < stretch.characters, Int(map.ends[link]) < Int(stretch.end) else {
            return nil
        }
        let text = reader.text(of: Int(map.ends[link])..<Int(stretch.end))
        return scanner.firstDay(in: text).map { (text, $0.date) }
    }

    /// A short line with a date directly above or below, in the same small part of the page.
    private func stamp(near index: Int, _ reader: BlockReader) -> (text: String, date: PartialDate)?
    {
        for next in [index + 1, index - 1, index + 2] where map.stretches.indices.contains(next) {
            let stretch = map.stretches[next]
            guard stretch.characters <= 40, isBeside(index, next) else { continue }
            let text = reader.text(of: stretch)
            if let stamp = scanner.firstDay(in: text) { return (text, stamp.date) }
        }
        return nil
    }

    /// Whether two stretches share an element that holds few others.
    private func isBeside(_ a: Int, _ b: Int) -> Bool {
        var node = Int(map.parents[Int(map.stretches[a].first)])
        for _ in 0..<5 where node > 0 {
            let range = map.stretchRange(of: node)
            if range.count > 5 { return false }
            if range.contains(b) { return true }
            node = Int(map.parents[node])
        }
        return false
    }
}
