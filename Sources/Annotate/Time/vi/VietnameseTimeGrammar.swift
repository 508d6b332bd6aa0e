import News

/// Finds the time expressions of Vietnamese text; one pass over the tokens of a block.
struct VietnameseTimeGrammar {
    typealias Word = VietnameseTimeWord

    /// A shape and the token after its last one.
    struct Piece {
        var shape: TimeShape
        var end: Int
        var rule: String
    }

    let tokens: TimeTokens<Word>
    /// What was found so far, in order.
    var found: [TimeMatch] = []
    /// Token after the last match; -1 before the first.
    var lastEnd = -1
    /// Whether the last match was a day, so that lists and brackets may go on without a class word.
    var lastWasDay = false
    /// Whether the last match was a year.
    var lastWasYear = false
    private var sentence = 0

    init(tokens: TimeTokens<Word>) {
        self.tokens = tokens
    }

    /// Finds all expressions of the block.
    mutating func scan() {
        var i = 0
        while i < tokens.count {
            let token = tokens.list[i]
            if token.kind == .mark {
                if isSentenceEnd(i) { sentence += 1 }
                i += 1
            } else if token.kind == .word, token.word == nil {
                i += 1
            } else if let next = match(at: i) {
                i = max(next, i + 1)
            } else {
                i += 1
            }
        }
    }

    /// Tries all rules at a token; the token after the match.
    private mutating func match(at i: Int) -> Int? {
        if tokens.list[i].kind == .number { return matchNumber(at: i) }
        guard let word = tokens.word(i) else { return nil }
        switch word {
        case .hom, .ngay, .rang, .sang, .trua, .chieu, .toi, .dem, .khuya, .thu, .chu, .mung,
            .ram, .som, .mo:
            if let next = matchDays(at: i) { return next }
            return matchAmount(at: i)
        case .dau, .giua, .cuoi:
            if let next = matchDays(at: i) { return next }
            return matchEdge(at: i)
        case .nuaDem:
            return matchDays(at: i) ?? matchEdge(at: i) ?? matchAmount(at: i)
        case .thang: return matchMonths(at: i)
        case .nam:
            return matchAmount(at: i) ?? matchYears(at: i)
        case .tuan, .quy, .theKy, .thap, .mua, .he, .xuan, .tet, .giao, .gioTo:
            return emit(i, unitPiece(at: i))
        case .nhung, .cac: return matchPlural(at: i)
        case .moi2, .hang, .hang2: return emit(i, setPiece(at: i)) ?? matchAmount(at: i)
        case .ca: return emit(i, wholePiece(at: i))
        case .cach: return emit(i, agoPiece(at: i))
        case .cung: return emit(i, samePiece(at: i))
        case .hon, .gan, .khoang, .chung, .chua, .ngot, .xap, .tren, .duoi, .it:
            return matchApproximate(at: i) ?? emit(i, vaguePiece(at: i))
        case .mot, .hai, .ba, .bon, .sau6, .bay, .tam, .chin, .muoi, .vai, .may, .dam, .nhieu:
            return matchAmount(at: i)
        case .hien, .gio, .bayGio, .truoc, .toi2, .nay, .moi, .tuong, .sap:
            return emit(i, vaguePiece(at: i))
        default: return nil
        }
    }

    /// Keeps a match that begins at token `start`.
    mutating func emit(_ start: Int, _ piece: Piece?) -> Int? {
        guard let piece, piece.end > start, piece.end <= tokens.count else { return nil }
        found.append(
            TimeMatch(
                span: tokens.span(start, piece.end),
                shape: piece.shape,
                rule: "vi." + piece.rule,
                tense: tense(start, piece.end),
                sentence: sentence
            )
        )
        lastEnd = piece.end
        lastWasDay = false
        lastWasYear = false
        switch piece.shape.base {
        case .calendar(_, _, let day):
            lastWasDay = day != nil
            lastWasYear = day == nil
        case .relative(.day, _, _), .weekday, .lunar: lastWasDay = true
        default: break
        }
        return piece.end
    }

    private func isSentenceEnd(_ i: Int) -> Bool {
        switch tokens.list[i].value {
        case 0x0A, 0x21, 0x3F, 0x2026: return true
        case 0x2E:
            return !tokens.isGlued(i + 1)
                && (tokens.isCapital(i + 1) || tokens.token(i + 1)?.kind != .word)
        default: return false
        }
    }

    /// The tense of the clause: the nearest of a few words before the expression, or the word right behind it.
    private func tense(_ start: Int, _ end: Int) -> Int {
        if tokens.isWord(end, .se) { return 1 }
        var i = start - 1
        while i >= 0, start - i <= 14 {
            if tokens.list[i].kind == .mark {
                switch tokens.list[i].value {
                case 0x0A, 0x2E, 0x3A, 0x3B, 0x201C, 0x201D, 0x3F, 0x21: return 0
                default: break
                }
            }
            switch tokens.word(i) {
            case .se, .sap: return 1
            case .kien2 where tokens.isWord(i - 1, .du): return 1
            case .da, .vua: return -1
            case .rang2: return 0
            default: break
            }
            i -= 1
        }
        return 0
    }
}
