/// Classes of ASCII bytes.
enum ASCII {
    /// A bit for each of the bytes that are whitespace.
    private static let whitespace: UInt64 = 1 << 0x20 | 1 << 0x0D | 1 << 0x0C | 1 << 0x0A | 1 << 9

    @inline(__always)
    static func lowercased(_ byte: UInt8) -> UInt8 {
        byte &- 0x41 < 26 ? byte | 0x20 : byte
    }

    @inline(__always)
    static func isLetter(_ byte: UInt8) -> Bool {
        (byte | 0x20) &- 0x61 < 26
    }

    @inline(__always)
    static func isDigit(_ byte: UInt8) -> Bool {
        byte &- 0x30 < 10
    }

    @inline(__always)
    static func isAlphanumeric(_ byte: UInt8) -> Bool {
        isLetter(byte) || isDigit(byte)
    }

    /// The whitespace of HTML: space, tab, line feed, form feed, carriage return.
    @inline(__always)
    static func isWhitespace(_ byte: UInt8) -> Bool {
        byte <= 0x20 && whitespace &>> UInt64(byte) & 1 != 0
    }

    /// The value of a hexadecimal digit, or nil.
    @inline(__always)
    static func hexValue(_ byte: UInt8) -> UInt32? {
        if isDigit(byte) { return UInt32(byte &- 0x30) }
        let letter = (byte | 0x20) &- 0x61
        return letter < 6 ? UInt32(letter) + 10 : nil
    }

    /// Whether `source` has `word` (lower case) at `position`, whatever the case of its letters.
    static func matches(_ word: StaticString, _ source: [UInt8], at position: Int) -> Bool {
        word.withUTF8Buffer { word in
            guard position >= 0, source.count - position >= word.count else { return false }
            for index in 0..<word.count where lowercased(source[position + index]) != word[index] {
                return false
            }
            return true
        }
    }
}
