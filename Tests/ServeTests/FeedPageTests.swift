import DatelineKit
import News
import Store
import Testing

/// The health of feeds in the browser.
struct FeedPageTests {
    @Test func thePageShowsHowEachFeedIsDoing() async throws {
        try await ServedStore.run { served in
            #expect(try await served.get("/feeds").text.contains("dateline feeds add"))
            var good = FollowedFeed(
                address: "https://a.example/rss",
                title: "Báo <A>",
                folders: ["Việt Nam"]
            )
            var bad = FollowedFeed(address: "https://b.example/rss")
            let store = served.newsroom.store
            _ = try store.follow([good, bad])
            let moment = Timestamp(seconds: 1_767_571_200)
            good.lastSuccess = moment
            good.nextTry = Timestamp(seconds: moment.seconds + 3600)
            bad.lastError = "status 500 (the server fails)"
            _ = try store.note(FeedVisit(feed: good), now: moment)
            _ = try store.note(FeedVisit(feed: bad), now: moment)
            let page = try await served.get("/feeds")
            #expect(page.status == 200)
            #expect(page.text.contains("2 feeds, 1 failing"))
            #expect(page.text.contains("Báo &lt;A&gt;"))
            #expect(page.text.contains("2026-01-05 00:00 UTC"))
            #expect(page.text.contains("2026-01-05 01:00 UTC"))
            #expect(page.text.contains("status 500 (the server fails)"))
            let json = try await served.get("/feeds?format=json").text
            #expect(json.contains("\"lastError\":\"status 500 (the server fails)\""))
            #expect(json.contains("\"nextTry\":\"2026-01-05T01:00:00Z\""))
        }
    }
}
