public import News

/// A name of the corpus as a list shows it.
public struct StoredName: Sendable, Hashable {
    /// The name with its variants.
    public var name: CorpusName
    /// Number of quotations whose speaker it is.
    public var quotations: Int
}

/// A sentence that names somebody, and its article.
public struct NamingSentence: Sendable, Hashable {
    /// The article.
    public var article: ArticleSummary
    /// The sentence, verbatim.
    public var text: String
    /// Where it stands, in UTF-8 bytes of the article's text.
    public var span: TextSpan
}
