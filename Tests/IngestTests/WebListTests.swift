import Archive
import Ingest
import News
import TestSupport
import Testing

@Suite struct DiscoveryTests {
    private func feeds(_ html: String) -> [String] {
        FeedDiscovery().feeds(in: Array(html.utf8), address: "https://example.org/a/b").map(
            \.address
        )
    }

    @Test func declaredFeedsComeFirstAndThoseOfCommentsLast() {
        let page = """
            <head><link rel=stylesheet href=x.css><link rel="alternate" type="application/rss+xml" href="/comments/feed" title="C">
            <link rel="Alternate" type="application/atom+xml; charset=utf-8" href="feed.atom" title="Tin"><link rel=alternate hreflang=en href=/en>
            <link rel=alternate type=application/json href=/wp-json/x></head><a href="/tin.rss">RSS <b>tin</b></a><a href="/">x</a>
            <a href="feed.atom">again</a><a href="/rss">list</a>
            """
        #expect(
            feeds(page) == [
                "https://example.org/a/feed.atom", "https://example.org/tin.rss",
                "https://example.org/rss", "https://example.org/comments/feed",
            ]
        )
    }

    @Test func theBaseOfThePageCounts() {
        let link = "<link rel=feed href=f.xml>"
        #expect(
            feeds("<base href='https://cdn.example/x/'>" + link) == ["https://cdn.example/x/f.xml"]
        )
        #expect(feeds("<p>none</p>") == [])
    }
}

@Suite struct OPMLTests {
    private let document = """
        <?xml version="1.0"?><opml version="2.0"><head><title>Của tôi</title></head><body>
        <outline text="Thế giới"><outline text="Châu Á"><outline type="rss" text="A &amp; B" xmlUrl="https://a.example/rss" htmlUrl="https://a.example/"/></outline>
        <outline title="C" xmlurl="https://c.example/rss"/></outline>
        <outline text="D" type="rss" url="https://d.example/rss"/><outline text="A again" xmlUrl="https://a.example/rss"/>
        <outline type="link" text="page" url="https://e.example/"/><outline type="include" url="https://f.example/more.opml"/>
        <outline text="note"/></body></opml>
        """

    @Test func foldersAndFeedsAreRead() throws {
        let list = try #require(OPML(Array(document.utf8)))
        #expect(list.title == "Của tôi")
        #expect(
            list.subscriptions.map(\.address) == [
                "https://a.example/rss", "https://c.example/rss", "https://d.example/rss",
            ]
        )
        #expect(list.subscriptions.map(\.title) == ["A & B", "C", "D"])
        #expect(list.subscriptions.map(\.folders) == [["Thế giới", "Châu Á"], ["Thế giới"], []])
        #expect(list.subscriptions[0].homeAddress == "https://a.example/")
        #expect(list.included == ["https://f.example/more.opml"])
    }

    @Test func whatIsWrittenIsReadBack() throws {
        let list = try #require(OPML(Array(document.utf8)))
        var again = try #require(OPML(list.document()))
        again.included = list.included
        #expect(again == list)
        #expect(list.document() == again.document())
        let odd = OPML(
            title: "a<b",
            subscriptions: [
                .init(address: "https://x.example/?a=1&b=\"2\"", title: "x\u{1}y", folders: ["<>"])
            ]
        )
        let read = try #require(OPML(odd.document()))
        #expect(read.subscriptions.map(\.address) == ["https://x.example/?a=1&b=\"2\""])
        #expect(read.subscriptions.map(\.title) == ["xy"])
        #expect(read.subscriptions.map(\.folders) == [["<>"]])
    }

    @Test func otherDocumentsAreNone() {
        for text in ["", "x", "<html><p>opml</p></html>", "<rss/>"] {
            #expect(OPML(Array(text.utf8)) == nil)
        }
        #expect(OPML(Array("<opml><body><outline xmlUrl='a".utf8)) != nil)
    }

    @Test func mutationsAreRead() {
        for seed in 0..<200 {
            var generator = SeededGenerator(seed: UInt64(seed))
            let words = ["<outline ", "</outline>", "xmlUrl='", "&", "<", "\u{0}"]
            let bytes = Mutation.mutated(Array(document.utf8), words: words, using: &generator)
            if let list = OPML(bytes) { #expect(OPML(list.document()) != nil, "seed \(seed)") }
        }
    }

    @Test func deepFoldersAreBounded() throws {
        let open = String(repeating: "<outline text='x'>", count: 5000)
        let list = try #require(
            OPML(Array("<opml><body>\(open)<outline xmlUrl='https://a.example/'/>".utf8))
        )
        #expect(list.subscriptions.first?.folders.count == 20)
    }
}

