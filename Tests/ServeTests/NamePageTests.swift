import DatelineKit
import Foundation
import News
import Store
import TestSupport
import Testing

/// Names of the corpus in the browser.
struct NamePageTests {
    @Test func namesAreListedAndEachOpensItsSentences() async throws {
        try await ServedStore.run { served in
            let names = try served.newsroom.store.names(matching: "NASA", limit: 1)
            let nasa = try #require(names.first?.name)
            let list = try await served.get("/names?q=nasa")
            #expect(list.status == 200)
            #expect(list.text.contains("/name?key="))
            let page = try await served.get("/name?key=\(nasa.key.replacing(":", with: "%3A"))")
            #expect(page.status == 200)
            let view = try #require(try served.newsroom.name(key: nasa.key))
            let sentence = try #require(view.sentences.first)
            #expect(
                page.text.contains(
                    "/a/\(sentence.article.id)?cite=\(sentence.span.start)-\(sentence.span.end)"
                )
            )
            #expect(sentence.text.contains("NASA"))
            let json = try await served.get("/names?q=nasa&kind=ORG&format=json")
            #expect(json.text.contains("\"\(nasa.key)\""))
            #expect(try await served.get("/name?key=nobody").status == 404)
        }
    }
}
