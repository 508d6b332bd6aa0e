import News
import Testing

@testable import Extract

@Suite struct PlainTextDatingTests {
    private func read(
        _ text: String,
        url: String? = nil,
        published: String? = nil,
        fetched: String? = nil,
        outlet: String? = nil
    ) -> Article? {
        PlainTextReader().read(
            WebPage(
                bytes: Array(text.utf8),
                format: .text,
                url: url,
                fetched: fetched.flatMap { Timestamp(iso8601: $0) },
                published: published,
                outlet: outlet
            )
        ).articles.first
    }

    private static func page(stamp: String, tail: String = "") -> String {
        """
        Thủ đô khánh thành thư viện mới bên bờ hồ
        \(stamp)
        Thư viện rộng 12.000 mét vuông mở cửa miễn phí cho mọi người dân từ cuối tuần này.
        Công trình được xây trong ba năm, có phòng đọc cho trẻ em và kho sách chữ nổi.
        \(tail)
        """
    }

    private static func englishPage(stamp: String) -> String {
        """
        Capital opens a library by the lake
        \(stamp)
        The library covers 12,000 square metres and is free for everyone from this weekend on.
        It took three years to build and has a reading room for children.
        """
    }

    @Test(arguments: [
        ("Thứ Ba, 13/10/2015 08:30 (GMT+7)", "2015-10-13"),
        ("14/10/2015 | 07:20", "2015-10-14"),
        ("07:20 - 14.10.2015", "2015-10-14"),
        ("Cập nhật lúc 07h20, ngày 14/10/2015", "2015-10-14"),
        ("Ngày 5 tháng 9 năm 2015", "2015-09-05"),
        ("2015-10-14T07:20:00+07:00", "2015-10-14"),
        ("14/10 07:20", "XXXX-10-14"),
    ])
    func aStampAboveTheLeadDatesTheArticle(stamp: String, date: String) {
        let published = read(Self.page(stamp: stamp))?.published
        #expect(published?.date.description == date)
        #expect(published?.reasons.first?.rung == .stamp)
        #expect(published?.reasons.first?.found == stamp)
    }

    @Test(arguments: [
        ("Published: 5 September 2015, 10:20 BST", "2015-09-05"),
        ("September 5, 2015 at 10:20 a.m.", "2015-09-05"),
        ("Sept. 5, 2015", "2015-09-05"),
        ("25/09/2015", "2015-09-25"),
        ("05/09/2015", "2015"),
    ])
    func anEnglishStampNeverGuessesWhichNumberIsTheMonth(stamp: String, date: String) {
        #expect(read(Self.englishPage(stamp: stamp))?.published.date.description == date)
    }

    @Test func aStatedZoneGivesTheMoment() {
        let published = read(Self.englishPage(stamp: "Published: 5 September 2015, 10:20 BST"))?
            .published
        #expect(published?.moment == Timestamp(iso8601: "2015-09-05T09:20:00Z"))
    }

    @Test func theBringersWordIsStrongerThanAddressAndStamp() {
        let article = read(
            Self.page(stamp: "15/10/2015 08:00"),
            url: "https://vov.vn/2015/10/14/thu-vien-450.html",
            published: "2015-10-13"
        )
        #expect(article?.published.date.description == "2015-10-13")
        #expect(article?.published.reasons.map(\.rung) == [.stated, .url, .stamp])
        #expect(article?.published.reasons.map(\.isUsed) == [true, false, false])
    }

    @Test(arguments: [
        ("https://vov.vn/2015/10/14/thu-vien-450.html", "2015-10-14"),
        ("https://vov.vn/2015/10/thu-vien.html", "2015-10"),
        ("https://dantri.com.vn/the-gioi/thu-vien-20151014083000123.htm", "2015-10-14"),
        ("https://vov.vn/the-gioi/thu-vien-450123.vov", "XXXX"),
        ("https://vov.vn/2015/13/14/thu-vien", "XXXX"),
    ])
    func anAddressMayHoldTheDate(url: String, date: String) {
        #expect(read(Self.page(stamp: ""), url: url)?.published.date.description == date)
    }

    @Test func aClockInTheFurnitureNeverDatesAnArticle() {
        let article = read(
            Self.page(
                stamp: "",
                tail: """
                    Thu Hà
                    Tin mới nhất
                    Đường sắt trên cao chạy thử tuần tớiĐường sắt trên cao chạy thử tuần tới
                    21:36:07 30/01/2025
                    Chợ hoa xuân mở thêm ba điểmChợ hoa xuân mở thêm ba điểm
                    08:00:00 31/01/2025
                    """
            ),
            fetched: "2025-02-01T00:00:00Z"
        )
        #expect(article?.published.date == .unknown)
        let reason = article?.published.reasons.first
        #expect(reason?.rung == .sighting)
        #expect(reason?.isUsed == false)
        #expect(reason?.date.description == "2025-01-31")
        #expect(article?.published.notAfter?.description == "2025-02-01")
    }

    @Test func aStampAfterTheCaptureIsNotBelieved() {
        let article = read(Self.page(stamp: "14/10/2025 08:00"), fetched: "2015-10-20T00:00:00Z")
        #expect(article?.published.date == .unknown)
        #expect(article?.published.reasons.first?.isUsed == false)
    }

    @Test(arguments: [
        ("Theo dõi VGT trên", nil),
        ("Theo dõi Baoquocte.vn trên", "baoquocte.vn"),
        ("Mời quý độc giả theo dõi VOV.VN trên", "vov.vn"),
        ("Chia sẻ", nil),
    ])
    func furnitureNamesTheOutletByItsDomainOnly(line: String, outlet: String?) {
        #expect(read(Self.page(stamp: "", tail: line))?.outlet?.id == outlet)
    }

    @Test func theAddressNamesTheOutletBeforeTheText() {
        let text = Self.page(stamp: "", tail: "Theo dõi Baoquocte.vn trên")
        #expect(read(text, url: "https://www.vov.vn/a.html")?.outlet?.id == "vov.vn")
        #expect(read(text, outlet: "Báo Thử")?.outlet?.name == "Báo Thử")
    }
}
