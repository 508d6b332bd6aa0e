import News

/// Finds the figures of a document: numbers with their unit and what they count, in Vietnamese and English.
struct FigureAnnotator: Sendable {
    /// Figures in reading order, never overlapping.
    ///
    /// Reads text, blocks, language and time expressions: a number in a date is none. Other languages give none.
    ///
    /// - Complexity: O(*n*) in the length of the text.
    func figures(in document: Document) -> [Figure] {
        let article = document.article
        let lexicon: FigureLexicon
        switch article.language {
        case "vi": lexicon = .vietnamese
        case "en": lexicon = .english
        default: return []
        }
        let bytes = Array(article.text.utf8)
        var figures: [Figure] = []
        var next = 0
        for block in article.blocks where Self.isRead(block.role) {
            while next < document.times.count, document.times[next].span.end <= block.span.start {
                next += 1
            }
            var last = next
            while last < document.times.count, document.times[last].span.start < block.span.end {
                last += 1
            }
            let times = document.times[next..<last].map(\.span)
            var finder = FigureFinder(
                lexicon: lexicon,
                isVietnamese: article.language == "vi",
                bytes: bytes,
                tokens: TextScan().tokens(in: bytes, span: block.span)
            ) { token in
                Self.isInside(token.start, times)
            }
            finder.scan()
            figures += finder.found
        }
        return figures
    }

    private static func isRead(_ role: Block.Role) -> Bool { role != .stamp }

    /// Whether a byte lies in one of the spans, which are in order.
    private static func isInside(_ offset: Int, _ spans: [TextSpan]) -> Bool {
        var low = 0
        var high = spans.count
        while low < high {
            let middle = (low + high) / 2
            if spans[middle].end <= offset { low = middle + 1 } else { high = middle }
        }
        return low < spans.count && spans[low].contains(offset)
    }
}
