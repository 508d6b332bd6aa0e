import News

/// Tells from its cues how a stretch of text stands to what happened.
struct StatusReader {
    private let reader: SpeechReader

    init(_ reader: SpeechReader) { self.reader = reader }

    /// The status of a stretch: doubt before denial before threat before plan; most stretches are reported.
    func status(_ range: Range<Int>) -> ClaimStatus {
        var found: UInt8 = 255
        var plannedAt: Int?
        var index = range.lowerBound
        while index < range.upperBound {
            guard reader.tokens[index].isWord, !reader.isInName(index),
                let match = reader.lexicon.statuses.longest(
                    reader.tokens,
                    at: index,
                    end: range.upperBound
                )
            else {
                index += 1
                continue
            }
            if match.value == 3 {
                if plannedAt == nil { plannedAt = index }
            } else if match.value < 3, holds(match.value, index, match.count, range) {
                found = min(found, match.value)
            }
            index += match.count
        }
        switch found {
        case 0: return .unconfirmed
        case 1: return .denied
        case 2: return .threatened
        default: break
        }
        guard let plannedAt, isMain(plannedAt, range) else { return .reported }
        return .planned
    }

    /// "không thể phủ nhận" denies nothing; "nếu" counts at the start only.
    private func holds(_ value: UInt8, _ index: Int, _ count: Int, _ range: Range<Int>) -> Bool {
        if reader.isAny(Self.conditions, index) { return index - range.lowerBound <= 1 }
        guard index > range.lowerBound else { return true }
        // "mối đe dọa" is a danger, not somebody's threat.
        if value == 2 { return !reader.isAny(Self.nouns, index - 1) }
        guard value == 1 else { return true }
        return !reader.isAny(Self.negations, index - 1)
    }

    private static let conditions: WordSet = ["nếu", "if", "unless"]
    private static let nouns: WordSet = ["mối", "sự", "lời", "bị", "những", "các", "a", "the"]
    private static let negations: WordSet = [
        "thể", "không", "chưa", "not", "never", "n't", "cannot",
    ]

    /// Whether the stretch as a whole is about what is to come: nothing before the cue tells of what was.
    private func isMain(_ index: Int, _ range: Range<Int>) -> Bool {
        !(range.lowerBound..<index).contains {
            reader.isAny(Self.past, $0) && !reader.isInName($0)
        }
    }

    private static let past: WordSet = [
        "đã", "vừa", "từng", "mà", "khi", "nếu", "được", "bị", "had", "was", "were", "did", "which",
        "who", "that", "when",
    ]
}
