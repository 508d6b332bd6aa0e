import Extract
import News
import Testing

/// Whole pages in the shapes that outlets use, each with its trap.
struct FixturePageTests {
    static let pages = Result { try FixturePage.all() }

    @Test func everyShapeIsThere() throws {
        #expect(try Self.pages.get().count >= 60)
    }

    @Test(arguments: try FixturePage.all())
    func pageIsReadAsItsReaderWould(fixture: FixturePage) {
        let reading = Extractor().read(fixture.page)
        let expected = fixture.expected
        #expect(reading.reason?.rawValue == expected.reason)
        #expect(reading.articles.map(\.headline) == expected.articles.map(\.headline))
        if let least = expected.sightings { #expect(reading.sightings.count >= least) }
        for (article, wanted) in zip(reading.articles, expected.articles) { check(article, wanted) }
        for article in reading.articles {
            // Every field remembers where it was read, and none that is not there does.
            let known = FieldOrigin.Field.allCases.filter { article.text(of: $0) != nil }
            #expect(article.origins.map(\.field) == known)
            for text in expected.mustNot ?? [] { #expect(!article.text.contains(text)) }
            for text in expected.bodyMustNot ?? [] { #expect(!article.body.contains(text)) }
        }
    }

    private func check(_ article: Article, _ wanted: FixturePage.ExpectedArticle) {
        let body = article.blocks.filter(\.role.isBody).map { article.text(of: $0) }
        #expect(article.published.date.description == wanted.date)
        if let rung = wanted.rung {
            #expect(article.published.reasons.first(where: \.isUsed)?.rung.rawValue == rung)
        }
        if let modified = wanted.modified { #expect(article.modified?.description == modified) }
        if let authors = wanted.authors { #expect(article.authors == authors) }
        if let standfirst = wanted.standfirst { #expect(article.standfirst == standfirst) }
        if let paragraphs = wanted.body { #expect(body == paragraphs) }
        if let first = wanted.first { #expect(body.first == first) }
        if let last = wanted.last { #expect(body.last == last) }
        for text in wanted.contains ?? [] { #expect(article.body.contains(text)) }
        if let section = wanted.section { #expect(article.section == section) }
        if let tags = wanted.tags { #expect(article.tags == tags) }
        if let picture = wanted.picture { #expect(article.picture == picture) }
        if let credit = wanted.pictureCredit { #expect(article.pictureCredit == credit) }
        for (field, place) in wanted.readFrom ?? [:] {
            let origin = article.origins.first { $0.field.rawValue == field }
            let found = [origin?.place.rawValue, origin?.name].compactMap(\.self)
            #expect(found.joined(separator: " ") == place, "\(field)")
        }
        if let captions = wanted.captions {
            let found = article.blocks.filter { $0.role == .caption }.map { article.text(of: $0) }
            #expect(found == captions)
        }
    }
}
