import DatelineKit
import Foundation
import Ingest
import News
import Store
import TestSupport
import Testing

/// Focus, Rising and Latest: by origins, relative to the corpus and never to the clock.
struct RankingTests {
    private let folder: TemporaryFolder
    private let newsroom: Newsroom

    /// Articles of two subjects: the bridge is reported by three outlets in the last week and one in the week before; the harvest by
    /// one in the last and two in the one before, and copied by a third.
    init() async throws {
        folder = try TemporaryFolder()
        newsroom = try Newsroom(path: folder.path("news.sqlite"))
        let pages = [
            page("bridge", 1, "a.example", "2020-03-05"),
            page("bridge", 2, "a.example", "2020-03-10"),
            page("bridge", 3, "b.example", "2020-03-12"),
            page("bridge", 4, "c.example", "2020-03-14"),
            page("harvest", 1, "a.example", "2020-03-02"),
            page("harvest", 2, "b.example", "2020-03-04"),
            page("harvest", 3, "c.example", "2020-03-11"),
            page("harvest", 1, "d.example", "2020-03-15"),
        ]
        _ = try await newsroom.read(
            pages.map { Result<IngestedPage, UnreadableInput>.success(IngestedPage(page: $0)) }
        )
        // What belongs together is said, not left to the likeness of short texts.
        let bridge = try newsroom.store.search("bridge", limit: 20).map(\.article.id)
        let harvest = try newsroom.store.search("harvest", limit: 20).map(\.article.id)
        try newsroom.correct([
            .merge(bridge, .story), .merge(harvest, .story), .split(bridge, from: harvest, .story),
        ])
    }

    private func page(_ subject: String, _ number: Int, _ host: String, _ date: String) -> WebPage {
        let tellings = [
            """
            People of the valley said what they saw of it with their own eyes, and some had brought pictures and a drawing.

            The council will decide again in spring, in a session that is open to everybody who lives between the two rivers.
            """,
            """
            Engineers read a paper of forty pages to all, and many questions of farmers stayed without an answer until midnight.

            Nobody objected when the mayor asked for money, although the school needs a roof before the snow comes back.
            """,
            """
            Three lorries with timber came up the road on Monday morning, long after the guests had left the inn for the station.

            An old inhabitant wrote to the paper that he had seen worse in the year of the flood, when the mill was lost.
            """,
            """
            Children sang at the opening while the band waited in the rain; the minister cut a ribbon and drank a glass of cider.

            What it will cost nobody knew for certain, since two of the offers had been lost on the way to the capital.
            """,
            """
            Barley stands two weeks behind last year, and a machine that three families share broke down on its first morning.

            Students from the city came by bus to help; they slept in the gymnasium and complained about mosquitoes.
            """,
            """
            Prices at the exchange fell by a tenth when rain was forecast, then rose again as the clouds passed to the east.

            A cooperative offered to store what cannot be sold, for a fee that its members thought too high.
            """,
            """
            Thanks were given in all four churches on Sunday, with loaves, pumpkins and a wreath as tall as the sexton.

            Hail had spared the upper fields; those near the quarry were insured, said a clerk, though not for everything.
            """,
        ]
        let text = """
            The \(subject) of the valley, part \(number)

            This is what our reporters learned about the \(subject) up to the evening, from those who had to do with it.

            \(tellings[subject == "bridge" ? number - 1 : number + 3])
            """
        return WebPage(
            bytes: Array(text.utf8),
            format: .text,
            url: "https://\(host)/\(subject)-\(number)",
            published: date
        )
    }

    private func titles(_ ranking: StoryRanking, asOf day: String? = nil) throws -> [String] {
        let day = day.flatMap { PartialDate(edtf: $0)?.civilDay }
        return try newsroom.stories(by: ranking, asOf: day).stories.map {
            $0.card.story.title.contains("bridge") ? "bridge" : "harvest"
        }
    }

    @Test func focusCountsTheOriginsOfTheLastSevenDays() throws {
        let ranked = try newsroom.stories(by: .focus)
        #expect(ranked.asOf?.description == "2020-03-15")
        #expect(try titles(.focus) == ["bridge", "harvest"])
        #expect(ranked.stories.first?.standing == StoryStanding(week: 3, weekBefore: 1))
    }

    @Test func risingShowsWhatGrowsOnly() throws {
        #expect(try titles(.rising) == ["bridge"])
        #expect(try titles(.rising, asOf: "2020-03-05") == ["harvest", "bridge"])
    }

    @Test func aCopyMakesNoStoryNew() throws {
        #expect(try titles(.latest) == ["bridge", "harvest"])
        #expect(try titles(.latest, asOf: "2020-03-11") == ["harvest", "bridge"])
    }

    @Test func nothingIsRankedByWhatCameLater() throws {
        #expect(try titles(.focus, asOf: "2020-03-04") == ["harvest"])
        #expect(try titles(.focus, asOf: "2019-01-01").isEmpty)
        #expect(try titles(.latest, asOf: "2019-01-01").isEmpty)
    }

    @Test func aStoryIsShownAsItWas() throws {
        let story = try #require(try newsroom.stories(by: .focus).stories.first?.card.story)
        let day = try #require(PartialDate(edtf: "2020-03-10")?.civilDay)
        let then = try #require(try newsroom.story(id: story.id, TimelineRequest(asOf: day)))
        #expect(then.story.articles.count == 2)
        #expect(then.story.to.description == "2020-03-10")
        #expect(then.story.origins == 1)
        #expect(then.order.allSatisfy { then.story.articles.contains($0) })
        let before = try #require(PartialDate(edtf: "2020-01-01")?.civilDay)
        #expect(try newsroom.story(id: story.id, TimelineRequest(asOf: before)) == nil)
    }

    @Test func theTimelineTellsWhatIsNewSinceAMoment() throws {
        let story = try #require(try newsroom.stories(by: .focus).stories.first?.card.story)
        let all = try #require(try newsroom.timeline("\(story.id)"))
        let moment = try #require(Timestamp(iso8601: "2020-03-12"))
        let new = try #require(
            try newsroom.timeline("\(story.id)", TimelineRequest(newSince: moment))
        )
        #expect(!new.timeline.entries.isEmpty)
        #expect(new.timeline.entries.count < all.timeline.entries.count)
        for entry in new.timeline.entries {
            for citation in entry.citations {
                let day = new.summaries[citation.article]?.published.date.civilDay
                #expect(day.map { $0.description >= "2020-03-12" } == true)
            }
        }
        let one = try newsroom.timeline(
            "\(story.id)",
            TimelineRequest(entries: 1, newSince: moment)
        )
        #expect(one?.timeline.entries.count == 1)
    }
}
