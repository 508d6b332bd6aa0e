/// Why compressed bytes or a record of an archive cannot be read.
public enum ArchiveError: Error, Equatable {
    /// The bytes at the start are not those of the format.
    case notCompressed
    /// The stream ends early: `at` is the length of what there is.
    case truncated(at: Int)
    /// The stream is damaged near byte `at`.
    case damaged(at: Int)
    /// The content is longer than `limit` bytes.
    case tooLarge(limit: Int)
}

extension ArchiveError: CustomStringConvertible {
    /// The reason in words for people: "gzip stream ends early (byte 1234)".
    public var description: String {
        switch self {
        case .notCompressed: "not a gzip stream"
        case .truncated(let at): "gzip stream ends early (byte \(at))"
        case .damaged(let at): "gzip stream is damaged (near byte \(at))"
        case .tooLarge(let limit):
            limit >= 1 << 20
                ? "expands to more than \(limit >> 20) MB" : "expands to more than \(limit) bytes"
        }
    }
}
