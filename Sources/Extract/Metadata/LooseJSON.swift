/// A JSON value as pages embed it.
indirect enum LooseJSON: Sendable, Hashable {
    /// `null`, `true`, `false` and anything that could not be read.
    case nothing
    /// A number, as written.
    case number(String)
    /// A string, escapes resolved.
    case string(String)
    /// A list.
    case array([LooseJSON])
    /// Pairs in the order of the text; names may repeat.
    case object([Member])

    /// A named value.
    struct Member: Sendable, Hashable {
        var name: String
        var value: LooseJSON
    }

    /// Reads what can be read of `bytes`.
    ///
    /// Raw line ends in strings, trailing commas, comments and values after the first are borne; after a real error,
    /// what was read up to there stands. Linear in the length; nesting beyond 48 is read as nothing.
    static func reading(_ bytes: ArraySlice<UInt8>) -> [LooseJSON] {
        var scanner = LooseJSONScanner(bytes: bytes)
        return scanner.values()
    }

    /// The value of the first member with a name.
    subscript(name: String) -> LooseJSON? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.name == name }?.value
    }

    /// The string, or the number as written.
    var text: String? {
        switch self {
        case .string(let text), .number(let text): text
        default: nil
        }
    }

    /// The elements of an array; else the value alone.
    var elements: [LooseJSON] {
        switch self {
        case .array(let list): list
        case .nothing: []
        default: [self]
        }
    }
}

/// Reads ``LooseJSON``.
private struct LooseJSONScanner {
    let bytes: ArraySlice<UInt8>
    var at: Int
    var isBroken = false

    static let maxDepth = 48

    init(bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        at = bytes.startIndex
    }

    mutating func values() -> [LooseJSON] {
        var found: [LooseJSON] = []
        while at < bytes.endIndex, found.count < 64 {
            guard bytes[at] == 0x7B || bytes[at] == 0x5B else {
                at += 1
                continue
            }
            isBroken = false
            let before = at
            found.append(value(depth: 0))
            at = max(at, before + 1)
        }
        return found
    }

    private var byte: UInt8 { at < bytes.endIndex ? bytes[at] : 0 }

    private mutating func skipSpace() {
        while at < bytes.endIndex {
            let b = bytes[at]
            if b <= 0x20 {
                at += 1
            } else if b == 0x2F, at + 1 < bytes.endIndex, bytes[at + 1] == 0x2A {
                at += 2
                while at + 1 < bytes.endIndex, !(bytes[at] == 0x2A && bytes[at + 1] == 0x2F) {
                    at += 1
                }
                at = min(at + 2, bytes.endIndex)
            } else {
                break
            }
        }
    }

    private mutating func value(depth: Int) -> LooseJSON {
        skipSpace()
        switch byte {
        case 0x7B: return object(depth: depth)
        case 0x5B: return array(depth: depth)
        case 0x22: return .string(string())
        case 0x2D, 0x30...0x39:
            let from = at
            while at < bytes.endIndex, isNumberPart(bytes[at]) { at += 1 }
            return .number(String(decoding: bytes[from..<at], as: UTF8.self))
        case 0x61...0x7A, 0x41...0x5A:
            while at < bytes.endIndex, (0x61...0x7A).contains(bytes[at] | 0x20) { at += 1 }
            return .nothing
        default:
            isBroken = true
            return .nothing
        }
    }

    private func isNumberPart(_ b: UInt8) -> Bool {
        (0x30...0x39).contains(b) || b == 0x2D || b == 0x2B || b == 0x2E || b | 0x20 == 0x65
    }

    private mutating func object(depth: Int) -> LooseJSON {
        at += 1
        var members: [LooseJSON.Member] = []
        guard depth < Self.maxDepth else {
            isBroken = true
            return .nothing
        }
        while !isBroken {
            skipSpace()
            if byte == 0x7D {
                at += 1
                break
            }
            if byte == 0x2C {
                at += 1
                continue
            }
            guard byte == 0x22 else {
                isBroken = true
                break
            }
            let name = string()
            skipSpace()
            guard byte == 0x3A else {
                isBroken = true
                break
            }
            at += 1
            let value = value(depth: depth + 1)
            members.append(LooseJSON.Member(name: name, value: value))
            skipSpace()
            if byte != 0x2C, byte != 0x7D { isBroken = !resume() }
        }
        return .object(members)
    }

