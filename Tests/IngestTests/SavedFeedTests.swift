import Archive
import Ingest
import News
import TestSupport
import Testing

@Suite struct SavedFeedTests {
    private let feed = """
        <?xml version="1.0"?><rss version="2.0"><channel><title>Báo Ví Dụ</title><language>vi</language>
        <item><title>Hai bên &amp; ba bên</title><link>https://example.org/1</link><author>N. N.</author>
        <pubDate>Sat, 05 Sep 2015 23:20:30 +0700</pubDate><description>&lt;p&gt;Một&lt;/p&gt;</description></item>
        <item><title>Chỉ có tít</title><pubDate>Thứ bảy, 05/09/2015</pubDate></item></channel></rss>
        """

    @Test(arguments: ["a.rss", "a.xml", "a.atom", "a", "a.xml.gz"])
    func itemsOfASavedFeedArePages(name: String) throws {
        let work = try Workspace()
        let bytes = Array(feed.utf8)
        try work.write(name, name.hasSuffix(".gz") ? Gzip.compress(bytes) : bytes)
        let read = work.read(name)
        #expect(read.errors == [])
        #expect(read.pages.map(\.page.url) == ["https://example.org/1", nil])
        #expect(read.pages.map(\.page.file) == [nil, name])
        let first = try #require(read.pages.first)
        #expect(first.page.format == .html)
        #expect(first.text.contains("<h1>Hai bên &amp; ba bên</h1>\n<p>Một</p>"))
        #expect(
            first.text.contains(
                "<meta name=\"feed-published\" content=\"2015-09-05T23:20:30+07:00\">"
            )
        )
        #expect(first.text.contains("<meta name=\"author\" content=\"N. N.\">"))
        let last = try #require(read.pages.last)
        #expect(last.text.contains("content=\"Thứ bảy, 05/09/2015\""))
    }

    @Test func aFolderGivesItsFeedsAndPassesOverOtherXML() throws {
        let work = try Workspace()
        try work.write("in/a.xml", feed)
        try work.write("in/b.xml", "<project><a/></project>")
        try work.write("in/c.rss", "<project><a/></project>")
        let read = work.read("in")
        #expect(read.pages.count == 2)
        #expect(read.errors == ["in/c.rss: not a feed"])
        #expect(read.skipped == 1)
    }

    @Test func aJSONFeedIsNoJSONLines() throws {
        let work = try Workspace()
        let text =
            "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"T\",\"items\":[{\"id\":\"1\",\"url\":\"https://example.org/1\",\"content_text\":\"Một\"}]}"
        try work.write("feed.json", text)
        #expect(work.read("feed.json").pages.map(\.page.url) == ["https://example.org/1"])
    }
}
