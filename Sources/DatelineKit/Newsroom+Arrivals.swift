import Archive
public import News
import Store

/// A page that came in for an item of a feed.
public struct ArrivedPage: Sendable {
    /// The number of the pending item.
    public var item: Int64
    /// The page as it was fetched; `nil` where there was none to be had, or none is wanted.
    public var page: WebPage?
    /// What the feed itself has of the item.
    public var fromFeed: WebPage?
    /// Why there is no fetched page.
    public var reason: String?

    /// Makes an arrived page.
    public init(item: Int64, page: WebPage?, fromFeed: WebPage?, reason: String? = nil) {
        self.item = item
        self.page = page
        self.fromFeed = fromFeed
        self.reason = reason
    }
}

extension Newsroom {
    /// Reads arrived pages into the store and closes their items, all in one transaction.
    ///
    /// Where a fetched page has no article, what the feed has of the item is read instead. Nothing is settled.
    ///
    /// - Parameter arrivals: At most some dozens: they are held in memory together.
    /// - Returns: What was read; `articles` counts those that are new.
    /// - Throws: `StoreError`; nothing is closed then.
    public func take(_ arrivals: [ArrivedPage]) async throws -> ReadReport {
        let pipeline = try readingPipeline()
        let pages = arrivals.compactMap { $0.page ?? $0.fromFeed }
        let first = await readSideBySide(pages, pipeline: pipeline)
        var captures: [ReadCapture] = []
        var closings: [ItemClosing] = []
        var report = ReadReport()
        var next = 0
        for arrival in arrivals {
            guard arrival.page != nil || arrival.fromFeed != nil else {
                closings.append(
                    ItemClosing(id: arrival.item, state: .givenUp, reason: arrival.reason)
                )
                continue
            }
            let capture = first[next]
            next += 1
            report.pages += 1
            captures.append(capture)
            var state = arrival.page == nil ? ItemClosing.State.takenFromFeed : .taken
            var reason = arrival.reason
            if capture.reason != nil {
                state = .withoutArticle
                reason = reason ?? capture.reason?.rawValue
                if arrival.page != nil, let own = arrival.fromFeed {
                    let other = pipeline.capture(own)
                    if other.reason == nil {
                        state = .takenFromFeed
                        captures.append(other)
                    }
                }
                if state == .withoutArticle, let why = capture.reason {
                    let name = capture.capture.url ?? capture.capture.file ?? "-"
                    report.empty.append(.init(name: name, reason: why))
                }
            }
            closings.append(
                ItemClosing(id: arrival.item, state: state, reason: state == .taken ? nil : reason)
            )
        }
        let outcome = try store.save(captures, closing: closings)
        report.articles = outcome.articlesAdded
        report.revised = outcome.count(.revised)
        report.unchanged = outcome.count(.unchanged)
        report.forgotten = outcome.count(.forgotten)
        return report
    }
}
