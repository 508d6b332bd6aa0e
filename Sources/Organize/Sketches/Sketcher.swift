import Language
public import News

/// Makes the sketch of a document.
public struct Sketcher: Sendable {
    /// Makes a sketcher.
    public init() {}

    /// The sketch of `document`; other documents play no part in it.
    public func sketch(of document: Document) -> ArticleSketch {
        let article = document.article
        var counts = TermCounts(language: article.language)
        var all: [UInt64] = []
        var body: UInt64 = 0
        var headline: [UInt32] = []
        var place = TermCounts.Place.headline
        for block in article.blocks {
            let text = article.text(of: block)
            var words = scanner.words(in: text)
            if article.language == "vi", !counts.isFull { join(&words, in: text) }
            switch block.role {
            case .headline:
                headline = counts.add(words, at: .headline)
            case .standfirst:
                counts.add(words, at: .lead)
            case .stamp, .byline, .dateline, .credit:
                continue
            case .caption:
                counts.add(words, at: .body)
                continue
            default:
                if place == .headline { place = .lead }
                for word in words { body = body.joined(word.folded) }
                counts.add(words, at: .body)
            }
            all.append(contentsOf: words.map(\.folded))
        }
        let (terms, weights, named) = counts.weighted()
        let own = OwnDate(of: document)
        return ArticleSketch(
            id: article.id,
            language: article.language,
            headline: article.headline,
            headlineSpan: article.blocks.first { $0.role == .headline }?.span
                ?? document.sentences.first?.span ?? TextSpan(0, 0),
            outlet: article.outlet,
            credits: document.credits,
            published: own.published,
            bodyHash: body,
            wordCount: all.count,
            shingles: TextPrint.shingles(of: all),
            terms: terms,
            weights: weights,
            named: named,
            headlineTerms: headline,
            happenings: HappeningReader().happenings(
                in: document,
                knowsYear: own.published.date.year != nil
            )
        )
    }

    private let scanner = WordScanner()
    /// Unpacked when the first Vietnamese text comes.
    private static let segmenter = WordSegmenter()

    /// Marks the syllables that go on with the word before them.
    private func join(_ words: inout [Word], in text: String) {
        var spans = Self.segmenter.words(in: text)[...]
        for index in words.indices {
            while let span = spans.first, span.end <= words[index].start { spans.removeFirst() }
            words[index].continuesWord = spans.first.map { $0.start < words[index].start } ?? false
        }
    }
}

extension Array where Element: Comparable {
    /// The elements in order, each once.
    func sortedUnique() -> [Element] {
        var result: [Element] = []
        result.reserveCapacity(count)
        for element in sorted() where result.last != element { result.append(element) }
        return result
    }
}
