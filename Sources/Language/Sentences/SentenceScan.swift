import News

/// One pass over a paragraph's bytes.
struct SentenceScan {
    let bytes: UnsafeBufferPointer<UInt8>
    let abbreviations: Abbreviations
    /// Where the sentence under way starts.
    private var start = 0
    /// Where the innermost bracket opened, negative where none is open.
    private var bracket = -1
    private var spans: [TextSpan] = []
    /// How far the sentence under way was searched for a word, and whether one was found.
    private var searched = (from: 0, to: 0, hasWord: false)

    init(bytes: UnsafeBufferPointer<UInt8>, abbreviations: Abbreviations) {
        self.bytes = bytes
        self.abbreviations = abbreviations
    }

    /// The sentences in reading order.
    mutating func sentences() -> [TextSpan] {
        var i = 0
        while i < bytes.count {
            let b = bytes[i]
            switch b {
            case 0x2E, 0x21, 0x3F:
                i = terminator(at: i, isFullWidth: false)
            case 0x0A:
                if endsAtLineBreak(i) { end(at: i) }
                i += 1
            case 0x28, 0x5B:
                bracket = i
                i += 1
            case 0x29, 0x5D:
                bracket = -1
                i += 1
            case 0..<0x80:
                i += 1
            default:
                i = wideCharacter(at: i)
            }
        }
        end(at: bytes.count)
        return spans
    }
}

extension SentenceScan {
    private mutating func wideCharacter(at i: Int) -> Int {
        let (scalar, next) = UTF8Scan.scalar(bytes, at: i)
        switch scalar {
        case 0x2026: return terminator(at: i, isFullWidth: false)
        case 0x3002, 0xFF01, 0xFF1F, 0xFF61: return terminator(at: i, isFullWidth: true)
        case 0x61F, 0x6D4, 0x964, 0x965, 0x203C, 0x2047...0x2049, 0x1362, 0x104B, 0x17D4:
            return terminator(at: i, isFullWidth: false)
        case 0x2029:
            end(at: i)
            return next
        default: return next
        }
    }

    /// Reads the marks from `i` on, ends the sentence after them where it ends, and returns where to go on.
    private mutating func terminator(at i: Int, isFullWidth: Bool) -> Int {
        let run = TerminatorRun(bytes, at: i)
        let closed = closers(from: run.end)
        let next = Follower(bytes, after: closed.end)
        guard next.start < bytes.count else {
            end(at: bytes.count)
            return bytes.count
        }
        guard ends(run, from: i, closedAt: closed.end, next: next, isFullWidth: isFullWidth) else {
            return run.end
        }
        if closed.closesBracket { bracket = -1 }
        end(at: closed.end)
        return closed.end
    }

    private mutating func ends(
        _ run: TerminatorRun,
        from i: Int,
        closedAt: Int,
        next: Follower,
        isFullWidth: Bool
    ) -> Bool {
        if isFullWidth {
            // 「…。」と述べた: what is said goes on after the closing mark.
            return closedAt == run.end || !next.isKana
        }
        if isInsideBracket(i, closedAt: closedAt) { return false }
        let isSpaced = next.start > closedAt
        if !isSpaced { return run.isSingleStop && closedAt == run.end && isMissingSpace(at: i) }
        // An ellipsis before the first word belongs to it.
        if run.isEllipsis, !hasWord(before: i) { return false }
        switch next.kind {
        case .punctuation: return false
        case .digit where run.isEllipsis: return false
        case .small:
            // In lower case only quoted words begin a sentence.
            return next.opensQuotation && closedAt == run.end && run.isSingleStop
                && WordBefore(bytes, stop: i, from: start).lets(
                    sentenceEndBefore: next,
                    abbreviations
                )
        default: break
        }
        if run.isSingleStop, closedAt == run.end {
            return WordBefore(bytes, stop: i, from: start).lets(
                sentenceEndBefore: next,
                abbreviations
            )
        }
        if closedAt > run.end, run.asks, next.kind == .capital {
            return !Attribution.follows(bytes, from: next.start)
        }
        return true
    }

    /// Whether a stop without a space after it ends a sentence: "kết thúc.Ông", but not "Tp.Hồ" or "example.Com".
    private func isMissingSpace(at i: Int) -> Bool {
        guard i >= 2, i + 2 < bytes.count else { return false }
        let (scalar, next) = UTF8Scan.scalar(bytes, at: i + 1)
        guard Follower.kind(of: scalar) == .capital, next < bytes.count else { return false }
        let after = UTF8Scan.scalar(bytes, at: next).0
        guard Follower.kind(of: after) == .small || after == 0x20 else { return false }
        let before = WordBefore(bytes, stop: i, from: start)
        return before.isLowerCase && before.count >= 2 && !before.isAbbreviation(abbreviations)
    }

