import News

/// Who speaks: the noun phrase and the name it resolves to.
struct Speaker: Sendable {
    /// Tokens of the noun phrase.
    var range: Range<Int>
    var name: String
    /// Whether it is a newspaper, an agency or a broadcaster.
    var isMedia: Bool
    var isPerson: Bool
}

// Finding and resolving noun phrases.
extension SpeechReader {
    /// The noun phrase before a cue, not further left than `low`.
    func subject(before cue: Int, from low: Int) -> Range<Int>? {
        var high = cue
        while high > low {
            let token = tokens[high - 1]
            if token.kind == .number, !isInName(high - 1) {
                high -= 1
            } else if token.isMark(")"), let open = bracket(high - 1, low) {
                high = open
            } else if token.isWord, words(high - 1).contains(.adverb), !isInName(high - 1),
                !isPronounAt(high - 1, low)
            {
                high -= 1
            } else {
                break
            }
        }
        guard high > low else { return nil }
        var start = high
        while start > low {
            let token = tokens[start - 1]
            if isInName(start - 1) {
                start -= 1
                continue
            }
            if token.kind == .mark {
                if token.isMark(")"), let open = bracket(start - 1, low) {
                    start = open
                    continue
                }
                if token.isMark("'") || token.isMark("\u{2019}"), !token.isSpaced {
                    start -= 1
                    continue
                }
                if token.isMark("/") || (token.isMark("-") && !token.isSpaced)
                    || token.isMark(".") && start < high
                        && tokens[start - 1].end == tokens[start].start
                {
                    start -= 1
                    continue
                }
                break
            }
            if token.kind == .number || words(start - 1).contains(.boundary) { break }
            if isQuoted[start - 1] { break }
            start -= 1
            if high - start > 24 { break }
        }
        return headed(start..<high)
    }

    /// The first noun phrase of a stretch that can speak.
    func firstSubject(from low: Int, to high: Int) -> Range<Int>? {
        var start = skipConnectives(low, high)
        if let according = cue(start, high), according.kind == .according { return nil }
        while start < high, tokens[start].kind == .mark { start += 1 }
        var end = start
        while end < high, end - start < 16 {
            if isInName(end) {
                end += 1
                continue
            }
            let token = tokens[end]
            if token.isMark("."), !token.isSpaced, end > start {
                // "Mr. Smith"
                end += 1
                continue
            }
            if token.kind != .word || words(end).contains(.boundary)
                || words(end).contains(.adverb) || isQuoted[end] || cue(end, high) != nil
            {
                break
            }
            end += 1
        }
        guard let found = headed(start..<end), found.lowerBound - start <= 3 else { return nil }
        return trimmedToName(found)
    }

    /// A subject whose end is not known stops after its first name.
    private func trimmedToName(_ range: Range<Int>) -> Range<Int> {
        for index in range where isInName(index) {
            guard let mention = mention(index) else { continue }
            var end = index
            while end < range.upperBound, tokens[end].start < mention.span.end { end += 1 }
            while end < range.upperBound, isInName(end) { end += 1 }
            return range.lowerBound..<end
        }
        return range
    }

    /// The noun phrase after a cue: "said John Kerry", "theo Bộ Ngoại giao Mỹ".
    func object(after cue: Int, to high: Int) -> Range<Int>? {
        var end = cue
        while end < high, end - cue < 24 {
            if isInName(end) {
                end += 1
                continue
            }
            let token = tokens[end]
            if token.kind == .mark, !token.isMark("/"), !(token.isMark("-") && !token.isSpaced) {
                break
            }
            if !isVietnamese, end > cue,
                token.kind == .number || words(end).contains(.boundary)
                    || isWritten(Self.prepositions, end)
            {
                break
            }
            if isQuoted[end] { break }
            end += 1
        }
        return headed(cue..<end)
    }

    func isInName(_ index: Int) -> Bool { mentionAt[index] >= 0 }

    private func isPronounAt(_ index: Int, _ low: Int) -> Bool {
        guard let found = noun(index, index + 1) else { return false }
        return found.noun == .pronoun || found.noun == .plural
    }

    private func bracket(_ close: Int, _ low: Int) -> Int? {
        var index = close
        while index > low, close - index < 12 {
            index -= 1
            if tokens[index].isMark("(") { return index }
        }
        return nil
    }

    /// The token after the connectives and opening marks that stretch `low..<high` begins with.
    func skipConnectives(_ low: Int, _ high: Int) -> Int {
        var start = low
        // A text of nothing but connectives is asked here for each of its cues.
        let high = min(high, low + 64)
        while start < high {
            if tokens[start].isMark(in: .opening) || tokens[start].isMark(",") {
                start += 1
            } else if !isInName(start), let count = length(lexicon.connectives, start, high) {
                start += count
            } else {
                break
            }
        }
        return start
    }

    /// Cuts a stretch to the noun phrase that begins with its first name, office, pronoun or person noun.
    private func headed(_ range: Range<Int>) -> Range<Int>? {
        var start = skipConnectives(range.lowerBound, range.upperBound)
        let low = start
        // "Các nhà điều tra Malaysia": a determiner opens the phrase.
        if start + 1 < range.upperBound, isAny(Self.openers, start) {
            return start..<range.upperBound
        }
        while start < range.upperBound {
            if isInName(start) || noun(start, range.upperBound) != nil { break }
            start += 1
        }
        guard start < range.upperBound else { return nil }
        while start > low, isAny(Self.determiners, start - 1) { start -= 1 }
        return start..<range.upperBound
    }

    private static let prepositions: WordSet = ["on", "in", "at"]

    private static let openers: WordSet = [
        "các", "một", "những", "nhiều", "vài", "hai", "ba", "some", "several", "two", "three",
        "many",
    ]

    private static let determiners: WordSet = [
        "một", "các", "những", "nhiều", "hai", "ba", "vị", "số", "giới", "cựu", "nguyên",
        "tân", "the", "a", "an", "two", "three", "several", "some", "many", "senior", "us",
        "former",
        "nữ", "nam", "vài", "tất", "cả", "phần", "lớn", "local", "state", "military",
    ]
}
