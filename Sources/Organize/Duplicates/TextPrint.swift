import News

/// What finding copies needs to know of a text: its runs of five words as numbers.
///
/// Words are folded, so that decomposed letters, capitals and old and new tone placement make no difference.
public struct TextPrint: Sendable, Hashable {
    /// Hash of the folded words of the body.
    var bodyHash: UInt64
    /// Number of words of the whole text.
    var wordCount: Int
    /// Hashes of its runs of five folded words, sorted, each once.
    var shingles: [UInt32]

    init(bodyHash: UInt64, wordCount: Int, shingles: [UInt32]) {
        self.bodyHash = bodyHash
        self.wordCount = wordCount
        self.shingles = shingles
    }

    /// Reads a text.
    ///
    /// - Parameters:
    ///   - front: What stands before the body: headline and standfirst.
    ///   - body: The running text.
    /// - Complexity: O(*n* log *n*) in the length of the text.
    public init(front: [String], body: String) {
        let scanner = WordScanner()
        var words = front.flatMap { scanner.words(in: $0).map(\.folded) }
        let running = scanner.words(in: body).map(\.folded)
        words += running
        self.init(
            bodyHash: running.reduce(UInt64(0)) { $0.joined($1) },
            wordCount: words.count,
            shingles: Self.shingles(of: words)
        )
    }

    /// Sorted hashes of runs of five words; of all words where there are fewer.
    static func shingles(of words: [UInt64]) -> [UInt32] {
        guard words.count >= 5 else {
            return words.isEmpty
                ? [] : [UInt32(truncatingIfNeeded: words.reduce(UInt64(0)) { $0.joined($1) })]
        }
        var hashes: [UInt32] = []
        hashes.reserveCapacity(words.count - 4)
        for i in 0...(words.count - 5) {
            let hash = words[i].joined(words[i + 1]).joined(words[i + 2]).joined(words[i + 3])
                .joined(words[i + 4])
            hashes.append(UInt32(truncatingIfNeeded: hash))
        }
        return hashes.sortedUnique()
    }
}

extension ArticleSketch {
    /// What finding copies needs to know of the article.
    var print: TextPrint {
        TextPrint(bodyHash: bodyHash, wordCount: wordCount, shingles: shingles)
    }
}
