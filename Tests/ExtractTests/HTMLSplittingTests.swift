import News
import Testing

@testable import Extract

@Suite struct HTMLSplittingTests {
    private func story(_ name: String, _ day: Int) -> String {
        let text = (1...6).map {
            "<p>Paragraph \($0) of the story of \(name), which goes on for a while, so that nobody takes it for a teaser of it.</p>"
        }
        return
            "<h1>The story of \(name)</h1><p class=\"byline\">By \(name) Berg</p><time datetime=\"2021-05-0\(day)T10:00:00+02:00\">\(day) May 2021</time>\(text.joined())"
    }

    @Test func siblingArticlesAreReadApart() throws {
        let html =
            "<html lang=\"en\"><body><main>\(["Anna", "Bent", "Carl"].enumerated().map { "<article class=\"post\">\(story($0.element, $0.offset + 1))</article>" }.joined())</main></body></html>"
        let articles = HTMLPages.reading(html).articles
        #expect(
            articles.map(\.headline) == [
                "The story of Anna", "The story of Bent", "The story of Carl",
            ]
        )
        #expect(articles.map(\.ordinal) == [1, 2, 3])
        #expect(
            articles.map { $0.published.date.description } == [
                "2021-05-01", "2021-05-02", "2021-05-03",
            ]
        )
        #expect(articles.dropFirst().first?.authors == ["Bent Berg"])
        for article in articles { #expect(article.body.hasPrefix("Paragraph 1 of the story")) }
    }

    @Test func relatedArticlePrintedWholeBelowTheFirstIsItsOwn() {
        let html =
            "<html lang=\"en\"><body><div class=\"content\">\(story("Anna", 1))<p>Source: Harbour Agency</p>\(story("Bent", 2))</div></body></html>"
        let articles = HTMLPages.reading(html).articles
        #expect(articles.map(\.headline) == ["The story of Anna", "The story of Bent"])
        #expect(articles.first?.body.contains("Bent") == false)
        #expect(articles.last?.published.date.description == "2021-05-02")
    }

    @Test func teasersInArticleElementsAreNotArticles() {
        let teasers = (1...4).map {
            "<article class=\"card\"><h2><a href=\"/\($0)\">Teaser number \($0) of the day in the harbour</a></h2><p>Two short lines of it.</p></article>"
        }
        let reading = HTMLPages.reading(
            HTMLPages.news(below: "<section>\(teasers.joined())</section>")
        )
        #expect(reading.articles.count == 1)
        #expect(reading.sightings.count == 4)
    }

    @Test func entriesOfALiveReportStayOneArticle() {
        let head = "<meta property=\"og:type\" content=\"article\">"
        let entries = (1...4).map { n in
            "<article class=\"entry\"><h2>Entry \(n) of the day</h2><time datetime=\"2021-05-03T0\(n):00:00Z\">0\(n):00</time>\(HTMLPages.body())\(HTMLPages.body())</article>"
        }
        let html =
            "<html lang=\"en\"><head><title>Storm: the day</title>\(head)</head><body><main><h1>Storm: the day</h1>\(entries.joined())</main></body></html>"
        #expect(HTMLPages.reading(html).articles.count == 1)
    }
}
