import Archive
public import DatelineKit
public import Fetch
import Ingest
import News
import Store

/// Reads followed feeds and the pages of their items into a store, for a round or for months.
///
/// All that has to outlive a kill is in the store: an item is there as pending before its page is asked for, and is closed in the
/// transaction that saves the page. In memory are only the requests under way, so that it stays flat.
public actor Harvester {
    /// When a harvest ends.
    public enum Extent: Sendable {
        /// When nothing is due any more.
        case round
        /// When its task is cancelled, or at a moment (in milliseconds).
        case until(Int64)
    }

    enum Errand: Sendable {
        case feed(FollowedFeed)
        case item(PendingItem)
    }

    enum Event: Sendable {
        case answer(Exchange, ExchangeResult)
        case tick
    }

    let newsroom: Newsroom
    let settings: HarvestSettings
    let exchanger: any Exchanging
    let clock: any FetchClock
    let tell: @Sendable (HarvestEvent) -> Void
    var queue: FetchQueue
    var errands: [Int: Errand] = [:]
    var arrivals: [ArrivedPage] = []
    var watch = NetworkWatch()
    var report = HarvestReport()
    var lastSettling: Int64 = .min
    var lastPruning: Int64 = .min
    var pausedUntil: Int64 = .min
    /// The last moment that was told as the next one due.
    var toldMoment: Int64 = .min

    /// Makes a harvester.
    ///
    /// - Parameters:
    ///   - newsroom: Where the feeds are followed and the pages go.
    ///   - settings: How feeds are read.
    ///   - exchanger: Sends the requests.
    ///   - clock: Tells the time.
    ///   - tell: Called with what happens, from any thread.
    public init(
        newsroom: Newsroom,
        settings: HarvestSettings = HarvestSettings(),
        exchanger: any Exchanging,
        clock: any FetchClock = SystemClock(),
        tell: @escaping @Sendable (HarvestEvent) -> Void = { _ in }
    ) {
        self.newsroom = newsroom
        self.settings = settings
        self.exchanger = exchanger
        self.clock = clock
        self.tell = tell
        queue = FetchQueue(settings: settings.fetch)
    }

    /// Reads what is due, and goes on as far as `extent` says.
    ///
    /// A cancelled task ends the harvest at once: what came in is saved, what is under way stays due.
    ///
    /// - Throws: `StoreError` where the store stops the work.
    public func run(_ extent: Extent) async throws -> HarvestReport {
        report = HarvestReport()
        // What the last harvest left under way is still due.
        queue.abandon(now: clock.milliseconds)
        errands = [:]
        try await withThrowingTaskGroup(of: Event.self) { group in
            try await work(extent, &group)
            group.cancelAll()
        }
        try await save()
        if try newsroom.store.needsSettling() { try await settle() }
        return report
    }
}

extension Harvester {
    private func work(
        _ extent: Extent,
        _ group: inout ThrowingTaskGroup<Event, any Error>
    ) async throws {
        var alarm = Int64.max
        while !Task.isCancelled {
            var now = clock.milliseconds
            var isEnding = false
            if case .until(let end) = extent { isEnding = now >= end }
            if isEnding, queue.underWay == 0 { return }
            if now >= pausedUntil, !isEnding { try await fill(now) }
            let turn = isEnding ? FetchQueue.Turn() : queue.turn(now: now)
            for (ticket, outcome) in turn.outcomes { try await take(outcome, of: ticket) }
            for exchange in turn.exchanges {
                report.requests += 1
                group.addTask { [exchanger] in
                    .answer(exchange, await exchanger.answer(to: exchange))
                }
            }
            if arrivals.count >= settings.batch {
                try await save()
                // Where there is always something under way, stories are not put off for ever.
                if now - 6000 * settings.settleGap >= lastSettling { try await keepHouse(now) }
            }
            if !turn.outcomes.isEmpty { continue }
            now = clock.milliseconds
            if queue.underWay == 0 {
                // A pause is a good time for work of our own.
                try await save()
                let next = try nextMoment(now)
                if queue.count == 0, case .round = extent, next.map({ $0 > now }) ?? true { return }
                if next.map({ $0 - now > 1000 }) ?? true { try await keepHouse(now) }
                guard try await rest(until: next, extent, now) else { return }
                continue
            }
            if !isEnding, let next = queue.nextTurn(now: now), next < alarm {
                alarm = next
                group.addTask { [clock] in
                    try? await clock.sleep(until: next, isIdle: false)
                    return .tick
                }
            }
            guard let event = try await group.next() else { continue }
            switch event {
            case .tick: alarm = .max
            case .answer(let exchange, let result):
                // What a cancelled task left undone says nothing of the host.
                if Task.isCancelled { return }
                note(exchange, result)
                queue.finish(exchange, result, now: clock.milliseconds)
            }
        }
    }

