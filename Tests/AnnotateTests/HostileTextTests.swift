import Annotate
import News
import Testing

/// Articles of one thing repeated: each is a worst case of some reader.
@Suite struct HostileTextTests {
    @Test(arguments: ["vi", "en"])
    func layersStayWhole(language: String) {
        let pieces = [
            "\"", "\" ", "\u{201C}từ ", "\u{201D}", "'a ", "(", "(A. ", "(a) [b (c] ", ")", "…",
            "… ",
            "A. ", "A.B", "Mr. ", "\"Sao?\" ", "a\n", "\u{A0}", "7", "12 km, ", "12/5 ", "1999-",
            "John Kerry ", "Paris, ", "Ngoại trưởng của ", "Bộ Y tế và ", "Bộ Ngoại giao Mỹ ",
            "cho biết ", "said ", "dẫn lời ", "tuy nhiên ", "tuy nhiên cho biết ", ", theo AFP",
            "AFP, Reuters, ", "ông cho biết, ", "hàng trăm ", "Ảnh: AFP. ", "a\u{301}", "新聞",
            "\u{200B}", "Ông nói: \u{201C}Tôi sẽ đi\u{201D}. ",
        ]
        for piece in pieces {
            annotated(String(repeating: piece, count: 500), language).checkLayers()
        }
    }

    /// The same name in many ways of writing is one person.
    @Test func manySpellingsAreOnePerson() {
        let spellings = (0..<64).map { number -> String in
            let letters = "kerry".enumerated().map { index, letter in
                number >> index & 1 == 1 ? letter.uppercased() : String(letter)
            }
            return "John K" + letters.dropFirst().joined()
        }
        let document = annotated(spellings.map { "Ông \($0) đến." }.joined(separator: " "))
        document.checkLayers()
        #expect(Set(document.entities.map(\.key)) == ["person:john kerry"])
    }
}
