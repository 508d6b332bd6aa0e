/// Tells the language of a text.
///
/// The script decides first. Among languages in Latin letters the commonest words and the letters that few of them use decide;
/// languages that this project does not name (Danish, Turkish, Czech, …) have lists as well, so that they are not taken for their neighbours.
public struct LanguageIdentifier: Sendable {
    /// Makes an identifier.
    public init() {}

    /// ISO 639-1 code of the text's language: `vi en fr de es pt it nl pl id ru zh ja ko ar th`, `und` where it cannot be told or is another one.
    ///
    /// Some eighty characters are enough for most texts.
    ///
    /// - Complexity: Only the first 4,096 bytes are read.
    public func language(of text: String) -> String {
        var text = text
        return text.withUTF8 { bytes in
            let head = UnsafeBufferPointer(rebasing: bytes.prefix(Self.limit))
            let counts = ScriptCounts(head)
            if let language = counts.language { return language }
            guard counts.latin > 0 else { return "und" }
            return latinLanguage(head)
        }
    }

    private static let limit = 4096
}

extension LanguageIdentifier {
    private func latinLanguage(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
        guard let composed = TextNormalizer().compose(bytes) else { return score(bytes) }
        return composed.withUnsafeBufferPointer { score($0) }
    }

    private func score(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
        let profiles = LatinProfiles.shared
        let entries = FoldingTable.exact.entries
        var scores = [Double](repeating: 0, count: profiles.languages.count)
        var known = [Int](repeating: 0, count: profiles.languages.count)
        var letters = [Double](repeating: 0, count: profiles.languages.count)
        var words = 0
        var word: [UInt8] = []
        func add(_ weights: [(Int, Double)]) {
            for (language, weight) in weights { scores[language] += weight }
        }
        func endWord() {
            guard !word.isEmpty else { return }
            words += 1
            if let weights = profiles.words[word.reduce(LatinProfiles.hashSeed, LatinProfiles.hash)]
            {
                add(weights)
                for (language, _) in weights { known[language] += 1 }
            } else {
                for length in stride(from: min(5, word.count - 2), to: 1, by: -1) {
                    let end = word.suffix(length).reduce(
                        LatinProfiles.hashSeed,
                        LatinProfiles.hash
                    )
                    guard let weights = profiles.endings[end] else { continue }
                    add(weights)
                    break
                }
            }
            word.removeAll(keepingCapacity: true)
        }
        var i = 0
        while i < bytes.count {
            let (scalar, next) = UTF8Scan.scalar(bytes, at: i)
            i = next
            let slot = FoldingTable.slot(scalar)
            // An apostrophe or hyphen ends a word too: "l'union", "qu'il".
            guard slot >= 0, CharacterClass.of(scalar) == .letter else {
                endWord()
                continue
            }
            var packed = entries[slot]
            if scalar >= 0x80, let weights = profiles.letters[scalar] {
                add(weights)
                for (language, weight) in weights { letters[language] += weight }
            }
            while packed != 0 {
                word.append(UInt8(truncatingIfNeeded: packed))
                packed >>= 8
            }
        }
        endWord()
        guard let best = scores.indices.max(by: { (scores[$0], $1) < (scores[$1], $0) }) else {
            return "und"
        }
        // Running text is a third common words; lists of names and code have next to none, and no telling letters.
        let isRunning = known[best] > 0 && Double(known[best]) >= 0.1 * Double(words)
        guard scores[best] >= 1, isRunning || letters[best] >= 1.5 else { return "und" }
        let language = profiles.languages[best]
        return profiles.named.contains(language) ? language : "und"
    }
}
