import News
import Organize
import Testing

/// Copies and the origins they come from.
struct DuplicateTests {
    private static let paragraphs = [
        "Sáng 3/5, đoàn khảo sát của Viện Hải dương học thả chiếc phao đo sóng đầu tiên ngoài khơi Nha Trang để theo dõi dòng chảy mùa gió.",
        "Theo trưởng đoàn Lê Minh Khuê, phao gửi số liệu mỗi giờ một lần qua vệ tinh và có thể nằm trên biển hai năm mà không phải thay pin.",
        "Bốn phao khác sẽ được thả ở Quy Nhơn, Phú Quý, Côn Đảo và Phú Quốc trước mùa bão, với sự giúp đỡ của ngư dân các xã ven biển.",
        "Số liệu được đăng công khai để các cảng, tàu cá và trường học cùng dùng, kể cả những nơi không có trạm đo gần bờ.",
    ]

    private func copies(_ documents: [Document]) -> [Copy] {
        Organizer().organize(documents).copies
    }

    @Test func sameTextAgainIsAnExactCopyOfTheFirst() {
        let copies = copies([
            Sample.document(2, "Thả phao đo sóng", Self.paragraphs, date: "2024-05-04"),
            Sample.document(1, "Thả phao đo sóng", Self.paragraphs, date: "2024-05-03"),
        ])
        #expect(copies.count == 1)
        #expect(copies.first?.article == ArticleID(2))
        #expect(copies.first?.original == ArticleID(1))
        #expect(copies.first?.kind == .exact)
    }

    @Test func decomposedLettersAndCapitalsHideNoCopy() {
        let shouted = Self.paragraphs.map { $0.uppercased() }
        let found = copies([
            Sample.document(1, "Thả phao đo sóng", Self.paragraphs, date: "2024-05-03"),
            Sample.document(2, "THẢ PHAO ĐO SÓNG", shouted, date: "2024-05-04"),
        ])
        #expect(found.first?.kind == .exact)
    }

    @Test func newHeadlineAndCreditLineMakeANearCopy() {
        let found = copies([
            Sample.document(
                1,
                "Thả phao đo sóng ngoài khơi Nha Trang",
                Self.paragraphs,
                date: "2024-05-03"
            ),
            Sample.document(
                2,
                "Biển có thêm tai mắt",
                ["(TTXVN) -"] + Self.paragraphs + ["Theo Báo Một"],
                date: "2024-05-04"
            ),
        ])
        #expect(found.first?.kind == .near)
        #expect((found.first?.similarity ?? 0) > 0.7)
    }

    @Test func halfOfATextIsAnExcerpt() {
        let found = copies([
            Sample.document(1, "Thả phao đo sóng", Self.paragraphs, date: "2024-05-03"),
            Sample.document(2, "Thả phao", Array(Self.paragraphs.prefix(2)), date: "2024-05-04"),
        ])
        #expect(found.first?.kind == .excerpt)
    }

    @Test func shortStockPhrasesMakeNoCopies() {
        let found = copies([
            Sample.document(1, "Kết quả xổ số", ["Tin đang được cập nhật."], date: "2024-05-03"),
            Sample.document(2, "Giá vàng", ["Tin đang được cập nhật."], date: "2024-05-03"),
            Sample.document(3, "", [], date: "2024-05-03"),
            Sample.document(4, "", [], date: "2024-05-03"),
        ])
        #expect(found.isEmpty)
    }

    @Test func copiesOfAnAgencyReportHaveOneOrigin() {
        let organization = Organizer().organize([
            Sample.document(
                1,
                "Thả phao đo sóng",
                Self.paragraphs,
                date: "2024-05-03",
                outlet: "baomot.example",
                credits: [(.attribution, ["TTXVN"])]
            ),
            Sample.document(
                2,
                "Thả phao đo sóng",
                Self.paragraphs,
                date: "2024-05-04",
                outlet: "baohai.example",
                credits: [(.syndication, ["baomot.example"])]
            ),
            Sample.document(
                3,
                "Thả phao đo sóng",
                Self.paragraphs,
                date: "2024-05-05",
                outlet: "baoba.example"
            ),
        ])
        #expect(Set(organization.origins.map(\.key)).count == 1)
        #expect(
            organization.origins.first { $0.article == ArticleID(2) }?.chain
                == ["TTXVN", "baomot.example", "baohai.example"]
        )
        #expect(organization.stories.first?.origins == 1)
    }

    @Test func spellingsOfOnePaperAreOneOrigin() {
        let organization = Organizer().organize([
            Sample.document(
                1,
                "Một",
                [Self.paragraphs[0]],
                date: "2024-05-03",
                outlet: "a.example",
                credits: [(.syndication, ["Thanh Niên"])]
            ),
            Sample.document(
                2,
                "Hai",
                [Self.paragraphs[2]],
                date: "2024-05-03",
                outlet: "b.example",
                credits: [(.syndication, ["Thanhnien"])]
            ),
        ])
        #expect(Set(organization.origins.map(\.key)) == ["thanhnien"])
    }

    @Test func photoCreditIsNoOrigin() {
        let organization = Organizer().organize([
            Sample.document(
                1,
                "Một",
                [Self.paragraphs[0]],
                date: "2024-05-03",
                outlet: "a.example",
                credits: [(.photo, ["AFP"])]
            )
        ])
        #expect(organization.origins.first?.chain == ["a.example"])
    }

    @Test func allPairsOfCopiesAreFoundAmongTexts() {
        let body = Self.paragraphs.joined(separator: "\n")
        let texts = [
            TextPrint(front: ["Thả phao đo sóng"], body: body),
            TextPrint(front: ["Giá cà phê"], body: "Nông dân Đắk Lắk bán cà phê với giá cao."),
            TextPrint(front: ["Phao đo sóng"], body: body + "\nTheo Báo Biển"),
            TextPrint(front: [], body: Self.paragraphs[1...2].joined(separator: "\n")),
        ]
        let pairs = DuplicateFinder().pairs(in: texts)
        #expect(pairs.map { [$0.first, $0.second] } == [[0, 2], [0, 3], [2, 3]])
        #expect(pairs.map(\.kind) == [.near, .excerpt, .excerpt])
    }
}
