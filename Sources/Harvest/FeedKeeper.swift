import Archive
import Fetch
import Ingest
import News
import Store

/// Works out what a read of a feed means for it: its items, its health and when it is read next.
struct FeedKeeper {
    /// What a read gave.
    struct Result {
        var visit: FeedVisit
        var isUnchanged = false
    }

    let settings: HarvestSettings
    let now: Timestamp
    /// Says which items the store does not know, and which have changed.
    let fresh: ([ListedItem], Int64) throws -> (new: Set<Int64>, changed: Set<Int64>)

    /// What an outcome means; a failure says nothing of the feed where the network is gone.
    func result(
        of outcome: FetchOutcome,
        for feed: FollowedFeed,
        isNetworkGone: Bool
    ) throws
        -> Result
    {
        var feed = feed
        feed.lastTry = now
        switch outcome {
        case .notModified(let terms, let movedTo):
            if let movedTo { feed.address = movedTo }
            succeed(&feed, terms: terms)
            return Result(visit: FeedVisit(feed: feed), isUnchanged: true)
        case .page(let page):
            if let movedTo = page.movedTo { feed.address = movedTo }
            return try read(page, of: feed)
        case .failed(let failure):
            fail(&feed, failure, isNetworkGone: isNetworkGone)
            return Result(visit: FeedVisit(feed: feed))
        }
    }
}

extension FeedKeeper {
    private func read(_ page: FetchedPage, of feed: FollowedFeed) throws -> Result {
        var feed = feed
        let hash = StableHash.identity(page.bytes)
        let isUnchanged = hash == feed.bodyHash && feed.lastError == nil
        feed.etag = page.etag
        feed.lastModified = page.lastModified
        if isUnchanged {
            succeed(&feed, terms: page.terms)
            return Result(visit: FeedVisit(feed: feed), isUnchanged: true)
        }
        let listing: Listing
        do throws(Listing.Failure) {
            listing = try Listing(page.bytes, address: page.address, contentType: page.contentType)
        } catch {
            feed.failures += 1
            feed.lastError = error.reason
            // What is no feed today is asked for without a condition, or it would be "unchanged" tomorrow.
            feed.etag = nil
            feed.lastModified = nil
            feed.bodyHash = nil
            feed.nextTry = later(
                settings.backoff.delay(failures: feed.failures, key: feed.address)
            )
            return Result(visit: FeedVisit(feed: feed))
        }
        feed.bodyHash = hash
        feed.dialect = listing.dialect
        feed.title = feed.title ?? listing.title
        feed.homeAddress = listing.homeAddress ?? feed.homeAddress
        let entries = listing.entries(feed: feed.id, takes: feed.takes, now: now)
        let known = try fresh(entries.map(\.listed), feed.id)
        let items = entries.map { entry in
            var listed = entry.listed
            guard known.new.contains(listed.key) || known.changed.contains(listed.key),
                let page = listing.page(of: entry.item)
            else { return listed }
            listed.page = Gzip.compress(page.bytes)
            listed.pageLength = page.bytes.count
            return listed
        }
        succeed(
            &feed,
            // All items of a first read are new, which says nothing of the rhythm.
            new: feed.items == 0 ? 0 : known.new.count,
            moments: listing.moments,
            stated: listing.minutesBetweenReads,
            terms: page.terms
        )
        return Result(visit: FeedVisit(feed: feed, items: items))
    }

    private func succeed(
        _ feed: inout FollowedFeed,
        new: Int = 0,
        moments: [Int64] = [],
        stated: Int? = nil,
        terms: CacheTerms
    ) {
        feed.failures = 0
        feed.lastError = nil
        feed.lastSuccess = now
        feed.interval = settings.rhythm.interval(
            after: feed.interval,
            new: new,
            moments: moments,
            now: now.seconds,
            stated: stated,
            lifetime: terms.lifetime
        )
        let turn = Int(now.seconds / 3600)
        let spread = settings.backoff.spread(feed.interval, share: 5, key: feed.address, turn: turn)
        feed.nextTry = later(max(spread, terms.lifetime ?? 0))
    }

    private func fail(_ feed: inout FollowedFeed, _ failure: FetchFailure, isNetworkGone: Bool) {
        feed.lastError = failure.description
        if isNetworkGone {
            feed.nextTry = later(60)
            return
        }
        if failure.isPostponement {
            feed.nextTry = failure.earliest(now: now) ?? later(600)
            return
        }
        feed.failures += 1
        var pause = settings.backoff.delay(failures: feed.failures, key: feed.address)
        switch failure {
        case .status(410, _): feed.hasEnded = true
        case .forbiddenByRobots: pause = 86_400
        default: break
        }
        feed.nextTry = max(later(pause), failure.earliest(now: now) ?? now)
    }

    private func later(_ seconds: Int64) -> Timestamp { Timestamp(seconds: now.seconds + seconds) }
}
