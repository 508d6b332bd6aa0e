import Archive
import Ingest
import News
import TestSupport
import Testing

@Suite struct FeedTests {
    @Test(arguments: try FeedFixture.all())
    func everyDialectAndFaultIsReadAsExpected(fixture: FeedFixture) throws {
        let result = Result { try FeedParser().feed(fixture.document) }
        for (field, value) in fixture.expected {
            switch result {
            case .failure(let failure):
                #expect(field == "failure")
                #expect((failure as? FeedParser.Failure)?.rawValue == value)
            case .success(let feed):
                let found = FeedFixture.value(field, of: feed)
                let isNotes = field.hasSuffix("notes")
                let wanted =
                    isNotes
                    ? value.split(separator: ", ").sorted().joined(separator: ", ") : value
                // A content of several lines is compared by its first.
                let first = found?.split(separator: "\n", maxSplits: 1).first.map(String.init)
                #expect(
                    found == wanted || (field.hasSuffix("content") && first == wanted),
                    "\(field)"
                )
            }
        }
    }

    @Test func thereAreFixturesOfEveryDialectAndNote() throws {
        let fixtures = try FeedFixture.all()
        #expect(fixtures.count >= 80)
        let feeds = fixtures.compactMap { try? FeedParser().feed($0.document) }
        #expect(Set(feeds.map(\.dialect)) == Set(Feed.Dialect.allCases))
        let kinds = Set(feeds.flatMap { $0.notes + $0.items.flatMap(\.notes) }.map(\.kind))
        let limits: Set<FeedNote.Kind> = [.tooManyItems, .tooMuchText]
        #expect(Set(FeedNote.Kind.allCases).subtracting(kinds).subtracting(limits) == [])
    }

    @Test(arguments: try FeedFixture.all())
    func twoHundredMutationsAreReadWithoutACrash(fixture: FeedFixture) {
        let words = [
            "<item>", "</item>", "<entry>", "<![CDATA[", "]]>", "&", "&#0;", "<title>", "<guid>",
            "<link href='", "xmlns:a=''", "\u{0}", "{", "[", "\"", "<!--", "<?xml", "]>",
            "\u{FEFF}",
        ]
        for seed in 0..<200 {
            var generator = SeededGenerator(seed: UInt64(seed))
            let bytes = Mutation.mutated(fixture.document, words: words, using: &generator)
            guard let feed = try? FeedParser().feed(bytes, address: "https://example.org/f") else {
                continue
            }
            let ids = feed.items.map(\.id)
            #expect(Set(ids).count == ids.count, "seed \(seed)")
            #expect(!ids.contains(""), "seed \(seed)")
            #expect(feed == (try? FeedParser().feed(bytes, address: "https://example.org/f")))
        }
    }

    @Test func theAddressOfTheFeedCompletesLinks() throws {
        let feed = try FeedParser().feed(
            Array("<rss><channel><item><link>../a.html</link></item></channel></rss>".utf8),
            address: "https://example.org/x/y/rss"
        )
        #expect(feed.items.first?.address == "https://example.org/x/a.html")
    }

    @Test func itemsUpToTheLimitAreRead() throws {
        let item = "<item><title>A</title></item>"
        func feed(_ count: Int) throws -> Feed {
            let items = (0..<count).map { item.replacing("A", with: "A\($0)") }.joined()
            return try FeedParser(limits: .init(items: 100)).feed(
                Array("<rss version='2.0'><channel>\(items)</channel></rss>".utf8)
            )
        }
        #expect(try feed(100).items.count == 100)
        #expect(try feed(100).notes.isEmpty)
        #expect(try feed(101).items.count == 100)
        #expect(try feed(101).notes.map(\.kind) == [.tooManyItems])
        #expect(throws: FeedParser.Failure.tooLong) {
            try FeedParser(limits: .init(bytes: 10)).feed(Array("<rss></rss>".utf8))
        }
    }

    @Test func itemsThatAreNeverClosedTakeLinearTime() throws {
        let items = String(repeating: "<item><title>A</title><description>x", count: 30_000)
        let feed = try FeedParser().feed(Array("<rss><channel>\(items)".utf8))
        #expect(feed.items.count < 30_000)
        #expect(feed.notes.contains { $0.kind == .tooMuchText })
    }
}
