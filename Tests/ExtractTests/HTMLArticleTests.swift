import News
import Testing

@testable import Extract

@Suite struct HTMLArticleTests {
    private let body = HTMLPages.paragraphs.joined(separator: "\n\n")

    @Test func articleIsHeadlineAndParagraphsWithoutFurniture() throws {
        let reading = HTMLPages.reading(HTMLPages.news())
        let article = try #require(reading.articles.first)
        #expect(reading.articles.count == 1)
        #expect(article.headline == "More boats for the islands")
        #expect(article.body == body)
        #expect(reading.reason == nil)
    }

    @Test func everyBlockKnowsItsPlaceInTheMarkup() throws {
        let reading = HTMLPages.reading(HTMLPages.news())
        let article = try #require(reading.articles.first)
        for block in article.blocks {
            let source = try #require(block.source)
            let markup = try #require(reading.decoded.slice(source))
            #expect(markup.contains(article.text(of: block)))
        }
    }

    @Test(arguments: [
        "<div class=\"related-posts\"><h3>Related</h3><p>A teaser of another story that tells of a bridge, a road and a tunnel in some detail.</p></div>",
        "<div class=\"newsletter-signup\"><p>Get the harbour news in your mailbox every morning, free of charge, for as long as you wish.</p></div>",
        "<div id=\"comments\"><p>I have taken this boat for years, and it has always been late, says a reader of ours here.</p></div>",
        "<div class=\"share-bar\"><a href=\"#\">Share on one site</a> <a href=\"#\">Share on another</a></div>",
        "<div class=\"cookie-consent\"><p>We and our partners store cookies on your device, to count readers and to show offers.</p></div>",
        "<div style=\"display: none\"><p>A paragraph that nobody can see on the page, because its style hides it from all.</p></div>",
        "<div hidden><p>Another paragraph that nobody can see on the page, because an attribute hides it.</p></div>",
        "<span class=\"sr-only\">Text for machines that read the page aloud to people.</span>",
        "<script>var text = 'A script, which is no text for readers at all, with commas, too.';</script>",
        "<aside><p>A box in the margin that explains what a ferry is, how long it is, and what it can carry.</p></aside>",
        "<p>Read more: <a href=\"/x\">Why the bridge was never built</a></p>",
        "<ul class=\"tags\"><li><a href=\"/t/ferry\">ferry</a></li><li><a href=\"/t/islands\">islands</a></li></ul>",
    ])
    func furnitureInsideTheBodyIsLeftOut(furniture: String) throws {
        let content =
            "<p>\(HTMLPages.paragraphs[0])</p><p>\(HTMLPages.paragraphs[1])</p>\(furniture)<p>\(HTMLPages.paragraphs[2])</p>"
        let article = try #require(
            HTMLPages.reading(HTMLPages.news(content: content)).articles.first
        )
        #expect(article.body == body)
    }

    @Test func listsQuotationsSubheadsAndTablesKeepTheirRoles() throws {
        let content = """
            <p>\(HTMLPages.paragraphs[0])</p><h2>What changes</h2><ul><li>Two more boats a day</li><li>A later last boat</li></ul>
            <blockquote><p>We have waited long for this, and we are glad.</p></blockquote>
            <table><tr><td>Summer</td><td>14 boats</td></tr><tr><td>Winter</td><td>9 boats</td></tr></table>
            <p>\(HTMLPages.paragraphs[1])</p>
            """
        let article = try #require(
            HTMLPages.reading(HTMLPages.news(content: content)).articles.first
        )
        let roles = article.blocks.map(\.role)
        #expect(
            roles == [
                .headline, .paragraph, .subhead, .listItem, .listItem, .blockquote, .tableRow,
                .tableRow,
                .paragraph,
            ]
        )
        #expect(article.body.contains("Summer\t14 boats"))
    }

    @Test func captionsStandApart() throws {
        let content =
            "<p>\(HTMLPages.paragraphs[0])</p><figure><img src=\"b.jpg\"><figcaption>The boat at the quay. Photo: A. Berg</figcaption></figure><p>\(HTMLPages.paragraphs[1])</p>"
        let article = try #require(
            HTMLPages.reading(HTMLPages.news(content: content)).articles.first
        )
        let captions = article.blocks.filter { $0.role == .caption }.map { article.text(of: $0) }
        #expect(captions == ["The boat at the quay. Photo: A. Berg"])
        #expect(!article.body.contains("Berg"))
    }

    @Test func standfirstAndBylineBetweenHeadlineAndBodyAreNotBody() throws {
        let inside =
            "<p class=\"standfirst\">The company gives in after three years of petitions, and the hospital is glad.</p><p class=\"byline\">By Anna Berg</p>"
        let article = try #require(HTMLPages.reading(HTMLPages.news(inside: inside)).articles.first)
        #expect(article.standfirst?.hasPrefix("The company gives in") == true)
        #expect(article.blocks.contains { $0.role == .byline })
        #expect(article.body == body)
    }

    @Test func bodySplitOverSiblingContainersIsJoined() throws {
        let parts = HTMLPages.paragraphs.map { "<section class=\"part\"><p>\($0)</p></section>" }
        let html = "<html><body><div class=\"x\">\(parts.joined())</div></body></html>"
        #expect(try #require(HTMLPages.reading(html).articles.first).body == body)
    }

    @Test func inlineTagsNeitherGlueNorSplitWords() throws {
        let content =
            "<p>The <b>fer</b>ry&shy;man <i>rows</i><b> on</b>,<br>and on. \(HTMLPages.paragraphs[0])</p>\(HTMLPages.body())"
        let article = try #require(
            HTMLPages.reading(HTMLPages.news(content: content)).articles.first
        )
        #expect(article.body.hasPrefix("The ferryman rows on, and on. "))
    }

    @Test func lineBreaksInPairsEndParagraphs() throws {
        let text = HTMLPages.paragraphs.joined(separator: "<br><br>")
        let html =
            "<html><body><h1>More boats for the islands</h1><div id=\"text\">\(text)</div></body></html>"
        #expect(try #require(HTMLPages.reading(html).articles.first).body == body)
    }

    @Test func creditLineIsKeptApart() throws {
        let content = HTMLPages.body() + "<p>Nguồn: Báo Cảng</p>"
        let article = try #require(
            HTMLPages.reading(HTMLPages.news(content: content)).articles.first
        )
        #expect(article.blocks.last?.role == .credit)
        #expect(article.body == body)
    }

    @Test func bodyOfJSONLDRescuesAPageThatIsFilledByScripts() throws {
        let text = HTMLPages.paragraphs.joined(separator: "\\n")
        let html = """
            <html><head><script type="application/ld+json">{"@type":"NewsArticle","headline":"More boats","datePublished":"2021-05-03","articleBody":"\(text) \(text)"}</script></head>
            <body><div id="app"></div><p>Loading the page, please wait.</p></body></html>
            """
        let article = try #require(HTMLPages.reading(html).articles.first)
        #expect(article.body.contains(HTMLPages.paragraphs[1]))
    }

    @Test func hiddenBodyIsReadWhereNothingElseIsThere() throws {
        let html =
            "<html><body><div class=\"hidden\"><h1>More boats</h1>\(HTMLPages.body())</div></body></html>"
        #expect(try #require(HTMLPages.reading(html).articles.first).body == body)
    }

    @Test(arguments: [
        ("", NoArticleReason.empty), ("<html><body></body></html>", .empty),
        ("<html><body><p>Closed.</p></body></html>", .tooShort),
        ("%PDF-1.4 binary", .binary), ("\u{89}PNG", .tooShort),
        (
            "<html><head><title>404 Not Found</title></head><body><p>There is no such page on this server.</p></body></html>",
            .wall
        ),
    ])
    func pageWithoutArticleSaysWhy(html: String, reason: NoArticleReason) {
        let reading = HTMLPages.reading(html)
        #expect(reading.articles.isEmpty)
        #expect(reading.reason == reason)
    }

    @Test func listingIsNoArticleButGivesSightings() {
        let items = (1...14).map {
            "<div class=\"item\"><h3><a href=\"/story-\($0)\">Headline number \($0) about the harbour and its boats</a></h3><span class=\"date\">\($0)/03/2021</span></div>"
        }
        let reading = HTMLPages.reading(
            "<html lang=\"en-GB\"><body><h2>Latest</h2>\(items.joined())</body></html>"
        )
        #expect(reading.reason == .listing)
        #expect(reading.sightings.count == 14)
        #expect(reading.sightings.first?.date == PartialDate(year: 2021, month: 3, day: 1))
        #expect(reading.sightings.first?.url == "/story-1")
        #expect(reading.furniture.contains { $0.kind == .sectionLabel && $0.text == "Latest" })
    }
}
