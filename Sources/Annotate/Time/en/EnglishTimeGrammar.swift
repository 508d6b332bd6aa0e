import News

/// Finds the time expressions of English text; one pass over the tokens of a block.
struct EnglishTimeGrammar {
    typealias Word = EnglishTimeWord

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
    /// The month of the last match, if it was a day.
    var lastDay: (year: TimeShape.YearRef, month: Int)?
    /// Whether the last match was a year.
    var lastWasYear = false
    /// Whether the last year was one before our era: later bare numbers are too.
    var isAncient = false
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
                if token.value == 0x27, let next = emit(i, apostrophePiece(at: i)) {
                    i = next
                    continue
                }
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
        if word.month != nil { return matchMonth(at: i) }
        if word.weekday != nil { return emit(i, weekdayPiece(at: i)) }
        switch word {
        case .the:
            return emit(i, thePiece(at: i + 1))
        case .today, .tonight, .yesterday, .tomorrow: return emit(i, deicticPiece(at: i))
        case .last, .next, .this, .past, .previous, .following, .coming, .same, .that, .current:
            return emit(i, placedPiece(at: i, hasArticle: false))
        case .early, .late, .mid, .later, .earlier: return emit(i, edgePiece(at: i))
        case .spring, .summer, .autumn, .fall, .winter: return emit(i, seasonPiece(at: i))
        case .every, .each, .per, .daily, .weekly, .monthly, .yearly, .annually, .annual,
            .quarterly, .nightly:
            return emit(i, setPiece(at: i))
        case .now, .currently, .recently, .nowadays, .right, .former, .recent, .future:
            return emit(i, vaguePiece(at: i))
        case .about, .around, .nearly, .almost, .over, .under, .more, .less, .fewer, .at, .up,
            .roughly, .approximately, .circa, .ca, .well:
            return emit(i, approximatePiece(at: i))
        case .q: return emit(i, quarterPiece(at: i))
        case .first, .second, .third, .fourth:
            return emit(i, ordinalPiece(at: i))
        case .noon, .midnight, .night, .morning, .afternoon, .evening:
            return emit(i, partPiece(at: i))
        case .christmas, .thanksgiving, .new: return emit(i, holidayPiece(at: i))
        case .days, .weeks, .months, .years, .decades, .hours, .centuries, .minutes:
            return emit(i, bareUnits(at: i))
        case .month, .week, .year, .day, .hour, .decade:
            guard tokens.isMark(i + 1, "-"), tokens.isWord(i + 2, .long), let unit = word.unit
            else {
                return nil
            }
            return emit(i, duration(unit.unit.duration("1"), i + 3))
        default: return emit(i, quantity(at: i))
        }
    }

    /// Keeps a match that begins at token `start`.
    mutating func emit(_ start: Int, _ piece: Piece?) -> Int? {
        guard let piece, piece.end > start, piece.end <= tokens.count else { return nil }
        found.append(
            TimeMatch(
                span: tokens.span(start, piece.end),
                shape: piece.shape,
                rule: "en." + piece.rule,
                tense: tense(start, piece.end),
                sentence: sentence
            )
        )
        lastEnd = piece.end
        lastDay = nil
        lastWasYear = false
        switch piece.shape.base {
        case .calendar(let year, let month, let day):
            if let month, day != nil { lastDay = (year, month) }
            lastWasYear = month == nil
            if case .number(let number) = year { isAncient = number < 0 }
        case .decade(let number), .century(let number): isAncient = number < 0
        default: break
        }
        return piece.end
    }

    func duration(_ value: String, _ end: Int) -> Piece {
        Piece(shape: TimeShape(base: .fixed(value), kind: .duration), end: end, rule: "duration")
    }

    /// The tense of the clause: what stands before the expression, else a `will` close behind it.
    private func tense(_ start: Int, _ end: Int) -> Int {
        // "opens on Thursday": a timetable's present.
        switch tokens.word(tokens.isWord(start - 1, .on) ? start - 2 : start - 1) {
        case .opens, .begins, .starts, .resumes, .expires, .ends, .closes: return 1
        default: break
        }
        var past = false
        // Past by a word of the grammar, not by an ending in -ed.
        var isListedPast = false
        var i = start - 1
        search: while i >= 0, start - i <= 14 {
            let token = tokens.list[i]
            if token.kind == .mark {
                switch token.value {
                case 0x0A, 0x2E, 0x3B, 0x3F, 0x21, 0x22, 0x201C, 0x201D: break search
                default: break
                }
            }
            switch tokens.word(i) {
            case .could, .might, .should: if !past { return 1 }
            case .will, .shall, .planned, .scheduled, .expected, .due, .plans, .plan, .hopes,
                .upcoming:
                return 1
            case .to where tokens.isWord(i - 1, .is) || tokens.isWord(i - 1, .are): return 1
            case .said, .told, .announced, .reported: return -1
            case .was, .were, .had, .did, .met, .held, .began, .won, .lost, .came, .went, .took,
                .made, .died, .fell, .rose, .killed, .wounded:
                past = true
                isListedPast = true
            case .which, .who, .when, .because, .while, .but:
                if past { break search }
            case nil where token.kind == .word && endsInEd(token): past = true
            default: break
            }
            i -= 1
        }
        if !isListedPast, tokens.isWord(start - 1, .until) || tokens.isWord(start - 1, .till) {
            return 1
        }
        if past { return -1 }
        i = end
        while i < tokens.count, i - end < 6 {
            if tokens.isMark(i, ".") || tokens.isMark(i, ";") { return 0 }
            if tokens.isWord(i, .will) { return 1 }
            if let token = tokens.token(i), token.kind == .word, token.word == nil, endsInEd(token)
            {
                return -1
            }
            i += 1
        }
        return 0
    }

    private func endsInEd(_ token: TimeToken<Word>) -> Bool {
        let end = Int(token.end)
        return token.end - token.start > 3 && tokens.bytes[end - 1] == 0x64
            && tokens.bytes[end - 2] == 0x65 && tokens.bytes[end - 3] != 0x65
    }
}
