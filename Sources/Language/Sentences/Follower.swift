/// What stands after a possible end of a sentence.
struct Follower {
    /// What it begins with, quotation marks, brackets and dashes left aside.
    enum Kind {
        case small
        case capital
        case digit
        /// A letter of a script without case.
        case uncased
        /// A comma, colon or the like, which no sentence begins with.
        case punctuation
        case nothing
    }

    /// The first byte that is not white space.
    let start: Int
    /// What the first word begins with.
    let kind: Kind
    /// Whether a quotation mark stands before the first word.
    let opensQuotation: Bool
    /// The first word.
    let word: Substring
    /// Whether it begins with kana.
    let isKana: Bool

    init(_ bytes: UnsafeBufferPointer<UInt8>, after end: Int) {
        var i = end
        while i < bytes.count {
            let (scalar, next) = UTF8Scan.scalar(bytes, at: i)
            switch CharacterClass.of(scalar) {
            case .space, .joiner: i = next
            default:
                self.init(bytes, start: i)
                return
            }
        }
        self.init(start: i, kind: .nothing)
    }

    private init(_ bytes: UnsafeBufferPointer<UInt8>, start: Int) {
        var i = start
        var opensQuotation = false
        // Opening marks, dashes and bullets may stand before the first word.
        while i < bytes.count, i - start < 12 {
            let (scalar, next) = UTF8Scan.scalar(bytes, at: i)
            switch scalar {
            case 0x2C, 0x3B, 0x3A, 0x2E, 0x21, 0x3F, 0x25, 0x2F, 0x2026, 0x29, 0x5D, 0x201D, 0x3001,
                0xFF0C, 0x60C, 0x61B:
                self.init(start: start, kind: .punctuation)
                return
            case 0x22, 0x27, 0x201C, 0x2018, 0xAB: opensQuotation = true
            default: break
            }
            let kind = Self.kind(of: scalar)
            if kind != .nothing {
                let word = Self.word(bytes, at: i)
                let isKana = (0x3041..<0x3100).contains(scalar)
                self.init(
                    start: start,
                    kind: kind,
                    opensQuotation: opensQuotation,
                    word: word,
                    isKana: isKana
                )
                return
            }
            i = next
        }
        self.init(start: start, kind: .nothing)
    }

    private init(
        start: Int,
        kind: Kind,
        opensQuotation: Bool = false,
        word: Substring = "",
        isKana: Bool = false
    ) {
        self.start = start
        self.kind = kind
        self.opensQuotation = opensQuotation
        self.word = word
        self.isKana = isKana
    }

    /// What a scalar begins a word with.
    static func kind(of scalar: UInt32) -> Kind {
        if scalar < 0x80 {
            if scalar >= 0x61, scalar <= 0x7A { return .small }
            if scalar >= 0x41, scalar <= 0x5A { return .capital }
            return scalar >= 0x30 && scalar <= 0x39 ? .digit : .nothing
        }
        switch CharacterClass.of(scalar) {
        case .digit: return .digit
        case .ideograph: return .uncased
        case .letter:
            guard let properties = Unicode.Scalar(scalar)?.properties else { return .nothing }
            if properties.isLowercase { return .small }
            return properties.isUppercase ? .capital : .uncased
        case .space, .joiner, .mark, .other: return .nothing
        }
    }

    private static func word(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Substring {
        var i = start
        while i < bytes.count, i - start < 40 {
            let (scalar, next) = UTF8Scan.scalar(bytes, at: i)
            switch CharacterClass.of(scalar) {
            case .letter, .mark, .digit: i = next
            default: return Substring(String(decoding: bytes[start..<i], as: UTF8.self))
            }
        }
        return Substring(String(decoding: bytes[start..<i], as: UTF8.self))
    }
}
