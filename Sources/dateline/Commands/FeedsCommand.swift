import ArgumentParser
import DatelineKit
import Fetch
import Foundation
import Harvest
import Ingest
import News
import Serve
import Store

/// `dateline feeds`.
struct FeedsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "feeds",
        abstract: "The feeds that are followed: how they are doing, add, remove, try, export.",
        discussion: """
            Follow a feed, a page that names one, a news sitemap, or a list of feeds (OPML), then fetch:

              dateline feeds add https://news.example/rss
              dateline feeds add subscriptions.opml
              dateline fetch
              dateline run
            """,
        subcommands: [
            ListFeeds.self, AddFeeds.self, RemoveFeed.self, TestFeed.self, ExportFeeds.self,
        ],
        defaultSubcommand: ListFeeds.self
    )
}

/// `dateline feeds list`.
struct ListFeeds: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract:
            "Each feed with its last success, last error, next try, items, and why some were not taken."
    )
    @OptionGroup var options: StoreOptions

    func run() throws {
        let health = try options.openExisting().store.feedHealth()
        if options.json {
            try printJSON(FeedsJSON(health))
            return
        }
        guard !health.isEmpty else {
            print("no feeds; follow one with: dateline feeds add ADDRESS")
            return
        }
        for one in health { show(one) }
        let failing = health.count { $0.feed.lastError != nil }
        print("\(health.count) feed\(health.count == 1 ? "" : "s"), \(failing) failing")
    }

    private func show(_ one: FeedHealth) {
        let feed = one.feed
        let folder = feed.folders.isEmpty ? "" : "  [\(feed.folders.joined(separator: "/"))]"
        print("\(feed.title ?? feed.address)\(folder)")
        print("  \(feed.address)  (\(feed.dialect ?? "not read yet"))")
        let success = feed.lastSuccess?.description ?? "never"
        let next = feed.hasEnded ? "not tried again" : "next try \(feed.nextTry)"
        print("  last success \(success), \(next), \(feed.items) items, \(one.pending) waiting")
        if let error = feed.lastError { print("  failing: \(error)") }
        for reason in one.reasons {
            print("  \(reason.items) not taken as pages: \(reason.reason)")
        }
    }
}

/// `dateline feeds remove`.
struct RemoveFeed: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove",
        abstract: "Follow a feed no longer; the articles that it brought stay."
    )
    @Argument(help: "The feed's address or number.") var feeds: [String]
    @OptionGroup var options: StoreOptions

    func run() throws {
        let store = try options.openExisting().store
        var removed: [FollowedFeed] = []
        for wish in feeds {
            guard let feed = try store.feed(FetchAddress(wish)?.description ?? wish) else {
                Terminal.complain("\(wish) is not followed; see: dateline feeds list")
                continue
            }
            if try store.unfollow(feed.id) { removed.append(feed) }
        }
        if options.json {
            try printJSON(FeedsJSON(removed.map { FeedHealth(feed: $0) }))
        } else {
            for feed in removed { print("no longer followed: \(feed.address)") }
        }
        if removed.count < feeds.count { throw ExitCode(1) }
    }
}

/// `dateline feeds test`.
struct TestFeed: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "test",
        abstract: "Show what an address would bring, and take nothing."
    )
    @Argument(help: "The address of a feed, a page, or a sitemap.") var address: String
    @OptionGroup var fetch: FetchOptions
    @Flag(help: "Print JSON for programs.") var json = false

    func run() async throws {
        guard let target = FetchAddress(address) else {
            throw ValidationError(
                "\(address) is no address; it has to begin with http:// or https://"
            )
        }
        switch await fetch.outcome(of: target.description) {
        case .failed(let failure):
            Terminal.complain("\(address): \(failure)")
            throw ExitCode(1)
        case .notModified: throw ExitCode(1)
        case .page(let page): try show(page)
        }
    }

    private func show(_ page: FetchedPage) throws {
        let listing: Listing
        do throws(Listing.Failure) {
            listing = try Listing(page.bytes, address: page.address, contentType: page.contentType)
        } catch {
            Terminal.complain("\(address): \(error.reason)")
            for candidate in error.candidates {
                print(
                    "\(candidate.isDeclared ? "feed" : "link")  \(candidate.address)  \(candidate.title ?? "")"
                )
            }
            throw ExitCode(1)
        }
        let entries = listing.entries(feed: 0, takes: .pages, now: SystemClock().now)
        if json {
            try printJSON(ListingJSON(listing, entries.map(\.item)))
            return
        }
        print("\(listing.dialect): \(listing.title ?? "no title")")
        if let moved = page.movedTo { print("moved for good to \(moved)") }
        for entry in entries.reversed() {
            let date = (entry.item.published ?? entry.item.updated)?.iso8601 ?? "no date"
            print("\(date)  \(entry.item.title ?? "no title")")
            print("  \(entry.listed.address ?? "no page: only what the feed has of it")")
        }
        for sitemap in listing.sitemaps.prefix(20) { print("sitemap  \(sitemap)") }
        for note in Set(listing.notes.map(\.description)).sorted() { print("note: \(note)") }
        print("\(entries.count) item\(entries.count == 1 ? "" : "s") would be taken")
    }
}

/// `dateline feeds export`.
struct ExportFeeds: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write the list of feeds as OPML 2.0, with its folders."
    )
    @Argument(help: "The file; standard output without it.") var file: String?
    @OptionGroup var options: StoreOptions

    func run() throws {
        let list = OPML(
            title: "Dateline",
            subscriptions: try options.openExisting().store.feeds().map {
                .init(
                    address: $0.address,
                    title: $0.title,
                    homeAddress: $0.homeAddress,
                    folders: $0.folders
                )
            }
        )
        let document = Data(list.document())
        guard let file else {
            FileHandle.standardOutput.write(document)
            return
        }
        do { try document.write(to: URL(fileURLWithPath: file), options: .atomic) } catch {
            throw ValidationError("\(file) cannot be written; choose another file")
        }
    }
}
