import Archive
import DatelineKit
import Fetch
import News
import Store

/// What answers mean for feeds and items.
extension Harvester {
    func take(_ outcome: FetchOutcome, of ticket: Int) async throws {
        guard let errand = errands.removeValue(forKey: ticket) else { return }
        let address: String?
        switch errand {
        case .feed(let feed):
            address = feed.address
            try await take(outcome, of: feed)
        case .item(let item):
            address = item.address
            try await take(outcome, of: item)
        }
        guard case .failed(.status(_, let seconds?)) = outcome,
            let host = address.flatMap({ FetchAddress($0)?.host })
        else { return }
        // In the store, so that it holds after a restart as well.
        let end = Timestamp(seconds: clock.now.seconds + seconds)
        try await patiently { try $0.rest(host: host, until: end) }
    }

    func take(_ outcome: FetchOutcome, of feed: FollowedFeed) async throws {
        let moment = clock.now
        let keeper = FeedKeeper(settings: settings, now: moment) { [store = newsroom.store] in
            try store.freshItems($0, feed: $1)
        }
        var isNetworkGone = false
        if case .failed(let failure) = outcome {
            isNetworkGone = failure.isOfNetwork && watch.isGone
        }
        let result = try keeper.result(of: outcome, for: feed, isNetworkGone: isNetworkGone)
        let new = try await patiently { try $0.note(result.visit, now: moment) }
        report.itemsFound += new
        let name = result.visit.feed.title ?? result.visit.feed.address
        if let reason = result.visit.feed.lastError {
            report.feedsFailed += 1
            tell(.failed(feed: name, reason: reason))
        } else {
            report.feedsRead += 1
            if result.isUnchanged { report.feedsUnchanged += 1 }
            tell(.read(feed: name, new: new))
        }
    }

    func take(_ outcome: FetchOutcome, of item: PendingItem) async throws {
        let now = clock.now
        switch outcome {
        case .page(let page):
            let (web, reason) = page.asArticle
            arrivals.append(
                ArrivedPage(item: item.id, page: web, fromFeed: item.ownPage, reason: reason)
            )
        case .notModified:
            // Nothing was asked under a condition; the server is confused.
            try await postpone(
                item,
                until: now.seconds + 3600,
                tries: item.tries + 1,
                reason: "status 304"
            )
        case .failed(let failure):
            let isOurs = failure.isPostponement || (failure.isOfNetwork && watch.isGone)
            let tries = isOurs ? item.tries : item.tries + 1
            if failure.isFinal || tries >= settings.tries {
                arrivals.append(
                    ArrivedPage(
                        item: item.id,
                        page: nil,
                        fromFeed: item.ownPage,
                        reason: failure.kind
                    )
                )
                return
            }
            let pause =
                isOurs ? 60 : settings.backoff.delay(failures: tries, key: item.address ?? "")
            try await postpone(
                item,
                until: max(now.seconds + pause, failure.earliest(now: now)?.seconds ?? 0),
                tries: tries,
                reason: failure.kind
            )
        }
    }

    func postpone(
        _ item: PendingItem,
        until: Int64,
        tries: Int,
        reason: String
    ) async throws {
        let moment = Timestamp(seconds: until)
        try await patiently { try $0.postpone([(item.id, moment, tries, reason)]) }
    }
}

extension PendingItem {
    /// What the feed itself has of the item.
    var ownPage: WebPage? {
        guard pageLength > 0, let bytes = try? Gzip.decompress(page, limit: pageLength) else {
            return nil
        }
        return WebPage(
            bytes: bytes,
            format: .html,
            url: address,
            contentType: "text/html; charset=utf-8"
        )
    }
}

extension FetchedPage {
    /// The page as a capture; `nil` and the reason where it is no page.
    var asArticle: (WebPage?, String?) {
        let type = contentType.map(MediaType.bare) ?? "text/html"
        guard type.hasPrefix("text/") || type.hasSuffix("xml") || type.isEmpty else {
            return (nil, "no page: \(type)")
        }
        guard !bytes.isEmpty else { return (nil, "an empty page") }
        let page = WebPage(
            bytes: bytes,
            format: type == "text/plain" ? .text : .html,
            url: address,
            fetched: fetched,
            contentType: contentType
        )
        return (page, nil)
    }
}
