public import News

/// What a run of reading did.
public struct ReadReport: Sendable {
    /// A page without an article, and why.
    public struct Empty: Sendable, Hashable {
        /// The page's address or file.
        public var name: String
        /// Why it has no article.
        public var reason: NoArticleReason
    }

    /// An input that could not be read, and why.
    public struct Unreadable: Sendable, Hashable {
        /// The input as named to the reader.
        public var name: String
        /// Why, in words.
        public var reason: String
    }

    /// Number of pages that came in.
    public var pages = 0
    /// Number of pages that the store already had.
    public var unchanged = 0
    /// Number of pages that are another version of a page the store had.
    public var revised = 0
    /// Number of pages that the reader had forgotten before; they stay forgotten.
    public var forgotten = 0
    /// Number of articles that are new.
    public var articles = 0
    /// Pages without an article.
    public var empty: [Empty] = []
    /// Inputs that could not be read.
    public var unreadable: [Unreadable] = []

    /// Makes a report of nothing.
    public init() {}
}

extension ReadReport {
    /// Adds what another run did.
    public mutating func add(_ other: ReadReport) {
        pages += other.pages
        unchanged += other.unchanged
        revised += other.revised
        forgotten += other.forgotten
        articles += other.articles
        empty += other.empty
        unreadable += other.unreadable
    }
}
