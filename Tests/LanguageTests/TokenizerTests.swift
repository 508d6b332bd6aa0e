import Language
import News
import Testing

@Suite struct TokenizerTests {
    private func words(_ text: String) -> [String] {
        Tokenizer().tokens(in: text).map { token in
            let kind =
                switch token.kind {
                case .word: ""
                case .number: "#"
                case .punctuation: "·"
                }
            return kind + String(text.slice(token.span) ?? "?")
        }
    }

    @Test(arguments: [
        ("Bashar al-Assad, S-400", ["Bashar", "al-Assad", "·,", "S-400"]),
        ("O'Brien don’t 'x'", ["O'Brien", "don’t", "·'", "x", "·'"]),
        ("240.000 5,9 30.8.2015.", ["#240.000", "#5,9", "#30.8.2015", "·."]),
        ("14/10 2016-2017 10%", ["#14", "·/", "#10", "#2016", "·-", "#2017", "#10", "·%"]),
        ("U.S. vov.vn TP.HCM xong.Ông", ["U.S.", "vov.vn", "TP.HCM", "xong", "·.", "Ông"]),
        ("18h30 3D 5-year -", ["18h30", "3D", "5-year", "·-"]),
        ("東京は", ["東", "京", "は"]), ("Việt\u{A0}Nam\u{200B}", ["Việt", "Nam"]),
        ("e\u{301}t 😀", ["e\u{301}t", "·😀"]), ("", []), (" \n", []),
    ])
    func textIsSplitIntoTokens(text: String, expected: [String]) {
        #expect(words(text) == expected)
    }

    @Test func spansCountFromTheStartOfTheText() {
        let text = "Ông Putin nói."
        let tokens = Tokenizer().tokens(in: text, within: TextSpan(5, 10))
        #expect(tokens == [Token(span: TextSpan(5, 10), kind: .word)])
        #expect(Tokenizer().tokens(in: text, within: TextSpan(90, 99)).isEmpty)
    }

    @Test func commonWordsAreKnownByLanguage() {
        #expect(StopWords().contains("cua", language: "vi"))
        #expect(StopWords().contains("the", language: "en"))
        #expect(!StopWords().contains("syria", language: "vi"))
        #expect(!StopWords().contains("the", language: "xx"))
    }
}
