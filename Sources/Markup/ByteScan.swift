/// Finds bytes eight at a time.
enum ByteScan {
    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let tops: UInt64 = 0x8080_8080_8080_8080

    /// The first place in `source[start..<end]` of one of four bytes (repeat one for fewer), or `end`.
    @inline(__always)
    static func first(
        of first: UInt8,
        _ second: UInt8,
        _ third: UInt8,
        _ fourth: UInt8,
        in source: [UInt8],
        from start: Int,
        to end: Int
    ) -> Int {
        let patterns = (
            UInt64(first) &* ones, UInt64(second) &* ones, UInt64(third) &* ones,
            UInt64(fourth) &* ones
        )
        return source.withUnsafeBytes { bytes in
            var index = start
            let end = min(end, bytes.count)
            while end - index >= 8 {
                let word = UInt64(
                    littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
                )
                // The lowest bit set marks the first byte that became zero; bits above it may be carries.
                let found =
                    zeros(word ^ patterns.0) | zeros(word ^ patterns.1) | zeros(word ^ patterns.2)
                    | zeros(word ^ patterns.3)
                if found != 0 { return index + found.trailingZeroBitCount / 8 }
                index += 8
            }
            while index < end {
                let byte = bytes[index]
                if byte == first || byte == second || byte == third || byte == fourth {
                    return index
                }
                index += 1
            }
            return max(start, end)
        }
    }

    @inline(__always)
    private static func zeros(_ word: UInt64) -> UInt64 {
        (word &- ones) & ~word & tops
    }

    /// Eight bytes in lower case, ASCII letters only.
    @inline(__always)
    static func lowercased(_ word: UInt64) -> UInt64 {
        let low = word & ~tops
        let isAfterZ = low &+ (0x7F - 0x5A) &* ones
        let isFromA = low &+ (0x80 - 0x41) &* ones
        let isUpper = ~word & tops & (isAfterZ ^ isFromA)
        return word | isUpper >> 2
    }

    /// Up to eight bytes of `source` as a number, first byte lowest.
    @inline(__always)
    static func word(_ source: [UInt8], from start: Int, count: Int) -> UInt64 {
        source.withUnsafeBytes { bytes in
            if start + 8 <= bytes.count {
                let word = UInt64(
                    littleEndian: bytes.loadUnaligned(fromByteOffset: start, as: UInt64.self)
                )
                return count >= 8 ? word : word & ((1 << UInt64(count * 8)) &- 1)
            }
            var word: UInt64 = 0
            for offset in 0..<min(count, bytes.count - start) {
                word |= UInt64(bytes[start + offset]) << UInt64(offset * 8)
            }
            return word
        }
    }
}
