/// A record that could not be read; those after it are read all the same.
public struct WARCDamage: Error, Sendable, Hashable {
    /// What is wrong with a record.
    public enum Problem: Sendable, Hashable {
        /// There is no `WARC/1.0` line where a record should begin.
        case noRecord
        /// The fields do not end within `limit` bytes.
        case headTooLong(limit: Int)
        /// The file ends inside the fields.
        case headCut
        /// The `Content-Length` is missing or is no number.
        case noLength
        /// The content does not end where its `Content-Length` says.
        case wrongLength(declared: Int)
        /// The content is longer than the `limit`, by its own account.
        case tooLarge(declared: Int, limit: Int)
        /// The file ends `missing` bytes before the content does.
        case truncated(missing: Int)
        /// The compressed bytes cannot be expanded.
        case compression(ArchiveError)
    }

    /// Where the record begins: a byte of the file, compressed as it is.
    public var offset: Int
    /// What is wrong with it.
    public var problem: Problem

    /// Makes a damage.
    public init(offset: Int, problem: Problem) {
        self.offset = offset
        self.problem = problem
    }
}

extension WARCDamage: CustomStringConvertible {
    /// The reason in words for people, without the place.
    public var description: String {
        switch problem {
        case .noRecord: "no WARC record begins here"
        case .headTooLong(let limit): "its fields do not end within \(ByteCount(limit))"
        case .headCut: "the file ends inside its fields"
        case .noLength: "its Content-Length is missing or no number"
        case .wrongLength(let declared): "its content does not end after \(declared) bytes"
        case .tooLarge(let declared, let limit):
            "its content of \(ByteCount(declared)) is longer than \(ByteCount(limit))"
        case .truncated(let missing): "the file ends \(ByteCount(missing)) before its content does"
        case .compression(let error): error.description
        }
    }
}
