import Language
public import News

/// Adds all layers to an article.
public struct Annotator: Sendable {
    /// Makes an annotator.
    public init() {}

    /// The article with its layers: sentences, dates, names, quotations, credits, figures.
    ///
    /// The publication date may be completed from the article's own text (`ArticleDating`).
    public func document(for article: Article) -> Document {
        var document = Document(article: article)
        let scanned = ScannedText(article)
        let matches = TimeScanner().matches(in: article, scanned.bytes)
        document.sentences = sentences(of: article, scanned.bytes)
        document.article.published = ArticleDating().published(for: document, matches)
        document.times = TimeAnnotator().times(matches, published: document.article.published)
        let names = EntityAnnotator().entities(in: document, scanned)
        document.entities = names.entities
        document.mentions = names.mentions
        document.credits = CreditAnnotator().credits(in: document, scanned)
        let reader = SpeechReader(document, scanned)
        document.quotations = QuotationAnnotator().quotations(in: reader)
        document.figures = FigureAnnotator().figures(in: document, scanned)
        StatusAnnotator().mark(&document, reader)
        return document
    }

    /// The article with its publication date completed and its credits, without the other layers.
    ///
    /// Names are kept as well where an outlet is among them, since credits rest on those.
    public func credited(_ article: Article) -> Document {
        var document = Document(article: article)
        let scanned = ScannedText(article)
        let matches = TimeScanner().matches(in: article, scanned.bytes)
        document.article.published = ArticleDating().published(for: document, matches)
        let names = EntityAnnotator().entitiesWithOutlets(in: document, scanned)
        document.entities = names.entities
        document.mentions = names.mentions
        document.credits = CreditAnnotator().credits(in: document, scanned)
        return document
    }

    /// The same document after its publication date changed: values of time expressions are worked out anew.
    public func redated(_ document: Document, published: PublicationDate) -> Document {
        var document = document
        document.article.published = published
        document.times = TimeAnnotator().times(in: document)
        return document
    }

    private func sentences(of article: Article, _ bytes: [UInt8]) -> [Sentence] {
        let splitter = SentenceSplitter()
        var sentences: [Sentence] = []
        for (index, block) in article.blocks.enumerated() where block.span.end <= bytes.count {
            for span in splitter.sentences(in: bytes, block.span, language: article.language) {
                sentences.append(Sentence(span: span, block: index))
            }
        }
        return sentences
    }
}
