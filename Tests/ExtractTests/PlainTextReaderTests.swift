import News
import Testing

@testable import Extract

@Suite struct PlainTextReaderTests {
    @Test(arguments: PlainTextPages.all)
    func everyLineOfAPageGetsItsLabel(sample: PlainTextPages.Page) {
        let page = LabelledPage(sample.table)
        #expect(LabelledPage.labels(of: read(page.text)) == page.labels, "\(sample.name)")
    }

    @Test(arguments: PlainTextPages.all)
    func everyLineIsAPartOfAnArticleOrFurnitureOnce(sample: PlainTextPages.Page) {
        let reading = read(LabelledPage(sample.table).text)
        var spans: [TextSpan] = reading.furniture.map(\.source)
        for article in reading.articles {
            for block in article.blocks {
                guard let source = block.source else {
                    Issue.record("a block of text has no source in \(sample.name)")
                    continue
                }
                spans.append(source)
                if source.count == block.span.count, !reading.decoded.slice(source).isWrapped {
                    #expect(
                        reading.decoded.slice(source).map(String.init) == article.text(of: block)
                    )
                }
            }
        }
        spans.sort()
        #expect(zip(spans, spans.dropFirst()).allSatisfy { $0.end <= $1.start })
        let covered = spans.compactMap { reading.decoded.slice($0) }.joined().filter {
            !$0.isWhitespace
        }
        #expect(covered == reading.decoded.filter { !$0.isWhitespace })
    }

    @Test(arguments: PlainTextPages.all)
    func lineEndsOfOtherSystemsChangeNoLabel(sample: PlainTextPages.Page) {
        let page = LabelledPage(sample.table)
        let text = page.text.split(separator: "\n", omittingEmptySubsequences: false)
            .joined(separator: "\r\n")
        let reading = read("\u{FEFF}" + text + "\r\n")
        #expect(LabelledPage.labels(of: reading) == page.labels, "\(sample.name)")
        #expect(!reading.articles.contains { $0.text.utf8.contains(0x0D) })
    }

    @Test func decomposedLettersAreComposed() {
        let text =
            "Ha\u{0300} No\u{0323}\u{0302}i mơ\u{0309} tuyê\u{0301}n xe buy\u{0301}t mơ\u{0301}i\n\nTuyến xe nối bến xe phía nam với sân bay, mỗi ngày có bốn mươi chuyến.\n\nGiá vé là 30.000 đồng, học sinh được giảm một nửa trong năm đầu tiên.\n"
        let article = read(text).articles.first
        #expect(article?.headline == "Hà Nội mở tuyến xe buýt mới")
        #expect(article?.blocks.count == 3)
    }

    @Test func wrappedParagraphsAreJoinedAndKeepTheirPlace() {
        let reading = read(LabelledPage(PlainTextPages.hardWrapped).text)
        let article = reading.articles.first
        #expect(article?.blocks.count == 4)
        #expect(article?.text.contains("the highest value since") == true)
        let last = article?.blocks.last?.source.flatMap { reading.decoded.slice($0) }
        #expect(last?.hasPrefix("Forecasters") == true)
        #expect(last?.hasSuffix("piers.") == true)
    }

    @Test func teasersBecomeSightingsWithWhatStandsBesideThem() {
        let sightings = read(LabelledPage(PlainTextPages.portalWithClocks).text).sightings
        #expect(sightings.count == 4)
        #expect(sightings.first?.headline == "Giá vàng đảo chiều sau ba phiên giảm")
        #expect(sightings.first?.stamp == "02:48:29 30/01/2025")
        #expect(sightings.first?.date == PartialDate(year: 2025, month: 1, day: 30))
        #expect(sightings.first?.section == "Tiêu điểm")
        #expect(sightings.last?.headline == "Đội bóng trẻ thắng trận thứ năm liên tiếp")
        #expect(sightings.last?.summary?.hasPrefix("Bàn thắng duy nhất") == true)
        #expect(sightings.last?.section == "Tin mới nhất")
    }

    @Test func aTeaserLosesTheAddressBeforeItsHeadline() {
        let sightings = read(LabelledPage(PlainTextPages.relatedBox).text).sightings
        #expect(sightings.first?.headline == "Nước biển dâng đe dọa đồng bằng sông Cửu Long")
        #expect(sightings.contains { $0.headline == "Lào khởi công đập mới" && $0.summary != nil })
    }

    @Test(arguments: [
        ("menu, stamp and names above", ["Khánh Vy"]),
        ("related box inside the article", ["TNB"]),
        ("British broadcaster", ["Jane Holloway"]),
        ("American paper", ["Dana Whitfield", "Luis Ortega"]),
        ("interview and lists", ["Quang Huy"]),
        ("tags, imprint and comments below", []),
        ("closing mark and repeated teasers", []),
    ])
    func writersAreReadFromTheByline(name: String, writers: [String]) throws {
        let table = try #require(PlainTextPages.all.first { $0.name == name }?.table)
        #expect(read(LabelledPage(table).text).articles.first?.authors == writers)
    }

    static let pagesWithoutArticle: [(text: String, reason: NoArticleReason)] = [
        ("", .empty),
        (" \n\t\r\n\u{A0}\u{FEFF}\n", .empty),
        ("Thông báo nghỉ lễ", .tooShort),
        ("404 Not Found\nnginx", .wall),
        (String(repeating: "\u{1}\u{2}binary\u{0}", count: 50), .binary),
        ("%PDF-1.4\n1 0 obj", .binary),
    ]

    @Test(arguments: pagesWithoutArticle.indices)
    func aPageWithoutAnArticleSaysWhy(index: Int) {
        let (text, reason) = Self.pagesWithoutArticle[index]
        let reading = read(text)
        #expect(reading.articles.isEmpty)
        #expect(reading.reason == reason)
    }

    @Test func aListOfHeadlinesAndSummariesIsAListing() {
        var lines = ["Thế giới", "Mới nhất"]
        for i in 1...8 {
            lines.append("Thành phố thứ \(i) thông báo kế hoạch giao thông mới")
            lines.append(
                "Kế hoạch gồm \(i) tuyến đường và sẽ được trình hội đồng vào cuối tháng này."
            )
        }
        let reading = read(lines.joined(separator: "\n"))
        #expect(reading.articles.isEmpty)
        #expect(reading.reason == .listing)
        #expect(reading.sightings.count == 8)
    }

    @Test(arguments: [
        "Người đàn ông đạp xe từ Hà Nội vào Cà Mau trong bốn mươi ngày để gây quỹ xây trường cho trẻ em vùng cao vào năm tới",
        "Cầu mới thông xe.",
        "Vì sao cầu mới chưa thông xe?",
        "CẦU MỚI THÔNG XE",
    ])
    func theFirstLineIsTheHeadlineWhateverItsForm(headline: String) {
        let text = """
            \(headline)

            Cây cầu nối hai huyện ven sông được xây trong ba năm với chi phí hơn hai nghìn tỉ đồng.

            Chủ đầu tư cho biết xe máy được qua cầu miễn phí trong sáu tháng đầu, theo báo địa phương.

            Bến phà cũ cách đó hai cây số sẽ ngừng hoạt động từ cuối tháng này.
            """
        #expect(read(text).articles.first?.headline == headline)
    }

    @Test func summariesWithThePublishersMarkAreAListing() {
        let places = ["Huế", "Vinh", "Cần Thơ", "Đà Lạt", "Hạ Long"]
        let text = places.map {
            "VOV.VN - Thành phố \($0) công bố kế hoạch trồng thêm mười nghìn cây xanh."
        }
        let reading = read("Từ khóa: cây xanh\n" + text.joined(separator: "\n"))
        #expect(reading.articles.isEmpty)
        #expect(reading.furniture.count { $0.kind == .otherSummary } == 5)
    }

    private func read(_ text: String) -> PageReading {
        PlainTextReader().read(WebPage(bytes: Array(text.utf8), format: .text))
    }
}

