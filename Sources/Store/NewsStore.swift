import Foundation
internal import GRDB

/// One SQLite file that holds all that was read and all that was made of it.
///
/// Safe to use from several threads and by several programs at once: readers never wait, writers take turns.
/// Every writing method is one transaction; a program killed inside it leaves the store as it was before.
public final class NewsStore: Sendable {
    /// The path of the file.
    public let path: String
    let pool: DatabasePool

    /// Opens the store at `path`; creates the file and its folder where there are none.
    ///
    /// An older store is brought up to date after a backup beside it (`NAME.v1-backup`).
    public convenience init(path: String) throws(StoreError) {
        try self.init(path: path, migrations: Migrations.steps)
    }

    /// Opens the store with a schema of its own, for tests of migrations.
    init(path: String, migrations: [String]) throws(StoreError) {
        self.path = path
        pool = try StoreFile(path: path, migrations: migrations).open()
        try bringSearchIndexUpToDate()
    }

    /// Whether something was saved or forgotten since stories were last made of what the store holds.
    public func needsSettling() throws(StoreError) -> Bool {
        try read { db in try db.setting("needs_settling") != 0 }
    }

    /// How much was organized, and how much was not.
    public func settlement() throws(StoreError) -> Settlement {
        try read { db in
            Settlement(
                articles: Int(try db.number("SELECT count(*) FROM article") ?? 0),
                placed: Int(
                    try db.number("SELECT count(*) FROM sketch WHERE state < 2 AND state = 1") ?? 0
                ),
                waiting: Int(
                    try db.number("SELECT count(*) FROM sketch WHERE state < 2 AND state = 0") ?? 0
                ),
                isShrunk: try db.setting("needs_settling") == Database.shrunk
            )
        }
    }

    /// Counts every change of the articles, so that ``replaceOrganization(_:asOf:)`` can tell whether it comes too late.
    public func generation() throws(StoreError) -> Int64 {
        try read { db in try db.setting("generation") }
    }

    /// How much of everything the store holds.
    public func counts() throws(StoreError) -> StoreCounts {
        try read { db in
            func count(_ sql: String) throws -> Int { try Int.fetchOne(db, sql: sql) ?? 0 }
            return StoreCounts(
                captures: try count("SELECT COUNT(*) FROM capture"),
                articles: try count("SELECT COUNT(*) FROM article"),
                stories: try count("SELECT COUNT(*) FROM story"),
                copies: try count("SELECT COUNT(*) FROM copy"),
                outlets: try count("SELECT COUNT(DISTINCT outlet_id) FROM article"),
                quotations: try count("SELECT COUNT(*) FROM quotation"),
                sightings: try count("SELECT COUNT(*) FROM sighting"),
                pagesWithoutArticle: try count(
                    "SELECT COUNT(*) FROM capture c WHERE \(NewsStore.withoutArticle)"
                ),
                undated: try count("SELECT COUNT(*) FROM article WHERE published = 'XXXX'"),
                yearUnknown: try count(
                    "SELECT COUNT(*) FROM article WHERE year IS NULL AND published <> 'XXXX'"
                )
            )
        }
    }
}

extension NewsStore {
    func read<T>(_ body: (Database) throws -> T) throws(StoreError) -> T {
        do { return try pool.read(body) } catch { throw StoreError(error, path: path) }
    }

    func write<T>(_ body: (Database) throws -> T) throws(StoreError) -> T {
        do { return try pool.write(body) } catch { throw StoreError(error, path: path) }
    }
}

extension Database {
    /// Runs a statement that is compiled once a connection.
    func run(_ sql: String, _ arguments: StatementArguments = []) throws {
        try cachedStatement(sql: sql).execute(arguments: arguments)
    }

    func row(_ sql: String, _ arguments: StatementArguments = []) throws -> Row? {
        try Row.fetchOne(try cachedStatement(sql: sql), arguments: arguments)
    }

    func rows(_ sql: String, _ arguments: StatementArguments = []) throws -> [Row] {
        try Row.fetchAll(try cachedStatement(sql: sql), arguments: arguments)
    }

    func numbers(_ sql: String, _ arguments: StatementArguments = []) throws -> [Int64] {
        try Int64.fetchAll(try cachedStatement(sql: sql), arguments: arguments)
    }

    func number(_ sql: String, _ arguments: StatementArguments = []) throws -> Int64? {
        try Int64.fetchOne(try cachedStatement(sql: sql), arguments: arguments)
    }

    func exists(_ sql: String, _ arguments: StatementArguments = []) throws -> Bool {
        try row(sql, arguments) != nil
    }

    func setting(_ name: String) throws -> Int64 {
        try number("SELECT value FROM setting WHERE name = ?", [name]) ?? 0
    }

    func set(_ name: String, to value: Int64) throws {
        try run("INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)", [name, value])
    }

    /// Marks that something came in.
    func markChanged() throws {
        try set("generation", to: try setting("generation") + 1)
        if try setting("needs_settling") == 0 { try set("needs_settling", to: 1) }
    }

    /// Marks that articles are gone: all stories must be made anew.
    func markShrunk() throws {
        try markChanged()
        try set("needs_settling", to: Database.shrunk)
    }

    /// What `needs_settling` says where placing articles is not enough.
    static var shrunk: Int64 { 2 }
}

extension StoreError {
    init(_ error: any Error, path: String) {
        if let error = error as? StoreError {
            self = error
            return
        }
        guard let error = error as? DatabaseError else {
            self = .failed(path: path, reason: String(describing: error))
            return
        }
        let reason = error.message ?? error.resultCode.description
        self =
            switch error.resultCode {
            case .SQLITE_BUSY, .SQLITE_LOCKED: .locked(path: path)
            case .SQLITE_FULL: .diskFull(path: path)
            case .SQLITE_READONLY, .SQLITE_PERM: .readOnly(path: path)
            case .SQLITE_CANTOPEN, .SQLITE_AUTH: .cannotOpen(path: path, reason: reason)
            case .SQLITE_NOTADB: .notAStore(path: path)
            case .SQLITE_CORRUPT: .damaged(path: path, reason: reason)
            default: .failed(path: path, reason: reason)
            }
    }
}
