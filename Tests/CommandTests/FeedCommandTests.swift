import Foundation
import Synchronization
import TestSupport
import Testing

/// Following feeds as a user does, against a farm on loopback.
struct FeedCommandTests {
    /// A site with a feed and pages, on whatever port it is served.
    final class Site: Sendable {
        private let port = Mutex(0)
        private let asked = Mutex<[String]>([])
        let articles: Int

        init(articles: Int) { self.articles = articles }

        func set(port: Int) { self.port.withLock { $0 = port } }
        var address: String { "http://127.0.0.1:\(port.withLock { $0 })" }
        var pagesAsked: [String] { asked.withLock { $0.filter { $0.hasPrefix("/tin/") } } }

        @Sendable func answer(_ request: FarmRequest) -> FarmAnswer {
            asked.withLock { $0.append(request.path) }
            switch request.path {
            case "/":
                return .text(
                    "<html><head><link rel=alternate type=application/rss+xml title=Tin href=/rss></head><body>x</body></html>"
                )
            case "/rss": return .text(feed, type: "application/rss+xml")
            default:
                guard let number = Int(request.path.dropFirst(5)), number < articles else {
                    return FarmAnswer(404)
                }
                let text = FarmText(site: 0, number: number)
                return .text(text.page(date: "2026-01-05T08:00:00Z", canonical: nil))
            }
        }

        private var feed: String {
            let items = (0..<articles).map { number in
                "<item><title>\(FarmText(site: 0, number: number).headline)</title><link>\(address)/tin/\(number)</link></item>"
            }
            return
                "<rss version=\"2.0\"><channel><title>Báo làng</title>\(items.joined())</channel></rss>"
        }
    }

    private func run(
        articles: Int = 3,
        _ body: (Site, ([String]) async throws -> Program.Outcome) async throws -> Void
    ) async throws {
        let folder = try TemporaryFolder()
        let site = Site(articles: articles)
        let store = folder.path("news.sqlite")
        try await FarmServer.run(site.answer) { port in
            site.set(port: port)
            try await body(site) { try await Program.run($0 + ["--store", store]) }
        }
    }

    @Test func aPageLeadsToItsFeedAndTheFeedToArticles() async throws {
        try await run { site, dateline in
            let local = ["--allow-private", "--delay", "0"]
            let add = ["feeds", "add", site.address] + local
            let added = try await dateline(add)
            #expect(added.status == 0, "\(added.errors)")
            #expect(added.output.contains("\(site.address)/rss"))
            let again = try await dateline(add)
            #expect(again.output.contains("0 followed, 1 followed before"))
            let fetched = try await dateline(["fetch", "--contact", "a@b.example"] + local)
            #expect(fetched.status == 0, "\(fetched.errors)")
            #expect(fetched.output.contains("3 new articles"))
            let listed = try await dateline(["feeds", "list"])
            #expect(listed.output.contains("3 items, 0 waiting"))
            #expect(
                try await dateline(["feeds", "--json"]).output.contains("\"lastSuccess\":\"20")
            )
            let found = try await dateline(["search", FarmText(site: 0, number: 1).token])
            #expect(found.output.contains(FarmText(site: 0, number: 1).headline))
        }
    }

    @Test func aTestTakesNothing() async throws {
        try await run { site, dateline in
            let shown = try await Program.run([
                "feeds", "test", site.address + "/rss", "--allow-private", "--delay", "0",
            ])
            #expect(shown.output.contains("3 items would be taken"), "\(shown.errors)")
            #expect(shown.output.contains("\(site.address)/tin/2"))
            #expect(site.pagesAsked.isEmpty)
            let page = try await Program.run([
                "feeds", "test", site.address, "--allow-private", "--delay", "0",
            ])
            #expect(page.status == 1)
            #expect(page.output.contains("\(site.address)/rss"))
        }
    }

    @Test func loopbackIsRefusedUnlessTheUserAllowsIt() async throws {
        try await run { site, dateline in
            let refused = try await dateline(["feeds", "add", site.address + "/rss"])
            #expect(refused.status == 1)
            #expect(refused.errors.contains("--allow-private"))
            #expect(site.pagesAsked.isEmpty)
        }
    }

    @Test func listsGoInAndComeOutWithTheirFolders() async throws {
        let folder = try TemporaryFolder()
        let store = folder.path("news.sqlite")
        let list = try folder.write(
            """
            <opml version="2.0"><body><outline text="Việt Nam"><outline text="Báo A" type="rss" xmlUrl="https://a.example/rss"/>
            </outline><outline text="B" type="rss" xmlUrl="https://b.example/feed"/></body></opml>
            """,
            to: "list.opml"
        )
        let added = try await Program.run(["feeds", "add", list, "--store", store])
        #expect(added.output.contains("2 followed"), "\(added.errors)")
        let exported = try await Program.run(["feeds", "export", "--store", store])
        #expect(exported.output.contains("<outline text=\"Việt Nam\""))
        #expect(exported.output.contains("xmlUrl=\"https://a.example/rss\""))
        let removed = try await Program.run([
            "feeds", "remove", "https://b.example/feed", "https://c.example/", "--store", store,
        ])
        #expect(removed.status == 1)
        #expect(removed.output.contains("no longer followed: https://b.example/feed"))
        #expect(removed.errors.contains("https://c.example/ is not followed"))
    }

    @Test func wrongUseNamesTheNextStep() async throws {
        let folder = try TemporaryFolder()
        let store = folder.path("news.sqlite")
        let text = try folder.write("no list", to: "a.txt")
        let file = try await Program.run(["feeds", "add", text, "--store", store])
        #expect(file.status == 1 && file.errors.contains("dateline read"))
        let word = try await Program.run(["feeds", "add", "bao", "--store", store])
        #expect(word.status == 1 && word.errors.contains("http://"))
        let nothing = try await Program.run(["fetch", "--store", store])
        #expect(nothing.status == 2 && nothing.errors.contains("dateline feeds add"))
    }

    @Test func aKilledRunLosesNothingAndASignalEndsItCleanly() async throws {
        let folder = try TemporaryFolder()
        let store = folder.path("news.sqlite")
        let site = Site(articles: 60)
        try await FarmServer.run(site.answer) { port in
            site.set(port: port)
            let local = ["--allow-private", "--delay", "0", "--store", store]
            _ = try await Program.run(["feeds", "add", site.address + "/rss"] + local)
            for delay in [0.05, 0.15, 0.3] {
                try await Program.runAndKill(["run"] + local, after: delay)
            }
            // The signal finds the program at rest or at work.
            let process = Process()
            process.executableURL = Program.url
            process.arguments = ["run"] + local
            let output = Pipe()
            process.standardOutput = output
            process.standardError = FileHandle.nullDevice
            let (words, said) = AsyncStream<Int>.makeStream()
            output.fileHandleForReading.readabilityHandler = {
                said.yield($0.availableData.count)
            }
            try process.run()
            // It listens to signals before it says its first word.
            let first = await words.first { _ in true }
            output.fileHandleForReading.readabilityHandler = nil
            #expect(first.map { $0 > 0 } == true)
            process.terminate()
            process.waitUntilExit()
            #expect(process.terminationReason == .exit)
            #expect(process.terminationStatus == 0)
            _ = try await Program.run(["fetch"] + local)
            let checked = try await Program.run(["check", "--store", store])
            #expect(checked.output.contains("60 captures, 60 articles"))
            #expect(checked.output.contains("no problems"))
        }
    }
}
