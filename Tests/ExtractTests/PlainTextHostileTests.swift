import News
import Testing

@testable import Extract

@Suite struct PlainTextHostileTests {
    private func read(_ text: String) -> PageReading {
        PlainTextReader().read(WebPage(bytes: Array(text.utf8), format: .text))
    }

    static let sentence = "Mực nước sông dâng thêm nửa mét trong đêm, theo đài khí tượng. "

    /// A large page; only its name is printed.
    struct LargePage: Sendable, CustomTestStringConvertible {
        let name: String
        let piece: String
        let count: Int
        var testDescription: String { name }
    }

    static let largePages = [
        LargePage(name: "one line of a megabyte", piece: sentence, count: 13_000),
        LargePage(name: "one word of a megabyte", piece: "a", count: 1_000_000),
        LargePage(name: "200,000 lines", piece: "x\n", count: 200_000),
        LargePage(name: "paragraphs", piece: sentence + "\n", count: 4_000),
        LargePage(name: "teasers", piece: "Một dòng có năm từ\n" + sentence + "\n", count: 2_000),
        LargePage(
            name: "one headline again and again",
            piece: "Một dòng có năm từ\n",
            count: 8_000
        ),
        LargePage(name: "addresses", piece: "tin tuc moi nhat hom nay Tin moi\n", count: 4_000),
        LargePage(name: "credits", piece: "Theo Reuters\n" + sentence + "\n", count: 2_000),
        LargePage(
            name: "articles",
            piece: "Theo AFP\n\nMột nhan đề dài bảy từ\n\n" + sentence + "\n" + sentence + "\n",
            count: 1_000
        ),
        LargePage(name: "stamps", piece: "08:00 14/10/2015\n", count: 6_000),
        LargePage(name: "brackets", piece: "(", count: 100_000),
        LargePage(name: "marks without letters", piece: "\u{0301}", count: 50_000),
        LargePage(name: "text, then nothing", piece: sentence + "\nx\ny\n", count: 4_000),
    ]

    @Test(.timeLimit(.minutes(1)), arguments: largePages)
    func largePagesAreReadInOneGo(page: LargePage) {
        let text = String(repeating: page.piece, count: page.count)
        let reading = read(text)
        check(reading)
        #expect(!reading.articles.isEmpty || reading.reason != nil)
    }

    static let oddLines = [
        "\u{0}", "a\u{0}b\n\u{0}\u{0}", "\n\n\n", "\r\r\r", "\u{FEFF}\u{FEFF}x", "./.", "|", "©",
        "(Theo )",
        "Theo", "By", ">>", "- Hình 1", "1", "“", "...", "Ảnh:",
        "\u{1F1FB}\u{1F1F3} \u{1F468}\u{200D}\u{1F469}",
        "Nguồn:\nTheo_\n( )\n,\nBy ,\nẢnh: ,\n/\nTags:\n",
    ]

    @Test(arguments: oddLines.indices)
    func oddLinesAreLabelledWithoutAFault(index: Int) {
        let text = Self.oddLines[index]
        check(read(text))
        check(read(String(repeating: text + "\n", count: 5) + Self.sentence + "\n" + Self.sentence))
    }

    @Test func bytesThatAreNoTextNeverFail() {
        var state: UInt64 = 2_015
        for _ in 0..<60 {
            var bytes: [UInt8] = []
            for _ in 0..<400 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                bytes.append(UInt8(truncatingIfNeeded: state >> 33))
            }
            check(PlainTextReader().read(WebPage(bytes: bytes, format: .text)))
        }
    }

    /// Lines of real pages in any order, cut anywhere, keep spans inside the text and on characters.
    @Test func shuffledPagesKeepTheirSpans() {
        var state: UInt64 = 7
        func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % max(bound, 1)
        }
        let lines = PlainTextPages.all.flatMap {
            LabelledPage($0.table).text.split(separator: "\n", omittingEmptySubsequences: false)
        }
        for _ in 0..<40 {
            let text = (0..<(5 + next(60))).map { _ in lines[next(lines.count)] }
                .joined(separator: "\n")
            check(read(text))
        }
    }

    private func check(_ reading: PageReading) {
        var spans = reading.furniture.map(\.source)
        for article in reading.articles {
            #expect(!article.blocks.isEmpty)
            spans += article.blocks.compactMap(\.source)
        }
        spans.sort()
        #expect(zip(spans, spans.dropFirst()).allSatisfy { $0.end <= $1.start })
        #expect(spans.allSatisfy { $0.end <= reading.decoded.utf8.count })
        for span in spans.prefix(200) { #expect(reading.decoded.slice(span) != nil) }
        for sighting in reading.sightings.prefix(200) {
            #expect(sighting.source.flatMap { reading.decoded.slice($0) } != nil)
        }
    }
}
