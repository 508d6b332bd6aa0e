import News
public import Store

/// The feeds that are followed, with how they are doing, for programs.
public struct FeedsJSON: Encodable, Sendable {
    struct Line: Encodable, Sendable {
        let id: String
        let address: String
        let title: String?
        let folders: [String]
        let home: String?
        let dialect: String?
        let takes: String
        let lastTry: String?
        let lastSuccess: String?
        let lastError: String?
        let failures: Int
        let nextTry: String?
        let minutesBetweenReads: Int64
        let items: Int
        let waiting: Int
        let notTaken: [FeedHealth.Reason]
    }

    let feeds: [Line]

    /// Takes over feeds in their order.
    public init(_ health: [FeedHealth]) {
        feeds = health.map { one in
            let feed = one.feed
            return Line(
                id: String(feed.id),
                address: feed.address,
                title: feed.title,
                folders: feed.folders,
                home: feed.homeAddress,
                dialect: feed.dialect,
                takes: feed.takes.rawValue,
                lastTry: feed.lastTry?.description,
                lastSuccess: feed.lastSuccess?.description,
                lastError: feed.lastError,
                failures: feed.failures,
                nextTry: feed.hasEnded ? nil : feed.nextTry.description,
                minutesBetweenReads: feed.interval / 60,
                items: feed.items,
                waiting: one.pending,
                notTaken: one.reasons
            )
        }
    }
}
