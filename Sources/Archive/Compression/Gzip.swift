import CZlib

/// Compresses and decompresses whole byte strings.
public enum Gzip {
    /// Whether `bytes` begin like a gzip stream.
    public static func isGzip(_ bytes: some Collection<UInt8>) -> Bool {
        bytes.starts(with: [0x1F, 0x8B])
    }

    /// The bytes as one gzip member, the same for the same bytes: it holds no name and no time.
    public static func compress(_ bytes: [UInt8]) -> [UInt8] {
        var stream = z_stream()
        return withUnsafeMutablePointer(to: &stream) { stream in
            // 31: a window of 32 KB, with a gzip header.
            let status = deflateInit2_(
                stream,
                Z_DEFAULT_COMPRESSION,
                Z_DEFLATED,
                31,
                8,
                Z_DEFAULT_STRATEGY,
                ZLIB_VERSION,
                Int32(MemoryLayout<z_stream>.size)
            )
            precondition(status == Z_OK, "zlib is out of memory or of another version")
            defer { deflateEnd(stream) }
            return deflateAll(bytes, stream)
        }
    }

    /// The content of a gzip stream of one or more members; what follows the last member is ignored, as gzip does.
    ///
    /// - Parameters:
    ///   - bytes: The stream.
    ///   - limit: The largest content that is accepted, in bytes.
    /// - Returns: The members' contents joined.
    /// - Throws: ``ArchiveError``; offsets count from the start of `bytes`.
    public static func decompress(_ bytes: [UInt8], limit: Int) throws(ArchiveError) -> [UInt8] {
        guard isGzip(bytes) else { throw .notCompressed }
        return try GzipExpansion.content(of: bytes, limit: limit)
    }

    /// The content of a zlib stream, or of a bare deflate stream, which some servers send as "deflate".
    ///
    /// - Parameters:
    ///   - bytes: The stream.
    ///   - limit: The largest content that is accepted, in bytes.
    /// - Returns: The content.
    /// - Throws: ``ArchiveError``; offsets count from the start of `bytes`.
    public static func inflate(_ bytes: [UInt8], limit: Int) throws(ArchiveError) -> [UInt8] {
        guard !bytes.isEmpty else { throw .truncated(at: 0) }
        return try inflateAll(bytes, Inflater(.deflated(bytes), limit: limit))
    }
}

extension Gzip {
    private static func inflateAll(
        _ bytes: [UInt8],
        _ inflater: Inflater
    ) throws(ArchiveError) -> [UInt8] {
        var out: [UInt8] = []
        try inflater.inflate(bytes, into: &out)
        try inflater.finish()
        return out
    }

    private static func deflateAll(
        _ bytes: [UInt8],
        _ stream: UnsafeMutablePointer<z_stream>
    ) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count / 3 + 64)
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        bytes.withUnsafeBufferPointer { input in
            var position = 0
            var status = Z_OK
            repeat {
                // zlib counts input in 32 bits.
                let count = min(input.count - position, 1 << 30)
                stream.pointee.next_in = input.baseAddress.map {
                    UnsafeMutablePointer(mutating: $0 + position)
                }
                stream.pointee.avail_in = UInt32(count)
                position += count
                let flush = position == input.count ? Z_FINISH : Z_NO_FLUSH
                repeat {
                    status = buffer.withUnsafeMutableBufferPointer { room in
                        stream.pointee.next_out = room.baseAddress
                        stream.pointee.avail_out = UInt32(room.count)
                        return deflate(stream, flush)
                    }
                    out.append(
                        contentsOf: buffer.prefix(buffer.count - Int(stream.pointee.avail_out))
                    )
                } while stream.pointee.avail_out == 0
            } while position < input.count && status != Z_STREAM_ERROR
        }
        return out
    }
}
