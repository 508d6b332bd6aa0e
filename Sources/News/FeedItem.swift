/// An item of a feed.
public struct FeedItem: Sendable, Hashable {
    /// A file that goes with an item: a picture, a recording.
    public struct Enclosure: Sendable, Hashable {
        /// Its address.
        public var address: String
        /// Its media type, as stated.
        public var mediaType: String?
        /// Its length in bytes, as stated.
        public var length: Int?

        /// Makes an enclosure.
        public init(address: String, mediaType: String? = nil, length: Int? = nil) {
            self.address = address
            self.mediaType = mediaType
            self.length = length
        }
    }

    /// What tells the item from the others of its feed: its own identity, else its address, else its words.
    ///
    /// Never empty, and unique in a feed as it was read.
    public var id: String
    /// The address of the article.
    public var address: String?
    /// The headline, as text.
    public var title: String?
    /// The summary, as HTML.
    public var summary: String?
    /// The whole article, as HTML.
    public var content: String?
    /// When it was published.
    public var published: FeedDate?
    /// When it last changed.
    public var updated: FeedDate?
    /// Names of the authors.
    public var authors: [String]
    /// Names of topics.
    public var categories: [String]
    /// Files that go with it.
    public var enclosures: [Enclosure]
    /// The feed that the item was taken from, where an aggregator says so: its title, else its address.
    public var origin: String?
    /// The language, where it differs from the feed's.
    public var language: String?
    /// What was odd about it.
    public var notes: [FeedNote]

    /// Makes an item.
    public init(id: String = "", address: String? = nil, title: String? = nil) {
        self.id = id
        self.address = address
        self.title = title
        authors = []
        categories = []
        enclosures = []
        notes = []
    }
}

/// Something odd about a feed or an item, that was put up with.
public struct FeedNote: Sendable, Hashable {
    /// What is odd.
    public enum Kind: String, Sendable, Codable, Hashable, CaseIterable {
        /// The bytes are not in the character set that is declared.
        case otherEncoding = "another character set than declared"
        /// Something stands before the document.
        case leadingText = "text before the document"
        /// The document breaks off.
        case breaksOff = "the document breaks off"
        /// A prefix is used that nothing declares.
        case missingNamespace = "a prefix is not declared"
        /// An address was relative, and was completed.
        case relativeAddress = "a relative address"
        /// A date could not be understood.
        case unreadableDate = "a date that cannot be read"
        /// A date is written in another way than the dialect has it.
        case oddDate = "a date in another form"
        /// A clock has no zone, and is taken as UTC.
        case missingZone = "a clock without a zone"
        /// An item has no date.
        case missingDate = "no date"
        /// An item has no identity of its own.
        case missingID = "no identity"
        /// Another item has the same identity.
        case repeatedID = "an identity used twice"
        /// The same item stands in the feed twice.
        case repeatedItem = "an item given twice"
        /// An item has no address.
        case missingAddress = "no address"
        /// An item has no title.
        case missingTitle = "no title"
        /// There is markup in a title.
        case markupInTitle = "markup in a title"
        /// An item stands inside another one, which was never closed.
        case unclosedItem = "an item that is not closed"
        /// A field has a value of another type.
        case wrongType = "a field of another type"
        /// There are more items than are read.
        case tooManyItems = "too many items"
        /// Texts were left out because the feed repeats itself beyond reason.
        case tooMuchText = "too much text"
    }

    /// What is odd.
    public var kind: Kind
    /// What was found: the date, the prefix.
    public var found: String?

    /// Makes a note.
    public init(_ kind: Kind, _ found: String? = nil) {
        self.kind = kind
        self.found = found.map { String($0.prefix(80)) }
    }
}

extension FeedNote: CustomStringConvertible {
    /// The note in words: "a date that cannot be read: gestern".
    public var description: String { found.map { "\(kind.rawValue): \($0)" } ?? kind.rawValue }
}
