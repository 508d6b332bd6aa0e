import CZlib

/// Expands the gzip members of a file one by one, and knows where each begins.
final class MemberInflater {
    private let input: ByteInput
    private let decoder = DeflateDecoder()
    private let raw = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 1 << 18)
    private var start = 0
    private var end = 0
    /// Where the member under way begins in the input.
    private(set) var memberOffset = 0
    private var isInside = false
    private var isAtEnd = false
    private var checksum: UInt = 0
    /// How many bytes the member under way gave.
    private var produced = 0
    /// How many bytes were gone back over after damage.
    private var reread = 0

    /// A member may expand to this many times its length before it counts as a bomb, and to so many bytes in any case.
    private static let largestRatio = 64
    private static let harmlessLength = 64 << 20
    /// How far a member's beginning is looked at to tell whether it holds a record.
    private static let probeLength = 2048
    /// How far back a deflate stream can refer.
    static let history = 1 << 15

    init(_ input: ByteInput) { self.input = input }

    deinit { raw.deallocate() }

    /// Where the next compressed byte stands in the input.
    private var position: Int { input.offset - (end - start) }

    /// Whether the member under way has expanded beyond what is worth following.
    var isBomb: Bool {
        produced > Self.harmlessLength
            && produced / Self.largestRatio > position - memberOffset
    }

    /// The next compressed bytes, which stay; fewer at the end.
    func peek(_ count: Int) throws(ArchiveError) -> ArraySlice<UInt8> {
        while end - start < count, try fill() {}
        return Array(raw[start..<min(end, start + count)])[...]
    }

    /// Moves what was read to `room`, for a file that turned out not to be compressed.
    func takeAll(into room: UnsafeMutableRawBufferPointer) -> Int {
        let count = end - start
        room.copyMemory(
            from: UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: raw[start..<end]))
        )
        start = end
        return count
    }

    /// Begins the next member; false at the end of the file, or where only padding follows.
    func nextMember() throws(ArchiveError) -> Bool {
        guard !isInside else { return true }
        while try peek(1).first == 0 { start += 1 }
        guard try !peek(1).isEmpty else { return false }
        memberOffset = position
        while true {
            switch GzipHeader.read(UnsafeBufferPointer(rebasing: raw[start..<end])) {
            case .length(let length):
                begin(after: length)
                return true
            case .none: throw .damaged(at: position)
            case .cut: guard try fill() else { throw .truncated(at: input.offset) }
            }
        }
    }

    /// Expands into `room` from `end` on, which is moved; what the member gave before stands in front of it, 32 KB of it at least.
    ///
    /// - Returns: False at the end of the member.
    func inflate(
        into room: UnsafeMutableRawBufferPointer,
        end outputEnd: inout Int
    ) throws(ArchiveError) -> Bool {
        guard isInside else { return false }
        while true {
            let first = outputEnd
            var used = 0
            let stop = decoder.run(
                UnsafeBufferPointer(rebasing: raw[start..<end]),
                used: &used,
                isFinal: isAtEnd,
                into: room,
                end: &outputEnd,
                history: min(produced, Self.history)
            )
            start += used
            let count = outputEnd - first
            if count > 0 {
                produced += count
                let piece = UnsafeRawBufferPointer(rebasing: room[first..<outputEnd])
                let bytes = piece.assumingMemoryBound(to: UInt8.self).baseAddress
                checksum = crc32_z(checksum, bytes, count)
            }
            switch stop {
            case .end:
                try finishMember()
                return count > 0
            case .damaged:
                // A stream that breaks off ends in bits that mean nothing.
                let isCut = isAtEnd && end - start < 8
                throw isCut ? .truncated(at: input.offset) : .damaged(at: position)
            case .output: return true
            case .input:
                if try !fill() { isAtEnd = true }
                if count > 0 { return true }
            }
        }
    }

    /// Compares what stands behind the stream with what it gave.
    private func finishMember() throws(ArchiveError) {
        isInside = false
        while end - start < 8 {
            guard try fill() else { throw .truncated(at: input.offset) }
        }
        func number(_ place: Int) -> UInt32 {
            (0..<4).reduce(0) { $0 | UInt32(raw[place + $1]) << UInt32($1 * 8) }
        }
        guard number(start) == UInt32(truncatingIfNeeded: checksum),
            number(start + 4) == UInt32(truncatingIfNeeded: produced)
        else { throw .damaged(at: position) }
        start += 8
    }

    /// Looks for the next member whose content begins with `mark`, first inside the member under way: its damage may
    /// have shown late.
    ///
    /// Going back is bounded by what was read, so that members within members take linear time.
    func leaveMember(before mark: [UInt8]) throws(ArchiveError) -> Bool {
        let distance = position - (memberOffset + 1)
        if distance > 0, reread + distance <= input.offset * 2 {
            reread += distance
            if distance <= start {
                start -= distance
            } else if input.isSeekable {
                start = 0
                end = 0
                input.seek(to: memberOffset + 1)
                isAtEnd = false
            }
        }
        isInside = false
        while true {
            guard try findMember() else { return false }
            if try holds(mark) { return try nextMember() }
            start += 1
        }
    }
}

extension MemberInflater {
    private func begin(after header: Int) {
        start += header
        decoder.reset()
        isInside = true
        produced = 0
        checksum = 0
    }

    /// Reads on; what is not yet expanded stays.
    private func fill() throws(ArchiveError) -> Bool {
        if start > 0 {
            let left = end - start
            if left > 0, let base = raw.baseAddress { base.update(from: base + start, count: left) }
            start = 0
            end = left
        }
        guard end < raw.count else { return false }
        let free = UnsafeMutableRawBufferPointer(UnsafeMutableBufferPointer(rebasing: raw[end...]))
        let count = try input.read(into: free)
        end += count
        return count > 0
    }

    /// Goes to the next bytes that look like the beginning of a member.
    private func findMember() throws(ArchiveError) -> Bool {
        while true {
            while end - start >= 4 {
                if raw[start] == 0x1F, raw[start + 1] == 0x8B, raw[start + 2] == 8,
                    raw[start + 3] & 0xE0 == 0
                {
                    return true
                }
                start += 1
            }
            guard try fill() else { return false }
        }
    }

    /// Whether the member at the front expands to something that begins with `mark`.
    private func holds(_ mark: [UInt8]) throws(ArchiveError) -> Bool {
        _ = try peek(Self.probeLength)
        let head = UnsafeBufferPointer(rebasing: raw[start..<min(end, start + Self.probeLength)])
        guard case .length(let length) = GzipHeader.read(head) else { return false }
        let room = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 12, alignment: 8)
        defer { room.deallocate() }
        var used = 0
        var count = 0
        decoder.reset()
        _ = decoder.run(
            UnsafeBufferPointer(rebasing: head[length...]),
            used: &used,
            isFinal: true,
            into: room,
            end: &count,
            history: 0
        )
        return room[..<count].starts(with: mark)
    }
}
