import Ingest
import News
import Store
import TestSupport
import Testing

@testable import DatelineKit

/// Articles that come into a large store.
struct PlacingTests {
    /// Two reports of every happening, made of invented words that no other happening has.
    private static func page(_ number: Int, version: Int = 0) -> WebPage {
        var stream = SeededGenerator(seed: UInt64(number / 2))
        let syllables = ["ba", "ke", "lo", "mi", "nu", "ra", "se", "ti", "vo", "za", "dor", "fen"]
        func word() -> String {
            (0..<4).map { _ in syllables.randomElement(using: &stream) ?? "" }.joined()
        }
        let names = (0..<6).map { "Q" + String($0) + word() }
        let words = (0..<40).map { _ in word() }
        for _ in 0..<number % 2 * 1000 { _ = stream.next() }
        func sentence() -> String {
            let start = names.randomElement(using: &stream) ?? ""
            let rest = (0..<14).map {
                $0 % 5 == 4
                    ? names.randomElement(using: &stream) ?? ""
                    : words.randomElement(using: &stream) ?? ""
            }
            return ([start] + rest).joined(separator: " ") + "."
        }
        let headline = "The \(words[0]) of \(names[0]) and \(names[1])"
        let change = version > 0 ? ", version \(version)" : ""
        let paragraphs = (0..<4).map { _ in sentence() + " " + sentence() }
        let day = CivilDay(number: 16_000 + number / 2)
        return WebPage(
            bytes: Array(([headline + change] + paragraphs).joined(separator: "\n\n").utf8),
            format: .text,
            url: "https://paper\(number % 2).example/\(number)",
            fetched: Timestamp(seconds: (Int64(day.number) + Int64(version)) * 86_400),
            published: day.description
        )
    }

    private func read(_ pages: [WebPage], into newsroom: Newsroom) async throws {
        let report = try await newsroom.read(
            pages.map { Result<IngestedPage, UnreadableInput>.success(IngestedPage(page: $0)) }
        )
        #expect(report.empty.isEmpty && report.unreadable.isEmpty)
    }

    private let folder: TemporaryFolder
    private let newsroom: Newsroom
    private static let count = 64

    init() async throws {
        folder = try TemporaryFolder()
        var newsroom = try Newsroom(path: folder.path("news.sqlite"))
        newsroom.policy.smallStore = 32
        self.newsroom = newsroom
        // All but one report of the last happenings.
        try await read((0..<Self.count - 1).map { Self.page($0) }, into: newsroom)
    }

    @Test func anArticleMoreJoinsItsStoryProvisionallyUntilAllIsSettled() async throws {
        let store = newsroom.store
        let settled = try store.stories(limit: Self.count)
        #expect(settled.allSatisfy { $0.provisional == nil })
        try await read([Self.page(Self.count - 1)], into: newsroom)
        let state = try store.settlement()
        #expect(state.placed == 1)
        #expect(state.waiting == 0)
        let placed = try store.stories(limit: Self.count)
        let story = try #require(placed.first { $0.provisional != nil })
        #expect(story.articles.count == 2, "both reports of the happening")
        #expect(story.developments.count == 1)
        #expect(story.origins == 2)
        #expect(try store.check() == [])
        try newsroom.settle()
        let whole = try store.stories(limit: Self.count)
        #expect(whole.allSatisfy { $0.provisional == nil })
        #expect(Set(whole.map(\.articles)) == Set(placed.map(\.articles)))
        #expect(try store.settlement().placed == 0)
    }

    @Test func aCopyJoinsItsOriginal() async throws {
        let original = Self.page(10)
        var copy = original
        copy.url = "https://third.example/copy"
        try await read([copy], into: newsroom)
        let store = newsroom.store
        #expect(try store.settlement().placed == 1)
        let story = try #require(
            try store.stories(limit: Self.count).first { $0.provisional != nil }
        )
        let copies = try story.articles.compactMap { try store.copy($0) }
        #expect(copies.map(\.kind) == [.exact])
        #expect(story.provisional?.count == 1)
        #expect(story.articles.count == 3)
    }

    @Test func anArticleOfSomethingElseBeginsAStory() async throws {
        try await read([Self.page(100_000)], into: newsroom)
        let placed = try newsroom.store.stories(limit: Self.count).filter { $0.provisional != nil }
        #expect(placed.map(\.articles.count) == [1])
        #expect(placed.first?.title.hasPrefix("The ") == true)
    }

    @Test func aChangedArticleStaysInItsStoryWithItsNewHeadline() async throws {
        let store = newsroom.store
        let number = 20
        try await read([Self.page(number, version: 1)], into: newsroom)
        let story = try #require(
            try store.stories(limit: Self.count).first { $0.provisional != nil }
        )
        #expect(story.articles.count == 2)
        #expect(story.provisional?.count == 1)
        let summary = try #require(try store.summary(id: story.titleArticle))
        #expect(story.title == summary.headline)
        #expect(try store.check() == [])
    }

    @Test func manyProvisionalOnesSettleTheStore() async throws {
        let store = newsroom.store
        let share = Self.count / newsroom.policy.share
        try await read((0..<share).map { Self.page(200_000 + 2 * $0) }, into: newsroom)
        #expect(try store.settlement().placed == share)
        try await read((0..<4).map { Self.page(400_000 + 2 * $0) }, into: newsroom)
        #expect(try store.settlement().placed == 0)
        #expect(try store.stories(limit: Self.count).allSatisfy { $0.provisional == nil })
        #expect(try store.check() == [])
    }

    @Test func aForgottenArticleIsFoundByNoneThatComesLater() async throws {
        let store = newsroom.store
        let summary = try #require(try store.articleSummaries(limit: 1).first)
        _ = try store.forget(article: summary.id)
        try newsroom.settle()
        try await read([Self.page(Self.count - 1)], into: newsroom)
        #expect(try store.check() == [])
        #expect(
            try store.stories(limit: Self.count).allSatisfy { !$0.articles.contains(summary.id) }
        )
    }
}
