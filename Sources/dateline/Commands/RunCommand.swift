import ArgumentParser
import DatelineKit
import Dispatch
import Fetch
import Foundation
import Harvest
import Store

/// `dateline fetch`.
struct FetchCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fetch",
        abstract: "Read the feeds that are due and fetch their new articles, once.",
        discussion: "What could not be had is tried again by the next fetch, or by run."
    )
    @Flag(help: "Read the feeds and note their items as waiting, but take none yet.")
    var feedsOnly = false
    @OptionGroup var fetch: FetchOptions
    @OptionGroup var options: StoreOptions

    func run() async throws {
        let newsroom = try options.openFollowing()
        fetch.remindOfContact()
        var harvest = Harvest(newsroom: newsroom, settings: fetch.settings, isQuiet: options.json)
        harvest.takesItems = !feedsOnly
        let report = try await harvest.run(.round)
        if options.json {
            try printJSON(ReportJSON(report))
        } else {
            print(report.summary)
        }
    }
}

/// `dateline run`.
struct RunCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract:
            "Follow the feeds until stopped: read each in its own rhythm, settle the stories.",
        discussion: """
            Control-C or SIGTERM ends it cleanly; a killed run loses nothing and goes on where it was. \
            New feeds are noticed while it runs.
            """
    )
    @OptionGroup var fetch: FetchOptions
    @OptionGroup var options: StoreOptions

    func run() async throws {
        let newsroom = try options.openFollowing()
        fetch.remindOfContact()
        let harvest = Harvest(newsroom: newsroom, settings: fetch.settings, isQuiet: options.json)
        let report = try await harvest.run(.until(.max))
        if options.json {
            try printJSON(ReportJSON(report))
        } else {
            print(report.summary)
        }
    }
}

/// A harvest that a signal ends.
struct Harvest {
    let newsroom: Newsroom
    let settings: FetchSettings
    let isQuiet: Bool
    var takesItems = true

    func run(_ extent: Harvester.Extent) async throws -> HarvestReport {
        var settings = HarvestSettings()
        settings.fetch = self.settings
        settings.takesItems = takesItems
        let exchanger = NetworkExchanger(settings: settings.fetch)
        let isQuiet = isQuiet
        let harvester = Harvester(newsroom: newsroom, settings: settings, exchanger: exchanger) {
            if !isQuiet { $0.show() }
        }
        // Work begins when signals are listened to.
        let (gate, opener) = AsyncStream<Void>.makeStream()
        let work = Task {
            for await _ in gate { break }
            return try await harvester.run(extent)
        }
        // A source keeps its signal only as long as it lives.
        let sources = [SIGINT, SIGTERM].map { number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler { work.cancel() }
            source.resume()
            return source
        }
        defer { for source in sources { source.cancel() } }
        opener.finish()
        let result = await work.result
        await exchanger.close()
        return try result.get()
    }
}

extension StoreOptions {
    /// Opens a store that follows something.
    fileprivate func openFollowing() throws -> Newsroom {
        let newsroom = try openExisting()
        guard try !newsroom.store.feeds().isEmpty else {
            throw ValidationError(
                "no feed is followed; follow one with: dateline feeds add ADDRESS"
            )
        }
        return newsroom
    }
}

extension HarvestReport {
    /// The report in a line for people.
    fileprivate var summary: String {
        "\(feedsRead) feeds read (\(feedsUnchanged) unchanged), \(feedsFailed) failed, \(itemsFound) new items, "
            + "\(itemsTaken) taken, \(itemsGivenUp) not to be had, \(articles) new articles, \(revised) changed, "
            + "\(requests) requests"
    }
}

/// The report for programs.
private struct ReportJSON: Encodable {
    let feedsRead: Int
    let feedsUnchanged: Int
    let feedsFailed: Int
    let items: Int
    let taken: Int
    let givenUp: Int
    let articles: Int
    let revised: Int
    let requests: Int

    init(_ report: HarvestReport) {
        feedsRead = report.feedsRead
        feedsUnchanged = report.feedsUnchanged
        feedsFailed = report.feedsFailed
        items = report.itemsFound
        taken = report.itemsTaken
        givenUp = report.itemsGivenUp
        articles = report.articles
        revised = report.revised
        requests = report.requests
    }
}

extension HarvestEvent {
    /// Shows what happened; standard output is flushed, so that a log has it at once.
    fileprivate func show() {
        let line: String
        switch self {
        case .read(let feed, let new):
            guard new > 0 else { return }
            line = "\(feed): \(new) new"
        case .failed(let feed, let reason): line = "\(feed): \(reason)"
        case .saved(let articles): line = "\(articles) new article\(articles == 1 ? "" : "s")"
        case .settled: line = "stories settled"
        case .waiting(let until): line = "nothing due until \(until)"
        case .networkGone: line = "no host can be reached; all is tried again in a minute"
        case .storeLocked: line = "the store is in use by another program; tried again in 30 s"
        }
        FileHandle.standardOutput.write(Data("\(SystemClock().now)  \(line)\n".utf8))
    }
}
