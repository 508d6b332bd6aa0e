/// What one article makes of one of its entities: the compact record from which names are joined across the corpus.
public struct NameUse: Sendable, Hashable {
    /// The article.
    public var article: ArticleID
    /// The entity's key, with the marks of Vietnamese names kept: "person:nguyễn văn hùng".
    public var key: String
    /// What the entity is.
    public var kind: Entity.Kind
    /// Its fullest name in the article.
    public var name: String
    /// The other names that the article gives it ("Kerry"), each once.
    public var shortNames: [String]
    /// Offices by which the article means it ("Ngoại trưởng Mỹ"), each once.
    public var offices: [String]
    /// Number of mentions.
    public var mentions: Int

    /// Makes a record.
    public init(
        article: ArticleID,
        key: String,
        kind: Entity.Kind,
        name: String,
        shortNames: [String] = [],
        offices: [String] = [],
        mentions: Int = 1
    ) {
        self.article = article
        self.key = key
        self.kind = kind
        self.name = name
        self.shortNames = shortNames
        self.offices = offices
        self.mentions = mentions
    }
}

/// Why two keys are held to name the same.
public enum NameGround: String, Sendable, Hashable, Codable, CaseIterable {
    /// The reader said so.
    case reader
    /// The same letters, with and without marks.
    case marks
    /// Articles call the one by the other: "Kerry" for "John Kerry", "FAA" for the agency's full name.
    case coreference
    /// The one has a middle name more.
    case middleName
    /// The one is the other in Vietnamese letters: "Xéc-gây La-vrốp".
    case transliteration
    /// The same sounds, spelled another way.
    case spelling
    /// One slip of the pen in a long name that is otherwise common.
    case slip
}

/// Another key that a name of the corpus goes by, and why.
public struct NameAlias: Sendable, Hashable {
    /// The other key.
    public var key: String
    /// Why the two are one.
    public var ground: NameGround
    /// Number of articles that bear it out; 0 for what spelling alone tells.
    public var articles: Int
    /// One of these articles.
    public var example: ArticleID?

    /// Makes an alias.
    public init(key: String, ground: NameGround, articles: Int = 0, example: ArticleID? = nil) {
        self.key = key
        self.ground = ground
        self.articles = articles
        self.example = example
    }
}

/// A way in which articles write a name.
public struct NameVariant: Sendable, Hashable {
    /// As written.
    public var text: String
    /// By a name, or by an office.
    public var level: Mention.Level
    /// Number of articles that write it so.
    public var articles: Int

    /// Makes a variant.
    public init(text: String, level: Mention.Level, articles: Int) {
        self.text = text
        self.level = level
        self.articles = articles
    }
}

/// A person, organisation or place as the whole corpus knows it.
public struct CorpusName: Sendable, Hashable {
    /// Its key: that of its commonest full name.
    public var key: String
    /// What it is.
    public var kind: Entity.Kind
    /// The name that most articles give it.
    public var name: String
    /// Number of articles that name it.
    public var articles: Int
    /// Number of mentions.
    public var mentions: Int
    /// The ways it is written, the commonest first.
    public var variants: [NameVariant]
    /// Its other keys, in order.
    public var aliases: [NameAlias]

    /// Makes a name.
    public init(
        key: String,
        kind: Entity.Kind,
        name: String,
        articles: Int,
        mentions: Int,
        variants: [NameVariant],
        aliases: [NameAlias] = []
    ) {
        self.key = key
        self.kind = kind
        self.name = name
        self.articles = articles
        self.mentions = mentions
        self.variants = variants
        self.aliases = aliases
    }
}

/// What the reader says of two names.
public struct NameCorrection: Sendable, Hashable, Codable {
    /// A key, or a name as articles write it.
    public var first: String
    /// The other one.
    public var second: String
    /// Whether the two are the same.
    public var isSame: Bool

    /// Makes a correction.
    public init(first: String, second: String, isSame: Bool) {
        self.first = first
        self.second = second
        self.isSame = isSame
    }
}
