import News
import Testing

@testable import Organize

/// What the reader knows better wins over what the machine gathers.
struct CorrectedStoriesTests {
    private func organize(_ corrections: Correction...) -> Organization {
        Organizer().organize(Sample.corpus, corrections: corrections)
    }

    private func ids(_ numbers: Int64...) -> [ArticleID] { numbers.map { ArticleID($0) } }

    private func story(_ number: Int64, _ organization: Organization) -> Story? {
        organization.stories.first { $0.articles.contains(ArticleID(number)) }
    }

    private func areTogether(_ a: Int64, _ b: Int64, _ organization: Organization) -> Bool {
        story(a, organization)?.id == story(b, organization)?.id
    }

    private func development(_ number: Int64, _ organization: Organization) -> Development? {
        story(number, organization)?.developments
            .first { $0.articles.contains(ArticleID(number)) }
    }

    @Test func mergedStoriesAreOneWithAllTheirArticles() {
        let organization = organize(.merge(ids(22, 32), .story))
        #expect(story(32, organization)?.articles.sorted() == ids(21, 22, 32))
        #expect(development(32, organization)?.articles == ids(32))
        #expect(organization.stories.flatMap(\.articles).count == Sample.corpus.count)
        let story = story(32, organization)
        #expect(story?.id == story?.articles.first)
        #expect(story?.articles.contains(story?.titleArticle ?? .none) == true)
    }

    @Test func mergedDevelopmentsAreOne() {
        let organization = organize(.merge(ids(21, 22), .development))
        #expect(development(21, organization)?.articles == ids(21, 22))
        #expect(story(21, organization)?.developments.count == 1)
    }

    @Test func whatIsSplitOffIsAStoryOfItsOwn() {
        let organization = organize(.split(ids(22), from: ids(21), .story))
        #expect(story(21, organization)?.articles == ids(21))
        #expect(story(22, organization)?.articles == ids(22))
        #expect(story(22, organization)?.titleArticle == ArticleID(22))
    }

    @Test func aDevelopmentIsSplitInsideItsStory() {
        let before = organize()
        #expect(development(11, before)?.id == development(12, before)?.id)
        let after = organize(.split(ids(12), from: ids(11), .development))
        #expect(areTogether(11, 12, after))
        #expect(development(11, after)?.id != development(12, after)?.id)
    }

    @Test func whatIsSplitOffTogetherStaysTogether() {
        let organization = organize(
            .merge(ids(21, 22, 31, 32), .story),
            .split(ids(31, 32), from: ids(21, 22), .story)
        )
        #expect(areTogether(31, 32, organization))
        #expect(areTogether(21, 22, organization))
        #expect(!areTogether(21, 31, organization))
    }

    @Test func aFreeArticleGoesToTheSideItIsMoreLike() throws {
        // As if the machine had made one story of everything.
        let sketches = CanonicalOrder.sorted(Sample.corpus.map { Sketcher().sketch(of: $0) })
        let group = StoryGatherer.Group(developments: sketches.indices.map { [$0] }, title: 0)
        let corrected = CorrectedGroups(
            Wishes(of: [.split(ids(21), from: ids(11), .story)], among: sketches),
            sketches: sketches,
            original: Array(sketches.indices),
            rarity: TermRarity(of: sketches)
        ).corrected([group])
        let sides = corrected.map { Set($0.developments.joined().map { sketches[$0].id }) }
        #expect(sides.count == 2)
        let court = try #require(sides.first { $0.contains(ArticleID(21)) })
        #expect(court.contains(ArticleID(22)))
        #expect(!court.contains(ArticleID(11)) && !court.contains(ArticleID(12)))
    }

