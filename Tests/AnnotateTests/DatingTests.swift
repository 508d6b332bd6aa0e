import News
import Testing

@testable import Annotate

/// The day of publication from an article's own text.
struct DatingTests {
    private func dated(
        _ parts: [(role: Block.Role, text: String)],
        _ known: PublicationDate = .unknown,
        language: String = "vi"
    ) -> PublicationDate {
        let article = Article(
            ordinal: 1,
            parts: parts.map { ($0.role, $0.text, nil) },
            language: language,
            published: known
        )
        let matches = TimeScanner().matches(in: article, Array(article.text.utf8))
        return ArticleDating().published(for: Document(article: article), matches)
    }

    private func day(_ year: Int, _ month: Int, _ day: Int) -> CivilDay? {
        CivilDay(year: year, month: month, day: day)
    }

    @Test(arguments: [
        ("vi", "Hôm qua (14/10), hai bên gặp nhau.", "XXXX-10-15", true),
        ("vi", "Hôm nay, 19/3/2014, chợ mở cửa.", "2014-03-19", false),
        ("vi", "Sáng hôm qua 31-12, tuyết rơi.", "XXXX-01-01", true),
        ("en", "Yesterday (Oct. 14) the two met.", "XXXX-10-15", true),
    ])
    func aPairFixesTheDayOfWriting(
        language: String,
        text: String,
        expected: String,
        isInferred: Bool
    ) throws {
        let published = dated([(.headline, "Gặp gỡ"), (.paragraph, text)], language: language)
        #expect(published.date.description == expected)
        #expect(published.isInferred == isInferred)
        let reason = try #require(published.reasons.first)
        #expect(reason.rung == .deicticPair && reason.isUsed)
        #expect(reason.citation != nil)
    }

    @Test func aCaptionGivesTheYearToADayCloseBy() {
        let published = dated([
            (.headline, "Bộ Ngoại giao quan ngại"), (.standfirst, "Thông cáo ra ngày 5.9."),
            (.caption, "Đường phố hôm 30.8.2015 – Ảnh: AFP"),
            (.paragraph, "Nội chiến kéo dài từ tháng 3.2011 đến nay."),
        ])
        #expect(published.date.description == "2015-09-05")
        #expect(published.isInferred)
        #expect(published.notBefore == day(2015, 8, 30))
        let captions = published.reasons.filter { $0.rung == .caption }
        #expect(captions.map(\.found) == ["hôm 30.8.2015"])
    }

    @Test func theLatestDayToldAsPastIsTheDay() {
        let published = dated([
            (.headline, "Tuyên bố mới"), (.paragraph, "Ông nói ngày 13.10 tại thủ đô."),
            (.paragraph, "Bộ Quốc phòng ngày 14.10 tuyên bố đã đánh trúng 86 mục tiêu."),
            (.paragraph, "Hai bên sẽ gặp nhau ngày 20.10."),
        ])
        #expect(published.date.description == "XXXX-10-14")
        #expect(published.isInferred)
    }

    @Test(arguments: [
        "Ông nói hôm qua tại diễn đàn.",
        "Hội nghị sẽ khai mạc ngày 20/10.",
        "Nội chiến kéo dài từ tháng 3.2011 đến nay.",
        "Năm 1962, ông về quê.",
        "Ngày 2/9/1945, ông có mặt ở quảng trường.",
    ])
    func whatFixesNoDayGivesNone(text: String) {
        let published = dated([(.headline, "Chuyện cũ"), (.paragraph, text)])
        #expect(published.date == .unknown)
        #expect(!published.isInferred)
    }

    @Test func aCaptionFarOffGivesNoYear() {
        let published = dated([
            (.paragraph, "Ông nói ngày 12/12."), (.caption, "Ông trong ảnh chụp 3.5.2014."),
        ])
        #expect(published.date.description == "XXXX-12-12")
    }

    @Test func aLaterPhotographRulesAnOlderYearOut() {
        let published = dated([
            (.paragraph, "Ông nói ngày 5/9."), (.caption, "Chợ hôm 30.8.2013."),
            (.caption, "Chợ hôm 1.9.2014."),
        ])
        #expect(published.date.description == "2014-09-05")
    }

    @Test func aStatedDateWinsAndTheTextIsRecorded() {
        let stated = PublicationDate(date: PartialDate(year: 2015, month: 10, day: 16))
        let published = dated([(.paragraph, "Hôm qua (14/10), họ gặp nhau.")], stated)
        #expect(published.date.description == "2015-10-16")
        #expect(!published.isInferred)
        #expect(published.reasons.allSatisfy { !$0.isUsed })
        #expect(published.reasons.contains { $0.rung == .deicticPair })
    }

    @Test func theAddressGivesTheMonthAndTheTextTheDay() {
        let known = PublicationDate(date: PartialDate(year: 2015, month: 9))
        let published = dated([(.paragraph, "Ông nói ngày 5/9.")], known)
        #expect(published.date.description == "2015-09-05")
        #expect(published.isInferred)
    }

    @Test func aWeekdayBetweenBoundsLeavesOneYear() {
        let known = PublicationDate(
            date: .unknown,
            notBefore: day(2013, 1, 1),
            notAfter: day(2016, 12, 31)
        )
        let published = dated([(.paragraph, "Ông nói hôm thứ Ba (13/10).")], known)
        #expect(published.date.description == "2015-10-13")
        #expect(published.reasons.contains { $0.rung == .weekday && $0.isUsed })
    }

    @Test func boundsThatLeaveOneYearGiveIt() {
        let known = PublicationDate(
            date: .unknown,
            notBefore: day(2016, 3, 1),
            notAfter: day(2017, 2, 1)
        )
        let published = dated([(.paragraph, "Ông nói ngày 12/12.")], known)
        #expect(published.date.description == "2016-12-12")
        #expect(published.reasons.contains { $0.rung == .bounds })
    }

    @Test func nothingIsDatedAfterTheCapture() {
        let known = PublicationDate(date: .unknown, notAfter: day(2015, 9, 1))
        let published = dated(
            [(.paragraph, "Hôm nay, 19/3/2026, giá giảm."), (.caption, "Chợ hôm 30.8.2015.")],
            known
        )
        #expect(published.date == .unknown)
    }
}
