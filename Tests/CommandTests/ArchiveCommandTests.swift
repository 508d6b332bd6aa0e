import Foundation
import TestSupport
import Testing

struct ArchiveCommandTests {
    /// Three sentences of a report, so that a page is an article.
    private static let body = """
        <p>The harbour council of Mirelo met on Friday to decide about the old bridge, which has been closed since the storm of last \
        winter, and heard four engineers.</p><p>The mayor said the repair would take eleven months and cost nine million, half of it \
        paid by the region, and that ferries would run twice an hour until the bridge opens again.</p><p>Residents of the island asked \
        for a bus to the northern pier; the council will answer before the end of the month, its speaker said.</p>
        """

    private func warc(_ folder: TemporaryFolder) throws -> String {
        let page =
            "<html lang=en><head><title>Bridge</title></head><body><h1>Council decides about the bridge</h1>\(Self.body)</body></html>"
        let bytes =
            SampleArchive.record(
                "response",
                "http://a.example/1",
                date: "2015-09-05T10:20:30Z",
                SampleArchive.answer(page: page)
            )
            + SampleArchive.record(
                "response",
                "http://b.example/2",
                date: "2016-09-05T10:20:30Z",
                SampleArchive.answer(page: page)
            )
        try Data(bytes).write(to: folder.url.appendingPathComponent("x.warc"))
        return folder.path("x.warc")
    }

    @Test func captureTimeAndAddressComeFromTheRecordAndFiltersChoose() async throws {
        let folder = try TemporaryFolder()
        let file = try warc(folder)
        let extracted = try await Program.run(["extract", file, "--json"])
        #expect(extracted.status == 0)
        #expect(extracted.output.contains("\"notAfter\":\"2015-09-05\""))
        for (options, pages) in [
            (["--host", "a.example"], 1), (["--from", "2016-01-01"], 1),
            (["--to", "2015-09-05"], 1),
            (["--to", "2015-09-04"], 0), (["--mime", "text/html"], 2),
            (["--mime", "text/plain"], 0), ([], 2),
        ] {
            let store = folder.path("\(options.joined()).sqlite".replacing("/", with: "-"))
            let outcome = try await Program.run(
                ["read", file, "--json", "--store", store] + options
            )
            #expect(outcome.status == 0, "\(options)")
            #expect(
                outcome.output.contains("\"pages\" : \(pages)")
                    || outcome.output.contains("\"pages\":\(pages)"),
                "\(options)"
            )
        }
        let wrong = try await Program.run([
            "read", file, "--from", "gestern", "--store", folder.path("s"),
        ])
        #expect(wrong.status == 2)
        #expect(wrong.errors.contains("--from takes ISO 8601"))
    }

    @Test func aDamagedArchiveIsNamedAndTheRestIsRead() async throws {
        let folder = try TemporaryFolder()
        let file = try warc(folder)
        var bytes = try Data(contentsOf: URL(fileURLWithPath: file))
        bytes.removeLast(30)
        try bytes.write(to: URL(fileURLWithPath: file))
        let outcome = try await Program.run(["read", file, "--store", folder.path("s.sqlite")])
        #expect(outcome.status == 1)
        #expect(outcome.output.contains("1 page, "))
        #expect(outcome.errors.contains("x.warc record at byte "))
    }

    @Test func aStoryIsExportedAsEvidenceAndReadBack() async throws {
        let folder = try TemporaryFolder()
        let store = folder.path("news.sqlite")
        _ = try await Program.run(["read", Repository.examples, "--store", store])
        let files = [folder.path("a.wacz"), folder.path("b.wacz")]
        for file in files {
            let outcome = try await Program.run([
                "export", "--wacz", "telescope", file, "--store", store,
            ])
            #expect(outcome.status == 0, "\(outcome.errors)")
        }
        let bytes = try files.map { try Data(contentsOf: URL(fileURLWithPath: $0)) }
        #expect(bytes[0] == bytes[1])
        let copy = folder.path("copy.sqlite")
        let read = try await Program.run(["read", files[0], "--store", copy])
        #expect(read.status == 0, "\(read.errors)")
        let again = folder.path("again.wacz")
        _ = try await Program.run(["read", Repository.examples, "--store", copy])
        let outcome = try await Program.run([
            "export", "--wacz", "telescope", again, "--store", copy,
        ])
        #expect(outcome.status == 0)
        // Pages that came out of the collection are the same captures as those that went in.
        let known = try await Program.run(["check", "--store", copy])
        let first = try await Program.run(["check", "--store", store])
        #expect(known.output == first.output)
        let none = try await Program.run(["export", "telescope", again, "--store", store])
        #expect(none.status == 2)
    }

    @Test func theItemsOfASavedFeedAreDatedByTheirFeed() async throws {
        let folder = try TemporaryFolder()
        let escaped = Self.body.replacing("<", with: "&lt;")
        let file = try folder.write(
            """
            <?xml version="1.0"?><rss version="2.0"><channel><title>Mirelo Post</title><language>en</language><item>
            <title>Council decides about the bridge</title><link>https://post.example/bridge</link>
            <pubDate>Sat, 05 Sep 2015 23:20:30 +0700</pubDate><description>\(escaped)</description></item></channel></rss>
            """,
            to: "feed.xml"
        )
        let outcome = try await Program.run(["extract", file, "--json"])
        #expect(outcome.status == 0)
        #expect(outcome.output.contains("\"date\":\"2015-09-05\""), "\(outcome.output)")
        #expect(
            outcome.output.contains("feed: feed-published 2015-09-05T23:20:30+07:00 = 2015-09-05")
        )
        #expect(outcome.output.contains("\"title\":\"Council decides about the bridge\""))
        #expect(outcome.output.contains("https://post.example/bridge"))
    }
}
