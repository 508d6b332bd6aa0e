import News
import Organize
import Testing

/// Years that one article gives another, and those it must not give.
struct CorpusDatingTests {
    private static let dated = Sample.document(
        1,
        "Ba tháng sau ngày thông xe cầu Mỹ An",
        [
            "Tỉnh cho biết cầu Mỹ An bắt đầu thu phí tự động từ ngày 30/9 đã phục vụ hai triệu lượt xe qua sông Cái."
        ],
        date: "2019-12-28",
        times: [("30/9", "2019-09-30")]
    )

    private func undated(_ sentence: String, value: String = "XXXX-09-30") -> Document {
        Sample.document(
            2,
            "Người dân kể chuyện đi lại",
            [sentence],
            date: "XXXX-10-02",
            times: [(value == "XXXX-09-30" ? "30/9" : "1/10", value)]
        )
    }

    @Test func sameHappeningOfTheSameDayGivesItsYear() {
        let other = undated(
            "Từ khi cầu Mỹ An bắt đầu thu phí tự động từ ngày 30/9, xe không còn ùn ở sông Cái."
        )
        let date = Organizer().organize([Self.dated, other]).dates[ArticleID(2)]
        #expect(date?.date.description == "2019-10-02")
        #expect(date?.isInferred == true)
        #expect(date?.reasons.last?.rung == .development)
        #expect(date?.reasons.last?.citation?.article == ArticleID(1))
    }

    @Test(arguments: [
        // The same day, month and famous names, another happening.
        "Hôm 30/9, lãnh đạo tỉnh tới thăm cầu Mỹ An và sông Cái nhân ngày hội đua thuyền.",
        "Ngày 30/9, Tổng thống Nga và Ngoại trưởng Mỹ gặp nhau ở Mỹ An bên sông Cái.",
    ])
    func sharedDayAndNamesGiveNoYear(sentence: String) {
        #expect(Organizer().organize([Self.dated, undated(sentence)]).dates.isEmpty)
    }

    @Test func groundsThatDisagreeGiveNoYear() {
        let again = Sample.document(
            3,
            "Cầu Mỹ An thu phí trở lại",
            [
                "Cầu Mỹ An bắt đầu thu phí tự động từ ngày 30/9 để trả nợ vay, theo ban quản lý sông Cái."
            ],
            date: "2021-11-01",
            times: [("30/9", "2021-09-30")]
        )
        let other = undated(
            "Từ khi cầu Mỹ An bắt đầu thu phí tự động từ ngày 30/9, xe không còn ùn ở sông Cái."
        )
        #expect(Organizer().organize([Self.dated, again, other]).dates.isEmpty)
    }

    @Test func articlesOfOneStoryGiveNoYear() {
        let known = Sample.document(
            1,
            "Toà mở phiên xử vụ cầu Sông Lam",
            [
                "Toà án mở phiên xử kỹ sư Trần Quốc Đạt và công ty Lam Giang về vụ sập cầu Sông Lam ngày 14/10."
            ],
            date: "2014-10-15",
            times: [("14/10", "2014-10-14")]
        )
        let unknown = Sample.document(
            2,
            "Kỹ sư Trần Quốc Đạt kêu oan vụ cầu Sông Lam",
            [
                "Hôm 14/10, kỹ sư Trần Quốc Đạt nói công ty Lam Giang đổ lỗi cho ông trong vụ sập cầu Sông Lam."
            ],
            date: "XXXX-10-15",
            times: [("14/10", "XXXX-10-14")]
        )
        let organization = Organizer().organize([known, unknown])
        #expect(organization.stories.count == 1)
        #expect(organization.dates.isEmpty)
    }

    @Test func headlineSeenWithItsStampDatesTheArticle() {
        let article = Sample.document(
            7,
            "Làng chài Nhơn Hải trồng lại rạn san hô",
            ["Ngư dân Nhơn Hải lặn trồng từng nhánh san hô trước bãi tắm của làng."]
        )
        let sighting = Sighting(
            headline: "Làng chài Nhơn Hải trồng lại rạn san hô",
            stamp: "07:10 04/06/2021",
            date: PartialDate(edtf: "2021-06-04")
        )
        let dates = Organizer().organize([article], sightings: [sighting]).dates
        #expect(dates[ArticleID(7)]?.date.description == "2021-06-04")
        let other = Sighting(
            headline: "Làng chài Nhơn Hải trồng lại rạn san hô",
            stamp: "05/06/2022",
            date: PartialDate(edtf: "2022-06-05")
        )
        #expect(Organizer().organize([article], sightings: [sighting, other]).dates.isEmpty)
    }

