/// A word, number or mark of a text, as the grammars of time expressions see it.
struct TimeToken<Word: TimeWord>: Sendable {
    /// What a token is.
    enum Kind: UInt8, Sendable {
        /// Letters.
        case word
        /// Digits.
        case number
        /// Any other character; dashes of all lengths are one.
        case mark
    }

    /// The first byte.
    var start: Int32
    /// The byte after the last one.
    var end: Int32
    /// What it is.
    var kind: Kind
    /// The grammar's word for it, if it has one.
    var word: Word?
    /// A number's value (at most 999,999,999), a mark's scalar.
    var value: Int32
    /// How many digits a number has.
    var digits: Int32
    /// Whether it follows the token before without white space.
    var isGlued: Bool
    /// Whether its first letter is a capital.
    var isCapital: Bool
}

/// The words that a grammar knows, each written in lower case and NFC.
protocol TimeWord: RawRepresentable, CaseIterable, Hashable, Sendable where RawValue == String {
    /// Further spellings.
    static var variants: [(spelling: String, word: Self)] { get }
}

/// Finds the grammar's words by the hash of their lower-case bytes.
struct TimeLexicon<Word: TimeWord>: Sendable {
    private var slots: [(hash: UInt64, word: Word?)]
    private let mask: Int

    init() {
        let entries =
            Word.allCases.map { (spelling: $0.rawValue, word: $0) } + Word.variants
        var size = 64
        while size < entries.count * 4 { size *= 2 }
        slots = Array(repeating: (0, nil), count: size)
        mask = size - 1
        for entry in entries {
            var hash = TimeHash()
            for byte in entry.spelling.utf8 { hash.add(byte) }
            var slot = Int(truncatingIfNeeded: hash.value) & mask
            while slots[slot].word != nil { slot = (slot + 1) & mask }
            slots[slot] = (hash.value, entry.word)
        }
    }

    /// The word whose lower-case bytes have this hash.
    func word(hash: UInt64) -> Word? {
        var slot = Int(truncatingIfNeeded: hash) & mask
        while let word = slots[slot].word {
            if slots[slot].hash == hash { return word }
            slot = (slot + 1) & mask
        }
        return nil
    }
}

/// FNV-1a over bytes, with a final mix so that low bits can index a table.
struct TimeHash {
    private var state: UInt64 = 0xcbf2_9ce4_8422_2325

    mutating func add(_ byte: UInt8) {
        state = (state ^ UInt64(byte)) &* 0x100_0000_01b3
    }

    var value: UInt64 { state ^ (state >> 29) }
}
