import DatelineKit
public import Fetch
import Foundation
import Harvest
import News
import Store
import Synchronization
public import TestSupport

extension FarmClock: FetchClock {}

/// A store, a clock and sites in the same process, which answer without a network.
final class HarvestFixture: Sendable {
    /// Sites by their whole addresses; what has no answer is not there.
    final class Sites: Exchanging {
        private let state = Mutex<(pages: [String: [ExchangeResult]], asked: [String])>(([:], []))

        /// What an address answers, one after the other; the last answer stays.
        func set(_ address: String, _ answers: ExchangeResult...) {
            state.withLock { $0.pages[address] = answers }
        }

        /// All that was asked for but `robots.txt`.
        var asked: [String] {
            state.withLock { $0.asked.filter { !$0.hasSuffix("/robots.txt") } }
        }

        func answer(to exchange: Exchange) async -> ExchangeResult {
            state.withLock { state in
                let address = exchange.address.description
                state.asked.append(address)
                guard let answers = state.pages[address], let first = answers.first else {
                    return HarvestFixture.status(404)
                }
                if answers.count > 1 { state.pages[address] = Array(answers.dropFirst()) }
                return first
            }
        }
    }

    let folder: TemporaryFolder
    let newsroom: Newsroom
    let clock: FarmClock
    let sites = Sites()
    static let start: Int64 = 1_767_571_200

    init() throws {
        folder = try TemporaryFolder()
        newsroom = try Newsroom(path: folder.path("news.sqlite"))
        guard let clock = FarmClock(file: folder.path("clock")) else {
            throw CocoaError(.fileWriteUnknown)
        }
        clock.set(Self.start * 1000)
        self.clock = clock
    }

    /// Runs a round, or until a moment in seconds after the start.
    @discardableResult
    func run(
        until seconds: Int64? = nil,
        _ change: (inout HarvestSettings) -> Void = { _ in }
    )
        async throws -> HarvestReport
    {
        var settings = HarvestSettings()
        change(&settings)
        let harvester = Harvester(
            newsroom: newsroom,
            settings: settings,
            exchanger: sites,
            clock: clock
        )
        guard let seconds else { return try await harvester.run(.round) }
        return try await harvester.run(.until((Self.start + seconds) * 1000))
    }

    /// Follows feeds.
    func follow(_ addresses: String..., takes: FollowedFeed.Takes = .pages) throws {
        _ = try newsroom.store.follow(addresses.map { FollowedFeed(address: $0, takes: takes) })
    }

    var headlines: [String] {
        get throws { try newsroom.store.articleSummaries(limit: 1000).map(\.headline).sorted() }
    }

    static func status(
        _ status: Int,
        _ fields: [(String, String)] = [],
        _ body: String = ""
    )
        -> ExchangeResult
    {
        .answer(status: status, fields: HeaderFields(fields), body: Array(body.utf8))
    }

    /// A page with an article of the farm.
    static func page(_ number: Int) -> ExchangeResult {
        let text = FarmText(site: 0, number: number).page(
            date: "2026-01-05T08:00:00Z",
            canonical: nil
        )
        return status(200, [("Content-Type", "text/html; charset=utf-8")], text)
    }

    /// A feed with items: each an address and the number of its article.
    static func feed(
        _ items: [(address: String, number: Int)],
        fields: [(String, String)] = [],
        hasText: Bool = false,
        date: String = "Mon, 05 Jan 2026 08:00:00 GMT"
    ) -> ExchangeResult {
        let entries = items.map { item in
            let text = FarmText(site: 0, number: item.number)
            let body = text.paragraphs.map { "<p>\($0)</p>" }.joined()
            return """
                <item><title>\(text.headline)</title><link>\(item.address.replacing("&", with: "&amp;"))</link>
                <pubDate>\(date)</pubDate><description><![CDATA[\(hasText ? body : "Tóm tắt.")]]></description></item>
                """
        }
        let document = """
            <?xml version="1.0"?><rss version="2.0"><channel><title>Báo thử</title>
            \(entries.joined(separator: "\n"))</channel></rss>
            """
        return status(200, [("Content-Type", "application/rss+xml")] + fields, document)
    }

    static func headline(_ number: Int) -> String { FarmText(site: 0, number: number).headline }
}
