public import News

/// Chooses the sentences that tell a story by date.
public struct TimelineBuilder: Sendable {
    /// Makes a builder.
    public init() {}

    /// The timeline of `documents`.
    ///
    /// - Parameters:
    ///   - documents: In any order.
    ///   - origins: Independent origins by article, as `Organizer` found them.
    ///   - limit: Most entries to give; `nil` for all.
    public func timeline(
        of documents: [Document],
        origins: [ArticleID: Origin],
        limit: Int? = nil
    ) -> Timeline {
        Timeline(entries: [])
    }
}
