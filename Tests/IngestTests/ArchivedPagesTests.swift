import Archive
import Ingest
import News
import TestSupport
import Testing

@Suite struct ArchivedPagesTests {
    private func page(_ text: String) -> [UInt8] {
        SampleArchive.answer(page: "<html><p>\(text)</p></html>")
    }

    /// A WARC file of records that say where and when they were captured.
    private func file(_ records: [[UInt8]]) -> [UInt8] { records.flatMap { Gzip.compress($0) } }

    private func archive() -> [UInt8] {
        let html = Array("<html><p>nén</p></html>".utf8)
        let packed = SampleArchive.answer(
            Gzip.compress(html),
            fields: ["Content-Type: text/html", "Content-Encoding: gzip"]
        )
        return file([
            SampleArchive.record("warcinfo", nil, contentType: "application/warc-fields", []),
            SampleArchive.record("request", "http://a.example/1", Array("GET / HTTP/1.1".utf8)),
            SampleArchive.record(
                "response",
                "http://a.example/1",
                date: "2015-09-05T10:20:30Z",
                page("một")
            ),
            SampleArchive.record(
                "response",
                "http://www.b.example/2",
                date: "2016-09-05T10:20:30Z",
                packed
            ),
            SampleArchive.record(
                "response",
                "http://a.example/3",
                SampleArchive.answer([1, 2], fields: ["Content-Type: image/png"])
            ),
            SampleArchive.record(
                "response",
                "http://a.example/4",
                SampleArchive.answer([], status: "404 Not Found")
            ),
            SampleArchive.record(
                "resource",
                "file:///m%E1%BB%99t.txt",
                contentType: "text/plain",
                Array("tệp".utf8)
            ),
            SampleArchive.record(
                "conversion",
                "http://c.example/5",
                date: "2017-01-01T00:00:00Z",
                contentType: "text/plain",
                Array("chữ".utf8)
            ),
            SampleArchive.record(
                "metadata",
                "http://a.example/1",
                contentType: "application/warc-fields",
                [0x61]
            ),
        ])
    }

