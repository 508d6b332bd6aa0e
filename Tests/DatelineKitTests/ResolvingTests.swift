import Ingest
import News
import Store
import TestSupport
import Testing

@testable import DatelineKit

/// Numbers of stories lead on, whatever becomes of the stories; the order of arrival does not show.
struct ResolvingTests {
    /// A report of one of a few subjects, made of invented words; several reports of a subject make a story.
    static func page(_ number: Int) -> WebPage {
        var subject = SeededGenerator(seed: UInt64(number % 7) + 1)
        var own = SeededGenerator(seed: UInt64(number) + 1000)
        let syllables = ["ba", "ke", "lo", "mi", "nu", "ra", "se", "ti", "vo", "za", "dor", "fen"]
        func word(_ stream: inout SeededGenerator) -> String {
            (0..<4).map { _ in syllables.randomElement(using: &stream) ?? "" }.joined()
        }
        let names = (0..<6).map { "Q\($0)" + word(&subject) }
        let words = (0..<30).map { _ in word(&subject) } + (0..<8).map { _ in word(&own) }
        func sentence() -> String {
            let middle = (0..<12).map { _ in words.randomElement(using: &own) ?? "" }
            let start = names.randomElement(using: &own) ?? ""
            return
                "\(start) \(middle.joined(separator: " ")) \(names.randomElement(using: &own) ?? "")."
        }
        let headline = "The \(words[0]) of \(names[0]) \(word(&own))"
        let body = (0..<4).map { _ in sentence() + " " + sentence() }
        let day = CivilDay(number: 16_000 + (number % 7) * 3 + number * 40 / 7)
        return WebPage(
            bytes: Array(([headline] + body).joined(separator: "\n\n").utf8),
            format: .text,
            url: "https://paper\(number % 3).example/\(number)",
            fetched: Timestamp(seconds: Int64(day.number) * 86_400),
            published: day.description
        )
    }

    private func read(_ numbers: some Sequence<Int>, into newsroom: Newsroom) async throws {
        _ = try await newsroom.read(
            numbers.map {
                Result<IngestedPage, UnreadableInput>.success(IngestedPage(page: Self.page($0)))
            }
        )
    }

    private func newsroom(_ folder: TemporaryFolder, _ name: String) throws -> Newsroom {
        var newsroom = try Newsroom(path: folder.path(name))
        // Arrivals are placed provisionally from the twentieth article on.
        newsroom.policy.smallStore = 20
        return newsroom
    }

    @Test(arguments: [11, 12, 13, 14] as [UInt64])
    func everyNumberEverShownLeadsToAStory(seed: UInt64) async throws {
        let folder = try TemporaryFolder()
        let newsroom = try newsroom(folder, "news.sqlite")
        var generator = SeededGenerator(seed: seed)
        var waiting = Array(0..<48).shuffled(using: &generator)
        var shown: Set<ArticleID> = []
        for step in 0..<16 {
            let stories = try newsroom.store.stories(limit: 1000)
            switch Int.random(in: 0..<6, using: &generator) {
            case 0 where stories.count > 1:
                let some = stories.shuffled(using: &generator).prefix(2).map(\.id)
                try newsroom.correct([.merge(some, .story)])
            case 1 where stories.contains { $0.articles.count > 2 }:
                let story = stories.filter { $0.articles.count > 2 }.randomElement(
                    using: &generator
                )
                let off = story?.articles.shuffled(using: &generator).prefix(2) ?? []
                if let split = try newsroom.split(Array(off), offTheir: .story) {
                    try newsroom.correct([split])
                }
            case 2:
                let number = try newsroom.store.corrections().randomElement(using: &generator)?
                    .number
                if let number { _ = try newsroom.undo(correction: number) }
            case 3 where stories.count > 3:
                if let id = stories.randomElement(using: &generator)?.articles.first {
                    let date = PartialDate(
                        CivilDay(number: Int.random(in: 15_000..<17_000, using: &generator))
                    )
                    try newsroom.correct([.date(id, date)])
                }
            default:
                let count = min(waiting.count, Int.random(in: 1...5, using: &generator))
                try await read(waiting.prefix(count), into: newsroom)
                waiting.removeFirst(count)
            }
            shown.formUnion(try newsroom.store.stories(limit: 1000).map(\.id))
            for id in shown {
                let view = try newsroom.story(id: id)
                #expect(view != nil, "seed \(seed), step \(step): \(id) leads nowhere")
                let again = try view.flatMap { try newsroom.story(id: $0.story.id) }
                #expect(again?.story.id == view?.story.id, "seed \(seed), step \(step)")
            }
            #expect(try newsroom.store.check() == [], "seed \(seed), step \(step)")
        }
        try newsroom.settle()
        for id in shown { #expect(try newsroom.story(id: id) != nil, "seed \(seed)") }
    }

    @Test(arguments: [21, 22, 23] as [UInt64])
    func everyOrderOfArrivalGivesTheSameOnceSettled(seed: UInt64) async throws {
        let folder = try TemporaryFolder()
        var generator = SeededGenerator(seed: seed)
        let once = try newsroom(folder, "once.sqlite")
        let bitByBit = try newsroom(folder, "bit.sqlite")
        try await read(0..<48, into: once)
        var waiting = Array(0..<48).shuffled(using: &generator)
        while !waiting.isEmpty {
            let count = min(waiting.count, Int.random(in: 1...9, using: &generator))
            try await read(waiting.prefix(count), into: bitByBit)
            waiting.removeFirst(count)
        }
        try once.settle()
        try bitByBit.settle()
        let (a, b) = (try once.store.stories(limit: 1000), try bitByBit.store.stories(limit: 1000))
        #expect(a == b, "seed \(seed)")
        #expect(a.contains { $0.articles.count > 2 }, "there is something to gather")
    }
}
