import Archive
import News
import TestSupport
import Testing

@Suite struct CDXTests {
    private func read(_ text: String) -> [CDXReader.Line] {
        CDXLines(ByteInput(Array(text.utf8))).compactMap { try? $0.get() }
    }

    private func entries(_ text: String) -> [CDXEntry] {
        read(text).compactMap { if case .entry(let entry) = $0 { entry } else { nil } }
    }

    @Test func columnsAreNamedByTheFirstLine() throws {
        let entry = try #require(
            entries(
                """
                 CDX N b a m s k r M S V g
                vn,vov)/a 20160930112200 http://vov.vn/a text/html 200 ABC - - 1234 567 x.warc.gz
                """
            ).first
        )
        #expect(entry.address == "http://vov.vn/a")
        #expect(entry.date?.description == "2016-09-30T11:22:00Z")
        #expect(entry.mediaType == "text/html")
        #expect(entry.status == 200)
        #expect(entry.digest == "ABC")
        #expect(entry.file == "x.warc.gz")
        #expect(entry.offset == 567)
        #expect(entry.length == 1234)
        let nine = entries(
            " CDX N b a m s k r V g\nvn,vov)/a 2016 http://vov.vn/a text/html - - - 5 x.warc.gz"
        )
        #expect(nine.first?.offset == 5)
        #expect(nine.first?.length == nil)
        #expect(nine.first?.date?.description == "2016-01-01T00:00:00Z")
        #expect(nine.first?.digest == nil)
    }

    @Test func jsonLinesAreRead() {
        let lines = """
            !meta {"format": "cdxj"}
            vn,vov)/a 20160930112200 {"url": "http://vov.vn/a", "mime": "text/html", "status": "200", "digest": "sha1:A", "length": "9", "offset": "7", "filename": "x.warc.gz"}
            vn,vov)/b 20160930112200 {"url": "http://vov.vn/b", "length": 9, "offset": 16, "filename": "x.warc.gz", "extra": [1]}
            """
        let entries = entries(lines)
        #expect(entries.map(\.offset) == [7, 16])
        #expect(entries.map(\.status) == [200, nil])
        #expect(entries.map(\.length) == [9, 9])
        #expect(entries.map(\.mediaType) == ["text/html", nil])
    }

    @Test(arguments: [
        "a b", "vn,vov)/a 2016 {", "vn,vov)/a 2016 {\"url\": \"http://a.b\"}",
        "k 2016 http://vov.vn/a text/html 200 A - - 1 -5 x.warc.gz",
        "k 2016 http://vov.vn/a text/html 200 A - - 1 99999999999999999999 x.warc.gz",
        String(repeating: "a", count: 100_000),
    ])
    func otherLinesAreUnreadableAndCostNothingElse(line: String) {
        let good = "k 2016 http://vov.vn/a text/html 200 A - - 1 5 x.warc.gz"
        let lines = read(good + "\n" + line + "\n" + good)
        #expect(lines.count == 3)
        #expect(lines[1] == .unreadable)
        #expect(lines[0] == lines[2])
    }

    @Test func anIndexMayBeCompressedAndAnyBytesAreRead() {
        let line = "k 2016 http://vov.vn/a text/html 200 A - - 1 5 x.warc.gz\n"
        let text = Array(String(repeating: line, count: 5000).utf8)
        #expect(CDXLines(ByteInput(Gzip.compress(text))).map { $0 }.count == 5000)
        let some = Array(text.prefix(1000))
        for seed in 0..<200 {
            var generator = SeededGenerator(seed: UInt64(seed))
            let words = ["{\"url\":", "{}", " CDX ", "\n", "\u{0}"]
            let bytes = Mutation.mutated(some, words: words, using: &generator)
            _ = CDXLines(ByteInput(bytes)).map { $0 }
            _ = CDXLines(ByteInput(Mutation.mutated(Gzip.compress(some), using: &generator)))
                .map { $0 }
        }
    }
}
