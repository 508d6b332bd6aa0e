import Foundation
import Language
import Testing

@Suite struct NormalizerTests {
    private let normalizer = TextNormalizer()

    @Test(arguments: [
        ("Vie\u{302}\u{323}t Nam", "Việt Nam"), ("Vie\u{323}\u{302}t", "Việt"), ("ô\u{323}", "ộ"),
        ("U\u{31B}\u{301}", "Ứ"), ("u\u{301}\u{31B}", "ứ"), ("A\u{30A} \u{212B}", "Å Å"),
        ("\u{1100}\u{1161}\u{11A8}", "각"), ("\u{304B}\u{3099}", "が"), ("и\u{306}", "й"),
        ("\u{627}\u{653}", "آ"), ("\u{301}a", "\u{301}a"), ("\u{958}", "\u{915}\u{93C}"),
        ("ASCII", "ASCII"), ("", ""),
    ])
    func marksAreComposedInAnyOrder(text: String, expected: String) {
        #expect(Array(normalizer.nfc(Array(text.utf8)).utf8) == Array(expected.utf8))
    }

    @Test func everyCharacterAmongMarksIsComposedAsFoundationDoes() {
        var different: [String] = []
        // The scripts in use are below U+3100; Foundation's tables are those of Unicode 15.
        for value in UInt32(0)..<0x3100 {
            guard let scalar = Unicode.Scalar(value), let age = scalar.properties.age,
                age.major <= 15
            else { continue }
            let text = "x\(Character(scalar))\u{323}\u{301}y\(Character(scalar))"
            let expected = text.precomposedStringWithCanonicalMapping.unicodeScalars
            if !normalizer.nfc(text).unicodeScalars.elementsEqual(expected) {
                different.append(String(value, radix: 16))
            }
        }
        #expect(different.isEmpty)
    }

    @Test func randomVietnameseComesBackFromItsParts() {
        var random = SeededGenerator(seed: 7)
        let letters = Array("aăâbcdđeêghiklmnoôơpqrstuưvxyàáảãạằắẳẵặầấẩẫậềếểễệộớựỹ ,.ÂĐ한ガé")
        for _ in 0..<300 {
            let text = String(
                (0..<40).map { _ in letters[Int(random.next() % UInt64(letters.count))] }
            )
            let parts = text.decomposedStringWithCanonicalMapping
            #expect(Array(normalizer.nfc(parts).utf8) == Array(text.utf8))
        }
    }

    @Test func malformedBytesBecomeReplacementCharacters() {
        #expect(normalizer.nfc([0x61, 0xFF, 0x62]) == "a\u{FFFD}b")
        #expect(normalizer.nfc([0xE1, 0xBB]) == "\u{FFFD}")
        #expect(normalizer.nfc([0x65, 0xCC, 0x81, 0xCC]) == "é\u{FFFD}")
    }

    @Test(.timeLimit(.minutes(1)))
    func aMillionMarksTakeNoMoreThanTheirShare() {
        let marks = String(repeating: "\u{301}\u{323}\u{308}\u{9BC}", count: 250_000)
        let once = normalizer.nfc("a" + marks)
        #expect(once.unicodeScalars.count == 1_000_000)
        #expect(once == normalizer.nfc(once))
    }
}

/// SplitMix64: the same numbers from the same seed.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
