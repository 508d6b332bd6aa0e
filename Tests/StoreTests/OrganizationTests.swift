import News
import Testing

@testable import Store

struct OrganizationTests {
    let place: Workplace
    let store: NewsStore
    let a = Sample.id("https://vov.vn/a")
    let b = Sample.id("https://vov.vn/b")
    let c = Sample.id("https://vov.vn/c")

    init() throws {
        place = try Workplace()
        store = try place.store()
        _ = try store.save([
            page(
                Sample(url: "https://vov.vn/a", headline: "Nga và Mỹ họp", people: ["John Kerry"])
            ),
            page(
                Sample(
                    url: "https://vov.vn/b",
                    headline: "Nga rời bàn họp",
                    people: ["Sergei Lavrov", "John Kerry"]
                )
            ),
            page(Sample(url: "https://vov.vn/c", headline: "Giá cà phê tăng")),
        ])
    }

    @Test func storiesComeBackTheLatestFirst() throws {
        let old = story(a, b, title: "Nga và Mỹ họp", to: "2015-09")
        let new = story(c, title: "Giá cà phê tăng", to: "2016-01-02")
        try store.replaceOrganization(organization(old, new))
        #expect(try store.stories() == [new, old])
        #expect(try store.storyID(ofArticle: b) == a)
        #expect(try store.articles(inStory: a).map(\.id) == [a, b])
        #expect(try store.people(inStory: a).map(\.name) == ["John Kerry", "Sergei Lavrov"])
        #expect(try store.check() == [])
    }

    @Test func aMergedStoryLeadsToTheOneThatHoldsItsFirstArticle() throws {
        try store.replaceOrganization(organization(story(a), story(b), story(c)))
        try store.replaceOrganization(organization(story(a, b), story(c)))
        #expect(try store.story(id: b)?.id == a)
        try store.replaceOrganization(organization(story(c, a, b)))
        #expect(try store.story(id: b)?.id == c)
        #expect(try store.story(id: a)?.id == c)
        #expect(try store.stories().map(\.id) == [c])
    }

    @Test func aStoryWhoseFirstArticleIsForgottenStillOpens() throws {
        try store.replaceOrganization(organization(story(a, b), story(c)))
        _ = try store.forget(article: a)
        #expect(try store.story(id: a)?.articles == [b])
        #expect(try store.story(id: a)?.title == "Nga rời bàn họp")
        try store.replaceOrganization(organization(story(b), story(c)))
        #expect(try store.story(id: a)?.id == b)
        _ = try store.forget(article: b)
        #expect(try store.story(id: a) == nil)
    }

    @Test func articlesForgottenMeanwhileAreLeftOut() throws {
        _ = try store.forget(article: b)
        try store.replaceOrganization(
            StoredOrganization(
                stories: [story(a, b), story(c)],
                copies: [Copy(article: b, original: a, kind: .exact, similarity: 1)],
                origins: [Origin(article: b, chain: ["AFP"], key: "afp")],
                dated: []
            )
        )
        #expect(try store.story(id: a)?.articles == [a])
        #expect(try store.copies(of: a).isEmpty)
        #expect(try store.check() == [])
    }

    @Test func copiesAndOriginsAreReplaced() throws {
        let copy = Copy(article: b, original: a, kind: .near, similarity: 0.9)
        let origin = Origin(article: b, chain: ["AFP", "VOV"], key: "afp")
        try store.replaceOrganization(
            StoredOrganization(stories: [], copies: [copy], origins: [origin], dated: [])
        )
        #expect(try store.copies(of: a) == [copy])
        #expect(try store.copy(b) == copy)
        #expect(try store.origins(for: [a, b]) == [b: origin])
        try store.replaceOrganization(organization())
        #expect(try store.copy(b) == nil && store.origin(of: b) == nil)
    }

    @Test func aDateThatTheCorpusCompletedReplacesTheOldOne() throws {
        var document = Sample(url: "https://vov.vn/a", headline: "Nga và Mỹ họp").document()
        document.article.published = PublicationDate(
            date: PartialDate(year: 2014, month: 10, day: 14),
            isInferred: true
        )
        try store.replaceOrganization(
            StoredOrganization(stories: [], copies: [], origins: [], dated: [document])
        )
        let summary = try #require(try store.summary(id: a))
        #expect(summary.published.date.description == "2014-10-14")
        #expect(summary.published.isInferred)
        #expect(try store.check() == [])
    }

    @Test(arguments: [
        ("nga my", "Nga và Mỹ họp"), ("cà phê", "Giá cà phê tăng"),
        ("giá cà phê ở Paris tháng này", "Giá cà phê tăng"),
    ])
    func aStoryIsFoundByWords(query: String, headline: String) throws {
        try store.replaceOrganization(
            organization(story(a, b, title: "Nga và Mỹ họp"), story(c, title: "Giá cà phê tăng"))
        )
        #expect(try store.stories(matching: query).first?.title == headline)
    }

    @Test func noStoryIsFoundByWordsThatNoneHas() throws {
        try store.replaceOrganization(organization(story(a, b), story(c)))
        #expect(try store.stories(matching: "bóng đá").isEmpty)
    }
}
