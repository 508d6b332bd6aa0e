import Foundation
import TestSupport
import Testing

/// The five pages that the program was first made for; they stay outside the repository.
@Suite(.enabled(if: Repository.seeds != nil, "the seed pages are not beside the repository"))
struct SeedTests {
    @Test func noEventIsDatedByAClockOfTheFurniture() async throws {
        let folder = try TemporaryFolder()
        let store = folder.path("seeds.sqlite")
        let seeds = try #require(Repository.seeds)
        let read = try await Program.run(["read", seeds, "--store", store])
        #expect(read.status == 0)
        let outcome = try await Program.run([
            "timeline", "Nga Mỹ Syria", "--json", "--store", store,
        ])
        let object = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
        let timeline = try #require(object as? [String: Any])
        let entries = try #require(timeline["entries"] as? [[String: Any]])
        let dates = entries.compactMap { $0["date"] as? String }
        #expect(!dates.contains { $0 > "2017" && $0 < "X" })
        for date in ["2015-09-05", "2015-10-13", "2015-10-14", "XXXX-12-12", "XXXX-10-14"] {
            #expect(dates.contains(date), "nothing is told of \(date)")
        }
        #expect(dates.contains("2015-09-18") || dates.contains("XXXX-09-18"))
        #expect(dates.contains("2015-09-30") || dates.contains("XXXX-09-30"))
    }
}
