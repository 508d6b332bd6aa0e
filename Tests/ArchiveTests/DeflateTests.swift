import Archive
import TestSupport
import Testing

/// Our own decoder against zlib's.
@Suite struct DeflateTests {
    /// Bytes of many kinds: text, noise, runs, few and many symbols.
    private func samples() -> [[UInt8]] {
        var generator = SeededGenerator(seed: 7)
        let text = Array(
            String(repeating: "Hai ngoại trưởng gặp nhau ở Geneva. ", count: 600).utf8
        )
        let noise = (0..<20_000).map { _ in UInt8.random(in: 0...255, using: &generator) }
        let skewed = (0..<30_000).map { _ in
            UInt8(
                min(
                    255,
                    Int.random(in: 0...16, using: &generator)
                        * Int.random(in: 0...16, using: &generator)
                )
            )
        }
        let mixed = (0..<80).flatMap { _ -> [UInt8] in
            let start = Int.random(in: 0..<text.count - 400, using: &generator)
            let some = Int.random(in: 0..<400, using: &generator)
            return Array(text[start..<start + some])
                + [UInt8](repeating: UInt8.random(in: 0...255, using: &generator), count: some)
        }
        return [[], [0], text, noise, skewed, mixed, [UInt8](repeating: 0, count: 1 << 18)]
    }

    private func withZlib(_ stream: [UInt8]) -> [UInt8]? {
        let inflater = Inflater(.gzip, limit: 1 << 24)
        var out: [UInt8] = []
        do {
            try inflater.inflate(stream, into: &out)
            try inflater.finish()
        } catch {
            return nil
        }
        return out
    }

    @Test func whatZlibCompressesComesBack() throws {
        for sample in samples() {
            let stream = Gzip.compress(sample)
            #expect(try Gzip.decompress(stream, limit: max(1, sample.count)) == sample)
            if sample.count > 1 {
                #expect(throws: ArchiveError.tooLarge(limit: sample.count - 1)) {
                    try Gzip.decompress(stream, limit: sample.count - 1)
                }
            }
        }
    }

    @Test func brokenStreamsAreJudgedAsZlibDoes() {
        for (index, sample) in samples().enumerated() {
            let stream = Gzip.compress(sample)
            for seed in 0..<40 {
                var generator = SeededGenerator(seed: UInt64(seed * 10 + index))
                // Behind the header: what is in it is not compared.
                let broken =
                    stream[..<10] + Mutation.mutated(Array(stream[10...]), using: &generator)
                let ours = try? Gzip.decompress(Array(broken), limit: 1 << 24)
                #expect(ours == withZlib(Array(broken)), "sample \(index), seed \(seed)")
            }
        }
    }

    @Test func headersWithNamesAndExtrasAreRead() throws {
        let body = Gzip.compress(Array("một".utf8)).dropFirst(10)
        let fixed: [UInt8] = [0x1F, 0x8B, 8, 0x1E, 0, 0, 0, 0, 0, 3]
        let extras: [UInt8] =
            [2, 0, 9, 9] + Array("tên".utf8) + [0] + Array("lời".utf8) + [0, 1, 2]
        #expect(try Gzip.decompress(fixed + extras + body, limit: 100) == Array("một".utf8))
        for count in 3..<(fixed + extras).count {
            #expect(throws: ArchiveError.truncated(at: count)) {
                try Gzip.decompress(Array((fixed + extras).prefix(count)), limit: 100)
            }
        }
    }
}
