public import News

/// What organizing needs to know of an article: some kilobytes, made of the document alone, whatever else the corpus holds.
///
/// Words stand as hashes. A large corpus is organized from stored sketches without loading its documents.
public struct ArticleSketch: Sendable, Hashable, Codable {
    /// The article.
    public var id: ArticleID
    /// Its language.
    public var language: String
    /// Its headline, verbatim; empty where it has none.
    public var headline: String
    /// Where the headline stands in the article's text; the first sentence or nothing where it has none.
    public var headlineSpan: TextSpan
    /// Key and name of its outlet.
    public var outlet: Outlet?
    /// The author's or outlet's credits, as `Document.credits` gives them.
    public var credits: [Credit]
    /// When it was published, by its own evidence: what other articles gave is taken away again.
    public var published: PublicationDate
    /// Hash of the folded words of the body.
    var bodyHash: UInt64
    /// Number of words of the whole article.
    var wordCount: Int
    /// Hashes of its runs of five folded words, sorted, each once.
    var shingles: [UInt32]
    /// Hashes of its words and pairs of words, sorted, each once.
    var terms: [UInt32]
    /// How much the article makes of each term: by count and place, before rarity is known.
    var weights: [Float]
    /// Those of the terms that the article writes as names, sorted.
    var named: [UInt32]
    /// Hashes of the headline's words.
    var headlineTerms: [UInt32]
    /// Sentences that tell of a calendar day.
    var happenings: [Happening]
}

/// A sentence that tells what happened on a day.
struct Happening: Sendable, Hashable, Codable {
    /// The day; its year is known only where the article's own evidence gives it.
    var date: PartialDate
    /// The sentence.
    var span: TextSpan
    /// Hashes of the plain words around the date, sorted, each once.
    var words: [UInt32]
    /// Hashes of the words around the date that begin with a capital.
    var names: [UInt32]
    /// Hashes of the pairs of neighbouring plain words around the date.
    var pairs: [UInt32]
}
