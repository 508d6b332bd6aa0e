import DatelineKit
import Ingest
import News
import Store
import TestSupport
import Testing

/// Why articles of a store stand where they do; names, neighbours, trees of origin.
struct WhyTests {
    private let folder: TemporaryFolder
    private let newsroom: Newsroom

    init() async throws {
        folder = try TemporaryFolder()
        newsroom = try Newsroom(path: folder.path("news.sqlite"))
        _ = try await newsroom.read(PageReader().pages(in: [Repository.examples]))
    }

    @Test func everyArticleThatIsNotAloneSaysWhyItIsWhereItIs() throws {
        for story in try newsroom.store.stories(limit: 100) {
            for id in story.articles {
                let why = try newsroom.why(id)
                #expect((why == nil) == (story.articles.count == 1))
                guard let why else { continue }
                #expect(why.explanation.verdict != .apart)
                #expect(why.stories.map(\.id) == [story.id])
                #expect(story.articles.contains(why.explanation.other))
                #expect(why.summaries[why.explanation.other] != nil)
            }
        }
    }

    @Test func everyCitationOfAnExplanationHolds() throws {
        let stories = try newsroom.store.stories(limit: 100)
        let ids = stories.flatMap(\.articles).sorted()
        for (a, b) in zip(ids, ids.dropFirst()) {
            let why = try #require(try newsroom.why(a, b))
            let citations =
                why.explanation.days.flatMap(\.citations)
                + why.explanation.sentences.flatMap(\.citations)
            for citation in citations {
                #expect(
                    try newsroom.store.document(id: citation.article)?.text.slice(citation.span)
                        != nil
                )
            }
            for sentence in why.explanation.sentences {
                let text = try newsroom.store.document(id: a)?.text
                #expect(text?.contains(sentence.text) == true)
            }
        }
    }

    @Test func theLikenessThatIsShownAgreesWithTheDecision() throws {
        let ids = try newsroom.store.stories(limit: 100).flatMap(\.articles).sorted()
        var verdicts: Set<Explanation.Verdict> = []
        for (index, a) in ids.enumerated() {
            for b in ids[(index + 1)...] {
                let why = try #require(try newsroom.why(a, b)).explanation
                verdicts.insert(why.verdict)
                switch why.verdict {
                case .copy: continue
                case .development: #expect(why.development.isEnough, "\(a) and \(b)")
                case .story:
                    #expect(!why.development.isEnough, "\(a) and \(b)")
                case .apart:
                    #expect(!why.development.isEnough, "\(a) and \(b)")
                    #expect(!why.story.isEnough, "\(a) and \(b)")
                }
            }
        }
        #expect(verdicts.count == 4, "each verdict is there to be explained")
    }

    @Test func aCopyShowsWhatDiffers() throws {
        let copy = try #require(
            try newsroom.store.stories(limit: 100).flatMap(\.articles).lazy
                .compactMap { try? newsroom.store.copy($0) }.first
        )
        let why = try #require(try newsroom.why(copy.original, copy.article))
        #expect(why.explanation.verdict == .copy)
        #expect(why.explanation.copy == copy)
        #expect(try #require(why.comparison).sharedWords > 20)
        let page = try #require(try newsroom.article(copy.article))
        #expect(page.copies.contains { $0.summary.id == copy.original && $0.comparison != nil })
    }

    @Test func whatTheReaderForcedIsNamed() throws {
        let stories = try newsroom.store.stories(limit: 100)
        let (a, b) = (stories[0].id, stories[1].id)
        let apart = try #require(try newsroom.why(a, b))
        #expect(apart.explanation.verdict == .apart)
        #expect(apart.corrections.isEmpty)
        let number = try newsroom.correct([.merge([a, b], .story)])
        let joined = try #require(try newsroom.why(a, b))
        #expect(joined.explanation.verdict == .story)
        #expect(joined.corrections.map(\.number) == number)
    }

    @Test func everyArticleStandsOnceInTheTreeOfOrigins() throws {
        func articles(_ nodes: [OriginTree.Node]) -> [ArticleID] {
            nodes.flatMap { [$0.article].compactMap { $0 } + articles($0.children) }
        }
        for story in try newsroom.store.stories(limit: 100) {
            let view = try #require(try newsroom.story(id: story.id))
            let tree = OriginTree(view).roots
            #expect(articles(tree).sorted() == story.articles.sorted())
            #expect(view.parts.flatMap(\.development.articles).sorted() == story.articles.sorted())
            #expect(view.parts.allSatisfy { $0.origins > 0 && $0.origins <= story.origins })
        }
    }

    @Test func theTimelineOfANameHoldsOnlySentencesThatNameIt() throws {
        let story = try #require(
            try newsroom.store.stories(limit: 100).max { $0.articles.count < $1.articles.count }
        )
        let document = try #require(try newsroom.store.document(id: story.titleArticle))
        let entity = try #require(
            document.entities.first { $0.kind != .person } ?? document.entities.first
        )
        let view = try #require(try newsroom.timeline("", TimelineRequest(names: [entity.name])))
        #expect(!view.timeline.entries.isEmpty)
        for entry in view.timeline.entries {
            let citation = try #require(entry.citations.first)
            let told = try #require(try newsroom.store.document(id: citation.article))
            let keys = try newsroom.store.keys(ofName: entity.name)
            #expect(
                told.mentions.contains {
                    citation.span.contains($0.span) && keys.contains(told.entities[$0.entity].key)
                }
            )
        }
        #expect(try newsroom.timeline("", TimelineRequest(names: ["Nobody Of This Name"])) == nil)
        #expect(try newsroom.timeline("") == nil)
    }

    @Test func neighboursAreOtherStoriesWithSharedNames() throws {
        for story in try newsroom.store.stories(limit: 100) {
            for near in try newsroom.neighbours(ofStory: story.id) {
                #expect(near.story.id != story.id)
                #expect(near.names.count > 1)
            }
        }
    }
}
