/// What each character folds to.
struct FoldingTable: Sendable {
    /// The table for the folded key.
    static let shared = FoldingTable(keepsMarks: false)
    /// The table for the exact key.
    static let exact = FoldingTable(keepsMarks: true)

    /// Marks a character that the table does not know.
    static let other: UInt32 = 0xFFFF_FFFF

    /// For each slot the UTF-8 bytes of its folded form, the first one lowest; 0 where it folds to nothing.
    let entries: [UInt32]

    /// The slot of a scalar, negative where it has none.
    @inline(__always)
    static func slot(_ scalar: UInt32) -> Int {
        if scalar < 0x800 { return Int(scalar) }
        if scalar >= 0x1E00, scalar < 0x2070 { return Int(scalar) - 0x1600 }
        return -1
    }

    /// The UTF-8 bytes of up to two short scalars in one number.
    static func pack(_ text: some Collection<UInt32>) -> UInt32 {
        var bytes: [UInt8] = []
        for scalar in text { UTF8Scan.append(scalar, to: &bytes) }
        return bytes.prefix(4).reversed().reduce(0) { $0 << 8 | UInt32($1) }
    }

    /// A character outside the table in lower case; ASCII for its full-width form.
    static func lowerCase(_ scalar: UInt32) -> [UInt32] {
        switch scalar {
        // Ideographs, kana, Korean: no case.
        case 0x3041..<0xA000, 0xAC00..<0xD800: return [scalar]
        case 0x3000: return [0x20]
        case 0xFF01..<0xFF5F: return lowerCase(scalar - 0xFEE0)
        case 0xFEFF, 0xFE00..<0xFE10, 0xE0000..<0xE0080: return []
        case 0xFB00...0xFB06:
            let ligatures = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"]
            return ligatures[Int(scalar - 0xFB00)].unicodeScalars.map { $0.value }
        case 0x2212: return [0x2D]
        default:
            guard let properties = Unicode.Scalar(scalar)?.properties else { return [scalar] }
            let lower = properties.lowercaseMapping.unicodeScalars
            return lower.count == 1 ? lower.map { $0.value } : [scalar]
        }
    }

    private init(keepsMarks: Bool) {
        var entries = [UInt32](repeating: Self.other, count: 0x800 + 0x270)
        for scalar in [0..<UInt32(0x800), 0x1E00..<0x2070].joined() {
            entries[Self.slot(scalar)] = Self.entry(scalar, keepsMarks: keepsMarks)
        }
        self.entries = entries
    }

    private static func entry(_ scalar: UInt32, keepsMarks: Bool) -> UInt32 {
        switch scalar {
        // Controls and every kind of white space.
        case 0..<0x21, 0x7F..<0xA1, 0x2000..<0x200B, 0x2028, 0x2029, 0x202F, 0x205F: return 0x20
        // Soft hyphen, zero-width and direction marks, the Arabic stretcher.
        case 0xAD, 0x34F, 0x61C, 0x640, 0x200B..<0x2010, 0x202A..<0x202F, 0x2060..<0x2070:
            return 0
        case 0x2010...0x2015: return 0x2D
        case 0xB4, 0x2B9...0x2BC, 0x2018...0x201B, 0x2032, 0x2039, 0x203A: return 0x27
        case 0xAB, 0xBB, 0x201C...0x201F, 0x2033: return 0x22
        case 0x2026: return pack([0x2E, 0x2E, 0x2E])
        case 0x300..<0x370: return keepsMarks ? other : 0
        // Hebrew points, Arabic vowels.
        case 0x591...0x5BD, 0x5BF, 0x5C1, 0x5C2, 0x5C4, 0x5C5, 0x5C7: return keepsMarks ? other : 0
        case 0x610...0x61A, 0x64B...0x65F, 0x670: return keepsMarks ? other : 0
        default: return letter(scalar, keepsMarks: keepsMarks)
        }
    }

    private static func letter(_ scalar: UInt32, keepsMarks: Bool) -> UInt32 {
        var lower = [scalar]
        // Making strings is what costs, and the table is made at every start of the program.
        if let properties = Unicode.Scalar(scalar)?.properties, properties.changesWhenLowercased {
            lower = properties.lowercaseMapping.unicodeScalars.map { $0.value }
        }
        if keepsMarks {
            // U+00D0 is typed for U+0110 in Vietnamese.
            return lower == [0xF0] ? pack([0x111]) : pack(lower.prefix(1))
        }
        var out: [UInt32] = []
        for scalar in lower {
            if let letters = plainLetters[scalar] {
                out.append(contentsOf: letters.unicodeScalars.map { $0.value })
                continue
            }
            guard decomposing.contains(where: { $0.contains(scalar) }) else {
                out.append(scalar)
                continue
            }
            for part in NormalizationTables.fullDecomposition(of: scalar)
            where !(0x300..<0x370).contains(part) && !(0x64B..<0x660).contains(part) {
                out.append(part)
            }
        }
        return pack(out)
    }

    /// Where the table has letters with a decomposition: Latin, Greek and Cyrillic, Arabic.
    private static let decomposing: [Range<UInt32>] = [
        0xC0..<0x250, 0x340..<0x530, 0x600..<0x700, 0x1E00..<0x2070,
    ]

    /// Letters that no decomposition makes plain.
    private static let plainLetters: [UInt32: String] = [
        0xDF: "ss", 0xE6: "ae", 0xF0: "d", 0xF8: "o", 0xFE: "th", 0x111: "d", 0x127: "h",
        0x131: "i", 0x133: "ij", 0x138: "k", 0x140: "l", 0x142: "l", 0x149: "n", 0x14B: "n",
        0x153: "oe", 0x167: "t", 0x17F: "s", 0x180: "b", 0x192: "f", 0x1B6: "z", 0x1C6: "dz",
        0x1C9: "lj", 0x1CC: "nj", 0x1DD: "e", 0x1F3: "dz", 0x23C: "c", 0x240: "z", 0x247: "e",
        0x253: "b", 0x254: "o", 0x256: "d", 0x257: "d", 0x25B: "e", 0x268: "i", 0x3C2: "\u{3C3}",
    ]
}
