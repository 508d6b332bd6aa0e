import Foundation
import News
import Testing

@testable import Store

struct ForgettingTests {
    let place: Workplace
    let store: NewsStore

    init() throws {
        place = try Workplace()
        store = try place.store()
    }

    @Test func aForgottenArticleTakesItsCapturesAndDoesNotComeBack() throws {
        let read = page(Sample(url: "https://vov.vn/a"), file: "a.html", fetched: "2015-01-01")
        let later = page(
            Sample(url: "https://vov.vn/a", headline: "Bản sau"),
            fetched: "2015-01-02"
        )
        _ = try store.save([read, later])
        let outcome = try store.forget(article: Sample.id("https://vov.vn/a"))
        #expect(outcome.articles == 1 && outcome.captures == 2)
        #expect(try store.counts().captures == 0)
        #expect(try store.search("Syria").isEmpty)
        #expect(try store.hasCapture(read.capture.id))
        #expect(try store.save([read]).results == [.forgotten])
        #expect(try store.counts().articles == 0)
        #expect(try store.check() == [])
    }

    @Test func aPageStaysAsLongAsItHoldsAnotherArticle() throws {
        let url = "https://vov.vn/a"
        let read = page(
            Sample(url: url, headline: "Tin một"),
            Sample(url: url, headline: "Tin hai")
        )
        _ = try store.save([read])
        #expect(try store.forget(article: Sample.id(url, ordinal: 2)).captures == 0)
        #expect(try store.articleSummaries().map(\.headline) == ["Tin một"])
        _ = try store.save([read])
        #expect(try store.counts().articles == 1)
        #expect(try store.forget(article: Sample.id(url, ordinal: 1)).captures == 1)
        #expect(try store.counts().captures == 0)
    }

    @Test func aFileIsForgottenWithAllItsPages() throws {
        _ = try store.save([
            page(Sample(url: "https://vov.vn/a"), file: "pages.jsonl"),
            page(file: "pages.jsonl", bytes: "x", reason: .listing),
            page(Sample(url: "https://vov.vn/b"), file: "other.html"),
        ])
        let outcome = try store.forget(file: "pages.jsonl")
        #expect(outcome.articles == 1 && outcome.captures == 2)
        #expect(try store.articleSummaries().map(\.file) == ["other.html"])
        #expect(try store.forget(file: "pages.jsonl").isEmpty)
    }

    @Test func aPageThatAnotherFileHeldTooStays() throws {
        let sample = Sample(headline: "Một trang")
        _ = try store.save([page(sample, file: "a.txt"), page(sample, file: "b.txt")])
        #expect(try store.forget(file: "a.txt").isEmpty)
        #expect(try store.articleSummaries().map(\.file) == ["b.txt"])
    }

    @Test(arguments: ["vov.vn", "VOV"])
    func anOutletIsForgottenByKeyOrName(outlet: String) throws {
        _ = try store.save([
            page(Sample(url: "https://vov.vn/a")),
            page(
                Sample(
                    url: "https://afp.com/b",
                    headline: "Tin khác",
                    outlet: Outlet(id: "afp.com", name: "AFP")
                )
            ),
        ])
        #expect(try store.forget(outlet: outlet).articles == 1)
        #expect(try store.articleSummaries().map(\.headline) == ["Tin khác"])
        #expect(try store.check() == [])
    }

    @Test func theEmptyPagesOfAnOutletGoWithIt() throws {
        func empty(_ url: String) -> ReadCapture {
            var read = page(bytes: url, reason: .listing)
            read.capture.url = url
            return read
        }
        _ = try store.save([empty("https://m.vov.vn/x"), empty("https://notvov.vn/y")])
        #expect(try store.forget(outlet: "%").isEmpty && store.forget(outlet: "").isEmpty)
        #expect(try store.forget(outlet: "vov.vn").captures == 1)
        #expect(try store.pagesWithoutArticle().map(\.url) == ["https://notvov.vn/y"])
    }

    @Test func nothingReadableOfAForgottenPageStaysInTheFile() throws {
        let secret = "Một câu không ai được thấy nữa"
        _ = try store.save([page(Sample(url: "https://vov.vn/a", paragraphs: [secret]))])
        _ = try store.forget(article: Sample.id("https://vov.vn/a"))
        for suffix in ["", "-wal"] {
            let url = URL(fileURLWithPath: place.path() + suffix)
            guard let bytes = try? Data(contentsOf: url) else { continue }
            #expect(bytes.range(of: Data("không ai được".utf8)) == nil)
        }
    }
}
