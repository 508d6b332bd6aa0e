import News
import Testing

@testable import Extract

@Suite struct HTMLHostileTests {
    @Test(arguments: [
        String(repeating: "<div>", count: 60_000) + "text",
        String(repeating: "<b><i>", count: 20_000),
        "<p " + (0..<60_000).map { "a\($0)=1 " }.joined() + ">text</p>",
        String(repeating: "<ul><li>", count: 20_000) + "x",
        String(repeating: "&amp", count: 50_000),
        "<script type=\"application/ld+json\">" + String(repeating: "{\"a\":[", count: 50_000)
            + "</script>",
        "<p>" + String(repeating: "1/1/2015 ", count: 30_000),
        "<title>" + String(repeating: " - ", count: 20_000),
        "<h1>" + String(repeating: "a", count: 300_000) + "</h1>",
        String(repeating: "<h1>x</h1>", count: 20_000),
        String(repeating: "<time datetime=2015-01-01>", count: 20_000),
        "<table>" + String(repeating: "<tr><td>a<table>", count: 5000),
        "\u{0}<p>nul\u{0}</p>",
        "<a href=\"" + String(repeating: "/author/", count: 20_000) + "\">x</a>",
    ])
    func hostilePageIsReadInBoundedTime(html: String) {
        let clock = ContinuousClock()
        var reading: PageReading?
        let time = clock.measure { reading = HTMLPages.reading(html) }
        #expect(time < .seconds(20))
        #expect((reading?.sightings.count ?? 0) <= 500)
    }

    @Test func anyCutOfAPageIsRead() {
        let html = Array(
            HTMLPages.news(
                head:
                    "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"Điện \\u0110\"}</script>",
                inside: "<p class=\"date\">ngày 5 tháng 9 năm 2015</p>"
            ).utf8
        )
        for length in stride(from: 0, to: html.count, by: 7) {
            let reading = Extractor().read(WebPage(bytes: Array(html[..<length]), format: .html))
            for article in reading.articles {
                for block in article.blocks {
                    #expect(article.text.slice(block.span) != nil)
                    if let source = block.source { #expect(reading.decoded.slice(source) != nil) }
                }
            }
        }
    }

    @Test func sameBytesGiveTheSameReading() {
        let html = HTMLPages.news(inside: "<p class=\"date\">3 May 2021</p>")
        #expect(HTMLPages.reading(html) == HTMLPages.reading(html))
    }
}
