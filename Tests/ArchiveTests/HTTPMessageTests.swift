import Archive
import TestSupport
import Testing

@Suite struct HTTPMessageTests {
    private let page = Array("<html><p>Điện Biên Phủ trên không</p></html>".utf8)

    private func body(
        _ fields: [String],
        _ bytes: [UInt8],
        limit: Int = 1 << 20
    ) throws -> String {
        let message = try #require(HTTPMessage(SampleArchive.answer(bytes, fields: fields)))
        return String(decoding: try message.decodedBody(limit: limit), as: UTF8.self)
    }

    private func chunked(_ bytes: [UInt8], size: Int = 7) -> [UInt8] {
        var out: [UInt8] = []
        for start in stride(from: 0, to: bytes.count, by: size) {
            let part = bytes[start..<min(start + size, bytes.count)]
            out += Array("\(String(part.count, radix: 16)); x=y\r\n".utf8) + part + [13, 10]
        }
        return out + Array("0\r\nX-Trailer: a\r\n\r\n".utf8)
    }

    @Test func theHeadIsReadAndTheBodyIsAsItCame() throws {
        let bytes = SampleArchive.answer(
            page,
            status: "404 Not Found",
            fields: ["content-TYPE: a/b"]
        )
        let message = try #require(HTTPMessage(bytes))
        #expect(message.status == 404)
        #expect(message.head["Content-Type"] == "a/b")
        #expect(message.body == page)
        #expect(HTTPMessage(page) == nil)
        #expect(HTTPMessage(Array("HTTP/1.1".utf8))?.status == nil)
        #expect(HTTPMessage(Array("HTTP/1.0 200\n\nx".utf8))?.body == [0x78])
    }

    @Test func codingsAreUndone() throws {
        let text = String(decoding: page, as: UTF8.self)
        let gzip = Gzip.compress(page)
        let deflate = Array(gzip.dropFirst(10).dropLast(8))
        #expect(try body(["Transfer-Encoding: chunked"], chunked(page)) == text)
        #expect(try body(["Content-Encoding: gzip"], gzip) == text)
        #expect(try body(["Content-Encoding: x-gzip"], gzip) == text)
        #expect(try body(["Content-Encoding: deflate"], deflate) == text)
        let both = ["Content-Encoding: GZIP", "transfer-encoding: Chunked"]
        #expect(try body(both, chunked(gzip)) == text)
        #expect(try body(["Transfer-Encoding: gzip, chunked"], chunked(gzip)) == text)
        #expect(try body(["Content-Encoding: deflate, gzip"], Gzip.compress(deflate)) == text)
    }

    @Test(arguments: [
        "Content-Encoding: gzip", "Content-Encoding: deflate", "Content-Encoding: br",
        "Content-Encoding: utf-8", "Content-Encoding: identity, none",
        "Transfer-Encoding: chunked",
    ])
    func aBodyThatWasDecodedBeforeIsTakenAsItIs(field: String) throws {
        #expect(try body([field], page) == String(decoding: page, as: UTF8.self))
    }

    @Test(arguments: [
        ("7\r\n<html><\r\n5\r\np>a", "<html><p>a"), ("7\r\n<html><\r\nzz\r\n", "<html><"),
        ("7\r\n<html><", "<html><"), ("FFFFFFFFFFFFFF\r\nab", "ab"),
        ("FFFFFFFFFFFFFFFFFFFFF\r\nab", "FFFFFFFFFFFFFFFFFFFFF\r\nab"), ("", ""),
        ("-5\r\nab", "-5\r\nab"),
        ("0\r\n\r\nrest", ""),
    ])
    func chunksThatBreakOffKeepWhatCame(wire: String, text: String) throws {
        #expect(try body(["Transfer-Encoding: chunked"], Array(wire.utf8)) == text)
    }

    @Test func whatCannotBeDecodedHasAReason() {
        let other: [UInt8] = [0x8B, 0x05, 0x80, 0x00, 0x01]
        #expect(throws: ArchiveError.unsupported("brotli")) {
            try body(["Content-Encoding: br"], other)
        }
        #expect(throws: ArchiveError.unsupported("zstd")) {
            try body(["Content-Encoding: zstd"], other)
        }
        #expect(throws: ArchiveError.self) {
            try body(["Content-Encoding: gzip"], Array(Gzip.compress(page).dropLast(9)))
        }
    }

    @Test func codingsWithinCodingsAreBounded() throws {
        var wire = page
        for _ in 0..<4 { wire = Gzip.compress(wire) }
        let four = "Content-Encoding: gzip, gzip, gzip, gzip"
        #expect(try body([four], wire) == String(decoding: page, as: UTF8.self))
        #expect(throws: ArchiveError.nestedTooDeeply(limit: 4)) {
            try body([four + ", gzip"], Gzip.compress(wire))
        }
    }

    @Test func aBodyUpToTheLimitIsDecoded() throws {
        let most = [UInt8](repeating: 0x61, count: 100_000)
        let fields = ["Content-Encoding: gzip"]
        #expect(try body(fields, Gzip.compress(most), limit: 100_000).utf8.count == 100_000)
        #expect(throws: ArchiveError.tooLarge(limit: 99_999)) {
            try body(fields, Gzip.compress(most), limit: 99_999)
        }
        #expect(throws: ArchiveError.tooLarge(limit: 99_999)) { try body([], most, limit: 99_999) }
        // A bomb within a bomb.
        let bomb = Gzip.compress(Gzip.compress([UInt8](repeating: 0, count: 50 << 20)))
        #expect(throws: ArchiveError.tooLarge(limit: 1 << 20)) {
            try body(["Content-Encoding: gzip, gzip"], bomb)
        }
    }
}
