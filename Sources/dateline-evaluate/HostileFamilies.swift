import Markup

/// Inputs written to hurt, of any length: what a parser must read in linear time and memory.
struct HostileFamily: Sendable {
    enum Format: Sendable {
        case html
        case xml
        /// Bytes whose character set is to be found and decoded.
        case bytes
    }

    var name: String
    var format = Format.html
    var start: [UInt8] = []
    /// What is repeated, given how often it was before.
    var piece: @Sendable (Int) -> [UInt8]
    /// What is repeated the second half of the input, if that differs.
    var end: (@Sendable (Int) -> [UInt8])?

    /// The input of about `count` bytes.
    func source(count: Int) -> [UInt8] {
        var result = start
        result.reserveCapacity(count + 64)
        var index = 0
        let half = end == nil ? count : count / 2
        while result.count < half {
            result += piece(index)
            index += 1
        }
        guard let end else { return result }
        index = 0
        while result.count < count {
            result += end(index)
            index += 1
        }
        return result
    }

    /// Reads the input as a page, a feed or a run of bytes; the number keeps the work from being left out.
    func read(_ source: [UInt8]) -> Int {
        switch format {
        case .html: HTMLParser().parse(source).count
        case .xml: XMLMarkupParser().parse(source).count
        case .bytes: TextDecoding().decode(source, contentType: nil, isHTML: true).utf8.count
        }
    }
}

extension HostileFamily {
    static let all: [HostileFamily] = repeated + numbered + halves + feeds + characterSets

    private static func text(
        _ name: String,
        _ piece: String,
        after start: String = "",
        format: Format = .html
    ) -> HostileFamily {
        let bytes = Array(piece.utf8)
        return HostileFamily(
            name: name,
            format: format,
            start: Array(start.utf8),
            piece: { _ in bytes }
        )
    }

    private static let repeated = [
        text("nested div", "<div>"),
        text("misnested b p", "<b><p>"),
        text("misnested a b div", "<a><b><div></a></b>"),
        text("misnested b i closed", "<b><i></b>x</i>"),
        text("misnested p b i u", "<p><b><i><u>x</p>"),
        text("font with marker", "<object><b>"),
        text("nobr", "<nobr>"),
        text("a", "<a href=x>y"),
        text("tables in cells", "<table><td>"),
        text("text in tables", "<table>a<tr>"),
        text("div in table", "<div></div>", after: "<table>"),
        text("b in table", "<b>x", after: "<table>"),
        text("templates", "<template>"),
        text("svg desc", "<svg><desc>"),
        text("math mi svg", "<math><mi><svg>"),
        text("svg end tags", "</g>", after: "<svg>" + String(repeating: "<g>", count: 2000)),
        text("span dd", "<span><dd>"),
        text("list items", "<ul><li>"),
        text("li", "<li>x"),
        text("dd dt", "<dd>x<dt>y"),
        text("headings", "<h1>x<h2>"),
        text("stray end tags", "</p>"),
        text("stray div ends", "</div>", after: String(repeating: "<span>", count: 5000)),
        text("selects", "<select><option>"),
        text("options", "<option>x", after: "<select>"),
        text("select input", "<select><input>"),
        text("buttons", "<button><p>"),
        text("framesets", "<frameset>"),
        text("html attributes", "<html a>"),
        text("forms", "<form>"),
        text("open attribute", "<x a=\""),
        text("ruby", "<ruby><rb>a<rt>b"),
        text("pre returns", "<pre>\r"),
        text("returns", "\r"),
        text("returns and lines", "a\r\n"),
        text("zeros", "\0"),
        text("zeros in text", "x\0"),
        text("ampersands", "&"),
        text("references", "&amp;"),
        text("references without end", "&notit"),
        text("numeric references", "&#x1EA3;"),
        text("less than", "<"),
        text("unclosed comment", "<!-- x ", after: ""),
        text("one unclosed comment", "- ", after: "<!--"),
        text("comment dashes", "<!-", after: "<!--"),
        text("empty comments", "<!---->"),
        text("escaped scripts", "<!--<script>", after: "<script>"),
        text("script ends", "</scrip>", after: "<script>"),
        text("title ends", "</titl>", after: "<title>"),
        text("titles", "<title>"),
        text("textareas", "<textarea>x</textarea>"),
        text("doctypes", "<!DOCTYPE x PUBLIC \"a\" \"b\">"),
        text("bogus comments", "<?x>"),
        text("cdata", "<![CDATA[x", after: "<svg>"),
        text("cdata closed", "<![CDATA[x]]>", after: "<svg>"),
        text("empty tags", "<>"),
        text("empty elements", "<p>"),
        text("breaks", "<br>"),
        text("attribute", " a", after: "<p"),
        text("slashes", "/", after: "<p "),
        text("equals", "=", after: "<p "),
        text("long name", "x", after: "<"),
        text("plain text", "word "),
    ]

