public import News

/// A quotation and the article it stands in.
public struct StoredQuotation: Sendable, Hashable {
    /// The article.
    public var article: ArticleSummary
    /// The quotation; its spans count UTF-8 bytes of the article's text.
    public var quotation: Quotation
    /// The words said, verbatim.
    public var text: String
    /// The noun phrase that names the speaker, verbatim.
    public var speaker: String?
}
