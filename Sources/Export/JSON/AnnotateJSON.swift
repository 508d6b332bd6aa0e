public import News

/// A line of `annotate`: an article with its layers, and what the bringer called its page.
public struct AnnotateJSON: Encodable, Sendable {
    private let article: ArticleJSON
    private let id: String?

    private enum Keys: String, CodingKey {
        case id
    }

    /// Takes over a document.
    ///
    /// - Parameters:
    ///   - document: The article and its layers.
    ///   - reference: Where it came from.
    ///   - id: What the bringer called the page.
    public init(_ document: Document, reference: ArticleReference, id: String?) {
        article = ArticleJSON(document, reference: reference, story: nil)
        self.id = id
    }

    /// Writes the article's fields and `id` side by side.
    public func encode(to encoder: any Encoder) throws {
        try article.encode(to: encoder)
        var fields = encoder.container(keyedBy: Keys.self)
        try fields.encodeIfPresent(id, forKey: .id)
    }
}
