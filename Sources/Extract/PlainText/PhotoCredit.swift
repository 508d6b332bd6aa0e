/// Finds the credit of a picture at the end of its caption: "Ảnh: AFP", "(Nguồn: Reuters)", "(AP Photo/…)".
struct PhotoCredit: Sendable {
    private let marks: [[Unicode.Scalar]]
    private let words: [[Unicode.Scalar]]

    init(phrases: FurniturePhrases = .shared) {
        marks = phrases.photoCredits.map { Array($0.unicodeScalars) }
        words = ["ảnh", "photo", "nguồn", "hình"].map { Array($0.unicodeScalars) }
    }

    /// Whether the line ends in a picture's credit.
    ///
    /// Only the last 160 scalars are looked at; after the mark there may be a name, no sentence.
    func ends(_ text: String) -> Bool {
        let tail = Array(text.unicodeScalars.suffix(160))
        let lower = tail.map { scalar -> Unicode.Scalar in
            let mapped = scalar.properties.lowercaseMapping.unicodeScalars
            return mapped.count == 1 ? mapped.first ?? scalar : scalar
        }
        for start in lower.indices.reversed() where isBoundary(before: start, lower) {
            for mark in marks where lower[start...].starts(with: mark) {
                // "the bigger picture: …" is no credit.
                let opens = tail[start] != lower[start] || opensClause(before: start, lower)
                if opens, isName(lower[(start + mark.count)...]) { return true }
            }
            for word in words where lower[start...].starts(with: word) {
                let after = start + word.count
                // "… xảy ra không kích. Ảnh AFP": a capital, after the end of a sentence.
                guard tail[start] != lower[start], after + 1 < tail.count, lower[after] == " ",
                    tail[after + 1] != lower[after + 1], opensClause(before: start, lower),
                    tail.count - after <= 40
                else { continue }
                if isName(lower[after...]) { return true }
            }
        }
        return false
    }

    private func isBoundary(before start: Int, _ text: [Unicode.Scalar]) -> Bool {
        guard start > 0 else { return true }
        return !text[start - 1].properties.isAlphabetic
    }

    private func opensClause(before start: Int, _ text: [Unicode.Scalar]) -> Bool {
        var at = start
        while at > 0, text[at - 1] == " " { at -= 1 }
        guard at > 0 else { return true }
        return [
            ".", "(", "[", "\u{2013}", "\u{2014}", "-", "|", ",", "\u{201D}", "\"", ")", "?", "!",
        ]
        .contains(text[at - 1])
    }

    /// Whether what follows the mark can be names: short, with no sentence after it.
    private func isName(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
        guard rest.count <= 90 else { return false }
        var words = 0
        var inWord = false
        for (i, scalar) in zip(rest.indices, rest) {
            if scalar == " " {
                inWord = false
            } else if !inWord {
                inWord = true
                words += 1
            }
            let ends = scalar == "." && i + 1 < rest.endIndex && rest[i + 1] == " "
            // A full stop inside closes a sentence unless it stands after an initial.
            if ends, i - 2 >= rest.startIndex, rest[i - 2].properties.isAlphabetic { return false }
        }
        return words <= 12
    }
}
