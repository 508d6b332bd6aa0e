/// The requests that wait for one host, and when it may be asked next.
struct HostLine: Sendable {
    /// Jobs in their order.
    var waiting: [Int] = []
    /// Whether a request is under way.
    var isBusy = false
    /// The earliest moment of the next request, in milliseconds.
    var next: Int64 = .min

    /// Whether the line can be forgotten.
    func isIdle(now: Int64) -> Bool { waiting.isEmpty && !isBusy && next <= now }
}

/// How many requests begin within a second, over all hosts.
struct GlobalPace: Sendable {
    let perSecond: Int
    private var second: Int64 = .min
    private var begun = 0

    init(perSecond: Int) { self.perSecond = max(1, perSecond) }

    /// Whether one more may begin, and notes it.
    mutating func begins(now: Int64) -> Bool {
        if now / 1000 != second {
            second = now / 1000
            begun = 0
        }
        guard begun < perSecond else { return false }
        begun += 1
        return true
    }

    /// The moment at which one may begin.
    func earliest(now: Int64) -> Int64 {
        now / 1000 == second && begun >= perSecond ? (second + 1) * 1000 : now
    }
}
