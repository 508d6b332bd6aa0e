import News
import Testing

@testable import Extract

@Suite struct PageClockTests {
    private static let menu = """
        <ul class="menu"><li><a href="/a">Thời sự</a></li><li><a href="/b">Thế giới</a></li>
        <li><a href="/c">Kinh tế</a></li><li><a href="/d">Thể thao</a></li></ul>
        """
    private static let text = [
        "Bến phà bên sông mở lại từ sáng nay sau ba tháng sửa chữa, chủ bến cho biết khi chuyến đầu tiên rời bờ.",
        "Người dân hai bên bờ phải đi vòng hơn hai mươi cây số trong suốt thời gian ấy, nhiều người đã bỏ buổi chợ.",
        "Giá vé không đổi, và học sinh được đi miễn phí vào giờ đến trường, theo thông báo dán ở đầu bến.",
    ]

    private static func page(
        above: String = "",
        stamp: String = "",
        lead: String? = nil,
        after: String = "",
        below: String = ""
    ) -> String {
        let body = ([lead].compactMap { $0 } + text).map { "<p>\($0)</p>" }.joined()
        return """
            <html lang="vi"><head><meta charset="utf-8"><title>Bến phà mở lại</title></head><body>\(above)
            <div class="detail"><h1>Bến phà bên sông mở lại</h1>\(stamp)\(body)\(after)</div>\(below)</body></html>
            """
    }

    private static func day(_ html: String) -> String? {
        HTMLPages.reading(html).articles.first?.published.date.description
    }

    @Test(arguments: [
        "<footer>Giấy phép số 77/GP-BTTTT do Cục cấp ngày 03/04/2019</footer>",
        "<div>Giấy phép thiết lập trang số 77/GP-STTTT, Sở Thông tin và Truyền thông, ngày 03/04/2019</div>",
        "<footer>Bản quyền 2026 Báo Bến Sông, số 12 đường Ven Sông, 03/04/2019</footer>",
        "<footer>Chủ nhật, 03/04/2019 10:20</footer>",
    ])
    func licenceBelowTheSiteDatesNothing(foot: String) {
        #expect(Self.day(Self.page(below: foot)) == PartialDate.unknown.description)
    }

    @Test(arguments: [
        "<div id=\"header\"><div>Chủ nhật, 22/11/2026, 20:45</div></div>",
        "<div class=\"top-header\">Chủ nhật, 22/11/2026, 20:45</div>",
        "<div>Chủ nhật, 22/11/2026, 20:45</div>" + menu,
        "<div>Hôm nay Chủ nhật, 22/11/2026</div>" + menu,
    ])
    func clockAboveTheMenuDatesNothing(head: String) throws {
        #expect(Self.day(Self.page(above: head)) == PartialDate.unknown.description)
        let own = Self.page(above: head, stamp: "<div>10/09/2023 18:22</div>")
        #expect(Self.day(own) == "2023-09-10")
        let article = try #require(HTMLPages.reading(own).articles.first)
        #expect(!article.text.contains("22/11/2026"))
    }

    @Test(arguments: [
        "Ngày 12/3/2010, cây cầu cũ bên bến phà được khánh thành trước sự chứng kiến của cả làng.",
        "On April 20, 2010, the old ferry sank beside the pier, and nobody has raised it since then.",
        "Theo biên bản ngày 12/3/2010, chiếc phà cũ đã chìm cạnh cầu tàu và từ đó không ai trục vớt.",
    ])
    func dayThatOpensASentenceIsTheTexts(lead: String) {
        #expect(Self.day(Self.page(lead: lead)) == PartialDate.unknown.description)
        #expect(
            Self.day(Self.page(stamp: "<div>10/09/2023 18:22</div>", lead: lead)) == "2023-09-10"
        )
    }

    @Test func datelineBeforeADashDatesTheArticle() {
        let lead =
            "10/09/2023 - Bến phà bên sông đón chuyến đầu tiên sau ba tháng đóng cửa để sửa chữa."
        #expect(Self.day(Self.page(lead: lead)) == "2023-09-10")
    }

    @Test func readersStampBelowTheArticleDatesNothing() {
        let comment =
            "<div>Nguyễn Văn Bình - 14:20 22/11/2026</div><div>Mừng quá, cảm ơn bác lái phà, mai tôi sang chợ.</div>"
        #expect(Self.day(Self.page(after: comment)) == PartialDate.unknown.description)
        #expect(Self.day(Self.page(below: comment)) == PartialDate.unknown.description)
    }

    @Test(arguments: [
        "<p class=\"author\"><strong>Hoàng Minh</strong> (Theo TTXVN)</p>",
        "<p style=\"text-align:right\"><strong>Hoàng Minh</strong> (Theo <em>Reuters, AFP</em>)</p>",
    ])
    func bylineKeepsItsSource(line: String) throws {
        let article = try #require(HTMLPages.reading(Self.page(after: line)).articles.first)
        let bylines = article.blocks.filter { $0.role == .byline }.map { article.text(of: $0) }
        #expect(bylines.count == 1 && bylines[0].hasPrefix("Hoàng Minh (Theo "))
        #expect(article.authors == ["Hoàng Minh"])
        #expect(!article.body.contains("Hoàng Minh"))
    }

    @Test(arguments: [
        "Last updated 3 years ago", "(Reporting by Ann Field; Editing by Tom Brook)",
    ])
    func notesOfTheDeskAreNoText(line: String) throws {
        let article = try #require(
            HTMLPages.reading(Self.page(stamp: "<p>\(line)</p>", after: "<p>\(line)</p>"))
                .articles.first
        )
        #expect(!article.body.contains(line))
        #expect(article.standfirst != line)
    }

    @Test func teasersWithDatesAreNoArticle() {
        let items = (1...12).map {
            """
            <div class="item"><h3><a href="/t\($0)">Tin số \($0) về việc xây bến phà ở các tỉnh ven sông</a></h3>
            <span>\($0)/11/2026</span><p>Tóm tắt ngắn của tin bến phà số \($0).</p></div>
            """
        }
        let reading = HTMLPages.reading(
            "<html lang=\"vi\"><head><meta charset=\"utf-8\"><title>Thời sự</title></head><body>\(items.joined())</body></html>"
        )
        #expect(reading.articles.isEmpty)
        #expect(reading.reason == .listing)
    }

    @Test(arguments: [
        "Trang chủ | Thời sự | Thế giới\nChủ nhật, 22/11/2026\n",
        "Bến Sông Trực Tuyến\nChủ nhật, 22/11/2026 20:45\n",
    ])
    func clockOfTheSiteAboveTheHeadlineIsFurnitureInPlainText(head: String) throws {
        let text =
            head + "\nBến phà bên sông mở lại\n\nThứ Năm, 24/12/2020, 23:05 (GMT+7)\n\n"
            + Self.text.joined(separator: "\n\n")
        let reading = PlainTextReader().read(WebPage(bytes: Array(text.utf8), format: .text))
        let article = try #require(reading.articles.first)
        #expect(article.headline == "Bến phà bên sông mở lại")
        #expect(article.published.date.description == "2020-12-24")
        #expect(!article.text.contains("2026"))
    }
}
