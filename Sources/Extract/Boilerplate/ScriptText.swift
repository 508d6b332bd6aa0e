import Markup

/// Finds the running text in the data that a page's scripts would show.
struct ScriptText {
    let map: PageMap

    /// Names under which sites keep an article's text.
    private static let bodies: Set<String> = [
        "articleBody", "body", "bodyText", "bodyHtml", "content", "contentHtml", "html",
        "paragraphs", "text",
    ]
    private static let texts = ["text", "html", "content", "value", "data"]
    /// Less text than this is a summary.
    private static let minimum = 300

    /// The paragraphs of the longest text; none where no data hold one.
    func paragraphs() -> [String] {
        var best: [String] = []
        var length = Self.minimum
        for node in map.classes.indices where map.name(node) == .script {
            guard map.attribute(.type, node).elementsEqual("application/json".utf8) else {
                continue
            }
            let source = map.tree.textUTF8(of: MarkupNode(index: UInt32(node)))
            for value in LooseJSON.reading(source[...]) { search(value, depth: 0, &best, &length) }
        }
        return best
    }

    private func search(_ value: LooseJSON, depth: Int, _ best: inout [String], _ length: inout Int)
    {
        guard depth < 24 else { return }
        switch value {
        case .array(let list):
            for element in list { search(element, depth: depth + 1, &best, &length) }
        case .object(let members):
            for member in members {
                if Self.bodies.contains(member.name) {
                    let found = pieces(of: member.value).flatMap(lines)
                    let count = found.reduce(0) { $0 + $1.utf8.count }
                    if count > length, found.contains(where: { $0.utf8.count > 80 }) {
                        best = found
                        length = count
                    }
                }
                search(member.value, depth: depth + 1, &best, &length)
            }
        default: break
        }
    }

    /// A text, or the texts of a list of paragraphs.
    private func pieces(of value: LooseJSON) -> [String] {
        switch value {
        case .string(let text): [text]
        case .array(let list):
            list.prefix(2000).compactMap { element in
                if let text = element.text { return text }
                return Self.texts.lazy.compactMap { name in
                    guard case .string(let text) = element[name] else { return nil }
                    return text
                }.first
            }
        default: []
        }
    }

    /// The lines of a text, which may be marked up.
    private func lines(_ text: String) -> [String] {
        let plain =
            text.utf8.contains(0x3C)
            ? {
                let tree = HTMLParser().parse(Array(text.utf8))
                return tree.blockText(of: tree.document)
            }()
            : text
        return plain.split(whereSeparator: \.isNewline)
            .map { TitleFinder.unescaped(PageHead.squeezed($0)) }.filter { !$0.isEmpty }
    }
}
