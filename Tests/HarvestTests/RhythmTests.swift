import Testing

@testable import Harvest

/// How often feeds are read.
struct RhythmTests {
    private let rhythm = FeedRhythm()
    private let now: Int64 = 1_700_000_000

    private func interval(
        after last: Int64 = 3600,
        new: Int = 0,
        every gap: Int64? = nil,
        count: Int = 20,
        stated: Int? = nil,
        lifetime: Int64? = nil
    ) -> Int64 {
        rhythm.interval(
            after: last,
            new: new,
            moments: gap.map { gap in (0..<count).map { now - gap / 2 - Int64($0) * gap } } ?? [],
            now: now,
            stated: stated,
            lifetime: lifetime
        )
    }

    @Test func aBusyFeedIsReadOftenAndAQuietOneSeldom() {
        #expect(interval(every: 60) == 600)
        #expect(interval(every: 7200) <= 3600)
        #expect(interval(after: 40_000, every: 86_400) > 20_000)
    }

    @Test func readsWithoutNewsGrowApartUpToTheLongest() {
        var last: Int64 = 600
        for _ in 0..<40 { last = interval(after: last) }
        #expect(last == rhythm.longest)
        #expect(interval(after: last, new: 3) < last)
    }

    @Test func itemsDoNotRollOverBetweenTwoReads() {
        // Ten items that span an hour: gone in an hour.
        #expect(interval(after: 40_000, every: 400, count: 10) <= 1200)
    }

    @Test func whatTheFeedAndItsServerAskForIsKept() {
        #expect(interval(every: 60, stated: 90) == 5400)
        #expect(interval(every: 60, lifetime: 7200) == 7200)
        #expect(interval(every: 60, stated: 1_000_000) == 86_400)
    }

    @Test func datesInTheFutureAndNoneAtAllDoNoHarm() {
        let odd = rhythm.interval(
            after: 3600,
            new: 0,
            moments: [.max, now + 86_400, now - 5, 0, .min],
            now: now,
            stated: nil,
            lifetime: nil
        )
        #expect(odd >= rhythm.shortest && odd <= rhythm.longest)
    }
}
