import Archive
import Testing

@Suite struct GzipTests {
    private let text = Array(
        String(repeating: "Hai ngoại trưởng gặp nhau ở Geneva. ", count: 5000).utf8
    )

    @Test(arguments: [0, 1, 100, 65_536, 200_000])
    func whatIsCompressedComesBack(count: Int) throws {
        let bytes = Array(text.prefix(count))
        #expect(try Gzip.decompress(Gzip.compress(bytes), limit: 1 << 20) == bytes)
    }

    @Test func theSameBytesCompressToTheSameBytes() {
        #expect(Gzip.compress(text) == Gzip.compress(text))
        #expect(Gzip.compress(text).count < text.count / 20)
    }

    @Test func membersAreJoinedAndPaddingIsIgnored() throws {
        let two = Gzip.compress(Array("một ".utf8)) + Gzip.compress(Array("hai".utf8))
        let padded = two + [0, 0, 0, 0]
        #expect(try Gzip.decompress(padded, limit: 100) == Array("một hai".utf8))
    }

    @Test func aStreamThatEndsEarlyNamesItsLength() {
        let cut = Array(Gzip.compress(text).dropLast(5))
        #expect(throws: ArchiveError.truncated(at: cut.count)) {
            try Gzip.decompress(cut, limit: 1 << 20)
        }
        #expect(
            ArchiveError.truncated(at: 1234).description == "gzip stream ends early (byte 1234)"
        )
    }

    @Test func everyCutIsNoticed() {
        let whole = Gzip.compress(Array("Lavrov và Kerry".utf8))
        for count in 2..<whole.count {
            #expect(throws: ArchiveError.truncated(at: count)) {
                try Gzip.decompress(Array(whole.prefix(count)), limit: 100)
            }
        }
    }

    @Test func aDamagedStreamIsRefused() {
        var bytes = Gzip.compress(text)
        bytes[bytes.count - 6] ^= 0x55
        #expect(throws: ArchiveError.self) { try Gzip.decompress(bytes, limit: 1 << 20) }
        #expect(throws: ArchiveError.notCompressed) {
            try Gzip.decompress(Array("<html>".utf8), limit: 100)
        }
    }

    @Test func aBombStopsAtTheLimit() {
        let bomb = Gzip.compress([UInt8](repeating: 0x20, count: 10 << 20))
        #expect(bomb.count < 20_000)
        #expect(throws: ArchiveError.tooLarge(limit: 1 << 20)) {
            try Gzip.decompress(bomb, limit: 1 << 20)
        }
        let members = [[UInt8]](repeating: Gzip.compress(text), count: 20).joined()
        #expect(throws: ArchiveError.tooLarge(limit: 1 << 20)) {
            try Gzip.decompress(Array(members), limit: 1 << 20)
        }
    }

    @Test func zlibAndBareDeflateAreInflated() throws {
        // A gzip member is a header of ten bytes, deflate, and eight bytes of check.
        let deflated = Array(Gzip.compress(text).dropFirst(10).dropLast(8))
        #expect(try Gzip.inflate(deflated, limit: 1 << 20) == text)
        let zlib: [UInt8] = [
            0x78, 0x9C, 0xF3, 0x38, 0xBC, 0x29, 0x51, 0xE1, 0xC8, 0xC4, 0xC3, 0x0B, 0x72, 0x01,
            0x1C, 0xBA, 0x05, 0x64,
        ]
        #expect(try Gzip.inflate(zlib, limit: 100) == Array("Hòa đàm".utf8))
    }

    @Test func aStreamCanComeInPieces() throws {
        let stream = Gzip.compress(text) + Gzip.compress(Array("hết".utf8))
        let inflater = Inflater(.gzip, limit: 1 << 20)
        var out: [UInt8] = []
        for start in Swift.stride(from: 0, to: stream.count, by: 7) {
            try inflater.inflate(Array(stream[start..<min(start + 7, stream.count)]), into: &out)
        }
        try inflater.finish()
        #expect(out == text + Array("hết".utf8))
    }
}
