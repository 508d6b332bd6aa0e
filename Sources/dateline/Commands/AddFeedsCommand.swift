import ArgumentParser
import DatelineKit
import Fetch
import Foundation
import Harvest
import Ingest
import News
import Serve
import Store

/// `dateline feeds add`.
struct AddFeeds: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Follow feeds: an address of a feed, page, sitemap or OPML list, or an OPML file."
    )
    @Argument(help: "Addresses and OPML files.") var inputs: [String]
    @Option(help: "The folder to file them in; a/b lies in a.") var folder: String?
    @Flag(help: "Take what the feed has of each item, and fetch no pages.") var itemsOnly = false
    @Flag(help: "Follow the addresses as they are, without a look at them.") var unchecked = false
    @OptionGroup var fetch: FetchOptions
    @OptionGroup var options: StoreOptions

    func run() async throws {
        let newsroom = try options.open()
        var added: [FollowedFeed] = []
        var found = 0
        var hasFailed = false
        for input in inputs {
            do {
                let feeds = try await feeds(of: input)
                found += feeds.count
                added += try newsroom.store.follow(feeds)
            } catch let error as UnreadableInput {
                Terminal.complain(error.description)
                hasFailed = true
            }
        }
        if options.json {
            try printJSON(FeedsJSON(added.map { FeedHealth(feed: $0) }))
        } else {
            for feed in added.prefix(20) { print("\(feed.title ?? "-")  \(feed.address)") }
            let known = found - added.count
            print(
                "\(added.count) followed" + (known > 0 ? ", \(known) followed before" : "")
                    + (added.isEmpty ? "" : "; fetch them with: dateline fetch")
            )
        }
        if hasFailed { throw ExitCode(1) }
    }

    private func feeds(of input: String) async throws -> [FollowedFeed] {
        if FileManager.default.fileExists(atPath: input) {
            guard let data = FileManager.default.contents(atPath: input),
                let list = OPML(Array(data))
            else {
                throw UnreadableInput(
                    name: input,
                    reason: "not an OPML list; saved feeds are read by: dateline read \(input)"
                )
            }
            return followed(list)
        }
        guard let address = FetchAddress(input) else {
            throw UnreadableInput(
                name: input,
                reason: "neither a file nor an address beginning with http:// or https://"
            )
        }
        if unchecked { return [feed(address.description, title: nil, home: nil, folders: [])] }
        switch await fetch.outcome(of: address.description) {
        case .failed(let failure):
            throw UnreadableInput(
                name: input,
                reason: "\(failure); --unchecked follows it all the same"
            )
        case .notModified: return []
        case .page(let page):
            if let list = OPML(page.bytes, address: page.address, contentType: page.contentType) {
                return followed(list)
            }
            return [try followed(page, asked: address.description)]
        }
    }

    private func followed(_ list: OPML) -> [FollowedFeed] {
        list.subscriptions.compactMap { one in
            FetchAddress(one.address).map {
                feed($0.description, title: one.title, home: one.homeAddress, folders: one.folders)
            }
        }
    }

    private func followed(_ page: FetchedPage, asked: String) throws -> FollowedFeed {
        let address = page.movedTo ?? asked
        do throws(Listing.Failure) {
            let listing = try Listing(
                page.bytes,
                address: page.address,
                contentType: page.contentType
            )
            guard listing.items.isEmpty, let first = listing.sitemaps.first else {
                return feed(address, title: listing.title, home: listing.homeAddress, folders: [])
            }
            throw Listing.Failure(
                reason:
                    "an index of \(listing.sitemaps.count) sitemaps; follow one of them, such as \(first)"
            )
        } catch {
            guard let found = error.candidates.first,
                let target = FetchAddress(found.address)
            else {
                throw UnreadableInput(name: asked, reason: error.reason)
            }
            for other in error.candidates.dropFirst().prefix(10) {
                Terminal.complain("also there: \(other.address)")
            }
            return feed(target.description, title: found.title, home: asked, folders: [])
        }
    }

    private func feed(
        _ address: String,
        title: String?,
        home: String?,
        folders: [String]
    )
        -> FollowedFeed
    {
        let chosen = folder?.split(separator: "/").map(String.init)
        return FollowedFeed(
            address: address,
            title: title,
            folders: (chosen ?? []) + folders,
            homeAddress: home,
            takes: itemsOnly ? .items : .pages
        )
    }
}
