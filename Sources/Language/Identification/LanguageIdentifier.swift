import News

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
        let profiles = LatinProfiles.shared
        var scores = [Double](repeating: 0, count: profiles.languages.count)
        let text = TextNormalizer().nfc(String(decoding: bytes, as: UTF8.self)).lowercased()
        var words = 0
        for token in Tokenizer().tokens(in: text) where token.kind == .word {
            guard let word = text.slice(token.span) else { continue }
            words += 1
            score(word, profiles, &scores)
        }
        for scalar in text.unicodeScalars where scalar.value >= 0x80 {
            guard let weights = profiles.letters[scalar] else { continue }
            for (language, weight) in weights { scores[language] += weight }
        }
        guard let best = scores.indices.max(by: { (scores[$0], $1) < (scores[$1], $0) }) else {
            return "und"
        }
        // Running text is a third common words; lists of names and code have next to none.
        guard words > 0, scores[best] >= max(1, 0.08 * Double(words)) else { return "und" }
        let language = profiles.languages[best]
        return profiles.named.contains(language) ? language : "und"
    }

    private func score(_ word: Substring, _ profiles: LatinProfiles, _ scores: inout [Double]) {
        var isKnown = false
        func add(_ part: Substring) {
            guard let weights = profiles.words[String(part)] else { return }
            isKnown = true
            for (language, weight) in weights { scores[language] += weight }
        }
        add(word)
        guard !isKnown else { return }
        // "l'union", "qu’il": the parts count.
        for part in word.split(whereSeparator: { $0 == "'" || $0 == "\u{2019}" || $0 == "-" })
        where part.utf8.count < word.utf8.count { add(part) }
    }
}
