import News

/// Reads what a `RecordWriter` wrote; damaged bytes are an error, never a trap.
struct RecordReader {
    /// The bytes are not what a writer wrote.
    struct Damage: Error {}

    private let bytes: [UInt8]
    private var at = 0
    private var strings: [String] = []
    private var lastStart = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Whether all bytes have been read.
    var isAtEnd: Bool { at == bytes.count }

    mutating func int64() throws(Damage) -> Int64 {
        var value: UInt64 = 0
        var shift: UInt64 = 0
        while at < bytes.count, shift < 64 {
            let byte = bytes[at]
            at += 1
            value |= UInt64(byte & 0x7f) << shift
            if byte < 0x80 { return Int64(bitPattern: value >> 1) ^ -Int64(bitPattern: value & 1) }
            shift += 7
        }
        throw Damage()
    }

    mutating func int() throws(Damage) -> Int {
        guard let number = Int(exactly: try int64()) else { throw Damage() }
        return number
    }

    mutating func flag() throws(Damage) -> Bool { try int64() != 0 }

    /// A length that the rest of the bytes can hold.
    private mutating func count() throws(Damage) -> Int {
        let count = try int()
        guard count >= 0, count <= bytes.count - at else { throw Damage() }
        return count
    }

    mutating func string() throws(Damage) -> String {
        let number = try int()
        guard number != 0 else {
            strings.append(try stringOnce())
            return strings[strings.count - 1]
        }
        guard strings.indices.contains(number - 1) else { throw Damage() }
        return strings[number - 1]
    }

    mutating func stringOnce() throws(Damage) -> String {
        let length = try count()
        defer { at += length }
        return String(decoding: bytes[at..<at + length], as: UTF8.self)
    }

    mutating func span() throws(Damage) -> TextSpan {
        let (start, isTooLarge) = lastStart.addingReportingOverflow(try int())
        let length = try int()
        let (end, isTooLong) = start.addingReportingOverflow(length)
        guard !isTooLarge, !isTooLong, start >= 0, length >= 0 else { throw Damage() }
        lastStart = start
        return TextSpan(start, end)
    }

    mutating func optional<T>(
        _ value: (inout Self) throws(Damage) -> T
    ) throws(Damage) -> T? {
        try flag() ? try value(&self) : nil
    }

    mutating func list<T>(_ element: (inout Self) throws(Damage) -> T) throws(Damage) -> [T] {
        let count = try count()
        var list: [T] = []
        list.reserveCapacity(min(count, 4_096))
        for _ in 0..<count { list.append(try element(&self)) }
        return list
    }

    mutating func optionalString() throws(Damage) -> String? {
        try flag() ? try string() : nil
    }

    mutating func optionalSpan() throws(Damage) -> TextSpan? { try flag() ? try span() : nil }

    mutating func stringList() throws(Damage) -> [String] {
        try list { r throws(Damage) in try r.string() }
    }

    mutating func choice<T: RawRepresentable<String>>() throws(Damage) -> T {
        guard let value = T(rawValue: try string()) else { throw Damage() }
        return value
    }
}