extension Substring? {
    fileprivate var isWrapped: Bool { self?.utf8.contains(0x0A) ?? true }
}

/// A page and the label of each of its lines, from a table of ``PlainTextPages``.
struct LabelledPage {
    let text: String
    let labels: [String]

    init(_ table: String) {
        var lines: [Substring] = []
        var labels: [String] = []
        for row in table.split(separator: "\n", omittingEmptySubsequences: false) {
            guard let bar = row.firstIndex(of: "|") else {
                lines.append("")
                continue
            }
            lines.append(row[bar...].dropFirst())
            labels.append("\(labels.count + 1) \(row[..<bar])")
        }
        text = lines.joined(separator: "\n")
        self.labels = labels
    }

    /// The labels of a reading in the same form: the how-manieth line with text, label, article.
    static func labels(of reading: PageReading) -> [String] {
        var parts: [(source: TextSpan, label: String)] = []
        for article in reading.articles {
            for block in article.blocks {
                guard let source = block.source else { continue }
                parts.append((source, "\(name(block.role)):\(article.ordinal)"))
            }
        }
        for piece in reading.furniture {
            parts.append((piece.source, "\(piece.kind.rawValue):\(piece.article ?? 0)"))
        }
        parts.sort { $0.source < $1.source }
        var labels: [String] = []
        for part in parts {
            let text = reading.decoded.slice(part.source) ?? ""
            for _ in text.utf8.split(separator: 0x0A) {
                labels.append("\(labels.count + 1) \(part.label)")
            }
        }
        return labels
    }

    private static func name(_ role: Block.Role) -> String {
        switch role {
        case .headline: "title"
        case .standfirst: "lead"
        case .paragraph, .listItem, .blockquote, .tableRow, .dateline: "body"
        case .stamp: "timestamp"
        default: role.rawValue
        }
    }
}
