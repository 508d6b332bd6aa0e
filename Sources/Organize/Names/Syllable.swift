/// Tells folded words of Vietnamese shape from others.
enum Syllable {
    private static let onsets: Set<String> = [
        "", "b", "c", "ch", "d", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh",
        "p", "ph", "q", "r", "s", "t", "th", "tr", "v", "x",
    ]
    private static let codas: Set<String> = ["", "c", "ch", "m", "n", "ng", "nh", "p", "t"]

    /// Whether a folded word has the shape of one Vietnamese syllable.
    static func isOne(_ word: Substring) -> Bool {
        guard let (onset, vowels, coda) = parts(word) else { return false }
        return onsets.contains(onset) && vowels <= 3 && codas.contains(coda)
    }

    /// The same for syllables of transliterated names, which may begin with any consonants: "vrop", "xki".
    static func isOneOrClustered(_ word: Substring) -> Bool {
        guard let (onset, vowels, coda) = parts(word) else { return false }
        return onset.utf8.count <= 3 && vowels <= 3 && codas.contains(coda)
    }

    /// Consonants, number of vowels, consonants; `nil` for any other shape.
    private static func parts(_ word: Substring) -> (onset: String, vowels: Int, coda: String)? {
        let bytes = Array(word.utf8)
        func isVowel(_ byte: UInt8) -> Bool { "aeiouy".utf8.contains(byte) }
        guard bytes.allSatisfy({ (0x61...0x7A).contains($0) }),
            let first = bytes.firstIndex(where: isVowel)
        else { return nil }
        let last = bytes[first...].firstIndex { !isVowel($0) } ?? bytes.count
        guard !bytes[last...].contains(where: isVowel) else { return nil }
        return (
            String(decoding: bytes[..<first], as: UTF8.self), last - first,
            String(decoding: bytes[last...], as: UTF8.self)
        )
    }
}
