import Foundation
import News
import Testing

@testable import Extract

/// Input that is broken or made to hurt, as HTML and as a scrape: an article or a reason, sound spans, no crash.
@Suite struct HostileInputTests {
    /// A page; only its name is printed.
    struct Input: Sendable, CustomTestStringConvertible {
        let name: String
        let bytes: [UInt8]
        var testDescription: String { name }

        init(_ name: String, _ bytes: [UInt8]) {
            self.name = name
            self.bytes = bytes
        }

        init(_ name: String, _ text: String) { self.init(name, Array(text.utf8)) }
    }

    static let sentence = "Mực nước sông dâng thêm nửa mét trong đêm, theo đài khí tượng. "
    static let page = HTMLPages.news(
        inside: "<p class=\"date\">ngày 5 tháng 9 năm 2015</p>",
        content: HTMLPages.body([String](repeating: sentence, count: 12))
    )

    /// At the sizes that are known to break readers.
    static let large = [
        Input("100,000 nested elements", String(repeating: "<div>", count: 100_000) + page),
        Input(
            "100,000 nested inline elements",
            String(repeating: "<span class=b>", count: 100_000) + page
        ),
        Input(
            "a million attributes of an element",
            "<p " + String(repeating: "a=1 b=2 c=3 d=4 ", count: 250_000) + ">" + page
        ),
        Input(
            "a million attributes of a hundred thousand elements",
            String(repeating: "<i a=1 b=2 c=3 d=4 e=5 f=6 g=7 h=8 i=9 j=0></i>", count: 100_000)
                + page
        ),
        Input("a million names", (0..<100_000).map { "<p class=c\($0)>" }.joined() + page),
        Input("a line of a megabyte", "<p>" + String(repeating: sentence, count: 16_000)),
        Input("ten thousand figures", String(repeating: Self.figure, count: 10_000) + page),
        Input(
            "ten thousand figures in the article",
            HTMLPages.news(content: String(repeating: Self.figure, count: 10_000))
        ),
        Input(
            "ten thousand key words",
            "<meta name=keywords content=\"" + String(repeating: "ab, ", count: 10_000) + "\">"
                + page
        ),
        Input(
            "a graph of ten thousand objects",
            "<script type=\"application/ld+json\">["
                + String(
                    repeating: "{\"@type\":\"NewsArticle\",\"image\":{\"@id\":\"#i\"}},",
                    count: 10_000
                )
                + "]</script>" + page
        ),
        Input(
            "ten thousand captions of a scrape",
            String(repeating: sentence + "\nMột bức ảnh. Ảnh: AP\n", count: 10_000)
        ),
    ]

    private static let figure =
        "<figure><img src=\"/a.jpg\"><figcaption>The quay. Photo: Anna Berg</figcaption></figure>"

    @Test(arguments: large)
    func largeInputIsReadInOneGo(input: Input) { check(input.bytes) }

