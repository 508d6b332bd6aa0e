/// Why compressed bytes or an archive cannot be read.
public enum ArchiveError: Error, Hashable {
    /// The bytes at the start are not those of the format.
    case notCompressed
    /// The stream ends early: `at` is the length of what there is.
    case truncated(at: Int)
    /// The stream is damaged near byte `at`.
    case damaged(at: Int)
    /// The content is longer than `limit` bytes.
    case tooLarge(limit: Int)
    /// The system would not read on.
    case unreadable(systemError: Int32)
    /// A way of compressing that this program was not built for, by its name.
    case unsupported(String)
    /// Codings within codings, more than `limit` deep.
    case nestedTooDeeply(limit: Int)
    /// The bytes at `at` are not those of a ZIP archive: `problem` says what is wrong with them.
    case badZIP(at: Int, problem: String)
}

extension ArchiveError: CustomStringConvertible {
    /// The reason in words for people: "gzip stream ends early (byte 1234)".
    public var description: String {
        switch self {
        case .notCompressed: "not a gzip stream"
        case .truncated(let at): "gzip stream ends early (byte \(at))"
        case .damaged(let at): "gzip stream is damaged (near byte \(at))"
        case .tooLarge(let limit): "expands to more than \(ByteCount(limit))"
        case .unreadable(let code): "cannot be read (system error \(code))"
        case .unsupported(let name): "\(name) compression cannot be read"
        case .nestedTooDeeply(let limit): "compressed more than \(limit) times over"
        case .badZIP(let at, let problem): "not a sound ZIP archive: \(problem) (byte \(at))"
        }
    }
}

/// A number of bytes in words for people: "64 MB", "100 bytes".
struct ByteCount: CustomStringConvertible {
    private let count: Int

    init(_ count: Int) { self.count = count }

    var description: String {
        if count >= 10 << 30 { return "\(count >> 30) GB" }
        return count >= 1 << 20 ? "\(count >> 20) MB" : "\(count) bytes"
    }
}
