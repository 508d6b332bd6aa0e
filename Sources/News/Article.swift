/// One article of a page: its text in blocks, where it appeared, and when, with the reasons.
public struct Article: Sendable, Hashable, Codable {
    /// Identity; `.none` until the pipeline gives it one.
    public var id: ArticleID = .none
    /// Place among the articles of its page, from 1.
    public var ordinal: Int
    /// All blocks' texts in reading order, joined by a blank line; NFC.
    ///
    /// Spans of annotations count its UTF-8 bytes.
    public var text: String
    /// The parts of `text` in reading order; they never overlap and leave only the blank lines out.
    public var blocks: [Block]
    /// Who published the page.
    public var outlet: Outlet?
    /// The canonical address.
    public var url: String?
    /// People named as writers; never job titles or outlets.
    public var authors: [String]
    /// The outlet's own section for it.
    public var section: String?
    /// The outlet's own key words.
    public var tags: [String]
    /// The address of the lead picture.
    public var picture: String?
    /// Whom the lead picture is credited to, as printed or stated.
    public var pictureCredit: String?
    /// ISO 639-1 code, `und` where it cannot be told.
    public var language: String
    /// When it was published, with the reasons.
    public var published: PublicationDate
    /// When it was last changed, where the page says so.
    public var modified: PartialDate?
    /// Where its fields were read, in the order of ``FieldOrigin/Field``, each field once at most.
    public var origins: [FieldOrigin] = []

    /// Makes an article of blocks, each a role, its text, and where the text stands in the capture's decoded text.
    ///
    /// Parts come in reading order; those with an empty text are left out.
    public init(
        ordinal: Int,
        parts: [(role: Block.Role, text: String, source: TextSpan?)],
        outlet: Outlet? = nil,
        url: String? = nil,
        authors: [String] = [],
        section: String? = nil,
        tags: [String] = [],
        picture: String? = nil,
        pictureCredit: String? = nil,
        language: String = "und",
        published: PublicationDate = .unknown,
        modified: PartialDate? = nil,
        origins: [FieldOrigin] = []
    ) {
        self.ordinal = ordinal
        self.outlet = outlet
        self.url = url
        self.authors = authors
        self.section = section
        self.tags = tags
        self.picture = picture
        self.pictureCredit = pictureCredit
        self.language = language
        self.published = published
        self.modified = modified
        self.origins = origins
        var text = ""
        var blocks: [Block] = []
        for part in parts where !part.text.isEmpty {
            if !blocks.isEmpty { text += "\n\n" }
            let start = text.utf8.count
            text += part.text
            blocks.append(
                Block(role: part.role, span: TextSpan(start, text.utf8.count), source: part.source)
            )
        }
        self.text = text
        self.blocks = blocks
    }

    /// Reads an article; one that was written before origins were remembered has none.
    public init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: CodingKeys.self)
        id = try fields.decode(ArticleID.self, forKey: .id)
        ordinal = try fields.decode(Int.self, forKey: .ordinal)
        text = try fields.decode(String.self, forKey: .text)
        blocks = try fields.decode([Block].self, forKey: .blocks)
        outlet = try fields.decodeIfPresent(Outlet.self, forKey: .outlet)
        url = try fields.decodeIfPresent(String.self, forKey: .url)
        authors = try fields.decode([String].self, forKey: .authors)
        section = try fields.decodeIfPresent(String.self, forKey: .section)
        tags = try fields.decode([String].self, forKey: .tags)
        picture = try fields.decodeIfPresent(String.self, forKey: .picture)
        pictureCredit = try fields.decodeIfPresent(String.self, forKey: .pictureCredit)
        language = try fields.decode(String.self, forKey: .language)
        published = try fields.decode(PublicationDate.self, forKey: .published)
        modified = try fields.decodeIfPresent(PartialDate.self, forKey: .modified)
        origins = try fields.decodeIfPresent([FieldOrigin].self, forKey: .origins) ?? []
    }

    /// The text of a block.
    public func text(of block: Block) -> String { text.slice(block.span).map(String.init) ?? "" }

    /// The headline; empty where the article has none.
    public var headline: String { first(.headline) ?? "" }
    /// The summary above the body, where there is one.
    public var standfirst: String? { first(.standfirst) }
    /// Paragraphs, sub-heads, list items, quotations and tables, joined by blank lines.
    public var body: String {
        blocks.filter { $0.role.isBody }.map { text(of: $0) }.joined(separator: "\n\n")
    }

    private func first(_ role: Block.Role) -> String? {
        blocks.first { $0.role == role }.map { text(of: $0) }
    }
}

/// A part of an article's text.
public struct Block: Sendable, Hashable, Codable {
    /// What a block is to its article.
    public enum Role: String, Sendable, Codable, Hashable, CaseIterable {
        /// The headline.
        case headline
        /// The summary above the body (lead, sapo).
        case standfirst
        /// A body paragraph.
        case paragraph
        /// A heading inside the body.
        case subhead
        /// An item of a list in the body.
        case listItem
        /// A block quotation or an embedded post in the body.
        case blockquote
        /// A row of a table in the body, cells joined by a tab.
        case tableRow
        /// The text under a picture, with its credit.
        case caption
        /// Who wrote it, as printed.
        case byline
        /// Place and agency before the lead, where they stand alone.
        case dateline
        /// Where it was taken from, as printed ("Theo …").
        case credit
        /// The page's own stamp of the article's time, as printed.
        case stamp

        /// Whether it belongs to the body.
        public var isBody: Bool {
            switch self {
            case .paragraph, .subhead, .listItem, .blockquote, .tableRow: true
            default: false
            }
        }
    }

    /// What the block is.
    public var role: Role
    /// Where it stands in the article's text.
    public var span: TextSpan
    /// Where it was read: UTF-8 bytes of the capture's decoded NFC text.
    ///
    /// As long as `span` where the text is verbatim there; for HTML the bytes of the element's source, which may be longer.
    public var source: TextSpan?

    /// Makes a block.
    public init(role: Role, span: TextSpan, source: TextSpan? = nil) {
        self.role = role
        self.span = span
        self.source = source
    }
}

/// Identity of an article: positive, 63 bits, from its address (or its capture's bytes) and its ordinal on the page.
public struct ArticleID: Hashable, Sendable, Comparable, Codable, CustomStringConvertible {
    /// The number.
    public let number: Int64

    /// Wraps a number.
    public init(_ number: Int64) { self.number = number }

    /// No identity yet.
    public static let none = ArticleID(0)

    /// Reads decimal digits; `nil` for anything else.
    public init?(_ text: some StringProtocol) {
        guard let number = Int64(text), number > 0 else { return nil }
        self.number = number
    }

    /// Decimal digits.
    public var description: String { String(number) }
    /// Numeric order.
    public static func < (a: ArticleID, b: ArticleID) -> Bool { a.number < b.number }

    /// Reads a string of digits.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let number = Int64(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not an id")
        }
        self.number = number
    }

    /// Writes a string of digits: JSON numbers lose digits above 2^53.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

/// A sentence or other stretch of an article: what every shown line opens.
public struct Citation: Hashable, Sendable, Codable {
    /// The article.
    public var article: ArticleID
    /// UTF-8 bytes of the article's text.
    public var span: TextSpan

    /// Makes a citation.
    public init(article: ArticleID, span: TextSpan) {
        self.article = article
        self.span = span
    }
}
