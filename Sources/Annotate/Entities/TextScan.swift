import News

/// Splits text into tokens in one pass over its bytes.
///
/// - Complexity: O(*n*); a text without words still gives at most one token a character.
struct TextScan: Sendable {
    private let table = LetterTable.shared

    /// Tokens of `bytes[span]`, in reading order.
    func tokens(in bytes: [UInt8], span: TextSpan) -> [Token] {
        var tokens: [Token] = []
        tokens.reserveCapacity(span.count / 4 + 4)
        append(bytes, span, &tokens)
        return tokens
    }

    /// Appends tokens of `bytes[span]` to a list.
    func append(_ bytes: [UInt8], _ span: TextSpan, _ tokens: inout [Token]) {
        bytes.withUnsafeBufferPointer { bytes in
            table.classes.withUnsafeBufferPointer { classes in
                table.lower.withUnsafeBufferPointer { lower in
                    TokenReader(bytes: bytes, classes: classes, lower: lower)
                        .append(span, &tokens)
                }
            }
        }
    }

    /// The keys of a phrase's words and marks.
    func keys(of phrase: some StringProtocol) -> [Token] {
        let bytes = Array(phrase.utf8)
        return tokens(in: bytes, span: TextSpan(0, bytes.count))
    }
}

/// Reads tokens off bytes, with the tables of letters at hand.
private struct TokenReader {
    let bytes: UnsafeBufferPointer<UInt8>
    let classes: UnsafeBufferPointer<UInt8>
    let lower: UnsafeBufferPointer<UInt16>

    func append(_ span: TextSpan, _ tokens: inout [Token]) {
        let end = min(span.end, bytes.count)
        var i = span.start
        var spaced = true
        while i < end {
            let (scalar, length) = decode(i, end)
            let kind = classOf(scalar)
            if kind & LetterTable.Class.letter != 0 {
                let token = word(i, end, spaced)
                tokens.append(token)
                i = token.end
                spaced = false
            } else if kind & LetterTable.Class.digit != 0 {
                let token = number(i, end, spaced)
                tokens.append(token)
                i = token.end
                spaced = false
            } else if isSpace(scalar) {
                spaced = true
                i += length
            } else {
                if !isInvisible(scalar) {
                    var token = Token(
                        start: i,
                        end: i + length,
                        key: UInt64(scalar),
                        kind: .mark
                    )
                    token.isSpaced = spaced
                    tokens.append(token)
                    spaced = false
                }
                i += length
            }
        }
    }

    private func word(_ start: Int, _ end: Int, _ spaced: Bool) -> Token {
        var token = Token(start: start, end: start, key: 0xCBF2_9CE4_8422_2325, kind: .word)
        token.isSpaced = spaced
        var i = start
        var uppers = 0
        var letters = 0
        while i < end {
            let (scalar, length) = decode(i, end)
            let kind = classOf(scalar)
            if kind & LetterTable.Class.letter != 0 {
                if kind & LetterTable.Class.upper != 0 {
                    uppers += 1
                    if i == start { token.isCapital = true }
                }
                letters += 1
                token.key = (token.key ^ lowered(scalar)) &* 0x100_0000_01B3
                i += length
            } else if kind & (LetterTable.Class.digit | LetterTable.Class.mark) != 0 {
                token.key = (token.key ^ UInt64(scalar)) &* 0x100_0000_01B3
                i += length
            } else if isJoiner(scalar), i + length < end,
                joins(i, i + length, end, scalar, letters, uppers)
            {
                let written: UInt64 = scalar == 0x2019 ? 0x27 : UInt64(scalar)
                token.key = (token.key ^ written) &* 0x100_0000_01B3
                i += length
            } else {
                break
            }
        }
        // "U.S." keeps its last point, so that it is one word wherever it stands.
        if letters > 1, uppers == letters, i < end, bytes[i] == 0x2E, i >= 2,
            bytes[start..<i].contains(0x2E)
        {
            token.key = (token.key ^ 0x2E) &* 0x100_0000_01B3
            i += 1
        }
        token.end = i
        token.letters = UInt16(clamping: letters)
        if letters > 1, uppers == letters {
            token.casing = .capitals
        } else if uppers > 0 {
            token.casing = uppers == 1 && token.isCapital ? .title : .mixed
        }
        return token
    }

    private func isJoiner(_ scalar: UInt32) -> Bool {
        scalar == 0x27 || scalar == 0x2019 || scalar == 0x26 || scalar == 0x2E
    }

