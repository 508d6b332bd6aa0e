import Language

/// How a name sounds, roughly: the same for "Xéc-gây" and "Sergei", "Pu-tin" and "Putin".
///
/// Vietnamese newspapers of before write foreign names in syllables joined by hyphens. What such spellings keep of a name are its
/// consonants, in classes; `r` is lost at the end of syllables.
struct NameSound: Hashable, Sendable {
    /// Consonants of each word, in classes: P (b f p v), T (d t z), K (c g k q), S (s x), J, L, M, N, R.
    let consonants: [String]
    /// The whole name in plain letters, vowels included.
    let letters: String

    /// The sound of a name; hyphens join syllables of one word.
    init(_ name: some StringProtocol) {
        let folded = Folding().fold(name)
        let words = folded.split { $0 == " " || $0 == "." }
        var consonants: [String] = []
        var letters = ""
        for word in words {
            let plain = Self.plain(word)
            letters += plain
            consonants.append(Self.classes(plain))
        }
        self.consonants = consonants
        self.letters = letters
    }

    /// Whether two names of several words may be spellings of one.
    func isLike(_ other: NameSound, atLeast share: Double) -> Bool {
        guard consonants == other.consonants, consonants.joined().utf8.count >= 3 else {
            return false
        }
        let (a, b) = (Array(letters.utf8), Array(other.letters.utf8))
        let distance = EditDistance.between(a, b)
        return Double(distance) <= (1 - share) * Double(max(a.count, b.count))
    }
}

extension NameSound {
    /// One spelling for sounds that the two languages write differently.
    private static func plain(_ word: Substring) -> String {
        let bytes = Array(word.utf8)
        var out: [UInt8] = []
        var i = 0
        func at(_ index: Int) -> UInt8 { index < bytes.count ? bytes[index] : 0 }
        func isVowel(_ byte: UInt8) -> Bool { "aeiouy".utf8.contains(byte) }
        func isEnd(_ index: Int) -> Bool { !(0x61...0x7A).contains(at(index)) }
        while i < bytes.count {
            let byte = bytes[i]
            switch byte {
            case UInt8(ascii: "p") where at(i + 1) == UInt8(ascii: "h"):
                out.append(UInt8(ascii: "f"))
                i += 1
            case UInt8(ascii: "g") where at(i + 1) == UInt8(ascii: "i") && isVowel(at(i + 2)):
                out.append(UInt8(ascii: "j"))
                i += 1
            case UInt8(ascii: "c") where at(i + 1) == UInt8(ascii: "h"):
                // At a Vietnamese syllable's end "ch" is a k: "A-lếch-xan".
                out.append(UInt8(ascii: isEnd(i + 2) && i + 2 < bytes.count ? "k" : "j"))
                i += 1
            case UInt8(ascii: "c") where "eiy".utf8.contains(at(i + 1)):
                out.append(UInt8(ascii: "s"))
            case UInt8(ascii: "c"), UInt8(ascii: "q"): out.append(UInt8(ascii: "k"))
            case UInt8(ascii: "x") where i > 0 && isVowel(at(i - 1)) && isVowel(at(i + 1)):
                out += [UInt8(ascii: "k"), UInt8(ascii: "s")]
            case UInt8(ascii: "x"): out.append(UInt8(ascii: "s"))
            case UInt8(ascii: "y"): out.append(UInt8(ascii: "i"))
            case UInt8(ascii: "z"): out.append(UInt8(ascii: "d"))
            case UInt8(ascii: "h"), UInt8(ascii: "w"): break
            case 0x61...0x7A: out.append(byte)
            default: break
            }
            i += 1
        }
        // Doubled letters sound once.
        var single: [UInt8] = []
        for byte in out where single.last != byte { single.append(byte) }
        return String(decoding: single, as: UTF8.self)
    }

    private static func classes(_ plain: String) -> String {
        var out: [UInt8] = []
        for (index, byte) in plain.utf8.enumerated() {
            let kind: UInt8
            switch byte {
            case UInt8(ascii: "b"), UInt8(ascii: "f"), UInt8(ascii: "p"), UInt8(ascii: "v"):
                kind = UInt8(ascii: "P")
            case UInt8(ascii: "d"), UInt8(ascii: "t"): kind = UInt8(ascii: "T")
            case UInt8(ascii: "g"), UInt8(ascii: "k"): kind = UInt8(ascii: "K")
            case UInt8(ascii: "s"): kind = UInt8(ascii: "S")
            case UInt8(ascii: "j"): kind = UInt8(ascii: "J")
            case UInt8(ascii: "l"): kind = UInt8(ascii: "L")
            case UInt8(ascii: "m"): kind = UInt8(ascii: "M")
            case UInt8(ascii: "n"): kind = UInt8(ascii: "N")
            case UInt8(ascii: "r") where index == 0: kind = UInt8(ascii: "R")
            default: continue
            }
            if out.last != kind { out.append(kind) }
        }
        return String(decoding: out, as: UTF8.self)
    }
}
