public import News

/// A word, number or punctuation mark of a text.
public struct Token: Sendable, Hashable {
    /// What a token is.
    public enum Kind: Sendable, Hashable {
        /// Letters, with the digits, apostrophes and hyphens inside them: "al-Assad", "S-400", "don't", "U.S.".
        case word
        /// Digits with the separators between them: "240.000", "5,9", "30.8.2015".
        case number
        /// One mark or symbol of any other kind.
        case punctuation
    }

    /// Where it stands, in UTF-8 bytes of the text.
    public var span: TextSpan
    /// What it is.
    public var kind: Kind

    /// Makes a token.
    public init(span: TextSpan, kind: Kind) {
        self.span = span
        self.kind = kind
    }
}

/// Splits text into words, numbers and punctuation.
///
/// A hyphen or an apostrophe between letters or before a digit joins ("al-Assad", "O'Brien", "S-400"), between digits it parts
/// ("2016-2017"). A full stop joins digits ("5.9"), initials ("U.S.") and addresses ("vov.vn", "TP.HCM"). Ideographs and kana
/// are words of one character each. White space and zero-width characters belong to no token.
public struct Tokenizer: Sendable {
    /// Makes a tokenizer.
    public init() {}

    /// The tokens of `text` in reading order.
    ///
    /// - Parameters:
    ///   - text: Any text.
    ///   - span: The part to split, the whole text where it is `nil`.
    /// - Returns: Tokens that never overlap; their spans count from the start of `text`, whatever the part.
    /// - Complexity: O(*n*) in the length of the part.
    public func tokens(in text: String, within span: TextSpan? = nil) -> [Token] {
        var text = text
        return text.withUTF8 { bytes in
            let start = min(span?.start ?? 0, bytes.count)
            let end = min(span?.end ?? bytes.count, bytes.count)
            guard start < end else { return [] }
            return tokens(UnsafeBufferPointer(rebasing: bytes[start..<end]), offset: start)
        }
    }
}

extension Tokenizer {
    private func tokens(_ bytes: UnsafeBufferPointer<UInt8>, offset: Int) -> [Token] {
        var tokens: [Token] = []
        tokens.reserveCapacity(bytes.count / 5 + 4)
        var i = 0
        while i < bytes.count {
            let (scalar, next) = UTF8Scan.scalar(bytes, at: i)
            var end = next
            let kind: Token.Kind
            switch CharacterClass.of(scalar) {
            case .space, .joiner, .mark:
                i = next
                continue
            case .letter:
                kind = .word
                end = endOfWord(bytes, from: next)
            case .digit:
                end = endOfNumber(bytes, from: next)
                kind = startsWord(bytes, at: end) ? .word : .number
                if kind == .word { end = endOfWord(bytes, from: end) }
            case .ideograph:
                kind = .word
            case .other:
                kind = .punctuation
            }
            tokens.append(Token(span: TextSpan(offset + i, offset + end), kind: kind))
            i = end
        }
        return tokens
    }

    private func kind(_ bytes: UnsafeBufferPointer<UInt8>, at i: Int) -> CharacterClass {
        i < bytes.count ? CharacterClass.of(UTF8Scan.scalar(bytes, at: i).0) : .space
    }

    /// Whether a number goes on as a word: "3D", "18h30", "5-year".
    private func startsWord(_ bytes: UnsafeBufferPointer<UInt8>, at i: Int) -> Bool {
        if kind(bytes, at: i) == .letter { return true }
        return i + 1 < bytes.count && bytes[i] == 0x2D && kind(bytes, at: i + 1) == .letter
    }

    private func endOfNumber(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var i = start
        while i < bytes.count {
            let (scalar, next) = UTF8Scan.scalar(bytes, at: i)
            if CharacterClass.of(scalar) == .digit {
                i = next
            } else if scalar == 0x2E || scalar == 0x2C, kind(bytes, at: next) == .digit {
                i = next
            } else {
                break
            }
        }
        return i
    }

    private func endOfWord(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var i = start
        while i < bytes.count {
            let (scalar, next) = UTF8Scan.scalar(bytes, at: i)
            switch CharacterClass.of(scalar) {
            case .letter, .digit, .mark:
                i = next
                continue
            case .joiner:
                guard kind(bytes, at: next) == .letter else { return i }
                i = next
                continue
            default: break
            }
            let after = kind(bytes, at: next)
            switch scalar {
            case 0x2D, 0x2010, 0x2011:
                guard after == .letter || after == .digit else { return i }
            case 0x27, 0x2019:
                guard after == .letter else { return i }
            case 0x2E:
                switch stop(bytes, at: i) {
                case .joins: break
                case .endsWord: return next
                case .parts: return i
                }
            default:
                return i
            }
            i = next
        }
        return i
    }

    /// What a full stop after a word's letters does.
    private enum Stop {
        case joins
        case endsWord
        case parts
    }

    private func stop(_ bytes: UnsafeBufferPointer<UInt8>, at i: Int) -> Stop {
        func byte(_ i: Int) -> UInt8 { i >= 0 && i < bytes.count ? bytes[i] : 0x20 }
        func isCapital(_ b: UInt8) -> Bool { b >= 0x41 && b <= 0x5A }
        func isSmall(_ b: UInt8) -> Bool { b >= 0x61 && b <= 0x7A }
        let (before, after) = (byte(i - 1), byte(i + 1))
        if before < 0x80, isWordByte(before), isSmall(after) { return .joins }
        guard isCapital(before) else { return .parts }
        // "TP.HCM", "U.S.A", not "NATO.Tuy".
        if isCapital(after), !isSmall(byte(i + 2)), byte(i + 2) < 0x80 { return .joins }
        return byte(i - 2) == 0x2E ? .endsWord : .parts
    }

    private func isWordByte(_ b: UInt8) -> Bool {
        b >= 0x80 || (b >= 0x30 && b <= 0x39) || (b | 0x20 >= 0x61 && b | 0x20 <= 0x7A)
    }
}
