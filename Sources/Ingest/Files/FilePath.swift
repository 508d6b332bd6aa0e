import Foundation

/// A path as bytes: names in folders need not be UTF-8.
struct FilePath: Hashable {
    let bytes: [UInt8]

    init(_ path: String) {
        bytes = Array(path.utf8)
    }

    private init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The path of `name` in this folder.
    func appending(_ name: [UInt8]) -> FilePath {
        FilePath(bytes: bytes + (bytes.last == 0x2F ? [] : [0x2F]) + name)
    }

    /// The path of `name` in the folder that this path is in.
    func sibling(_ name: String) -> FilePath {
        let end = bytes.lastIndex(of: 0x2F).map { $0 + 1 } ?? 0
        return FilePath(bytes: Array(bytes[..<end]) + Array(name.utf8))
    }

    /// The last component, for people and as the page's file name.
    var last: String {
        String(decoding: bytes.split(separator: 0x2F).last ?? [], as: UTF8.self)
    }

    /// Calls `body` with the path as the system wants it; a path with a NUL in it ends there.
    func withCString<T>(_ body: (UnsafePointer<CChar>) -> T) -> T {
        var string = bytes.map { CChar(bitPattern: $0) }
        string.append(0)
        return string.withUnsafeBufferPointer { buffer in
            guard let start = buffer.baseAddress else { return "".withCString(body) }
            return body(start)
        }
    }

    /// An error that names this path.
    func unreadable(_ reason: String) -> UnreadableInput {
        UnreadableInput(name: description, reason: reason)
    }

    /// An error that names this path and what the system said.
    func unreadable(errno code: Int32) -> UnreadableInput {
        unreadable(Self.reason(code))
    }

    private static func reason(_ code: Int32) -> String {
        switch code {
        case EACCES, EPERM: "permission denied"
        case ENOENT: "no such file or folder"
        case ENOTDIR: "no such file or folder"
        case ELOOP: "its symbolic links lead in a circle"
        case ENAMETOOLONG: "its path is too long"
        case EISDIR: "a folder, not a file"
        case EIO: "the disk reported an error"
        case EMFILE, ENFILE: "too many open files"
        default: "cannot be read (system error \(code))"
        }
    }
}

extension FilePath: CustomStringConvertible {
    var description: String { String(decoding: bytes, as: UTF8.self) }
}

/// What a path leads to, symbolic links followed.
enum FileKind {
    case file
    case folder
    case pipe
    case other

    static func of(_ path: FilePath) -> Result<FileKind, UnreadableInput> {
        identity(of: path).map { $0.kind }
    }

    /// The kind with the device and number that tell a folder from every other.
    static func identity(
        of path: FilePath
    ) -> Result<(kind: FileKind, device: UInt64, number: UInt64), UnreadableInput> {
        var status = stat()
        let result = path.withCString { stat($0, &status) }
        guard result == 0 else { return .failure(path.unreadable(errno: errno)) }
        let kind: FileKind =
            switch status.st_mode & S_IFMT {
            case S_IFREG: .file
            case S_IFDIR: .folder
            case S_IFIFO: .pipe
            default: .other
            }
        return .success(
            (
                kind, UInt64(truncatingIfNeeded: status.st_dev),
                UInt64(truncatingIfNeeded: status.st_ino)
            )
        )
    }
}
