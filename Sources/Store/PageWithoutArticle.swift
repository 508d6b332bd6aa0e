public import News

/// A page that has no article, and why.
public struct PageWithoutArticle: Sendable, Hashable {
    /// The capture.
    public var captureID: Int64
    /// The address the page was fetched from.
    public var url: String?
    /// The file the page was read from.
    public var file: String?
    /// Why it has no article.
    public var reason: NoArticleReason
    /// When the page was fetched.
    public var fetched: Timestamp?
}
