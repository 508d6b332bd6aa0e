/// An article with its layers of annotation; spans are UTF-8 bytes of `article.text`.
public struct Document: Sendable, Hashable, Codable {
    /// The article.
    public var article: Article
    /// Sentences in reading order; none crosses a block.
    public var sentences: [Sentence]
    /// Time expressions in reading order, never overlapping.
    public var times: [TimeExpression]
    /// Persons, organisations and places that the document names; mentions refer to them by index.
    public var entities: [Entity]
    /// Mentions in reading order; only nested ones overlap.
    public var mentions: [Mention]
    /// Quotations in reading order.
    public var quotations: [Quotation]
    /// Credits in reading order.
    public var credits: [Credit]
    /// Figures in reading order, never overlapping.
    public var figures: [Figure]

    /// Makes a document, without layers unless they are given.
    public init(
        article: Article,
        sentences: [Sentence] = [],
        times: [TimeExpression] = [],
        entities: [Entity] = [],
        mentions: [Mention] = [],
        quotations: [Quotation] = [],
        credits: [Credit] = [],
        figures: [Figure] = []
    ) {
        self.article = article
        self.sentences = sentences
        self.times = times
        self.entities = entities
        self.mentions = mentions
        self.quotations = quotations
        self.credits = credits
        self.figures = figures
    }

    /// Reads a document; one that was written before there were figures has none.
    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        article = try fields.decode(Article.self, forKey: .article)
        sentences = try fields.decode([Sentence].self, forKey: .sentences)
        times = try fields.decode([TimeExpression].self, forKey: .times)
        entities = try fields.decode([Entity].self, forKey: .entities)
        mentions = try fields.decode([Mention].self, forKey: .mentions)
        quotations = try fields.decode([Quotation].self, forKey: .quotations)
        credits = try fields.decode([Credit].self, forKey: .credits)
        figures = try fields.decodeIfPresent([Figure].self, forKey: .figures) ?? []
    }

    /// The article's identity.
    public var id: ArticleID { article.id }

    /// The key of an organisation that the document names so: "org:afp" for "AFP".
    public func organizationKey(named name: String) -> String? {
        entities.first { $0.kind == .organization && $0.name == name }?.key
    }

    /// The text all spans count in.
    public var text: String { article.text }
}

/// A sentence of an article.
public struct Sentence: Sendable, Hashable, Codable {
    /// Where it stands.
    public var span: TextSpan
    /// Index of its block in `Article.blocks`.
    public var block: Int
    /// How certain the sentence itself holds what it tells to be.
    public var status: ClaimStatus

    /// Makes a sentence.
    public init(span: TextSpan, block: Int, status: ClaimStatus = .reported) {
        self.span = span
        self.block = block
        self.status = status
    }
}

/// How what is told stands to what happened.
public enum ClaimStatus: String, Sendable, Codable, Hashable, CaseIterable {
    /// Told as a fact, or as said by somebody.
    case reported
    /// Somebody denies it.
    case denied
    /// Marked as not confirmed.
    case unconfirmed
    /// Announced, scheduled or expected.
    case planned
    /// Threatened or conditional.
    case threatened
}

/// A time expression after TIMEX3.
public struct TimeExpression: Sendable, Hashable, Codable {
    /// TIMEX3 types.
    public enum Kind: String, Sendable, Codable, Hashable {
        /// A calendar date of a day or coarser.
        case date = "DATE"
        /// A time of the day, or a part of one.
        case time = "TIME"
        /// A length of time.
        case duration = "DURATION"
        /// A recurring time.
        case set = "SET"
    }

    /// Where it stands.
    public var span: TextSpan
    /// Its type.
    public var kind: Kind
    /// TIMEX3 value: `2015-09-05`, `XXXX-10-14`, `2015-W36`, `P2W`, `PAST_REF`.
    public var value: String
    /// TIMEX3 modifier (`START`, `MID`, `END`, `APPROX`, …).
    public var modifier: String?
    /// The rule that gave the value.
    public var rule: String

    /// Makes a time expression.
    public init(
        span: TextSpan,
        kind: Kind,
        value: String,
        modifier: String? = nil,
        rule: String
    ) {
        self.span = span
        self.kind = kind
        self.value = value
        self.modifier = modifier
        self.rule = rule
    }

