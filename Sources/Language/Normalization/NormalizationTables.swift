import Foundation

/// What normalising and folding know about characters.
enum NormalizationTables {
    /// Composed letters of the European scripts and of Vietnamese.
    static let letters = LetterTable()

    /// A bit for every scalar below U+10000: set where the scalar neither changes in NFC nor joins the one before it.
    static let stable: [UInt64] = {
        var bits = [UInt64](repeating: .max, count: 1024)
        for range in unstable {
            for scalar in range { bits[scalar >> 6] &= ~(1 << UInt64(scalar & 63)) }
        }
        return bits
    }()

    /// Whether the scalar neither changes in NFC nor joins the one before it.
    @inline(__always)
    static func isStable(_ scalar: UInt32, _ stable: [UInt64]) -> Bool {
        if scalar < 0x10000 { return stable[Int(scalar >> 6)] >> UInt64(scalar & 63) & 1 != 0 }
        // Emoji and the further ideographs; everything else up there is looked up.
        return (0x1F000..<0x2F800).contains(scalar) || (0x30000..<0xE0000).contains(scalar)
    }

    /// The canonical decomposition of one scalar, itself where it has none.
    static func fullDecomposition(of scalar: UInt32) -> [UInt32] {
        guard let scalar = Unicode.Scalar(scalar) else { return [scalar] }
        return String(Character(scalar)).decomposedStringWithCanonicalMapping
            .unicodeScalars.map { $0.value }
    }

    /// What two scalars compose to, `nil` where they stay two.
    static func composition(of a: UInt32, _ b: UInt32) -> UInt32? {
        if let syllable = hangul(a, b) { return syllable }
        var text = String.UnicodeScalarView()
        // Foundation composes three Kannada letters only from their smallest parts.
        for part in fullDecomposition(of: a) + [b] {
            guard let part = Unicode.Scalar(part) else { return nil }
            text.append(part)
        }
        let composed = String(text).precomposedStringWithCanonicalMapping.unicodeScalars
        guard let first = composed.first, composed.count == 1 else { return nil }
        return first.value
    }

    /// Korean syllables are composed by arithmetic (Unicode Standard, 3.12).
    private static func hangul(_ a: UInt32, _ b: UInt32) -> UInt32? {
        if (0x1100..<0x1113).contains(a), (0x1161..<0x1176).contains(b) {
            return 0xAC00 + ((a - 0x1100) * 21 + b - 0x1161) * 28
        }
        if (0xAC00..<0xD7A4).contains(a), (a - 0xAC00) % 28 == 0, (0x11A8..<0x11C3).contains(b) {
            return a + b - 0x11A7
        }
        return nil
    }

    /// Scalars of the first plane that have a combining class, are the second part of a composition or are themselves changed by NFC.
    ///
    /// From the Unicode Character Database 14.0; gaps of up to three scalars are filled, which costs time and changes nothing.
    private static let unstable: [ClosedRange<Int>] = [
        0x0300...0x036F, 0x0374...0x0374, 0x037E...0x037E, 0x0387...0x0387, 0x0483...0x0487,
        0x0591...0x05C7, 0x0610...0x061A, 0x064B...0x065F, 0x0670...0x0670, 0x06D6...0x06ED,
        0x0711...0x0711, 0x0730...0x074A, 0x07EB...0x07F3, 0x07FD...0x07FD, 0x0816...0x082D,
        0x0859...0x085B, 0x0897...0x089F, 0x08CA...0x08FF, 0x093C...0x093C, 0x094D...0x095F,
        0x09BC...0x09BE, 0x09CD...0x09CD, 0x09D7...0x09D7, 0x09DC...0x09DF, 0x09FE...0x09FE,
        0x0A33...0x0A36, 0x0A3C...0x0A3C, 0x0A4D...0x0A4D, 0x0A59...0x0A5E, 0x0ABC...0x0ABC,
        0x0ACD...0x0ACD, 0x0B3C...0x0B3E, 0x0B4D...0x0B4D, 0x0B56...0x0B57, 0x0B5C...0x0B5D,
        0x0BBE...0x0BBE, 0x0BCD...0x0BCD, 0x0BD7...0x0BD7, 0x0C3C...0x0C3C, 0x0C4D...0x0C4D,
        0x0C55...0x0C56, 0x0CBC...0x0CBC, 0x0CC2...0x0CC2, 0x0CCD...0x0CCD, 0x0CD5...0x0CD6,
        0x0D3B...0x0D3E, 0x0D4D...0x0D4D, 0x0D57...0x0D57, 0x0DCA...0x0DCA, 0x0DCF...0x0DCF,
        0x0DDF...0x0DDF, 0x0E38...0x0E3A, 0x0E48...0x0E4B, 0x0EB8...0x0EBA, 0x0EC8...0x0ECB,
        0x0F18...0x0F19, 0x0F35...0x0F39, 0x0F43...0x0F43, 0x0F4D...0x0F4D, 0x0F52...0x0F52,
        0x0F57...0x0F57, 0x0F5C...0x0F5C, 0x0F69...0x0F69, 0x0F71...0x0F87, 0x0F93...0x0F93,
        0x0F9D...0x0F9D, 0x0FA2...0x0FA2, 0x0FA7...0x0FA7, 0x0FAC...0x0FAC, 0x0FB9...0x0FB9,
        0x0FC6...0x0FC6, 0x102E...0x102E, 0x1037...0x103A, 0x108D...0x108D, 0x1161...0x1175,
        0x11A8...0x11C2, 0x135D...0x135F, 0x1714...0x1715, 0x1734...0x1734, 0x17D2...0x17D2,
        0x17DD...0x17DD, 0x18A9...0x18A9, 0x1939...0x193B, 0x1A17...0x1A18, 0x1A60...0x1A60,
        0x1A75...0x1A7F, 0x1AB0...0x1AFF, 0x1B34...0x1B35, 0x1B44...0x1B44, 0x1B6B...0x1B73,
        0x1BAA...0x1BAB, 0x1BE6...0x1BE6, 0x1BF2...0x1BF3, 0x1C37...0x1C37, 0x1CD0...0x1CE8,
        0x1CED...0x1CED, 0x1CF4...0x1CF9, 0x1DC0...0x1DFF, 0x1F71...0x1F7D, 0x1FBB...0x1FBE,
        0x1FC9...0x1FCB, 0x1FD3...0x1FD3, 0x1FDB...0x1FDB, 0x1FE3...0x1FE3, 0x1FEB...0x1FEF,
        0x1FF9...0x2001, 0x20D0...0x20DC, 0x20E1...0x20F0, 0x2126...0x212B, 0x2329...0x232A,
        0x2ADC...0x2ADC, 0x2CEF...0x2CF1, 0x2D7F...0x2D7F, 0x2DE0...0x2DFF, 0x302A...0x302F,
        0x3099...0x309A, 0xA66F...0xA66F, 0xA674...0xA67D, 0xA69E...0xA69F, 0xA6F0...0xA6F1,
        0xA806...0xA806, 0xA82C...0xA82C, 0xA8C4...0xA8C4, 0xA8E0...0xA8F1, 0xA92B...0xA92D,
        0xA953...0xA953, 0xA9B3...0xA9B3, 0xA9C0...0xA9C0, 0xAAB0...0xAAB8, 0xAABE...0xAAC1,
        0xAAF6...0xAAF6, 0xABED...0xABED, 0xF900...0xFAD9, 0xFB1D...0xFB1F, 0xFB2A...0xFB4E,
        0xFE20...0xFE2F,
    ]
}

