/// Fetches single addresses, with the same manners as everything else.
public struct Fetcher: Sendable {
    private let settings: FetchSettings
    private let exchanger: any Exchanging
    private let clock: any FetchClock

    /// Makes a fetcher.
    public init(
        settings: FetchSettings,
        exchanger: any Exchanging,
        clock: any FetchClock = SystemClock()
    ) {
        self.settings = settings
        self.exchanger = exchanger
        self.clock = clock
    }

    /// What stands at an address, after `robots.txt` and redirects.
    public func outcome(of request: FetchRequest) async -> FetchOutcome {
        var queue = FetchQueue(settings: settings)
        let ticket = queue.add(request)
        while !Task.isCancelled {
            let now = clock.milliseconds
            let turn = queue.turn(now: now)
            for (ended, outcome) in turn.outcomes where ended == ticket { return outcome }
            for exchange in turn.exchanges {
                let result = await exchanger.answer(to: exchange)
                queue.finish(exchange, result, now: clock.milliseconds)
            }
            guard turn.exchanges.isEmpty, turn.outcomes.isEmpty else { continue }
            guard let next = queue.nextTurn(now: now) else { break }
            do { try await clock.sleep(until: max(next, now + 1), isIdle: true) } catch { break }
        }
        return .failed(.cutShort(host: FetchAddress(request.address)?.host ?? request.address))
    }
}
