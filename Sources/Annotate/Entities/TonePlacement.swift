/// Places of the tone mark: the old and the new one in open syllables ("hòa" and "hoà", "thủy" and "thuỷ"), and the wrong one in closed syllables that
/// some keyboards make ("hòan" for "hoàn").
enum TonePlacement {
    /// The phrase as written, and in the other placement where that differs.
    static func spellings(of phrase: Substring) -> [String] {
        let given = String(phrase)
        guard phrase.utf8.contains(where: { $0 >= 0x80 }) else { return [given] }
        var scalars = Array(phrase.unicodeScalars)
        var start = 0
        var isMoved = false
        for end in 1...scalars.count where end == scalars.count || scalars[end] == " " {
            if let (index, pair) = moved(scalars[start..<end]) {
                scalars.replaceSubrange(index...index + 1, with: [pair.first, pair.last])
                isMoved = true
            }
            start = end + 1
        }
        guard isMoved else { return [given] }
        var other = String.UnicodeScalarView()
        other.append(contentsOf: scalars)
        return [given, String(other)]
    }

    /// The two vowels of a word with the mark in the other place, and the index of the first; `nil` where it has no other place.
    private static func moved(_ word: ArraySlice<Unicode.Scalar>) -> (index: Int, pair: Pair)? {
        guard word.count >= 2, let first = word.first else { return nil }
        let second = word[word.startIndex + 1]
        if first == "q" || first == "Q", second == "u" || second == "U" { return nil }
        // The vowels stand last, or before a consonant of one or two letters.
        for coda in 0...min(2, word.count - 2) {
            let index = word.endIndex - coda - 2
            guard let pair = pairs[Pair(word[index], word[index + 1])] else { continue }
            let isClosed = word[(index + 2)...].allSatisfy { "cmnptgh".unicodeScalars.contains($0) }
            guard isClosed else { return nil }
            return (index, pair)
        }
        return nil
    }

    private struct Pair: Hashable {
        var first: Unicode.Scalar
        var last: Unicode.Scalar

        init(_ first: Unicode.Scalar, _ last: Unicode.Scalar) {
            self.first = first
            self.last = last
        }
    }

    private static let pairs: [Pair: Pair] = {
        let new = "òa óa ỏa õa ọa òe óe ỏe õe ọe ùy úy ủy ũy ụy Ủy Úy"
        let old = "oà oá oả oã oạ oè oé oẻ oẽ oẹ uỳ uý uỷ uỹ uỵ Uỷ Uý"
        func all(_ text: String) -> [Pair] {
            text.split(separator: " ").map { word in
                let scalars = Array(word.unicodeScalars)
                return Pair(scalars[0], scalars[1])
            }
        }
        var pairs: [Pair: Pair] = [:]
        for (a, b) in zip(all(new), all(old)) {
            pairs[a] = b
            pairs[b] = a
        }
        return pairs
    }()
}
