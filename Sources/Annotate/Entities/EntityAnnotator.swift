import News

/// Finds persons, organisations and places by lists, shapes and context, and joins the mentions of one document.
///
/// One pass finds candidates block by block; a second uses what the document as a whole tells: full names for
/// short ones, abbreviations in brackets, misspellings, holders of offices. Linear in the text, with limits on
/// the number of names that are compared with each other.
struct EntityAnnotator: Sendable {
    func entities(in document: Document) -> (entities: [Entity], mentions: [Mention]) {
        found(in: document).resolved()
    }

    /// The same where an outlet is among the names; none where no outlet is, as joining them takes most of the time.
    func entitiesWithOutlets(in document: Document) -> (entities: [Entity], mentions: [Mention]) {
        let resolver = found(in: document)
        return resolver.namesOutlet ? resolver.resolved() : ([], [])
    }

    private func found(in document: Document) -> NameResolver {
        let article = document.article
        let lexicon = NameLexicon.lexicon(for: article.language)
        let bytes = Array(article.text.utf8)
        let scan = TextScan()
        var tokens: [Token] = []
        tokens.reserveCapacity(bytes.count / 5)
        var ranges: [Range<Int>] = []
        for block in article.blocks {
            let low = tokens.count
            if Self.isRead(block.role) { scan.append(bytes, block.span, &tokens) }
            ranges.append(low..<tokens.count)
        }
        var finder = NameFinder(
            lexicon: lexicon,
            language: article.language,
            bytes: bytes,
            tokens: tokens
        )
        let starts = Set(document.sentences.map(\.span.start))
        for range in ranges where !range.isEmpty {
            finder.read(range, sentenceStarts: starts)
        }
        return NameResolver(finder: finder, language: article.language)
    }

    /// Stamps hold no names; everything else may.
    private static func isRead(_ role: Block.Role) -> Bool { role != .stamp }
}
