import CZlib

/// Writes a ZIP archive of stored files: the same files give the same bytes, as it holds no times.
public struct ZIPWriter {
    private var bytes: [UInt8] = []
    private var directory: [UInt8] = []
    private var count = 0

    /// Makes an empty archive.
    public init() {}

    /// Adds a file.
    ///
    /// - Parameters:
    ///   - name: Its path in the archive.
    ///   - content: Its bytes, which are stored as they are.
    /// - Throws: ``ArchiveError/tooLarge(limit:)`` where the archive would pass 4 GB.
    public mutating func add(_ name: String, _ content: [UInt8]) throws(ArchiveError) {
        let limit = Int(UInt32.max) - 1
        guard bytes.count + content.count + directory.count + 1024 <= limit, count < 0xFFFE else {
            throw .tooLarge(limit: limit)
        }
        let offset = bytes.count
        let checksum = content.withUnsafeBufferPointer { crc32_z(0, $0.baseAddress, $0.count) }
        // Version 2.0, names in UTF-8, stored, 1980-01-01 00:00.
        let common =
            Self.number(20, 2) + Self.number(0x0800, 2) + Self.number(0, 2) + Self.number(0, 2)
            + Self.number(0x21, 2) + Self.number(Int(checksum), 4)
            + Self.number(content.count, 4) + Self.number(content.count, 4)
            + Self.number(name.utf8.count, 2) + Self.number(0, 2)
        bytes += Self.number(0x0403_4B50, 4) + common + Array(name.utf8)
        bytes += content
        directory += Self.number(0x0201_4B50, 4) + Self.number(20, 2) + common
        directory += Self.number(0, 2) + Self.number(0, 2) + Self.number(0, 2) + Self.number(0, 4)
        directory += Self.number(offset, 4) + Array(name.utf8)
        count += 1
    }

    /// The archive.
    public func finished() -> [UInt8] {
        bytes + directory + Self.number(0x0605_4B50, 4) + Self.number(0, 4)
            + Self.number(count, 2) + Self.number(count, 2) + Self.number(directory.count, 4)
            + Self.number(bytes.count, 4) + Self.number(0, 2)
    }

    private static func number(_ value: Int, _ length: Int) -> [UInt8] {
        (0..<length).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
    }
}
