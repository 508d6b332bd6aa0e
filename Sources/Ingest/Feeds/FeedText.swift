import Markup

/// Texts of feeds as text and as HTML.
enum FeedText {
    /// A text as HTML.
    static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    }

    /// HTML as one line of text.
    static func line(ofHTML html: String) -> String {
        guard html.utf8.contains(where: { $0 == 0x3C || $0 == 0x26 }) else { return squeezed(html) }
        let tree = HTMLParser().parseFragment(Array(html.utf8))
        return squeezed(tree.text(of: tree.document))
    }

    /// Whether a text holds a tag: `<` and a letter or a slash.
    static func hasMarkup(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        return bytes.indices.dropLast().contains { i in
            bytes[i] == 0x3C
                && ((0x61...0x7A).contains(bytes[i + 1] | 0x20) || bytes[i + 1] == 0x2F)
        }
    }

    /// White space runs as one space, ends trimmed.
    static func squeezed(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
