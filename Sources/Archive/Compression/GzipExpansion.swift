import CZlib

/// Expands gzip members that lie in memory as a whole.
struct GzipExpansion {
    private let limit: Int
    private let decoder = DeflateDecoder()
    private var room: UnsafeMutableRawBufferPointer
    private var end = 0

    private init(_ count: Int, limit: Int) {
        self.limit = limit
        // Text expands five times or so; the first guess must not be what a bomb takes.
        let guess = min(limit, max(1 << 14, count * 6))
        room = .allocate(byteCount: guess + DeflateDecoder.leastRoom, alignment: 16)
    }

    /// The content of all members; what follows the last one is ignored.
    ///
    /// - Throws: ``ArchiveError``; offsets count from the start of `bytes`.
    static func content(of bytes: [UInt8], limit: Int) throws(ArchiveError) -> [UInt8] {
        var expansion = GzipExpansion(bytes.count, limit: limit)
        defer { expansion.room.deallocate() }
        var failure: ArchiveError?
        bytes.withUnsafeBufferPointer { bytes in
            do throws(ArchiveError) {
                try expansion.expand(bytes)
            } catch {
                failure = error
            }
        }
        if let failure { throw failure }
        return Array(expansion.room[..<expansion.end])
    }
}

extension GzipExpansion {
    private mutating func expand(_ bytes: UnsafeBufferPointer<UInt8>) throws(ArchiveError) {
        var place = 0
        while place < bytes.count {
            switch GzipHeader.read(UnsafeBufferPointer(rebasing: bytes[place...])) {
            case .length(let length): place = try member(bytes, from: place + length)
            case .cut: throw .truncated(at: bytes.count)
            case .none:
                guard place > 0 else { throw .damaged(at: 0) }
                // Anything but another member is padding.
                return
            }
        }
    }

    /// Expands the member whose header ends at `header`; gives where its checksum ends.
    private mutating func member(
        _ bytes: UnsafeBufferPointer<UInt8>,
        from header: Int
    ) throws(ArchiveError) -> Int {
        var place = header
        let first = end
        decoder.reset()
        loop: while true {
            var used = 0
            let stop = decoder.run(
                UnsafeBufferPointer(rebasing: bytes[place...]),
                used: &used,
                isFinal: true,
                into: room,
                end: &end,
                history: min(end - first, 1 << 15)
            )
            place += used
            guard end <= limit else { throw .tooLarge(limit: limit) }
            switch stop {
            case .end: break loop
            case .output: grow()
            // A stream that breaks off ends in bits that mean nothing.
            case .damaged, .input:
                throw bytes.count - place < 8 ? .truncated(at: bytes.count) : .damaged(at: place)
            }
        }
        guard bytes.count - place >= 8 else { throw .truncated(at: bytes.count) }
        func number(_ from: Int) -> UInt32 {
            (0..<4).reduce(0) { $0 | UInt32(bytes[from + $1]) << UInt32($1 * 8) }
        }
        let content = UnsafeRawBufferPointer(rebasing: room[first..<end])
        let start = content.assumingMemoryBound(to: UInt8.self).baseAddress
        let checksum = crc32_z(0, start, content.count)
        guard number(place) == UInt32(truncatingIfNeeded: checksum),
            number(place + 4) == UInt32(truncatingIfNeeded: content.count)
        else { throw .damaged(at: place) }
        return place + 8
    }

    private mutating func grow() {
        let larger = UnsafeMutableRawBufferPointer.allocate(
            byteCount: min(limit, room.count * 2) + 2 * DeflateDecoder.leastRoom,
            alignment: 16
        )
        larger.copyMemory(from: UnsafeRawBufferPointer(rebasing: room[..<end]))
        room.deallocate()
        room = larger
    }
}
