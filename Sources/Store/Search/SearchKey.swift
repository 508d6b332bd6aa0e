import Language

/// The forms of a text that the full-text index holds.
///
/// FTS5's own folding leaves `đ` alone and knows nothing of tone placement, so text is folded before it is indexed; the index then
/// splits it at whatever is neither letter nor digit.
enum SearchKey {
    /// NFC, lower case, the tone mark where the newer spelling has it not ("hòa" for "hoà").
    static func exact(_ text: some StringProtocol) -> String {
        let lower = TextNormalizer().nfc(Array(text.utf8)).lowercased()
        return separated(placingTones(lower))
    }

    /// Folded by `Language`: marks stripped, `đ` to `d`.
    static func folded(_ text: some StringProtocol) -> String {
        separated(Folding().fold(text))
    }

    /// The folded words with one space before and after each, so that whole words can be looked for.
    static func padded(_ text: some StringProtocol) -> String {
        " " + words(folded(text)).joined(separator: " ") + " "
    }

    /// Runs of letters, marks and digits.
    static func words(_ text: some StringProtocol) -> [String] {
        var words: [String] = []
        var word = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if isWordPart(scalar) {
                word.append(scalar)
            } else if !word.isEmpty {
                words.append(String(word))
                word = String.UnicodeScalarView()
            }
        }
        if !word.isEmpty { words.append(String(word)) }
        return words
    }
}

extension SearchKey {
    /// Puts spaces around characters of scripts that write no spaces, so that each is a word and a run of them a phrase.
    private static func separated(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isUnspaced) else { return text }
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if isUnspaced(scalar) { result.append(" ") }
            result.append(scalar)
            if isUnspaced(scalar) { result.append(" ") }
        }
        return String(result)
    }

    /// Han, kana, Thai, Lao, Khmer, Burmese.
    private static func isUnspaced(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x0E00: false
        case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3040...0x30FF, 0x3400...0x4DBF,
            0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF:
            scalar.properties.isAlphabetic
        default: false
        }
    }

    private static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.value < 0x80 {
            switch scalar.value {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: return true
            default: return false
            }
        }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
            .decimalNumber, .letterNumber, .otherNumber, .nonspacingMark, .spacingMark:
            return true
        default: return false
        }
    }

    /// Moves the tone mark of a final `oa`, `oe`, `uy` to its first vowel: "hoà" and "hòa" are one word.
    private static func placingTones(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        var previous: Unicode.Scalar?
        var iterator = text.unicodeScalars.makeIterator()
        var current = iterator.next()
        while let scalar = current {
            let next = iterator.next()
            let isFinal = next.map { !isWordPart($0) } ?? true
            if isFinal, let first = previous, let moved = finalPairs[Pair(first, scalar)] {
                result.removeLast()
                result.append(moved.first)
                result.append(moved.second)
            } else {
                result.append(scalar)
            }
            previous = scalar
            current = next
        }
        return String(result)
    }

    private struct Pair: Hashable {
        let first: Unicode.Scalar
        let second: Unicode.Scalar

        init(_ first: Unicode.Scalar, _ second: Unicode.Scalar) {
            self.first = first
            self.second = second
        }
    }

    private static let finalPairs: [Pair: Pair] = {
        let table: [(newer: String, older: String)] = [
            ("oàoáoảoãoạ", "òaóaỏaõaọa"), ("oèoéoẻoẽoẹ", "òeóeỏeõeọe"),
            ("uỳuýuỷuỹuỵ", "ùyúyủyũyụy"),
        ]
        var pairs: [Pair: Pair] = [:]
        for (newer, older) in table {
            let from = Array(newer.unicodeScalars)
            let to = Array(older.unicodeScalars)
            for i in stride(from: 0, to: min(from.count, to.count) - 1, by: 2) {
                pairs[Pair(from[i], from[i + 1])] = Pair(to[i], to[i + 1])
            }
        }
        return pairs
    }()
}
