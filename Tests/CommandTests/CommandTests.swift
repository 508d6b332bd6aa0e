import Foundation
import TestSupport
import Testing

/// The commands on the sample corpus, as a newcomer would run them.
struct CommandTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func store(_ name: String = "news.sqlite") -> String { folder.path(name) }

    private func json(_ text: String) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    /// Everything a store says of itself: its stories with their timelines and articles.
    private func export(_ store: String) async throws -> String {
        var lines: [String] = []
        let stories = try await Program.run([
            "stories", "--json", "--limit", "1000", "--store", store,
        ])
        lines.append(stories.output)
        for story in try #require(json(stories.output)["stories"] as? [[String: Any]]) {
            let id = try #require(story["id"] as? String)
            let whole = try await Program.run(["story", id, "--json", "--store", store])
            lines.append(whole.output)
            for article in try #require(json(whole.output)["articles"] as? [[String: Any]]) {
                let number = try #require(article["article"] as? String)
                lines.append(
                    try await Program.run(["article", number, "--json", "--store", store]).output
                )
            }
        }
        return lines.joined()
    }

    @Test func aDamagedFileIsListedAndTheRestIsRead() async throws {
        let outcome = try await Program.run(["read", Repository.examples, "--store", store()])
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains("33-hong.html.gz"))
        #expect(outcome.output.contains("32 pages"))
        #expect(outcome.output.contains("30-front-page.html: listing page"))
        let check = try await Program.run(["check", "--store", store()])
        #expect(check.status == 0)
        #expect(check.output.contains("no problems"))
    }

    @Test func readingAgainInAnotherOrderAfterAKillChangesNothing() async throws {
        _ = try await Program.run(["read", Repository.examples, "--store", store("a.sqlite")])
        let first = try await export(store("a.sqlite"))
        #expect(first.contains("Webb"))
        _ = try await Program.run(["read", Repository.examples, "--store", store("a.sqlite")])
        let again = try await export(store("a.sqlite"))
        #expect(again == first)

        // The other way round, page by page, killed on the way.
        let files = try FileManager.default.contentsOfDirectory(atPath: Repository.examples)
            .filter { !$0.hasSuffix(".md") }.sorted(by: >)
            .map { Repository.examples + "/" + $0 }
        for delay in [0.02, 0.05, 0.1] {
            try await Program.runAndKill(
                ["read"] + files + ["--store", store("b.sqlite")],
                after: delay
            )
        }
        for file in files.prefix(5) {
            _ = try await Program.run(["read", file, "--store", store("b.sqlite")])
        }
        _ = try await Program.run(["read"] + files + ["--store", store("b.sqlite")])
        let other = try await export(store("b.sqlite"))
        #expect(other == first)
    }

    @Test func everyLineOfATimelineOpensItsSentence() async throws {
        _ = try await Program.run(["read", Repository.examples, "--store", store()])
        let outcome = try await Program.run([
            "timeline", "James Webb", "--json", "--store", store(),
        ])
        #expect(outcome.status == 0)
        let entries = try #require(json(outcome.output)["entries"] as? [[String: Any]])
        #expect(entries.count > 8)
        for entry in entries {
            let date = try #require(entry["date"] as? String)
            #expect(!date.hasPrefix("2025"), "a clock of the furniture dated \(entry)")
            let citations = try #require(entry["citations"] as? [[String: Any]])
            let first = try #require(citations.first)
            let id = try #require(first["article"] as? String)
            let span = try #require(first["span"] as? [Int])
            let article = try await json(
                Program.run(["article", id, "--json", "--store", store()]).output
            )
            let text = Array(try #require(article["text"] as? String).utf8)
            #expect(
                String(decoding: text[span[0]..<span[1]], as: UTF8.self) == entry["text"] as? String
            )
        }
    }

    @Test(arguments: ["kinh thien van", "KÍNH THIÊN VĂN", "Kính thiên văn", "\"da nang\""])
    func searchMindsNeitherCaseNorMarks(query: String) async throws {
        _ = try await Program.run(["read", Repository.examples, "--store", store()])
        let outcome = try await Program.run(["search", query, "--json", "--store", store()])
        let results = try #require(json(outcome.output)["results"] as? [[String: Any]])
        #expect(!results.isEmpty)
    }

    @Test func otherStoriesStayApart() async throws {
        _ = try await Program.run(["read", Repository.examples, "--store", store()])
        let webb = try await json(
            Program.run(["story", "James Webb", "--json", "--store", store()]).output
        )
        let titles = try #require(webb["articles"] as? [[String: Any]]).compactMap {
            $0["title"] as? String
        }
        #expect(titles.count > 20)
        #expect(!titles.contains { $0.contains("Cát Linh") || $0.contains("Climate") })
    }

    @Test func whatIsForgottenStaysForgotten() async throws {
        _ = try await Program.run(["read", Repository.examples, "--store", store()])
        let outcome = try await Program.run([
            "forget", "--outlet", "northpost.example", "--store", store(),
        ])
        #expect(outcome.status == 0)
        _ = try await Program.run(["read", Repository.examples, "--store", store()])
        let again = try await Program.run(["read", Repository.examples, "--store", store()])
        #expect(again.output.contains("11 forgotten"))
        let search = try await Program.run(["search", "Calder", "--json", "--store", store()])
        #expect(!search.output.contains("northpost.example"))
    }

    @Test func pagesOfStandardInputCarryTheirIdentity() async throws {
        let line = """
            {"id":"x-1","url":"https://northpost.example/a","text":"Bridge reopens after storm\\n\\nThe old bridge of \
            Northport was opened to traffic on 5 September 2015, the harbour office said. It had been closed for two \
            weeks after a storm damaged a pillar. Engineers replaced forty metres of railing and tested the deck with \
            loaded trucks.\\n\\nFerries will go on running until the end of the month, the office added."}
            not json

            """
        let outcome = try await Program.run(["extract", "-", "--json"], input: line)
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains("line 2"))
        let article = try json(outcome.output)
        #expect(article["id"] as? String == "x-1")
        #expect(article["title"] as? String == "Bridge reopens after storm")
        let places = try #require(article["readFrom"] as? [String: [String: String]])
        #expect(places["title"] == ["place": "line", "name": "1"])
        #expect(places["url"] == ["place": "bringer", "name": "url"])
    }

    @Test func anArticleIsShownWithThePlacesOfItsFields() async throws {
        let page = """
            <html lang="en"><head><meta property="og:image" content="https://img.example/pier.jpg"></head><body><article>
            <h1>Pier to close for the winter</h1><p class="byline">By Anna Berg</p>
            <figure><img src="/pier.jpg"><figcaption>The pier. Photo: Bent Lund/Reuters</figcaption></figure>
            <p>The pier closes on Monday for repairs that will take until March, the harbour office said on Friday.</p>
            <p>Forty oak piles are to be replaced, and anglers are asked to use the north wall until then.</p></article></body></html>
            """
        let path = try folder.write(page, to: "pier.html")
        let line = try json(try await Program.run(["extract", path, "--json"]).output)
        #expect(line["picture"] as? String == "https://img.example/pier.jpg")
        #expect(line["pictureCredit"] as? String == "Bent Lund/Reuters")
        let places = try #require(line["readFrom"] as? [String: [String: String]])
        #expect(places["authors"] == ["place": "text", "name": "byline"])
        #expect(places["picture"] == ["place": "openGraph", "name": "og:image"])
        _ = try await Program.run(["read", path, "--store", store()])
        let found = try json(
            try await Program.run(["search", "pier", "--json", "--store", store()]).output
        )
        let results = try #require(found["results"] as? [[String: Any]])
        let id = try #require(results.first?["article"] as? String)
        let shown = try await Program.run(["article", id, "--store", store()])
        #expect(shown.output.contains("picture credit: Bent Lund/Reuters"))
        #expect(shown.output.contains("read: title: visible text h1"))
        let stored = try await Program.run(["article", id, "--json", "--store", store()])
        #expect(stored.output.contains("\"pictureCredit\":\"Bent Lund/Reuters\""))
        #expect(stored.output.contains("\"readFrom\":{"))
    }

    @Test(arguments: [
        ["timeline"], ["read"], ["nonsense"], ["stories", "--limit", "many"],
        ["serve", "--port", "99999"], ["forget"], ["article", "abc"],
    ])
    func wrongUseIsStatusTwo(arguments: [String]) async throws {
        _ = try await Program.run([
            "read", Repository.examples + "/01-launch-date.html", "--store", store(),
        ])
        let needsStore = arguments.first != "nonsense"
        let outcome = try await Program.run(arguments + (needsStore ? ["--store", store()] : []))
        #expect(outcome.status == 2, "\(outcome.errors)")
        #expect(!outcome.errors.isEmpty)
    }

    @Test func aFileThatIsNoStoreStopsTheWork() async throws {
        let path = try folder.write(
            String(repeating: "not a database ", count: 100),
            to: "x.sqlite"
        )
        let outcome = try await Program.run(["stories", "--store", path])
        #expect(outcome.status == 3)
        #expect(outcome.errors.contains("x.sqlite"))
    }

    @Test func aQueryThatFindsNothingSaysSo() async throws {
        _ = try await Program.run(["read", Repository.examples, "--store", store()])
        let outcome = try await Program.run(["timeline", "zzzunheardof", "--store", store()])
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains("zzzunheardof"))
    }
}
