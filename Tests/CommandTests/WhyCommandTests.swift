import Foundation
import TestSupport
import Testing

/// `dateline why`, rankings and timelines on demand.
struct WhyCommandTests {
    private let folder: TemporaryFolder
    private let store: String

    init() async throws {
        folder = try TemporaryFolder()
        store = folder.path("news.sqlite")
        _ = try await Program.run(["read", Repository.examples, "--store", store])
    }

    private func run(_ arguments: String...) async throws -> Program.Outcome {
        try await Program.run(arguments + ["--store", store])
    }

    private func object(_ outcome: Program.Outcome) throws -> [String: Any] {
        let object = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
        return try #require(object as? [String: Any])
    }

    @Test func aStorySaysWhyItsArticlesStandTogether() async throws {
        let story = try object(try await run("story", "James Webb", "--json"))
        let articles = try #require(story["articles"] as? [[String: Any]])
        let ids = articles.compactMap { $0["article"] as? String }
        let why = try await run("why", ids[0], ids[1])
        #expect(why.status == 0)
        #expect(why.output.contains("needed"))
        #expect(why.output.contains("same places"))
        let json = try object(try await run("why", ids[0], ids[1], "--json"))
        #expect(json["pair"] != nil && json["sides"] != nil)
        let same = try await run("why", ids[0], ids[0])
        #expect(same.status == 2)
        let unknown = try await run("why", "12", ids[0])
        #expect(unknown.status == 1)
        #expect(story["tree"] is [Any] && story["near"] is [Any])
        let parts = try #require(story["developments"] as? [[String: Any]])
        #expect(parts.allSatisfy { $0["title"] is String && $0["origins"] is Int })
    }

    @Test(arguments: ["focus", "rising", "latest"])
    func storiesAreRankedTheSameEveryTime(ranking: String) async throws {
        let first = try await run("stories", "--by", ranking, "--json")
        #expect(first.status == 0)
        let again = try await run("stories", "--by", ranking, "--json")
        #expect(again.output == first.output)
        #expect(try object(first)["by"] as? String == ranking)
        let before = try object(
            try await run("stories", "--by", ranking, "--as-of", "1999-01-01", "--json")
        )
        #expect((before["stories"] as? [Any])?.isEmpty == true)
    }

    @Test func timelinesAreCutToMeasure() async throws {
        let all = try object(try await run("timeline", "James Webb", "--json"))
        let entries = try #require(all["entries"] as? [[String: Any]])
        let short = try object(
            try await run("timeline", "James Webb", "--entries", "3", "--sentences", "2", "--json")
        )
        let cut = try #require(short["entries"] as? [[String: Any]])
        #expect(cut.count == 3)
        #expect(cut.contains { $0["further"] != nil })
        let then = try object(
            try await run("timeline", "James Webb", "--as-of", "2021-12-31", "--json")
        )
        let early = try #require(then["entries"] as? [[String: Any]])
        #expect(!early.isEmpty && early.count < entries.count)
        let named = try await run("timeline", "--name", "NASA", "--name", "James Webb")
        #expect(named.status <= 1)
        for wrong in [["--as-of", "soon"], ["--new-since", "x"], ["--sentences", "0"]] {
            let outcome = try await Program.run(["timeline", "Webb"] + wrong + ["--store", store])
            #expect(outcome.status == 2, "\(wrong)")
        }
    }
}
