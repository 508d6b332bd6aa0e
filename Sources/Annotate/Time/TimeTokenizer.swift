/// Splits UTF-8 into the tokens that the grammars read.
struct TimeTokenizer<Word: TimeWord>: Sendable {
    /// The words to be recognised.
    let lexicon: TimeLexicon<Word>

    /// The tokens of `bytes[range]`, in order; a line break is a mark.
    ///
    /// - Complexity: O(*n*) in the length of the range.
    func tokens(_ bytes: [UInt8], _ range: Range<Int>) -> [TimeToken<Word>] {
        bytes.withUnsafeBufferPointer { tokens($0, range) }
    }

    private func tokens(
        _ bytes: UnsafeBufferPointer<UInt8>,
        _ range: Range<Int>
    ) -> [TimeToken<Word>] {
        var tokens: [TimeToken<Word>] = []
        tokens.reserveCapacity(range.count / 4 + 4)
        var i = range.lowerBound
        let end = range.upperBound
        var glued = false
        while i < end {
            let byte = bytes[i]
            if byte == 0x20 || byte == 0x09 || byte == 0x0D {
                glued = false
                i += 1
                continue
            }
            if byte >= 0x30 && byte <= 0x39 {
                let start = i
                var value: Int32 = 0
                while i < end, bytes[i] >= 0x30, bytes[i] <= 0x39 {
                    if value < 99_999_999 { value = value * 10 + Int32(bytes[i] - 0x30) }
                    i += 1
                }
                tokens.append(
                    TimeToken(
                        start: Int32(start),
                        end: Int32(i),
                        kind: .number,
                        word: nil,
                        value: value,
                        digits: Int32(i - start),
                        isGlued: glued,
                        isCapital: false
                    )
                )
                glued = true
                continue
            }
            let first = Scalar(bytes, i, end)
            if first.isSpace {
                glued = false
                i += first.count
            } else if first.isLetter {
                let start = i
                i = word(bytes, start, end, first, glued: glued, into: &tokens)
                glued = true
            } else {
                tokens.append(
                    TimeToken(
                        start: Int32(i),
                        end: Int32(i + first.count),
                        kind: .mark,
                        word: nil,
                        value: first.folded,
                        digits: 0,
                        isGlued: glued,
                        isCapital: false
                    )
                )
                i += first.count
                glued = true
            }
        }
        return tokens
    }

    private func word(
        _ bytes: UnsafeBufferPointer<UInt8>,
        _ start: Int,
        _ end: Int,
        _ first: Scalar,
        glued: Bool,
        into tokens: inout [TimeToken<Word>]
    ) -> Int {
        var hash = TimeHash()
        var i = start
        var scalar = first
        while true {
            scalar.addLowerCase(bytes, i, to: &hash)
            i += scalar.count
            guard i < end, bytes[i] > 0x40 else { break }
            scalar = Scalar(bytes, i, end)
            guard scalar.isLetter else { break }
        }
        tokens.append(
            TimeToken(
                start: Int32(start),
                end: Int32(i),
                kind: .word,
                word: lexicon.word(hash: hash.value),
                value: 0,
                digits: 0,
                isGlued: glued,
                isCapital: first.isCapital(bytes, start)
            )
        )
        return i
    }
}

/// A scalar of UTF-8 text, read leniently: a stray byte is a mark of its own.
private struct Scalar {
    let value: UInt32
    let count: Int

    @inline(__always)
    init(_ bytes: UnsafeBufferPointer<UInt8>, _ i: Int, _ end: Int) {
        let lead = bytes[i]
        if lead < 0x80 {
            value = UInt32(lead)
            count = 1
        } else if lead >= 0xC2, lead < 0xE0, i + 1 < end {
            value = UInt32(lead & 0x1F) << 6 | UInt32(bytes[i + 1] & 0x3F)
            count = 2
        } else if lead >= 0xE0, lead < 0xF0, i + 2 < end {
            value =
                UInt32(lead & 0x0F) << 12 | UInt32(bytes[i + 1] & 0x3F) << 6
                | UInt32(bytes[i + 2] & 0x3F)
            count = 3
        } else if lead >= 0xF0, i + 3 < end {
            value = 0x1_0000
            count = 4
        } else {
            value = 0xFFFD
            count = 1
        }
    }

    var isSpace: Bool {
        value == 0xA0 || (value >= 0x2000 && value <= 0x200B) || value == 0x202F || value == 0x3000
            || value == 0xFEFF
    }

    var isLetter: Bool {
        if value < 0x80 { return (value | 0x20) >= 0x61 && (value | 0x20) <= 0x7A }
        if value < 0xC0 { return value == 0xAA || value == 0xBA || value == 0xB5 }
        if value < 0x1000 { return value != 0xD7 && value != 0xF7 }
        return value >= 0x1E00 && value < 0x2000
    }

    /// The scalar with all dashes, quotes and full-width marks as one.
    var folded: Int32 {
        switch value {
        case 0x2010...0x2015, 0x2212, 0xAD: 0x2D
        case 0x2018, 0x2019, 0x02BC: 0x27
        case 0xFF08: 0x28
        case 0xFF09: 0x29
        default: Int32(value)
        }
    }

    func isCapital(_ bytes: UnsafeBufferPointer<UInt8>, _ i: Int) -> Bool {
        if count == 1 { return value < 0x5B }
        return lowerTrail(bytes, i) != nil
    }

    /// The last byte of the lower-case form, where it differs; with the byte before it for Cyrillic.
    private func lowerTrail(
        _ bytes: UnsafeBufferPointer<UInt8>,
        _ i: Int
    ) -> (lead: UInt8, trail: UInt8)? {
        let lead = bytes[i]
        if count == 2 {
            let trail = bytes[i + 1]
            switch lead {
            case 0xC3 where trail <= 0x9E && trail != 0x97: return (lead, trail + 0x20)
            case 0xC4 where trail <= 0xB7 && trail & 1 == 0,
                0xC5 where trail >= 0x8A && trail <= 0xB7 && trail & 1 == 0:
                return (lead, trail + 1)
            case 0xC6 where trail == 0xA0: return (lead, 0xA1)
            case 0xC6 where trail == 0xAF: return (lead, 0xB0)
            case 0xD0 where trail >= 0x90 && trail <= 0x9F: return (lead, trail + 0x20)
            case 0xD0 where trail >= 0xA0 && trail <= 0xAF: return (0xD1, trail - 0x20)
            default: return nil
            }
        }
        if count == 3, lead == 0xE1, bytes[i + 1] == 0xBA || bytes[i + 1] == 0xBB,
            bytes[i + 2] & 1 == 0
        {
            return (lead, bytes[i + 2] + 1)
        }
        return nil
    }

    func addLowerCase(_ bytes: UnsafeBufferPointer<UInt8>, _ i: Int, to hash: inout TimeHash) {
        if count == 1 {
            hash.add(UInt8(truncatingIfNeeded: value) | 0x20)
            return
        }
        let lower = lowerTrail(bytes, i)
        hash.add(lower?.lead ?? bytes[i])
        if count > 2 { for k in 1..<count - 1 { hash.add(bytes[i + k]) } }
        hash.add(lower?.trail ?? bytes[i + count - 1])
    }
}
