import Foundation
import News
import Testing

@testable import Store

/// Feeds and their items in the store.
struct FeedStoreTests {
    private let now = Timestamp(seconds: 1_767_571_200)

    private func item(_ number: Int, stamp: Int64 = 1, feed: Int64 = 0) -> ListedItem {
        let address = "https://a.example/\(number)"
        return ListedItem(
            address: address,
            title: "\(number)",
            key: ListedItem.key(address: address, id: "", feed: feed),
            stamp: stamp
        )
    }

    private func store(_ body: (NewsStore, FollowedFeed) throws -> Void) throws {
        let place = try Workplace()
        let store = try place.store()
        let feed = FollowedFeed(address: "https://a.example/rss", folders: ["Việt Nam", "Bắc"])
        #expect(try store.follow([feed]).count == 1)
        #expect(try store.follow([feed]).isEmpty)
        try body(store, feed)
    }

    @Test func aFeedComesBackAsItWasNoted() throws {
        try store { (store: NewsStore, feed: FollowedFeed) throws -> Void in
            var noted = feed
            noted.title = "Báo"
            noted.etag = "\"1\""
            noted.interval = 77
            noted.nextTry = now
            noted.lastError = "status 500"
            noted.lastSuccess = now
            noted.bodyHash = 5
            noted.failures = 3
            #expect(
                try store.note(FeedVisit(feed: noted, items: [item(1), item(2)]), now: now) == 2
            )
            noted.items = 2
            #expect(try store.feed(feed.address) == noted)
            #expect(try store.feed("\(feed.id)") == noted)
            #expect(try store.feeds() == [noted])
        }
    }

    @Test func anItemWaitsUntilItIsClosedAndComesOnce() throws {
        try store { (store: NewsStore, feed: FollowedFeed) throws -> Void in
            let visit = FeedVisit(feed: feed, items: [item(1), item(2)])
            #expect(try store.note(visit, now: now) == 2)
            #expect(try store.note(visit, now: now) == 0)
            let due = try store.dueItems(now: now, limit: 10)
            #expect(due.map(\.address) == ["https://a.example/1", "https://a.example/2"])
            _ = try store.save([], closing: [ItemClosing(id: due[0].id, state: .taken)])
            try store.postpone([(due[1].id, Timestamp(seconds: now.seconds + 60), 1, "status 500")])
            #expect(try store.dueItems(now: now, limit: 10).isEmpty)
            #expect(try store.pendingItemCount() == 1)
            #expect(try store.nextDue() == Timestamp(seconds: 0))
            #expect(try store.note(visit, now: now) == 0)
            #expect(try store.pendingItemCount() == 1)
        }
    }

    @Test func nothingIsClosedWhereThePageCannotBeSaved() throws {
        try store { (store: NewsStore, feed: FollowedFeed) throws -> Void in
            _ = try store.note(FeedVisit(feed: feed, items: [item(1)]), now: now)
            let due = try store.dueItems(now: now, limit: 10)
            var broken = page(Sample(url: "https://a.example/1"))
            broken.articles[0].document.article.id = .none
            #expect(throws: StoreError.self) {
                try store.save([broken], closing: [ItemClosing(id: due[0].id, state: .taken)])
            }
            #expect(try store.pendingItemCount() == 1)
        }
    }

    @Test func anItemOfTwoFeedsIsFetchedForOne() throws {
        try store { (store: NewsStore, feed: FollowedFeed) throws -> Void in
            let other = FollowedFeed(address: "https://b.example/rss")
            _ = try store.follow([other])
            #expect(try store.note(FeedVisit(feed: feed, items: [item(1)]), now: now) == 1)
            #expect(try store.note(FeedVisit(feed: other, items: [item(1)]), now: now) == 0)
            #expect(try store.pendingItemCount() == 1)
            // The other feed waits for it when the first one is followed no longer.
            #expect(try store.unfollow(feed.id))
            let due = try store.dueItems(now: now, limit: 10)
            #expect(due.map(\.feed) == [other.id])
        }
    }

    @Test func noHostTakesTheWholeQueue() throws {
        try store { (store: NewsStore, feed: FollowedFeed) throws -> Void in
            _ = try store.note(FeedVisit(feed: feed, items: (1...50).map { item($0) }), now: now)
            let other = ListedItem(address: "https://z.example/1", title: nil, key: 99, stamp: 1)
            _ = try store.note(FeedVisit(feed: feed, items: [other]), now: now)
            let due = try store.dueItems(now: now, limit: 10, share: 3)
            #expect(due.count == 4)
            #expect(due.last?.address == "https://z.example/1")
            let rest = try store.dueItems(now: now, limit: 10, share: 3, except: Set(due.map(\.id)))
            #expect(Set(rest.map(\.id)).isDisjoint(with: due.map(\.id)))
        }
    }

    @Test func whatNoFeedListsAnyMoreIsForgottenInTheEnd() throws {
        try store { (store: NewsStore, feed: FollowedFeed) throws -> Void in
            _ = try store.note(FeedVisit(feed: feed, items: [item(1), item(2)]), now: now)
            for due in try store.dueItems(now: now, limit: 10) {
                _ = try store.save([], closing: [ItemClosing(id: due.id, state: .taken)])
            }
            let later = Timestamp(seconds: now.seconds + 100)
            var read = feed
            read.lastSuccess = later
            _ = try store.note(FeedVisit(feed: read, items: [item(2)]), now: later)
            #expect(try store.pruneSeenItems(before: later) == 1)
            #expect(try store.freshItems([item(1), item(2)], feed: feed.id).new == [item(1).key])
        }
    }

    @Test func identitiesOfItemsDoNotHangOnSchemeOrTrackers() {
        let key = ListedItem.key(address: "http://a.example/1?utm_source=x#y", id: "7", feed: 1)
        #expect(key == ListedItem.key(address: "https://A.example/1", id: "8", feed: 2))
        #expect(
            ListedItem.key(address: nil, id: "7", feed: 1)
                != ListedItem.key(address: nil, id: "7", feed: 2)
        )
    }
}
