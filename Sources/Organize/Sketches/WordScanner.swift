/// One word of a text, with its folded form as a hash.
struct Word: Sendable {
    /// Hash of the word in lower case without marks (`đ` as `d`).
    var folded: UInt64
    /// Hash of the word in lower case with its marks.
    var exact: UInt64
    /// Hash of what the word sounds like in any Latin spelling: `Libia` and `Libye`, `Bengasi` and `Benghazi` are the same.
    var sound: UInt64
    /// First byte in the scanned text.
    var start: Int
    /// Byte after the last one.
    var end: Int
    /// Whether it begins with a capital letter.
    var isCapital: Bool
    /// Whether it holds a digit.
    var hasDigit: Bool
    /// Whether it begins a sentence, a line or a quotation.
    var opensSentence: Bool
    /// Whether more than a space parts it from the word before.
    var followsBreak: Bool
    /// Number of letters and digits.
    var length: Int
    /// In languages written by syllable: whether it goes on with the word before it.
    var continuesWord = false
}

/// Cuts text into words and folds them in one pass over its bytes.
///
/// Latin letters are folded by table; Greek and Cyrillic are put in lower case; scripts that are written without spaces give
/// a word for every letter. A damaged byte separates words.
struct WordScanner: Sendable {
    /// Most words read from one text.
    static let limit = 20_000

    /// The words of `text` in reading order.
    func words(in text: String) -> [Word] {
        var copy = text
        return copy.withUTF8 { words(in: $0) }
    }

    private func words(in bytes: UnsafeBufferPointer<UInt8>) -> [Word] {
        var words: [Word] = []
        words.reserveCapacity(min(bytes.count / 5, WordScanner.limit))
        var word = Word(
            folded: Self.seed,
            exact: Self.seed,
            sound: Self.seed,
            start: 0,
            end: 0,
            isCapital: false,
            hasDigit: false,
            opensSentence: true,
            followsBreak: true,
            length: 0
        )
        var sound = Sound(hash: Self.seed)
        var opens = true
        var breaks = true
        func finish() {
            guard word.length > 0 else { return }
            words.append(word)
            word.length = 0
            opens = false
            breaks = false
        }
        var i = 0
        while i < bytes.count, words.count < WordScanner.limit {
            let (scalar, size) = Self.scalar(in: bytes, at: i)
            let letter = LetterTable.letter(scalar)
            switch letter.kind {
            case .letter, .digit, .single:
                if letter.kind == .single { finish() }
                if word.length == 0 {
                    sound = Sound(hash: Self.seed)
                    word = Word(
                        folded: Self.seed,
                        exact: Self.seed,
                        sound: Self.seed,
                        start: i,
                        end: i,
                        isCapital: letter.isCapital,
                        hasDigit: false,
                        opensSentence: opens,
                        followsBreak: breaks,
                        length: 0
                    )
                }
                word.folded = (word.folded ^ UInt64(letter.folded)) &* Self.prime
                word.exact = (word.exact ^ UInt64(letter.lower)) &* Self.prime
                sound.add(letter.folded)
                word.sound = sound.hash
                word.length += 1
                word.end = i + size
                if letter.kind == .digit { word.hasDigit = true }
                if letter.kind == .single { finish() }
            case .mark:
                if word.length > 0 { word.end = i + size }
            case .space:
                finish()
            case .stop:
                finish()
                opens = true
                breaks = true
            case .other:
                finish()
                breaks = true
            }
            i += size
        }
        finish()
        return words
    }

    private static let seed: UInt64 = 0xcbf2_9ce4_8422_2325
    private static let prime: UInt64 = 0x0000_0100_0000_01b3

    /// The scalar at byte `i` and its size; U+FFFD of size 1 for a damaged one.
    private static func scalar(
        in bytes: UnsafeBufferPointer<UInt8>,
        at i: Int
    ) -> (UInt32, Int) {
        let first = UInt32(bytes[i])
        if first < 0x80 { return (first, 1) }
        let size = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
        guard first >= 0xC2, i + size <= bytes.count else { return (0xFFFD, 1) }
        var scalar = first & (0xFF >> UInt32(size + 1))
        for k in 1..<size { scalar = scalar << 6 | UInt32(bytes[i + k] & 0x3F) }
        return (scalar, size)
    }
}

/// What a word sounds like, letter by letter: its consonants, and where vowels part them.
struct Sound: Sendable {
    /// Hash of the letters so far, a last vowel left out.
    private(set) var hash: UInt64
    private var last: UInt32 = 0
    private var hasVowel = false

    init(hash: UInt64) { self.hash = hash }

    /// Adds a folded letter.
    mutating func add(_ letter: UInt32) {
        switch letter {
        case 0x61, 0x65, 0x69, 0x6F, 0x75, 0x79:  // a e i o u y
            hasVowel = true
            last = 0
        case 0x68: return  // h: "Kadhafi", "Benghazi"
        case 0x63, 0x71: mix(0x6B)  // c and q as k
        case 0x7A: mix(0x73)  // z as s
        default: mix(letter)
        }
    }

    private mutating func mix(_ letter: UInt32) {
        guard letter != last else { return }
        if hasVowel { hash = (hash ^ 0x61) &* 0x0000_0100_0000_01b3 }
        hash = (hash ^ UInt64(letter)) &* 0x0000_0100_0000_01b3
        hasVowel = false
        last = letter
    }
}

extension UInt64 {
    /// The same number with its bits mixed: hashes of neighbours differ in every bit.
    var mixed: UInt64 {
        var x = self
        x = (x ^ (x >> 30)) &* 0xbf58_476d_1ce4_e5b9
        x = (x ^ (x >> 27)) &* 0x94d0_49bb_1331_11eb
        return x ^ (x >> 31)
    }

    /// One number for a sequence of two.
    func joined(_ next: UInt64) -> UInt64 { (self &* 0x9e37_79b9_7f4a_7c15 ^ next).mixed }
}
