import News

/// The tokens of one block with the questions that grammars ask of them; every index is allowed.
struct TimeTokens<Word: TimeWord>: Sendable {
    /// The tokens in order.
    let list: [TimeToken<Word>]
    /// The bytes that the tokens count in.
    let bytes: [UInt8]

    /// Number of tokens.
    var count: Int { list.count }

    /// The token, if there is one.
    func token(_ i: Int) -> TimeToken<Word>? { i >= 0 && i < list.count ? list[i] : nil }

    /// The grammar's word at `i`.
    func word(_ i: Int) -> Word? { i >= 0 && i < list.count ? list[i].word : nil }

    /// Whether the token is this word.
    func isWord(_ i: Int, _ word: Word) -> Bool {
        guard i >= 0, i < list.count, let own = list[i].word else { return false }
        return own == word
    }

    /// Whether the tokens from `i` on are these words.
    func isWords(_ i: Int, _ first: Word, _ second: Word) -> Bool {
        isWord(i, first) && isWord(i + 1, second)
    }

    /// Whether the token is this ASCII mark.
    func isMark(_ i: Int, _ mark: Unicode.Scalar) -> Bool {
        i >= 0 && i < list.count && list[i].kind == .mark
            && list[i].value == Int32(mark.value)
    }

    /// The number at `i`, if it has at most `digits` digits.
    func number(_ i: Int, digits: Int = 9) -> Int? {
        guard i >= 0, i < list.count, list[i].kind == .number, list[i].digits <= digits else {
            return nil
        }
        return Int(list[i].value)
    }

    /// The number of exactly four digits at `i`, if it can be a year.
    func year(_ i: Int) -> Int? {
        guard i >= 0, i < list.count, list[i].kind == .number, list[i].digits == 4 else {
            return nil
        }
        let value = Int(list[i].value)
        return (1000...2199).contains(value) ? value : nil
    }

    /// Whether the token stands right behind the one before.
    func isGlued(_ i: Int) -> Bool { i > 0 && i < list.count && list[i].isGlued }

    /// Whether the token is a word that begins with a capital.
    func isCapital(_ i: Int) -> Bool { i >= 0 && i < list.count && list[i].isCapital }

    /// Whether there is a word of letters at `i`.
    func isLetters(_ i: Int) -> Bool { i >= 0 && i < list.count && list[i].kind == .word }

    /// Whether a number is part of a longer thing: `S-400`, `1.000`, `7/9`, `A4`.
    func isTail(_ first: Int) -> Bool {
        guard isGlued(first) else { return false }
        let before = list[first - 1]
        if before.kind != .mark { return true }
        switch before.value {
        case 0x28, 0x5B, 0x22, 0x27, 0x3A, 0x201C, 0x201D, 0xAB, 0x3B, 0x0A, 0x7C, 0x2A, 0x3E:
            return before.value == 0x3A && first > 1 && list[first - 2].kind == .number
                && isGlued(first - 1)
        case 0x2C:
            return first > 1 && list[first - 2].kind == .number && isGlued(first - 1)
        case 0x2D:
            // `VOV.VN-12/5` and `Paris-12/5` do not occur; `Su-30`, `3-1` and `19-` do.
            return isGlued(first - 1)
        default: return true
        }
    }

    /// Whether the number that ends before `next` goes on: `5.9.1`, `10%`, `3km`.
    func isContinued(_ next: Int) -> Bool {
        guard isGlued(next) else { return false }
        let token = list[next]
        if token.kind != .mark { return true }
        switch token.value {
        case 0x25, 0xB0, 0x2F: return true
        case 0x2E, 0x2C, 0x2D, 0x3A:
            return isGlued(next + 1) && token.value != 0x2D
                && next + 1 < list.count && list[next + 1].kind == .number
        default: return false
        }
    }

    /// The span of tokens `range`.
    func span(_ from: Int, _ to: Int) -> TextSpan {
        TextSpan(Int(list[from].start), Int(list[to - 1].end))
    }

    /// The value of a Roman number in capitals, 1...39.
    func roman(_ i: Int) -> Int? {
        guard isCapital(i), list[i].end - list[i].start <= 6 else { return nil }
        var total = 0
        var last = 0
        for k in stride(from: Int(list[i].end) - 1, through: Int(list[i].start), by: -1) {
            let value: Int
            switch bytes[k] {
            case 0x49: value = 1
            case 0x56: value = 5
            case 0x58: value = 10
            default: return nil
            }
            total += value < last ? -value : value
            last = max(last, value)
        }
        return total > 0 && total < 40 ? total : nil
    }
}
