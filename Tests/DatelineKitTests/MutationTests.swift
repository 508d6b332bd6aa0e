import Archive
import DatelineKit
import Foundation
import News
import TestSupport
import Testing

/// Broken pages on the whole path from bytes to layers: no crash, no span outside its text.
///
/// `make fuzz` sets DATELINE_FUZZ_SECONDS and runs this for minutes; a failure prints the seed that repeats it (DATELINE_FUZZ_SEED).
struct MutationTests {
    static let environment = ProcessInfo.processInfo.environment

    /// The sample corpus and what fuzzing keeps, as bytes.
    static func pages() throws -> [WebPage] { try samples() + kept() }

    /// Inputs of `Fuzz/corpus/pages`; their first byte is for the fuzz target.
    private static func kept() throws -> [WebPage] {
        let folder = Repository.root.appendingPathComponent("Fuzz/corpus/pages")
        return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted().map {
            let bytes = [UInt8](try Data(contentsOf: folder.appendingPathComponent($0)))
            return WebPage(
                bytes: Array(bytes.dropFirst()),
                format: (bytes.first ?? 0) & 1 == 0 ? .html : .text,
                file: $0
            )
        }
    }

    private static func samples() throws -> [WebPage] {
        try FileManager.default.contentsOfDirectory(atPath: Repository.examples).sorted()
            .compactMap { name -> WebPage? in
                var bytes = [UInt8](
                    try Data(contentsOf: URL(fileURLWithPath: Repository.examples + "/" + name))
                )
                if name.hasSuffix(".gz") {
                    guard let whole = try? Gzip.decompress(bytes, limit: 1 << 24) else {
                        return nil
                    }
                    bytes = whole
                }
                return WebPage(
                    bytes: bytes,
                    format: name.contains(".html") ? .html : .text,
                    file: name
                )
            }
    }

    @Test func brokenPagesGiveSoundDocuments() throws {
        let pages = try MutationTests.pages()
        let seconds = Double(MutationTests.environment["DATELINE_FUZZ_SECONDS"] ?? "") ?? 0
        var seed = UInt64(MutationTests.environment["DATELINE_FUZZ_SEED"] ?? "") ?? 1
        let end = Date(timeIntervalSinceNow: seconds)
        var count = 0
        repeat {
            var generator = SeededGenerator(seed: seed)
            let page = Mutation.mutated(pages, using: &generator)
            let read = Pipeline().read(page)
            for document in read.documents {
                let problems =
                    LayerChecker.problems(of: document)
                    + LayerChecker.problems(of: document.article, in: read.reading.decoded)
                #expect(problems.isEmpty, "seed \(seed): \(problems.prefix(3))")
            }
            #expect(read.documents.isEmpty == (read.reading.reason != nil), "seed \(seed)")
            seed += 1
            count += 1
        } while count < 120 || Date() < end
        print("mutations: \(count), last seed \(seed - 1)")
    }

    @Test func theUnbrokenPagesAreSoundToo() throws {
        for page in try MutationTests.pages() {
            for document in Pipeline().read(page).documents {
                #expect(LayerChecker.problems(of: document).isEmpty, "\(page.file ?? "")")
            }
        }
    }
}

/// Ways in which pages come broken.
enum Mutation {
    private static let naughty: [String] = [
        "\u{0}", "\u{FEFF}", "\u{202E}", "\r\n\r\n", "<![CDATA[", "<!--", "</p></p>", "<table><p>",
        "&#x110000;", "&bogus", "e\u{301}\u{323}\u{302}", "\u{1F1FB}\u{1F1F3}", "“", "”", "(",
        "((((",
        "ngày 31/2", "hôm qua (99/99)", "1.1.1.1.1", "theo", "Theo AFP, theo Reuters, theo",
        "<script>", "{\"@type\":\"NewsArticle\",", "<meta charset=utf-16>",
        String(repeating: "<div>", count: 600),
        String(repeating: "a", count: 5_000), "0000-00-00T99:99", "年月日", "\"", "''", "<br/>",
    ]

    /// A page of the corpus with some of its bytes cut, doubled, moved, flipped or replaced.
    static func mutated(_ pages: [WebPage], using generator: inout SeededGenerator) -> WebPage {
        var page = pages[Int.random(in: 0..<pages.count, using: &generator)]
        for _ in 0..<Int.random(in: 1...8, using: &generator) {
            let count = page.bytes.count
            guard count > 4 else { break }
            let at = Int.random(in: 0..<count, using: &generator)
            let end = min(count, at + Int.random(in: 1...400, using: &generator))
            switch Int.random(in: 0..<8, using: &generator) {
            case 0: page.bytes.removeSubrange(at..<end)
            case 1: page.bytes.insert(contentsOf: page.bytes[at..<end], at: at)
            case 2: page.bytes[at] = UInt8.random(in: 0...255, using: &generator)
            case 3: page.bytes.removeSubrange(at..<count)
            case 4:
                let text = naughty[Int.random(in: 0..<naughty.count, using: &generator)]
                page.bytes.insert(contentsOf: Array(text.utf8), at: at)
            case 5:
                let other = pages[Int.random(in: 0..<pages.count, using: &generator)].bytes
                page.bytes.insert(contentsOf: other.suffix(other.count / 2), at: at)
            case 6: page.format = page.format == .html ? .text : .html
            default:
                for place in at..<end where page.bytes[place] == 0x0A { page.bytes[place] = 0x20 }
            }
        }
        return page
    }
}
