import Ingest
import News

/// What is known of the `robots.txt` of origins, and until when (RFC 9309, 2.3 and 2.4).
struct RobotsMemory: Sendable {
    /// What an origin's file says.
    enum State: Sendable {
        case rules(RobotsRules)
        /// The server fails, so nothing may be fetched.
        case closed
    }

    private struct Record {
        var state: State
        var until: Int64
        var failures: Int
    }

    private var records: [String: Record] = [:]
    private let product: String

    /// Rules are kept a day, as the standard has it.
    static let lifetime: Int64 = 86_400_000
    /// How much of a file is read, in bytes.
    static let longestFile = RobotsRules.longestFile
    /// Most origins that are remembered.
    static let mostOrigins = 4096

    init(product: String) { self.product = product }

    /// What is known of an origin; `nil` where its file has to be asked for.
    func state(of origin: String, now: Int64) -> (state: State, until: Int64)? {
        // A clock that was set back must not keep a record for long.
        guard let record = records[origin], record.until > now,
            record.until <= now + Self.lifetime
        else { return nil }
        return (record.state, record.until)
    }

    /// Remembers the answer to the request for an origin's file.
    mutating func note(_ result: ExchangeResult, of origin: String, now: Int64) {
        if records.count >= Self.mostOrigins, records[origin] == nil { dropOldest() }
        var state = State.closed
        if case .answer(let status, _, let body) = result {
            switch status {
            case 200...299: state = .rules(RobotsRules(body, agent: product))
            // Too many requests is no word on what may be fetched: the file is there but cannot be had.
            case 429: state = .closed
            // A site without the file, or one that hides it, allows everything.
            case 300...499: state = .rules(.allowAll)
            default: state = .closed
            }
        } else if case .failed(.tooLarge) = result {
            // The edge cuts the file at what is read of it; only a bomb comes here.
            state = .closed
        } else if case .failed(let failure) = result, failure.isFinal {
            state = .rules(.allowAll)
        }
        guard case .closed = state else {
            records[origin] = Record(state: state, until: now + Self.lifetime, failures: 0)
            return
        }
        let failures = (records[origin]?.failures ?? 0) + 1
        let pause = min(Self.lifetime, 300_000 << Int64(min(failures - 1, 12)))
        records[origin] = Record(state: .closed, until: now + pause, failures: failures)
    }

    private mutating func dropOldest() {
        let oldest = records.min { ($0.value.until, $0.key) < ($1.value.until, $1.key) }
        if let oldest { records[oldest.key] = nil }
    }
}
