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

    /// About how many tags, comments and texts `source[start..<end]` has, end tags left out; at least 1.
    static func pieces(in source: [UInt8], from start: Int, to end: Int) -> Int {
        source.withUnsafeBytes { bytes in
            let end = min(end, bytes.count)
            var count = 1
            var index = start
            var lastIsOpening: UInt64 = 0
            var lastIsClosing: UInt64 = 0
            while end - index >= 8 {
                let word = UInt64(
                    littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
                )
                let opening = exactZeros(word ^ 0x3C &* ones)
                let closing = exactZeros(word ^ 0x3E &* ones)
                let slash = exactZeros(word ^ 0x2F &* ones)
                // A tag unless it is `</`, and a text before it unless it follows `>`.
                let ends = slash & (opening &<< 8 | lastIsOpening)
                let texts = opening & ~(closing &<< 8 | lastIsClosing)
                count += opening.nonzeroBitCount - ends.nonzeroBitCount + texts.nonzeroBitCount
                lastIsOpening = opening &>> 56
                lastIsClosing = closing &>> 56
                index += 8
            }
            return count
        }
    }

    /// The top bit of every byte that is zero.
    @inline(__always)
    private static func exactZeros(_ word: UInt64) -> UInt64 {
        ~(((word & ~tops) &+ ~tops) | word) & tops
    }

    /// The end of the words around `start` with single spaces between them; the byte before it is part of a word.
    @inline(__always)
    static func endOfWords(in source: [UInt8], from start: Int, to end: Int) -> Int {
        source.withUnsafeBytes { bytes in
            let end = min(end, bytes.count)
            var index = start
            // The bit of a space that was the last byte before `index`.
            var pending: UInt64 = 0
            while end - index >= 8 {
                let word = UInt64(
                    littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
                )
                // Exact for every byte: nothing is carried from one to the next.
                let controls = ~(((word & ~tops) &+ 0x5F &* ones) | word) & tops
                let spaces = exactZeros(word ^ 0x20 &* ones)
                let stops = (controls & ~spaces) | (spaces & (spaces &<< 8 | pending))
                if stops != 0 {
                    index += stops.trailingZeroBitCount / 8
                    return index > start && bytes[index - 1] == 0x20 ? index - 1 : index
                }
                pending = spaces &>> 56
                index += 8
            }
            while index < end {
                let byte = bytes[index]
                if byte < 0x20 || (byte == 0x20 && bytes[index - 1] == 0x20) { break }
                index += 1
            }
            return index > start && bytes[index - 1] == 0x20 ? index - 1 : index
        }
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
