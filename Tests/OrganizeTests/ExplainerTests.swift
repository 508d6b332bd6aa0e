import News
import Testing

@testable import Organize

/// Why articles stand together or apart.
struct ExplainerTests {
    private let organization = Organizer().organize(Sample.corpus)
    private let sketches = Dictionary(
        Sample.corpus.map { ($0.id, Sketcher().sketch(of: $0)) },
        uniquingKeysWith: { first, _ in first }
    )

    private func side(_ number: Int64) throws -> Explainer.Side {
        let id = ArticleID(number)
        let story = try #require(organization.stories.first { $0.articles.contains(id) })
        return Explainer.Side(
            document: try #require(Sample.corpus.first { $0.id == id }),
            sketch: try #require(sketches[id]),
            story: story.developments.map { part in
                Explainer.Group(id: part.id, sketches: part.articles.compactMap { sketches[$0] })
            }
        )
    }

    private func explain(_ a: Int64, _ b: Int64) throws -> Explanation {
        let explainer = Explainer(
            rarity: organization.rarity,
            articles: Sample.corpus.count,
            scales: organization.scales
        )
        return explainer.explain(try side(a), try side(b), copy: nil)
    }

    @Test func oneHappeningIsAlikeEnoughAndNamesItsWords() throws {
        let why = try explain(11, 12)
        #expect(why.verdict == .development)
        #expect(why.development.isEnough)
        #expect(!why.terms.isEmpty)
        #expect(why.terms.allSatisfy { (0...1).contains($0.share) })
        let text = try #require(Sample.corpus.first { $0.id == ArticleID(11) }?.text)
        #expect(why.terms.allSatisfy { text.contains($0.text) }, "words are verbatim")
    }

    @Test func twoHappeningsOfOneStorySayHowFarTheyAreApart() throws {
        let why = try explain(21, 22)
        #expect(why.verdict == .story)
        #expect(why.daysApart == 140)
        #expect(!why.development.isEnough)
        #expect(why.story.isEnough || !why.path.isEmpty)
    }

    @Test func strangersHaveTooLittleInCommon() throws {
        let why = try explain(31, 32)
        #expect(why.verdict == .apart)
        #expect(!why.pair.isEnough)
        #expect(!why.development.isEnough)
        #expect(!why.story.isEnough)
        #expect(why.sentences.isEmpty)
    }

    @Test func explainingTheOtherWayRoundGivesTheSameNumbers() throws {
        for (a, b) in [(11, 12), (21, 22), (11, 13), (31, 32)] as [(Int64, Int64)] {
            let (one, other) = (try explain(a, b), try explain(b, a))
            #expect(one.verdict == other.verdict)
            #expect(abs(one.pair.value - other.pair.value) < 1e-6)
            #expect(abs(one.story.value - other.story.value) < 1e-6)
            #expect(one.sharedText == other.sharedText)
        }
    }

    @Test func theSameSentenceIsFoundInBoth() throws {
        let sentence =
            "Đoàn thanh tra gồm bảy người tới cảng Vân Phong lúc sáng sớm để kiểm tra kho dầu."
        let a = Sample.document(1, "Thanh tra cảng", [sentence + " Kết quả sẽ có sau một tuần."])
        let b = Sample.document(2, "Kho dầu bị kiểm tra", ["Người dân lo ngại. " + sentence])
        let shared = SharedGrounds(first: a, second: b).sentences()
        #expect(shared.map(\.text) == [sentence])
        #expect(shared.first?.citations.map(\.article) == [ArticleID(1), ArticleID(2)])
        for citation in shared.first?.citations ?? [] {
            let text = citation.article == a.id ? a.text : b.text
            #expect(text.slice(citation.span).map(String.init) == sentence)
        }
    }
}
