/// Old and new places of the tone mark in open syllables: "hòa" and "hoà", "thủy" and "thuỷ".
enum TonePlacement {
    /// The phrase as written, and in the other placement where that differs.
    static func spellings(of phrase: Substring) -> [String] {
        let given = String(phrase)
        var other = ""
        for (index, word) in given.split(separator: " ", omittingEmptySubsequences: false)
            .enumerated()
        {
            if index > 0 { other += " " }
            other += moved(word)
        }
        return other == given ? [given] : [given, other]
    }

    private static func moved(_ word: Substring) -> String {
        guard word.count >= 2, !word.lowercased().hasPrefix("qu") else { return String(word) }
        let tail = String(word.suffix(2))
        guard let replacement = pairs[tail] else { return String(word) }
        return word.dropLast(2) + replacement
    }

    private static let pairs: [String: String] = {
        let new = [
            "òa", "óa", "ỏa", "õa", "ọa", "òe", "óe", "ỏe", "õe", "ọe", "ùy", "úy", "ủy", "ũy",
            "ụy",
        ]
        let old = [
            "oà", "oá", "oả", "oã", "oạ", "oè", "oé", "oẻ", "oẽ", "oẹ", "uỳ", "uý", "uỷ", "uỹ",
            "uỵ",
        ]
        var pairs: [String: String] = [:]
        for (a, b) in zip(new, old) {
            pairs[a] = b
            pairs[b] = a
        }
        for (a, b) in [("Ủy", "Uỷ"), ("Úy", "Uý")] {
            pairs[a] = b
            pairs[b] = a
        }
        return pairs
    }()
}
