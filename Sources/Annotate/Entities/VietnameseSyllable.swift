/// Tells Vietnamese syllables from foreign words by their spelling.
struct VietnameseSyllable: Sendable {
    private static let onsets = packed([
        "", "b", "c", "ch", "d", "đ", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh",
        "nh", "p", "ph", "q", "qu", "r", "s", "t", "th", "tr", "v", "x",
    ])
    private static let codas = packed(["", "c", "ch", "m", "n", "ng", "nh", "p", "t"])
    private static let nuclei = packed([
        "a", "ă", "â", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y", "ai", "ao", "au", "ay", "âu",
        "ây", "eo", "êu", "ia", "iê", "iu", "oa", "oă", "oe", "oi", "oo", "ôi", "ơi", "ua", "uâ",
        "uê", "ui", "uô", "uơ", "uy", "ưa", "ưi", "ươ", "ưu", "yê", "iêu", "yêu", "oai", "oay",
        "oao", "oeo", "uây", "uôi", "uya", "uyê", "uyu", "ươi", "ươu", "ya", "uo",
    ])

    /// Whether a word in NFC, in capitals or not, is spelled like one Vietnamese syllable.
    static func isSyllable(_ word: some StringProtocol) -> Bool {
        let bytes = Array(word.utf8)
        return isSyllable(bytes, 0..<bytes.count)
    }

    /// Whether `bytes[range]`, a word in NFC, in capitals or not, is spelled like one Vietnamese syllable.
    static func isSyllable(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        // Seven letters of at most three bytes.
        guard range.count <= 21 else { return false }
        var parts: (onset: Letters, nucleus: Letters, coda: Letters) = (
            Letters(), Letters(), Letters()
        )
        var i = range.lowerBound
        while i < range.upperBound {
            let (code, length) = letter(bytes, i, range.upperBound)
            guard code != 0 else { return false }
            if code > lastVowel {
                if parts.nucleus.isEmpty {
                    parts.onset.append(code)
                } else {
                    parts.coda.append(code)
                }
            } else {
                guard parts.coda.isEmpty else { return false }
                parts.nucleus.append(code)
            }
            i += length
        }
        guard !parts.nucleus.isEmpty,
            parts.onset.count + parts.nucleus.count + parts.coda.count <= 7,
            onsets[parts.onset.key] != nil, codas[parts.coda.key] != nil
        else { return false }
        let glide = parts.onset.isOnly(q) ? uVowel : parts.onset.isOnly(g) ? iVowel : 0
        if glide != 0, parts.nucleus.count > 1, parts.nucleus.first == glide {
            parts.nucleus.removeFirst()
        }
        return nuclei[parts.nucleus.key] != nil
    }

    /// Letters as numbers, five bits each, the first one highest.
    private struct Letters {
        private var codes: UInt64 = 0
        private(set) var count = 0

        var isEmpty: Bool { count == 0 }
        var first: UInt8 { UInt8(truncatingIfNeeded: codes >> UInt64(5 * (count - 1))) }
        /// Never 0.
        var key: UInt64 { codes + 1 }

        func isOnly(_ code: UInt8) -> Bool { count == 1 && codes == UInt64(code) }

        mutating func append(_ code: UInt8) {
            codes = codes << 5 | UInt64(code)
            count += 1
        }

        mutating func removeFirst() {
            count -= 1
            codes &= (1 << UInt64(5 * count)) - 1
        }
    }

    /// Rows of one vowel in all tones, then the consonants: a letter's number is its row.
    private static let rows = [
        "aàáảãạ", "ăằắẳẵặ", "âầấẩẫậ", "eèéẻẽẹ", "êềếểễệ", "iìíỉĩị", "oòóỏõọ", "ôồốổỗộ",
        "ơờớởỡợ", "uùúủũụ", "ưừứửữự", "yỳýỷỹỵ", "b", "c", "d", "đ", "g", "h", "k", "l", "m", "n",
        "p", "q", "r", "s", "t", "v", "x",
    ]
    private static let lastVowel: UInt8 = 12
    private static let iVowel = code("i")
    private static let uVowel = code("u")
    private static let g = code("g")
    private static let q = code("q")

    private static func code(_ scalar: Unicode.Scalar) -> UInt8 { codes[Int(scalar.value)] }

    /// The number of each letter below U+2000, in capitals too; 0 for what no syllable holds.
    private static let codes: [UInt8] = {
        var codes = [UInt8](repeating: 0, count: LetterTable.limit)
        for (row, letters) in rows.enumerated() {
            for scalar in (letters + letters.uppercased()).unicodeScalars {
                codes[Int(scalar.value)] = UInt8(row + 1)
            }
        }
        return codes
    }()

    private static func packed(_ parts: [String]) -> KeyTable<Bool> {
        var table = KeyTable(blank: false)
        for part in parts {
            var letters = Letters()
            for scalar in part.unicodeScalars { letters.append(code(scalar)) }
            table[letters.key] = true
        }
        return table
    }

    /// The letter at `i`: its number, 0 for any other character, and its length in bytes.
    @inline(__always)
    private static func letter(_ bytes: [UInt8], _ i: Int, _ end: Int) -> (code: UInt8, length: Int)
    {
        let first = bytes[i]
        if first < 0x80 { return (codes[Int(first)], 1) }
        if first >= 0xC2, first < 0xE0, i + 1 < end {
            return (codes[Int(first & 0x1F) << 6 | Int(bytes[i + 1] & 0x3F)], 2)
        }
        guard first == 0xE1, i + 2 < end else { return (0, 1) }
        let scalar = 0x1000 | Int(bytes[i + 1] & 0x3F) << 6 | Int(bytes[i + 2] & 0x3F)
        return (codes[scalar], 3)
    }
}
