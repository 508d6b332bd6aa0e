import CZlib

/// The files in a ZIP archive, stored or deflated; archives of more than 4 GB (ZIP64) as well.
public struct ZIPArchive {
    /// A file of the archive.
    public struct Entry: Sendable, Hashable {
        /// Its path in the archive.
        public var name: String
        /// How many bytes it has.
        public var size: Int
        fileprivate var method: Int
        fileprivate var storedSize: Int
        fileprivate var checksum: UInt32
        fileprivate var headerOffset: Int
    }

    /// The files in the order of the archive's directory.
    public private(set) var entries: [Entry] = []
    private let input: ByteInput

    private static let mostEntries = 100_000
    private static let largestDirectory = 64 << 20

    /// Whether bytes begin like a ZIP archive.
    public static func isZIP(_ bytes: some Collection<UInt8>) -> Bool {
        bytes.starts(with: [0x50, 0x4B, 0x03, 0x04])
    }

    /// Reads the directory of an archive.
    ///
    /// - Parameter input: A file or memory; a pipe cannot be read.
    /// - Throws: ``ArchiveError``, also for archives whose files overlap or are too many.
    public init(_ input: ByteInput) throws(ArchiveError) {
        self.input = input
        guard let count = input.count else {
            throw .badZIP(at: 0, problem: "it can only be read from a file")
        }
        let end = try Self.endRecord(input, count)
        guard end.entries <= Self.mostEntries, end.size <= Self.largestDirectory else {
            throw .badZIP(at: end.offset, problem: "its directory is too large")
        }
        guard end.offset <= count, end.size <= count - end.offset else {
            throw .badZIP(at: end.offset, problem: "its directory lies outside the file")
        }
        var fields = LittleEndian(try input.bytes(end.offset..<end.offset + end.size))
        var total = 0
        for _ in 0..<end.entries {
            let place = end.offset + fields.position
            guard let entry = Self.entry(&fields) else {
                throw .badZIP(at: place, problem: "its directory is damaged")
            }
            guard entry.storedSize <= count, entry.headerOffset <= count else {
                throw .badZIP(at: place, problem: "a file of it lies outside")
            }
            total += entry.storedSize
            // Files that share their bytes would expand to far more than the archive can hold.
            guard total <= count else { throw .badZIP(at: place, problem: "its files overlap") }
            entries.append(entry)
        }
    }

    /// The whole content of a file, its checksum compared.
    ///
    /// - Parameters:
    ///   - entry: One of ``entries``.
    ///   - limit: The longest content that is accepted, in bytes.
    /// - Returns: The bytes, expanded.
    /// - Throws: ``ArchiveError``.
    public func content(of entry: Entry, limit: Int) throws(ArchiveError) -> [UInt8] {
        guard entry.size <= limit else { throw .tooLarge(limit: limit) }
        let stored = try input.bytes(try range(of: entry))
        var content: [UInt8] = []
        switch entry.method {
        case 0: content = stored
        case 8 where !stored.isEmpty:
            let inflater = Inflater(.deflate, limit: limit)
            try inflater.inflate(stored, into: &content)
            try inflater.finish()
        case 8: break
        default: throw .unsupported("ZIP method \(entry.method)")
        }
        let checksum = content.withUnsafeBufferPointer {
            crc32_z(0, $0.baseAddress, $0.count)
        }
        guard UInt32(truncatingIfNeeded: checksum) == entry.checksum else {
            throw .badZIP(at: entry.headerOffset, problem: "the checksum of \(entry.name) differs")
        }
        return content
    }

    /// A file as an input of its own: in place where it is stored, expanded in memory where it is deflated.
    ///
    /// - Parameters:
    ///   - entry: One of ``entries``.
    ///   - limit: The longest content that is expanded, in bytes.
    /// - Returns: The file as an input.
    /// - Throws: ``ArchiveError``.
    public func input(of entry: Entry, limit: Int) throws(ArchiveError) -> ByteInput {
        guard entry.method == 0, let part = input.part(try range(of: entry)) else {
            return ByteInput(try content(of: entry, limit: limit))
        }
        return part
    }
}

extension ZIPArchive {
    private struct End {
        var entries: Int
        var size: Int
        var offset: Int
    }

