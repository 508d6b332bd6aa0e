public import News

/// Writes a web archive (WARC 1.1) with a gzip member for each record.
///
/// The same records give the same bytes: identities are made of the content.
public struct WARCWriter {
    /// A record to write.
    public struct Record: Sendable {
        /// The `WARC-Type`: "resource", "metadata".
        public var type: String
        /// The `WARC-Target-URI`; `nil` for a record about the file.
        public var address: String?
        /// When it was captured.
        public var date: Timestamp
        /// The `Content-Type`.
        public var contentType: String
        /// The block.
        public var content: [UInt8]
        /// Further fields, in order.
        public var fields: [(name: String, value: String)]

        /// Makes a record.
        public init(
            type: String,
            address: String?,
            date: Timestamp,
            contentType: String,
            content: [UInt8],
            fields: [(name: String, value: String)] = []
        ) {
            self.type = type
            self.address = address
            self.date = date
            self.contentType = contentType
            self.content = content
            self.fields = fields
        }

        /// The `WARC-Record-ID`: a name made of what the record holds.
        public var id: String {
            let parts = [type, address ?? "", "\(date)", contentType, Self.digest(content)]
            var hash = Array(StableHash.digest(Array(parts.joined(separator: "\n").utf8))[..<16])
            // A UUID of version 8: its bits are ours to define.
            hash[6] = hash[6] & 0x0F | 0x80
            hash[8] = hash[8] & 0x3F | 0x80
            let hex = Self.hexadecimal(hash)
            var groups: [Substring] = []
            var rest = Substring(hex)
            for length in [8, 4, 4, 4, 12] {
                groups.append(rest.prefix(length))
                rest = rest.dropFirst(length)
            }
            return "<urn:uuid:\(groups.joined(separator: "-"))>"
        }

        /// `sha256:` and the digest of bytes in hexadecimal digits.
        public static func digest(_ bytes: [UInt8]) -> String {
            "sha256:" + hexadecimal(StableHash.digest(bytes))
        }

        private static func hexadecimal(_ bytes: [UInt8]) -> String {
            let digits = Array("0123456789abcdef".utf8)
            return String(
                decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] },
                as: UTF8.self
            )
        }
    }

    /// The archive so far.
    public private(set) var bytes: [UInt8] = []

    /// Makes an empty archive.
    public init() {}

    /// Adds a record.
    ///
    /// - Returns: Where it stands in the archive.
    @discardableResult
    public mutating func add(_ record: Record) -> Range<Int> {
        var head = "WARC/1.1\r\n"
        func add(_ name: String, _ value: String) {
            // A line end in a value would begin another field.
            let safe = value.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F }
            head += "\(name): \(String(String.UnicodeScalarView(safe)))\r\n"
        }
        add("WARC-Type", record.type)
        add("WARC-Record-ID", record.id)
        if let address = record.address { add("WARC-Target-URI", address) }
        add("WARC-Date", "\(record.date)")
        add("WARC-Block-Digest", Record.digest(record.content))
        for field in record.fields { add(field.name, field.value) }
        add("Content-Type", record.contentType)
        add("Content-Length", "\(record.content.count)")
        let whole = Array(head.utf8) + [0x0D, 0x0A] + record.content + [0x0D, 0x0A, 0x0D, 0x0A]
        let start = bytes.count
        bytes += Gzip.compress(whole)
        return start..<bytes.count
    }
}
