public import News

/// What a set of documents amounts to.
public struct Organization: Sendable, Hashable {
    /// Copies, each joined to the canonically first article of its group.
    public var copies: [Copy]
    /// The origin of every article, in canonical order.
    public var origins: [Origin]
    /// Stories in canonical order; every article is in exactly one.
    public var stories: [Story]
    /// Publication dates that the corpus completed.
    public var dates: [ArticleID: PublicationDate]

    /// Makes an organization.
    public init(
        copies: [Copy],
        origins: [Origin],
        stories: [Story],
        dates: [ArticleID: PublicationDate]
    ) {
        self.copies = copies
        self.origins = origins
        self.stories = stories
        self.dates = dates
    }
}

/// Joins copies, gathers developments, chains stories.
public struct Organizer: Sendable {
    /// Makes an organizer.
    public init() {}

    /// Organizes a set of documents; the result does not depend on their order.
    public func organize(_ documents: [Document]) -> Organization {
        Organization(copies: [], origins: [], stories: [], dates: [:])
    }
}
