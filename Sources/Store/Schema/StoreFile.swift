import Foundation
internal import GRDB

/// Opens, makes and migrates the file of a store.
struct StoreFile {
    let path: String
    let migrations: [String]

    /// A pool of connections to a store whose schema is current.
    func open() throws(StoreError) -> DatabasePool {
        do {
            try refuseOtherFiles()
            let version = try versionOnDisk()
            if version > 0, version < migrations.count { try backUp(version: version) }
            var configuration = Configuration()
            configuration.busyMode = .timeout(5)
            configuration.label = "store"
            configuration.prepareDatabase { db in
                try db.execute(sql: "PRAGMA synchronous = NORMAL")
                // Saving 10,000 articles takes a tenth less work than with the default 2 MB and 1,000 pages.
                try db.execute(sql: "PRAGMA cache_size = -16000")
                try db.execute(sql: "PRAGMA wal_autocheckpoint = 4000")
                // What the reader had forgotten is overwritten, not only unlinked.
                try db.execute(sql: "PRAGMA secure_delete = ON")
            }
            let pool = try DatabasePool(path: path, configuration: configuration)
            if version < migrations.count { try migrate(pool) }
            return pool
        } catch {
            throw StoreError(error, path: path)
        }
    }
}

extension StoreFile {
    private static let magic = Array("SQLite format 3\0".utf8)

    /// Refuses what cannot be a store by its first bytes, before SQLite may touch it.
    private func refuseOtherFiles() throws {
        guard !path.isEmpty else { throw StoreError.cannotOpen(path: path, reason: "no path") }
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
            do {
                try FileManager.default.createDirectory(
                    at: folder,
                    withIntermediateDirectories: true
                )
            } catch {
                throw StoreError.cannotOpen(path: path, reason: "its folder cannot be made")
            }
            return
        }
        guard !isFolder.boolValue else { throw StoreError.notAStore(path: path) }
        guard let handle = FileHandle(forReadingAtPath: path) else {
            throw StoreError.cannotOpen(path: path, reason: "it cannot be read")
        }
        defer { try? handle.close() }
        let start = [UInt8](try handle.read(upToCount: StoreFile.magic.count) ?? Data())
        if !start.isEmpty, start != StoreFile.magic { throw StoreError.notAStore(path: path) }
    }

    /// The schema version of the file, 0 for a new or empty one; read without changing the file.
    private func versionOnDisk() throws -> Int {
        guard FileManager.default.fileExists(atPath: path) else { return 0 }
        var configuration = Configuration()
        configuration.busyMode = .timeout(5)
        configuration.readonly = true
        return try DatabaseQueue(path: path, configuration: configuration).read(version)
    }

    private func version(_ db: Database) throws -> Int {
        let application = try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0
        let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
        if application == 0, version == 0,
            try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM sqlite_master") == 0
        {
            return 0
        }
        guard application == Migrations.applicationID, version > 0 else {
            throw StoreError.notAStore(path: path)
        }
        guard version <= migrations.count else {
            throw StoreError.newer(path: path, version: version, supported: migrations.count)
        }
        return version
    }

    private func migrate(_ pool: DatabasePool) throws {
        try pool.write { db in
            // Asked again inside the transaction: another program may have been faster.
            let from = try version(db)
            guard from < migrations.count else { return }
            for step in migrations[from...] { try db.execute(sql: step) }
            try db.execute(sql: "PRAGMA application_id = \(Migrations.applicationID)")
            try db.execute(sql: "PRAGMA user_version = \(migrations.count)")
        }
    }

    /// Copies the store to `PATH.vN-backup`; a backup of the same version from an earlier try is replaced.
    private func backUp(version: Int) throws {
        let target = "\(path).v\(version)-backup"
        let partial = target + ".partial"
        let files = FileManager.default
        try? files.removeItem(atPath: partial)
        var configuration = Configuration()
        configuration.busyMode = .timeout(5)
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        try queue.writeWithoutTransaction { db in
            try db.execute(sql: "VACUUM INTO ?", arguments: [partial])
        }
        try queue.close()
        try? files.removeItem(atPath: target)
        try files.moveItem(atPath: partial, toPath: target)
    }
}
