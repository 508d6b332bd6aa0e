public import News

/// A list of names: `{"names":[…]}`.
public struct NamesJSON: Encodable, Sendable {
    let names: [NameJSON]

    /// Takes over names in their order.
    public init(_ names: [NameJSON]) { self.names = names }
}

/// A name of the corpus with its variants, why they are one, and sentences that show it.
public struct NameJSON: Encodable, Sendable {
    struct Variant: Encodable, Sendable {
        let text: String
        let level: Mention.Level
        let articles: Int
    }
    struct Alias: Encodable, Sendable {
        let key: String
        let ground: NameGround
        let articles: Int
        let example: ArticleID?
    }
    struct Sentence: Encodable, Sendable {
        let article: ArticleID
        let outlet: String?
        let file: String?
        let url: String?
        let date: String
        let text: String
        let span: TextSpan
    }
    let key: String
    let kind: Entity.Kind
    let name: String
    let articles: Int
    let mentions: Int
    let quotations: Int
    let variants: [Variant]
    let aliases: [Alias]
    let sentences: [Sentence]?

    /// Takes over a name.
    ///
    /// - Parameters:
    ///   - name: The name.
    ///   - quotations: Number of quotations whose speaker it is.
    ///   - sentences: Sentences that name it, each with its article; `nil` leaves the field out.
    public init(
        _ name: CorpusName,
        quotations: Int,
        sentences: [(reference: ArticleReference, text: String, span: TextSpan)]? = nil
    ) {
        key = name.key
        kind = name.kind
        self.name = name.name
        articles = name.articles
        mentions = name.mentions
        self.quotations = quotations
        variants = name.variants.map {
            Variant(text: $0.text, level: $0.level, articles: $0.articles)
        }
        aliases = name.aliases.map {
            Alias(key: $0.key, ground: $0.ground, articles: $0.articles, example: $0.example)
        }
        self.sentences = sentences?.map {
            Sentence(
                article: $0.reference.id,
                outlet: $0.reference.outlet?.id,
                file: $0.reference.file,
                url: $0.reference.url,
                date: $0.reference.published.date.description,
                text: $0.text,
                span: $0.span
            )
        }
    }
}
