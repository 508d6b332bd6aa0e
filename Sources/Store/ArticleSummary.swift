public import News

/// What a list of articles shows of one.
public struct ArticleSummary: Sendable, Hashable {
    /// Identity.
    public var id: ArticleID
    /// The headline; empty where the article has none.
    public var headline: String
    /// Who published the page.
    public var outlet: Outlet?
    /// When it was published: `date`, `moment` and `isInferred` only; the document has the reasons and bounds.
    public var published: PublicationDate
    /// The canonical address.
    public var url: String?
    /// The file its current capture was read from.
    public var file: String?
    /// ISO 639-1 code, `und` where it cannot be told.
    public var language: String
    /// The capture that its current version was read from.
    public var captureID: Int64
    /// Place among the articles of its page, from 1.
    public var ordinal: Int
    /// The story it belongs to; `nil` before the first settling.
    public var storyID: ArticleID?
}
