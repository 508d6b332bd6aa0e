public import News

/// Shows what two articles print alike and what only one of them prints, word by word.
///
/// Words are compared without case and punctuation, with their marks. Two common words between changes do not break a change:
/// a reader follows long stretches.
public struct TextComparer: Sendable {
    /// Makes a comparer.
    public init() {}

    /// Words that both texts must print in a row, between changes.
    static let leastRun = 3

    /// Compares the words of two articles, headlines included.
    public func compare(_ first: Document, _ second: Document) -> TextComparison {
        let (a, b) = (Words(of: first), Words(of: second))
        let matcher = SequenceMatcher(a.keys, b.keys)
        var parts: [TextComparison.Part] = []
        var comparison = TextComparison(parts: [], sharedWords: 0, firstWords: 0, secondWords: 0)
        var (i, j) = (0, 0)
        for run in Self.runs(matcher.matches, ends: (a.keys.count, b.keys.count)) {
            if i < run.first.lowerBound { parts.append(.first(a.text(i..<run.first.lowerBound))) }
            if j < run.second.lowerBound {
                parts.append(.second(b.text(j..<run.second.lowerBound)))
            }
            if !run.first.isEmpty { parts.append(.both(a.text(run.first))) }
            comparison.sharedWords += run.first.count
            (i, j) = (run.first.upperBound, run.second.upperBound)
        }
        comparison.firstWords = a.keys.count - comparison.sharedWords
        comparison.secondWords = b.keys.count - comparison.sharedWords
        comparison.parts = parts
        return comparison
    }

    /// Matches in a row, those too short to follow left out; an empty one at the end.
    private static func runs(
        _ matches: [(Int, Int)],
        ends: (Int, Int)
    ) -> [(first: Range<Int>, second: Range<Int>)] {
        var runs: [(first: Range<Int>, second: Range<Int>)] = []
        for (i, j) in matches {
            if let last = runs.last, last.first.upperBound == i, last.second.upperBound == j {
                runs[runs.count - 1] = (
                    last.first.lowerBound..<i + 1, last.second.lowerBound..<j + 1
                )
            } else {
                runs.append((i..<i + 1, j..<j + 1))
            }
        }
        let isWhole = runs.count == 1 && runs[0].first.count == ends.0
        let kept = runs.filter {
            $0.first.count >= leastRun || isWhole
                || $0.first.lowerBound == 0 && $0.second.lowerBound == 0
                || $0.first.upperBound == ends.0 && $0.second.upperBound == ends.1
        }
        return kept + [(ends.0..<ends.0, ends.1..<ends.1)]
    }

    /// The words of an article's text with where each stands.
    private struct Words {
        let keys: [UInt64]
        private let spans: [TextSpan]
        private let text: String

        init(of document: Document) {
            var keys: [UInt64] = []
            var spans: [TextSpan] = []
            for block in document.article.blocks {
                switch block.role {
                case .stamp, .byline, .credit: continue
                default: break
                }
                let words = WordScanner().words(in: document.article.text(of: block))
                for (index, word) in words.enumerated() {
                    keys.append(word.exact)
                    // What stands between two words belongs to the first one.
                    let end = index + 1 < words.count ? words[index + 1].start : block.span.count
                    spans.append(TextSpan(word.start, end).shifted(by: block.span.start))
                }
            }
            self.keys = keys
            self.spans = spans
            text = document.text
        }

        /// The text of a run of words, white space evened out.
        func text(_ range: Range<Int>) -> String {
            var words: [Substring] = []
            var at: Int?
            var run = TextSpan(0, 0)
            func finish() {
                guard let text = text.slice(run) else { return }
                words += text.split(whereSeparator: \.isWhitespace)
            }
            for span in spans[range] {
                if span.start == at {
                    run = TextSpan(run.start, span.end)
                } else {
                    finish()
                    run = span
                }
                at = span.end
            }
            finish()
            return words.joined(separator: " ")
        }
    }
}
