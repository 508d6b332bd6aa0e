/// Reads numbers, the lowest byte first.
struct LittleEndian {
    private let bytes: [UInt8]
    private(set) var position: Int

    init(_ bytes: [UInt8], from position: Int = 0) {
        self.bytes = bytes
        self.position = position
    }

    /// The next `length` bytes as a number; `nil` past the end, and for numbers beyond 2^60.
    mutating func number(_ length: Int) -> Int? {
        guard let bytes = bytes(length) else { return nil }
        let value = bytes.reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        return value <= 1 << 60 ? Int(value) : nil
    }

    mutating func bytes(_ length: Int) -> [UInt8]? {
        guard length <= bytes.count - position else { return nil }
        defer { position += length }
        return Array(bytes[position..<position + length])
    }

    mutating func skip(_ length: Int) -> Bool {
        guard length <= bytes.count - position else { return false }
        position += length
        return true
    }
}
