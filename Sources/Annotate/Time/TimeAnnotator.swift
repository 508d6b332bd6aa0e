public import News

/// Finds the time expressions of a document and their values (TIMEX3).
///
/// Vietnamese and English have grammars of their own; other languages the dates that are written in full.
/// A day without a year takes the year nearest publication, the past preferred unless the clause tells of the future.
public struct TimeAnnotator: Sendable {
    /// Makes an annotator.
    public init() {}

    /// The expressions in reading order, never overlapping.
    ///
    /// Reads the text, its blocks and language, and the publication date. Without a year of publication values keep `XXXX`.
    ///
    /// - Complexity: O(*n*) in the length of the text.
    public func times(in document: Document) -> [TimeExpression] {
        let article = document.article
        return times(
            TimeScanner().matches(in: article, Array(article.text.utf8)),
            published: article.published
        )
    }

    /// The values of expressions that were found before.
    func times(_ matches: [TimeMatch], published: PublicationDate) -> [TimeExpression] {
        var resolver = TimeResolver(published: published, matches: matches)
        return matches.map { resolver.expression(for: $0) }
    }
}

/// Finds time expressions without giving them values.
struct TimeScanner: Sendable {
    private static let vietnamese = TimeTokenizer<VietnameseTimeWord>(lexicon: TimeLexicon())
    private static let english = TimeTokenizer<EnglishTimeWord>(lexicon: TimeLexicon())
    private static let other = TimeTokenizer<AnyTimeWord>(lexicon: TimeLexicon())

    /// The expressions of an article, whose text `bytes` is, in reading order; none crosses a block.
    func matches(in article: Article, _ bytes: [UInt8]) -> [TimeMatch] {
        var matches: [TimeMatch] = []
        let language = article.language == "und" ? guess(bytes) : article.language
        for (index, block) in article.blocks.enumerated() {
            let end = min(block.span.end, bytes.count)
            guard block.span.start < end else { continue }
            let range = block.span.start..<end
            var found: [TimeMatch]
            switch language {
            case "vi":
                let list = TimeScanner.vietnamese.tokens(bytes, range)
                var grammar = VietnameseTimeGrammar(tokens: TimeTokens(list: list, bytes: bytes))
                grammar.scan()
                found = grammar.found
            case "en":
                let list = TimeScanner.english.tokens(bytes, range)
                var grammar = EnglishTimeGrammar(tokens: TimeTokens(list: list, bytes: bytes))
                grammar.scan()
                found = grammar.found
            default:
                let list = TimeScanner.other.tokens(bytes, range)
                var grammar = AnyTimeGrammar(
                    tokens: TimeTokens(list: list, bytes: bytes),
                    language: language
                )
                grammar.scan()
                found = grammar.found
            }
            for i in found.indices { found[i].block = index }
            matches += found
        }
        return matches
    }

    /// Vietnamese where its own letters are frequent, else any language.
    private func guess(_ bytes: [UInt8]) -> String {
        var letters = 0
        for byte in bytes.prefix(4000) where byte == 0xE1 { letters += 1 }
        return letters * 40 > min(bytes.count, 4000) ? "vi" : "und"
    }
}
