/// How far bytes are UTF-8.
struct UTF8Check {
    /// Well-formed sequences of more than one byte.
    var sequences = 0
    /// Places where a sequence is malformed.
    var errors = 0

    /// Reads all of `bytes`.
    init(_ bytes: [UInt8]) {
        bytes.withUnsafeBufferPointer { bytes in
            var index = 0
            let count = bytes.count
            while index < count {
                let byte = bytes[index]
                if byte < 0x80 {
                    index += 1
                    index = Self.afterASCII(bytes, from: index)
                    continue
                }
                let length = Self.length(bytes, at: index)
                if length > 0 {
                    sequences += 1
                    index += length
                } else {
                    errors += 1
                    index += 1
                }
            }
        }
    }

    /// The first place from `start` on that ASCII in steps of eight bytes does not reach.
    @inline(__always)
    private static func afterASCII(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var index = start
        let words = UnsafeRawBufferPointer(bytes)
        while index + 8 <= bytes.count,
            words.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
        {
            index += 8
        }
        return index
    }

    /// The length of the well-formed sequence at `index`, or 0.
    @inline(__always)
    private static func length(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
        let first = bytes[index]
        let left = bytes.count - index
        func continues(_ offset: Int) -> Bool { bytes[index + offset] & 0xC0 == 0x80 }
        switch first {
        case 0xC2...0xDF:
            return left > 1 && continues(1) ? 2 : 0
        case 0xE0...0xEF:
            guard left > 2, continues(1), continues(2) else { return 0 }
            if first == 0xE0, bytes[index + 1] < 0xA0 { return 0 }
            if first == 0xED, bytes[index + 1] > 0x9F { return 0 }
            return 3
        case 0xF0...0xF4:
            guard left > 3, continues(1), continues(2), continues(3) else { return 0 }
            if first == 0xF0, bytes[index + 1] < 0x90 { return 0 }
            if first == 0xF4, bytes[index + 1] > 0x8F { return 0 }
            return 4
        default:
            return 0
        }
    }
}
