/// Reads the records of a web archive (WARC 0.17 to 1.1), `.warc` or with a gzip member for each record (`.warc.gz`).
///
/// Any bytes will do: a record that cannot be read is given as damage with its place, and reading goes on at the next one.
/// Memory is bounded by ``Limits``, time is linear in the file.
public final class WARCReader: Sequence, IteratorProtocol {
    /// The largest records that are read.
    public struct Limits: Sendable, Hashable {
        /// Bytes of a record's content.
        public var content: Int
        /// Bytes of a record's fields.
        public var head: Int

        /// Makes limits: 64 MB of content and 64 KB of fields unless they are given.
        public init(content: Int = 64 << 20, head: Int = 64 << 10) {
            self.content = content
            self.head = head
        }
    }

    private let limits: Limits
    var stream: RecordStream?
    private var failure: WARCDamage?
    /// Whether the last record could not be read, and the next one must be looked for.
    var isLost = false
    /// How much of the window's front holds no other record, once the reader is lost.
    var searched = 0
    /// Whether the reader was lost because a member ended.
    var hasMemberEnded = false

    /// Makes a reader.
    public init(_ input: ByteInput, limits: Limits = Limits()) {
        self.limits = limits
        do throws(ArchiveError) {
            stream = try RecordStream(input)
        } catch {
            failure = WARCDamage(offset: 0, problem: .compression(error))
        }
    }

    /// The next record, or what is wrong with it; `nil` at the end.
    public func next() -> Result<WARCRecord, WARCDamage>? { next { _, _ in true } }

    /// The next record whose fields are wanted, or what is wrong with a record; `nil` at the end.
    ///
    /// What is not wanted is passed over and not copied.
    ///
    /// - Parameter wanted: Asked with the fields of each record and where it begins.
    /// - Returns: A record, or damage.
    public func next(
        wanted: (WARCHead, Int) -> Bool
    ) -> Result<WARCRecord, WARCDamage>? {
        guard let stream else {
            defer { failure = nil }
            return failure.map { .failure($0) }
        }
        do {
            while true {
                if isLost {
                    isLost = false
                    guard try findRecord(stream) else { return nil }
                }
                guard try skipBlanks(stream) else { return nil }
                if let record = try record(stream, wanted: wanted) { return .success(record) }
            }
        } catch let damage as WARCDamage {
            return .failure(damage)
        } catch let error as ArchiveError {
            return .failure(leave(stream, error))
        } catch {
            return nil
        }
    }
}

extension WARCReader {
    /// Reads the record at the front of the window; `nil` for one that is not wanted.
    private func record(
        _ stream: RecordStream,
        wanted: (WARCHead, Int) -> Bool
    ) throws -> WARCRecord? {
        let offset = stream.offset
        let start = try headLength(stream, at: offset)
        let head = WARCHead(Array(stream.bytes[..<start]))
        guard let length = Self.contentLength(head) else {
            throw lost(WARCDamage(offset: offset, problem: .noLength), after: start)
        }
        if let remaining = stream.remaining, length > remaining - start {
            let problem = WARCDamage.Problem.truncated(missing: length - (remaining - start))
            throw lost(WARCDamage(offset: offset, problem: problem), after: start)
        }
        let isWanted = wanted(head, offset)
        guard length <= limits.content else {
            let damage = WARCDamage(
                offset: offset,
                problem: .tooLarge(declared: length, limit: limits.content)
            )
            guard try passOver(stream, start: start, length: length) else {
                throw lost(damage, after: start)
            }
            if isWanted { throw damage }
            return nil
        }
        let end = start + length
        while stream.count < end {
            guard try stream.more(toward: end) else {
                hasMemberEnded = stream.isCompressed
                let problem = WARCDamage.Problem.truncated(missing: end - stream.count)
                throw lost(WARCDamage(offset: offset, problem: problem), after: start)
            }
        }
        guard try isEnd(stream, end) else {
            let problem = WARCDamage.Problem.wrongLength(declared: length)
            throw lost(WARCDamage(offset: offset, problem: problem), after: start)
        }
        defer { stream.drop(end) }
        guard isWanted else { return nil }
        let content = UnsafeBufferPointer(rebasing: stream.bytes[start..<end])
        return WARCRecord(offset: offset, head: head, content: Array(content))
    }

    /// The length of the fields at the front of the window, with the blank line that ends them.
    private func headLength(_ stream: RecordStream, at offset: Int) throws -> Int {
        while stream.count < 5, try stream.more() {}
        guard stream.bytes.starts(with: "WARC/".utf8) else {
            throw lost(WARCDamage(offset: offset, problem: .noRecord), after: 1)
        }
        var position = 0
        while true {
            let bytes = stream.bytes
            while position + 2 < bytes.count {
                if bytes[position] == 0x0A {
                    if bytes[position + 1] == 0x0A { return position + 2 }
                    if bytes[position + 1] == 0x0D, bytes[position + 2] == 0x0A {
                        return position + 3
                    }
                }
                position += 1
                guard position <= limits.head else {
                    let problem = WARCDamage.Problem.headTooLong(limit: limits.head)
                    throw lost(WARCDamage(offset: offset, problem: problem), after: 1)
                }
            }
            guard try stream.more() else {
                if stream.bytes.suffix(2).elementsEqual([0x0A, 0x0A]) { return stream.count }
                throw lost(WARCDamage(offset: offset, problem: .headCut), after: 1)
            }
        }
    }

    /// The length that the fields declare: digits, fewer than overflow.
    private static func contentLength(_ head: WARCHead) -> Int? {
        guard let text = head["Content-Length"], (1...18).contains(text.utf8.count),
            text.utf8.allSatisfy({ (0x30...0x39).contains($0) })
        else { return nil }
        return Int(text)
    }

    /// Whether a record can end at `place` of the window: the next one, or nothing, follows its line ends.
    private func isEnd(_ stream: RecordStream, _ place: Int) throws -> Bool {
        while stream.count < place + 9, try stream.more(toward: place + 9) {}
        return Self.isEnd(stream.bytes[place...].prefix(1024))
    }

    private static func isEnd(_ bytes: some Collection<UInt8>) -> Bool {
        // What follows a blank line may be damaged itself.
        if bytes.starts(with: [0x0D, 0x0A, 0x0D, 0x0A]) { return true }
        let rest = bytes.drop { $0 == 0x0D || $0 == 0x0A }.prefix(5)
        return rest.elementsEqual([]) || rest.elementsEqual("WARC/".utf8)
    }

    /// Passes over a record that is too large; false where its length turns out to be wrong.
    private func passOver(_ stream: RecordStream, start: Int, length: Int) throws -> Bool {
        if let after = stream.peek(at: stream.offset + start + length, count: 16) {
            guard Self.isEnd(after) else { return false }
        }
        return try stream.skip(start + length) == 0
    }
}
