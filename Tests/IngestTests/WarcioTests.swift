import Archive
import Foundation
import Ingest
import News
import TestSupport
import Testing

/// Web archives between this program and warcio, in both directions.
@Suite(.enabled("warcio is installed", { Warcio.isThere }))
struct WarcioTests {
    private static let writing = """
        import sys, io, gzip
        from warcio.warcwriter import WARCWriter
        from warcio.statusandheaders import StatusAndHeaders
        path, version, packed = sys.argv[1], sys.argv[2], sys.argv[3] == "gz"
        def chunked(body):
            return b"".join(b"%x\\r\\n%s\\r\\n" % (len(body[i:i+5]), body[i:i+5]) for i in range(0, len(body), 5)) + b"0\\r\\n\\r\\n"
        with open(path, "wb") as out:
            writer = WARCWriter(out, gzip=packed, warc_version=version)
            writer.write_record(writer.create_warcinfo_record("x.warc", {"software": "warcio"}))
            def add(kind, address, body, fields, date):
                http = StatusAndHeaders("200 OK", fields, protocol="HTTP/1.1") if kind == "response" else None
                content = {} if http else {"warc_content_type": fields[0][1]}
                record = writer.create_warc_record(address, kind, payload=io.BytesIO(body), http_headers=http,
                                                   warc_headers_dict={"WARC-Date": date}, **content)
                writer.write_record(record)
                return record
            html = [("Content-Type", "text/html; charset=utf-8")]
            page = "<html><p>Điện Biên</p></html>".encode()
            first = add("response", "http://a.example/1", page, html, "2016-09-30T11:22:00Z")
            add("response", "http://a.example/2", gzip.compress(page), html + [("Content-Encoding", "gzip")], "2016-09-30T11:22:01Z")
            add("response", "http://a.example/3", chunked(page), html + [("Transfer-Encoding", "chunked")], "2016-09-30T11:22:02Z")
            add("resource", "http://a.example/4", "chữ".encode(), [("Content-Type", "text/plain")], "2016-09-30T11:22:03Z")
            add("conversion", "http://a.example/5", "bản".encode(), [("Content-Type", "text/plain")], "2016-09-30T11:22:04Z")
            add("metadata", "http://a.example/1", b"a: b", [("Content-Type", "application/warc-fields")], "2016-09-30T11:22:04Z")
            writer.write_record(writer.create_revisit_record(
                "http://a.example/6", first.rec_headers["WARC-Payload-Digest"], "http://a.example/1", "2016-09-30T11:22:00Z",
                http_headers=StatusAndHeaders("200 OK", html, protocol="HTTP/1.1"), warc_headers_dict={"WARC-Date": "2017-01-01T00:00:00Z"}))
        """

    @Test(arguments: ["WARC/1.0", "WARC/1.1"], ["gz", "plain"])
    func whatWarcioWritesIsRead(version: String, form: String) throws {
        let work = try Workspace()
        let name = form == "gz" ? "x.warc.gz" : "x.warc"
        try work.write(name, [])
        _ = try Warcio.run(Self.writing, [work.path(name), version, form])
        let read = work.read(name)
        #expect(read.errors == [])
        #expect(read.pages.map(\.page.url) == (1...6).map { "http://a.example/\($0)" })
        let page = "<html><p>Điện Biên</p></html>"
        #expect(read.pages.map(\.text) == [page, page, page, "chữ", "bản", page])
        #expect(read.pages.map { $0.page.fetched?.description }.first == "2016-09-30T11:22:00Z")
        #expect(read.pages.map { $0.page.fetched?.description }.last == "2017-01-01T00:00:00Z")
    }

    private static let reading = """
        import sys, io, json, hashlib, zipfile
        from warcio.archiveiterator import ArchiveIterator
        archive = zipfile.ZipFile(sys.argv[1])
        assert archive.testzip() is None
        package = json.loads(archive.read("datapackage.json"))
        for resource in package["resources"]:
            data = archive.read(resource["path"])
            assert resource["hash"] == "sha256:" + hashlib.sha256(data).hexdigest() and resource["bytes"] == len(data)
        digest = json.loads(archive.read("datapackage-digest.json"))
        assert digest["hash"] == "sha256:" + hashlib.sha256(archive.read("datapackage.json")).hexdigest()
        warc = archive.read("archive/data.warc.gz")
        for record in ArchiveIterator(io.BytesIO(warc), check_digests="raise"):
            body = record.content_stream().read()
            assert record.digest_checker.passed, record.digest_checker.problems
            print(record.rec_type, record.rec_headers.get("WARC-Target-URI"), record.rec_headers["WARC-Date"], len(body))
        for line in archive.read("indexes/index.cdx").decode().splitlines():
            key, time, fields = line.split(" ", 2)
            fields = json.loads(fields)
            start = int(fields["offset"])
            record = next(iter(ArchiveIterator(io.BytesIO(warc[start:start + int(fields["length"])]))))
            assert record.rec_headers["WARC-Target-URI"] == fields["url"]
            print(key, time)
        pages = [json.loads(line) for line in archive.read("pages/pages.jsonl").decode().splitlines()]
        assert pages[0]["format"] == "json-pages-1.0"
        print([page["title"] for page in pages[1:]])
        """

    @Test func whatIsWrittenIsReadByWarcio() throws {
        let captures = [
            WACZWriter.Capture(
                address: "https://www.b.example/Tin/2?a=B",
                date: Timestamp(iso8601: "2016-09-30T11:22:00Z"),
                contentType: "text/html; charset=utf-8",
                title: "Hai",
                bytes: Array("<p>hai</p>".utf8)
            ),
            WACZWriter.Capture(
                address: "file:///a.txt",
                date: nil,
                contentType: "text/plain",
                title: "Một",
                bytes: Array("một".utf8)
            ),
        ]
        let work = try Workspace()
        try work.write(
            "x.wacz",
            try WACZWriter(title: "T", software: "dateline").collection(of: captures)
        )
        let lines = try Warcio.run(Self.reading, [work.path("x.wacz")]).split(separator: "\n")
        #expect(
            lines == [
                "warcinfo None 2016-09-30T11:22:00Z 50",
                "resource file:///a.txt 1970-01-01T00:00:00Z 5",
                "resource https://www.b.example/Tin/2?a=B 2016-09-30T11:22:00Z 10",
                "example,b)/tin/2?a=b 20160930112200", "file:///a.txt 19700101000000",
                "['Một', 'Hai']",
            ]
        )
    }
}
