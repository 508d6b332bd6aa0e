import Foundation
import Markup
import Testing

/// The examples of the documentation catalogue: the code here is the code there.
struct DocumentationTests {
    @Test func thePageOfTheExampleReadsAsDocumented() {
        let bytes = Array(
            "<title>Mưa lớn</title><h1>Mưa &amp; gió</h1><p>Một <b>hai</b><p hidden>ba".utf8
        )
        let page = TextDecoding().decode(
            bytes,
            contentType: "text/html; charset=utf-8",
            isHTML: true
        )
        let tree = HTMLParser().parse(page.utf8)

        let title = tree.firstElement(named: .title).map { tree.text(of: $0) }
        let text = tree.blockText(of: tree.document)
        let paragraphs = tree.elements(named: .p).filter { !tree.hasAttribute(.hidden, of: $0) }
        let places = paragraphs.map { tree.sourceRange(of: $0) }
        let quoted = places.map { String(decoding: tree.source[$0], as: UTF8.self) }
        let safe = tree.sanitizedHTML()

        #expect(title == "Mưa lớn")
        #expect(text == "Mưa & gió\nMột hai")
        #expect(quoted == ["<p>Một <b>hai</b>"])
        #expect(safe.contains("<p>Một <b>hai</b></p>"))
    }

    @Test func theFeedOfTheExampleReadsAsDocumented() {
        let feed = XMLMarkupParser().parse(
            Array("<rss><channel><item><title>A & B</title><dc:date>2015-09-05</dc:date>".utf8)
        )
        let dates = feed.elements(named: .item).flatMap { item in
            feed.children(of: item).filter { feed.namespace(of: $0) == .dublinCore }
        }
        let days = dates.map { feed.text(of: $0) }

        #expect(days == ["2015-09-05"])
    }

    @Test func theCatalogueHoldsTheCodeThatIsTestedHere() throws {
        let here = URL(fileURLWithPath: #filePath)
        let article = here.deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent(
                "Sources/Markup/Markup.docc/Markup.md"
            )
        let tested = Set(try lines(of: here))
        var isCode = false
        var count = 0
        for line in try lines(of: article) {
            if line.hasPrefix("```") {
                isCode = line == "```swift"
            } else if isCode {
                count += 1
                #expect(tested.contains(line), "\(line)")
            }
        }
        #expect(count > 10)
    }

    private func lines(of file: URL) throws -> [String] {
        try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map {
            $0.trimmingCharacters(in: .whitespaces)
        }
    }
}