    @Test func theLaterOfTwoCorrectionsHolds() {
        let merge = Correction.merge(ids(21, 31), .story)
        let split = Correction.split(ids(31), from: ids(21), .story)
        #expect(!areTogether(21, 31, organize(merge, split)))
        #expect(areTogether(21, 31, organize(split, merge)))
        let known: (ArticleID) -> Bool = { _ in true }
        #expect(
            Wishes(of: [merge, split], isKnown: known).states == [.overruled(by: 1), .applies]
        )
        #expect(
            Wishes(of: [split, merge], isKnown: known).states == [.overruled(by: 1), .applies]
        )
    }

    @Test func aDateOfTheReadersIsWhatTheArticleHas() {
        let date = PartialDate(year: 2022, month: 2, day: 20)
        let organization = organize(.date(ArticleID(22), date))
        #expect(organization.dates[ArticleID(22)]?.date == date)
        #expect(organization.dates[ArticleID(22)]?.reasons.first?.rung == .correction)
        #expect(story(21, organization)?.id == ArticleID(22), "it is the first one now")
        #expect(story(21, organization)?.from == date)
    }

    @Test func whatIsNoArticleIsInNoStory() {
        let organization = organize(.notAnArticle(ArticleID(21)))
        #expect(story(21, organization) == nil)
        #expect(story(22, organization)?.articles == ids(22))
    }

    @Test func whatIsAboutUnknownArticlesSaysSo() {
        let corrections: [Correction] = [
            .merge(ids(21, 99), .story), .date(ArticleID(98), .unknown),
            .split(ids(22), from: ids(21, 97), .story), .notAnArticle(ArticleID(31)),
            .merge(ids(31, 32), .story),
        ]
        let known = Set(Sample.corpus.map(\.id))
        #expect(
            Wishes(of: corrections) { known.contains($0) }.states == [
                .missing(ids(99)), .missing(ids(98)), .applies, .applies, .missing(ids(31)),
            ]
        )
        let organization = Organizer().organize(Sample.corpus, corrections: corrections)
        #expect(!areTogether(21, 22, organization))
    }

    @Test(arguments: 1...40)
    func whateverTheReaderSaysHoldsAndTheOrderOfArrivalDoesNotShow(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let all = Sample.corpus.map(\.id)
        func some(_ most: Int) -> [ArticleID] {
            Array(
                all.shuffled(using: &generator).prefix(Int.random(in: 1...most, using: &generator))
            )
        }
        let corrections = (0..<Int.random(in: 1...8, using: &generator)).compactMap {
            _ -> Correction? in
            let level: Correction.Level = Bool.random(using: &generator) ? .story : .development
            if Bool.random(using: &generator) {
                let ids = some(4)
                return ids.count > 1 ? .merge(ids, level).normalized : nil
            }
            let ids = some(2)
            return Correction.split(ids, from: some(6).filter { !ids.contains($0) }, level)
                .normalized
        }
        let documents = Sample.corpus.shuffled(using: &generator)
        let organization = Organizer().organize(documents, corrections: corrections)
        #expect(
            organization == Organizer().organize(Sample.corpus, corrections: corrections),
            "seed \(seed)"
        )
        #expect(organization.stories.flatMap(\.articles).sorted() == all.sorted(), "seed \(seed)")
        #expect(
            organization.stories.flatMap(\.developments).flatMap(\.articles).sorted()
                == all.sorted(),
            "seed \(seed)"
        )
        let states = Wishes(of: corrections) { _ in true }.states
        for (correction, state) in zip(corrections, states) where state == .applies {
            switch correction {
            case .merge(let ids, let level):
                #expect(Set(ids.map { group($0, level, organization) }).count == 1, "seed \(seed)")
            case .split(let ids, let others, let level):
                let apart = Set(others.map { group($0, level, organization) })
                #expect(
                    ids.allSatisfy { !apart.contains(group($0, level, organization)) },
                    "seed \(seed)"
                )
            default: continue
            }
        }
    }

    private func group(
        _ id: ArticleID,
        _ level: Correction.Level,
        _ organization: Organization
    ) -> ArticleID? {
        level == .story
            ? story(id.number, organization)?.id : development(id.number, organization)?.id
    }
}