    /// Finds the record at the end of the archive that says where the directory is.
    private static func endRecord(_ input: ByteInput, _ count: Int) throws(ArchiveError) -> End {
        let start = max(0, count - 65_557)
        let tail = try input.bytes(start..<count)
        guard
            let place = stride(from: tail.count - 22, through: 0, by: -1).first(where: {
                tail[$0...].starts(with: [0x50, 0x4B, 0x05, 0x06])
            })
        else { throw .badZIP(at: count, problem: "its end is missing") }
        var fields = LittleEndian(Array(tail[place...]), from: 10)
        guard let entries = fields.number(2), let size = fields.number(4),
            let offset = fields.number(4)
        else { throw .badZIP(at: start + place, problem: "its end is damaged") }
        guard entries == 0xFFFF || size == 0xFFFF_FFFF || offset == 0xFFFF_FFFF else {
            return End(entries: entries, size: size, offset: offset)
        }
        return try largeEnd(input, count, before: start + place)
    }

    /// The same of an archive of more than 4 GB or 65,534 files.
    private static func largeEnd(
        _ input: ByteInput,
        _ count: Int,
        before place: Int
    ) throws(ArchiveError) -> End {
        let problem = ArchiveError.badZIP(at: place, problem: "its 64-bit end is damaged")
        guard place >= 20 else { throw problem }
        let locator = try input.bytes(place - 20..<place)
        var fields = LittleEndian(locator, from: 8)
        guard locator.starts(with: [0x50, 0x4B, 0x06, 0x07]), let at = fields.number(8),
            at <= count - 56
        else { throw problem }
        let record = try input.bytes(at..<at + 56)
        fields = LittleEndian(record, from: 32)
        guard record.starts(with: [0x50, 0x4B, 0x06, 0x06]), let entries = fields.number(8),
            let size = fields.number(8), let offset = fields.number(8)
        else { throw problem }
        return End(entries: entries, size: size, offset: offset)
    }

    private static func entry(_ fields: inout LittleEndian) -> Entry? {
        guard fields.number(4) == 0x0201_4B50, fields.skip(6), let method = fields.number(2),
            fields.skip(4), let checksum = fields.number(4), var storedSize = fields.number(4),
            var size = fields.number(4), let nameLength = fields.number(2),
            let extraLength = fields.number(2), let commentLength = fields.number(2),
            fields.skip(8), var offset = fields.number(4), let name = fields.bytes(nameLength),
            let extra = fields.bytes(extraLength), fields.skip(commentLength)
        else { return nil }
        var blocks = LittleEndian(extra)
        while let kind = blocks.number(2), let length = blocks.number(2),
            let block = blocks.bytes(length)
        {
            guard kind == 1 else { continue }
            // Only what did not fit is here, in this order.
            var large = LittleEndian(block)
            if size == 0xFFFF_FFFF { size = large.number(8) ?? size }
            if storedSize == 0xFFFF_FFFF { storedSize = large.number(8) ?? storedSize }
            if offset == 0xFFFF_FFFF { offset = large.number(8) ?? offset }
        }
        return Entry(
            name: String(decoding: name, as: UTF8.self),
            size: size,
            method: method,
            storedSize: storedSize,
            checksum: UInt32(truncatingIfNeeded: checksum),
            headerOffset: offset
        )
    }

    /// Where a file's bytes stand: behind a header of its own, whose length differs from the directory's.
    private func range(of entry: Entry) throws(ArchiveError) -> Range<Int> {
        let problem = ArchiveError.badZIP(
            at: entry.headerOffset,
            problem: "the header of \(entry.name) is damaged"
        )
        guard let count = input.count, entry.headerOffset <= count - 30 else { throw problem }
        let header = try input.bytes(entry.headerOffset..<entry.headerOffset + 30)
        var fields = LittleEndian(header, from: 26)
        guard Self.isZIP(header), let name = fields.number(2), let extra = fields.number(2) else {
            throw problem
        }
        let start = entry.headerOffset + 30 + name + extra
        guard start <= count, entry.storedSize <= count - start else { throw problem }
        return start..<start + entry.storedSize
    }
}
