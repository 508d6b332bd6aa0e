import Archive
import Ingest
import News
import Testing

@Suite struct JSONLinesTests {
    @Test func aLineCarriesItsIdAndWhatItKnows() throws {
        let work = try Workspace()
        try work.write(
            "in.jsonl",
            #"""
            {"id":"a1","url":"https://example.org/1","html":"<p>Điện</p>","fetched":"2016-01-02T03:04:05Z","published":"2 Jan","outlet":"Example"}
            {"id":7,"url":"https://example.org/2","text":"hai"}

            {"text":"ba","id":"c"}
            """#
        )
        let pages = work.read("in.jsonl").pages
        #expect(pages.map { $0.id } == ["a1", "7", "c"])
        let first = try #require(pages.first).page
        #expect(first.format == .html)
        #expect(first.fetched == Timestamp(iso8601: "2016-01-02T03:04:05Z"))
        #expect(first.published == "2 Jan")
        #expect(first.outlet == "Example")
        #expect(first.file == nil)
        #expect(first.contentType == "text/html; charset=utf-8")
        #expect(pages.map { $0.text } == ["<p>Điện</p>", "hai", "ba"])
        #expect(pages.last?.page.file == "c")
    }

    @Test(arguments: [
        ("{\"text\":", "invalid JSON"), ("[1]", "not a JSON object"),
        ("{\"url\":\"x\"}", "neither \"html\" nor \"text\""),
        ("{\"text\":5}", "\"text\" is not a string"),
        ("{\"text\":\"a\",\"fetched\":\"gestern\"}", "\"fetched\" is not an ISO 8601 date"),
    ])
    func aBadLineIsNamedByItsNumberAndTheRestIsRead(line: String, reason: String) throws {
        let work = try Workspace()
        try work.write("in.jsonl", "{\"text\":\"một\"}\r\n\(line)\r\n{\"text\":\"ba\"}")
        let read = work.read("in.jsonl")
        #expect(read.errors == ["in.jsonl line 2: " + reason])
        #expect(read.pages.map { $0.text } == ["một", "ba"])
    }

    @Test func halfSurrogatesAndStrayBytesAreReplaced() throws {
        let work = try Workspace()
        let line =
            Array(#"{"text":"a\ud83d b\\ud800 \ud83d\ude00 "#.utf8) + [0xFF] + Array("\"}".utf8)
        try work.write("in.jsonl", line)
        #expect(work.read("in.jsonl").pages.map { $0.text } == ["a\u{FFFD} b\\ud800 😀 \u{FFFD}"])
    }

    @Test func aLineAboveTheLimitIsPassedOver() throws {
        let work = try Workspace()
        let long = "{\"text\":\"" + String(repeating: "a", count: 3 << 20) + "\"}"
        try work.write("in.jsonl", "{\"text\":\"một\"}\n\(long)\n{\"text\":\"ba\"}\n\(long)")
        let read = work.read("in.jsonl", limits: PageReader.Limits(line: 1 << 20))
        #expect(read.pages.map { $0.text } == ["một", "ba"])
        #expect(
            read.errors
                == ["in.jsonl line 2: longer than 1 MB", "in.jsonl line 4: longer than 1 MB"]
        )
    }

    @Test func linesOfACompressedFileAreRead() throws {
        let work = try Workspace()
        let lines = (0..<5000).map { "{\"text\":\"dòng \($0)\"}\n" }.joined()
        let stream = Gzip.compress(Array(lines.utf8))
        try work.write("in.jsonl.gz", stream)
        try work.write("cut.ndjson.gz", Array(stream.dropLast(100)))
        try work.write("unnamed", stream)
        #expect(work.read("in.jsonl.gz").pages.count == 5000)
        #expect(work.read("unnamed").pages.count == 5000)
        let cut = work.read("cut.ndjson.gz")
        #expect(cut.pages.count > 1000)
        #expect(cut.errors.count == 1)
        #expect(
            cut.errors.first?.contains("gzip stream ends early (byte \(stream.count - 100))")
                == true
        )
    }

    @Test func theLastLineNeedsNoEnd() throws {
        let work = try Workspace()
        try work.write("in.ndjson", "\u{FEFF}{\"text\":\"một\"}\n{\"text\":\"hai\"}")
        #expect(work.read("in.ndjson").pages.map { $0.text } == ["một", "hai"])
    }

    @Test func aLineLongerThanAPieceIsRead() throws {
        let work = try Workspace()
        let long = String(repeating: "Ă", count: 2 << 20)
        try work.write("in.jsonl", "{\"text\":\"\(long)\"}\n{\"text\":\"hai\"}")
        #expect(work.read("in.jsonl").pages.map { $0.text.utf8.count } == [4 << 20, 3])
    }

    @Test func otherDataInAFolderIsLeftAfterTenLines() throws {
        let work = try Workspace()
        try work.write("in/data.jsonl", String(repeating: "{\"a\":1}\n", count: 1000))
        #expect(work.read("in").errors.count == 11)
        #expect(
            work.read("in").errors.last
                == "in/data.jsonl: its first 10 lines hold no page, the others are not read"
        )
        #expect(work.read("in/data.jsonl").errors.count == 1000)
    }
}
