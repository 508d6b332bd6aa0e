import DatelineKit
import Foundation
import Ingest
import News
import Store
import TestSupport
import Testing

/// A store with the pipeline before it.
struct NewsroomTests {
    private static let first = """
        Cầu Bến Lạc thông xe sau hai năm xây dựng

        Sáng 5/9/2015, cầu Bến Lạc bắc qua sông Trà được thông xe, theo Sở Giao thông tỉnh. Cây cầu dài 300 m, rộng 12 m.

        Ông Lê Văn Tám, giám đốc Sở, cho biết cây cầu giúp rút ngắn đường đi từ thị trấn tới cảng 15 km và giảm ùn tắc ở phà cũ.

        Dự án tiêu tốn 400 tỷ đồng từ ngân sách tỉnh, hoàn thành chậm sáu tháng so với kế hoạch ban đầu vì lũ lớn hồi cuối năm ngoái.

        Phà Bến Lạc sẽ ngừng hoạt động từ đầu tháng sau, các hộ buôn bán ở bến được bố trí chỗ mới trong chợ trung tâm.
        """

    private func newsroom(_ folder: TemporaryFolder) throws -> Newsroom {
        try Newsroom(path: folder.path("news.sqlite"))
    }

    private func read(_ pages: [WebPage], into newsroom: Newsroom) async throws -> ReadReport {
        try await newsroom.read(
            pages.map { Result<IngestedPage, UnreadableInput>.success(IngestedPage(page: $0)) }
        )
    }

    private func page(
        _ text: String,
        url: String? = nil,
        file: String? = nil,
        fetched: String? = nil
    ) -> WebPage {
        WebPage(
            bytes: Array(text.utf8),
            format: .text,
            url: url,
            file: file,
            fetched: fetched.flatMap { Timestamp(iso8601: $0) }
        )
    }

    @Test func theSamePageTwiceIsOneArticle() async throws {
        let folder = try TemporaryFolder()
        let newsroom = try newsroom(folder)
        let page = page(Self.first, file: "a.txt")
        #expect(try await read([page, page], into: newsroom).articles == 1)
        let again = try await read([page], into: newsroom)
        #expect(again.articles == 0)
        #expect(again.unchanged == 1)
        #expect(try newsroom.store.counts().articles == 1)
    }

    @Test func aChangedPageAtAKnownAddressIsAnotherCaptureOfTheSameArticle() async throws {
        let folder = try TemporaryFolder()
        let newsroom = try newsroom(folder)
        let url = "https://bao.example/cau-ben-lac"
        _ = try await read(
            [page(Self.first, url: url, fetched: "2015-09-05T08:00:00Z")],
            into: newsroom
        )
        let changed = Self.first.replacingOccurrences(of: "400 tỷ", with: "420 tỷ")
        let report = try await read(
            [page(changed, url: url, fetched: "2015-09-06T08:00:00Z")],
            into: newsroom
        )
        #expect(report.revised == 1)
        let summary = try #require(try newsroom.store.articleSummaries().first)
        #expect(try newsroom.store.counts().articles == 1)
        #expect(try newsroom.store.captures(ofArticle: summary.id).count == 2)
        #expect(try newsroom.article(summary.id)?.document.text.contains("420 tỷ") == true)
    }

    @Test func anArticleKeepsItsDateAndItsReasons() async throws {
        let folder = try TemporaryFolder()
        let newsroom = try newsroom(folder)
        _ = try await read([page(Self.first, file: "a.txt")], into: newsroom)
        let summary = try #require(try newsroom.store.articleSummaries().first)
        let published = try #require(try newsroom.article(summary.id)?.document.article.published)
        #expect(published.date == PartialDate(year: 2015, month: 9, day: 5))
        #expect(!published.reasons.isEmpty)
    }

    @Test func aPageWithoutAnArticleSaysWhy() async throws {
        let folder = try TemporaryFolder()
        let newsroom = try newsroom(folder)
        let report = try await read(
            [page("   \n\n ", file: "blank.txt"), page("Xin chào.", file: "short.txt")],
            into: newsroom
        )
        #expect(report.empty.map(\.name) == ["blank.txt", "short.txt"])
        #expect(report.empty.first?.reason == .empty)
        #expect(try newsroom.store.pagesWithoutArticle().count == 2)
    }

    @Test func theCaptureComesBackAsItWas() async throws {
        let folder = try TemporaryFolder()
        let newsroom = try newsroom(folder)
        let page = page(Self.first, file: "a.txt")
        _ = try await read([page], into: newsroom)
        let summary = try #require(try newsroom.store.articleSummaries().first)
        let view = try #require(try newsroom.capture(summary.captureID))
        #expect(view.bytes == page.bytes)
        let block = try #require(view.articles.first?.blocks.last)
        let source = try #require(block.source)
        #expect(view.decoded.slice(source).map(String.init) == view.articles.first?.text(of: block))
    }
}
