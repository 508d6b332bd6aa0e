import News

/// Finds the figures of a document: numbers with their unit and what they count, in Vietnamese and English.
struct FigureAnnotator: Sendable {
    /// Figures in reading order, never overlapping.
    ///
    /// Reads text, blocks, language and time expressions: a number in a date is none. Other languages give none.
    ///
    /// - Complexity: O(*n*) in the length of the text.
    func figures(in document: Document, _ scanned: ScannedText) -> [Figure] {
        let article = document.article
        let lexicon: FigureLexicon
        switch article.language {
        case "vi": lexicon = .vietnamese
        case "en": lexicon = .english
        default: return []
        }
        var finder = FigureFinder(
            lexicon: lexicon,
            isVietnamese: article.language == "vi",
            bytes: scanned.bytes
        )
        var next = 0
        for (block, tokens) in zip(article.blocks, scanned.blocks) where Self.isRead(block.role) {
            while next < document.times.count, document.times[next].span.end <= block.span.start {
                next += 1
            }
            var last = next
            while last < document.times.count, document.times[last].span.start < block.span.end {
                last += 1
            }
            finder.scan(
                Array(scanned.tokens[tokens]),
                times: document.times[next..<last].map(\.span)
            )
        }
        return finder.found
    }

    private static func isRead(_ role: Block.Role) -> Bool { role != .stamp }
}
