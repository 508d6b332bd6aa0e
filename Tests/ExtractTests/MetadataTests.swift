import News
import Testing

@testable import Extract

@Suite struct MetadataTests {
    @Test(arguments: [
        ("{\"a\":[1,2,],}", "a", 2), ("{\"a\":[\"x\ny\",\"z\"]}", "a", 2),
        ("/* c */ {\"a\":[true,\"x\"]", "a", 1),
        ("<!-- {\"a\":[{\"b\":1},{\"b\":2}]} -->", "a", 2),
    ])
    func brokenJSONGivesWhatCanBeRead(json: String, name: String, count: Int) throws {
        let value = try #require(LooseJSON.reading(Array(json.utf8)[...]).first)
        #expect(value[name]?.elements.count == count)
    }

    @Test func unescapedQuotationMarkLosesOneValueOnly() throws {
        let json = "{\"headline\":\"The \"new\" boats\",\"datePublished\":\"2021-05-03\"}"
        let value = try #require(LooseJSON.reading(Array(json.utf8)[...]).first)
        #expect(value["datePublished"]?.text == "2021-05-03")
    }

    @Test func escapesAreResolved() throws {
        let json = #"{"a":"\u0110i\u1ec7n \ud83d\ude00 \"x\" \/"}"#
        #expect(
            try #require(LooseJSON.reading(Array(json.utf8)[...]).first)["a"]?.text
                == "Điện 😀 \"x\" /"
        )
    }

    @Test(arguments: [
        ("More boats for the islands | Harbour Post", "More boats for the islands"),
        ("Harbour Post - More boats for the islands", "More boats for the islands"),
        (
            "Islands | News | More boats for the islands this year",
            "More boats for the islands this year"
        ),
        ("Boats - and no end", "Boats - and no end"),
    ])
    func siteNameIsNoPartOfATitle(title: String, headline: String) {
        let html =
            "<html><head><title>\(title)</title><meta property=\"og:site_name\" content=\"Harbour Post\"></head><body>\(HTMLPages.body())</body></html>"
        #expect(HTMLPages.reading(html).articles.first?.headline == headline)
    }

    @Test func labelInsideAHeadingIsNoPartOfTheHeadline() {
        let html =
            "<html><head><meta property=\"og:title\" content=\"More boats for the islands\"></head><body><article><h1><span>Traffic</span> More boats for the islands</h1>\(HTMLPages.body())</article></body></html>"
        #expect(HTMLPages.reading(html).articles.first?.headline == "More boats for the islands")
    }

    @Test(arguments: [
        ("<meta name=\"author\" content=\"Anna Berg\">", "", ["Anna Berg"]),
        (
            "<meta name=\"author\" content=\"Harbour Post\">",
            "<p class=\"byline\">By Anna Berg and Bent Lund</p>", ["Anna Berg", "Bent Lund"]
        ),
        (
            "<meta property=\"article:author\" content=\"https://example.org/anna\">",
            "<a rel=\"author\" href=\"/anna\">Anna Berg</a>", ["Anna Berg"]
        ),
        (
            "<script type=\"application/ld+json\">{\"@graph\":[{\"@type\":\"NewsArticle\",\"author\":{\"@id\":\"#a\"}},{\"@type\":\"Person\",\"@id\":\"#a\",\"name\":\"Anna Berg\"}]}</script>",
            "", ["Anna Berg"]
        ),
        (
            "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"author\":{\"@type\":\"Organization\",\"name\":\"Harbour Agency\"}}</script>",
            "", []
        ),
        ("", "<p>Von Anna Berg</p>", ["Anna Berg"]),
        ("<meta name=\"author\" content=\"admin\">", "", []),
    ])
    func authorsArePeople(head: String, inside: String, authors: [String]) {
        let article = HTMLPages.reading(HTMLPages.news(head: head, inside: inside)).articles.first
        #expect(article?.authors == authors)
    }

    @Test func outletSectionTagsPictureAndAddressAreRead() throws {
        let head = """
            <link rel="canonical" href="https://www.harbour.example.co.uk/boats/1"><meta property="article:section" content="Traffic">
            <meta property="article:tag" content="ferry"><meta property="article:tag" content="islands">
            <meta property="og:image" content="https://harbour.example/b.jpg">
            """
        let article = try #require(HTMLPages.reading(HTMLPages.news(head: head)).articles.first)
        #expect(article.outlet == Outlet(id: "example.co.uk", name: "Harbour Post"))
        #expect(article.section == "Traffic")
        #expect(article.tags == ["ferry", "islands"])
        #expect(article.picture == "https://harbour.example/b.jpg")
        #expect(article.url == "https://www.harbour.example.co.uk/boats/1")
        #expect(article.language == "en")
    }

    @Test(arguments: [
        ("<title>x</title>", "", FieldOrigin.Field.title, "text h1"),
        ("<meta name=\"author\" content=\"Anna Berg\">", "", .authors, "meta author"),
        ("<meta name=\"dc.creator\" content=\"Anna Berg\">", "", .authors, "dublinCore dc.creator"),
        ("", "<span itemprop=\"author\">Anna Berg</span>", .authors, "microdata author"),
        ("", "<p class=\"byline\">By Anna Berg</p>", .authors, "text byline"),
        (
            "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"author\":{\"name\":\"Anna Berg\"},\"articleSection\":[\"Traffic\"],\"keywords\":\"ferry, islands\"}</script>",
            "", .authors, "jsonLD author"
        ),
        ("", "", .outlet, "openGraph og:site_name"), ("", "", .language, "element html lang"),
        (
            "<script type=\"application/ld+json\">{\"@type\":\"Report\",\"articleSection\":[\"Traffic\"]}</script>",
            "", .section, "jsonLD articleSection"
        ),
        ("<meta name=\"section\" content=\"Traffic\">", "", .section, "meta section"),
        ("<meta name=\"news_keywords\" content=\"a, b\">", "", .tags, "meta news_keywords"),
        (
            "<link rel=\"canonical\" href=\"https://a.example/1\">", "", .url,
            "element link canonical"
        ),
        (
            "<meta property=\"og:url\" content=\"https://a.example/1\">", "", .url,
            "openGraph og:url"
        ),
        (
            "<meta property=\"article:modified_time\" content=\"2021-05-04\"><meta property=\"article:published_time\" content=\"2021-05-03\">",
            "", .modified, "openGraph article:modified_time"
        ),
        (
            "<meta property=\"article:published_time\" content=\"2021-05-03\">",
            "<span itemprop=\"dateModified\" content=\"2021-05-04\"></span>", .modified,
            "microdata dateModified"
        ),
        (
            "", "<p class=\"standfirst\">Two more boats a day run from June.</p>", .standfirst,
            "text"
        ),
        ("", "", .body, "text"),
    ])
    func fieldsRememberWhereTheyWereRead(
        head: String,
        inside: String,
        field: FieldOrigin.Field,
        place: String
    ) throws {
        let page = HTMLPages.news(head: head, inside: inside)
        let article = try #require(HTMLPages.reading(page).articles.first)
        let origin = try #require(article.origin(of: field))
        #expect(
            [origin.place.rawValue, origin.name].compactMap(\.self).joined(separator: " ") == place
        )
        #expect(article.text(of: field) != nil)
    }

    @Test func keyWordsAndSectionAreReadFromJSON() throws {
        let head =
            "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"articleSection\":[\"Traffic\",\"Ferries\"],\"keywords\":\"ferry, islands,ferry\"}</script>"
        let article = try #require(HTMLPages.reading(HTMLPages.news(head: head)).articles.first)
        #expect(article.section == "Traffic")
        #expect(article.tags == ["ferry", "islands"])
    }

    @Test func addressIsTakenFromWhereABrowserSavedIt() throws {
        let html =
            "<!-- saved from url=(0031)https://harbour.example/2015/09/05/x -->" + HTMLPages.news()
        let article = try #require(HTMLPages.reading(html).articles.first)
        #expect(article.url == "https://harbour.example/2015/09/05/x")
        #expect(article.published.date.description == "2015-09-05")
    }

    @Test(arguments: [
        ("article-body", Concepts.body), ("articleBody", .body), ("no-sidebar", Concepts()),
        ("sidebar-left", .sidebar),
        ("commentary", .comments), ("relatedPosts", .related), ("hidden-xs", Concepts()),
        ("hidden", .hidden),
        ("field--label-hidden", Concepts()),
    ])
    func classNamesSayWhatTheyName(name: String, concept: Concepts) {
        let found = ConceptTable.shared.concepts(of: Array(name.utf8)[...])
        if concept.isEmpty {
            #expect(found.isDisjoint(with: [.sidebar, .hidden]))
        } else {
            #expect(found.contains(concept))
        }
    }
}
