import News

/// Where the fields of an article were read: `{"title":{"place":"openGraph","name":"og:title"},…}`.
struct OriginsJSON: Encodable, Sendable {
    /// A place.
    struct Place: Encodable, Sendable {
        let place: FieldOrigin.Place
        let name: String?
    }

    private let fields: [String: Place]

    /// Takes over the origins of an article; `nil` where it remembers none.
    init?(_ article: Article) {
        guard !article.origins.isEmpty else { return nil }
        fields = Dictionary(
            article.origins.map { ($0.field.rawValue, Place(place: $0.place, name: $0.name)) },
            uniquingKeysWith: { first, _ in first }
        )
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(fields)
    }
}
