/// Replaces what JSON strings cannot hold by U+FFFD: halves of surrogate pairs, malformed UTF-8.
enum EscapeRepair {
    /// The line with every such escape or byte replaced.
    static func repaired(_ line: ArraySlice<UInt8>) -> [UInt8] {
        var bytes = Array(String(decoding: line, as: UTF8.self).utf8)
        var i = 0
        while i + 1 < bytes.count {
            guard bytes[i] == 0x5C else {
                i += 1
                continue
            }
            guard let unit = unit(bytes, at: i), unit >= 0xD800, unit < 0xE000 else {
                i += 2
                continue
            }
            if unit < 0xDC00, let low = self.unit(bytes, at: i + 6), low >= 0xDC00, low < 0xE000 {
                i += 12
                continue
            }
            bytes.replaceSubrange(i + 2..<i + 6, with: "FFFD".utf8)
            i += 6
        }
        return bytes
    }

    /// The code unit of the `\uXXXX` at `i`.
    private static func unit(_ bytes: [UInt8], at i: Int) -> Int? {
        guard i + 5 < bytes.count, bytes[i] == 0x5C, bytes[i + 1] == 0x75 else { return nil }
        return Int(String(decoding: bytes[i + 2..<i + 6], as: UTF8.self), radix: 16)
    }
}
