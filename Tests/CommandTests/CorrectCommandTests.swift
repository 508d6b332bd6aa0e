import Foundation
import TestSupport
import Testing

/// `dateline correct`.
struct CorrectCommandTests {
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

    private func stories() async throws -> [[String: Any]] {
        let output = try await run("stories", "--limit", "200", "--json").output
        let object = try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any]
        return object?["stories"] as? [[String: Any]] ?? []
    }

    @Test func aMergeIsExportedAndImportedInAnotherStore() async throws {
        let ids = try await stories().compactMap { $0["id"] as? String }
        let merge = try await run("correct", "merge", ids[0], ids[1])
        #expect(merge.status == 0)
        #expect(merge.output.contains("one story"))
        let count = try await stories().count
        #expect(count == ids.count - 1)
        let export = try await run("correct", "export").output
        #expect(export.contains("\"kind\":\"merge\""))
        #expect(!export.contains("\"number\""))

        let other = folder.path("other.sqlite")
        _ = try await Program.run(["read", Repository.examples, "--store", other])
        let taken = try await Program.run(
            ["correct", "import", "-", "--store", other],
            input: export
        )
        #expect(taken.status == 0)
        let there = try await Program.run(["stories", "--json", "--limit", "200", "--store", other])
        let here = try await run("stories", "--json", "--limit", "200")
        #expect(there.output == here.output)
        let again = try await Program.run(["correct", "export", "--store", other])
        #expect(again.output == export)

        let undo = try await run("correct", "undo", "1")
        #expect(undo.status == 0)
        let after = try await stories().count
        #expect(after == ids.count)
        let list = try await run("correct", "list")
        #expect(list.output == "no corrections\n")
    }

    @Test func wrongUseSaysWhatIsWrong() async throws {
        let id = try #require(try await stories().first?["id"] as? String)
        for arguments in [
            ["date", id, "yesterday"], ["merge", id], ["speaker", id, "no such words", "A"],
            ["merge", id, "x"],
        ] {
            let outcome = try await Program.run(["correct"] + arguments + ["--store", store])
            #expect(outcome.status == 2, "\(arguments)")
            #expect(!outcome.errors.isEmpty, "\(arguments)")
        }
        let undo = try await run("correct", "undo", "77")
        #expect(undo.status == 1)
        let bad = try await Program.run(
            ["correct", "import", "-", "--store", store],
            input: "{\"kind\":\"sing\"}\n"
        )
        #expect(bad.status == 1)
        #expect(bad.errors.contains("-:1"))
    }
}
