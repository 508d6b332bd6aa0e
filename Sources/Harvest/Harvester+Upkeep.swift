import DatelineKit
import Fetch
import News
import Store

/// What is written into the store, and when.
extension Harvester {
    /// Saves what arrived.
    func save() async throws {
        while !arrivals.isEmpty {
            let part = Array(arrivals.prefix(settings.batch))
            let newsroom = newsroom
            let read = try await patiently { _ in try await newsroom.take(part) }
            arrivals.removeFirst(part.count)
            report.articles += read.articles
            report.revised += read.revised
            let given = part.count { $0.page == nil && $0.fromFeed == nil }
            report.itemsGivenUp += given
            report.itemsTaken += part.count - given
            if read.articles > 0 { tell(.saved(articles: read.articles)) }
        }
    }

    /// Settles the store and forgets what no feed lists any more, each when its time has come.
    func keepHouse(_ now: Int64) async throws {
        if now - settings.settleGap * 1000 >= lastSettling || now < lastSettling,
            try newsroom.store.needsSettling()
        {
            try await settle()
        }
        if now - 86_400_000 >= lastPruning || now < lastPruning {
            lastPruning = now
            let moment = Timestamp(seconds: now / 1000 - settings.remembered * 86_400)
            _ = try await patiently { try $0.pruneSeenItems(before: moment) }
        }
    }

    func settle() async throws {
        let newsroom = newsroom
        try await patiently { _ in try newsroom.settleIfNeeded() }
        lastSettling = clock.milliseconds
        tell(.settled)
    }

    /// Does work on the store, again and again while another program holds it, for five minutes.
    func patiently<T: Sendable>(
        _ work: (NewsStore) async throws -> T
    ) async throws -> T {
        for _ in 0..<10 {
            do { return try await work(newsroom.store) } catch StoreError.locked {
                tell(.storeLocked)
                do {
                    try await clock.sleep(until: clock.milliseconds + 30_000, isIdle: true)
                } catch { break }
            }
        }
        return try await work(newsroom.store)
    }
}
