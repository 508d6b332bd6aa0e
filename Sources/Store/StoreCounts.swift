/// How much of everything a store holds.
public struct StoreCounts: Sendable, Hashable, Codable {
    /// Captures, older versions of a page included.
    public var captures: Int
    /// Articles, each in its current version.
    public var articles: Int
    /// Stories.
    public var stories: Int
    /// Articles that repeat another one's text.
    public var copies: Int
    /// Different outlets of articles.
    public var outlets: Int
    /// Quotations in articles.
    public var quotations: Int
    /// Headlines of other articles seen on pages.
    public var sightings: Int
    /// Pages without an article.
    public var pagesWithoutArticle: Int
    /// Articles of which no part of the date is known.
    public var undated: Int
    /// Articles whose day or month is known and whose year is not.
    public var yearUnknown: Int
}
