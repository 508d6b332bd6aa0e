import DatelineKit
import Foundation
import Ingest
import News
import Store
import TestSupport
import Testing

/// Corrections in a store: they persist, win, and can be taken back.
struct CorrectionTests {
    private let folder: TemporaryFolder
    private let newsroom: Newsroom

    init() async throws {
        folder = try TemporaryFolder()
        newsroom = try Newsroom(path: folder.path("news.sqlite"))
        _ = try await newsroom.read(PageReader().pages(in: [Repository.examples]))
    }

    private func largest() throws -> Story {
        try #require(
            try newsroom.store.stories(limit: 200).max { $0.articles.count < $1.articles.count }
        )
    }

    /// Everything a store shows, for comparing.
    private func state() throws -> [String] {
        let stories = try newsroom.store.stories(limit: 1000).map { "\($0)" }
        let documents = try newsroom.store.articleSummaries(limit: 1000)
            .compactMap { try newsroom.store.document(id: $0.id) }
        return stories.sorted() + documents.map { "\($0)" }.sorted()
    }

    @Test func aSplitHoldsOverARebuildAndUntilItIsTakenBack() async throws {
        let before = try state()
        let story = try largest()
        let off = try #require(story.articles.last { try newsroom.store.copy($0) == nil })
        let split = try #require(try newsroom.split([off], offTheir: .story))
        let number = try #require(try newsroom.correct([split]).first)
        func isApart() throws -> Bool {
            try newsroom.store.storyID(ofArticle: off)
                != newsroom.store.storyID(ofArticle: story.id)
        }
        #expect(try isApart())
        _ = try await newsroom.rebuild()
        #expect(try isApart())
        #expect(try newsroom.corrections().map(\.state) == [.applies])
        #expect(try newsroom.store.check() == [])
        #expect(try newsroom.undo(correction: number) == split)
        #expect(try state() == before)
    }

    @Test func twoStoriesAreOneWhenTheReaderSaysSo() throws {
        let stories = try newsroom.store.stories(limit: 100)
        let (a, b) = (stories[0], stories[1])
        try newsroom.correct([.merge([a.id, b.id], .story)])
        let merged = try #require(try newsroom.store.story(id: b.id))
        #expect(merged.id == (try newsroom.store.story(id: a.id)?.id))
        #expect(Set(merged.articles) == Set(a.articles + b.articles))
    }

    @Test func aDateIsSetAndComesBackAsItWasRead() async throws {
        let before = try state()
        let summary = try #require(
            try newsroom.store.articleSummaries().first { $0.published.date.day != nil }
        )
        let date = PartialDate(year: 2001, month: 2, day: 3)
        let number = try #require(try newsroom.correct([.date(summary.id, date)]).first)
        let shown = try #require(try newsroom.article(summary.id))
        #expect(shown.document.article.published.date == date)
        #expect(shown.document.article.published.reasons.first?.rung == .correction)
        #expect(shown.summary.published.date == date)
        _ = try await newsroom.rebuild()
        #expect(try newsroom.article(summary.id)?.document.article.published.date == date)
        _ = try newsroom.undo(correction: number)
        #expect(try state() == before)
    }

    @Test func aSpeakerIsSetAndFoundBySearch() async throws {
        let before = try state()
        let quote = try #require(
            try newsroom.store.quotations(speaker: "").first { $0.speaker != nil }
        )
        let citation = Citation(article: quote.article.id, span: quote.quotation.span)
        let correction = Correction.speaker(
            "Nguyễn Văn Thử",
            quotation: citation,
            words: quote.text
        )
        let number = try #require(try newsroom.correct([correction]).first)
        func found() throws -> [String] {
            try newsroom.store.quotations(speaker: "nguyen van thu").map(\.text)
        }
        #expect(try found() == [quote.text])
        _ = try await newsroom.rebuild()
        #expect(try found() == [quote.text])
        _ = try newsroom.undo(correction: number)
        #expect(try found() == [])
        #expect(try state() == before)
    }

    @Test func whatIsNoArticleIsShownNowhereAndItsNumberLeadsOn() async throws {
        let before = try state()
        let story = try largest()
        let number = try #require(try newsroom.correct([.notAnArticle(story.id)]).first)
        let title = try #require(try newsroom.store.document(id: story.id)?.article.headline)
        func check() throws {
            #expect(
                try !newsroom.store.articleSummaries(limit: 1000).contains { $0.id == story.id }
            )
            #expect(
                try !newsroom.store.search(title, limit: 100).contains { $0.article.id == story.id }
            )
            #expect(try newsroom.store.storyID(ofArticle: story.id) == nil)
            let next = try #require(try newsroom.story(id: story.id))
            #expect(next.story.articles.allSatisfy { story.articles.contains($0) })
            #expect(try newsroom.store.isHidden(story.id))
        }
        try check()
        _ = try await newsroom.rebuild()
        try check()
        #expect(try newsroom.store.check() == [])
        _ = try newsroom.undo(correction: number)
        #expect(try newsroom.store.story(id: story.id)?.id == story.id)
        #expect(try state() == before)
    }

    @Test func correctionsWithoutEffectAreReported() async throws {
        let quote = try #require(try newsroom.store.quotations(speaker: "").first)
        let citation = Citation(article: quote.article.id, span: quote.quotation.span)
        try newsroom.correct([
            .date(ArticleID(12), .unknown),
            .speaker("A", quotation: citation, words: "other words than these"),
            .date(quote.article.id, PartialDate(year: 2001)),
            .date(quote.article.id, PartialDate(year: 2002)),
        ])
        let views = try newsroom.corrections()
        #expect(views.map { $0.state == .applies } == [false, false, false, true])
        #expect(views[0].state == .missing([ArticleID(12)]))
        #expect(views[1].state == .noQuotation)
        #expect(views[2].overruledBy == views[3].stored.number)
        let report = try await newsroom.rebuild()
        #expect(report.correctionsWithoutEffect == views.prefix(3).map(\.stored.number))
    }

    @Test func whatIsForgottenLeavesNoWordsInACorrection() throws {
        let quote = try #require(try newsroom.store.quotations(speaker: "").first)
        let citation = Citation(article: quote.article.id, span: quote.quotation.span)
        try newsroom.correct([.speaker("A", quotation: citation, words: quote.text)])
        _ = try newsroom.store.forget(article: quote.article.id)
        try newsroom.settle()
        #expect(try newsroom.corrections().isEmpty)
    }

    @Test func whicheverOrderPagesCameInCorrectionsGiveTheSame() async throws {
        let story = try largest()
        let split = try #require(try newsroom.split([story.articles[1]], offTheir: .story))
        try newsroom.correct([split])
        let other = try Newsroom(path: folder.path("other.sqlite"))
        // Corrections may come before the pages that they are about.
        try other.correct([split])
        #expect(try other.corrections().first?.state != .applies)
        let pages = Array(PageReader().pages(in: [Repository.examples]))
        _ = try await other.read(pages.reversed())
        #expect(try other.corrections().first?.state == .applies)
        #expect(try other.store.stories(limit: 1000) == newsroom.store.stories(limit: 1000))
    }
}