@Suite struct SitemapTests {
    private let news = """
        <?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"
        xmlns:image="http://www.google.com/schemas/sitemap-image/1.1"><url><loc>https://example.org/1</loc><lastmod>2015-09-06</lastmod><image:image><image:loc>https://example.org/1.jpg</image:loc></image:image>
        <news:news><news:publication><news:name>Báo Ví Dụ</news:name><news:language>vi</news:language></news:publication>
        <news:publication_date>2015-09-05T10:20:30+07:00</news:publication_date><news:title>Hai bên &amp; ba bên</news:title></news:news></url>
        <url><loc> /2 </loc></url><url><lastmod>2015</lastmod></url></urlset>
        """

    @Test func aNewsSitemapGivesPagesWithTheirDates() throws {
        let map = try #require(
            Sitemap(Array(news.utf8), address: "https://example.org/sitemap.xml")
        )
        #expect(map.pages.map(\.address) == ["https://example.org/1", "https://example.org/2"])
        let page = map.pages[0]
        #expect(page.published?.iso8601 == "2015-09-05T10:20:30+07:00")
        #expect(page.modified?.iso8601 == "2015-09-06")
        #expect(page.title == "Hai bên & ba bên")
        #expect(page.outlet == "Báo Ví Dụ")
        #expect(page.language == "vi")
        #expect(map.sitemaps == [])
    }

    @Test func anIndexGivesSitemaps() throws {
        let index =
            "<sitemapindex><sitemap><loc>https://example.org/a.xml.gz</loc><lastmod>2015-09-05T03:00Z</lastmod></sitemap></sitemapindex>"
        let map = try #require(Sitemap(Array(index.utf8)))
        #expect(map.sitemaps.map(\.address) == ["https://example.org/a.xml.gz"])
        #expect(map.sitemaps[0].modified?.moment != nil)
    }

    @Test func linesOfAddressesAreASitemap() {
        #expect(
            Sitemap(Array("https://a.example/1\r\nhttps://a.example/2\n".utf8))?.pages.count == 2
        )
        for text in ["", "hello\nhttps://a.example/1", "<html></html>", "<rss/>"] {
            #expect(Sitemap(Array(text.utf8)) == nil)
        }
    }

    @Test func entriesUpToTheLimitAreRead() throws {
        let most = Sitemap.mostEntries
        func map(_ count: Int) throws -> Sitemap {
            let one = "<url><loc>https://a.example/1</loc></url>"
            let text = "<urlset>" + String(repeating: one, count: count) + "</urlset>"
            return try #require(Sitemap(Array(text.utf8)))
        }
        let full = try map(most)
        #expect(full.pages.count == most)
        #expect(!full.isCut)
        let over = try map(most + 1)
        #expect(over.pages.count == most)
        #expect(over.isCut)
    }

    @Test func mutationsAreRead() {
        for seed in 0..<200 {
            var generator = SeededGenerator(seed: UInt64(seed))
            let words = ["<url>", "</url>", "<loc>", "<news:news>", "&", "\u{0}"]
            let bytes = Mutation.mutated(Array(news.utf8), words: words, using: &generator)
            _ = Sitemap(bytes, address: "https://example.org/")
        }
    }
}
