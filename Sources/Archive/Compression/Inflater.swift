import CZlib

/// Decompresses a stream piece by piece, so that memory stays flat.
public final class Inflater {
    /// How the stream is wrapped.
    public enum Wrapping: Sendable, Hashable {
        /// Gzip members, one or more.
        case gzip
        /// A zlib stream.
        case zlib
        /// Deflate without a wrapper.
        case deflate

        /// How a body that HTTP calls "deflate" is wrapped: servers send it with and without zlib's head.
        ///
        /// - Parameter start: The body's first bytes; two tell.
        /// - Returns: `zlib` or `deflate`.
        public static func deflated(_ start: [UInt8]) -> Wrapping {
            guard start.count >= 2, start[0] & 0x0F == 8 else { return .deflate }
            return (Int(start[0]) << 8 | Int(start[1])) % 31 == 0 ? .zlib : .deflate
        }
    }

    private let wrapping: Wrapping
    private let limit: Int
    private let stream: UnsafeMutablePointer<z_stream>
    private var buffer = [UInt8](repeating: 0, count: 1 << 16)
    private var consumed = 0
    private var produced = 0
    /// Whether a member has begun and not ended.
    private var isInside = false
    private var isFinished = false

    /// Makes an inflater.
    ///
    /// - Parameters:
    ///   - wrapping: How the stream is wrapped.
    ///   - limit: The largest content that is accepted, in bytes, over all members.
    public init(_ wrapping: Wrapping, limit: Int) {
        self.wrapping = wrapping
        self.limit = limit
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        let bits: Int32 =
            switch wrapping {
            case .gzip: 31
            case .zlib: 15
            case .deflate: -15
            }
        let status = inflateInit2_(
            stream,
            bits,
            ZLIB_VERSION,
            Int32(MemoryLayout<z_stream>.size)
        )
        precondition(status == Z_OK, "zlib is out of memory or of another version")
    }

    deinit {
        inflateEnd(stream)
        stream.deinitialize(count: 1)
        stream.deallocate()
    }

    /// Appends the content of the next piece of the stream to `out`.
    ///
    /// - Parameters:
    ///   - bytes: The next piece, of any length.
    ///   - out: What is decompressed is appended.
    /// - Throws: ``ArchiveError``; offsets count from the start of the stream.
    public func inflate(_ bytes: [UInt8], into out: inout [UInt8]) throws(ArchiveError) {
        var failure: ArchiveError?
        bytes.withUnsafeBufferPointer { input in
            do throws(ArchiveError) {
                var position = 0
                while position < input.count, !isFinished {
                    let piece = min(input.count - position, 1 << 30)
                    let rest = UnsafeBufferPointer(rebasing: input[position..<position + piece])
                    position += try inflate(rest, into: &out)
                }
            } catch {
                failure = error
            }
        }
        if let failure { throw failure }
    }

    /// Checks that the stream has come to its end.
    ///
    /// - Throws: ``ArchiveError/truncated(at:)``.
    public func finish() throws(ArchiveError) {
        if isInside || consumed == 0 { throw .truncated(at: consumed) }
    }

    /// Takes some of the bytes and says how many.
    private func inflate(
        _ input: UnsafeBufferPointer<UInt8>,
        into out: inout [UInt8]
    ) throws(ArchiveError) -> Int {
        if !isInside, consumed > 0, wrapping == .gzip {
            // Between members: anything but another member is padding.
            guard input.first == 0x1F else {
                isFinished = true
                return input.count
            }
            inflateReset(stream)
        }
        isInside = true
        stream.pointee.next_in = input.baseAddress.map { UnsafeMutablePointer(mutating: $0) }
        stream.pointee.avail_in = UInt32(input.count)
        while true {
            let status = buffer.withUnsafeMutableBufferPointer { room in
                stream.pointee.next_out = room.baseAddress
                stream.pointee.avail_out = UInt32(room.count)
                return CZlib.inflate(stream, Z_NO_FLUSH)
            }
            let count = buffer.count - Int(stream.pointee.avail_out)
            produced += count
            guard produced <= limit else { throw .tooLarge(limit: limit) }
            out.append(contentsOf: buffer.prefix(count))
            let used = input.count - Int(stream.pointee.avail_in)
            switch status {
            case Z_STREAM_END:
                isInside = false
                if wrapping != .gzip { isFinished = true }
                consumed += used
                return used
            case Z_OK where stream.pointee.avail_in > 0 || stream.pointee.avail_out == 0: continue
            case Z_OK, Z_BUF_ERROR:
                consumed += used
                return used
            default: throw .damaged(at: consumed + used)
            }
        }
    }
}
