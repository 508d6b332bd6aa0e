public import News
import Store

/// A capture behind a story.
public struct Evidence: Sendable {
    /// The page as it came, with where and when it came from.
    public var page: WebPage
    /// The headline of the first article of the story that was read from it.
    public var title: String
}

extension Newsroom {
    /// The captures that the articles of a story were read from, all versions, in the order of their identities.
    ///
    /// - Parameter wish: A story's or an article's identity, or words.
    /// - Returns: The story's headline and the captures; `nil` where nothing fits.
    /// - Throws: `StoreError`; `ArchiveError` where the bytes of a capture are damaged.
    public func evidence(of wish: String) throws -> (title: String, captures: [Evidence])? {
        guard let view = try story(wish) else { return nil }
        var captures: [Int64: Evidence] = [:]
        for id in view.order {
            for capture in try store.captures(ofArticle: id) where captures[capture.id] == nil {
                captures[capture.id] = Evidence(
                    page: try capture.page,
                    title: view.summaries[id]?.headline ?? ""
                )
            }
        }
        let ordered = captures.sorted { $0.key < $1.key }.map(\.value)
        return (view.story.title, ordered)
    }
}
