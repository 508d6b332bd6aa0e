import DatelineKit
import Foundation
import News
import Store
import TestSupport
import Testing

/// Rankings, explanations, copies, corrections and old numbers in the browser.
struct StoryPageTests {
    private static let languages = ["vi", "en"]

    @Test(arguments: languages) func theFirstPageSaysHowStoriesAreRanked(
        language: String
    ) async throws {
        try await ServedStore.run { served in
            let page = try await served.get("/", headers: ["Accept-Language": language])
            #expect(page.text.contains(language == "vi" ? "Tiêu điểm" : "Focus"))
            #expect(page.text.contains(language == "vi" ? "nguồn độc lập" : "independent origin"))
            let focus = try await served.get("/?by=focus&format=json")
            #expect(focus.text.contains("\"by\":\"focus\""))
            #expect(focus.text.contains("originsThisWeek"))
            let before = try await served.get("/?asOf=1999-01-01&format=json")
            #expect(before.text.contains("\"stories\":[]"))
        }
    }

    @Test(arguments: languages) func everyArticleSaysWhyItIsHere(language: String) async throws {
        try await ServedStore.run { served in
            let story = try #require(try served.newsroom.story("James Webb"))
            let headers = ["Accept-Language": language]
            let page = try await served.get("/s/\(story.story.id)", headers: headers)
            let label = language == "vi" ? "Vì sao ở đây?" : "Why here?"
            #expect(page.text.contains(label))
            for id in story.story.articles.prefix(4) {
                let article = try await served.get("/a/\(id)", headers: headers)
                #expect(article.text.contains("/why?a=\(id)"))
                let why = try await served.get("/why?a=\(id)", headers: headers)
                #expect(why.status == 200)
                #expect(why.text.contains(language == "vi" ? "Cùng địa danh" : "Same places"))
                let json = try await served.get("/why?a=\(id)&format=json")
                let object = try JSONSerialization.jsonObject(with: Data(json.text.utf8))
                let verdict = (object as? [String: Any])?["verdict"] as? String
                #expect(["copy", "development", "story"].contains(verdict))
            }
        }
    }

    @Test func aCopyIsLaidBesideItsOriginal() async throws {
        try await ServedStore.run { served in
            let stories = try served.newsroom.store.stories(limit: 100)
            let copy = try #require(
                stories.flatMap(\.articles).lazy
                    .compactMap { try? served.newsroom.store.copy($0) }.first
            )
            let page = try await served.get("/a/\(copy.article)")
            #expect(page.text.contains("class=\"difference\""))
            #expect(page.text.contains("/a/\(copy.original)"))
            #expect(!page.text.contains("<script"))
        }
    }

    @Test func oldNumbersAreRedirectedForGood() async throws {
        try await ServedStore.run { served in
            let stories = try served.newsroom.store.stories(limit: 100)
            let ids = stories.map(\.id)
            try served.newsroom.correct([.merge(ids, .story)])
            for id in ids {
                let page = try await served.get("/s/\(id)?entries=3&format=json")
                #expect(page.status == 200, "the redirect was followed")
                #expect(page.text.contains("\"entries\":["))
            }
            // What is no article is in no story; its page is still there.
            let alone = try #require(ids.first)
            try served.newsroom.correct([.notAnArticle(alone)])
            let page = try await served.get("/s/\(alone)")
            #expect(page.status == 200)
            let article = try await served.get("/a/\(alone)", headers: ["Accept-Language": "en"])
            #expect(article.text.contains("marked this as no article"))
            let ends = try await served.get("/open-ends", headers: ["Accept-Language": "en"])
            #expect(ends.text.contains("one story"))
        }
    }

    @Test func aTimelineIsAsLongAsTheReaderWishes() async throws {
        try await ServedStore.run { served in
            let story = try #require(try served.newsroom.story("James Webb"))
            let short = try await served.get(
                "/s/\(story.story.id)?entries=2&sentences=2&format=json"
            )
            let object = try JSONSerialization.jsonObject(with: Data(short.text.utf8))
            let entries = (object as? [String: Any])?["entries"] as? [[String: Any]]
            #expect(entries?.count == 2)
            let page = try await served.get(
                "/s/\(story.story.id)?entries=2&sentences=2&asOf=2100-01-01"
            )
            #expect(page.text.contains("name=\"entries\" min=\"1\" value=\"2\""))
            let name = try await served.get("/timeline?name=NASA")
            #expect(name.status == 200)
            let nobody = try await served.get("/timeline?name=Nobody+Of+This+Name")
            #expect(nobody.status == 404)
        }
    }
}
