import News

/// How long to wait after failures: twice as long each time, by chance a little more or less, so that not all come back at once.
///
/// The chance comes from a seed: the same failures of the same address wait equally long.
public struct Backoff: Sendable, Hashable {
    /// Seconds after the first failure.
    public var first: Int64
    /// Most seconds.
    public var longest: Int64
    /// What chance is made of.
    public var seed: UInt64

    /// Makes a back-off from five minutes to a day.
    public init(first: Int64 = 300, longest: Int64 = 86_400, seed: UInt64 = 0) {
        self.first = first
        self.longest = longest
        self.seed = seed
    }

    /// Seconds to wait after a number of failures in a row: from half to one and a half of the doubled time, never above ``longest``.
    public func delay(failures: Int, key: String) -> Int64 {
        let doubled = min(longest, first << Int64(min(max(0, failures - 1), 20)))
        return min(longest, spread(doubled, share: 50, key: key, turn: failures))
    }

    /// A time spread by chance: up to `share` percent more or less.
    public func spread(_ seconds: Int64, share: Int64, key: String, turn: Int) -> Int64 {
        let chance = StableHash.identity(Array("\(seed) \(key) \(turn)".utf8)) % (2 * share + 1)
        return seconds + seconds * (chance - share) / 100
    }
}