/// Composed letters: to their parts and back.
struct LetterTable: Sendable {
    private static let ranges: [Range<UInt32>] = [
        0xC0..<0x250, 0x370..<0x530, 0x1E00..<0x2000, 0x2190..<0x22F0,
    ]
    private static let limit = 0x2300

    /// Where a scalar's parts start in `parts`, and how many there are (high byte).
    private var place = [UInt16](repeating: 0, count: limit)
    private var parts: [UInt32] = [0]
    /// The row of a letter that composes with marks; 0 for the others.
    private var row = [UInt16](repeating: 0, count: limit)
    /// For each row, what it composes to with U+0300, U+0301, …; 0 for nothing.
    private var composed = [UInt16](repeating: 0, count: 112)

    /// The combining classes of U+0300..<U+0370.
    private let classes: [UInt8] = (0x300..<UInt32(0x370)).map {
        Unicode.Scalar($0)?.properties.canonicalCombiningClass.rawValue ?? 0
    }

    init() {
        for scalar in Self.ranges.joined() {
            let full = NormalizationTables.fullDecomposition(of: scalar)
            guard full != [scalar] else { continue }
            place[Int(scalar)] = UInt16(full.count) << 12 | UInt16(parts.count)
            parts.append(contentsOf: full)
            guard let mark = full.last, (0x300..<0x370).contains(mark) else { continue }
            var base = full[0]
            for mark in full.dropFirst().dropLast() {
                base = NormalizationTables.composition(of: base, mark) ?? 0
            }
            // Some letters never come back composed (U+0344, U+1F71).
            guard base != 0, Int(base) < Self.limit,
                NormalizationTables.composition(of: base, mark) == scalar
            else { continue }
            if row[Int(base)] == 0 {
                row[Int(base)] = UInt16(composed.count / 112)
                composed.append(contentsOf: repeatElement(0, count: 112))
            }
            composed[Int(row[Int(base)]) * 112 + Int(mark - 0x300)] = UInt16(scalar)
        }
    }

    /// Whether everything about the scalar's composition with U+0300..<U+0370 is in the table.
    func covers(_ scalar: UInt32) -> Bool {
        (scalar >= 0xC0 && scalar < 0x250) || (scalar >= 0x1E00 && scalar < 0x2000)
            || (scalar >= 0x370 && scalar < 0x530) || (scalar >= 0x2190 && scalar < 0x22F0)
    }

    /// The combining class of a mark of U+0300..<U+0370.
    func markClass(_ mark: UInt32) -> UInt8 { classes[Int(mark) - 0x300] }

    /// The full canonical decomposition, `nil` where the table has none.
    func decomposition(of scalar: UInt32) -> ArraySlice<UInt32>? {
        guard scalar < Self.limit, place[Int(scalar)] != 0 else { return nil }
        let start = Int(place[Int(scalar)] & 0x0FFF)
        return parts[start..<start + Int(place[Int(scalar)] >> 12)]
    }

    /// What a letter and a mark of U+0300..<U+0370 compose to.
    func composition(of base: UInt32, _ mark: UInt32) -> UInt32? {
        guard base < Self.limit, (0x300..<0x370).contains(mark) else { return nil }
        let whole = composed[Int(row[Int(base)]) * 112 + Int(mark - 0x300)]
        return whole == 0 ? nil : UInt32(whole)
    }
}
