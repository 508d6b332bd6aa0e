/// Why two articles stand together or apart, in facts that a reader can check.
public struct Explanation: Sendable, Hashable {
    /// How near the two stand.
    public enum Verdict: String, Sendable, Codable, Hashable {
        /// They print one text.
        case copy
        /// They report one happening.
        case development
        /// They belong to one story.
        case story
        /// They belong to different stories.
        case apart
    }

    /// The article asked about.
    public var article: ArticleID
    /// The one that it is compared with.
    public var other: ArticleID
    /// How near they stand.
    public var verdict: Verdict
    /// How the one repeats the text of the other, where it does.
    public var copy: Copy?
    /// Days between their publication; `nil` where a day or its year is unknown.
    public var daysApart: Int?
    /// Names that both give: persons first, then organisations, then places; the most mentioned ones first.
    public var names: [SharedName] = []
    /// Days that both tell of, by date.
    public var days: [SharedDay] = []
    /// Sentences that both print.
    public var sentences: [SharedSentence] = []
    /// Words that both use and few others do, the weightiest first.
    public var terms: [SharedTerm] = []
    /// Runs of five words that both texts print, by all runs (Jaccard), 0...1.
    public var sharedText: Double = 0
    /// How alike the two articles are by what they are about.
    public var pair: Likeness
    /// How alike what reports with the one is to what reports with the other: decides on one happening.
    ///
    /// Measured by how crowded the surroundings of each are, and where they are together, as alike as they were when they were joined.
    public var development: Likeness
    /// How alike the happenings, or the stories, of the two are: decides on one story.
    public var story: Likeness
    /// Where a happening stood alone in its story and is nearly one with that of the other: the same likeness, and what is needed for that.
    public var nearly: Likeness?
    /// Happenings that lead from the one to the other, each alike to the one before; empty where they stand side by side.
    public var path: [Step] = []

    /// Makes an explanation without grounds.
    public init(
        article: ArticleID,
        other: ArticleID,
        verdict: Verdict,
        pair: Likeness,
        development: Likeness,
        story: Likeness
    ) {
        self.article = article
        self.other = other
        self.verdict = verdict
        self.pair = pair
        self.development = development
        self.story = story
    }
}

extension Explanation {
    /// A likeness from 0 (nothing in common) to 1 (the same), and what is needed to stand together.
    public struct Likeness: Sendable, Hashable, Codable {
        /// The likeness; the time between is taken off.
        public var value: Double
        /// From here on they stand together.
        public var bar: Double

        /// Makes a likeness.
        public init(value: Double, bar: Double) {
            self.value = value
            self.bar = bar
        }

        /// Whether it is enough.
        public var isEnough: Bool { value >= bar }
    }

    /// A name that both articles give.
    public struct SharedName: Sendable, Hashable, Codable {
        /// What bears it.
        public var kind: Entity.Kind
        /// As the article gives it.
        public var name: String
        /// As the other one gives it.
        public var other: String

        /// Makes a shared name.
        public init(kind: Entity.Kind, name: String, other: String) {
            self.kind = kind
            self.name = name
            self.other = other
        }
    }

    /// A day that both articles tell of.
    public struct SharedDay: Sendable, Hashable {
        /// The day.
        public var date: PartialDate
        /// The sentence that tells of it, in the article and in the other one.
        public var citations: [Citation]

        /// Makes a shared day.
        public init(date: PartialDate, citations: [Citation]) {
            self.date = date
            self.citations = citations
        }
    }

    /// A sentence that both articles print.
    public struct SharedSentence: Sendable, Hashable {
        /// Its words in the article asked about.
        public var text: String
        /// Where it stands in the article and in the other one.
        public var citations: [Citation]

        /// Makes a shared sentence.
        public init(text: String, citations: [Citation]) {
            self.text = text
            self.citations = citations
        }
    }

    /// A word, or two neighbouring ones, that both articles use.
    public struct SharedTerm: Sendable, Hashable, Codable {
        /// As the article asked about writes it.
        public var text: String
        /// Its part of the likeness of the two, 0...1.
        public var share: Double

        /// Makes a shared term.
        public init(text: String, share: Double) {
            self.text = text
            self.share = share
        }
    }

    /// A happening between two others.
    public struct Step: Sendable, Hashable, Codable {
        /// Its first article.
        public var article: ArticleID
        /// How alike it is to the step before.
        public var likeness: Double

        /// Makes a step.
        public init(article: ArticleID, likeness: Double) {
            self.article = article
            self.likeness = likeness
        }
    }
}

/// What two texts have in common and what only one of them prints.
public struct TextComparison: Sendable, Hashable {
    /// A stretch of words.
    public enum Part: Sendable, Hashable {
        /// Both print it; as the first text has it.
        case both(String)
        /// Only the first text prints it.
        case first(String)
        /// Only the second text prints it.
        case second(String)
    }

    /// The stretches in reading order; what only the first prints stands before what the second prints there.
    public var parts: [Part]
    /// Words that both print.
    public var sharedWords: Int
    /// Words of the first text alone.
    public var firstWords: Int
    /// Words of the second text alone.
    public var secondWords: Int

    /// Makes a comparison.
    public init(parts: [Part], sharedWords: Int, firstWords: Int, secondWords: Int) {
        self.parts = parts
        self.sharedWords = sharedWords
        self.firstWords = firstWords
        self.secondWords = secondWords
    }
}
