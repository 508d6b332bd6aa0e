import Foundation
public import News

/// What tells the time and waits: the machine's clock, or one that runs a month in minutes.
public protocol FetchClock: Sendable {
    /// Milliseconds since 1970-01-01T00:00:00Z.
    var milliseconds: Int64 { get }
    /// Waits for a moment.
    ///
    /// - Parameters:
    ///   - moment: Milliseconds since 1970.
    ///   - isIdle: Whether nothing else is under way; a clock that leaps may do so only then.
    /// - Throws: `CancellationError` where the task is cancelled.
    func sleep(until moment: Int64, isIdle: Bool) async throws
}

extension FetchClock {
    /// The moment in whole seconds.
    public var now: Timestamp { Timestamp(seconds: milliseconds / 1000) }
}

/// The machine's clock.
public struct SystemClock: FetchClock {
    /// Makes the clock.
    public init() {}

    /// Milliseconds since 1970, by the machine.
    public var milliseconds: Int64 { Int64(Date().timeIntervalSince1970 * 1000) }

    /// Waits for a moment, at most a minute at a time so that a clock that was set is noticed.
    public func sleep(until moment: Int64, isIdle: Bool) async throws {
        let wait = min(60_000, moment - milliseconds)
        if wait > 0 { try await Task.sleep(for: .milliseconds(wait)) }
    }
}
