public import News

/// How far a store's articles are organized.
public struct Settlement: Sendable, Hashable {
    /// Number of articles.
    public var articles: Int
    /// Those placed one by one since the last settling.
    public var placed: Int
    /// Those that have no place yet.
    public var waiting: Int
    /// Whether articles are gone whose traces only a settling removes.
    public var isShrunk: Bool
}

/// An article found by its keys, with its place.
public struct StoredNeighbour: Sendable, Hashable {
    /// The article.
    public var id: ArticleID
    /// The organizer's compact record of it.
    public var sketch: [UInt8]
    /// Its development.
    public var development: ArticleID
    /// Its story.
    public var story: ArticleID
}

/// The place that one article was given.
public struct StoredPlacement: Sendable, Hashable {
    /// The article.
    public var article: ArticleID
    /// The keys by which later articles find it.
    public var keys: [Int64]
    /// The story that it belongs to, with it.
    public var story: Story
    /// The article and those that have their text in common with it.
    public var group: [ArticleID]
    /// The copies among these.
    public var copies: [Copy]
    /// Their origins.
    public var origins: [Origin]
    /// What its likeness counts in its surroundings.
    public var scale: Double
    /// Documents whose publication date the article or its neighbours completed, in their new form.
    public var dated: [Document]

    /// Makes a placement.
    public init(
        article: ArticleID,
        keys: [Int64],
        story: Story,
        group: [ArticleID],
        copies: [Copy],
        origins: [Origin],
        scale: Double = 1,
        dated: [Document]
    ) {
        self.article = article
        self.keys = keys
        self.story = story
        self.group = group
        self.copies = copies
        self.origins = origins
        self.scale = scale
        self.dated = dated
    }
}
