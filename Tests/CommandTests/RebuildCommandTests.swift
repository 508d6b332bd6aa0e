import TestSupport
import Testing

struct RebuildCommandTests {
    @Test func aRebuildOfSoundPagesChangesNothingThatIsShown() async throws {
        let folder = try TemporaryFolder()
        let store = folder.path("news.sqlite")
        _ = try await Program.run(["read", Repository.examples, "--store", store])
        let before = try await Program.run(["stories", "--json", "--store", store])
        let outcome = try await Program.run(["rebuild", "--json", "--store", store])
        #expect(outcome.status == 0)
        #expect(outcome.output.contains("\"captures\""))
        let after = try await Program.run(["stories", "--json", "--store", store])
        #expect(after.output == before.output)
        let check = try await Program.run(["check", "--store", store])
        #expect(check.output.contains("no problems"))
    }

    @Test func rebuildingNoStoreIsAnError() async throws {
        let folder = try TemporaryFolder()
        let outcome = try await Program.run(["rebuild", "--store", folder.path("none.sqlite")])
        #expect(outcome.status == 2)
    }
}