    /// Waits until something is due; false where the task was cancelled.
    private func rest(until next: Int64?, _ extent: Extent, _ now: Int64) async throws -> Bool {
        // A clock that does not leap looks every minute, so new feeds are noticed.
        var end = next ?? now + 3_600_000
        if end > now + 10_000, end != toldMoment, next != nil {
            toldMoment = end
            tell(.waiting(until: Timestamp(seconds: end / 1000)))
        }
        if case .until(let last) = extent { end = min(end, last) }
        do {
            try await clock.sleep(until: max(end, now + 1), isIdle: true)
            return true
        } catch {
            return false
        }
    }

    /// When something can be done next, in milliseconds.
    private func nextMoment(_ now: Int64) throws -> Int64? {
        let turn = queue.nextTurn(now: now)
        let isDue =
            try settings.takesItems
            ? newsroom.store.nextDue() : newsroom.store.nextDueFeed()
        var due = isDue.map { max($0.seconds * 1000, pausedUntil) }
        // What is in the queue is due in the store, too.
        if !errands.isEmpty, turn != nil { due = nil }
        var moments = [turn, due].compactMap { $0 }
        if try newsroom.store.needsSettling() {
            moments.append(max(now + 1, lastSettling + settings.settleGap * 1000))
        }
        return moments.min()
    }

    /// Puts what is due into the queue, as far as there is room.
    private func fill(_ now: Int64) async throws {
        guard queue.count < settings.queue / 2 else { return }
        var feeds: Set<Int64> = []
        var items: Set<Int64> = []
        for errand in errands.values {
            switch errand {
            case .feed(let feed): feeds.insert(feed.id)
            case .item(let item): items.insert(item.id)
            }
        }
        items.formUnion(arrivals.map(\.item))
        let moment = Timestamp(seconds: now / 1000)
        let room = settings.queue - queue.count
        let store = newsroom.store
        let share = settings.queuePerHost
        for feed in try store.dueFeeds(now: moment, limit: room / 2, share: share, except: feeds) {
            let request = FetchRequest(
                address: feed.address,
                etag: feed.etag,
                lastModified: feed.lastModified,
                limit: settings.feedLimit
            )
            errands[queue.add(request)] = .feed(feed)
        }
        guard settings.takesItems else { return }
        for item in try store.dueItems(now: moment, limit: room / 2, share: share, except: items) {
            guard item.wantsPage, let address = item.address else {
                arrivals.append(ArrivedPage(item: item.id, page: nil, fromFeed: item.ownPage))
                continue
            }
            let request = FetchRequest(address: address, limit: settings.pageLimit)
            errands[queue.add(request)] = .item(item)
        }
    }

    private func note(_ exchange: Exchange, _ result: ExchangeResult) {
        let wasGone = watch.isGone
        if case .failed(let failure) = result, failure.isOfNetwork {
            watch.note(host: exchange.address.host, isReached: false)
        } else {
            watch.note(host: exchange.address.host, isReached: true)
        }
        guard watch.isGone else { return }
        pausedUntil = clock.milliseconds + 60_000
        if !wasGone { tell(.networkGone) }
    }
}
