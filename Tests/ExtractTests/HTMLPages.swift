import Extract
import News

/// Pages of the shapes that outlets use, written for the tests.
enum HTMLPages {
    static let paragraphs = [
        "The ferry company said on Monday that it would run two more boats a day between the islands this summer.",
        "Passengers have complained for years, the mayor said, that the last boat leaves before the hospital's evening shift ends.",
        "The new timetable begins on the first of June, and tickets will cost as much as they do now, a spokeswoman added.",
    ]

    static func body(_ paragraphs: [String] = paragraphs) -> String {
        paragraphs.map { "<p>\($0)</p>" }.joined(separator: "\n")
    }

    static func reading(
        _ html: String,
        url: String? = nil,
        fetched: String? = nil,
        published: String? = nil
    ) -> PageReading {
        var page = WebPage(bytes: Array(html.utf8), format: .html)
        page.url = url
        page.fetched = fetched.flatMap { Timestamp(iso8601: $0) }
        page.published = published
        return Extractor().read(page)
    }

    /// A page with a body between a headline and a footer.
    static func news(
        head: String = "",
        above: String = "",
        inside: String = "",
        below: String = "",
        content: String = body()
    ) -> String {
        """
        <!DOCTYPE html><html lang="en"><head><title>More boats for the islands | Harbour Post</title>
        <meta property="og:site_name" content="Harbour Post">\(head)</head><body>
        <div class="site-header"><a href="/">Harbour Post</a></div>
        <nav class="menu"><ul><li><a href="/n">News</a></li><li><a href="/s">Sport</a></li></ul></nav>
        \(above)
        <article><h1>More boats for the islands</h1>\(inside)<div class="article-body">\(content)</div></article>
        \(below)
        <footer>Harbour Post, 12 Quay Street. All rights reserved by the publisher of this paper.</footer>
        </body></html>
        """
    }
}