    /// `make fuzz` reads fifty megabytes, the tests two of them.
    @Test func pageOfFiftyMegabytesIsRead() {
        let isLong = ProcessInfo.processInfo.environment["DATELINE_FUZZ_SECONDS"] != nil
        let piece = "<p class=\"a\">" + Self.sentence + "</p>\n"
        let count = (isLong ? 50 : 2) << 20 / piece.utf8.count
        let html = HTMLPages.news(content: String(repeating: piece, count: count))
        let reading = HTMLPages.reading(html)
        #expect(
            (reading.articles.first?.text.utf8.count ?? 0) > count * Self.sentence.utf8.count / 2
        )
    }

    static let laughs: String = {
        let levels = (1...12).map { level in
            let inner = String(repeating: "&l\(level - 1);", count: 10)
            return "<!ENTITY l\(level) \"\(inner)\">"
        }
        return "<!DOCTYPE svg [<!ENTITY l0 \"ha\">\(levels.joined())]>"
    }()

    static let broken: [Input] = [
        Input("nothing", ""),
        Input("a byte", [0x3C]),
        Input("NUL bytes alone", [UInt8](repeating: 0, count: 5_000)),
        Input("a NUL after each letter", Array(page.utf8).flatMap { [$0, 0] }),
        Input("NUL bytes in tags", page.replacing("<p", with: "<\u{0}p\u{0}")),
        Input("a picture", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + noise(3_000)),
        Input("a document", Array("%PDF-1.7\n%".utf8) + noise(3_000)),
        Input("a packed page", [0x1F, 0x8B, 0x08, 0] + noise(3_000)),
        Input("a packed folder", [0x50, 0x4B, 0x03, 0x04] + noise(3_000)),
        Input("a program", [0x7F, 0x45, 0x4C, 0x46, 2, 1, 1] + noise(3_000)),
        Input("noise", noise(20_000)),
        Input("a page, then noise", Array(page.utf8) + noise(5_000)),
        Input("noise, then a page", noise(5_000) + Array(page.utf8)),
        Input("surrogates in UTF-8", Array(page.utf8) + [0xED, 0xA0, 0x80, 0xED, 0xB0, 0x80]),
        Input("overlong forms", Array(page.utf8) + [0xC0, 0xBC, 0xE0, 0x80, 0xBC, 0xF8, 0x88]),
        Input(
            "UTF-16 with a cut end",
            [0xFF, 0xFE]
                + Array(page.utf16).flatMap {
                    [UInt8($0 & 0xFF), UInt8($0 >> 8)]
                }.dropLast()
        ),
        Input(
            "UTF-16 that says UTF-8",
            Array("<meta charset=utf-8>\(page)".utf16).flatMap {
                [UInt8($0 >> 8), UInt8($0 & 0xFF)]
            }
        ),
        Input("UTF-8 that says UTF-16", "<meta charset=utf-16le>" + page),
        Input("UTF-8 that says Shift JIS", "<meta charset=shift_jis>" + page),
        Input("a character set without a name", "<meta charset=\"\"><meta charset=x-none>" + page),
        Input("laughs in SVG", laughs + "<svg><text>&l12;</text></svg>"),
        Input("laughs in a page", laughs + page + "<svg>&l12;</svg><p>&l12;&l12;</p>"),
        Input(
            "laughs in XHTML",
            "<?xml version=\"1.0\"?>" + laughs + "<html><body>&l12;</body></html>"
        ),
        Input(
            "references without end",
            "<p>" + String(repeating: "&amp&lt&#x41&#0;&#xFFFFFFFF;", count: 500)
        ),
        Input("marks on one letter", "<p>a" + String(repeating: "\u{301}\u{323}", count: 20_000)),
        Input("directions", "<p>" + String(repeating: "\u{202E}\u{2066}a", count: 5_000)),
        Input("frames alone", "<frameset><frame src=a><noframes>" + page),
        Input("a plaintext element", "<plaintext>" + page),
        Input("a template", "<template>" + page + "</template>"),
        Input("scripts that never end", page + "<script>var a = \"<p>" + sentence),
    ]

    @Test(arguments: broken)
    func brokenInputIsRead(input: Input) {
        check(input.bytes)
        // And cut anywhere.
        for cut in 1..<5 { check(Array(input.bytes.prefix(input.bytes.count * cut / 5))) }
    }

    @Test func nothingGrowsOutOfEntities() {
        for input in Self.broken where input.name.hasPrefix("laughs") {
            let page = WebPage(bytes: input.bytes, format: .html)
            let reading = Extractor().read(page)
            #expect(reading.decoded.utf8.count <= input.bytes.count)
            let text = reading.articles.reduce(0) { $0 + $1.text.utf8.count }
            #expect(text <= input.bytes.count)
        }
    }

    private static func noise(_ count: Int) -> [UInt8] {
        var state: UInt64 = 2_015
        return (0..<count).map { _ in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return UInt8(truncatingIfNeeded: state >> 33)
        }
    }

    private func check(_ bytes: [UInt8]) {
        for format in [WebPage.Format.html, .text] {
            let reading = Extractor().read(WebPage(bytes: bytes, format: format))
            #expect(reading.articles.isEmpty == (reading.reason != nil))
            for article in reading.articles {
                for block in article.blocks {
                    #expect(article.text.slice(block.span) != nil)
                    if let source = block.source { #expect(reading.decoded.slice(source) != nil) }
                }
                for origin in article.origins { #expect(article.text(of: origin.field) != nil) }
            }
            #expect(reading.sightings.count <= 20_000)
        }
    }
}
