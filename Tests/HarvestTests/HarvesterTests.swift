import DatelineKit
import Fetch
import News
import Store
import TestSupport
import Testing

@testable import Harvest

/// From a feed to articles, without losing or doubling any.
struct HarvesterTests {
    typealias F = HarvestFixture
    private let feed = "http://a.example/rss"

    @Test func theArticlesOfAFeedComeIn() async throws {
        let bench = try HarvestFixture()
        try bench.follow(feed)
        bench.sites.set(
            feed,
            F.feed([("http://a.example/1?utm_source=rss", 1), ("http://b.example/2", 2)])
        )
        bench.sites.set("http://a.example/1", F.page(1))
        bench.sites.set("http://b.example/2", F.page(2))
        let report = try await bench.run()
        #expect(report.itemsFound == 2)
        #expect(report.articles == 2)
        #expect(try bench.headlines == [F.headline(1), F.headline(2)].sorted())
        let health = try #require(try bench.newsroom.store.feedHealth().first)
        #expect(health.feed.title == "Báo thử")
        #expect(health.feed.items == 2)
        #expect(health.pending == 0)
        #expect(health.feed.lastSuccess != nil)
        #expect(health.feed.nextTry > (health.feed.lastSuccess ?? Timestamp(seconds: .max)))
        // Nothing is due, so nothing is asked.
        let asked = bench.sites.asked.count
        try await bench.run()
        #expect(bench.sites.asked.count == asked)
    }

    @Test func anItemIsFetchedOnceHoweverItsFeedsNameIt() async throws {
        let bench = try HarvestFixture()
        let other = "http://c.example/rss"
        try bench.follow(feed, other)
        bench.sites.set(
            feed,
            F.feed([("http://a.example/1?utm_source=x", 1), ("http://a.example/1#top", 1)]),
            F.feed([("https://a.example/1?fbclid=2", 1)], date: "Mon, 05 Jan 2026 08:00:00 GMT")
        )
        bench.sites.set(other, F.feed([("http://a.example/1", 1)]))
        bench.sites.set("http://a.example/1", F.page(1))
        try await bench.run(until: 3 * 86_400)
        #expect(bench.sites.asked.count { $0.contains("/1") } == 1)
        #expect(try bench.headlines == [F.headline(1)])
    }

    @Test func aFeedIsAskedUnderTheConditionThatItGave() async throws {
        let bench = try HarvestFixture()
        try bench.follow(feed)
        bench.sites.set(
            feed,
            F.feed([], fields: [("ETag", "\"1\""), ("Cache-Control", "max-age=7200")]),
            F.status(304)
        )
        try await bench.run()
        let kept = try #require(try bench.newsroom.store.feed(feed))
        #expect(kept.etag == "\"1\"")
        #expect(kept.nextTry.seconds >= F.start + 7200)
        try await bench.run(until: 86_400)
        let later = try #require(try bench.newsroom.store.feed(feed))
        #expect(later.lastError == nil)
        #expect(later.etag == "\"1\"")
        #expect(bench.sites.asked.count >= 2)
    }

    @Test func aFeedThatMovesForGoodIsAskedAtItsNewPlace() async throws {
        let bench = try HarvestFixture()
        try bench.follow(feed)
        bench.sites.set(feed, F.status(301, [("Location", "/feeds/all")]))
        bench.sites.set("http://a.example/feeds/all", F.feed([]))
        try await bench.run(until: 2 * 86_400)
        #expect(bench.sites.asked.count { $0 == feed } == 1)
        #expect(try bench.newsroom.store.feeds().map(\.address) == ["http://a.example/feeds/all"])
    }

    @Test func twoFeedsThatBecomeOneAreReadOnce() async throws {
        let bench = try HarvestFixture()
        try bench.follow(feed, "http://a.example/all")
        bench.sites.set(feed, F.status(301, [("Location", "/all")]))
        bench.sites.set("http://a.example/all", F.feed([]))
        try await bench.run(until: 86_400)
        let ended = try #require(try bench.newsroom.store.feed(feed))
        #expect(ended.hasEnded)
        #expect(ended.lastError?.contains("followed already") == true)
    }

    @Test func aFeedThatIsGoneIsNotAskedAgain() async throws {
        let bench = try HarvestFixture()
        try bench.follow(feed)
        bench.sites.set(feed, F.status(410))
        try await bench.run(until: 10 * 86_400)
        #expect(bench.sites.asked == [feed])
        #expect(try bench.newsroom.store.feed(feed)?.hasEnded == true)
    }

    @Test func aFeedThatFailsIsAskedMoreAndMoreSeldom() async throws {
        let bench = try HarvestFixture()
        try bench.follow(feed)
        bench.sites.set(feed, F.status(500))
        try await bench.run(until: 86_400)
        let count = bench.sites.asked.count
        #expect((5...12).contains(count))
        let failing = try #require(try bench.newsroom.store.feed(feed))
        #expect(failing.failures == count)
        #expect(failing.lastError?.contains("500") == true)
        bench.sites.set(feed, F.feed([]))
        try await bench.run(until: 3 * 86_400)
        #expect(try bench.newsroom.store.feed(feed)?.lastError == nil)
    }

    @Test func whatIsNoFeedSaysSoAndNamesTheFeed() async throws {
        let bench = try HarvestFixture()
        try bench.follow(feed)
        let page = "<html><head><link rel=alternate type=application/rss+xml href=/x.rss></head>"
        bench.sites.set(feed, F.status(200, [("Content-Type", "text/html")], page))
        try await bench.run()
        let error = try bench.newsroom.store.feed(feed)?.lastError
        #expect(error?.contains("http://a.example/x.rss") == true)
    }

