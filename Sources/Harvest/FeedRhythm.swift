import Fetch
import News

/// How often a feed is read: as often as it brings news, within what it asks for and what is polite.
public struct FeedRhythm: Sendable, Hashable {
    /// Shortest time between two reads, in seconds.
    public var shortest: Int64 = 600
    /// Longest time between two reads, in seconds.
    public var longest: Int64 = 12 * 3600

    /// Makes the usual rhythm: from ten minutes to twelve hours.
    public init() {}

    /// Seconds until the next read of a feed that was just read.
    ///
    /// Half the usual time between two items, longer with every read that brings nothing; never so long that items could come and
    /// go in between; never before what the server said is current runs out.
    ///
    /// - Parameters:
    ///   - last: Seconds that lay between the last two reads.
    ///   - new: How many items were new.
    ///   - moments: When the feed's items were published, in seconds, as far as it says.
    ///   - now: The moment, in seconds.
    ///   - stated: How long the feed asks to be left alone, in minutes (`ttl`, `sy:updatePeriod`).
    ///   - lifetime: How long the answer stays current, in seconds.
    /// - Returns: Seconds, never less than ``shortest``.
    public func interval(
        after last: Int64,
        new: Int,
        moments: [Int64],
        now: Int64,
        stated: Int?,
        lifetime: Int64?
    ) -> Int64 {
        // Dates of before the web are mistakes.
        let past = moments.filter { $0 <= now && $0 > 0 }.sorted(by: >)
        var wanted = new > 0 ? last * 2 / 3 : last * 5 / 4
        if past.count >= 3, let newest = past.first {
            let recent = past.prefix(20)
            let span = newest - (recent.last ?? newest)
            let gap = max(1, span / Int64(recent.count - 1))
            // A silence longer than the usual gap says that the rhythm is another one now.
            let silence = now - newest
            wanted = max(gap / 2, min(silence / 4, wanted))
            // What the feed holds must not roll over between two reads.
            if let oldest = past.last, newest > oldest {
                wanted = min(wanted, max(shortest, (newest - oldest) / 3))
            }
        }
        wanted = min(longest, max(shortest, wanted))
        // A day at most: feeds ask for weeks, and are then read by nobody.
        let asked = min(86_400, Int64(stated ?? 0) * 60)
        return max(wanted, asked, lifetime ?? 0)
    }
}
