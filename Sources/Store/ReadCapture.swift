public import News

/// A capture with all that was read from it, ready to be saved.
public struct ReadCapture: Sendable, Hashable {
    /// The capture.
    public var capture: Capture
    /// The name of the character set that the bytes were read as.
    public var encoding: String
    /// The page's articles in reading order, identified.
    public var articles: [ReadArticle]
    /// Headlines of other articles that the page shows.
    public var sightings: [Sighting]
    /// Everything else that belongs to no article.
    public var furniture: [Furniture]
    /// Why the page has no article; `nil` where it has one.
    public var reason: NoArticleReason?

    /// Makes a read capture.
    public init(
        capture: Capture,
        encoding: String,
        articles: [ReadArticle] = [],
        sightings: [Sighting] = [],
        furniture: [Furniture] = [],
        reason: NoArticleReason? = nil
    ) {
        self.capture = capture
        self.encoding = encoding
        self.articles = articles
        self.sightings = sightings
        self.furniture = furniture
        self.reason = reason
    }
}

/// An article ready to be saved.
public struct ReadArticle: Sendable, Hashable {
    /// The article with its layers; its `id` is set.
    public var document: Document
    /// The organizer's compact record of it; the store never looks inside.
    public var sketch: [UInt8]

    /// Makes an article ready to be saved.
    public init(document: Document, sketch: [UInt8] = []) {
        self.document = document
        self.sketch = sketch
    }
}
