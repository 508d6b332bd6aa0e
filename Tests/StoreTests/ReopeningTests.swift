import Foundation
import News
import Testing

@testable import Store

struct ReopeningTests {
    let place: Workplace

    init() throws { place = try Workplace() }

    /// Bytes of the log that reach the disk before the program is killed, in thousandths of all.
    @Test(arguments: [0, 1, 137, 400, 613, 850, 999, 1000])
    func aKilledProgramLeavesAStoreThatOpensAndGoesOn(kept: Int) throws {
        let batches = (0..<4).map { batch in
            (0..<5).map { page(Sample(url: "https://vov.vn/\(batch)-\($0)")) }
        }
        let store = try place.store()
        for batch in batches { _ = try store.save(batch) }
        let log = try Data(contentsOf: URL(fileURLWithPath: place.path() + "-wal"))
        try FileManager.default.copyItem(atPath: place.path(), toPath: place.path("killed.sqlite"))
        try log.prefix(log.count * kept / 1000)
            .write(to: URL(fileURLWithPath: place.path("killed.sqlite-wal")))

        let reopened = try place.store("killed.sqlite")
        #expect(try reopened.check() == [])
        let articles = try reopened.counts().articles
        #expect(articles % 5 == 0, "a batch is kept whole or not at all")
        #expect(kept < 1000 || articles == 20)
        for batch in batches { _ = try reopened.save(batch) }
        #expect(try reopened.counts() == store.counts())
        #expect(try reopened.needsSettling())
    }

    @Test func settlingIsDueUntilItIsDone() throws {
        let store = try place.store()
        #expect(try !store.needsSettling())
        _ = try store.save([page(Sample(url: "https://vov.vn/a"))])
        let generation = try store.generation()
        _ = try store.save([page(Sample(url: "https://vov.vn/b"))])
        let stories = organization(story(Sample.id("https://vov.vn/a")))
        try store.replaceOrganization(stories, asOf: generation)
        #expect(try store.needsSettling(), "an article came while stories were made")
        try store.replaceOrganization(stories, asOf: try store.generation())
        #expect(try !store.needsSettling())
    }

    @Test func anotherFileIsRefusedAndLeftAlone() throws {
        let text = Data("Không phải kho tin.".utf8)
        try text.write(to: URL(fileURLWithPath: place.path("notes.txt")))
        #expect(throws: StoreError.notAStore(path: place.path("notes.txt"))) {
            try place.store("notes.txt")
        }
        #expect(try Data(contentsOf: URL(fileURLWithPath: place.path("notes.txt"))) == text)
        #expect(throws: StoreError.notAStore(path: place.folder.path)) {
            try NewsStore(path: place.folder.path)
        }
    }

    @Test func aDatabaseOfAnotherProgramIsRefused() throws {
        do { _ = try place.store() }
        try patchHeader(at: 68, with: 7)
        #expect(throws: StoreError.notAStore(path: place.path())) { try place.store() }
    }

    @Test func aNewerStoreIsRefusedWithTheVersionItNeeds() throws {
        do { _ = try place.store() }
        try patchHeader(at: 60, with: 9)
        let supported = Migrations.steps.count
        let error = #expect(throws: StoreError.self) { try place.store() }
        #expect(error == .newer(path: place.path(), version: 9, supported: supported))
        #expect(error?.description.contains("version 9") == true)
    }

    @Test func anOlderStoreIsMigratedAfterABackup() throws {
        do {
            let store = try place.store()
            _ = try store.save([page(Sample(url: "https://vov.vn/a"))])
        }
        let steps = Migrations.steps + ["ALTER TABLE story ADD COLUMN note TEXT"]
        let migrated = try NewsStore(path: place.path(), migrations: steps)
        #expect(try migrated.counts().articles == 1)
        let backup = try place.store("news.sqlite.v\(Migrations.steps.count)-backup")
        #expect(try backup.counts().articles == 1)
        #expect(throws: StoreError.self, "the migrated one is newer now") { try place.store() }
    }

    @Test func aFailingMigrationLeavesTheStoreAsItWas() throws {
        do {
            let store = try place.store()
            _ = try store.save([page(Sample(url: "https://vov.vn/a"))])
        }
        let steps = Migrations.steps + ["DELETE FROM sketch; DROP TABLE no_such_table"]
        #expect(throws: StoreError.self) { try NewsStore(path: place.path(), migrations: steps) }
        let store = try place.store()
        #expect(try store.counts().articles == 1 && store.check() == [])
    }

    @Test func aStoreInAFolderThatIsNotThereYetIsMade() throws {
        let path = place.folder.appendingPathComponent("a/b/news.sqlite").path
        #expect(try NewsStore(path: path).counts().captures == 0)
    }

    /// Writes a big-endian number into the file's header.
    private func patchHeader(at offset: UInt64, with number: UInt8) throws {
        let handle = try FileHandle(forUpdating: URL(fileURLWithPath: place.path()))
        try handle.seek(toOffset: offset)
        try handle.write(contentsOf: Data([0, 0, 0, number]))
        try handle.close()
    }
}
