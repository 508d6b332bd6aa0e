import News
import Testing

@testable import Extract

/// Stamps that count back from the visit.
@Suite struct RelativeStampTests {
    @Test(arguments: [
        ("2 giờ trước", 120), ("10 phút trước", 10), ("3 ngày trước", 4320),
        ("3 hours ago", 180), ("an hour ago", 60), ("Posted 15 mins ago", 15), ("1 day ago", 1440),
        ("vor 3 Stunden", 180), ("vor einer Stunde", 60), ("il y a 2 heures", 120),
        ("hace 5 minutos", 5), ("há 3 horas", 180), ("3 ore fa", 180), ("3 uur geleden", 180),
        ("3 godziny temu", 180), ("för 2 timmar sedan", 120), ("for 2 timer siden", 120),
        ("3 часа назад", 180), ("3 години тому", 180), ("3 saat önce", 180),
        ("3 jam yang lalu", 180), ("3小时前", 180), ("3時間前", 180), ("3시간 전", 180),
        ("před 3 hodinami", 180), ("πριν 3 ώρες", 180), ("منذ 3 ساعات", 180),
        ("3 ชั่วโมงที่ผ่านมา", 180), ("yesterday, 10:20", 1440), ("hôm qua", 1440),
        ("gestern", 1440),
    ])
    func spanIsRead(line: String, minutes: Int) throws {
        #expect(try #require(RelativeStamp(line)).minutes == minutes)
    }

    @Test(arguments: [
        "3 hours", "In 3 hours", "3 weeks ago", "2 months ago", "", "12 boats",
        "3 hourly boats ago",
        "The mayor told the council two years ago that there would be more boats, and nothing came of it",
    ])
    func otherLinesAreNone(line: String) {
        #expect(RelativeStamp(line) == nil)
    }

    private func date(_ stamp: String, fetched: String?, url: String? = nil) -> PublicationDate {
        let html = HTMLPages.news(inside: "<p class=\"time\">\(stamp)</p>")
        return HTMLPages.reading(html, url: url, fetched: fetched).articles.first?.published
            ?? .unknown
    }

    @Test func dayIsKnownWithTheTimeOfTheCaptureOnly() throws {
        #expect(date("3 hours ago", fetched: nil).date == .unknown)
        let known = date("3 hours ago", fetched: "2021-05-04T02:00:00Z")
        #expect(known.date.description == "2021-05-03")
        #expect(known.isInferred)
        #expect(try #require(known.reasons.first).found == "3 hours ago")
    }

    @Test(arguments: [
        ("3 giờ trước", "2021-05-03T21:00:00Z", "2021-05-04"),
        ("3 giờ trước", "2021-05-03T19:00:00Z", "2021-05-03"),
        ("hôm qua", "2021-05-03T21:00:00Z", "2021-05-03"),
    ])
    func hoursAreCountedOnTheOutletsClock(stamp: String, fetched: String, day: String) {
        #expect(
            date(stamp, fetched: fetched, url: "https://bao.example.vn/a").date.description == day
        )
    }

    @Test func statedDayComesFirst() {
        let html = HTMLPages.news(
            head: "<meta property=\"article:published_time\" content=\"2021-05-01\">",
            inside: "<p>3 hours ago</p>"
        )
        let reading = HTMLPages.reading(html, fetched: "2021-05-04T02:00:00Z")
        #expect(reading.articles.first?.published.date.description == "2021-05-01")
    }

    @Test(
        arguments: [
            ("2021-05-04T08:00:00Z", "2021-05-04T02:00:00Z", nil),
            ("2021-05-04T08:00:00+07:00", "2021-05-04T02:00:00Z", "2021-05-04"),
            ("2021-05-04", "2021-05-03T12:00:00Z", "2021-05-04"),
            ("2021-05-04", "2021-05-03T08:00:00Z", nil),
            ("2021-05-05", "2021-05-03T12:00:00Z", nil),
        ] as [(String, String, String?)]
    )
    func nothingIsPublishedAfterItsCapture(stamp: String, fetched: String, day: String?) {
        let html = HTMLPages.news(
            head: "<meta property=\"article:published_time\" content=\"\(stamp)\">"
        )
        let reading = HTMLPages.reading(html, fetched: fetched)
        let date = reading.articles.first?.published.date
        #expect(date?.civilDay?.description == day)
    }
}
