import News
import Organize
import Testing

/// Lines of timelines: what they say, when, and in which order.
struct TimelineTests {
    private func timeline(_ documents: [Document], limit: Int? = nil) -> [TimelineEntry] {
        TimelineBuilder().timeline(of: documents, origins: [:], limit: limit).entries
    }

    @Test func linesStandByTheDayTheyTellOfAndAreVerbatim() {
        let document = Sample.document(
            1,
            "Cầu Mỹ An",
            [
                "Ngày 2/4 tỉnh Bến Hải khánh thành cầu Mỹ An sau bốn năm xây dựng.",
                "Công trình khởi công ngày 5/3/2015 bằng vốn của tỉnh Bến Hải.",
            ],
            date: "2019-04-03",
            times: [("2/4", "2019-04-02"), ("5/3/2015", "2015-03-05")]
        )
        let entries = timeline([document])
        #expect(entries.map(\.date.description) == ["2015-03-05", "2019-04-02"])
        for entry in entries {
            #expect(document.text.slice(entry.citations[0].span).map(String.init) == entry.text)
        }
    }

    @Test func twoPapersOnOneHappeningMakeOneLineWithTwoCitations() {
        let one = Sample.document(
            1,
            "Khánh thành",
            ["Ngày 2/4 tỉnh Bến Hải khánh thành cầu Mỹ An sau bốn năm xây dựng."],
            date: "2019-04-03",
            outlet: "a.example",
            times: [("2/4", "2019-04-02")]
        )
        let two = Sample.document(
            2,
            "Cầu mới",
            ["Cầu Mỹ An được tỉnh Bến Hải khánh thành ngày 2/4 sau bốn năm xây dựng."],
            date: "2019-04-03",
            outlet: "b.example",
            times: [("2/4", "2019-04-02")]
        )
        let origins = Organizer().organize([one, two]).origins
        let entries = TimelineBuilder().timeline(
            of: [two, one],
            origins: Dictionary(uniqueKeysWithValues: origins.map { ($0.article, $0) })
        ).entries
        #expect(entries.count == 1)
        #expect(entries.first?.citations.count == 2)
        #expect(entries.first?.origins == 2)
    }

    @Test func twoHappeningsOfOneDayAreTwoLines() {
        let document = Sample.document(
            1,
            "Hai việc",
            [
                "Ngày 2/4 tỉnh Bến Hải khánh thành cầu Mỹ An.",
                "Cũng ngày 2/4, đội thuyền Cửa Lò thắng giải đua ở Vũng Áng.",
            ],
            date: "2019-04-03",
            times: [("2/4", "2019-04-02"), ("2/4", "2019-04-02")]
        )
        #expect(timeline([document]).count == 2)
    }

    @Test func daysOfUnknownYearNeverMergeAndStandLast() {
        let sentence = "Ngày 14/10 hai ngoại trưởng gặp nhau bàn về tình hình Bắc Hải."
        let known = Sample.document(
            1,
            "Gặp",
            [sentence],
            date: "2015-10-15",
            times: [("14/10", "2015-10-14")]
        )
        let unknown = Sample.document(
            2,
            "Gặp nữa",
            [sentence],
            date: "XXXX-10-15",
            times: [("14/10", "XXXX-10-14")]
        )
        let other = Sample.document(
            3,
            "Lại gặp",
            [sentence],
            date: "XXXX-10-15",
            times: [("14/10", "XXXX-10-14")]
        )
        let entries = timeline([unknown, known, other])
        #expect(entries.map(\.date.description) == ["2015-10-14", "XXXX-10-14", "XXXX-10-14"])
        #expect(entries.map(\.placement) == [.dated, .unknownYear, .unknownYear])
        #expect(entries.allSatisfy { $0.citations.count == 1 })
    }

