public import News

/// An article that a search found, and the sentence that answers best.
public struct SearchHit: Sendable, Hashable {
    /// The article.
    public var article: ArticleSummary
    /// The sentence with most words of the query, verbatim.
    public var text: String
    /// Where the sentence stands, in UTF-8 bytes of the article's text.
    public var span: TextSpan
    /// Whether the article has the words as they were typed, marks included.
    public var isExact: Bool
}
