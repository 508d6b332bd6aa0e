import News
import Testing

@testable import Store

struct SearchTests {
    let place: Workplace
    let store: NewsStore

    init() throws {
        place = try Workplace()
        store = try place.store()
        _ = try store.save([
            page(
                Sample(
                    url: "https://vov.vn/1",
                    headline: "Ngoại trưởng Nga tới Paris",
                    paragraphs: [
                        "Điện Kremlin xác nhận chuyến đi. Ngoại trưởng Lavrov gặp ông Kerry về Syria.",
                        "Hai bên muốn hoà bình.",
                    ]
                )
            ),
            page(
                Sample(
                    url: "https://vov.vn/2",
                    headline: "Ở ngoài trường học",
                    paragraphs: ["Học sinh chờ ngoài trường. Không khí yên tĩnh."]
                )
            ),
            page(
                Sample(
                    url: "https://vov.vn/3",
                    headline: "Kerry speaks in Geneva",
                    paragraphs: ["Mr Kerry said talks on Syria would go on.", "東京で会談。"]
                )
            ),
        ])
    }

    private func found(_ query: String) throws -> [String] {
        try store.search(query).map { $0.article.url?.last.map(String.init) ?? "" }
    }

    @Test(arguments: [
        ("ngoai truong", ["1", "2"]), ("NGOẠI TRƯỞNG", ["1", "2"]), ("Ngoại trưởng", ["1", "2"]),
        ("ngoài trường", ["1", "2"]), ("dien kremlin", ["1"]), ("Điện Kremlin", ["1"]),
        ("hòa bình", ["1"]), ("hoà bình", ["1"]), ("hoa binh", ["1"]),
        ("\"ngoại trưởng nga\"", ["1"]), ("\"nga ngoại trưởng\"", []),
        ("syria kerry -paris", ["3"]),
        ("geneva OR paris", ["1", "3"]), ("geneva OR", ["3"]), ("OR geneva", ["3"]),
        ("-\"ngoại trưởng\" syria", ["3"]), ("syria-kerry", []), ("東京", ["3"]), ("京東", []),
        ("-syria", []), ("Syria 😀", ["1", "3"]), ("bóng đá", []),
    ])
    func wordsFindArticles(query: String, articles: [String]) throws {
        let result = try found(query)
        #expect(result.sorted() == articles)
    }

    @Test(arguments: [
        "", " ", "\"", "\"\"", "\"syria", "syria\"", "-", "--", "- -", "*", "syria*", "(", ")",
        "(syria",
        "headline:syria", "{headline}:syria", "syria AND", "AND", "NOT", "NOT syria", "NEAR(a b)",
        "NEAR", "OR OR OR", "^syria", "a+b", "a\u{0}b", "\u{0}", "'; DROP TABLE words; --", "?",
        "?1",
        ":x", "@x", "$x", "😀", "\u{301}", "a\u{301}\u{301}", "«syria»", "“syria”", "-\"", "-OR",
        "\u{200B}", "\u{FEFF}syria", "\\", "%", "_", "syria OR -kerry", "\u{202E}syria", "٣", "½",
        "\u{10FFFF}", "\u{E000}", "..", "a:b:c", "-(", "\"a\" \"b", "ſ", "İ", "ß",
    ])
    func noTextIsAnError(query: String) throws {
        _ = try store.search(query)
        _ = try store.stories(matching: query)
        _ = try store.quotations(speaker: query)
        _ = try store.sightings(ofHeadline: query)
    }

    @Test func aVeryLongQueryIsCutNotRefused() throws {
        _ = try store.search(String(repeating: "syria ", count: 20_000))
        _ = try store.search(String(repeating: "\"", count: 20_000))
        _ = try store.search(String(repeating: "đ", count: 20_000))
    }

    @Test(arguments: [
        ("dien kremlin", "Điện Kremlin xác nhận chuyến đi."),
        ("lavrov syria", "Ngoại trưởng Lavrov gặp ông Kerry về Syria."),
        ("paris", "Ngoại trưởng Nga tới Paris"),
    ])
    func theSentenceShownHasTheWordsAndIsVerbatim(query: String, sentence: String) throws {
        let hit = try #require(try store.search(query).first)
        #expect(hit.text == sentence)
        let document = try #require(try store.document(id: hit.article.id))
        #expect(document.text.slice(hit.span).map(String.init) == sentence)
    }

    @Test func articlesWithTheWordsAsTypedComeFirst() throws {
        #expect(try found("ngoại trưởng") == ["1", "2"])
        #expect(try found("ngoài trường") == ["2", "1"])
        #expect(try store.search("ngoại trưởng").map(\.isExact) == [true, false])
        #expect(try store.search("ngoai truong").map(\.isExact) == [false, false])
    }

    @Test func pagesOfResultsDoNotOverlap() throws {
        let first = try store.search("syria", limit: 1)
        let second = try store.search("syria", limit: 1, offset: 1)
        #expect(first.count == 1 && second.count == 1)
        #expect(first.first?.article.id != second.first?.article.id)
        #expect(try store.search("syria", limit: 1, offset: 2).isEmpty)
        #expect(try store.search("syria", limit: -1, offset: -1).isEmpty)
    }

    @Test func theIndexIsMadeAnewWhereFoldingHasChanged() throws {
        try store.write { db in
            // What an index made by another folding looks like.
            try db.run("INSERT INTO words (words) VALUES ('delete-all')")
            try db.run("UPDATE article SET index_hash = 1")
            try db.set("folding", to: 1)
        }
        #expect(try found("dien kremlin").isEmpty)
        #expect(try !store.check().isEmpty)
        let reopened = try place.store()
        #expect(try reopened.search("dien kremlin").count == 1)
        #expect(try reopened.check() == [])
    }

    @Test func damageIsReported() throws {
        try store.write { db in try db.run("DELETE FROM sketch") }
        #expect(try store.check() == ["sketch: 0 rows for 3 articles"])
    }
}
