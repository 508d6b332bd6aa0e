import News
import Organize
import Testing

/// Chains of origin, and how many of them are independent.
struct OriginTests {
    private static let paragraph =
        "Sáng 3/5, đoàn khảo sát thả chiếc phao đo sóng đầu tiên ngoài khơi Nha Trang để theo dõi dòng chảy mùa gió năm nay."

    private func chains(_ documents: [Document]) -> [ArticleID: [String]] {
        Dictionary(
            uniqueKeysWithValues: Organizer().organize(documents).origins
                .map { ($0.article, $0.chain) }
        )
    }

    @Test func outletsThatOneCreditListsStandSideBySide() {
        let document = Sample.document(
            1,
            "Thả phao",
            [Self.paragraph],
            outlet: "baomot.example",
            credits: [(.syndication, ["Đài Bắc", "Hãng Nam"])]
        )
        #expect(chains([document])[ArticleID(1)] == ["Đài Bắc, Hãng Nam", "baomot.example"])
    }

    @Test func creditsOfTwoKindsStandOneAfterTheOther() {
        let document = Sample.document(
            1,
            "Thả phao",
            [Self.paragraph],
            outlet: "c.example",
            credits: [(.syndication, ["Báo Hai"]), (.attribution, ["Hãng Nam"])]
        )
        #expect(chains([document])[ArticleID(1)] == ["Hãng Nam", "Báo Hai", "c.example"])
    }

    @Test func originalDoesNotHaveItFromItsCopy() {
        let found = chains([
            Sample.document(
                1,
                "Thả phao",
                [Self.paragraph],
                date: "2024-05-03",
                outlet: "a.example"
            ),
            Sample.document(
                2,
                "Thả phao",
                [Self.paragraph],
                date: "2024-05-04",
                outlet: "b.example",
                credits: [(.attribution, ["Hãng Nam"])]
            ),
        ])
        #expect(found[ArticleID(1)] == ["Hãng Nam", "a.example"])
        #expect(found[ArticleID(2)] == ["Hãng Nam", "b.example"])
    }

    @Test func copyMeetsAListedOriginWhereverItStands() {
        let found = chains([
            Sample.document(
                1,
                "Thả phao",
                [Self.paragraph],
                date: "2024-05-03",
                outlet: "a.example",
                credits: [(.syndication, ["Đài Bắc", "Hãng Nam"])]
            ),
            Sample.document(
                2,
                "Thả phao",
                [Self.paragraph],
                date: "2024-05-04",
                outlet: "Hãng Nam"
            ),
        ])
        #expect(found[ArticleID(2)] == ["Hãng Nam"])
    }

    @Test(arguments: [
        // One agency's account beside the paper's own: the paper stands behind both.
        ([["Báo Một"], ["Hãng Nam", "Báo Một"]], 1),
        ([["Thanh Niên"], ["thanhnien.vn"]], 1),
        ([["Báo Một"], ["Báo Hai"]], 2),
        ([["Đài Bắc, Hãng Nam", "Báo Một"], ["Hãng Nam", "Báo Hai"]], 1),
        // The third joins the first two.
        ([["Báo Một"], ["Báo Hai"], ["Báo Một", "Báo Hai"]], 1),
        ([["Hãng Nam", "Báo Một"], ["Báo Hai"], ["Báo Ba"], ["Báo Hai", "Báo Bốn"]], 3),
        ([[], []], 2),
    ])
    func articlesWithATellerInCommonAreOneOrigin(chains: [[String]], count: Int) {
        let sentence = "Ngày 2/4 tỉnh Bến Hải khánh thành cầu Mỹ An sau bốn năm xây dựng."
        let documents = chains.indices.map { index in
            Sample.document(
                Int64(index + 1),
                "Bài \(index)",
                [sentence],
                date: "2019-04-03",
                times: [("2/4", "2019-04-02")]
            )
        }
        var origins: [ArticleID: Origin] = [:]
        for (document, chain) in zip(documents, chains) where !chain.isEmpty {
            origins[document.id] = Origin(
                article: document.id,
                chain: chain,
                key: chain[0].lowercased()
            )
        }
        let entries = TimelineBuilder().timeline(of: documents, origins: origins).entries
        #expect(entries.map(\.origins) == [count])
    }

    @Test func storyCountsOriginsAsItsLinesDo() {
        let documents = (1...2).map { id in
            Sample.document(
                Int64(id),
                "Khánh thành cầu Mỹ An",
                [
                    "Ngày 2/4 tỉnh Bến Hải khánh thành cầu Mỹ An sau bốn năm xây dựng, bài \(id).",
                    "Cầu Mỹ An nối hai bờ sông Cái của tỉnh Bến Hải.",
                ],
                date: "2019-04-03",
                outlet: "Báo Một",
                times: [("2/4", "2019-04-02")],
                credits: id == 1 ? [] : [(.attribution, ["Hãng Nam"])]
            )
        }
        let organization = Organizer().organize(documents)
        let entries = TimelineBuilder().timeline(
            of: documents,
            origins: Dictionary(
                uniqueKeysWithValues: organization.origins.map { ($0.article, $0) }
            )
        ).entries
        #expect(organization.stories.map(\.origins) == [1])
        #expect(entries.first?.origins == 1)
    }
}
