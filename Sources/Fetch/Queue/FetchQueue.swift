import Ingest
import News

/// Decides which request goes out when: a value over the time it is given, which never touches the network.
///
/// Every host has a line of its own with one request at a time and a pause after each; before anything else an origin's
/// `robots.txt` is asked for. Redirects go through the lines again, so that each hop meets the same rules.
public struct FetchQueue: Sendable {
    /// What can begin and what came to its end without a request.
    public struct Turn: Sendable {
        /// Requests to send now.
        public var exchanges: [Exchange] = []
        /// Requests that ended, by their tickets.
        public var outcomes: [(ticket: Int, outcome: FetchOutcome)] = []

        /// Makes a turn in which nothing happens.
        public init(outcomes: [(ticket: Int, outcome: FetchOutcome)] = []) {
            self.outcomes = outcomes
        }
    }

    enum Kind: Sendable {
        case page
        case robots(origin: String)
    }

    struct Job: Sendable {
        var kind: Kind
        var request: FetchRequest
        var address: FetchAddress
        var hops: [FetchAddress] = []
        /// The address reached over nothing but permanent redirects.
        var movedTo: FetchAddress?
        var isOnlyPermanent = true
    }

    let settings: FetchSettings
    var robots: RobotsMemory
    var pace: GlobalPace
    var jobs: [Int: Job] = [:]
    var lines: [String: HostLine] = [:]
    /// Hosts with something waiting, in the order they came.
    var order: [String] = []
    /// Jobs that wait for an origin's `robots.txt`.
    var waitingForRobots: [String: [Int]] = [:]
    var ended: [(ticket: Int, outcome: FetchOutcome)] = []
    var lastTicket = 0
    var busy = 0

    /// Makes an empty queue.
    public init(settings: FetchSettings = FetchSettings()) {
        self.settings = settings
        robots = RobotsMemory(product: settings.product)
        pace = GlobalPace(perSecond: settings.requestsPerSecond)
    }

    /// Requests that have not ended.
    public var count: Int { jobs.count }
    /// Requests on the wire.
    public var underWay: Int { busy }

    /// Takes a request in.
    ///
    /// - Returns: Its ticket, under which the outcome comes.
    public mutating func add(_ request: FetchRequest) -> Int {
        lastTicket += 1
        guard let address = FetchAddress(request.address) else {
            ended.append((lastTicket, .failed(.badAddress(request.address))))
            return lastTicket
        }
        jobs[lastTicket] = Job(kind: .page, request: request, address: address)
        join(lastTicket, host: address.host)
        return lastTicket
    }

    /// Drops all requests; what is known of hosts stays.
    public mutating func abandon(now: Int64) {
        jobs = [:]
        waitingForRobots = [:]
        order = []
        ended = []
        busy = 0
        for host in lines.keys {
            let wasBusy = lines[host]?.isBusy ?? false
            lines[host]?.waiting = []
            lines[host]?.isBusy = false
            if wasBusy { lines[host]?.next = now + settings.hostGap }
        }
    }

    /// What can begin now.
    public mutating func turn(now: Int64) -> Turn {
        var turn = Turn(outcomes: ended)
        ended = []
        for host in order {
            while busy < settings.connections, let exchange = begin(host, now: now, &turn) {
                turn.exchanges.append(exchange)
            }
        }
        order.removeAll { lines[$0]?.waiting.isEmpty ?? true }
        if lines.count > 2 * order.count + 256 {
            lines = lines.filter { !$0.value.isIdle(now: now) }
        }
        return turn
    }

    /// The moment at which something can begin without an answer coming in; `nil` where nothing waits for the clock alone.
    public func nextTurn(now: Int64) -> Int64? {
        if !ended.isEmpty { return now }
        guard busy < settings.connections else { return nil }
        let free = order.compactMap { host -> Int64? in
            guard let line = lines[host], !line.isBusy, !line.waiting.isEmpty else { return nil }
            return line.next
        }.min()
        return free.map { max($0, pace.earliest(now: now)) }
    }

    /// Takes the answer to a request in.
    ///
    /// What follows of it comes with the next ``turn(now:)``.
    public mutating func finish(_ exchange: Exchange, _ result: ExchangeResult, now: Int64) {
        guard var job = jobs[exchange.ticket] else { return }
        busy -= 1
        if case .robots(let origin) = job.kind, case .answer(let status, _, _) = result,
            !Self.isRedirect(status)
        {
            // First, so that a delay which the file asks for holds from now on.
            robots.note(result, of: origin, now: now)
        }
        release(exchange, result, now: now)
        if case .answer(let status, let fields, _) = result, Self.isRedirect(status) {
            let isPermanent = status == 301 || status == 308
            if let location = fields["Location"] {
                redirect(exchange.ticket, &job, to: location, isPermanent: isPermanent, now: now)
                return
            }
        }
        switch job.kind {
        case .robots(let origin): closeRobots(exchange.ticket, origin, result, now: now)
        case .page:
            let now = Timestamp(seconds: now / 1000)
            end(exchange.ticket, Self.outcome(of: job, result, now: now))
        }
    }
}

extension FetchQueue {
    private static func isRedirect(_ status: Int) -> Bool {
        [301, 302, 303, 307, 308].contains(status)
    }

    mutating func join(_ ticket: Int, host: String, isFirst: Bool = false) {
        if lines[host]?.waiting.isEmpty ?? true, !order.contains(host) { order.append(host) }
        var line = lines[host] ?? HostLine()
        line.waiting.insert(ticket, at: isFirst ? 0 : line.waiting.count)
        lines[host] = line
    }