    /// The calendar date that the value names: the day of a clock time, the month, the year; `nil` for anything else.
    public var date: PartialDate? {
        guard kind == .date || kind == .time else { return nil }
        let day = value.split(separator: "T", omittingEmptySubsequences: false)[0]
        return PartialDate(edtf: day)
    }
}

/// A person, organisation or place, the same across its mentions.
public struct Entity: Sendable, Hashable, Codable {
    /// What an entity is.
    public enum Kind: String, Sendable, Codable, Hashable {
        /// A person.
        case person = "PER"
        /// An organisation.
        case organization = "ORG"
        /// A place.
        case place = "LOC"
    }

    /// Language-independent key where a list knows the entity (`territory:RU`, `city:paris`, `org:un`), else kind and folded name
    /// (`person:sergei lavrov`): equal keys are the same entity in every document.
    public var key: String
    /// What it is.
    public var kind: Kind
    /// Its fullest name in the document's language.
    public var name: String

    /// Makes an entity.
    public init(key: String, kind: Kind, name: String) {
        self.key = key
        self.kind = kind
        self.name = name
    }
}

/// A place in the text where an entity is named.
public struct Mention: Sendable, Hashable, Codable {
    /// How the text refers to it.
    public enum Level: String, Sendable, Codable, Hashable {
        /// By a name.
        case name
        /// By an office: "Ngoại trưởng Nga".
        case title
        /// By a pronoun.
        case pronoun
    }

    /// Where it stands.
    public var span: TextSpan
    /// Index in `Document.entities`.
    public var entity: Int
    /// How the text refers to it.
    public var level: Level
    /// Whether it stands inside a longer name ("Mỹ" in "Bộ Ngoại giao Mỹ").
    public var isNested: Bool

    /// Makes a mention.
    public init(span: TextSpan, entity: Int, level: Level = .name, isNested: Bool = false) {
        self.span = span
        self.entity = entity
        self.level = level
        self.isNested = isNested
    }
}

/// Something said, and who said it.
public struct Quotation: Sendable, Hashable, Codable {
    /// How the words are given.
    public enum Kind: String, Sendable, Codable, Hashable {
        /// In quotation marks.
        case direct
        /// Reported without quotation marks.
        case indirect
        /// Reported with quoted words in it.
        case mixed
    }

    /// What is said, without the outer quotation marks.
    public var span: TextSpan
    /// How the words are given.
    public var kind: Kind
    /// The noun phrase that names the speaker.
    public var speaker: TextSpan?
    /// The speaker's resolved name, or the phrase itself where it stays unresolved.
    public var speakerName: String?
    /// The verb or particle of saying.
    public var cue: TextSpan?
    /// Who said it first, then each one who relays it.
    public var chain: [String]
    /// Whether the speaker holds, denies or leaves open what is said.
    public var status: ClaimStatus

    /// Makes a quotation.
    public init(
        span: TextSpan,
        kind: Kind,
        speaker: TextSpan? = nil,
        speakerName: String? = nil,
        cue: TextSpan? = nil,
        chain: [String] = [],
        status: ClaimStatus = .reported
    ) {
        self.span = span
        self.kind = kind
        self.speaker = speaker
        self.speakerName = speakerName
        self.cue = cue
        self.chain = chain
        self.status = status
    }
}

/// Where an article, or a part of it, comes from.
public struct Credit: Sendable, Hashable, Codable {
    /// What a credit is for.
    public enum Role: String, Sendable, Codable, Hashable {
        /// A picture's maker: "Ảnh: AFP".
        case photo
        /// An agency or paper that the text leans on: "theo AFP".
        case attribution
        /// Who wrote it.
        case byline
        /// Where the article was taken from: "Theo Thanhnien".
        case syndication
        /// The outlet that prints it: "VOV.VN-".
        case publisher
    }

    /// What it is for.
    public var role: Role
    /// Where it stands.
    public var span: TextSpan
    /// Canonical names of those credited.
    public var sources: [String]

    /// Makes a credit.
    public init(role: Role, span: TextSpan, sources: [String]) {
        self.role = role
        self.span = span
        self.sources = sources
    }
}
