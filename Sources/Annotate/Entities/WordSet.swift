/// A few words that the rules of a reader name; tokens are compared with them without making a string.
struct WordSet: Sendable, ExpressibleByArrayLiteral {
    /// Bit per ``Token/Casing`` in which the word was given.
    private var casings = KeyTable<UInt8>(blank: 0)

    init(arrayLiteral words: String...) { self.init(words) }

    /// Makes a set; what is not one word is left out.
    init(_ words: [String]) {
        for word in words {
            let tokens = TextScan().keys(of: word)
            guard let token = tokens.first, tokens.count == 1 else { continue }
            casings[token.key] = (casings[token.key] ?? 0) | token.casing.bit
        }
    }

    /// Whether a token is one of the words, in capitals or not.
    @inline(__always)
    func contains(_ token: Token) -> Bool { casings[token.key] != nil }

    /// Whether a token is one of the words with the capitals that the set gives it.
    @inline(__always)
    func containsWritten(_ token: Token) -> Bool {
        guard let given = casings[token.key] else { return false }
        return given & token.casing.bit != 0
    }
}
