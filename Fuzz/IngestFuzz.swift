// The fuzz target of Scripts/fuzz.sh for what comes from outside: compiled together with the modules it needs, outside the package.
// FUZZ_TARGET says what the bytes are: feed, opml, sitemap, robots, warc, cdx, zip or http.
import Archive
import Foundation
import Ingest
import News

/// Reads one input; libFuzzer calls it.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    FuzzTarget.chosen.read(Array(UnsafeBufferPointer(start: data, count: count)))
    return 0
}

enum FuzzTarget: String {
    case feed
    case opml
    case sitemap
    case robots
    case warc
    case cdx
    case zip
    case http

    static let chosen =
        ProcessInfo.processInfo.environment["FUZZ_TARGET"].flatMap(FuzzTarget.init) ?? .feed

    private static let address = "https://example.org/a/b"

    func read(_ bytes: [UInt8]) {
        switch self {
        case .feed: readFeed(bytes)
        case .opml:
            guard let list = OPML(bytes, address: Self.address) else { return }
            expect(OPML(list.document()) != nil, "a list that cannot be read back")
        case .sitemap: _ = Sitemap(bytes, address: Self.address)
        case .robots:
            let rules = RobotsRules(bytes, agent: "dateline")
            _ = rules.allows(Self.address)
            _ = rules.allows(String(decoding: bytes.prefix(200), as: UTF8.self))
        case .warc: readArchive(bytes)
        case .cdx: for _ in CDXLines(ByteInput(bytes)) {}
        case .zip:
            guard let archive = try? ZIPArchive(ByteInput(bytes)) else { return }
            for entry in archive.entries { _ = try? archive.content(of: entry, limit: 1 << 16) }
        case .http:
            guard let message = HTTPMessage(bytes) else { return }
            let body = try? message.decodedBody(limit: 1 << 16)
            expect(body?.count ?? 0 <= 1 << 16, "a body above the limit")
        }
    }

    private func readFeed(_ bytes: [UInt8]) {
        _ = FeedDiscovery().feeds(in: bytes, address: Self.address)
        guard let feed = try? FeedParser().feed(bytes, address: Self.address) else { return }
        let ids = Set(feed.items.map(\.id))
        expect(ids.count == feed.items.count, "an identity twice")
        expect(!ids.contains(""), "an empty identity")
    }

    private func readArchive(_ bytes: [UInt8]) {
        // As it came, and as one member around it.
        for file in [bytes, Gzip.compress(bytes)] {
            let limits = WARCReader.Limits(content: 1 << 12, head: 1 << 10)
            var count = 0
            for result in WARCReader(ByteInput(file), limits: limits) {
                count += 1
                guard case .success(let record) = result else { continue }
                expect(record.content.count <= 1 << 12, "a content above the limit")
                _ = (record.kind, record.address, record.date)
                _ = HTTPMessage(record.content)
            }
            expect(count <= bytes.count + 1, "more records than bytes")
        }
    }

    private func expect(_ condition: Bool, _ message: @autoclosure () -> String) {
        guard !condition else { return }
        fatalError(message())
    }
}
