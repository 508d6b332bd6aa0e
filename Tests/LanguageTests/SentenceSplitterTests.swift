import Language
import News
import Testing

@Suite struct SentenceSplitterTests {
    private func sentences(_ text: String, _ language: String) -> [String] {
        SentenceSplitter().sentences(in: text, language: language).map {
            text.slice($0).map(String.init) ?? "?"
        }
    }

    @Test(arguments: [
        ("Họp xong. Hai bên về nước.", ["Họp xong.", "Hai bên về nước."]),
        (
            "TP. Hồ Chí Minh và Tp.HCM mưa. ThS. An nói.",
            ["TP. Hồ Chí Minh và Tp.HCM mưa.", "ThS. An nói."]
        ),
        (
            "PGS.TS. Lê Văn B. đến dự ngày 5.9. Ông về ngày 30.8.2015.",
            ["PGS.TS. Lê Văn B. đến dự ngày 5.9.", "Ông về ngày 30.8.2015."]
        ),
        ("\"A b c. D e f\", ông Putin nói. Hết.", ["\"A b c.", "D e f\", ông Putin nói.", "Hết."]),
        ("“Sao?” ông hỏi. “Thôi.” Ông đi.", ["“Sao?” ông hỏi.", "“Thôi.”", "Ông đi."]),
        ("Đàm phán bế tắc./. Theo TTXVN", ["Đàm phán bế tắc./.", "Theo TTXVN"]),
        (
            "Gồm Nga, Mỹ... Sau đó có Anh… Rồi Pháp.",
            ["Gồm Nga, Mỹ...", "Sau đó có Anh…", "Rồi Pháp."]
        ),
        ("1. Nga rút. 2. Mỹ đồng ý.", ["1. Nga rút.", "2. Mỹ đồng ý."]),
        (
            "Ông nói (xem hình. Ảnh: AFP) rồi đi. (Hết.) Xong.",
            ["Ông nói (xem hình. Ảnh: AFP) rồi đi.", "(Hết.)", "Xong."]
        ),
        ("Hội nghị kết thúc.Ông về nước.", ["Hội nghị kết thúc.", "Ông về nước."]),
        ("Xem vov.vn và v.v. để biết.", ["Xem vov.vn và v.v. để biết."]),
        ("\u{A0}Một.\u{A0} Hai. \u{200B}", ["Một.", "Hai."]), ("", []), (" . ", ["."]),
        ("Một dòng\nhai dòng:\n- ba\n\nBốn", ["Một dòng\nhai dòng:", "- ba", "Bốn"]),
        ("Ông nói “thôi.”\nrồi đi", ["Ông nói “thôi.”", "rồi đi"]),
        ("Một câu không có dấu chấm", ["Một câu không có dấu chấm"]),
    ])
    func vietnameseIsSplit(text: String, expected: [String]) {
        #expect(sentences(text, "vi") == expected)
    }

    @Test(arguments: [
        (
            "Mr. J. Smith of the U.S. Army met Dr. Brown. He left.",
            ["Mr. J. Smith of the U.S. Army met Dr. Brown.", "He left."]
        ),
        ("He moved to the U.S. The war went on.", ["He moved to the U.S.", "The war went on."]),
        (
            "It rose 5.9 percent. In Jan. 2015 it fell.",
            ["It rose 5.9 percent.", "In Jan. 2015 it fell."]
        ),
        (
            "“No. We won’t,” he said. “Why?” Kerry asked. She left.",
            ["“No.", "We won’t,” he said.", "“Why?” Kerry asked.", "She left."]
        ),
        (
            "Apple Inc. said so. The end came at 5 p.m. on Monday.",
            ["Apple Inc. said so.", "The end came at 5 p.m. on Monday."]
        ),
        ("What?! Yes! \"I do.\" Really.", ["What?!", "Yes!", "\"I do.\"", "Really."]),
    ])
    func englishIsSplit(text: String, expected: [String]) {
        #expect(sentences(text, "en") == expected)
    }

    @Test(arguments: [
        ("zh", "双方会面。他说：“好的。”完了！下一句", ["双方会面。", "他说：“好的。”", "完了！", "下一句"]),
        ("ja", "「行く。」と述べた。次。", ["「行く。」と述べた。", "次。"]),
        (
            "de", "Am 3. Oktober kam er, z.B. mit Dr. Kohl. Er blieb.",
            ["Am 3. Oktober kam er, z.B. mit Dr. Kohl.", "Er blieb."]
        ),
        ("fr", "M. Hollande a dit « non. » Il part.", ["M. Hollande a dit « non. »", "Il part."]),
        ("ar", "ذهب الرجل؟ نعم. عاد.", ["ذهب الرجل؟", "نعم.", "عاد."]),
        ("und", "Jeden. Dva! Tři?", ["Jeden.", "Dva!", "Tři?"]),
    ])
    func otherLanguagesAreSplit(language: String, text: String, expected: [String]) {
        #expect(sentences(text, language) == expected)
    }

    @Test func sentencesLieInOrderOnCharacterBoundariesWhateverTheText() {
        var random = SeededGenerator(seed: 11)
        let pieces = [
            "A", "b", "ộ", ".", "?", "\"", "”", "(", ")", " ", "\n", "\u{A0}", "…", "1", "。", "😀",
            "./.", "\u{301}", "Mr", "。」",
        ]
        for _ in 0..<2000 {
            let text = (0..<30).map { _ in pieces[Int(random.next() % UInt64(pieces.count))] }
                .joined()
            var last = 0
            for span in SentenceSplitter().sentences(in: text, language: "vi") {
                #expect(span.start >= last && !span.isEmpty)
                #expect(text.slice(span) != nil)
                last = span.end
            }
        }
    }

    @Test(.timeLimit(.minutes(1)), arguments: [". ", "\"", "( ", "A.", "? Nga ", "a", "\n"])
    func hostileTextIsReadInItsTime(piece: String) {
        let text = String(repeating: piece, count: 500_000)
        _ = SentenceSplitter().sentences(in: text, language: "en")
    }

    @Test func partOfBytesIsSplitLikeTheSameText() {
        let text = "Họp xong. Hai bên về nước. “Sao?” ông hỏi."
        let bytes = Array("Mr. A. \(text) B.".utf8)
        let spans = SentenceSplitter().sentences(
            in: bytes,
            TextSpan(7, 7 + text.utf8.count),
            language: "vi"
        )
        #expect(
            spans.map { String(decoding: bytes[$0.start..<$0.end], as: UTF8.self) }
                == sentences(text, "vi")
        )
    }
}
