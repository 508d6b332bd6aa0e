import News
import Testing

@testable import Extract

@Suite struct PageDateTests {
    @Test(arguments: [
        ("2015-09-05", "en", "2015-09-05"), ("2015-09-05T23:30:00-07:00", "en", "2015-09-05"),
        ("Sat, 05 Sep 2015 10:20:00 +0700", "en", "2015-09-05"),
        ("20150905102030", "en", "2015-09-05"),
        ("5.9.2015", "de", "2015-09-05"), ("05/09/2015", "fr", "2015-09-05"),
        ("09/05/2015", "en", "2015-09-05"),
        ("05/09/2015", "en-GB", "2015-09-05"), ("25/09/2015", "en", "2015-09-25"),
        ("05.09.15", "de", "2015-09-05"),
        ("Thứ Bảy, 05/09/2015 10:20", "vi", "2015-09-05"),
        ("ngày 5 tháng 9 năm 2015", "vi", "2015-09-05"),
        ("5 Tháng Mười Hai, 2015", "vi", "2015-12-05"), ("September 5th, 2015", "en", "2015-09-05"),
        ("5. září 2015", "cs", "2015-09-05"), ("5 września 2015", "pl", "2015-09-05"),
        ("le 5 août 2015", "fr", "2015-08-05"), ("1er mai 2015", "fr", "2015-05-01"),
        ("5 de septiembre de 2015", "es", "2015-09-05"), ("5 de março de 2015", "pt", "2015-03-05"),
        ("5 settembre 2015", "it", "2015-09-05"), ("5 сентября 2015", "ru", "2015-09-05"),
        ("5 вересня 2015", "uk", "2015-09-05"), ("5 Σεπτεμβρίου 2015", "el", "2015-09-05"),
        ("5 Eylül 2015", "tr", "2015-09-05"), ("2015. szeptember 5.", "hu", "2015-09-05"),
        ("2015年9月5日", "zh", "2015-09-05"), ("2015년 9월 5일", "ko", "2015-09-05"),
        ("5 กันยายน 2558", "th", "2015-09-05"), ("5 syyskuuta 2015", "fi", "2015-09-05"),
        ("5. september 2015", "da", "2015-09-05"), ("5 septembrie 2015", "ro", "2015-09-05"),
        ("5 listopada 2015", "hr", "2015-10-05"), ("5 listopada 2015", "pl", "2015-11-05"),
        ("2015 m. rugsėjo 5 d.", "lt", "2015-09-05"), ("5 September 2015", "id", "2015-09-05"),
        ("15 अप्रैल 2020", "hi", "2020-04-15"), ("5 سبتمبر 2015", "ar", "2015-09-05"),
        ("Tue Sep 08 10:20:30 CEST 2015", "en", "2015-09-08"),
        ("5 september 2015", "sv", "2015-09-05"), ("5. oktober 2015", "no", "2015-10-05"),
        ("5 mei 2015", "nl", "2015-05-05"), ("5. mai 2015", "et", "2015-05-05"),
        ("5. května 2015", "cs", "2015-05-05"), ("5. mája 2015", "sk", "2015-05-05"),
        ("5. maja 2015", "sl", "2015-05-05"), ("5. maja 2015", "sr", "2015-05-05"),
        ("5 мая 2015", "ru", "2015-05-05"), ("5 май 2015", "bg", "2015-05-05"),
        ("5 maig 2015", "ca", "2015-05-05"), ("5 Mei 2015", "id", "2015-05-05"),
        ("5 Mac 2015", "ms", "2015-03-05"), ("5. maí 2015", "is", "2015-05-05"),
        ("5. toukokuuta 2015", "fi", "2015-05-05"), ("2015年5月5日", "ja", "2015-05-05"),
        ("5 במאי 2015", "he", "2015-05-05"), ("13 ஏப்ரல் 2020", "ta", "2020-04-13"),
        ("١٥ أبريل ٢٠٢٠", "ar", "2020-04-15"), ("১৬ ফেব্রুয়ারি ২০২০", "bn", "2020-02-16"),
        ("१५ अप्रैल २०२०", "hi", "2020-04-15"), ("๕ กันยายน ๒๕๕๘", "th", "2015-09-05"),
        ("24 نيسان / أبريل 2020", "ar", "2020-04-24"),
        ("3 كانون الثاني 2020", "ar", "2020-01-03"),
        ("26 | 01 | 2022", "de", "2022-01-26"), ("8.5.12", "de", "2012-05-08"),
        ("13.\u{2009}1.\u{2009}2020", "de", "2020-01-13"),
    ])
    func dayIsReadInTheHabitOfThePage(text: String, language: String, day: String) throws {
        let stamp = try #require(StampScanner(language: language).firstDay(in: text))
        #expect(stamp.date.description == day)
    }

    @Test(arguments: [
        "31/31/2015", "version 10.4.11", "192.168.10.12", "12:30:45", "call 01234 567890", "",
        "2015", "99.99.9999", "version 8.5.12", "1 | 2 | 3",
    ])
    func numbersThatAreNoDaysAreLeftAlone(text: String) {
        #expect(StampScanner(language: "en").firstDay(in: text) == nil)
    }

    @Test func clockAndZoneGiveTheMoment() throws {
        let stamp = try #require(StampScanner().firstDay(in: "2015-09-05T23:30:00+07:00"))
        #expect(stamp.moment == Timestamp(iso8601: "2015-09-05T16:30:00Z"))
        #expect(!stamp.isUTC)
    }

