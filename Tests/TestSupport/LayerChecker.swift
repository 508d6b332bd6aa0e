public import News

/// The one checker of every layer: spans lie inside the text, on character boundaries, in reading order, and say what they stand for.
public enum LayerChecker {
    /// What is wrong with a document, in words; empty where nothing is.
    public static func problems(of document: Document) -> [String] {
        var problems: [String] = []
        let text = document.text
        func check(_ span: TextSpan, _ what: String) {
            if text.slice(span) == nil {
                problems.append("\(what) \(span) cuts or leaves the text")
            }
            if span.isEmpty { problems.append("\(what) \(span) is empty") }
        }
        func checkOrder(_ spans: [TextSpan], _ what: String, mayOverlap: Bool) {
            for (a, b) in zip(spans, spans.dropFirst()) {
                if b.start < a.start { problems.append("\(what) \(b) stands after \(a)") }
                if !mayOverlap, a.overlaps(b) { problems.append("\(what) \(a) overlaps \(b)") }
            }
        }
        for block in document.article.blocks { check(block.span, "block") }
        checkOrder(document.article.blocks.map(\.span), "block", mayOverlap: false)
        for sentence in document.sentences {
            check(sentence.span, "sentence")
            let blocks = document.article.blocks
            if !blocks.indices.contains(sentence.block)
                || !blocks[sentence.block].span.contains(sentence.span)
            {
                problems.append("sentence \(sentence.span) leaves its block")
            }
        }
        checkOrder(document.sentences.map(\.span), "sentence", mayOverlap: false)
        for time in document.times { check(time.span, "time") }
        checkOrder(document.times.map(\.span), "time", mayOverlap: false)
        for mention in document.mentions {
            check(mention.span, "mention")
            if !document.entities.indices.contains(mention.entity) {
                problems.append("mention \(mention.span) refers to no entity")
            }
        }
        checkOrder(document.mentions.map(\.span), "mention", mayOverlap: true)
        for quotation in document.quotations {
            check(quotation.span, "quotation")
            if let speaker = quotation.speaker { check(speaker, "speaker") }
            if let cue = quotation.cue { check(cue, "cue") }
        }
        checkOrder(document.quotations.map(\.span), "quotation", mayOverlap: true)
        for credit in document.credits { check(credit.span, "credit") }
        checkOrder(document.credits.map(\.span), "credit", mayOverlap: true)
        for figure in document.figures {
            check(figure.span, "figure")
            if let counted = figure.counted { check(counted, "what a figure counts") }
        }
        checkOrder(document.figures.map(\.span), "figure", mayOverlap: false)
        return problems
    }

    /// What is wrong with where an article's blocks were read; verbatim blocks must stand in the capture as they are.
    public static func problems(of article: Article, in decoded: String) -> [String] {
        article.blocks.compactMap { block in
            guard let source = block.source else { return nil }
            guard let there = decoded.slice(source) else {
                return "source \(source) cuts or leaves the capture"
            }
            if source.count == block.span.count, !decoded.contains("<"),
                String(there) != article.text(of: block)
            {
                return "block \(block.span) differs from its source \(source)"
            }
            return nil
        }
    }
}