    /// Whether the mark stands in brackets that opened inside the sentence and close soon.
    private func isInsideBracket(_ i: Int, closedAt: Int) -> Bool {
        guard bracket > start, i - bracket < 300 else { return false }
        var j = i
        while j < min(bytes.count, i + 300) {
            if bytes[j] == 0x29 || bytes[j] == 0x5D {
                return j >= closedAt || bytes[closedAt - 1] != bytes[j]
                    || Follower(bytes, after: closedAt).kind == .small
            }
            j += 1
        }
        return false
    }

    private struct Closers {
        var end: Int
        var closesBracket = false
    }

    /// The quotation marks and brackets that close directly after `i`, or after one space where the text is spaced that way.
    private func closers(from i: Int) -> Closers {
        var closers = Closers(end: i)
        var at = i
        while at < bytes.count {
            let (scalar, next) = UTF8Scan.scalar(bytes, at: at)
            let isSpaced = at > closers.end
            switch scalar {
            case 0x22, 0x27:
                // A plain mark after a space opens, unless a comma or the like follows it.
                guard !isSpaced || goesOn(after: next) else { return closers }
            case 0x29, 0x5D:
                closers.closesBracket = true
            case 0x2019, 0x201D, 0xBB, 0x203A, 0x300D, 0x300F, 0xFF09, 0x3011, 0x300B: break
            case 0x20, 0xA0, 0x202F:
                // "word . )" as treebanks and some scrapes space it, "mot. »" in French.
                guard !isSpaced else { return closers }
                at = next
                continue
            default: return closers
            }
            at = next
            closers.end = next
        }
        return closers
    }

    /// Whether after a quotation mark comes what no sentence begins with, one space left aside.
    private func goesOn(after i: Int) -> Bool {
        var at = i
        if at < bytes.count, bytes[at] == 0x20 { at += 1 }
        guard at < bytes.count else { return true }
        switch bytes[at] {
        case 0x2C, 0x2E, 0x3B, 0x3A, 0x21, 0x3F, 0x29, 0x5D, 0x2D, 0x0A: return true
        default: return false
        }
    }

    private func isSpace(_ b: UInt8) -> Bool { b == 0x20 || (b >= 0x09 && b <= 0x0D) }

    private func endsAtLineBreak(_ i: Int) -> Bool {
        var j = i + 1
        while j < bytes.count, bytes[j] == 0x20 || bytes[j] == 0x09 || bytes[j] == 0x0D { j += 1 }
        if j >= bytes.count || bytes[j] == 0x0A { return true }
        var k = i
        while k > start, isSpace(bytes[k - 1]) { k -= 1 }
        guard k > start else { return false }
        repeat { k -= 1 } while k > start && bytes[k] & 0xC0 == 0x80
        switch UTF8Scan.scalar(bytes, at: k).0 {
        case 0x2E, 0x21, 0x3F, 0x3A, 0x22, 0x201D, 0xBB, 0x2026, 0x3002, 0xFF01, 0xFF1F: return true
        default: return false
        }
    }

    /// Closes the sentence under way before `end`; one of nothing but punctuation joins the one before.
    private mutating func end(at end: Int) {
        let span = trimmed(start, end)
        start = end
        if bracket >= 0, bracket < end { bracket = -1 }
        guard !span.isEmpty else { return }
        if let last = spans.last, !hasWord(span) {
            spans[spans.count - 1] = TextSpan(last.start, span.end)
        } else {
            spans.append(span)
        }
    }

    /// Whether a word stands in the sentence under way before byte `i`; each byte is looked at once.
    private mutating func hasWord(before i: Int) -> Bool {
        if searched.from != start { searched = (start, start, false) }
        if !searched.hasWord, i > searched.to {
            searched.hasWord = hasWord(TextSpan(searched.to, i))
            searched.to = i
        }
        return searched.hasWord
    }

    private func hasWord(_ span: TextSpan) -> Bool {
        var i = span.start
        while i < span.end {
            let (scalar, next) = UTF8Scan.scalar(bytes, at: i)
            switch CharacterClass.of(scalar) {
            case .letter, .digit, .ideograph: return true
            default: i = next
            }
        }
        return false
    }

    private func trimmed(_ from: Int, _ to: Int) -> TextSpan {
        var (a, b) = (from, to)
        while a < b {
            let (scalar, next) = UTF8Scan.scalar(bytes, at: a)
            guard isBlank(scalar) else { break }
            a = next
        }
        while b > a {
            var i = b - 1
            while i > a, bytes[i] & 0xC0 == 0x80 { i -= 1 }
            guard isBlank(UTF8Scan.scalar(bytes, at: i).0) else { break }
            b = i
        }
        return TextSpan(a, b)
    }

    private func isBlank(_ scalar: UInt32) -> Bool {
        switch CharacterClass.of(scalar) {
        case .space, .joiner: true
        default: false
        }
    }
}
