import Archive
import TestSupport
import Testing

@Suite struct ZIPTests {
    private func archive() throws -> [UInt8] {
        var writer = ZIPWriter()
        try writer.add("a.txt", Array("một".utf8))
        try writer.add("thư mục/b", [])
        try writer.add("c", [UInt8](repeating: 7, count: 70_000))
        return writer.finished()
    }

    @Test func whatIsWrittenIsReadBack() throws {
        let bytes = try archive()
        #expect(try archive() == bytes)
        let zip = try ZIPArchive(ByteInput(bytes))
        #expect(zip.entries.map(\.name) == ["a.txt", "thư mục/b", "c"])
        #expect(
            try zip.entries.map { try zip.content(of: $0, limit: 70_000).count } == [5, 0, 70_000]
        )
        #expect(throws: ArchiveError.tooLarge(limit: 69_999)) {
            try zip.content(of: zip.entries[2], limit: 69_999)
        }
        // A comment behind the end.
        #expect(try ZIPArchive(ByteInput(bytes + [0, 0])).entries.count == 3)
    }

    @Test func damageIsNoticed() throws {
        var bytes = try archive()
        bytes[30 + 5] ^= 1
        let zip = try ZIPArchive(ByteInput(bytes))
        #expect(throws: ArchiveError.self) { try zip.content(of: zip.entries[0], limit: 100) }
        #expect(throws: ArchiveError.self) { try ZIPArchive(ByteInput([1, 2, 3])) }
        #expect(throws: ArchiveError.self) { try ZIPArchive(ByteInput(Array(bytes.dropLast(30)))) }
    }

    @Test func filesThatShareTheirBytesAreRefused() throws {
        // The directory names one file of 60,000 bytes three times.
        var writer = ZIPWriter()
        try writer.add("a", [UInt8](repeating: 7, count: 60_000))
        let one = writer.finished()
        let directory = one[(30 + 1 + 60_000)...].dropLast(22)
        var end = Array(one.suffix(22))
        end[8] = 3
        end[10] = 3
        let size = directory.count * 3
        end[12] = UInt8(size & 0xFF)
        end[13] = UInt8(size >> 8)
        let bytes = Array(one.prefix(60_031)) + directory + directory + directory + end
        #expect(throws: ArchiveError.self) { try ZIPArchive(ByteInput(bytes)) }
    }

    @Test func anyBytesAreRead() throws {
        var writer = ZIPWriter()
        try writer.add("a", Array("một".utf8))
        try writer.add("b", Array("hai".utf8))
        let bytes = writer.finished()
        for seed in 0..<500 {
            var generator = SeededGenerator(seed: UInt64(seed))
            let broken = Mutation.mutated(bytes, using: &generator)
            guard let zip = try? ZIPArchive(ByteInput(broken)) else { continue }
            for entry in zip.entries { _ = try? zip.content(of: entry, limit: 1000) }
        }
    }
}
