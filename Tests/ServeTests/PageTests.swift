import DatelineKit
import Foundation
import News
import Store
import TestSupport
import Testing

/// What a reader in the browser gets.
struct PageTests {
    @Test func pagesLinkFromStoryToSentenceToCapture() async throws {
        try await ServedStore.run { served in
            let story = try #require(try served.newsroom.story("James Webb"))
            let page = try await served.get("/s/\(story.story.id)")
            #expect(page.status == 200)
            #expect(page.text.contains("<ol class=\"timeline\">"))
            let entry = try #require(story.timeline.entries.first)
            let citation = try #require(entry.citations.first)
            let link = "/a/\(citation.article)?cite=\(citation.span.start)-\(citation.span.end)"
            #expect(page.text.contains(link))

            let article = try await served.get(link)
            #expect(article.text.contains("<mark class=\"cited\" id=\"cited\">"))
            let capture = try #require(
                try served.newsroom.article(citation.article)?.summary.captureID
            )
            #expect(article.text.contains("/capture/\(capture)"))
            let shown = try await served.get(
                "/capture/\(capture)?article=\(citation.article)&cite=\(citation.span.start)-\(citation.span.end)"
            )
            #expect(shown.status == 200)
        }
    }

    @Test func anArticleSaysWhereEachFieldWasRead() async throws {
        try await ServedStore.run { served in
            let story = try #require(try served.newsroom.story("James Webb"))
            let article = try #require(story.story.articles.first)
            let vietnamese = try await served.get(
                "/a/\(article)",
                headers: ["Accept-Language": "vi"]
            )
            #expect(vietnamese.text.contains("Từng mục đọc từ đâu"))
            #expect(vietnamese.text.contains("<td>ngôn ngữ</td>"))
            let english = try await served.get("/a/\(article)", headers: ["Accept-Language": "en"])
            #expect(english.text.contains("Where each field was read"))
            #expect(english.text.contains("<td>title</td>"))
            // Pictures are named, never loaded.
            #expect(!english.text.contains("<img"))
            let json = try await served.get("/a/\(article)?format=json")
            #expect(json.text.contains("\"readFrom\":{"))
        }
    }

    @Test func everyPageForbidsWhatIsForeign() async throws {
        try await ServedStore.run { served in
            let story = try #require(try served.newsroom.story("James Webb"))
            let article = try #require(story.story.articles.first)
            for path in [
                "/", "/s/\(story.story.id)", "/a/\(article)", "/search?q=webb", "/open-ends",
                "/nowhere", "/timeline?q=webb",
            ] {
                let page = try await served.get(path)
                let policy = page.headers["content-security-policy"] ?? ""
                #expect(policy.contains("default-src 'none'"), "\(path)")
                #expect(page.headers["x-content-type-options"] == "nosniff")
                #expect(!page.text.contains("<script"), "\(path)")
                #expect(!page.text.contains(" style="), "\(path)")
            }
        }
    }

    @Test func everyPageIsAlsoJSON() async throws {
        try await ServedStore.run { served in
            let story = try #require(try served.newsroom.story("James Webb"))
            let article = try #require(story.story.articles.first)
            for path in [
                "/?format=json", "/s/\(story.story.id)?format=json", "/a/\(article)?format=json",
                "/search?q=webb&format=json", "/open-ends?format=json",
                "/timeline?q=webb&format=json", "/nowhere?format=json",
            ] {
                let page = try await served.get(path)
                #expect(page.headers["content-type"] == "application/json", "\(path)")
                _ = try JSONSerialization.jsonObject(with: Data(page.text.utf8))
            }
        }
    }

    @Test func theInterfaceSpeaksTheReadersLanguage() async throws {
        try await ServedStore.run { served in
            let vietnamese = try await served.get(
                "/",
                headers: ["Accept-Language": "vi-VN,vi;q=0.9"]
            )
            #expect(vietnamese.text.contains("<html lang=\"vi\">"))
            #expect(vietnamese.text.contains("Dòng sự kiện"))
            let english = try await served.get("/", headers: ["Accept-Language": "de,en;q=0.5"])
            #expect(english.text.contains("<html lang=\"en\">"))
        }
    }

    @Test func whatWasTypedIsShownAsText() async throws {
        try await ServedStore.run { served in
            let query = "%22%3E%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E"
            let page = try await served.get("/search?q=\(query)")
            #expect(page.status == 200)
            #expect(!page.text.contains("<img"))
            #expect(page.text.contains("&lt;img"))
        }
    }

    @Test func openEndsNamePagesAndArticlesWithTheirReasons() async throws {
        try await ServedStore.run { served in
            let page = try await served.get("/open-ends")
            #expect(page.text.contains("30-front-page.html"))
            #expect(page.text.contains("listing page"))
            // An article of an unknown year stands there with what speaks of its date.
            #expect(page.text.contains("latest day told in the text"))
        }
    }

    @Test(arguments: ["/s/1", "/a/99", "/a/x", "/capture/5", "/timeline", "/s/", "/a/1?cite=9-2"])
    func whatIsNotThereIsNotFound(path: String) async throws {
        try await ServedStore.run { served in
            let page = try await served.get(path)
            #expect(page.status == 404)
        }
    }

    @Test func aHeadRequestGetsTheHeadersAlone() async throws {
        try await ServedStore.run { served in
            let page = try await served.get("/", method: "HEAD")
            #expect(page.status == 200)
            #expect(page.text.isEmpty)
        }
    }

    @Test func changingTheLanguageNeverLeavesTheServer() async throws {
        try await ServedStore.run { served in
            let page = try await served.get("/language?to=vi&back=//evil.example/")
            // The redirect was followed to the first page of this server.
            #expect(page.status == 200)
            #expect(page.text.contains("Dateline"))
        }
    }
}
