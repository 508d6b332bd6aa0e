import News
import Organize
import Testing

/// Names and summaries of several articles on one happening.
struct SummaryTests {
    private static let bridge = [
        Sample.document(
            1,
            "Khánh thành cầu Mỹ An",
            [
                "Sáng 2/4 tỉnh Bến Hải khánh thành cầu Mỹ An dài 900 mét sau bốn năm xây dựng.",
                "Trời Bến Hải hôm ấy nắng nhẹ và người đi xem cầu mới đứng kín hai bờ sông.",
            ],
            date: "2019-04-03"
        ),
        Sample.document(
            2,
            "Người dân Bến Hải đi bộ qua cầu mới",
            [
                "Tỉnh Bến Hải khánh thành cầu Mỹ An dài 900 mét sau bốn năm xây dựng, vốn của tỉnh.",
                "Một quán cà phê gần đó tặng nước cho khách qua cầu trong ngày đầu tiên.",
            ],
            date: "2019-04-03"
        ),
        Sample.document(
            3,
            "Cầu Mỹ An khánh thành ở Bến Hải",
            ["Cầu Mỹ An nối hai bờ sông, tỉnh Bến Hải khánh thành sau bốn năm xây dựng."],
            date: "2019-04-04"
        ),
    ]

    private func lines(_ words: Int) -> [String] {
        let texts = Dictionary(uniqueKeysWithValues: Self.bridge.map { ($0.id, $0.text) })
        return SummaryBuilder().summary(of: Self.bridge, words: words).compactMap { citation in
            texts[citation.article]?.slice(citation.span).map(String.init)
        }
    }

    @Test func shortSummaryIsTheSentenceThatMostPapersPrint() {
        let lines = lines(18)
        #expect(lines.count == 1)
        #expect(lines.first?.contains("khánh thành cầu Mỹ An dài 900 mét") == true)
    }

    @Test func longerSummaryDoesNotSayTheSameTwice() {
        let lines = lines(60)
        #expect(lines.count > 1)
        #expect(lines.count { $0.contains("dài 900 mét") } == 1)
    }

    @Test func nothingIsSummedUpToNothing() {
        #expect(SummaryBuilder().summary(of: []).isEmpty)
        #expect(HeadlineChooser().choose(among: []) == nil)
    }

    @Test func headlineThatTheOthersShareNamesTheGroup() {
        let sketches = Self.bridge.map { Sketcher().sketch(of: $0) }
        let chosen = HeadlineChooser().choose(among: sketches)
        #expect(chosen.map { Self.bridge[$0].article.headline } == "Khánh thành cầu Mỹ An")
    }
}
