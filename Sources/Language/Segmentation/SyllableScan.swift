import News

/// The syllables, numbers and marks of one line, as the segmenter sees them.
struct SyllableScan {
    /// How a syllable is written; the number goes into features.
    enum Shape: UInt64 {
        case outside, mark, number, lower, capital, allCaps
    }

    /// Where each stands, in bytes.
    private(set) var starts: [Int32] = []
    private(set) var ends: [Int32] = []
    /// A hash of each in lower case; numbers have one of two.
    private(set) var hashes: [UInt64] = []
    private(set) var shapes: [UInt64] = []

    var count: Int { starts.count }

    /// Reads `bytes[range]`, which holds no line break.
    ///
    /// White space parts, and so does punctuation unless it stands inside a number, a date or a code: "5,9", "20/5", "S-400".
    mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
        starts.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
        hashes.removeAll(keepingCapacity: true)
        shapes.removeAll(keepingCapacity: true)
        let part = UnsafeBufferPointer(rebasing: bytes[range])
        var i = 0
        while i < part.count {
            let (scalar, next) = UTF8Scan.scalar(part, at: i)
            switch CharacterClass.of(scalar) {
            case .space, .joiner, .mark: i = next
            case .letter, .digit, .ideograph:
                i = word(part, from: i, offset: range.lowerBound)
            case .other:
                var end = next
                // "..." and "--" are one mark.
                while end < part.count, UTF8Scan.scalar(part, at: end).0 == scalar {
                    end = UTF8Scan.scalar(part, at: end).1
                }
                append(
                    i + range.lowerBound,
                    end + range.lowerBound,
                    SegmenterHash.word(UInt64(scalar)),
                    .mark
                )
                i = end
            }
        }
    }

    private mutating func append(_ start: Int, _ end: Int, _ hash: UInt64, _ shape: Shape) {
        starts.append(Int32(truncatingIfNeeded: start))
        ends.append(Int32(truncatingIfNeeded: end))
        hashes.append(hash)
        shapes.append(shape.rawValue)
    }

    /// Reads one syllable or number; gives the byte after it.
    private mutating func word(
        _ bytes: UnsafeBufferPointer<UInt8>,
        from start: Int,
        offset: Int
    ) -> Int {
        let entries = FoldingTable.exact.entries
        var hash = SegmenterHash()
        var i = start
        var letters = 0
        var capitals = 0
        var isFirstCapital = false
        var isDigits = true
        let startsWithDigit = bytes[start] >= 0x30 && bytes[start] <= 0x39
        while i < bytes.count {
            let (scalar, next) = UTF8Scan.scalar(bytes, at: i)
            switch CharacterClass.of(scalar) {
            case .letter, .ideograph:
                let slot = FoldingTable.slot(scalar)
                var lower = slot < 0 ? FoldingTable.other : entries[slot]
                if lower == FoldingTable.other {
                    lower = FoldingTable.pack(FoldingTable.lowerCase(scalar))
                }
                hash.add(UInt64(lower))
                isDigits = false
                let isCapital = lower != Self.packed(bytes, i, next)
                if isCapital {
                    capitals += 1
                    if i == start { isFirstCapital = true }
                }
                letters += 1
            case .digit: hash.add(UInt64(scalar))
            case .mark, .joiner: break
            default:
                guard joins(scalar, bytes, at: next, isDigits: isDigits) else {
                    return finish(
                        start,
                        i,
                        offset,
                        hash,
                        isDigits,
                        startsWithDigit,
                        letters,
                        capitals,
                        isFirstCapital
                    )
                }
                isDigits = isDigits && letters == 0
                hash.add(UInt64(scalar))
            }
            i = next
        }
        return finish(
            start,
            i,
            offset,
            hash,
            isDigits,
            startsWithDigit,
            letters,
            capitals,
            isFirstCapital
        )
    }

    private mutating func finish(
        _ start: Int,
        _ end: Int,
        _ offset: Int,
        _ hash: SegmenterHash,
        _ isDigits: Bool,
        _ startsWithDigit: Bool,
        _ letters: Int,
        _ capitals: Int,
        _ isFirstCapital: Bool
    ) -> Int {
        let shape: Shape
        var value = hash.value
        if startsWithDigit {
            shape = .number
            // The thousands of "1 . 000", and any other number.
            value = SegmenterHash.word(isDigits && end - start == 3 ? 3 : 1)
        } else if letters > 1, capitals == letters {
            shape = .allCaps
        } else {
            shape = isFirstCapital ? .capital : .lower
        }
        append(start + offset, end + offset, value, shape)
        return end
    }

    /// The bytes of a character, the first one lowest, as the folding table packs them.
    @inline(__always)
    private static func packed(
        _ bytes: UnsafeBufferPointer<UInt8>,
        _ start: Int,
        _ end: Int
    ) -> UInt32 {
        var packed: UInt32 = 0
        for k in stride(from: end - 1, through: start, by: -1) {
            packed = packed << 8 | UInt32(bytes[k])
        }
        return packed
    }

    /// Whether a mark inside a word does not end it.
    private func joins(
        _ scalar: UInt32,
        _ bytes: UnsafeBufferPointer<UInt8>,
        at next: Int,
        isDigits: Bool
    ) -> Bool {
        guard next < bytes.count else { return false }
        let following = CharacterClass.of(UTF8Scan.scalar(bytes, at: next).0)
        guard following == .letter || following == .digit else { return false }
        switch scalar {
        case 0x2D, 0x2E, 0x2F, 0x27, 0x2019, 0x26, 0x40, 0x5F, 0x2011: return true
        case 0x2C, 0x3A: return isDigits && following == .digit
        default: return false
        }
    }
}

/// The hash that words and features go by; a change makes the stored model useless.
struct SegmenterHash {
    private var state: UInt64 = 0xcbf2_9ce4_8422_2325

    mutating func add(_ value: UInt64) { state = (state ^ value) &* 0x100_0000_01b3 }

    var value: UInt64 { Self.mixed(state) }

    /// The hash of a word of one code.
    static func word(_ code: UInt64) -> UInt64 { mixed(code &+ 0x9e37_79b9_7f4a_7c15) }

    /// The hash of a word that goes on with another syllable.
    @inline(__always)
    static func joined(_ hash: UInt64, _ next: UInt64) -> UInt64 {
        (hash &* 0x9fb2_1c65_1e98_df25) ^ (next >> 7) &+ next
    }

    /// The key of a feature: 24 bits.
    @inline(__always)
    static func feature(_ template: UInt64, _ a: UInt64, _ b: UInt64 = 0, _ c: UInt64 = 0) -> UInt32
    {
        var hash = (a &+ template) &* 0xff51_afd7_ed55_8ccd
        hash = (hash ^ (hash >> 32) ^ b) &* 0xc4ce_b9fe_1a85_ec53
        hash = (hash ^ (hash >> 29) ^ c) &* 0x9e37_79b9_7f4a_7c15
        return UInt32(truncatingIfNeeded: hash >> 40)
    }

    /// The key of a word in the list of words: 26 bits.
    @inline(__always)
    static func key(_ hash: UInt64) -> UInt32 {
        UInt32(truncatingIfNeeded: mixed(hash) >> 38)
    }

    @inline(__always)
    private static func mixed(_ value: UInt64) -> UInt64 {
        var hash = (value ^ (value >> 33)) &* 0xff51_afd7_ed55_8ccd
        hash = (hash ^ (hash >> 33)) &* 0xc4ce_b9fe_1a85_ec53
        return hash ^ (hash >> 33)
    }
}
