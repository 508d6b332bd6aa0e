import Language

/// The forms of a text that the full-text index holds.
///
/// FTS5's own folding leaves `đ` alone and knows nothing of tone placement, so text is folded before it is indexed; the index then
/// splits it at whatever is neither letter nor digit.
enum SearchKey {
    /// Lower case with marks, each tone mark in one place ("hòa" for "hoà").
    static func exact(_ text: String) -> String { separated(Folding().exactKey(text)) }

    /// Lower case without marks, `đ` as `d`.
    static func folded(_ text: String) -> String {
        separated(Folding().fold(text))
    }

    /// The folded words with one space before and after each, so that whole words can be looked for.
    static func padded(_ text: String) -> String {
        " " + words(folded(text)).joined(separator: " ") + " "
    }

    /// Runs of letters, marks and digits.
    static func words(_ text: String) -> [String] {
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

    /// Puts spaces around characters of scripts that write no spaces, so that each is a word and a run of them a phrase.
    private static func separated(_ text: String) -> String {
        guard mayBeUnspaced(text) else { return text }
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            let isAlone = isUnspaced(scalar)
            if isAlone { result.append(" ") }
            result.append(scalar)
            if isAlone { result.append(" ") }
        }
        return String(result)
    }

    /// Whether any lead byte is one of those scripts'; U+1EA0...1EFF (Vietnamese) begin with E1 BA and E1 BB.
    private static func mayBeUnspaced(_ text: String) -> Bool {
        var lead: UInt8 = 0
        for byte in text.utf8 {
            switch lead {
            case 0xE0: if byte >= 0xB8 { return true }
            case 0xE1: if byte < 0xA0 { return true }
            default: break
            }
            switch byte {
            case 0xE3...0xE9, 0xEF...0xF4: return true
            default: lead = byte
            }
        }
        return false
    }

    /// Han, kana, Thai, Lao, Khmer, Burmese.
    private static func isUnspaced(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3040...0x30FF, 0x3400...0x4DBF,
            0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF:
            scalar.properties.isAlphabetic
        default: false
        }
    }
}
