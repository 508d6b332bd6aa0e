import Language

/// What can be seen of a line without understanding it: length, ending, doubling, key.
struct LineShape: Sendable {
    /// How a line ends, closing quotation marks and brackets aside.
    enum Ending: Sendable {
        /// Without a mark.
        case open
        /// With a full stop.
        case stop
        /// With `...` or `…`.
        case ellipsis
        /// With `?` or `!`.
        case question
        /// With `:`, `;` or `,`.
        case colon
    }

    /// Words between white space.
    let words: Int
    /// Unicode scalars.
    let length: Int
    /// How it ends.
    let ending: Ending
    /// Whether it ends in the mark `./.` that closes an article of Vietnamese agencies.
    let hasClosingMark: Bool
    /// Full stops, question and exclamation marks that a space follows: sentences but the last.
    let innerStops: Int
    /// Bytes of the first half where the line is the same text twice; `nil` for any other.
    let half: Int?
    /// Folded words joined by spaces; empty for lines too long to be a label.
    let key: String
    /// Words before the first that is not made of lower-case ASCII letters, digits and hyphens only.
    let slugWords: Int
    /// Whether a letter that only Vietnamese writes stands in it.
    let isVietnamese: Bool

    /// Lines up to this many bytes have a key.
    static let keyLimit = 480

    /// Whether it reads as running text.
    let isProse: Bool

    init(_ text: String, folding: Folding) {
        let bytes = Array(text.utf8)
        var counter = ByteCounter()
        for byte in bytes { counter.take(byte) }
        counter.finish()
        words = counter.words
        length = counter.length
        innerStops = counter.innerStops
        slugWords = counter.slugWords
        isVietnamese = counter.isVietnamese
        (ending, hasClosingMark) = LineShape.ending(of: bytes)
        half = LineShape.half(of: bytes)
        key = bytes.count <= LineShape.keyLimit ? LineKey.key(text, folding: folding) : ""
        isProse = LineShape.isProse(words: words, ending: ending, stops: innerStops)
    }

    /// Whether it could be a headline: not too short, not too long, no full stop at the end.
    var isHeadlineLike: Bool {
        !isProse && ending != .colon && words >= 3 && words <= 40 && length >= 12 && length <= 260
    }

    /// Whether it is a few words without an ending mark.
    var isShort: Bool { words <= 5 && length <= 48 && ending == .open }

    private static func isProse(words: Int, ending: Ending, stops: Int) -> Bool {
        switch ending {
        case .stop: words >= 4
        case .colon: words >= 8
        case .ellipsis: words >= 16 || (stops >= 1 && words >= 10)
        case .question: words >= 26 || (stops >= 1 && words >= 12)
        // Headlines of portals run to 30 words; running text without a final stop has one inside.
        case .open: words >= 36 || (stops >= 1 && words >= 20)
        }
    }

    private static func ending(of bytes: [UInt8]) -> (Ending, Bool) {
        var end = bytes.count
        scan: while end > 0 {
            switch bytes[end - 1] {
            case 0x22, 0x27, 0x29, 0x5D, 0x20, 0x2A:
                end -= 1
            case 0x99, 0x9D, 0xBB, 0xA0:
                // ’ ” » and a no-break space.
                if end >= 3, bytes[end - 3] == 0xE2, bytes[end - 2] == 0x80 {
                    end -= 3
                } else if end >= 2, bytes[end - 2] == 0xC2 {
                    end -= 2
                } else {
                    break scan
                }
            default:
                break scan
            }
        }
        guard end > 0 else { return (.open, false) }
        switch bytes[end - 1] {
        case 0x2E:
            if end >= 3, bytes[end - 2] == 0x2F, bytes[end - 3] == 0x2E { return (.stop, true) }
            if end >= 2, bytes[end - 2] == 0x2F { return (.stop, true) }
            return (end >= 2 && bytes[end - 2] == 0x2E ? .ellipsis : .stop, false)
        case 0xA6 where end >= 3 && bytes[end - 3] == 0xE2 && bytes[end - 2] == 0x80:
            return (.ellipsis, false)
        case 0x3F, 0x21: return (.question, false)
        case 0x3A, 0x3B, 0x2C: return (.colon, false)
        default: return (.open, false)
        }
    }

    /// The length of the first half, where both halves are equal, with or without a space between.
    private static func half(of bytes: [UInt8]) -> Int? {
        let count = bytes.count
        guard (16...1_200).contains(count) else { return nil }
        let size = count / 2
        let second = count % 2 == 0 ? size : size + 1
        if count % 2 == 1, bytes[size] != 0x20, bytes[size] != 0x09 { return nil }
        return bytes[..<size].elementsEqual(bytes[second...]) && bytes[..<size].contains(0x20)
            ? size : nil
    }
}

/// Counts what `LineShape` needs in one pass over UTF-8.
private struct ByteCounter {
    var words = 0
    var length = 0
    var innerStops = 0
    var slugWords = 0
    var isVietnamese = false
    private var inWord = false
    private var isSlug = true
    private var slugOpen = true
    private var previous: UInt8 = 0

    mutating func take(_ byte: UInt8) {
        if byte & 0xC0 != 0x80 { length += 1 }
        if byte == 0x20 || byte == 0x09 || (previous == 0xC2 && byte == 0xA0) {
            endWord()
            if previous == 0x2E || previous == 0x3F || previous == 0x21 { innerStops += 1 }
        } else if byte != 0xC2 {
            if !inWord {
                inWord = true
                isSlug = true
                words += 1
            }
            let isPlain =
                (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x2D
            if !isPlain { isSlug = false }
        }
        // đ ơ ư ă and the block of U+1EA0...1EF9.
        switch (previous, byte) {
        case (0xC4, 0x90), (0xC4, 0x91), (0xC6, 0xA0), (0xC6, 0xA1), (0xC6, 0xAF), (0xC6, 0xB0),
            (0xE1, 0xBA), (0xE1, 0xBB):
            isVietnamese = true
        default: break
        }
        previous = byte
    }

    mutating func finish() { endWord() }

    private mutating func endWord() {
        guard inWord else { return }
        inWord = false
        if slugOpen, isSlug { slugWords += 1 } else { slugOpen = false }
    }
}

/// The form in which lines are compared: folded words joined by single spaces.
enum LineKey {
    /// Folded letters and digits; everything between them is one space.
    static func key(_ text: some StringProtocol, folding: Folding) -> String {
        var key = String.UnicodeScalarView()
        for scalar in folding.fold(text).unicodeScalars {
            let isWord =
                scalar.isASCII
                ? (0x30...0x39).contains(scalar.value) || (0x61...0x7A).contains(scalar.value)
                : scalar.properties.isAlphabetic
            if isWord {
                key.append(scalar)
            } else if let last = key.last, last != " " {
                key.append(" ")
            }
        }
        if key.last == " " { key.removeLast() }
        return String(key)
    }
}
