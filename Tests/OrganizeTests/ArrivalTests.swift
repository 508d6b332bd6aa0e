import News
import TestSupport
import Testing

@testable import Organize

/// What is kept for articles that come after a settling, and where they are placed.
struct ArrivalTests {
    private static let sketches: [ArticleSketch] = (1...40).map { number in
        let happening = number / 2
        return Sketcher().sketch(
            of: Sample.document(
                Int64(number),
                "Mayor Tamo\(happening) opens the Belka\(happening) bridge",
                [
                    "Mayor Tamo\(happening) opened the Belka\(happening) bridge over the Rilo\(happening) near Dorfen\(happening).",
                    "Zalu\(happening) paid gavo\(happening), said lemi\(happening) of Dorfen\(happening) and nura\(happening).",
                ],
                date: "2015-09-\(10 + happening % 20)",
                language: "en",
                outlet: "paper\(number % 2).example"
            )
        )
    }
    private static let rarity = TermRarity(of: sketches)

    private static func neighbours(
        _ sketches: some Sequence<ArticleSketch>
    )
        -> [ArrivalPlacer.Neighbour]
    {
        sketches.map { sketch in
            let group = ArticleID(sketch.id.number / 2 * 2)
            return ArrivalPlacer.Neighbour(sketch: sketch, development: group, story: group)
        }
    }

    @Test func rarityComesBackFromItsBytes() {
        #expect(TermRarity(bytes: Self.rarity.bytes) == Self.rarity)
    }

    @Test func brokenBytesAreNoRarity() {
        let bytes = Self.rarity.bytes
        #expect(TermRarity(bytes: []) == nil)
        #expect(TermRarity(bytes: [9] + bytes.dropFirst()) == nil)
        #expect(TermRarity(bytes: Array(bytes.prefix(bytes.count / 2))) == nil)
        #expect(TermRarity(bytes: [1, 0xFF, 0xFF, 0xFF, 0xFF]) == nil)
    }

    @Test func rarityIsTheSameForEveryOrder() {
        var generator = SeededGenerator(seed: 7)
        #expect(TermRarity(of: Self.sketches.shuffled(using: &generator)) == Self.rarity)
    }

    @Test func articlesOfOneHappeningShareKeysAndOthersDoNot() {
        let keys = Self.sketches.map { Set(Self.rarity.keys(of: $0)) }
        #expect(keys.allSatisfy { (1...48).contains($0.count) })
        #expect(keys[1].intersection(keys[2]).count >= 10)
        #expect(keys[1].intersection(keys[5]).count < keys[1].intersection(keys[2]).count)
    }

    @Test(arguments: [0, 7, 20])
    func anArrivalJoinsTheReportOfItsHappening(place: Int) throws {
        let arrival = Self.sketches[place]
        let partner = ArticleID(arrival.id.number / 2 * 2)
        let others = Self.sketches.filter { $0.id != arrival.id }
        var generator = SeededGenerator(seed: UInt64(place))
        let placer = ArrivalPlacer(rarity: Self.rarity)
        let found = placer.place(arrival, among: Self.neighbours(others))
        let again = placer.place(
            arrival,
            among: Self.neighbours(others.shuffled(using: &generator))
        )
        let hasPartner = others.contains { $0.id.number / 2 * 2 == partner.number }
        #expect(found.development == (hasPartner ? partner : nil))
        #expect(again.development == found.development && again.story == found.story)
        #expect(again.group == found.group && again.origins == found.origins)
    }

    @Test func anArrivalWithoutNeighboursStandsAlone() {
        let placement = ArrivalPlacer(rarity: Self.rarity).place(Self.sketches[3], among: [])
        #expect(placement.story == nil && placement.development == nil)
        #expect(placement.group == [Self.sketches[3].id])
        #expect(placement.copies.isEmpty)
        #expect(placement.origins.map(\.article) == [Self.sketches[3].id])
    }

    @Test func anArticleIsAddedInOrder() {
        let story = Story(of: Self.sketches[2], published: PartialDate(year: 2015))
        let times = [ArticleID(3): Int64(20), ArticleID(9): 10, ArticleID(12): 30]
        let two = story.adding(
            ArticleID(9),
            to: nil,
            published: PartialDate(edtf: "2014-05-01") ?? .unknown,
            times: times,
            origins: []
        )
        let three = two.adding(
            ArticleID(12),
            to: ArticleID(3),
            published: .unknown,
            times: times,
            origins: []
        )
        #expect(three.articles.map(\.number) == [9, 3, 12])
        #expect(three.developments.map { $0.articles.map(\.number) } == [[9], [3, 12]])
        #expect(three.id == ArticleID(3), "an identity stays until the next settling")
        #expect(three.from.description == "2014-05-01")
        #expect(three.provisional?.map(\.number) == [3, 9, 12])
    }
}
