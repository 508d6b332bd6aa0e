import News
import Testing

@testable import Organize

/// What differs between two texts, word by word.
struct TextComparerTests {
    private static let paragraphs = [
        "Sáng nay cầu Bến Lạc bắc qua sông Trà được thông xe sau hai năm xây dựng, theo Sở Giao thông.",
        "Ông Lê Văn Tám, giám đốc Sở, cho biết cây cầu giúp rút ngắn đường đi từ thị trấn tới cảng.",
        "Phà Bến Lạc sẽ ngừng hoạt động từ đầu tháng sau, các hộ buôn bán ở bến được bố trí chỗ mới.",
    ]

    private func document(_ id: Int64, _ headline: String, _ paragraphs: [String]) -> Document {
        Sample.document(id, headline, paragraphs)
    }

    @Test func theSameTextDiffersNowhere() {
        let text = document(1, "Cầu thông xe", Self.paragraphs)
        let comparison = TextComparer().compare(text, text)
        #expect(comparison.firstWords == 0)
        #expect(comparison.secondWords == 0)
        #expect(comparison.parts.count == 1)
    }

    @Test func aDroppedParagraphAndANewHeadlineAreShownAsSuch() {
        let first = document(1, "Cầu Bến Lạc thông xe", Self.paragraphs)
        let second = document(
            2,
            "Thêm một cây cầu mới cho thị trấn",
            [Self.paragraphs[0], Self.paragraphs[2]]
        )
        let parts = TextComparer().compare(first, second).parts
        #expect(parts.contains(.second("Thêm một cây cầu mới cho thị trấn")))
        #expect(parts.contains(.first(Self.paragraphs[1])))
        #expect(
            !parts.contains {
                if case .second(let text) = $0 { text.contains("Phà") } else { false }
            }
        )
    }

    @Test func otherTonePlacementIsNoDifferenceButOtherWordsAre() {
        let first = document(
            1,
            "Hoà bình",
            ["Hai bên hoà giải sau ba năm tranh chấp kéo dài ở biên giới phía bắc."]
        )
        let second = document(
            2,
            "Hoà bình",
            ["Hai bên hoà giải sau bốn năm tranh chấp kéo dài ở biên giới phía bắc."]
        )
        let comparison = TextComparer().compare(first, second)
        #expect(comparison.firstWords == 1)
        #expect(comparison.secondWords == 1)
    }

    @Test(arguments: 1...60) func everyWordOfBothTextsIsShownInOrder(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let words = ["an", "bo", "cu", "da", "e", "ga", "hu", "im", "ke", "lo"]
        func text(_ count: Int) -> String {
            (0..<count).map { _ in words.randomElement(using: &generator) ?? "" }.joined(
                separator: " "
            )
        }
        let shared = text(Int.random(in: 0...40, using: &generator))
        func make(_ id: Int64) -> Document {
            let own = text(Int.random(in: 0...30, using: &generator))
            let isBefore = Bool.random(using: &generator)
            return document(id, text(3), isBefore ? [own, shared] : [shared, own])
        }
        let (first, second) = (make(1), make(2))
        let comparison = TextComparer().compare(first, second)
        var (a, b) = ([String](), [String]())
        for part in comparison.parts {
            switch part {
            case .both(let text):
                a.append(text)
                b.append(text)
            case .first(let text): a.append(text)
            case .second(let text): b.append(text)
            }
        }
        func tokens(_ text: String) -> [Substring] { text.split(whereSeparator: \.isWhitespace) }
        #expect(tokens(a.joined(separator: " ")) == tokens(first.text), "seed \(seed)")
        #expect(tokens(b.joined(separator: " ")) == tokens(second.text), "seed \(seed)")
    }

    @Test func longTextsWithoutCommonWordsAreComparedInShortTime() {
        let first = document(1, "a", [(0..<12_000).map { "x\($0)" }.joined(separator: " ")])
        let second = document(2, "b", [(0..<12_000).map { "y\($0 % 50)" }.joined(separator: " ")])
        let comparison = TextComparer().compare(first, second)
        #expect(comparison.sharedWords == 0)
        #expect(comparison.firstWords == 12_001)
    }
}