    @Test func boundsThatLeaveOnePlacePutAnUnknownYearBetweenItsNeighbours() {
        let early = Sample.document(
            1,
            "Sớm",
            ["Ngày 5/5/2001 hội đồng Bắc Hải họp phiên đầu."],
            date: "2001-05-06",
            times: [("5/5/2001", "2001-05-05")]
        )
        let late = Sample.document(
            2,
            "Muộn",
            ["Ngày 5/5/2012 hội đồng Bắc Hải giải tán."],
            date: "2012-05-06",
            times: [("5/5/2012", "2012-05-05")]
        )
        var between = Sample.document(
            3,
            "Giữa",
            ["Ngày 7/8 hội đồng Bắc Hải bầu chủ tịch mới."],
            date: "XXXX-08-08",
            times: [("7/8", "XXXX-08-07")]
        )
        between.article.published.notBefore = CivilDay(year: 2004, month: 1, day: 1)
        between.article.published.notAfter = CivilDay(year: 2010, month: 1, day: 1)
        let entries = timeline([between, late, early])
        #expect(entries.map(\.placement) == [.dated, .bounded, .dated])
    }

    @Test func announcedDayAfterPublicationIsPlanned() {
        let document = Sample.document(
            1,
            "Sắp tới",
            ["Bến Hải sẽ khánh thành cầu Mỹ An ngày 2/9 tới."],
            date: "2019-04-03",
            times: [("2/9", "2019-09-02")]
        )
        #expect(timeline([document]).first?.status == .planned)
    }

    @Test func articleWithoutADayIsToldByItsLeadOnTheDayOfPublication() {
        let document = Sample.document(
            1,
            "Rạn san hô",
            ["Ngư dân Nhơn Hải trồng lại rạn san hô trước làng."],
            date: "2021-06-04"
        )
        let entry = timeline([document]).first
        #expect(entry?.placement == .publication)
        #expect(entry?.date.description == "2021-06-04")
    }

    @Test func printedDayWinsOverTheWordBeforeIt() {
        let document = Sample.document(
            1,
            "Hội đàm",
            ["Hôm qua (14/10), hai ngoại trưởng hội đàm ở Bắc Hải."],
            date: "2014-10-15",
            times: [("Hôm qua", "2014-10-13"), ("14/10", "2014-10-14")]
        )
        #expect(timeline([document]).map(\.date.description) == ["2014-10-14"])
    }

    @Test func speakerAndAgencyMakeTheChain() {
        var document = Sample.document(
            1,
            "Tuyên bố",
            ["Hôm 12/12 ông Lam nói hội đàm đã vào ngõ cụt, theo Hãng Bắc."],
            date: "2016-12-13",
            times: [("12/12", "2016-12-12")]
        )
        let span = document.sentences[1].span
        document.quotations = [
            Quotation(span: span, kind: .indirect, speakerName: "ông Lam", chain: ["ông Lam"])
        ]
        document.credits = [Credit(role: .attribution, span: span, sources: ["Hãng Bắc"])]
        #expect(timeline([document]).first?.chain == ["ông Lam", "Hãng Bắc"])
    }

    @Test func limitKeepsWhatMostPapersTell() {
        let told = "Ngày 2/4 tỉnh Bến Hải khánh thành cầu Mỹ An sau bốn năm xây dựng."
        let documents = (1...3).map { id in
            Sample.document(
                Int64(id),
                "Bài \(id)",
                [told, "Ngày \(id)/3 xã \(id) họp."],
                date: "2019-04-03",
                times: [("2/4", "2019-04-02"), ("\(id)/3", "2019-03-0\(id)")]
            )
        }
        #expect(timeline(documents, limit: 1).map(\.date.description) == ["2019-04-02"])
        #expect(timeline(documents, limit: 0).isEmpty)
    }

    @Test func daysThatArticlesComeBackToAreChosenAndToldOnce() {
        let told = "Ngày 2/4 tỉnh Bến Hải khánh thành cầu Mỹ An sau bốn năm xây dựng."
        let documents = (1...4).map { id in
            Sample.document(
                Int64(id),
                "Bài \(id)",
                [
                    "Xã \(id) của tỉnh Bến Hải họp bàn việc làng và sửa lại đường ra chợ.",
                    told,
                ],
                date: "2019-05-0\(id)",
                times: [("2/4", "2019-04-02")]
            )
        }
        let entries = TimelineBuilder().timeline(
            of: documents,
            origins: [:],
            days: 2,
            sentences: 1
        ).entries
        #expect(entries.count == 2)
        #expect(entries.first?.date.description == "2019-04-02")
        #expect(entries.first?.text == told)
        #expect(entries.first?.citations.count == 4)
        #expect(entries.last?.placement == .publication)
    }
}
