import Foundation

/// The bytes of an archive: a file, a part of one, or memory, read from front to back.
public final class ByteInput {
    private enum Origin {
        case memory([UInt8])
        /// A file that is read at offsets of our own, or, where that cannot be, as it comes.
        case file(Int32, isSeekable: Bool)
    }

    private let origin: Origin
    /// Keeps an open file open.
    private let owner: AnyObject?
    /// Where the input begins in its file.
    private let base: Int
    /// How many bytes there are; `nil` where that shows only at the end, as of a pipe.
    public let count: Int?
    /// Where the next bytes are read from, counted from the start of the input.
    private(set) var offset = 0

    /// Reads from memory.
    public init(_ bytes: [UInt8]) {
        origin = .memory(bytes)
        owner = nil
        base = 0
        count = bytes.count
    }

    /// Reads from an open file.
    ///
    /// - Parameters:
    ///   - descriptor: The file; a pipe can be read as well, though not backwards.
    ///   - owner: Kept as long as the input: what closes the file.
    ///   - range: The part to read, in bytes from the start of the file; all of it where it is `nil`.
    public init(descriptor: Int32, owner: AnyObject? = nil, range: Range<Int>? = nil) {
        var status = stat()
        let isFile = fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
        origin = .file(descriptor, isSeekable: isFile)
        self.owner = owner
        if isFile {
            let size = max(0, Int(status.st_size))
            let part = (range ?? 0..<size).clamped(to: 0..<size)
            base = part.lowerBound
            count = part.count
        } else {
            base = 0
            count = nil
        }
    }

    /// A part of this input as one of its own; `nil` where bytes cannot be read twice.
    public func part(_ range: Range<Int>) -> ByteInput? {
        switch origin {
        case .memory(let bytes): ByteInput(Array(bytes[range.clamped(to: 0..<bytes.count)]))
        case .file(let descriptor, isSeekable: true):
            ByteInput(
                descriptor: descriptor,
                owner: owner ?? self,
                range: base + range.lowerBound..<base + range.upperBound
            )
        case .file: nil
        }
    }

    /// Whether bytes can be read again, and passed over without reading.
    var isSeekable: Bool { count != nil }

    /// Goes to another place; only where ``isSeekable``.
    func seek(to place: Int) {
        guard let count else { return }
        offset = min(max(0, place), count)
    }

    /// Fills the start of `room` with the next bytes.
    ///
    /// - Returns: How many there were; 0 at the end.
    func read(into room: UnsafeMutableRawBufferPointer) throws(ArchiveError) -> Int {
        let wanted = min(room.count, count.map { $0 - offset } ?? room.count)
        guard wanted > 0, let start = room.baseAddress else { return 0 }
        var result = 0
        switch origin {
        case .memory(let bytes):
            bytes.withUnsafeBytes { bytes in
                room.copyMemory(
                    from: UnsafeRawBufferPointer(rebasing: bytes[offset..<offset + wanted])
                )
            }
            result = wanted
        case .file(let descriptor, let isSeekable):
            repeat {
                result =
                    isSeekable
                    ? pread(descriptor, start, wanted, off_t(base + offset))
                    : Foundation.read(descriptor, start, wanted)
            } while result < 0 && errno == EINTR
        }
        guard result >= 0 else { throw .unreadable(systemError: errno) }
        offset += result
        return result
    }

    /// All bytes of `range`.
    ///
    /// - Throws: ``ArchiveError/truncated(at:)`` where there are fewer.
    func bytes(_ range: Range<Int>) throws(ArchiveError) -> [UInt8] {
        seek(to: range.lowerBound)
        var result = [UInt8](repeating: 0, count: range.count)
        var filled = 0
        while filled < range.count {
            var failure: ArchiveError?
            let got = result.withUnsafeMutableBytes { room -> Int in
                do throws(ArchiveError) {
                    return try read(into: UnsafeMutableRawBufferPointer(rebasing: room[filled...]))
                } catch {
                    failure = error
                    return 0
                }
            }
            if let failure { throw failure }
            guard got > 0 else { throw .truncated(at: offset) }
            filled += got
        }
        return result
    }
}
