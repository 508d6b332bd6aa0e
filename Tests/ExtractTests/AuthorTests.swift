import News
import Testing

@testable import Extract

@Suite struct AuthorTests {
    private func authors(
        head: String = "",
        inside: String = "",
        below: String = "",
        after: String = ""
    ) -> [String] {
        let html = HTMLPages.news(
            head: head,
            inside: inside,
            below: below,
            content: HTMLPages.body() + after
        )
        return HTMLPages.reading(html).articles.first?.authors ?? []
    }

    @Test(arguments: [
        ("<p class=\"byline\">Par Anne Roy le 7 mai 2020</p>", ["Anne Roy"]),
        ("<p class=\"byline\">Anna Berg Do 9 Apr 2020</p>", ["Anna Berg"]),
        ("<p class=\"author\">Author: Anna Berg am 29.12.2010, 13:36 Uhr</p>", ["Anna Berg"]),
        (
            "<p>Von Anna Berg, Bent Lund und Carl Moe, NDR</p>",
            ["Anna Berg", "Bent Lund", "Carl Moe"]
        ),
        ("<p><em>Text von Anna Berg Illustration von Bent Lund</em></p>", ["Anna Berg"]),
        (
            "<p class=\"byline\">By Anna Berg, MD and Bent Lund, AFP</p>",
            ["Anna Berg", "Bent Lund"]
        ),
        (
            "<p class=\"byline\">By Anna Berg And Bent Lund For The Harbour Post</p>",
            ["Anna Berg", "Bent Lund"]
        ),
        ("<p class=\"byline\">Von</p>", []), ("<p class=\"byline\">More posts</p>", []),
    ])
    func bylinesNamePeople(inside: String, names: [String]) {
        #expect(authors(inside: inside) == names)
    }

    @Test func titleBehindANameAtTheEndIsNoName() {
        let line = "<p><strong>Autorin: Anna Berg, Leiterin der Werft in Nordhafen.</strong></p>"
        #expect(authors(after: line) == ["Anna Berg"])
    }

    @Test(arguments: ["a_berg", "Harbour Agency (www.harbour.example)", "harbour.example"])
    func fieldThatNamesNobodyGivesWayToAPrintedName(field: String) {
        let head = "<meta name=\"author\" content=\"\(field)\">"
        #expect(authors(head: head, inside: "<p>By Anna Berg</p>") == ["Anna Berg"])
    }

    @Test func onlyLinkToAnAuthorsPageNamesTheWriterWhereverItStands() {
        let link =
            "<div class=\"sidebar\"><a rel=\"author\" href=\"/author/anna\">Anna Berg</a></div>"
        #expect(authors(below: link) == ["Anna Berg"])
        let other =
            "<div class=\"related\"><a rel=\"author\" href=\"/author/anna\">Anna Berg</a></div>"
        #expect(authors(below: other).isEmpty)
    }

    @Test func writersOfCitedWorksAreNotTheArticles() {
        let works =
            "<ol><li itemprop=\"citation\" itemscope><span itemprop=\"author\">Carl Moe</span></li></ol>"
        let own = "<span itemprop=\"author\">Anna Berg</span>"
        #expect(authors(after: works + own) == ["Anna Berg"])
    }

    @Test func siteThatBearsItsWritersNameIsHers() {
        let html = """
            <html lang="en"><head><title>Boats - Anna Berg</title><meta property="og:site_name" content="Anna Berg">
            </head><body><article><h1>Boats</h1><a rel="author" href="/about">Anna Berg</a>\(HTMLPages.body())</article></body></html>
            """
        #expect(HTMLPages.reading(html).articles.first?.authors == ["Anna Berg"])
    }

    @Test func graphThatNamesOnePersonNamesTheWriter() {
        let graph =
            "<script type=\"application/ld+json\">{\"@graph\":[{\"@type\":\"WebPage\"},{\"@type\":[\"Person\"],\"name\":\"Anna Berg\"}]}</script>"
        #expect(authors(head: graph) == ["Anna Berg"])
    }
}
