import CZlib

/// The bytes of a web archive as its records see them: expanded, in a window that grows with the record under way.
///
/// Compressed archives hold a gzip member for each record; the end of a member shows, so that damage stays inside one.
final class RecordStream {
    private let input: ByteInput
    /// Whether the file is gzip members.
    let isCompressed: Bool
    private let inflater: MemberInflater?

    private var room: UnsafeMutableRawBufferPointer
    private var start = 0
    private var end = 0

    /// The smallest piece that is read or expanded at once.
    private static let piece = 1 << 16

    init(_ input: ByteInput) throws(ArchiveError) {
        self.input = input
        let inflater = MemberInflater(input)
        let head = try inflater.peek(4)
        if head.starts(with: [0x1F, 0x8B]) {
            self.inflater = inflater
        } else {
            // A zstd frame, or the skippable one before it that holds the dictionary of a `.warc.zst`.
            if head == [0x28, 0xB5, 0x2F, 0xFD] || head == [0x5D, 0x2A, 0x4D, 0x18] {
                throw .unsupported("zstd")
            }
            self.inflater = nil
        }
        isCompressed = self.inflater != nil
        room = .allocate(byteCount: 1 << 18, alignment: 16)
        if self.inflater == nil {
            end = inflater.takeAll(into: room)
        }
    }

    deinit { room.deallocate() }

    /// What is expanded and not yet dropped; valid until the next call.
    var bytes: UnsafeBufferPointer<UInt8> {
        UnsafeRawBufferPointer(rebasing: room[start..<end]).assumingMemoryBound(to: UInt8.self)
    }

    /// How many bytes ``bytes`` has.
    var count: Int { end - start }

    /// Where the next byte stands in the file, or where the member begins that holds it.
    var offset: Int { inflater?.memberOffset ?? input.offset - count }

    /// How many bytes the file has from here on; `nil` where that shows only at the end.
    var remaining: Int? {
        isCompressed ? nil : input.count.map { $0 - offset }
    }

    /// Drops bytes from the front of the window.
    func drop(_ count: Int) { start = min(end, start + count) }

    /// Adds bytes to the window, as many as come at once.
    ///
    /// - Parameter wanted: How many the window should come to hold.
    /// - Returns: False at the end of the member, or of a file that is not compressed.
    /// - Throws: ``ArchiveError`` where the file is damaged.
    func more(toward wanted: Int = 0) throws(ArchiveError) -> Bool {
        makeRoom(for: max(Self.piece, min(wanted - count, max(room.count, 1 << 20))))
        if let inflater { return try inflater.inflate(into: room, end: &end) }
        let free = UnsafeMutableRawBufferPointer(rebasing: room[end...])
        let added = try input.read(into: free)
        end += added
        return added > 0
    }

    /// Goes on to the next member; false at the end of the file.
    func nextMember() throws(ArchiveError) -> Bool { try inflater?.nextMember() ?? false }

    /// The few bytes at `place` of a file that is not compressed, without moving; `nil` where they cannot be had.
    func peek(at place: Int, count: Int) -> [UInt8]? {
        guard let size = input.count, place <= size, !isCompressed else { return nil }
        let here = input.offset
        defer { input.seek(to: here) }
        return try? input.bytes(place..<min(size, place + count))
    }

    /// Passes over bytes without keeping them.
    ///
    /// - Returns: How many could not be passed over: the member or the file ended, or it expands past all reason.
    func skip(_ wanted: Int) throws(ArchiveError) -> Int {
        var left = wanted - min(wanted, count)
        drop(wanted)
        guard left > 0 else { return 0 }
        if !isCompressed, let size = input.count {
            let place = min(size, input.offset + left)
            left -= place - input.offset
            input.seek(to: place)
            return left
        }
        while left > 0, !isBomb, try more() {
            let passed = min(left, count)
            left -= passed
            drop(passed)
        }
        return left
    }

    /// Whether the member under way has expanded beyond what is worth following.
    var isBomb: Bool { inflater?.isBomb ?? false }

    /// Leaves a damaged member for the next one after it that begins a record.
    ///
    /// - Returns: False where there is none, or the file is not compressed.
    func leaveMember() throws(ArchiveError) -> Bool {
        drop(count)
        return try inflater?.leaveMember(before: Array("WARC/".utf8)) ?? false
    }
}

extension RecordStream {
    private func makeRoom(for wanted: Int) {
        if room.count - end >= wanted { return }
        // What was dropped can still be referred to by the compressed bytes to come.
        let first = isCompressed ? min(start, max(0, end - MemberInflater.history)) : start
        let held = UnsafeRawBufferPointer(rebasing: room[first..<end])
        if first >= held.count, room.count - held.count >= wanted {
            room.copyMemory(from: held)
        } else {
            let larger = UnsafeMutableRawBufferPointer.allocate(
                byteCount: max(room.count * 2, held.count + wanted),
                alignment: 16
            )
            larger.copyMemory(from: held)
            room.deallocate()
            room = larger
        }
        end -= first
        start -= first
    }
}
