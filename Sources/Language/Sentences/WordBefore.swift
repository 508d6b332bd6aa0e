/// The word before a full stop, and whether the stop belongs to it.
struct WordBefore {
    private let bytes: UnsafeBufferPointer<UInt8>
    private let start: Int
    private let stop: Int
    /// Whether a space stands before the stop.
    private let isSpaced: Bool
    private let sentence: Int

    /// The word that ends at `end`, looked for back to the start of the sentence.
    init(_ bytes: UnsafeBufferPointer<UInt8>, stop end: Int, from sentence: Int) {
        self.bytes = bytes
        self.sentence = sentence
        // Treebanks and some scrapes leave a space before the stop.
        var stop = end
        if stop > sentence, bytes[stop - 1] == 0x20 {
            stop -= 1
        } else if stop - 1 > sentence, bytes[stop - 2] == 0xC2, bytes[stop - 1] == 0xA0 {
            stop -= 2
        }
        isSpaced = stop < end
        var i = stop
        // Inner stops belong: "Ph.D", "PGS.TS".
        while i > sentence, stop - i < 24, Self.isWordByte(bytes[i - 1]) { i -= 1 }
        // Opening quotation marks and dashes do not.
        while i < stop {
            let (scalar, next) = UTF8Scan.scalar(bytes, at: i)
            switch CharacterClass.of(scalar) {
            case .letter, .digit, .ideograph:
                start = i
                self.stop = stop
                return
            default: i = next
            }
        }
        start = i
        self.stop = stop
    }

    /// Length in bytes.
    var count: Int { stop - start }

    /// Whether the word has no capital letter.
    var isLowerCase: Bool {
        var i = start
        while i < stop {
            let (scalar, next) = UTF8Scan.scalar(bytes, at: i)
            if Follower.kind(of: scalar) != .small { return false }
            i = next
        }
        return count > 0
    }

    /// Whether the word is in one of the lists.
    func isAbbreviation(_ abbreviations: Abbreviations) -> Bool {
        let word = text
        return abbreviations.titles.contains(word) || abbreviations.others.contains(word)
            || abbreviations.numbers.contains(word)
    }

    /// Whether a sentence can end at the stop, given what follows it.
    func lets(sentenceEndBefore next: Follower, _ abbreviations: Abbreviations) -> Bool {
        guard count > 0, count <= 20 else { return true }
        let word = text
        if abbreviations.titles.contains(word) { return false }
        if next.kind == .digit, abbreviations.numbers.contains(word) { return false }
        let isStarter = abbreviations.starters.contains(String(next.word))
        if abbreviations.others.contains(word) { return isStarter }
        if isNumber {
            return !isListNumber && (!abbreviations.hasOrdinalStops || count > 2 || isStarter)
        }
        if isOneCapital, isSingleCapital(next.word) { return false }
        if isInitial { return isStarter && !isFirst }
        // Dotted capitals: "U.N", "N.T.H".
        if word.utf8.contains(0x2E), isDottedInitials { return isStarter }
        return true
    }
}

extension WordBefore {
    private var text: String { String(decoding: bytes[start..<stop], as: UTF8.self) }

    private var isFirst: Bool {
        var i = start
        while i > sentence {
            let b = bytes[i - 1]
            guard b == 0x20 || b == 0x22 || b == 0x28 || b == 0x2D else { return false }
            i -= 1
        }
        return true
    }

    private var isNumber: Bool { bytes[start..<stop].allSatisfy { $0 >= 0x30 && $0 <= 0x39 } }

    /// Whether the number counts a list, standing first in its sentence.
    private var isListNumber: Bool { count <= 3 && isFirst }

    /// Whether the word is one capital letter of a name ("J.", "Đ.").
    private var isInitial: Bool {
        guard isOneCapital else { return false }
        // "vitamin C. Nga": an initial follows a name, an initial or nothing.
        return isFirst || followsCapitalisedWord
    }

    private var followsCapitalisedWord: Bool {
        var i = start
        while i > sentence, bytes[i - 1] == 0x20 || bytes[i - 1] == 0x2E { i -= 1 }
        var j = i
        while j > sentence, i - j < 24, Self.isWordByte(bytes[j - 1]) { j -= 1 }
        guard j < i else { return false }
        return Follower.kind(of: UTF8Scan.scalar(bytes, at: j).0) == .capital
    }

    private var isDottedInitials: Bool {
        var letters = 0
        var i = start
        while i < stop {
            let (scalar, next) = UTF8Scan.scalar(bytes, at: i)
            if scalar == 0x2E {
                letters = 0
            } else {
                letters += 1
                if letters > 1 || Follower.kind(of: scalar) != .capital { return false }
            }
            i = next
        }
        return true
    }

    private var isOneCapital: Bool {
        let (scalar, next) = UTF8Scan.scalar(bytes, at: start)
        return next == stop && Follower.kind(of: scalar) == .capital
    }

    private func isSingleCapital(_ word: Substring) -> Bool {
        guard let first = word.unicodeScalars.first, word.unicodeScalars.count == 1 else {
            return false
        }
        return first.properties.isUppercase
    }

    private static func isWordByte(_ b: UInt8) -> Bool {
        b >= 0x80 || (b >= 0x30 && b <= 0x39) || (b | 0x20 >= 0x61 && b | 0x20 <= 0x7A) || b == 0x2E
    }
}