    @Test func organizingWhatWasOrganizedGivesTheSame() throws {
        var other = undated(
            "Từ khi cầu Mỹ An bắt đầu thu phí tự động từ ngày 30/9, xe không còn ùn ở sông Cái."
        )
        let first = Organizer().organize([Self.dated, other])
        other.article.published = try #require(first.dates[other.id])
        other.times[0].value = "2019-09-30"
        #expect(Organizer().organize([Self.dated, other]) == first)
    }

    @Test func copyPublishedTheSameDaysGivesItsYear() {
        let text = [
            "Hội đồng xã thông qua kế hoạch trồng lại hàng dừa dọc bờ kè, với giống dừa xiêm của vùng và tiền góp của những người đi xa.",
            "Mỗi nhà nhận chăm mười cây trong hai năm đầu, cây nào chết thì trồng lại vào đầu mùa mưa.",
        ]
        let organization = Organizer().organize([
            Sample.document(1, "Trồng lại hàng dừa", text, date: "2018-06-11"),
            Sample.document(2, "Trồng lại hàng dừa", text, date: "XXXX-06-12"),
            Sample.document(3, "Trồng lại hàng dừa", text, date: "XXXX-11-30"),
        ])
        #expect(organization.dates[ArticleID(2)]?.date.description == "2018-06-12")
        #expect(organization.dates[ArticleID(3)]?.date.year == nil)
    }

    @Test func whatTheCorpusGaveIsNoEvidenceOfTheArticle() throws {
        let text = [
            "Hội đồng xã thông qua kế hoạch trồng lại hàng dừa dọc bờ kè, với giống dừa xiêm của vùng và tiền góp của người đi xa."
        ]
        let first = Sample.document(
            1,
            "Trồng lại hàng dừa",
            text,
            date: "2018-06-11",
            outlet: "a.example"
        )
        var later = Sample.document(
            2,
            "Trồng lại hàng dừa dọc bờ kè",
            text,
            credits: [(.syndication, ["a.example"])]
        )
        let sighting = Sighting(
            headline: "Ngư dân Nhơn Hải trồng rạn san hô",
            stamp: "04/06/2021",
            date: PartialDate(edtf: "2021-06-04")
        )
        var seen = Sample.document(3, "Ngư dân Nhơn Hải trồng rạn san hô", ["San hô mọc lại."])
        let once = Organizer().organize([first, later, seen], sightings: [sighting])
        let bounded = try #require(once.dates[later.id])
        #expect(bounded.notBefore == CivilDay(year: 2018, month: 6, day: 11))
        later.article.published = bounded
        seen.article.published = try #require(once.dates[seen.id])
        #expect(Organizer().organize([first, later, seen], sightings: [sighting]) == once)
    }

    private static let report = [
        "Hội đồng xã thông qua kế hoạch trồng lại hàng dừa dọc bờ kè, với giống dừa xiêm của vùng và tiền góp của người đi xa.",
        "Mỗi nhà nhận chăm mười cây trong hai năm đầu, cây nào chết thì trồng lại vào đầu mùa mưa.",
    ]

    /// An article dated by the latest day that its text tells of.
    private func datedByText(_ day: String, credit: String) -> Document {
        var copy = Sample.document(
            2,
            "Trồng lại hàng dừa",
            Self.report,
            date: day,
            outlet: "b.example",
            credits: [(.syndication, [credit])]
        )
        copy.article.published.isInferred = true
        copy.article.published.reasons = [
            DateReason(rung: .text, found: "9/6", date: copy.article.published.date)
        ]
        return copy
    }

    @Test(arguments: [
        ("2018-06-09", "a.example", "2018-06-11", ArticleID(1)),
        // It came later, or from elsewhere: its day stands.
        ("2018-06-12", "a.example", nil, ArticleID(1)),
        ("2018-06-09", "c.example", nil, ArticleID(2)),
    ])
    func copyIsNotOlderThanWhatItWasTakenFrom(
        day: String,
        credit: String,
        date: String?,
        original: ArticleID
    ) {
        let first = Sample.document(
            1,
            "Trồng lại hàng dừa",
            Self.report,
            date: "2018-06-11",
            outlet: "a.example"
        )
        let third = Sample.document(
            3,
            "Hàng dừa trở lại",
            Self.report,
            date: "2018-06-20",
            outlet: "d.example"
        )
        let copy = datedByText(day, credit: credit)
        let organization = Organizer().organize([first, copy, third])
        #expect(organization.dates[copy.id]?.date.description == date)
        #expect(organization.copies.map(\.original) == [original, original])
        #expect(!organization.copies.map(\.article).contains(original))
        var again = copy
        if let dated = organization.dates[copy.id] { again.article.published = dated }
        #expect(Organizer().organize([third, again, first]) == organization)
    }
}
