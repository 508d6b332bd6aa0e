import News

/// Finds persons, organisations and places by lists, shapes and context, and joins the mentions of one document.
///
/// One pass finds candidates block by block; a second uses what the document as a whole tells: full names for
/// short ones, abbreviations in brackets, misspellings, holders of offices. Linear in the text, with limits on
/// the number of names that are compared with each other.
struct EntityAnnotator: Sendable {
    func entities(
        in document: Document,
        _ scanned: ScannedText
    ) -> (entities: [Entity], mentions: [Mention]) {
        found(in: document, scanned).resolved()
    }

    /// The same where an outlet is among the names; none where no outlet is, as joining them takes most of the time.
    func entitiesWithOutlets(
        in document: Document,
        _ scanned: ScannedText
    ) -> (entities: [Entity], mentions: [Mention]) {
        let resolver = found(in: document, scanned)
        return resolver.namesOutlet ? resolver.resolved() : ([], [])
    }

    private func found(in document: Document, _ scanned: ScannedText) -> NameResolver {
        let article = document.article
        let ranges = zip(article.blocks, scanned.blocks).lazy
            .filter { Self.isRead($0.role) && !$1.isEmpty }.map { $1 }
        var finder = NameFinder(
            lexicon: NameLexicon.shared,
            language: article.language,
            scanned: scanned,
            sentences: document.sentences
        )
        for range in ranges { finder.read(range) }
        return NameResolver(finder: finder, language: article.language, ranges: Array(ranges))
    }

    /// Stamps hold no names; everything else may.
    private static func isRead(_ role: Block.Role) -> Bool { role != .stamp }
}