    /// After an unescaped quotation mark in a string: goes to the next `",` or `"}` that ends a value.
    private mutating func resume() -> Bool {
        var i = at
        while i + 1 < bytes.endIndex, i - at < 2000 {
            if bytes[i] == 0x22 {
                var j = i + 1
                while j < bytes.endIndex, bytes[j] <= 0x20 { j += 1 }
                if j < bytes.endIndex, bytes[j] == 0x7D {
                    at = j
                    return true
                }
                if j < bytes.endIndex, bytes[j] == 0x2C {
                    var k = j + 1
                    while k < bytes.endIndex, bytes[k] <= 0x20 { k += 1 }
                    if k < bytes.endIndex, bytes[k] == 0x22 {
                        at = j
                        return true
                    }
                }
            }
            i += 1
        }
        return false
    }

    private mutating func array(depth: Int) -> LooseJSON {
        at += 1
        var list: [LooseJSON] = []
        guard depth < Self.maxDepth else {
            isBroken = true
            return .nothing
        }
        while !isBroken {
            skipSpace()
            if byte == 0x5D {
                at += 1
                break
            }
            if byte == 0x2C {
                at += 1
                continue
            }
            let value = value(depth: depth + 1)
            if value != .nothing { list.append(value) }
        }
        return .array(list)
    }

    private mutating func string() -> String {
        at += 1
        let from = at
        while at < bytes.endIndex, bytes[at] != 0x22, bytes[at] != 0x5C { at += 1 }
        if byte == 0x22 || at >= bytes.endIndex {
            let text = String(decoding: bytes[from..<at], as: UTF8.self)
            at = min(at + 1, bytes.endIndex)
            return text
        }
        var result = Array(bytes[from..<at])
        while at < bytes.endIndex, bytes[at] != 0x22 {
            guard bytes[at] == 0x5C else {
                result.append(bytes[at])
                at += 1
                continue
            }
            at += 1
            switch byte {
            case 0x6E, 0x72: result.append(0x0A)
            case 0x74: result.append(0x09)
            case 0x62, 0x66: result.append(0x20)
            case 0x75:
                if let scalar = unicodeEscape() {
                    result.append(contentsOf: Array(String(scalar).utf8))
                }
            default: if at < bytes.endIndex { result.append(bytes[at]) }
            }
            at = min(at + 1, bytes.endIndex)
        }
        at = min(at + 1, bytes.endIndex)
        return String(decoding: result, as: UTF8.self)
    }

    /// Reads `uXXXX` and the second half of a pair; leaves `at` on the last digit.
    private mutating func unicodeEscape() -> Unicode.Scalar? {
        guard let high = hex(at + 1) else { return nil }
        at += 4
        guard (0xD800...0xDBFF).contains(high) else { return Unicode.Scalar(high) }
        guard at + 2 < bytes.endIndex, bytes[at + 1] == 0x5C, bytes[at + 2] == 0x75,
            let low = hex(at + 3), (0xDC00...0xDFFF).contains(low)
        else { return "\u{FFFD}" }
        at += 6
        return Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
    }

    private func hex(_ from: Int) -> UInt32? {
        guard from + 4 <= bytes.endIndex else { return nil }
        var value: UInt32 = 0
        for b in bytes[from..<from + 4] {
            switch b {
            case 0x30...0x39: value = value << 4 | UInt32(b - 0x30)
            case 0x61...0x66: value = value << 4 | UInt32(b - 0x57)
            case 0x41...0x46: value = value << 4 | UInt32(b - 0x37)
            default: return nil
            }
        }
        return value
    }
}