    @Test(arguments: ["x.warc.gz", "unnamed", "x.warc"])
    func capturesAreThePagesOfAnArchive(name: String) throws {
        let work = try Workspace()
        let bytes = archive()
        let isPlain = name == "x.warc"
        try work.write(name, isPlain ? try Gzip.decompress(bytes, limit: 1 << 20) : bytes)
        let read = work.read(name)
        #expect(read.errors == [])
        #expect(
            read.pages.map(\.page.url) == [
                "http://a.example/1", "http://www.b.example/2", nil, "http://c.example/5",
            ]
        )
        #expect(read.pages.map(\.page.file) == [nil, nil, "một.txt", nil])
        #expect(
            read.pages.map(\.text) == [
                "<html><p>một</p></html>", "<html><p>nén</p></html>", "tệp", "chữ",
            ]
        )
        #expect(read.pages.map(\.page.format) == [.html, .html, .text, .text])
        #expect(read.pages[0].page.fetched?.description == "2015-09-05T10:20:30Z")
        #expect(read.pages[0].page.contentType == "text/html; charset=utf-8")
        #expect(read.skipped == 2)
    }

    @Test(arguments: [
        (CaptureSelection(hosts: ["B.example"]), ["http://www.b.example/2"]),
        (
            CaptureSelection(hosts: ["example"]),
            ["http://a.example/1", "http://www.b.example/2", "http://c.example/5"]
        ),
        (
            CaptureSelection(from: Timestamp(iso8601: "2016-09-30"), mediaTypes: ["text/plain"]),
            ["http://c.example/5", ""]
        ),
        (
            CaptureSelection(until: Timestamp(iso8601: "2016-09-05T10:20:30Z")),
            ["http://a.example/1"]
        ),
        (
            CaptureSelection(mediaTypes: ["text/html"]),
            ["http://a.example/1", "http://www.b.example/2"]
        ),
        (CaptureSelection(hosts: ["a.example"], mediaTypes: ["text/*"]), ["http://a.example/1"]),
    ])
    func aSelectionIsHonoured(selection: CaptureSelection, addresses: [String]) throws {
        let work = try Workspace()
        try work.write("x.warc.gz", archive())
        let read = work.read("x.warc.gz", selection: selection)
        #expect(read.errors == [])
        #expect(Set(read.pages.map { $0.page.url ?? "" }) == Set(addresses))
    }

    @Test func aFolderGivesItsArchivesAndNoIndexTwice() throws {
        let work = try Workspace()
        try work.write("in/a.warc.gz", archive())
        try work.write("in/b.warc.gz", Array(archive().dropLast(20)))
        try work.write("in/a.cdx", " CDX N b a m s k r M S V g\n")
        try work.write("in/c.html", "<html><p>trang</p></html>")
        let read = work.read("in")
        #expect(read.pages.count == 9)
        #expect(read.errors.count == 1)
        #expect(read.errors.first?.hasPrefix("in/b.warc.gz record at byte ") == true)
    }

    @Test func revisitsHaveTheContentOfTheirOriginal() throws {
        let digest = "WARC-Payload-Digest: sha1:AAA"
        let original = SampleArchive.record(
            "response",
            "http://a.example/1",
            fields: [digest],
            page("gốc")
        )
        func revisit(_ address: String, _ fields: [String]) -> [UInt8] {
            SampleArchive.record(
                "revisit",
                address,
                date: "2018-01-01T00:00:00Z",
                fields: fields,
                []
            )
        }
        let work = try Workspace()
        try work.write(
            "x.warc.gz",
            file([
                revisit("http://a.example/early", [digest]), original,
                revisit("http://a.example/2", [digest]),
                revisit(
                    "http://a.example/3",
                    [
                        "WARC-Refers-To-Target-URI: http://a.example/1",
                        "WARC-Refers-To-Date: 2016-09-30T11:22:00Z",
                    ]
                ),
                revisit("http://a.example/4", ["WARC-Payload-Digest: sha1:BBB"]),
            ])
        )
        let read = work.read("x.warc.gz")
        #expect(
            read.pages.map(\.page.url) == [
                "http://a.example/1", "http://a.example/2", "http://a.example/3",
                "http://a.example/early",
            ]
        )
        #expect(Set(read.pages.map(\.text)) == ["<html><p>gốc</p></html>"])
        #expect(read.pages[1].page.fetched?.description == "2018-01-01T00:00:00Z")
        #expect(read.errors.count == 1)
        #expect(
            read.errors.first?.hasSuffix("repeats an earlier capture that is not in this archive")
                == true
        )
    }

    @Test func anIndexChoosesRecords() throws {
        let first = Gzip.compress(
            SampleArchive.record("response", "http://a.example/1", page("một"))
        )
        let second = Gzip.compress(
            SampleArchive.record("response", "http://b.example/2", page("hai"))
        )
        let work = try Workspace()
        try work.write("in/x.warc.gz", first + second)
        let lines = """
            !meta {}
            example,a)/1 20160930112200 {"url":"http://a.example/1","mime":"text/html","status":"200","offset":"0","length":"\(first.count)","filename":"/other/x.warc.gz"}
            example,b)/2 20160930112200 {"url":"http://b.example/2","mime":"text/html","status":"200","offset":"\(first.count)","filename":"x.warc.gz"}
            example,b)/3 20160930112200 {"url":"http://b.example/3","mime":"image/png","status":"200","offset":"0","filename":"x.warc.gz"}
            example,c)/4 20160930112200 {"url":"http://c.example/4","mime":"text/html","status":"200","offset":"0","filename":"gone.warc.gz"}
            example,c)/5 20160930112200 {"url":"http://c.example/5","mime":"text/html","status":"200","offset":"5","filename":"x.warc.gz"}
            rác
            """
        try work.write("in/x.cdxj", lines)
        let read = work.read("in/x.cdxj")
        #expect(read.pages.map(\.page.url) == ["http://a.example/1", "http://b.example/2"])
        #expect(
            read.errors == [
                "in/x.cdxj: the archive gone.warc.gz, which it names, is not beside it",
                "x.warc.gz record at byte 5: no WARC record begins here",
                "in/x.cdxj line 7: not a line of an index",
            ]
        )
        let chosen = work.read("in/x.cdxj", selection: CaptureSelection(hosts: ["b.example"]))
        #expect(chosen.pages.map(\.text) == ["<html><p>hai</p></html>"])
    }

    @Test func aCollectionIsReadBackAsItWasWritten() throws {
        let captures = [
            WACZWriter.Capture(
                address: "https://b.example/2",
                date: Timestamp(iso8601: "2016-09-30T11:22:00Z"),
                contentType: "text/html; charset=utf-8",
                title: "Hai",
                bytes: Array("<p>hai</p>".utf8)
            ),
            WACZWriter.Capture(
                address: "file:///m%E1%BB%99t.txt",
                date: nil,
                contentType: "text/plain",
                title: "Một",
                bytes: Array("một".utf8)
            ),
        ]
        let writer = WACZWriter(title: "Chuyện", software: "test")
        let bytes = try writer.collection(of: captures)
        #expect(try writer.collection(of: captures.reversed()) == bytes)
        let work = try Workspace()
        try work.write("x.wacz", bytes)
        try work.write("unnamed", bytes)
        for name in ["x.wacz", "unnamed"] {
            let read = work.read(name)
            #expect(read.errors == [])
            #expect(read.pages.map(\.page.file) == ["một.txt", nil])
            #expect(read.pages.map(\.page.url) == [nil, "https://b.example/2"])
            #expect(read.pages.map(\.text) == ["một", "<p>hai</p>"])
            #expect(
                read.pages.map { $0.page.fetched?.description } == [nil, "2016-09-30T11:22:00Z"]
            )
            #expect(
                read.pages.map(\.page.contentType) == ["text/plain", "text/html; charset=utf-8"]
            )
        }
        // By its index.
        let chosen = work.read("x.wacz", selection: CaptureSelection(hosts: ["b.example"]))
        #expect(chosen.pages.map(\.text) == ["<p>hai</p>"])
        try work.write("cut.wacz", Array(bytes.dropLast(40)))
        #expect(work.read("cut.wacz").errors.first?.contains("not a sound ZIP archive") == true)
    }

    @Test func whatCannotBeDecodedIsListedWithItsPlace() throws {
        let odd = SampleArchive.answer(
            [0x8B, 5, 0x80],
            fields: ["Content-Type: text/html", "Content-Encoding: br"]
        )
        let part = SampleArchive.record("continuation", fields: ["WARC-Segment-Number: 2"], [0x61])
        let work = try Workspace()
        try work.write(
            "x.warc",
            SampleArchive.record(odd) + part + SampleArchive.record(page("ba"))
        )
        let read = work.read("x.warc")
        #expect(read.pages.map(\.text) == ["<html><p>ba</p></html>"])
        #expect(read.errors.first == "x.warc record at byte 0: brotli compression cannot be read")
        #expect(
            read.errors.last?.hasSuffix(
                "a part of a record that was cut in pieces, which are not joined"
            ) == true
        )
    }

    @Test func aCaptureAboveTheLimitIsListed() throws {
        let most = SampleArchive.answer([UInt8](repeating: 0x61, count: 1000))
        let work = try Workspace()
        try work.write(
            "x.warc.gz",
            file([SampleArchive.record(most), SampleArchive.record(most + [0x61])])
        )
        let read = work.read("x.warc.gz", limits: PageReader.Limits(file: most.count))
        #expect(read.pages.count == 1)
        #expect(read.errors.count == 1)
    }
}
