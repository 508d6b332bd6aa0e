import Language

/// One spelling for the ways in which a person's name is written; names and words are UTF-8.
enum PersonSpelling {
    /// The words of a name: what spaces, hyphens and points part.
    static func words(_ name: [UInt8]) -> [[UInt8]] {
        var words: [[UInt8]] = []
        var word: [UInt8] = []
        var i = 0
        while i < name.count {
            let byte = name[i]
            let isWideSpace = byte == 0xC2 && i + 1 < name.count && name[i + 1] == 0xA0
            if byte == 0x20 || byte == 0x2D || byte == 0x2E || isWideSpace {
                if !word.isEmpty { words.append(word) }
                word = []
            } else {
                word.append(byte)
            }
            i += isWideSpace ? 2 : 1
        }
        if !word.isEmpty { words.append(word) }
        return words
    }

    /// The key of a full name, equal for its spellings.
    static func key(_ name: String) -> String {
        let words = words(Array(name.utf8)).map(unified).filter { !isArticle($0) }
        return String(decoding: Array(words.joined(separator: [0x20])), as: UTF8.self)
    }

    /// Whether two full names are spellings of one.
    static func isSame(_ a: String, _ b: String) -> Bool {
        func compared(_ name: String) -> [[UInt8]] {
            words(Array(name.utf8)).map(self.compared).filter { !isArticle($0) }
        }
        return a == b || compared(a) == compared(b)
    }

    /// A word as it is compared within a document: Vietnamese syllables keep their marks there, Hùng is not Hưng.
    static func compared(_ word: [UInt8]) -> [UInt8] {
        let isPlain = word.allSatisfy { $0 < 0x80 }
        if !isPlain, VietnameseSyllable.isSyllable(word, word.indices) {
            return Array(String(decoding: word, as: UTF8.self).lowercased().utf8)
        }
        return unified(word)
    }

    /// Whether a word is the article of an Arab name: "al", "el", "as", "ash", "ad", "ar".
    static func isArticle(_ word: [UInt8]) -> Bool {
        guard word.count == 2 || word.count == 3 else { return false }
        return articles.contains(word)
    }

    private static let articles = ["al", "el", "as", "ash", "ad", "ar"].map { Array($0.utf8) }

    /// One spelling for the ways a foreign name is written in Latin letters.
    private static func unified(_ word: [UInt8]) -> [UInt8] {
        var bytes = Folding().fold(utf8: word)
        bytes.removeAll { $0 == 0x27 }
        guard bytes.count >= 2 else { return bytes }
        // "Sergey" and "Sergei", "Dmitriy" and "Dmitry", "Zelenskyy" and "Zelensky".
        let (e, i, y) = (UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "y"))
        switch (bytes[bytes.count - 2], bytes[bytes.count - 1]) {
        case (e, y):
            bytes[bytes.count - 1] = i
        case (i, y), (y, y), (i, i), (y, i):
            guard bytes.count > 3 else { break }
            bytes.removeLast()
            bytes[bytes.count - 1] = y
        default: break
        }
        return bytes
    }
}
