import DatelineKit
import Foundation
import Ingest
import News
import Store
import TestSupport
import Testing

/// Reading a store again: what outlets repeat is learned, and only then.
struct RebuildTests {
    private static let notice =
        "Readers who write to the desk before noon get an answer on the same day, free of charge."
    private static let ship =
        "The freighter Norna, built in 1974, carries salt between the islands of the northern coast."

    private func page(_ number: Int, isText: Bool = false) -> WebPage {
        let subjects = ["harbour wall", "school roof", "night bus", "town clock", "fish market"]
        let subject = subjects[number % subjects.count]
        let paragraphs = [
            "The council decided on Monday that the \(subject) will be repaired before the winter, said mayor \(number) of five.",
            "Norna, the freighter, brings the stone for the \(subject), and nobody knows yet what the \(number) loads will cost.",
            RebuildTests.ship, RebuildTests.notice,
        ]
        let headline = "Repairs of the \(subject) begin in week \(number)"
        let body =
            isText
            ? ([headline, "By Anna Berg", "\(number + 1) March 2021"] + paragraphs)
                .joined(separator: "\n")
            : """
            <html lang="en-GB"><head><title>\(headline)</title><meta property="og:site_name" content="Harbour Post"></head><body>
            <div class="menu"><a href="/">Harbour Post</a></div><h1>\(headline)</h1><p class="date">\(number + 1) March 2021</p>
            <div class="text">\(paragraphs.map { "<p>\($0)</p>" }.joined())</div></body></html>
            """
        return WebPage(
            bytes: Array(body.utf8),
            format: isText ? .text : .html,
            url: "https://harbour.example/\(isText ? "t" : "h")\(number)",
            outlet: isText ? "Quay Times" : nil
        )
    }

    private func read(_ pages: [WebPage], into newsroom: Newsroom) async throws {
        _ = try await newsroom.read(
            pages.map { Result<IngestedPage, UnreadableInput>.success(IngestedPage(page: $0)) }
        )
    }

    /// All texts of a store.
    private func texts(_ newsroom: Newsroom) throws -> [String] {
        try newsroom.store.captureIDs()
            .flatMap { try newsroom.store.articles(ofCapture: $0) }
            .compactMap { try newsroom.store.document(id: $0.id)?.text }.sorted()
    }

    @Test(arguments: [false, true])
    func whatAnOutletRepeatsIsLeftOutAfterARebuildOnly(isText: Bool) async throws {
        let folder = try TemporaryFolder()
        let newsroom = try Newsroom(path: folder.path("news.sqlite"))
        try await read((0..<5).map { page($0, isText: isText) }, into: newsroom)
        #expect(try texts(newsroom).allSatisfy { $0.contains(Self.notice) })
        let report = try await newsroom.rebuild()
        #expect(report.captures == 5)
        #expect(report.changed == 5)
        #expect(report.repeatedBlocks == 1)
        let after = try texts(newsroom)
        #expect(after.count == 5)
        #expect(after.allSatisfy { !$0.contains(Self.notice) })
        // The ship is what the articles are about.
        #expect(after.allSatisfy { $0.contains(Self.ship) })
        #expect(try newsroom.store.check().isEmpty)
        // A page that comes later is read in the same way.
        try await read([page(5, isText: isText)], into: newsroom)
        #expect(try texts(newsroom).allSatisfy { !$0.contains(Self.notice) })
        #expect(try texts(newsroom).count == 6)
    }

    @Test func aRebuildIsAFunctionOfTheCaptures() async throws {
        let folder = try TemporaryFolder()
        let forward = try Newsroom(path: folder.path("a.sqlite"))
        let backward = try Newsroom(path: folder.path("b.sqlite"))
        let pages = (0..<5).map { page($0) }
        try await read(pages, into: forward)
        _ = try await forward.rebuild()
        try await read(Array(pages.reversed().prefix(4)), into: backward)
        _ = try await backward.rebuild()
        try await read(pages, into: backward)
        let last = try await backward.rebuild()
        #expect(try texts(forward) == texts(backward))
        #expect(try forward.store.stories(limit: 9) == backward.store.stories(limit: 9))
        #expect(last.gone == 0)
        #expect(try await backward.rebuild().changed == 0)
    }
}
