public import News
public import Store

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
    /// What its timeline was asked for.
    public var request: TimelineRequest
    /// Its happenings in canonical order.
    public var parts: [StoryPart]
}

/// A happening of a story: a story in the story.
public struct StoryPart: Sendable, Hashable {
    /// Its articles.
    public var development: Development
    /// The article that it is named by: its first report that is no copy.
    public var titleArticle: ArticleID
    /// The headline of that article, verbatim.
    public var title: String
    /// Number of its independent origins.
    public var origins: Int
    /// Publication of its first article, as far as known.
    public var from: PartialDate
    /// Publication of its last article, as far as known.
    public var to: PartialDate
}

/// A story near another one, and the rare names that both give.
public struct NeighbourStory: Sendable {
    /// The story.
    public var story: Story
    /// The names, the rarest first.
    public var names: [String]
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
    /// What it was asked for.
    public var request = TimelineRequest()
    /// Articles that are left out because nobody knows whether they are older than the day asked for.
    public var undatedArticles = 0
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
    public var copies: [CopyView]
    /// The reader's corrections that are about it.
    public var corrections: [CorrectionView]
    /// Whether the reader marked it as no article.
    public var isHidden: Bool
}

/// An article that prints the same text as another.
public struct CopyView: Sendable {
    /// The article.
    public var summary: ArticleSummary
    /// Which one repeats which, and how.
    public var copy: Copy
    /// What both print and what not, this article second; `nil` where there are too many to compare.
    public var comparison: TextComparison?
}
