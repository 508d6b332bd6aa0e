import Markup
import News

/// Finds the headline of a page's article.
struct TitleFinder {
    let map: PageMap
    let head: PageHead
    /// Names of the site, to be dropped from titles.
    let siteNames: [TextKey]

    /// A headline, the node that shows it, and where it was read.
    struct Headline {
        var text: String
        var node: Int?
        var origin: FieldOrigin
    }

    /// A headline that a node shows.
    func shown(_ text: String, _ node: Int) -> Headline {
        let name = map.tree.string(map.name(node))
        return Headline(
            text: text,
            node: node,
            origin: FieldOrigin(field: .title, place: .text, name: name)
        )
    }

    /// The headline.
    func headline(before container: Int) -> Headline {
        let reader = BlockReader(map: map)
        let titles = head.titles
        let stated = titles.map { TextKey($0.value) }.filter { !$0.isEmpty }
        var best: (score: Double, text: String, node: Int)?
        for node in 0..<map.classes.count {
            let concepts = map.concepts[node]
            let isHeading = map.classes[node] == .heading
            guard isHeading || concepts.contains(.headline) && map.classes[node].breaksText else {
                continue
            }
            guard map.classes[node] != .skipped, map.stretchRange(of: node).count <= 3 else {
                continue
            }
            let name = map.name(node)
            let text = reader.text(of: node..<Int(map.ends[node]))
            let key = TextKey(text)
            guard !key.isEmpty, text.utf8.count <= 400, !siteNames.contains(key) else { continue }
            var score = 0.0
            if name == .h1 { score += 3 } else if name == .h2 { score += 1.2 }
            if concepts.contains(.headline) { score += 1.5 }
            if stated.contains(key) {
                score += 4
            } else if key.bytes.count >= 8, stated.contains(where: { $0.contains(key) }) {
                score += 3
            } else if stated.contains(where: { $0.bytes.count >= 12 && key.contains($0) }) {
                score += 1
            }
            if Int(map.stretchesBefore[node]) > Int(map.stretchRange(of: container).upperBound) {
                score -= 3
            }
            if concepts.contains(.header) || isOutside(node) { score -= 2 }
            if score > (best?.score ?? 2.5) { best = (score, text, node) }
        }
        if let best { return shown(withoutKicker(best.text, titles), best.node) }
        if let part = shownPart(of: titles, before: container) { return part }
        let fallback = titles.first ?? Located("", .element, "title")
        return Headline(
            text: Self.unescaped(withoutSite(fallback.value)),
            origin: fallback.origin(.title)
        )
    }

    /// The line above the text that is a part of the page's title: a headline that no element names as one.
    private func shownPart(of titles: [Located<String>], before container: Int) -> Headline? {
        let reader = BlockReader(map: map)
        let keys = titles.flatMap { title in
            Self.marks.flatMap { title.value.parts(between: $0) }
        }.map { TextKey($0) }.filter { $0.bytes.count >= 12 && !siteNames.contains($0) }
        guard !keys.isEmpty else { return nil }
        let end = map.stretchRange(of: container).upperBound
        for stretch in map.stretches[..<min(end, 200)]
        where stretch.characters >= 12 && stretch.characters <= 200 && stretch.linkDensity < 0.5 {
            let text = reader.text(of: stretch)
            guard keys.contains(TextKey(text)) else { continue }
            var node = Int(stretch.first)
            while Int(map.parents[node]) > Int(stretch.element) { node = Int(map.parents[node]) }
            return shown(text, node)
        }
        return nil
    }

    /// What parts a title from the names of section and site.
    private static let marks = [
        " | ", " – ", " — ", " - ", " :: ", " » ", " « ", " · ", " • ", " : ", " / ",
    ]

    /// A heading without the label that stands in it before the headline proper, as the page's own title tells.
    private func withoutKicker(_ heading: String, _ titles: [Located<String>]) -> String {
        let key = TextKey(heading)
        for title in titles {
            let plain = Self.unescaped(withoutSite(title.value))
            let own = TextKey(plain)
            guard own.bytes.count >= 12, own.bytes.count < key.bytes.count,
                own.bytes.count * 3 > key.bytes.count,
                key.bytes.suffix(own.bytes.count).elementsEqual(own.bytes)
            else { continue }
            return plain
        }
        return heading
    }

    /// The first heading inside a node.
    func headline(in part: Int) -> Headline? {
        let reader = BlockReader(map: map)
        var best: (level: Int, text: String, node: Int)?
        for node in part..<Int(map.ends[part]) {
            let name = map.name(node)
            let isNamed = map.concepts[node].contains(.headline) && map.classes[node].breaksText
            let level = name == .h1 ? 1 : isNamed ? 2 : name == .h2 ? 3 : name == .h3 ? 4 : 9
            guard level < 9, level < (best?.level ?? 9), map.stretchRange(of: node).count <= 3
            else {
                continue
            }
            let text = reader.text(of: node..<Int(map.ends[node]))
            if !text.isEmpty, text.utf8.count < 400 { best = (level, text, node) }
        }
        return best.map { shown($0.text, $0.node) }
    }

    /// Whether a heading stands in a part that belongs to no article.
    private func isOutside(_ start: Int) -> Bool {
        var node = start
        let foreign: Concepts = [
            .comments, .related, .teaser, .nav, .sidebar, .footer, .newsletter,
        ]
        while node > 0 {
            if map.classes[node] == .furniture || !map.concepts[node].isDisjoint(with: foreign) {
                return true
            }
            if map.classes[node] == .article { return false }
            node = Int(map.parents[node])
        }
        return false
    }

    /// The title without the site's name at its end or beginning.
    func withoutSite(_ title: String) -> String {
        for mark in Self.marks {
            let parts = title.parts(between: mark)
            guard parts.count > 1, let last = parts.last, let first = parts.first else { continue }
            if isSite(last) { return parts.dropLast().joined(separator: mark) }
            if isSite(first) { return parts.dropFirst().joined(separator: mark) }
            if mark == " | " || mark == " :: " || mark == " » " || mark == " • " {
                // The longest part is the headline: sections and names are short.
                let longest = parts.max { $0.utf8.count < $1.utf8.count } ?? first
                return longest.utf8.count >= 12 ? longest : title
            }
            let words = last.split(separator: " ").count
            if parts.count == 2, words <= 3, first.split(separator: " ").count >= 4 {
                return first
            }
        }
        return title
    }

    private func isSite(_ part: some StringProtocol) -> Bool {
        let key = TextKey(part)
        guard !key.isEmpty else { return true }
        return siteNames.contains { name in
            name == key || (key.bytes.count >= 4 && name.contains(key))
                || (name.bytes.count >= 5 && key.contains(name)
                    && key.bytes.count < name.bytes.count * 3)
        }
    }

    /// Character references that were escaped twice.
    static func unescaped(_ text: String) -> String {
        guard text.utf8.contains(0x26) else { return text }
        var result = text
        for (from, to) in [
            ("&amp;", "&"), ("&quot;", "\""), ("&#039;", "'"), ("&#39;", "'"), ("&apos;", "'"),
            ("&#8217;", "’"), ("&#8211;", "–"), ("&#8220;", "“"), ("&#8221;", "”"), ("&nbsp;", " "),
            ("&lt;", "<"), ("&gt;", ">"), ("&#8216;", "‘"), ("&ndash;", "–"),
        ] {
            result = result.replacing(text: from, with: to)
        }
        return result
    }
}
