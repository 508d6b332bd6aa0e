import Foundation
import News
import Store
import TestSupport
import Testing

@Suite struct NameTests {
    private let lavrov = CorpusName(
        key: "person:sergei lavrov",
        kind: .person,
        name: "Sergei Lavrov",
        articles: 2,
        mentions: 2,
        variants: [
            NameVariant(text: "Sergei Lavrov", level: .name, articles: 1),
            NameVariant(text: "Xéc-gây La-vrốp", level: .name, articles: 1),
            NameVariant(text: "Ngoại trưởng Nga", level: .title, articles: 1),
        ],
        aliases: [NameAlias(key: "person:xéc-gây la-vrốp", ground: .transliteration)]
    )

    private func filled(_ store: NewsStore) throws {
        var russian = Sample(url: "https://vov.vn/1")
        russian.people = ["Sergei Lavrov"]
        russian.paragraphs = ["Ông Sergei Lavrov tới Paris. Ông nói: \"Đã xong\"."]
        russian.quotation = ("Sergei Lavrov", "Đã xong")
        var syllables = Sample(url: "https://vov.vn/2", headline: "Ông Xéc-gây La-vrốp thăm Rome")
        syllables.people = ["Xéc-gây La-vrốp"]
        syllables.paragraphs = ["Ông nói: \"Chưa xong\"."]
        syllables.quotation = ("Xéc-gây La-vrốp", "Chưa xong")
        _ = try store.save([page(russian), page(syllables)])
        try store.replaceNames([lavrov])
    }

    @Test func recordsOfArticlesKeepTheMarksOfNames() throws {
        let folder = try Workplace()
        let store = try folder.store()
        try filled(store)
        var keys: [String] = []
        try store.forEachNameUse { keys.append($0.key) }
        #expect(keys.sorted() == ["person:sergei lavrov", "person:xéc-gây la-vrốp"])
    }

    @Test(arguments: ["Lavrov", "la-vrop", "ngoai truong nga", "Xéc-gây La-vrốp"])
    func aNameIsFoundByAnyOfItsForms(query: String) throws {
        let folder = try Workplace()
        let store = try folder.store()
        try filled(store)
        let found = try store.names(matching: query)
        #expect(found.map(\.name) == [lavrov])
        #expect(found.first?.quotations == 2)
        #expect(try store.names(matching: query, kind: .place).isEmpty)
    }

    @Test func anAliasLeadsToTheName() throws {
        let folder = try Workplace()
        let store = try folder.store()
        try filled(store)
        #expect(try store.name(key: "person:xéc-gây la-vrốp")?.name == lavrov)
        #expect(try store.name(key: "person:nobody") == nil)
        #expect(try store.sentences(naming: lavrov).count == 2)
        #expect(try store.quotations(of: lavrov).map(\.text).sorted() == ["Chưa xong", "Đã xong"])
    }

    @Test func quotationsAndSearchUseTheJoinedName() throws {
        let folder = try Workplace()
        let store = try folder.store()
        try filled(store)
        #expect(try store.quotations(speaker: "Sergei Lavrov").count == 2)
        #expect(try store.quotations(speaker: "Xéc-gây La-vrốp").count == 2)
        // A part of the name finds what is written so.
        #expect(try store.quotations(speaker: "Sergei").count == 1)
        let hits = try store.search("Sergei Lavrov")
        #expect(hits.map(\.article.url) == ["https://vov.vn/1", "https://vov.vn/2"])
        #expect(try store.search("Lavrov Paris").count == 1)
    }

    @Test func namesThatAreGoneLeaveNothingBehind() throws {
        let folder = try Workplace()
        let store = try folder.store()
        try filled(store)
        try store.replaceNames([])
        #expect(try store.names().isEmpty)
        #expect(try store.name(key: "person:xéc-gây la-vrốp") == nil)
        #expect(try store.quotations(speaker: "Sergei Lavrov").count == 1)
    }
}
