import ArgumentParser
import DatelineKit
import Fetch
import Foundation
import Harvest
import News
import Store
import TestSupport

/// Reads 5,000 items of 100 feeds, 16 MB, and says what that takes: the feeds only, then everything that is made of the items.
struct Items: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "items")
    @Option(help: "Feeds.") var feeds = 100
    @Option(help: "Items of each.") var items = 50

    func run() async throws {
        let folder = try TemporaryFolder()
        let feeds = (0..<feeds).map { Array(document($0).utf8) }
        let bytes = feeds.reduce(0) { $0 + $1.count }
        print("\(feeds.count) feeds, \(feeds.count * items) items, \(bytes >> 20) MB")
        let farm: @Sendable (FarmRequest) -> FarmAnswer = { request in
            let number = Int(request.host.dropFirst().prefix { $0.isNumber }) ?? -1
            guard request.path == "/rss.xml", feeds.indices.contains(number) else {
                return FarmAnswer(404)
            }
            return FarmAnswer(
                fields: [("Content-Type", "application/rss+xml")],
                body: feeds[number]
            )
        }
        try await FarmServer.run(farm) { port in
            for isWhole in [false, true] {
                let store = folder.path(isWhole ? "whole.sqlite" : "feeds.sqlite")
                do {
                    let opened = try NewsStore(path: store)
                    _ = try opened.follow(
                        feeds.indices.map {
                            FollowedFeed(
                                address: "http://n\($0).farm.example:\(port)/rss.xml",
                                takes: .items
                            )
                        }
                    )
                }
                try await visit(store, folder, isWhole: isWhole)
            }
        }
    }

    private func visit(_ store: String, _ folder: TemporaryFolder, isWhole: Bool) async throws {
        guard let clock = FarmClock(file: folder.path("clock")) else { throw ExitCode(3) }
        clock.set(Agreement.start * 1000)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: CommandLine.arguments[0])
        process.arguments =
            ["item-visitor", "--store", store, "--clock", folder.path("clock")]
            + (isWhole ? ["--whole"] : [])
        let output = folder.path("out")
        try Data().write(to: URL(fileURLWithPath: output))
        process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: output))
        try process.run()
        while process.isRunning { try await Task.sleep(for: .milliseconds(20)) }
        guard process.terminationStatus == 0 else { throw ExitCode(3) }
        let said = try String(contentsOfFile: output, encoding: .utf8)
        let size = (try? FileManager.default.attributesOfItem(atPath: store)[.size] as? Int) ?? 0
        print(
            "\(isWhole ? "whole pipeline" : "feeds only")  \(said.filter { $0 != "\n" }), \(size >> 20) MB on disk"
        )
    }

    private func document(_ number: Int) -> String {
        let entries = (0..<items).map { item in
            let text = FarmText(site: number, number: item)
            let body = text.paragraphs.map { "<p>\($0)</p>" }.joined()
            return """
                <item><title>\(text.headline)</title><link>http://n\(number).farm.example/tin/\(item)</link>
                <pubDate>\(FarmDateText.day(item))</pubDate><description><![CDATA[\(body)]]></description></item>
                """
        }
        return
            "<rss version=\"2.0\"><channel><title>Báo \(number)</title>\(entries.joined())</channel></rss>"
    }
}

/// Days of December 2025 as feeds write them.
enum FarmDateText {
    static func day(_ number: Int) -> String {
        let day = number % 30 + 1
        return "\(day < 10 ? "0" : "")\(day) Dec 2025 0\(number % 10):00:00 GMT"
    }
}

/// The reader of these items, in a process of its own.
struct ItemVisitor: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "item-visitor",
        shouldDisplay: false
    )
    @Option var store: String
    @Option var clock: String
    @Flag var whole = false

    func run() async throws {
        guard let clock = FarmClock(file: clock) else { throw ExitCode(3) }
        var settings = Agreement.settings
        settings.takesItems = whole
        let (harvester, exchanger) = try Agreement.harvester(store, clock, settings)
        let report = try await harvester.run(.round)
        await exchanger.close()
        var usage = rusage()
        getrusage(0, &usage)
        let processor =
            Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
            + Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1_000_000
        let tenths = (processor * 10).rounded() / 10
        print(
            "\(report.itemsFound) items, \(report.articles) articles, \(tenths) s processor, \(Memory.megabytes.peak) MB peak"
        )
    }
}
