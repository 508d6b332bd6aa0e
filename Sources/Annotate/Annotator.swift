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
        document.sentences = sentences(of: article)
        document.article.published = ArticleDating().published(for: document)
        document.times = TimeAnnotator().times(in: document)
        let names = EntityAnnotator().entities(in: document)
        document.entities = names.entities
        document.mentions = names.mentions
        document.credits = CreditAnnotator().credits(in: document)
        let reader = SpeechReader(document)
        document.quotations = QuotationAnnotator().quotations(in: reader)
        document.figures = FigureAnnotator().figures(in: document)
        StatusAnnotator().mark(&document, reader)
        return document
    }

    /// The article with its publication date completed and its credits, without the other layers.
    ///
    /// Names are kept as well where an outlet is among them, since credits rest on those.
    public func credited(_ article: Article) -> Document {
        var document = Document(article: article)
        document.article.published = ArticleDating().published(for: document)
        let names = EntityAnnotator().entitiesWithOutlets(in: document)
        document.entities = names.entities
        document.mentions = names.mentions
        document.credits = CreditAnnotator().credits(in: document)
        return document
    }

    /// The same document after its publication date changed: values of time expressions are worked out anew.
    public func redated(_ document: Document, published: PublicationDate) -> Document {
        var document = document
        document.article.published = published
        document.times = TimeAnnotator().times(in: document)
        return document
    }

    private func sentences(of article: Article) -> [Sentence] {
        let splitter = SentenceSplitter()
        var sentences: [Sentence] = []
        for (index, block) in article.blocks.enumerated() {
            let text = article.text(of: block)
            for span in splitter.sentences(in: text, language: article.language) {
                sentences.append(Sentence(span: span.shifted(by: block.span.start), block: index))
            }
        }
        return sentences
    }
}
