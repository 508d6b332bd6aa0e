public import News
import Organize

/// What a timeline is to tell, and how long it is to be.
public struct TimelineRequest: Sendable, Hashable {
    /// Most entries, the most important ones; `nil` for all.
    public var entries: Int?
    /// Most sentences an entry.
    public var sentences = 1
    /// Only what was published by the end of this day.
    public var asOf: CivilDay?
    /// Only entries of which nothing was published before this moment.
    public var newSince: Timestamp?
    /// Only sentences that name all of these.
    public var names: [String] = []

    /// Makes a request.
    public init(
        entries: Int? = nil,
        sentences: Int = 1,
        asOf: CivilDay? = nil,
        newSince: Timestamp? = nil,
        names: [String] = []
    ) {
        self.entries = entries
        self.sentences = sentences
        self.asOf = asOf
        self.newSince = newSince
        self.names = names
    }
}

extension PublicationDate {
    /// Whether it is sure that the article was there at the end of a day.
    func isKnown(by day: CivilDay) -> Bool {
        if let latest = date.latest { return latest <= day }
        return notAfter.map { $0 <= day } ?? false
    }

    /// Whether it is sure that the article is later than a day.
    func isLater(than day: CivilDay) -> Bool {
        (date.earliest ?? notBefore).map { $0 > day } ?? false
    }

    /// Whether it is sure that the article was published at a moment or later; a day begins at midnight, UTC.
    func isNew(since moment: Timestamp) -> Bool {
        if let own = self.moment { return own >= moment }
        return date.earliest.map { Int64($0.number) * 86_400 >= moment.seconds } ?? false
    }
}

extension Story {
    /// The story as it was at the end of a day.
    ///
    /// - Parameters:
    ///   - day: Articles of which nobody knows whether they are older are left out.
    ///   - documents: Its articles.
    ///   - origins: Where they come from.
    /// - Returns: `nil` where it had no article yet.
    func asOf(
        _ day: CivilDay,
        documents: [Document],
        origins: [ArticleID: Origin]
    ) -> Story? {
        let published = Dictionary(
            documents.map { ($0.id, $0.article.published) },
            uniquingKeysWith: { first, _ in first }
        )
        let kept = articles.filter { published[$0]?.isKnown(by: day) ?? false }
        guard let first = kept.first else { return nil }
        let isKept = Set(kept)
        var story = self
        story.articles = kept
        story.developments = developments.compactMap { part in
            let articles = part.articles.filter { isKept.contains($0) }
            return articles.isEmpty ? nil : Development(id: part.id, articles: articles)
        }
        if !isKept.contains(titleArticle) {
            story.titleArticle = first
            story.title = documents.first { $0.id == first }?.article.headline ?? ""
        }
        story.origins = OriginCount.of(kept.compactMap { origins[$0] })
        let dates = kept.compactMap { published[$0]?.date }.filter { $0.year != nil }
        story.from = dates.min { ($0.earliest ?? day) < ($1.earliest ?? day) } ?? .unknown
        story.to = dates.max { ($0.latest ?? day) < ($1.latest ?? day) } ?? .unknown
        return story
    }
}
