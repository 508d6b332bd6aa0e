import News
import Testing

@testable import Store

struct SavingTests {
    let place: Workplace
    let store: NewsStore

    init() throws {
        place = try Workplace()
        store = try place.store()
    }

    @Test func aSavedArticleComesBackAsItWas() throws {
        let sample = Sample(url: "https://vov.vn/a", people: ["Sergei Lavrov"])
        let outcome = try store.save([page(sample, file: "a.html")])
        #expect(outcome.results == [.added] && outcome.articlesAdded == 1)
        let document = sample.document()
        #expect(try store.document(id: document.id) == document)
        let summary = try #require(try store.articleSummaries().first)
        #expect(summary.headline == sample.headline && summary.file == "a.html")
        #expect(summary.outlet == sample.outlet)
        #expect(try store.allSketches().map(\.sketch) == [[0]])
        let capture = try #require(try store.capture(id: summary.captureID))
        #expect(String(decoding: capture.compressed, as: UTF8.self).contains("Ngoại trưởng"))
        #expect(try store.check() == [])
    }

    @Test func readingTheSameAgainChangesNothing() throws {
        let read = page(Sample(url: "https://vov.vn/a"), file: "a.html")
        _ = try store.save([read])
        try store.replaceOrganization(organization(story(Sample.id("https://vov.vn/a"))))
        let before = try store.counts()
        #expect(try store.hasCapture(read.capture.id))
        #expect(try store.save([read, read]).results == [.unchanged, .unchanged])
        #expect(try store.counts() == before)
        #expect(try !store.needsSettling())
    }

    @Test func theSamePageInTwoFilesIsOneCaptureOfBoth() throws {
        let sample = Sample(headline: "Một trang")
        _ = try store.save([page(sample, file: "b.txt")])
        #expect(try store.save([page(sample, file: "a.txt")]).results == [.unchanged])
        #expect(try store.articleSummaries().map(\.file) == ["a.txt"])
        #expect(try store.counts().captures == 1)
    }

