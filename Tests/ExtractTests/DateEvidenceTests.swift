import News
import Testing

@testable import Extract

/// Where a page's day is read when no field states it, and what decides where evidence differs.
@Suite struct DateEvidenceTests {
    private func published(
        head: String = "",
        above: String = "",
        inside: String = "",
        below: String = "",
        content: String = HTMLPages.body(),
        url: String? = nil,
        fetched: String? = nil
    ) -> PublicationDate {
        let html = HTMLPages.news(
            head: head,
            above: above,
            inside: inside,
            below: below,
            content: content
        )
        return HTMLPages.reading(html, url: url, fetched: fetched).articles.first?.published
            ?? .unknown
    }

    private static func field(_ value: String) -> String {
        "<meta property=\"article:published_time\" content=\"\(value)\">"
    }

    @Test(
        arguments: [
            // Other stamps of the page show the outlet's zone.
            ("2023-11-09T02:11:03+00:00", "2023-11-08T21:11:03-05:00", nil, "2023-11-08", false),
            ("2023-06-09T23:30:00Z", "2023-06-01T08:00:00+02:00", nil, "2023-06-10", false),
            // The country's clock does, in summer and in winter.
            ("2023-06-09T18:30:00Z", nil, "https://bao.example.vn/a", "2023-06-10", true),
            ("2023-06-09T22:30:00Z", nil, "https://blatt.example.de/a", "2023-06-10", true),
            ("2023-12-09T22:30:00Z", nil, "https://blatt.example.de/a", "2023-12-09", false),
            ("2023-12-09T23:30:00Z", nil, "https://blatt.example.de/a", "2023-12-10", true),
            // Nothing is known of a host that has many zones, and midnight is no clock west of Greenwich.
            ("2023-12-09T23:30:00Z", nil, "https://post.example.com/a", "2023-12-09", false),
            ("2023-11-09T00:00:00Z", "2023-11-08T21:11:03-05:00", nil, "2023-11-09", false),
        ] as [(String, String?, String?, String, Bool)]
    )
    func serverClockIsReadInTheOutletsZone(
        stamp: String,
        other: String?,
        url: String?,
        day: String,
        isInferred: Bool
    ) {
        let video = other.map {
            "<script type=\"application/ld+json\">{\"@type\":\"VideoObject\",\"uploadDate\":\"\($0)\"}</script>"
        }
        let date = published(head: Self.field(stamp) + (video ?? ""), url: url)
        #expect(date.date.description == day)
        #expect(date.isInferred == isInferred)
        #expect(date.reasons.contains { $0.isUsed && $0.found.contains(stamp) })
    }

    @Test func evidenceForTheSameDayIsUsed() {
        let date = published(
            head: Self.field("2021-05-03T10:20:00+07:00")
                + "<link rel=\"canonical\" href=\"https://a.example/2021/05/boats\">",
            inside: "<p class=\"date\">3 May 2021</p>",
            below: "<p class=\"date\">9 June 2021</p>"
        )
        #expect(date.date.description == "2021-05-03")
        #expect(date.reasons.filter { $0.isUsed }.count >= 3)
        #expect(
            date.reasons.allSatisfy { $0.isUsed == $0.date.isCompatible(with: date.date) },
            "a reason is used where it agrees, and only there"
        )
    }

    @Test(arguments: [
        "window.page = {\"publishedAt\":\"2021-05-03T10:20:00+02:00\",\"id\":7};",
        "{\"props\":{\"article\":{\"first_publish_date\": \"2021-05-03\"}}}",
        "dataLayer.push({'datePublished': '2021-05-03 10:20'});",
        #"self.__next_f.push([1,"{\"published_at\":\"2021-05-03T08:00:00Z\"}"]);"#,
        "{\"createdAt\":\"2021-05-03T10:20:00+02:00\",\"updatedAt\":\"2021-06-01T00:00:00Z\"}",
    ])
    func dataOfScriptsDateWhatNothingElseDates(script: String) throws {
        let html = "<script>\(script)</script>"
        let date = published(below: html)
        #expect(date.date.description == "2021-05-03")
        #expect(try #require(date.reasons.first).found.hasPrefix("script "))
        let stated = published(head: Self.field("2021-05-01"), below: html)
        #expect(stated.date.description == "2021-05-01")
    }

    @Test(arguments: [
        "expires: '2021-05-03'", "{\"version\":\"2021-05-03\"}", "{\"publishedAt\":null}",
        "{\"publishedAt\":\"soon, in 2021\"}",
    ])
    func otherDataOfScriptsDateNothing(script: String) {
        #expect(published(below: "<script>\(script)</script>").date == .unknown)
    }

    @Test(arguments: [
        "<ul class=\"sidebar\"><li>Mise en ligne</li><li>23 mai 2019</li><li>Recorded</li><li>2 mai 2019</li></ul>",
        "<div class=\"about\"><p>This story about the boats of the islands, of the kind that <b>everybody here</b> tells gladly and often, was published on 23 May 2019 at 23:03 and filed under Harbour, where further stories of the same kind can be found by those who look, as well as those that others wrote of the islands before.</p></div>",
        "<div>Published: 23 May 2019</div>",
    ])
    func wordsForPublishingNameTheDay(below: String) {
        #expect(published(below: below).date.description == "2019-05-23")
    }

    @Test func noteOfTheLastChangeDatesAWikiPage() {
        let note =
            "<div class=\"foot\"><p>This page was last edited on 29 January 2020, at 13:22.</p></div>"
        #expect(published(below: note).date.description == "2020-01-29")
        let dated = published(inside: "<p class=\"date\">3 May 2018</p>", below: note)
        #expect(dated.date.description == "2018-05-03")
    }

    @Test(arguments: [
        "<p>01.02.2022 „Der Hafen ist gut in das Jahr gestartet“, sagt die Vorsitzende, die zwei Boote mehr bestellt hat.</p>",
        "<h3>Zwei Boote mehr</h3><p>01.02.2022 – Der Hafen ist gut in das Jahr gestartet, sagt die Vorsitzende der Werft.</p>",
    ])
    func dayBeforeTheFirstSentenceIsADateline(lead: String) {
        #expect(
            published(content: lead + HTMLPages.body()).date.description == "2022-02-01"
        )
    }

    @Test func addressMadeOnTheEveGivesWay() {
        let url = "https://a.example/2020/07/08/boats"
        let head = Self.field("2020-07-09T10:04:04+02:00")
        let printed = "<p class=\"date\">July 9, 2020 at 10:04</p>"
        #expect(published(head: head, inside: printed, url: url).date.description == "2020-07-09")
        #expect(published(head: head, url: url).date.description == "2020-07-08")
    }

    @Test func clocksOfReadersDoNotOutvoteAField() {
        let notes = (10...19).map {
            "<div><time datetime=\"2020-01-14T\($0):00:00+01:00\">14. 01. 2020, \($0):00</time><p>Quite so, said one who had waited.</p></div>"
        }
        let date = published(
            head: Self.field("2020-01-13T18:54:00+01:00"),
            content: HTMLPages.body() + notes.joined()
        )
        #expect(date.date.description == "2020-01-13")
    }

    @Test func changeBeforeThePublicationShowsThatAFieldIsLate() {
        let date = published(
            head: "<meta name=\"date\" content=\"2020-04-29T11:52:23\">",
            inside: "<p><span>Stand: 28.04.2020 18:00 Uhr</span></p>"
        )
        #expect(date.date.description == "2020-04-28")
    }
}
