import DatelineKit
import Foundation
import Ingest
import News
import Store
import TestSupport
import Testing

/// Names of the whole corpus, from pages to the store.
struct JoinedNamesTests {
    private static let pages = [
        """
        Ngoại trưởng Mỹ tới Amman

        Ngoại trưởng Mỹ Harold Wexley tới Amman sáng 5/9/2015. Ông Wexley nói: "Chúng tôi muốn hòa bình". Chuyến thăm kéo dài ba ngày.

        Ông Wexley sẽ gặp các bộ trưởng trong vùng để bàn về lệnh ngừng bắn và viện trợ cho người tị nạn ở các trại gần biên giới.
        """,
        """
        Hội nghị ở Geneva bế tắc

        Hội nghị ở Geneva kết thúc hôm 9/9/2015 mà không có tuyên bố chung. Theo ông Wexley, các bên còn xa nhau về lịch trình chuyển tiếp.

        Phái đoàn các nước rời khách sạn trong đêm, đàm phán cấp chuyên viên sẽ tiếp tục vào tuần sau tại Vienna với sự có mặt của Liên Hợp Quốc.
        """,
    ]

    private func names(_ order: [Int]) async throws -> [CorpusName] {
        let folder = try TemporaryFolder()
        let newsroom = try Newsroom(path: folder.path("news.sqlite"))
        for index in order {
            let page = WebPage(
                bytes: Array(Self.pages[index].utf8),
                format: .text,
                file: "\(index)"
            )
            _ = try await newsroom.read([
                Result<IngestedPage, UnreadableInput>.success(IngestedPage(page: page))
            ])
        }
        return try newsroom.store.names().map(\.name)
    }

    @Test func namesDoNotDependOnTheOrderOfArrival() async throws {
        let first = try await names([0, 1])
        #expect(try await names([1, 0]) == first)
        let wexley = try #require(first.first { $0.name == "Harold Wexley" })
        #expect(wexley.articles == 2)
        #expect(wexley.aliases.map(\.ground) == [.coreference])
    }
}
