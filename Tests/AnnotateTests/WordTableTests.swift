import News
import Testing

@testable import Annotate

/// The tables that tokens are looked up in.
@Suite struct WordTableTests {
    private func tokens(_ text: String) -> [Token] { TextScan().keys(of: text) }

    @Test func setKnowsWordsInCapitalsAndAsTheyWereGiven() {
        let set: WordSet = ["của", "Anh", "CA"]
        #expect(
            tokens("của Của CỦA Anh anh CA Ca").map(set.contains)
                == Array(repeating: true, count: 7)
        )
        #expect(
            tokens("của Của CỦA Anh anh CA Ca").map(set.containsWritten)
                == [true, false, false, true, false, true, false]
        )
        #expect(tokens("( hai 24h").map(set.contains) == [false, false, false])
    }

    @Test func setKnowsAWordGivenInTwoCasings() {
        let set: WordSet = ["Anh", "anh"]
        #expect(tokens("Anh anh ANH").map(set.containsWritten) == [true, true, false])
    }

    @Test func tableKeepsTheLastValueOfEachKey() {
        var table = KeyTable(blank: 0)
        for number in 1...1000 { table[UInt64(number)] = number }
        for number in 1...1000 where number % 2 == 0 { table[UInt64(number)] = -number }
        #expect(table.count == 1000)
        #expect((1...1000).allSatisfy { table[UInt64($0)] == ($0 % 2 == 0 ? -$0 : $0) })
        #expect(table[0] == nil)
        #expect(table[1001] == nil)
    }

    @Test func trieFindsTheLongestPhraseAndItsFirstAcceptedValue() {
        var trie = PhraseTrie<Int>()
        func keys(_ text: String) -> [UInt64] { tokens(text).map(\.key) }
        trie.insert(keys("cho"), 1)
        trie.insert(keys("cho biết thêm"), 2)
        trie.insert(keys("cho biết thêm"), 3)
        let text = tokens("ông cho biết thêm rằng")
        #expect(trie.longest(text, at: 1, end: 5)?.value == 2)
        #expect(trie.longest(text, at: 1, end: 5)?.count == 3)
        #expect(trie.longest(text, at: 1, end: 5) { value, _ in value != 2 }?.value == 3)
        #expect(trie.longest(text, at: 1, end: 3)?.value == 1)
        #expect(trie.longest(text, at: 0, end: 5) == nil)
    }

    /// Phrases of many first words: the bits of the first words grow with them.
    @Test func trieFindsEveryPhraseOfMany() {
        var trie = PhraseTrie<Int>()
        for number in 0..<3000 { trie.insert(tokens("từ\(number) hai").map(\.key), number) }
        for number in stride(from: 0, to: 3000, by: 7) {
            let text = tokens("từ\(number) hai")
            #expect(trie.longest(text, at: 0, end: 2)?.value == number)
        }
        #expect(trie.longest(tokens("từ3000 hai"), at: 0, end: 2) == nil)
    }

    @Test(arguments: [
        ("nghiêng", true), ("Thuỷ", true), ("ĐƯỜNG", true), ("giếng", true), ("gì", true),
        ("quỳnh", true), ("y", true), ("khuya", true), ("kerry", false), ("trump", false),
        ("moskva", false), ("nghiêngg", false), ("b", false), ("", false), ("Ðường", false),
        ("tha's", false), ("anhe", false), ("新", false),
    ])
    func vietnameseSyllable(word: String, isOne: Bool) {
        #expect(VietnameseSyllable.isSyllable(word) == isOne)
    }

    @Test(arguments: [
        ("Hòa Bình", ["Hòa Bình", "Hoà Bình"]),
        ("Hoàn Kiếm", ["Hoàn Kiếm", "Hòan Kiếm"]),
        ("Quảng Trường", ["Quảng Trường"]), ("Toán", ["Toán", "Tóan"]),
        ("thuỷ thủ", ["thuỷ thủ", "thủy thủ"]),
        ("Ủy ban", ["Ủy ban", "Uỷ ban"]), ("quý", ["quý"]),
        ("hoàn toàn", ["hoàn toàn", "hòan tòan"]),
        ("Paris", ["Paris"]), ("", [""]),
    ])
    func spellingsInBothTonePlacements(phrase: String, spellings: [String]) {
        #expect(TonePlacement.spellings(of: Substring(phrase)) == spellings)
    }
}
