/// Why the store could not do what was asked, and what to do next.
public enum StoreError: Error, Equatable, Sendable {
    /// Another program holds the store for longer than the store waits (5 s).
    case locked(path: String)
    /// No room is left on the disk; nothing of the failed step was kept.
    case diskFull(path: String)
    /// The file or its folder cannot be written.
    case readOnly(path: String)
    /// The file cannot be opened or created.
    case cannotOpen(path: String, reason: String)
    /// The file is something else.
    case notAStore(path: String)
    /// The file was written by a later Dateline: it has schema `version`, this program knows up to `supported`.
    case newer(path: String, version: Int, supported: Int)
    /// SQLite finds the file damaged.
    case damaged(path: String, reason: String)
    /// A value that cannot be stored: what it is.
    case invalid(String)
    /// Anything else that SQLite reports.
    case failed(path: String, reason: String)
}

extension StoreError: CustomStringConvertible {
    /// What happened and the next step, in one line.
    public var description: String {
        switch self {
        case .locked(let path):
            "\(path) is in use by another program. Wait until it has finished, then try again."
        case .diskFull(let path):
            "No room is left for \(path). Free some space, then run the same command again."
        case .readOnly(let path):
            "\(path) cannot be written. Change its permissions, or choose another file with --store."
        case .cannotOpen(let path, let reason):
            "\(path) cannot be opened (\(reason)). Check the path, or choose another file with --store."
        case .notAStore(let path):
            "\(path) is not a Dateline store. Choose another file with --store."
        case .newer(let path, let version, let supported):
            "\(path) was written by a newer Dateline: it needs one that knows store version \(version), "
                + "this one knows \(supported). Update Dateline."
        case .damaged(let path, let reason):
            "\(path) is damaged (\(reason)). Restore a backup, or read the pages into a new store."
        case .invalid(let what):
            "\(what) cannot be stored."
        case .failed(let path, let reason):
            "\(path): \(reason). Run `dateline check` on it."
        }
    }
}