    private static let numbered = [
        HostileFamily(name: "new names", piece: { Array("<x\($0)>".utf8) }),
        HostileFamily(name: "new attributes", piece: { Array("<p a\($0)=1>".utf8) }),
        HostileFamily(
            name: "a million attributes",
            start: Array("<p".utf8),
            piece: { Array(" a\($0)=1".utf8) }
        ),
        HostileFamily(name: "formatting with ids", piece: { Array("<b id=\($0)>".utf8) }),
        HostileFamily(
            name: "formatting, then paragraphs",
            start: (0..<600).flatMap { Array("<b id=\($0)>".utf8) },
            piece: { _ in Array("<p>x</p>".utf8) }
        ),
    ]

    private static func half(_ name: String, _ first: String, _ second: String) -> HostileFamily {
        let (first, second) = (Array(first.utf8), Array(second.utf8))
        return HostileFamily(name: name, piece: { _ in first }, end: { _ in second })
    }

    private static let halves = [
        half("div closed", "<div>", "</div>"),
        half("b, then b ends", "<b>", "</b>"),
        half("b p, then b ends", "<b><p>", "</b>"),
        half("i div, then p", "<i><div>", "</i><p>"),
        half("span, then p ends", "<span>", "</p>"),
        half("tables, then text", "<table><tr>", "x<b>"),
        half("svg, then p", "<svg><g>", "<p>"),
        half("divs, then tables", "<div>", "<table>x</table>"),
        half("li, then li", "<ul><li><span>", "<li>"),
    ]

    private static let feeds = [
        text("xml nested", "<a>", format: .xml),
        text("xml end tags", "</a>", after: "<a>", format: .xml),
        text("xml wrong ends", "<a><b></a>", format: .xml),
        text("xml namespaces", "<a xmlns:x='u' x:b='c'>", format: .xml),
        text("xml cdata", "<![CDATA[x]]>", after: "<a>", format: .xml),
        text("xml open cdata", "<![CDATA[x", after: "<a>", format: .xml),
        text("xml comments", "<!-- x", after: "<a>", format: .xml),
        text("xml entities", "&lt;&foo;&", after: "<a>", format: .xml),
        text("xml attributes", " a='1'", after: "<a", format: .xml),
        text("xml doctype", "<!ENTITY a \"&a;&a;\">", after: "<!DOCTYPE a [", format: .xml),
        text("xml instructions", "<?x y", format: .xml),
        HostileFamily(
            name: "xml new namespaces",
            format: .xml,
            piece: { Array("<a xmlns:x\($0)='u\($0)'>".utf8) }
        ),
    ]

    private static let characterSets = [
        HostileFamily(name: "bytes 0xFF", format: .bytes, piece: { _ in [0xFF] }),
        HostileFamily(name: "bytes cut UTF-8", format: .bytes, piece: { _ in [0xE1, 0xBA] }),
        HostileFamily(
            name: "bytes UTF-16",
            format: .bytes,
            start: [0xFF, 0xFE],
            piece: { _ in [0x3D, 0xD8] }
        ),
        HostileFamily(
            name: "bytes meta",
            format: .bytes,
            piece: { _ in Array("<meta charset=x>\u{E9}".utf8) + [0xE9] }
        ),
        HostileFamily(
            name: "bytes Shift_JIS",
            format: .bytes,
            start: Array("<meta charset=shift_jis>".utf8),
            piece: { _ in [0x81] }
        ),
        HostileFamily(
            name: "bytes GB 18030",
            format: .bytes,
            start: Array("<meta charset=gb18030>".utf8),
            piece: { _ in [0x81, 0x30, 0x81] }
        ),
    ]
}
