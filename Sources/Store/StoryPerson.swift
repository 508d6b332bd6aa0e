/// A person named in the articles of a story.
public struct StoryPerson: Sendable, Hashable, Codable {
    /// The entity's key.
    public var key: String
    /// The name that most articles give in full.
    public var name: String
    /// Number of mentions.
    public var count: Int
    /// Number of articles that name the person.
    public var articles: Int
}
