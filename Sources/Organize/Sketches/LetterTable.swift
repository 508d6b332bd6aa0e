/// What a scalar is to the word scanner.
struct Letter: Sendable {
    /// Classes of scalars.
    enum Kind: Sendable {
        /// A letter of a script that parts words by spaces.
        case letter
        /// A digit.
        case digit
        /// A letter that is a word by itself: Han, kana, Hangul, Thai and its neighbours.
        case single
        /// A combining mark.
        case mark
        /// White space.
        case space
        /// A sign after which a sentence begins.
        case stop
        /// Anything else.
        case other
    }

    /// What it is.
    var kind: Kind
    /// Lower case without marks.
    var folded: UInt32
    /// Lower case with marks.
    var lower: UInt32
    /// Whether it is upper case.
    var isCapital: Bool
}

/// Folding of letters by table.
enum LetterTable {
    /// What `scalar` is.
    static func letter(_ scalar: UInt32) -> Letter {
        if scalar < 0x250 { return low[Int(scalar)] }
        if scalar >= 0x1E00, scalar < 0x1F00 { return additional[Int(scalar - 0x1E00)] }
        return rare(scalar)
    }

    private static let low: [Letter] = (0..<0x250).map { Self.ascii(UInt32($0)) }
    private static let additional: [Letter] = (0x1E00..<0x1F00).map {
        Self.latin(UInt32($0), base: additionalBases[Int($0) - 0x1E00])
    }

    private static func ascii(_ scalar: UInt32) -> Letter {
        switch scalar {
        case 0x30...0x39:
            Letter(kind: .digit, folded: scalar, lower: scalar, isCapital: false)
        case 0x41...0x5A:
            Letter(kind: .letter, folded: scalar + 32, lower: scalar + 32, isCapital: true)
        case 0x61...0x7A:
            Letter(kind: .letter, folded: scalar, lower: scalar, isCapital: false)
        case 0x20, 0x09, 0xA0: sign(.space)
        case 0x0A, 0x0D, 0x21, 0x22, 0x2E, 0x3A, 0x3F: sign(.stop)
        case 0xC0...0x24F: latin(scalar, base: lowBases[Int(scalar) - 0xC0])
        default: sign(.other)
        }
    }

    private static func latin(_ scalar: UInt32, base: UInt8) -> Letter {
        guard base != 0x20 else { return sign(.other) }
        let isCapital: Bool
        var lower = scalar
        switch scalar {
        case 0xC0...0xDE:
            isCapital = true
            lower = scalar + 32
        case 0xDF...0xFF: isCapital = false
        case 0x139...0x148, 0x179...0x17E, 0x1AF, 0x1CD...0x1DC:
            isCapital = scalar % 2 == 1
            if isCapital { lower = scalar + 1 }
        default:
            isCapital = scalar % 2 == 0
            if isCapital { lower = scalar + 1 }
        }
        return Letter(kind: .letter, folded: UInt32(base), lower: lower, isCapital: isCapital)
    }

    private static func rare(_ scalar: UInt32) -> Letter {
        switch scalar {
        case 0x300...0x36F: return sign(.mark)
        case 0x391...0x3A9, 0x410...0x42F:
            return Letter(kind: .letter, folded: scalar + 32, lower: scalar + 32, isCapital: true)
        case 0x400...0x40F:
            return Letter(kind: .letter, folded: scalar + 80, lower: scalar + 80, isCapital: true)
        case 0x2018, 0x2019, 0x2013, 0x2014: return sign(.other)
        case 0x201C, 0x201D, 0x2026, 0x3002, 0xFF01, 0xFF1F: return sign(.stop)
        case 0x2000...0x200A, 0x202F, 0x3000: return sign(.space)
        case 0x200B...0x200D, 0xFEFF: return sign(.mark)
        case 0xE00...0xEFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3040...0x30FF, 0x3400...0x9FFF,
            0xAC00...0xD7A3, 0xF900...0xFAFF, 0x2_0000...0x3_FFFF:
            return Letter(kind: .single, folded: scalar, lower: scalar, isCapital: false)
        case 0x250...0x2AF, 0x370...0xDFF, 0x10A0...0x177F, 0x1800...0x1DFF, 0x1F00...0x1FFF:
            return Letter(kind: .letter, folded: scalar, lower: scalar, isCapital: false)
        default: return sign(.other)
        }
    }

    private static func sign(_ kind: Letter.Kind) -> Letter {
        Letter(kind: kind, folded: 0, lower: 0, isCapital: false)
    }

    /// Base letters of U+00C0...U+024F; a space stands for what is no letter, `x` for letters of no ASCII base.
    private static let lowBases = Array(
        ("aaaaaaaceeeeiiiidnooooo ouuuuytsaaaaaaaceeeeiiiidnooooo ouuuuytyaaaaaaccccccccdd"
            + "ddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnxnnoooooooorrrrrrssssss"
            + "ssttttttuuuuuuuuuuuuwwyyyzzzzzzsxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxooxxxxxxxxxxxxxu"
            + "uxxxxxxxxxxxxxxxxxxxdddlllnnnaaiioouuuuuuuuuuxaaaaxxxxggkkooooxxjdddggxxnnaaxxxx"
            + "aaaaeeeeiiiioooorrrruuuussttxxhhxxxxxxaaeeooooooooyyxxxxxxxxxxxxxxxxxxxxxxxxxxxx")
            .utf8
    )
    private static let additionalBases = Array(
        ("aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooo"
            + "oooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwyasxxxx"
            + "aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuu"
            + "uuyyyyyyyyxxxxxx").utf8
    )
}
