import Foundation

/// Decodes the character sets of East Asia, whose characters take one to four bytes.
///
/// The bytes are cut into characters here, and Foundation says what each is, once: so that a malformed sequence is one
/// U+FFFD and not the end of the text.
struct MultiByteDecoder {
    private let encoding: String
    private let foundation: String.Encoding
    private var cache: [UInt32: [UInt8]] = [:]
    /// Whether ISO-2022-JP is among two-byte characters.
    private var isShifted = false

    private static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

    /// The decoder of an encoding of the Encoding Standard; nil where it is none of these.
    init?(encoding: String) {
        let numbers: [String: UInt] = [
            "Shift_JIS": 0x0420, "EUC-JP": 0x0420, "ISO-2022-JP": 0x0420, "EUC-KR": 0x0422,
            "GBK": 0x0632, "gb18030": 0x0632, "Big5": 0x0A06,
        ]
        guard let number = numbers[encoding] else { return nil }
        self.encoding = encoding
        foundation = String.Encoding(rawValue: 0x8000_0000 | number)
    }

    /// Decodes all of `bytes`.
    mutating func decode(_ bytes: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count * 3 / 2)
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if encoding == "ISO-2022-JP" {
                index = decodeShifted(bytes, at: index, into: &result)
            } else if byte < 0x80 {
                result.append(byte)
                index += 1
            } else {
                let length = sequenceLength(bytes, at: index)
                if length == 0 {
                    result += Self.replacement
                    index += 1
                } else {
                    result += character(bytes[index..<index + length])
                    index += length
                }
            }
        }
        return result
    }
}

extension MultiByteDecoder {
    /// The length of the character at `index`; 0 where none starts there.
    private func sequenceLength(_ bytes: [UInt8], at index: Int) -> Int {
        let first = bytes[index]
        guard index + 1 < bytes.count else {
            return encoding == "Shift_JIS" && (0xA1...0xDF).contains(first) ? 1 : 0
        }
        let second = bytes[index + 1]
        switch encoding {
        case "Shift_JIS":
            if (0xA1...0xDF).contains(first) { return 1 }
            guard first != 0x80, first != 0xA0, first <= 0xFC else { return 0 }
            return second >= 0x40 && second != 0x7F && second <= 0xFC ? 2 : 0
        case "EUC-JP":
            if first == 0x8E { return (0xA1...0xDF).contains(second) ? 2 : 0 }
            if first == 0x8F {
                return index + 2 < bytes.count && second >= 0xA1 && bytes[index + 2] >= 0xA1 ? 3 : 0
            }
            return first >= 0xA1 && second >= 0xA1 && first != 0xFF && second != 0xFF ? 2 : 0
        case "EUC-KR":
            return first > 0x80 && first < 0xFF && second >= 0x41 && second < 0xFF ? 2 : 0
        case "Big5":
            let isTrail = (0x40...0x7E).contains(second) || (0xA1...0xFE).contains(second)
            return first > 0x80 && first < 0xFF && isTrail ? 2 : 0
        default:
            if first == 0x80 { return 1 }
            guard first < 0xFF else { return 0 }
            if ASCII.isDigit(second) {
                guard index + 3 < bytes.count, (0x81...0xFE).contains(bytes[index + 2]),
                    ASCII.isDigit(bytes[index + 3])
                else { return 0 }
                return 4
            }
            return second >= 0x40 && second != 0x7F && second != 0xFF ? 2 : 0
        }
    }

    private mutating func character(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        let key = bytes.reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
        if let known = cache[key] { return known }
        let text = String(bytes: shiftJIS(bytes), encoding: foundation) ?? ""
        var result = text.isEmpty ? Self.replacement : Array(text.utf8)
        if text.isEmpty, let last = bytes.last, bytes.count > 1, last < 0x80 { result.append(last) }
        if key == 0x80, encoding != "Shift_JIS" { result = Array("\u{20AC}".utf8) }
        cache[key] = result
        return result
    }

    /// EUC-JP as Shift_JIS, which Foundation knows everywhere; other encodings as they are.
    private func shiftJIS(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        guard encoding == "EUC-JP" || encoding == "ISO-2022-JP" else { return Array(bytes) }
        let pair = Array(bytes)
        guard pair.count == 2 else { return [0xFF] }
        if pair[0] == 0x8E { return [pair[1]] }
        let row = Int(pair[0] & 0x7F) - 0x21
        let cell = Int(pair[1] & 0x7F) - 0x21
        guard (0..<94).contains(row), (0..<94).contains(cell) else { return [0xFF] }
        let lead = row / 2 + (row < 62 ? 0x81 : 0xC1)
        let offset = row % 2 == 0 ? cell + (cell < 63 ? 0x40 : 0x41) : cell + 0x9F
        return [UInt8(lead), UInt8(offset)]
    }

    /// Reads one character or escape of ISO-2022-JP and returns the place after it.
    private mutating func decodeShifted(
        _ bytes: [UInt8],
        at index: Int,
        into result: inout [UInt8]
    ) -> Int {
        let byte = bytes[index]
        if byte == 0x1B, index + 2 < bytes.count {
            isShifted = bytes[index + 1] == 0x24
            return index + (isShifted && bytes[index + 2] == 0x28 ? 4 : 3)
        }
        if isShifted, (0x21...0x7E).contains(byte), index + 1 < bytes.count {
            result += character([byte | 0x80, bytes[index + 1] | 0x80])
            return index + 2
        }
        result += byte < 0x80 ? [byte] : Self.replacement
        return index + 1
    }
}
