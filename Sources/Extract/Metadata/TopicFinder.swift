import Markup
import News

/// Finds the section and the key words that an outlet gives its article.
struct TopicFinder {
    let map: PageMap
    let head: PageHead
    /// More key words than this are a list of something else.
    private static let limit = 40

    /// The outlet's section.
    func section() -> Located<String>? {
        if let field = head.located("article:section", "section") { return field }
        if let stated = head.article?["articleSection"] {
            // Several sections go from the widest to the narrowest or stand in no order; the first is one in any case.
            let first = stated.elements.lazy.compactMap(\.text).map { PageHead.squeezed($0) }
                .first { !$0.isEmpty }
            if let first { return Located(TitleFinder.unescaped(first), .jsonLD, "articleSection") }
        }
        return property("articleSection").first.map { Located($0, .microdata, "articleSection") }
    }

    /// The outlet's key words; of the places that have some the first alone.
    func tags() -> Located<[String]>? {
        let own = Self.once(head.fields.filter { $0.name == "article:tag" }.map(\.value))
        if !own.isEmpty { return Located(own, .openGraph, "article:tag") }
        if let stated = head.article?["keywords"] {
            let words = Self.once(stated.elements.compactMap(\.text).flatMap(Self.pieces))
            if !words.isEmpty { return Located(words, .jsonLD, "keywords") }
        }
        for name in ["news_keywords", "keywords"] {
            guard let field = head.located(name) else { continue }
            let words = Self.once(Self.pieces(of: field.value))
            if !words.isEmpty, words.count < Self.limit { return field.map { _ in words } }
        }
        let marked = Self.once(property("keywords").flatMap(Self.pieces))
        return marked.isEmpty ? nil : Located(marked, .microdata, "keywords")
    }

    /// The values of a property of microdata.
    private func property(_ name: String) -> [String] {
        head.properties.lazy.filter { $0.name == name }.prefix(Self.limit).map { node, _ in
            let content = String(decoding: map.attribute(.content, node), as: UTF8.self)
            return content.isEmpty
                ? BlockReader(map: map).text(of: node..<Int(map.ends[node])) : content
        }.filter { !$0.isEmpty && $0.utf8.count < 400 }
    }

    private static func pieces(of list: String) -> [String] {
        list.split { $0 == "," || $0 == ";" }.map { PageHead.squeezed($0) }
    }

    private static func once(_ words: [String]) -> [String] {
        var seen: Set<String> = []
        return words.prefix(limit).map { TitleFinder.unescaped($0) }
            .filter { !$0.isEmpty && $0.utf8.count < 200 && seen.insert($0).inserted }
    }
}
