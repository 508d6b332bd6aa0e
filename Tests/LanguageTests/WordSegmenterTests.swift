import News
import Testing

@testable import Language

@Suite struct WordSegmenterTests {
    private func words(_ text: String) -> String {
        WordSegmenter().words(in: text)
            .map { (text.slice($0) ?? "").replacing(" ", with: "_") }
            .joined(separator: " ")
    }

    @Test(arguments: [
        (
            "Chính phủ yêu cầu các địa phương khắc phục hậu quả.",
            "Chính_phủ yêu_cầu các địa_phương khắc_phục hậu_quả ."
        ),
        (
            "Ông Nguyễn Văn Hùng nói: sản xuất đã ổn định",
            "Ông Nguyễn_Văn_Hùng nói : sản_xuất đã ổn_định"
        ),
        ("lúc 5,9% ngày 20/5", "lúc 5,9 % ngày 20/5"),
    ])
    func syllablesOfOneWordStandTogether(text: String, expected: String) {
        #expect(words(text) == expected)
    }

    @Test func noWordCrossesALineBreak() {
        #expect(words("hợp\ntác") == "hợp tác")
    }

    @Test(arguments: ["", " ", "\n\n", "\u{0}", "a", "—", "\u{301}\u{301}", "日本語", "🙂🙂 🙂"])
    func anyTextGivesSpansInsideIt(text: String) {
        var end = 0
        for word in WordSegmenter().words(in: text) {
            #expect(text.slice(word) != nil)
            #expect(word.start >= end && !word.isEmpty)
            end = word.end
        }
    }

    @Test func aLineOfAnyLengthIsReadInPieces() {
        let text = String(repeating: "hợp tác ", count: 20_000)
        // A cut may part a word.
        #expect((20_000...20_010).contains(WordSegmenter().words(in: text).count))
        let marks = String(repeating: "(\u{2026}", count: 150_000)
        #expect(WordSegmenter().words(in: marks).last?.end == marks.utf8.count)
    }

    @Test func aStoredModelReadsBackAsItWas() throws {
        let model = SegmenterModel.stored(
            words: [(5, 1), (0x3FF_FFFF, 3)],
            weights: [(7, -3), (0xFF_FFFF, 127)],
            afterStart: -4,
            afterJoin: 9
        )
        let text = Array(model.joined(separator: "\n").utf8)
        let read = try #require(text.withUnsafeBufferPointer { SegmenterModel(encoded: $0) })
        #expect(read.weight(7) == -3 && read.weight(0xFF_FFFF) == 127 && read.weight(8) == 0)
        #expect(read.lists(5) == 1 && read.lists(0x3FF_FFFF) == 3 && read.lists(6) == 0)
        #expect(read.afterStart == -4 && read.afterJoin == 9)
        let cut = text.prefix(16)
        #expect(Array(cut).withUnsafeBufferPointer { SegmenterModel(encoded: $0) } == nil)
    }

    @Test func trainingTwiceGivesTheSameModelAndItsWords() {
        let sentences = (0..<40).map { number in
            number % 2 == 0
                ? ["hợp tác", "với", "bạn bè", "ở", "nhà máy"]
                : ["nhà", "tác giả", "hợp tác", "tốt"]
        }
        let trainer = SegmenterTrainer(sentences: sentences, dictionary: ["hợp tác", "nhà máy"])
        let (model, stored) = trainer.train()
        #expect(trainer.train().stored == stored)
        let text = "bạn bè hợp tác với nhà máy"
        let words = WordSegmenter(model: model).words(in: text).compactMap { text.slice($0) }
        #expect(words == ["bạn bè", "hợp tác", "với", "nhà máy"])
    }
}
