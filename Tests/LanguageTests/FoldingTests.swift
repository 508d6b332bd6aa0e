import Foundation
import Language
import Testing

@Suite struct FoldingTests {
    private let folding = Folding()

    @Test(arguments: [
        ("Điện Kremlin", "dien kremlin"), ("Ðà Nẵng", "da nang"), ("NGOẠI TRƯỞNG", "ngoai truong"),
        ("hoà hòa", "hoa hoa"), ("  a\u{A0}\u{200B}\n b ", "a b"),
        ("Straße Æsir Øre Łódź", "strasse aesir ore lodz"),
        ("“d’Ivoire” – x…", "\"d'ivoire\" - x..."), ("Київ Ёлка", "киів елка"), ("ΆΓΙΟΣ", "αγιοσ"),
        ("مُحَمَّد", "محمد"), ("Ｈà\u{AD} Nội", "ha noi"), ("東京", "東京"), ("", ""), ("\u{301}", ""),
    ])
    func textFoldsToItsKey(text: String, key: String) {
        #expect(folding.fold(text) == key)
        #expect(folding.fold(utf8: Array(text.utf8)) == Array(key.utf8))
        #expect(folding.fold(key) == key)
    }

    @Test(arguments: ["Thủ tướng Nguyễn Xuân Phúc", "Київ й", "한국 ガギグ", "کیف آب", "हिन्दी क़लम", "ที่นี่"])
    func composedAndDecomposedTextShareTheirKeys(text: String) {
        let parts = text.decomposedStringWithCanonicalMapping
        #expect(Array(folding.fold(parts).utf8) == Array(folding.fold(text).utf8))
        #expect(Array(folding.exactKey(parts).utf8) == Array(folding.exactKey(text).utf8))
    }

    @Test(arguments: [
        ("hoà", "hòa"), ("HOÀ", "hòa"), ("thuý", "thúy"), ("khoẻ", "khỏe"), ("hòan", "hoàn"),
        ("qúy", "quý"), ("gía", "giá"), ("gìn", "gìn"), ("nguỵ", "ngụy"), ("thưở", "thưở"),
        ("hùynh", "huỳnh"),
        ("Ðà Nẵng", "đà nẵng"), ("ngoài", "ngoài"), ("qua đường", "qua đường"),
        ("café résumé", "café résumé"),
        ("của mía", "của mía"), ("Nguyễn\u{A0} Thị", "nguyễn thị"),
    ])
    func exactKeysKeepMarksAndPlaceTones(text: String, key: String) {
        #expect(folding.exactKey(text) == key)
        #expect(folding.exactKey(key) == key)
    }

    @Test func wordsThatDifferInMarksKeepDifferentExactKeys() {
        #expect(folding.exactKey("hoa") != folding.exactKey("hòa"))
        #expect(folding.exactKey("mưa") != folding.exactKey("mua"))
    }

    @Test func everyCharacterFoldsWithoutHarm() {
        let rare = stride(from: UInt32(0x3400), to: 0x11_0000, by: 31)
        for value in Array(0..<UInt32(0x3400)) + rare {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let text = "a\(Character(scalar))b"
            let key = folding.fold(text)
            #expect(
                key.utf8.first == 0x61 && key.utf8.last == 0x62,
                "U+\(String(value, radix: 16))"
            )
        }
        #expect(
            folding.fold(utf8: [0xFF, 0x61, 0xE1, 0xBB]) == Array("\u{FFFD}a\u{FFFD}\u{FFFD}".utf8)
        )
    }
}
