public import News
public import Store

/// A sentence and where it stands.
public struct CitedText: Sendable, Hashable {
    /// The words, verbatim.
    public var text: String
    /// Where they stand.
    public var citation: Citation
}

/// A story as a list shows it.
public struct StoryCard: Sendable {
    /// The story.
    public var story: Story
    /// The first sentence of the article that gave the story its name.
    public var lede: CitedText?
}

/// A story with everything its page shows.
public struct StoryView: Sendable {
    /// The story.
    public var story: Story
    /// The first sentence of the article that gave the story its name.
    public var lede: CitedText?
    /// Its timeline.
    public var timeline: Timeline
    /// Its articles in order of publication; those without a year after the dated ones.
    public var order: [ArticleID]
    /// Its articles.
    public var summaries: [ArticleID: ArticleSummary]
    /// Where they come from.
    public var origins: [ArticleID: Origin]
    /// Which of them are copies.
    public var copies: [ArticleID: Copy]
}

/// A timeline and what it was asked for.
public struct TimelineView: Sendable {
    /// The story; `nil` for the timeline of a search.
    public var story: ArticleID?
    /// The story's headline, or the words of the search.
    public var title: String
    /// The timeline.
    public var timeline: Timeline
    /// The articles it cites.
    public var summaries: [ArticleID: ArticleSummary]
}

/// An article with everything its page shows.
public struct ArticleView: Sendable {
    /// The article and its layers.
    public var document: Document
    /// What lists say of it.
    public var summary: ArticleSummary
    /// The story it belongs to.
    public var story: Story?
    /// Other articles of its page.
    public var alsoOnPage: [ArticleSummary]
    /// Headlines of other articles that its page shows.
    public var sightings: [Sighting]
    /// Articles that print the same text: its original, and copies of it.
    public var copies: [ArticleSummary]
}
