import Foundation

/// Walks a folder and the folders in it, in byte order of the paths.
///
/// Symbolic links are followed; a folder is entered once, so that links in a circle end.
struct FolderWalk {
    private struct Folder: Hashable {
        var device: UInt64
        var number: UInt64
    }

    private struct Entry {
        var path: FilePath
        var isFolder: Bool
    }

    /// What is still to come, the next one last.
    private var pending: [Entry]
    private var entered: Set<Folder> = []

    /// How many files were passed over.
    private(set) var skipped = 0

    init(_ root: FilePath) {
        pending = [Entry(path: root, isFolder: true)]
    }

    /// The next file that is named like a page, or the next folder that cannot be read.
    mutating func next() -> Result<FilePath, UnreadableInput>? {
        while let entry = pending.popLast() {
            guard entry.isFolder else { return .success(entry.path) }
            if let error = enter(entry.path) { return .failure(error) }
        }
        return nil
    }
}

extension FolderWalk {
    private mutating func enter(_ folder: FilePath) -> UnreadableInput? {
        switch FileKind.identity(of: folder) {
        case .failure(let error): return error
        case .success(let found):
            let (isNew, _) = entered.insert(Folder(device: found.device, number: found.number))
            guard isNew else { return nil }
        }
        guard let names = Self.names(in: folder) else { return folder.unreadable(errno: errno) }
        let pages = Set(names.map { Self.withoutExtension($0) })
        var entries: [(key: [UInt8], entry: Entry)] = []
        for name in names {
            guard name.first != 0x2E else {
                skipped += 1
                continue
            }
            let path = folder.appending(name)
            // A link that leads nowhere is reported when it is opened.
            let kind = try? FileKind.of(path).get()
            let isFolder = kind == .folder
            let isWanted =
                isFolder
                ? !Self.isCompanion(name, of: pages)
                : (kind == .file || kind == nil)
                    && Self.isPage(PageType(name: String(decoding: name, as: UTF8.self)))
            guard isWanted else {
                skipped += 1
                continue
            }
            // "a.txt" comes before "a/b.txt": a folder sorts with its slash.
            entries.append((name + (isFolder ? [0x2F] : []), Entry(path: path, isFolder: isFolder)))
        }
        entries.sort { $1.key.lexicographicallyPrecedes($0.key) }
        pending.append(contentsOf: entries.map { $0.entry })
        return nil
    }

    /// Whether a file of a folder is read; an index names what the archives beside it hold.
    private static func isPage(_ type: PageType?) -> Bool { type != nil && type != .index }

    /// The names in a folder, in no order; `nil` with `errno` set where it cannot be read.
    private static func names(in folder: FilePath) -> [[UInt8]]? {
        guard let handle = folder.withCString({ opendir($0) }) else { return nil }
        defer { closedir(handle) }
        var names: [[UInt8]] = []
        while let entry = readdir(handle) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
            if name != [0x2E], name != [0x2E, 0x2E] { names.append(name) }
        }
        return names
    }

    /// Whether a folder holds the pictures and frames of a page saved beside it.
    private static func isCompanion(_ name: [UInt8], of pages: Set<[UInt8]>) -> Bool {
        let suffix = Array("_files".utf8)
        guard name.count > suffix.count, name.suffix(suffix.count).elementsEqual(suffix) else {
            return false
        }
        return pages.contains(Array(name.dropLast(suffix.count)))
    }

    private static func withoutExtension(_ name: [UInt8]) -> [UInt8] {
        guard let dot = name.lastIndex(of: 0x2E) else { return name }
        return Array(name[..<dot])
    }
}