    mutating func end(_ ticket: Int, _ outcome: FetchOutcome) {
        jobs[ticket] = nil
        ended.append((ticket, outcome))
    }

    /// The next request to a host; `nil` where it has none or must not be asked now.
    private mutating func begin(_ host: String, now: Int64, _ turn: inout Turn) -> Exchange? {
        while let line = lines[host], !line.isBusy, let ticket = line.waiting.first {
            guard let job = jobs[ticket] else {
                lines[host]?.waiting.removeFirst()
                continue
            }
            // A clock that was set back must not close a host for long.
            if line.next > now + RetryAfter.longest * 1000 { lines[host]?.next = now }
            let next = lines[host]?.next ?? now
            if next > now {
                guard next > now + settings.patience else { return nil }
                lines[host]?.waiting.removeFirst()
                postpone(ticket, job, until: next, now: now, &turn)
                continue
            }
            if case .page = job.kind, !mayBeAsked(ticket, job, now: now, &turn) { continue }
            guard pace.begins(now: now) else { return nil }
            lines[host]?.waiting.removeFirst()
            lines[host]?.isBusy = true
            busy += 1
            let isRobots = if case .robots = job.kind { true } else { false }
            return Exchange(
                ticket: ticket,
                address: job.address,
                etag: isRobots ? nil : job.request.etag,
                lastModified: isRobots ? nil : job.request.lastModified,
                limit: job.request.limit,
                isCutAtLimit: isRobots
            )
        }
        return nil
    }

    /// Ends a job whose host rests for longer than it can wait.
    private mutating func postpone(
        _ ticket: Int,
        _ job: Job,
        until: Int64,
        now: Int64,
        _ turn: inout Turn
    ) {
        let moment = Timestamp(seconds: until / 1000 + 1)
        let failure = FetchFailure.resting(host: job.address.host, until: moment)
        switch job.kind {
        case .page:
            jobs[ticket] = nil
            turn.outcomes.append((ticket, .failed(failure)))
        case .robots(let origin):
            jobs[ticket] = nil
            for waiter in waitingForRobots.removeValue(forKey: origin) ?? [] {
                jobs[waiter] = nil
                turn.outcomes.append((waiter, .failed(failure)))
            }
        }
    }

    /// Whether `robots.txt` lets the first job of a line pass; else the job is taken out of the line.
    private mutating func mayBeAsked(
        _ ticket: Int,
        _ job: Job,
        now: Int64,
        _ turn: inout Turn
    ) -> Bool {
        let origin = job.address.origin
        guard let known = robots.state(of: origin, now: now) else {
            lines[job.address.host]?.waiting.removeFirst()
            waitForRobots(ticket, origin, job.address)
            return false
        }
        switch known.state {
        case .rules(let rules):
            if rules.allows(job.address.path) { return true }
            lines[job.address.host]?.waiting.removeFirst()
            jobs[ticket] = nil
            turn.outcomes.append(
                (ticket, .failed(.forbiddenByRobots(job.address.description)))
            )
        case .closed:
            lines[job.address.host]?.waiting.removeFirst()
            jobs[ticket] = nil
            let until = Timestamp(seconds: known.until / 1000 + 1)
            turn.outcomes.append(
                (ticket, .failed(.robotsUnreachable(origin: origin, until: until)))
            )
        }
        return false
    }

    private mutating func waitForRobots(_ ticket: Int, _ origin: String, _ address: FetchAddress) {
        let isAsked = waitingForRobots[origin] != nil
        waitingForRobots[origin, default: []].append(ticket)
        guard !isAsked, let file = address.robots else { return }
        lastTicket += 1
        jobs[lastTicket] = Job(
            kind: .robots(origin: origin),
            request: FetchRequest(address: file.description, limit: RobotsMemory.longestFile),
            address: file
        )
        join(lastTicket, host: file.host, isFirst: true)
    }

    mutating func closeRobots(
        _ ticket: Int,
        _ origin: String,
        _ result: ExchangeResult,
        now: Int64
    ) {
        jobs[ticket] = nil
        if robots.state(of: origin, now: now) == nil { robots.note(result, of: origin, now: now) }
        let waiters = waitingForRobots.removeValue(forKey: origin) ?? []
        for waiter in waiters.reversed() {
            if let host = jobs[waiter]?.address.host { join(waiter, host: host, isFirst: true) }
        }
    }

    /// Gives a host free again, after the pause that it is due.
    private mutating func release(_ exchange: Exchange, _ result: ExchangeResult, now: Int64) {
        let host = exchange.address.host
        var gap = settings.hostGap
        if let known = robots.state(of: exchange.address.origin, now: now),
            case .rules(let rules) = known.state, let delay = rules.crawlDelay
        {
            gap = max(gap, Int64(delay * 1000))
        }
        lines[host]?.isBusy = false
        if case .answer(let status, let fields, _) = result, status == 429 || status == 503 {
            let stated = fields["Retry-After"].flatMap {
                RetryAfter.seconds($0, now: Timestamp(seconds: now / 1000))
            }
            // Without a word a server that has enough is left alone for ten minutes.
            if let rest = stated ?? (status == 429 ? 600 : nil) { gap = max(gap, rest * 1000) }
        }
        let next = max(lines[host]?.next ?? now, now + gap)
        lines[host]?.next = next
    }
}
