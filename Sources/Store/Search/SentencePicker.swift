import News

/// Chooses the sentence of an article that answers a query best.
struct SentencePicker {
    private let folded: Set<String>
    private let exact: Set<String>
    private let phrase: String

    init(_ query: SearchQuery) {
        let words = query.words(SearchKey.folded)
        folded = Set(words)
        exact = Set(query.words(SearchKey.exact))
        phrase = " " + words.joined(separator: " ") + " "
    }

    /// The sentence with most different words of the query.
    ///
    /// Among equals: one with the words in order, then with more of them as they were typed, then a sentence of the body before
    /// headline and captions, then the first. Where sentences are not known, blocks stand in for them.
    func best(in document: Document) -> TextSpan {
        var best = TextSpan(0, 0)
        var bestScore = [-1]
        for (span, isBody) in candidates(in: document) {
            guard let text = document.text.slice(span) else { continue }
            let words = SearchKey.words(SearchKey.folded(String(text)))
            let found = folded.intersection(words).count
            guard found >= bestScore[0] else { continue }
            let isInOrder = (" " + words.joined(separator: " ") + " ").contains(phrase)
            let typed = exact.intersection(SearchKey.words(SearchKey.exact(String(text)))).count
            let score = [found, isInOrder ? 1 : 0, typed, isBody ? 1 : 0]
            if bestScore.lexicographicallyPrecedes(score) {
                best = span
                bestScore = score
            }
        }
        return best
    }

    private func candidates(in document: Document) -> [(TextSpan, Bool)] {
        let blocks = document.article.blocks
        if !document.sentences.isEmpty {
            return document.sentences.map { sentence in
                let isBody =
                    blocks.indices.contains(sentence.block)
                    && (blocks[sentence.block].role.isBody
                        || blocks[sentence.block].role == .standfirst)
                return (sentence.span, isBody)
            }
        }
        if !blocks.isEmpty { return blocks.map { ($0.span, $0.role.isBody) } }
        return [(TextSpan(0, document.text.utf8.count), true)]
    }
}
