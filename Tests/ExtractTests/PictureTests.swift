import News
import Testing

@testable import Extract

/// The lead picture and whom it is credited to.
@Suite struct PictureTests {
    static let image =
        "<meta property=\"og:image\" content=\"https://img.example/2021/ferry-1200x630.jpg?v=2\">"

    @Test(arguments: [
        (
            "<figure><img src=\"/small/ferry-600x315.jpg\"><figcaption>The new boat. Photo: Anna Berg/Reuters</figcaption></figure>",
            "Anna Berg/Reuters", "text caption"
        ),
        (
            "<figure><img src=\"/ferry.jpg\"><figcaption>The new boat. <span class=\"photo-credit\">Bent Lund</span></figcaption></figure>",
            "Bent Lund", "text credit"
        ),
        (
            "<figure><img src=\"/ferry.jpg\"><figcaption>The new boat at the quay (Reuters)</figcaption></figure>",
            "Reuters", "text caption"
        ),
        (
            "<figure><img src=\"/ferry.jpg\"><figcaption>The new boat at the quay. AFP/Getty Images</figcaption></figure>",
            "AFP/Getty Images", "text caption"
        ),
        (
            "<figure><img data-src=\"/ferry.jpg\" src=\"data:image/gif;base64,xx\"><figcaption>Con tàu mới. Ảnh: AP</figcaption></figure>",
            "AP", "text caption"
        ),
        (
            "<p><img src=\"/ferry.jpg\"></p><p class=\"caption\">Con tàu mới rời bến. (Nguồn: TTXVN)</p>",
            "TTXVN", "text caption"
        ),
        (
            "<table><tr><td><img src=\"/ferry.jpg\"></td></tr><tr><td>Con tàu mới rời bến. Ảnh: Minh Anh.</td></tr></table>",
            "Minh Anh", "text caption"
        ),
        (
            "<figure><img src=\"/ferry.jpg\"><figcaption>The new boat at the quay in May</figcaption></figure><span class=\"image-credit\">AP Photo/Anna Berg</span>",
            "AP Photo/Anna Berg", "text credit"
        ),
    ])
    func printedCreditIsTheLeadPictures(inside: String, credit: String, place: String) throws {
        let page = HTMLPages.news(head: Self.image, inside: inside)
        let article = try #require(HTMLPages.reading(page).articles.first)
        #expect(article.picture == "https://img.example/2021/ferry-1200x630.jpg?v=2")
        #expect(article.pictureCredit == credit)
        let origin = try #require(article.origin(of: .pictureCredit))
        #expect("\(origin.place.rawValue) \(origin.name ?? "")" == place)
        #expect(article.origin(of: .picture)?.name == "og:image")
    }

    @Test(arguments: [
        (
            "{\"@type\":\"ImageObject\",\"url\":\"https://i.example/a-b-c.jpg\",\"creditText\":\"AFP\"}",
            "AFP", "image creditText"
        ),
        (
            "[{\"url\":\"https://i.example/a-b-c.jpg\",\"copyrightHolder\":{\"@type\":\"Organization\",\"name\":\"Reuters\"}}]",
            "Reuters", "image copyrightHolder"
        ),
        (
            "{\"url\":\"https://i.example/a-b-c.jpg\",\"author\":[{\"name\":\"Anna Berg\"}]}",
            "Anna Berg", "image author"
        ),
        (
            "{\"url\":\"https://i.example/a-b-c.jpg\",\"caption\":\"Con tàu mới. Ảnh: Minh Anh\"}",
            "Minh Anh", "image caption"
        ),
    ])
    func statedCreditIsReadFromJSON(image: String, credit: String, name: String) throws {
        let head =
            "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"image\":\(image)}</script>"
        let article = try #require(HTMLPages.reading(HTMLPages.news(head: head)).articles.first)
        #expect(article.picture == "https://i.example/a-b-c.jpg")
        #expect(article.pictureCredit == credit)
        #expect(
            article.origin(of: .pictureCredit)
                == FieldOrigin(field: .pictureCredit, place: .jsonLD, name: name)
        )
    }

    @Test func creditOfAnotherPictureIsNotTheLeadPictures() throws {
        let inside =
            "<figure><img src=\"/other.jpg\"><figcaption>A crowd. Photo: Carl Dahl</figcaption></figure><figure><img src=\"/ferry.jpg\"><figcaption>The boat. Photo: Anna Berg</figcaption></figure>"
        let page = HTMLPages.news(head: Self.image, inside: inside)
        #expect(HTMLPages.reading(page).articles.first?.pictureCredit == "Anna Berg")
    }

    @Test(arguments: [
        "The boat at the quay in Bergen (Norway)", "The mayor (right) greets passengers",
        "Tàu rời bến ở Hải Phòng (Việt Nam)", "A bigger picture: ferries everywhere and no end",
    ])
    func captionWithoutACreditHasNone(caption: String) throws {
        let page = HTMLPages.news(
            head: Self.image,
            inside: "<figure><img src=\"/ferry.jpg\"><figcaption>\(caption)</figcaption></figure>"
        )
        #expect(try #require(HTMLPages.reading(page).articles.first).pictureCredit == nil)
    }

    @Test func pictureWithoutAFieldIsTheFirstWithACaption() throws {
        let inside =
            "<img src=\"/logo.png\"><figure><img src=\"//img.example/quay.jpg\"><figcaption>The quay. Photo: Anna Berg</figcaption></figure>"
        let article = try #require(
            HTMLPages.reading(HTMLPages.news(inside: inside), url: "https://harbour.example/1")
                .articles.first
        )
        #expect(article.picture == "https://img.example/quay.jpg")
        #expect(article.origin(of: .picture)?.name == "img")
    }

    @Test func captionOfAScrapeCreditsItsPicture() throws {
        let text = """
            Cầu mới qua sông Gianh thông xe trước Tết

            Cây cầu dài 1,2 km nối hai bờ sông Gianh được đưa vào khai thác sáng 20/1/2025, sớm hơn kế hoạch hai tháng.

            Những chiếc xe đầu tiên qua cầu. Ảnh: Hoàng Phúc

            Theo ban quản lý, cầu có bốn làn xe, tổng vốn 900 tỷ đồng, giúp rút ngắn quãng đường qua huyện gần 15 km.

            Ở hai đầu cầu, tỉnh sẽ làm thêm đường gom để xe máy không phải đi vào quốc lộ, việc này kéo dài đến cuối năm.
            """
        let page = WebPage(bytes: Array(text.utf8), format: .text)
        let article = try #require(Extractor().read(page).articles.first)
        #expect(article.pictureCredit == "Hoàng Phúc")
        #expect(
            article.origin(of: .pictureCredit)
                == FieldOrigin(field: .pictureCredit, place: .line, name: "5")
        )
        #expect(article.origin(of: .title) == FieldOrigin(field: .title, place: .line, name: "1"))
    }
}