    /// Whether an apostrophe, ampersand or point inside a word joins what follows.
    private func joins(
        _ at: Int,
        _ next: Int,
        _ end: Int,
        _ scalar: UInt32,
        _ letters: Int,
        _ uppers: Int
    ) -> Bool {
        let (following, length) = decode(next, end)
        let kind = classOf(following)
        guard kind & LetterTable.Class.letter != 0 else { return false }
        if scalar == 0x2E {
            // Only single capitals: "U.S", "D.C".
            guard kind & LetterTable.Class.upper != 0, uppers == letters, letters <= 3 else {
                return false
            }
            let after = next + length
            let single = after >= end || classOf(decode(after, end).0) & 3 == 0
            return single && (letters == 1 || (at >= 2 && bytes[at - 2] == 0x2E))
        }
        if scalar == 0x26 { return uppers == letters && kind & LetterTable.Class.upper != 0 }
        // "Russia's" ends before its apostrophe.
        if following == 0x73 || following == 0x53 {
            let after = next + length
            return after < end && classOf(decode(after, end).0) & 1 != 0
        }
        return true
    }

    private func number(_ start: Int, _ end: Int, _ spaced: Bool) -> Token {
        var i = start
        var key: UInt64 = 0xCBF2_9CE4_8422_2325
        while i < end {
            let byte = bytes[i]
            let isDigit = byte >= 0x30 && byte <= 0x39
            let isInner =
                (byte == 0x2E || byte == 0x2C || byte == 0x2F || byte == 0x3A) && i + 1 < end
                && bytes[i + 1] >= 0x30 && bytes[i + 1] <= 0x39
            guard isDigit || isInner else { break }
            key = (key ^ UInt64(byte)) &* 0x100_0000_01B3
            i += 1
        }
        // "24h", "90s" are one token.
        while i < end {
            let (scalar, length) = decode(i, end)
            guard classOf(scalar) & LetterTable.Class.letter != 0, i - start < 64 else { break }
            key = (key ^ lowered(scalar)) &* 0x100_0000_01B3
            i += length
        }
        var token = Token(start: start, end: i, key: key, kind: .number)
        token.isSpaced = spaced
        return token
    }

    @inline(__always)
    private func lowered(_ scalar: UInt32) -> UInt64 {
        scalar < UInt32(LetterTable.limit) ? UInt64(lower[Int(scalar)]) : UInt64(scalar)
    }

    @inline(__always)
    private func classOf(_ scalar: UInt32) -> UInt8 {
        if scalar < UInt32(LetterTable.limit) { return classes[Int(scalar)] }
        // Letters without case: kana, Han, Hangul, and everything beyond.
        if scalar >= 0x3040, scalar < 0xE000 { return LetterTable.Class.letter }
        if scalar >= 0x2_0000 { return LetterTable.Class.letter }
        return 0
    }

    private func isSpace(_ scalar: UInt32) -> Bool {
        scalar <= 0x20 || scalar == 0xA0 || (scalar >= 0x2000 && scalar <= 0x200A)
            || scalar == 0x202F || scalar == 0x3000 || scalar == 0x2028 || scalar == 0x2029
    }

    private func isInvisible(_ scalar: UInt32) -> Bool {
        (scalar >= 0x200B && scalar <= 0x200F) || scalar == 0xFEFF || scalar == 0xAD
    }

    /// The scalar at `i` and its length; bytes that are no UTF-8 read as one mark each.
    @inline(__always)
    private func decode(_ i: Int, _ end: Int) -> (UInt32, Int) {
        let first = bytes[i]
        if first < 0x80 { return (UInt32(first), 1) }
        if first < 0xE0 {
            guard i + 1 < end, first >= 0xC2 else { return (0xFFFD, 1) }
            return (UInt32(first & 0x1F) << 6 | UInt32(bytes[i + 1] & 0x3F), 2)
        }
        if first < 0xF0 {
            guard i + 2 < end else { return (0xFFFD, 1) }
            let middle = UInt32(bytes[i + 1] & 0x3F) << 6
            return (UInt32(first & 0x0F) << 12 | middle | UInt32(bytes[i + 2] & 0x3F), 3)
        }
        guard i + 3 < end else { return (0xFFFD, 1) }
        let high = UInt32(first & 0x07) << 18 | UInt32(bytes[i + 1] & 0x3F) << 12
        return (high | UInt32(bytes[i + 2] & 0x3F) << 6 | UInt32(bytes[i + 3] & 0x3F), 4)
    }
}