    @Test(
        arguments: [
            ("https://a.example/2015/09/05/x.html", "2015-09-05"),
            ("https://a.example/x-20150905.htm", "2015-09-05"),
            ("https://a.example/tin-5-9-2015-x", "2015-09-05"),
            ("https://a.example/2015/sep/05/x", "2015-09-05"),
            ("https://a.example/2015/09/x.html", "2015-09"),
            ("https://a.example/news/20150905102000123.htm", nil),
            ("https://a.example/item/1234567", nil),
        ] as [(String, String?)]
    )
    func addressCarriesADate(address: String, date: String?) {
        #expect(Address(address)?.date?.description == date)
    }

    private func date(
        head: String = "",
        above: String = "",
        inside: String = "",
        below: String = "",
        content: String = HTMLPages.body(),
        url: String? = nil,
        fetched: String? = nil,
        published: String? = nil
    ) -> PublicationDate {
        let html = HTMLPages.news(
            head: head,
            above: above,
            inside: inside,
            below: below,
            content: content
        )
        return HTMLPages.reading(html, url: url, fetched: fetched, published: published).articles
            .first?.published
            ?? .unknown
    }

    @Test(arguments: [
        (
            "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"datePublished\":\"2021-05-03\"}</script>",
            DateReason.Rung.jsonLD
        ),
        (
            "<meta property=\"article:published_time\" content=\"2021-05-03T10:00:00+02:00\">",
            .metadata
        ),
        ("<meta name=\"DC.date.issued\" content=\"2021-05-03\">", .metadata),
        ("<link rel=\"canonical\" href=\"https://a.example/2021/05/03/boats\">", .url),
    ])
    func statedDateIsUsedAndSaysWhereItWasRead(head: String, rung: DateReason.Rung) throws {
        let published = date(head: head)
        #expect(published.date.description == "2021-05-03")
        let used = try #require(published.reasons.first { $0.isUsed })
        #expect(used.rung == rung)
        #expect(!published.isInferred)
    }

    @Test func stampBelowTheHeadlineIsRead() {
        let published = date(inside: "<div class=\"info\">Monday, 3 May 2021, 10:20</div>")
        #expect(published.date.description == "2021-05-03")
        #expect(published.reasons.first?.rung == .stamp)
    }

    @Test func clockInTheSidebarNeverDatesAnArticle() {
        let side =
            "<div class=\"sidebar\"><p>Today is Friday, 7 June 2024</p><ul><li><a href=\"/1\">Another story of the day about a bridge</a> <span>06/06/2024</span></li><li><a href=\"/2\">A further story of the day about a road</a> <span>05/06/2024</span></li></ul></div>"
        #expect(date(above: side).date == .unknown)
        #expect(date(below: side).date == .unknown)
        #expect(
            date(inside: "<p class=\"date\">3 May 2021</p>", below: side).date.description
                == "2021-05-03"
        )
    }

    @Test func dayInsideTheRunningTextNeverDatesAnArticle() {
        let text =
            "<p>The last petition was handed in on 4 March 2018 and was never answered, the mayor says, to his regret.</p>"
        #expect(date(content: HTMLPages.body() + text + HTMLPages.body()).date == .unknown)
    }

    @Test func modifiedIsNotPublished() throws {
        let head =
            "<meta property=\"article:published_time\" content=\"2021-05-03\"><meta property=\"article:modified_time\" content=\"2021-06-09\">"
        let article = try #require(HTMLPages.reading(HTMLPages.news(head: head)).articles.first)
        #expect(article.published.date.description == "2021-05-03")
        #expect(article.modified?.description == "2021-06-09")
    }

    @Test func serverClockGivesWayToThePrintedLocalDay() {
        let head = "<meta property=\"article:published_time\" content=\"2021-05-03T22:30:00Z\">"
        let published = date(head: head, inside: "<p class=\"date\">4 May 2021, 05:30</p>")
        #expect(published.date.description == "2021-05-04")
        #expect(published.reasons.first { $0.isUsed && $0.rung == .stamp } != nil)
    }

    @Test func offsetOfTheStampGivesItsOwnDay() {
        let head =
            "<meta property=\"article:published_time\" content=\"2021-05-04T00:30:00+07:00\">"
        #expect(date(head: head).date.description == "2021-05-04")
    }

    @Test func dateAfterTheCaptureIsNotBelieved() {
        let head = "<meta name=\"date\" content=\"2031-01-01\">"
        let published = date(
            head: head,
            inside: "<p class=\"date\">3 May 2021</p>",
            fetched: "2021-05-10T00:00:00Z"
        )
        #expect(published.date.description == "2021-05-03")
        #expect(published.notAfter?.description == "2021-05-10")
    }

    @Test func bringersDateComesFirst() {
        let head = "<meta property=\"article:published_time\" content=\"2021-05-03\">"
        #expect(date(head: head, published: "2021-05-01").date.description == "2021-05-01")
    }

    @Test func embeddedPostsAndCommentsDoNotDate() {
        let post =
            "<blockquote class=\"twitter-tweet\"><p>Boats!</p><a href=\"#\"><time datetime=\"2019-01-01\">January 1, 2019</time></a></blockquote>"
        let comment =
            "<div class=\"comments\"><p>First!</p><time datetime=\"2022-02-02\">2 Feb 2022</time></div>"
        #expect(date(below: comment, content: HTMLPages.body() + post).date == .unknown)
    }

    @Test func latestSightingBoundsTheCaptureWithoutDatingTheArticle() throws {
        let related = (1...4).map {
            "<li><a href=\"/r\($0)\">Another story of the harbour, number \($0) of four</a> <span>0\($0)/06/2021</span></li>"
        }
        let published = date(
            inside: "<p class=\"date\">3 May 2021</p>",
            below: "<div class=\"related\"><ul>\(related.joined())</ul></div>"
        )
        #expect(published.date.description == "2021-05-03")
        let bound = try #require(published.reasons.first { $0.rung == .sighting })
        #expect(!bound.isUsed)
    }
}
