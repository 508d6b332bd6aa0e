import News

/// Lays out an article's text as HTML: blocks, sentences with anchors, layers as classes, the cited sentence marked.
struct ArticleText: Sendable {
    private let document: Document
    private let cited: TextSpan?
    private let isHeadlineLeftOut: Bool
    private let stretches: [Stretch]

    /// Prepares a document.
    ///
    /// - Parameters:
    ///   - document: The article and its layers.
    ///   - cited: The part to mark; `nil` for none.
    ///   - isHeadlineLeftOut: Whether the page shows the headline itself.
    init(_ document: Document, cited: TextSpan?, isHeadlineLeftOut: Bool = true) {
        self.document = document
        self.cited = cited
        self.isHeadlineLeftOut = isHeadlineLeftOut
        stretches = ArticleText.stretches(of: document)
    }

    /// The blocks in reading order.
    func html() -> HTML {
        var parts: [HTML] = []
        var isInList = false
        for (index, block) in document.article.blocks.enumerated() {
            if block.role == .headline, isHeadlineLeftOut { continue }
            let isItem = block.role == .listItem
            if isItem != isInList {
                parts.append(isItem ? "<ul>" : "</ul>")
                isInList = isItem
            }
            let content = sentences(of: index)
            switch block.role {
            case .listItem: parts.append("<li>\(content)</li>\n")
            case .subhead: parts.append("<h2>\(content)</h2>\n")
            case .blockquote: parts.append("<blockquote><p>\(content)</p></blockquote>\n")
            default: parts.append("<p class=\"\(block.role.rawValue)\">\(content)</p>\n")
            }
        }
        if isInList { parts.append("</ul>") }
        return "\(parts)"
    }

    /// The headline, with its layers.
    func headline() -> HTML {
        guard let index = document.article.blocks.firstIndex(where: { $0.role == .headline }) else {
            return "–"
        }
        return "\(sentences(of: index))"
    }
}

extension ArticleText {
    /// A stretch with a class of its own.
    private struct Stretch {
        var span: TextSpan
        var name: StaticString
    }

    private func sentences(of index: Int) -> [HTML] {
        let block = document.article.blocks[index]
        let stretches = self.stretches.filter { $0.span.overlaps(block.span) }
        var parts: [HTML] = []
        var at = block.span.start
        for (number, sentence) in document.sentences.enumerated() where sentence.block == index {
            guard sentence.span.start >= at else { continue }
            parts.append(segments(TextSpan(at, sentence.span.start), stretches))
            let inside = segments(sentence.span, stretches)
            parts.append("<span id=\"s\(number)\">\(inside)</span>")
            at = sentence.span.end
        }
        if at < block.span.end { parts.append(segments(TextSpan(at, block.span.end), stretches)) }
        return parts
    }

    /// The text of `span`, cut wherever a stretch begins or ends, each piece with the classes that cover it.
    private func segments(_ span: TextSpan, _ stretches: [Stretch]) -> HTML {
        guard !span.isEmpty else { return .empty }
        var cuts: Set<Int> = [span.start, span.end]
        for stretch in stretches {
            for offset in [stretch.span.start, stretch.span.end] where span.contains(offset) {
                cuts.insert(offset)
            }
        }
        if let cited {
            for offset in [cited.start, cited.end] where span.contains(offset) {
                cuts.insert(offset)
            }
        }
        let ordered = cuts.sorted()
        var parts: [HTML] = []
        for (start, end) in zip(ordered, ordered.dropFirst()) {
            let piece = TextSpan(start, end)
            guard let text = document.text.slice(piece) else { continue }
            var names: [String] = []
            for stretch in stretches where stretch.span.contains(piece) {
                let name = "\(stretch.name)"
                if !names.contains(name) { names.append(name) }
            }
            var html: HTML = "\(text)"
            if !names.isEmpty {
                html = "<span class=\"\(names.joined(separator: " "))\">\(html)</span>"
            }
            if let cited, cited.contains(piece) {
                let anchor: HTML = piece.start == cited.start ? " id=\"cited\"" : .empty
                html = "<mark class=\"cited\"\(anchor)>\(html)</mark>"
            }
            parts.append(html)
        }
        return "\(parts)"
    }

    private static func stretches(of document: Document) -> [Stretch] {
        var all: [Stretch] = []
        for mention in document.mentions where document.entities.indices.contains(mention.entity) {
            switch document.entities[mention.entity].kind {
            case .person: all.append(Stretch(span: mention.span, name: "per"))
            case .organization: all.append(Stretch(span: mention.span, name: "org"))
            case .place: all.append(Stretch(span: mention.span, name: "loc"))
            }
        }
        for time in document.times { all.append(Stretch(span: time.span, name: "time")) }
        for quotation in document.quotations {
            all.append(Stretch(span: quotation.span, name: "said"))
            if let speaker = quotation.speaker {
                all.append(Stretch(span: speaker, name: "speaker"))
            }
        }
        for credit in document.credits { all.append(Stretch(span: credit.span, name: "source")) }
        for figure in document.figures { all.append(Stretch(span: figure.span, name: "figure")) }
        return all
    }
}