    @Test(arguments: [[0, 1, 2], [2, 1, 0], [1, 2, 0], [1, 0, 2]])
    func theVersionFetchedLastIsTheCurrentOneInWhateverOrderTheyArrive(order: [Int]) throws {
        let url = "https://vov.vn/a"
        let days = ["2015-09-05", "2015-09-06", "2015-09-07"]
        let versions = days.map { day in
            page(Sample(url: url, paragraphs: ["Bản ngày \(day)."]), fetched: day)
        }
        for index in order { _ = try store.save([versions[index]]) }
        let id = Sample.id(url)
        #expect(try store.document(id: id)?.article.body == "Bản ngày 2015-09-07.")
        #expect(
            try store.captures(ofArticle: id).map(\.fetched?.day.description) == days.reversed()
        )
        #expect(try store.search("\"2015 09 06\"").isEmpty)
        #expect(try store.search("\"2015 09 07\"").count == 1)
        #expect(try store.counts().articles == 1)
        #expect(try store.check() == [])
    }

    @Test func anAddressIsTheSameWithoutItsTracking() throws {
        let sample = Sample(url: "https://vov.vn/a?utm_source=x#top", headline: "Một trang")
        _ = try store.save([page(sample)])
        var plain = sample
        plain.url = "https://vov.vn/a"
        #expect(try store.save([page(plain)]).results == [.unchanged])
        #expect(try store.save([page(plain, bytes: "Trang cũ")]).results == [.revised])
        #expect(
            try store.save([page(bytes: "Trang cũ", reason: .empty)]).results == [.added],
            "no address, no earlier version"
        )
    }

    @Test func withoutTimesTheFullerVersionIsTheCurrentOne() throws {
        let short = page(Sample(url: "https://vov.vn/a", paragraphs: ["Ngắn."]))
        let long = page(Sample(url: "https://vov.vn/a", paragraphs: ["Ngắn.", "Cập nhật thêm."]))
        for (name, batch) in [("1", [short, long]), ("2", [long, short])] {
            let store = try place.store(name)
            _ = try store.save(batch)
            let document = try store.document(id: Sample.id("https://vov.vn/a"))
            #expect(document?.article.body == "Ngắn.\n\nCập nhật thêm.")
        }
    }

    @Test func anArticleThatALaterVersionLeavesOutStays() throws {
        let first = Sample(url: "https://vov.vn/a", headline: "Tin một")
        let second = Sample(url: "https://vov.vn/a", headline: "Tin hai")
        _ = try store.save([page(first, second, fetched: "2015-01-01")])
        let outcome = try store.save([
            page(Sample(url: "https://vov.vn/a", headline: "Tin một sửa"), fetched: "2015-01-02")
        ])
        #expect(outcome.results == [.revised] && outcome.articlesReplaced == 1)
        let headlines = try store.articleSummaries().map(\.headline).sorted()
        #expect(headlines == ["Tin hai", "Tin một sửa"])
    }

    @Test func articlesOfOnePageKnowEachOther() throws {
        let first = Sample(url: "https://vov.vn/a", headline: "Tin một")
        let second = Sample(url: "https://vov.vn/a", headline: "Tin hai")
        _ = try store.save([page(first, second)])
        let others = try store.alsoOnPage(Sample.id("https://vov.vn/a", ordinal: 1))
        #expect(others.map(\.headline) == ["Tin hai"])
    }

    @Test func pagesWithoutAnArticleAreListedWithTheirReason() throws {
        _ = try store.save([
            page(file: "b.html", bytes: "x", reason: .listing),
            page(file: "a.html", bytes: "y", reason: .tooShort),
        ])
        let pages = try store.pagesWithoutArticle()
        #expect(pages.map(\.file) == ["a.html", "b.html"])
        #expect(pages.map(\.reason) == [.tooShort, .listing])
        #expect(try store.counts().pagesWithoutArticle == 2)
    }

    @Test func articlesWithoutAYearAreListedApart() throws {
        _ = try store.save([
            page(Sample(url: "https://a.vn/1", date: "XXXX-10-14")),
            page(Sample(url: "https://a.vn/2", date: "XXXX")),
            page(Sample(url: "https://a.vn/3", date: "2015")),
        ])
        #expect(try store.articlesOfUnknownYear().map(\.url) == ["https://a.vn/1"])
        #expect(try store.undatedArticles().map(\.url) == ["https://a.vn/2"])
        #expect(try store.articleSummaries(limit: 1).map(\.url) == ["https://a.vn/3"])
    }

    @Test func aHeadlineIsFoundWhereItWasSighted() throws {
        let sighting = Sighting(headline: "Điện Kremlin lên tiếng", stamp: "10:20 1/2")
        _ = try store.save([page(Sample(url: "https://vov.vn/a"), sightings: [sighting])])
        let found = try store.sightings(ofHeadline: "điện kremlin LÊN TIẾNG")
        #expect(found.map(\.sighting) == [sighting])
        #expect(try store.sightingsOfArticles().isEmpty)
        _ = try store.save([
            page(Sample(url: "https://vov.vn/b", headline: "Điện Kremlin lên tiếng"))
        ])
        #expect(try store.sightingsOfArticles() == [sighting])
        let id = try #require(found.first?.captureID)
        #expect(try store.sightings(ofCapture: id) == [sighting])
        #expect(try store.furniture(ofCapture: id).map(\.text) == ["Chia sẻ"])
    }

    @Test func quotationsAreFoundByAPartOfTheSpeakersName() throws {
        let sample = Sample(
            url: "https://vov.vn/a",
            paragraphs: ["Ông nói: \"Đàm phán đã bế tắc\"."],
            quotation: (speaker: "Sergei Lavrov", words: "Đàm phán đã bế tắc")
        )
        _ = try store.save([page(sample), page(Sample(url: "https://vov.vn/b"))])
        #expect(try store.quotations(speaker: "lavrov").map(\.text) == ["Đàm phán đã bế tắc"])
        #expect(try store.quotations(speaker: "lav").isEmpty)
        #expect(try store.quotations(speaker: "").count == 1)
    }

    @Test func anArticleWithoutIdentityIsRefusedAndNothingOfItsBatchKept() throws {
        var nameless = page(Sample(url: "https://vov.vn/b"))
        nameless.articles[0].document.article.id = .none
        #expect(throws: StoreError.self) {
            try store.save([page(Sample(url: "https://vov.vn/a")), nameless])
        }
        #expect(try store.counts().captures == 0)
    }
}
