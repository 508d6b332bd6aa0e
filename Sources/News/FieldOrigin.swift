/// Where a field of an article was read.
///
/// The publication date is not among the fields: it has reasons of its own (``DateReason``).
public struct FieldOrigin: Sendable, Hashable, Codable {
    /// A field that remembers where it was read.
    public enum Field: String, Sendable, Codable, Hashable, CaseIterable {
        /// The headline.
        case title
        /// The summary above the body.
        case standfirst
        /// The running text.
        case body
        /// The writers.
        case authors
        /// The publisher.
        case outlet
        /// The outlet's own section.
        case section
        /// The outlet's own key words.
        case tags
        /// The language.
        case language
        /// The canonical address.
        case url
        /// The address of the lead picture.
        case picture
        /// Whom the lead picture is credited to.
        case pictureCredit
        /// The day of the last change.
        case modified
    }

    /// A kind of place on or beside a page.
    public enum Place: String, Sendable, Codable, Hashable, CaseIterable {
        /// Whoever brought the page says it: its address, JSON Lines, a feed.
        case bringer
        /// JSON-LD.
        case jsonLD
        /// An OpenGraph field.
        case openGraph
        /// Microdata or RDFa.
        case microdata
        /// A Dublin Core field.
        case dublinCore
        /// Any other `<meta>` element.
        case meta
        /// An element of the head or an attribute of the page: `title`, `link`, `html lang`.
        case element
        /// The visible text.
        case text
        /// A line of a scrape without markup.
        case line
        /// The page's address.
        case address
        /// Nowhere: worked out from the words of the article.
        case words
    }

    /// The field.
    public var field: Field
    /// The kind of place.
    public var place: Place
    /// The name of the place: a field's (`og:title`), an element's (`h1`), the number of a scrape's line, from 1.
    public var name: String?

    /// Makes an origin.
    public init(field: Field, place: Place, name: String? = nil) {
        self.field = field
        self.place = place
        self.name = name
    }
}

extension Article {
    /// Where a field was read; `nil` where the article does not have it, or was kept before origins were.
    public func origin(of field: FieldOrigin.Field) -> FieldOrigin? {
        origins.first { $0.field == field }
    }

    /// The value of a field as text; `nil` where the article does not have it.
    ///
    /// Lists are joined by commas; of the body only its first 80 characters are told.
    public func text(of field: FieldOrigin.Field) -> String? {
        let value: String? =
            switch field {
            case .title: headline
            case .standfirst: standfirst
            case .body: String(body.prefix(80))
            case .authors: authors.joined(separator: ", ")
            case .outlet: outlet?.name
            case .section: section
            case .tags: tags.joined(separator: ", ")
            case .language: language
            case .url: url
            case .picture: picture
            case .pictureCredit: pictureCredit
            case .modified: modified?.description
            }
        return value.flatMap { $0.isEmpty ? nil : $0 }
    }
}