    @Test(arguments: [404, 410, 403])
    func whereThePageIsNotToBeHadTheFeedsOwnTextIsTaken(status: Int) async throws {
        let bench = try HarvestFixture()
        try bench.follow(feed)
        bench.sites.set(feed, F.feed([("http://a.example/1", 1)], hasText: true))
        bench.sites.set("http://a.example/1", F.status(status))
        let report = try await bench.run()
        #expect(report.itemsTaken == 1)
        #expect(try bench.headlines == [F.headline(1)])
        let reasons = try bench.newsroom.store.feedHealth().first?.reasons
        #expect(reasons?.map(\.reason) == ["status \(status)"])
    }

    @Test func aPageWithoutAnArticleIsReplacedByTheFeedsOwnText() async throws {
        let bench = try HarvestFixture()
        try bench.follow(feed)
        bench.sites.set(feed, F.feed([("http://a.example/1", 1)], hasText: true))
        bench.sites.set(
            "http://a.example/1",
            F.status(200, [("Content-Type", "text/html")], "<p>Trang chủ</p>")
        )
        try await bench.run()
        #expect(try bench.headlines == [F.headline(1)])
    }

    @Test func aFaultThatPassesLosesNothing() async throws {
        let bench = try HarvestFixture()
        try bench.follow(feed)
        bench.sites.set(feed, F.feed([("http://a.example/1", 1)]))
        bench.sites.set(
            "http://a.example/1",
            .failed(.cutShort(host: "a.example")),
            F.status(503, [("Retry-After", "3600")]),
            .failed(.timedOut(host: "a.example", milliseconds: 1)),
            F.page(1)
        )
        try await bench.run()
        #expect(try bench.newsroom.store.pendingItemCount() == 1)
        #expect(try bench.headlines.isEmpty)
        try await bench.run(until: 86_400)
        #expect(try bench.newsroom.store.pendingItemCount() == 0)
        #expect(try bench.headlines == [F.headline(1)])
    }

    @Test func aMachineWithoutANetworkBlamesNobody() async throws {
        let bench = try HarvestFixture()
        for number in 1...20 { try bench.follow("http://h\(number).example/rss") }
        for number in 1...20 {
            bench.sites.set(
                "http://h\(number).example/robots.txt",
                .failed(.unknownHost("h\(number).example")),
                F.status(404)
            )
            bench.sites.set("http://h\(number).example/rss", F.feed([]))
        }
        try await bench.run(until: 1200)
        let feeds = try bench.newsroom.store.feeds()
        #expect(feeds.allSatisfy { $0.lastError == nil && $0.lastSuccess != nil })
    }

    @Test func onlyWhatTheFeedHasIsTakenWhereThatIsWished() async throws {
        let bench = try HarvestFixture()
        try bench.follow(feed, takes: .items)
        bench.sites.set(feed, F.feed([("http://a.example/1", 1)], hasText: true))
        try await bench.run()
        #expect(bench.sites.asked == [feed])
        #expect(try bench.headlines == [F.headline(1)])
    }

    @Test func anArticleThatChangedIsFetchedAgainButNotForEver() async throws {
        let bench = try HarvestFixture()
        try bench.follow(feed)
        let days = (1...9).map { "Mon, 0\($0) Jan 2026 08:00:00 GMT" }
        for (number, day) in days.enumerated() {
            bench.sites.set(feed, F.feed([("http://a.example/1", 1)], date: day))
            bench.sites.set("http://a.example/1", F.page(1))
            try await bench.run(until: Int64(number + 1) * 86_400)
        }
        #expect(bench.sites.asked.count { $0.hasSuffix("/1") } == 4)
        #expect(try bench.headlines == [F.headline(1)])
    }

    @Test func aSitemapBringsItsRecentPages() async throws {
        let bench = try HarvestFixture()
        let map = "http://a.example/news.xml"
        try bench.follow(map)
        let document = """
            <?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
            <url><loc>http://a.example/1</loc><lastmod>2026-01-04</lastmod></url>
            <url><loc>http://a.example/2</loc><lastmod>2024-01-04</lastmod></url></urlset>
            """
        bench.sites.set(map, F.status(200, [("Content-Type", "application/xml")], document))
        bench.sites.set("http://a.example/1", F.page(1))
        bench.sites.set("http://a.example/2", F.page(2))
        try await bench.run()
        #expect(try bench.headlines == [F.headline(1)])
    }

    @Test func aCancelledHarvestKeepsWhatCameAndLeavesTheRestDue() async throws {
        let bench = try HarvestFixture()
        try bench.follow(feed)
        bench.sites.set(feed, F.feed((1...40).map { ("http://a.example/\($0)", $0) }))
        for number in 1...40 { bench.sites.set("http://a.example/\(number)", F.page(number)) }
        let work = Task { try await bench.run(until: 3600) }
        while try bench.newsroom.store.counts().articles == 0 { await Task.yield() }
        work.cancel()
        _ = try await work.value
        let store = bench.newsroom.store
        let (have, waiting) = (try store.counts().articles, try store.pendingItemCount())
        #expect(have + waiting == 40)
        try await bench.run(until: 7200)
        #expect(try store.counts().articles == 40)
        #expect(try store.pendingItemCount() == 0)
        #expect(Set(bench.sites.asked.filter { $0 != feed }).count == 40)
    }

    @Test func aClockThatWasFarAheadDoesNotSilenceTheFeeds() async throws {
        let bench = try HarvestFixture()
        bench.clock.set((F.start + 400 * 86_400) * 1000)
        try bench.follow(feed)
        bench.sites.set(feed, F.feed([]))
        try await bench.run()
        bench.clock.set(F.start * 1000)
        try await bench.run()
        #expect(bench.sites.asked.count == 2)
    }
}
