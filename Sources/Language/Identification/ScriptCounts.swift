/// How many characters of each script a text has.
struct ScriptCounts {
    private(set) var latin = 0
    private var cyrillic = 0
    /// Letters of Cyrillic alphabets that Russian does not have.
    private var notRussian = 0
    private var han = 0
    private var kana = 0
    private var hangul = 0
    private var arabic = 0
    /// Letters of Persian, Urdu and others that Arabic does not have.
    private var notArabic = 0
    private var thai = 0
    private var other = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        var i = 0
        while i < bytes.count {
            let (scalar, next) = UTF8Scan.scalar(bytes, at: i)
            i = next
            count(scalar)
        }
    }

    /// The language that the script alone tells, `und` where it tells that it is none of ours, `nil` for Latin letters or none.
    var language: String? {
        // Ideographs and syllables carry more than a letter each.
        let east = (han + kana + hangul) * 2
        let largest = max(latin, cyrillic, east, arabic, thai, other)
        guard largest > 0 else { return "und" }
        if largest == east {
            if hangul >= max(han, kana) { return "ko" }
            return kana * 12 >= han ? "ja" : "zh"
        }
        if largest == latin { return nil }
        if largest == cyrillic { return notRussian * 50 > cyrillic ? "und" : "ru" }
        if largest == arabic { return notArabic * 50 > arabic ? "und" : "ar" }
        return largest == thai ? "th" : "und"
    }

    private mutating func count(_ scalar: UInt32) {
        switch scalar {
        case 0x41...0x5A, 0x61...0x7A, 0xC0..<0x250, 0x1E00..<0x1F00: latin += 1
        case 0x456, 0x406, 0x457, 0x407, 0x454, 0x404, 0x490, 0x491, 0x40E, 0x45E, 0x402, 0x452,
            0x408,
            0x458, 0x409, 0x459, 0x40A, 0x45A, 0x40B, 0x45B, 0x40F, 0x45F, 0x403, 0x453, 0x405,
            0x455, 0x48A..<0x530:
            cyrillic += 1
            notRussian += 1
        case 0x400..<0x48A: cyrillic += 1
        case 0x6A9, 0x6CC, 0x67E, 0x686, 0x698, 0x6AF, 0x679, 0x688, 0x691, 0x6BA, 0x6BE, 0x6C1,
            0x6D2, 0x6D5:
            arabic += 1
            notArabic += 1
        case 0x600..<0x700, 0xFB50..<0xFE00, 0xFE70..<0xFEFF: arabic += 1
        case 0xE00..<0xE80: thai += 1
        case 0x3041..<0x3100, 0x31F0..<0x3200, 0xFF66..<0xFFA0: kana += 1
        case 0x3400..<0xA000, 0x20000..<0x30000, 0xF900..<0xFB00: han += 1
        case 0xAC00..<0xD800, 0x1100..<0x1200, 0x3130..<0x3190: hangul += 1
        case 0x370..<0x400, 0x530..<0x600, 0x700..<0xE00, 0xE80..<0x1E00, 0x1F00..<0x2000:
            other += 1
        default: break
        }
    }
}
