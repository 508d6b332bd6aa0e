public import News

/// An article with its layers; every span counts UTF-8 bytes of `text`.
public struct ArticleJSON: Encodable, Sendable {
    struct Part: Encodable, Sendable {
        let role: Block.Role
        let span: TextSpan
    }
    struct Line: Encodable, Sendable {
        let span: TextSpan
        let status: ClaimStatus
    }
    struct Time: Encodable, Sendable {
        let span: TextSpan
        let type: TimeExpression.Kind
        let value: String
        let mod: String?
        let rule: String
    }
    struct Name: Encodable, Sendable {
        let span: TextSpan
        let type: Entity.Kind
        let key: String
        let canonical: String
        let level: Mention.Level
        let nested: Bool
    }
    struct Number: Encodable, Sendable {
        let span: TextSpan
        let value: String
        let upper: String?
        let qualifier: Figure.Qualifier?
        let unit: String?
        let counted: TextSpan?
    }
    struct Source: Encodable, Sendable {
        let role: Credit.Role
        let span: TextSpan
        let sources: [String]
        /// The key of each source that the lists know.
        let outlets: [String?]
    }

    let article: ArticleID
    let ordinal: Int
    let title: String
    let standfirst: String?
    let text: String
    let blocks: [Part]
    let outlet: Outlet?
    let file: String?
    let url: String?
    let authors: [String]
    let section: String?
    let tags: [String]
    let picture: String?
    let pictureCredit: String?
    let language: String
    let published: DateJSON
    let modified: String?
    let readFrom: OriginsJSON?
    let story: ArticleID?
    let sentences: [Line]
    let times: [Time]
    let names: [Name]
    let quotations: [QuotationJSON]
    let credits: [Source]
    let figures: [Number]

    /// Takes over a document.
    ///
    /// - Parameters:
    ///   - document: The article and its layers.
    ///   - reference: Where it came from.
    ///   - story: The story it belongs to.
    public init(_ document: Document, reference: ArticleReference, story: ArticleID?) {
        let source = document.article
        article = source.id
        ordinal = source.ordinal
        title = source.headline
        standfirst = source.standfirst
        text = source.text
        blocks = source.blocks.map { Part(role: $0.role, span: $0.span) }
        outlet = source.outlet
        file = reference.file
        url = reference.url
        authors = source.authors
        section = source.section
        tags = source.tags
        picture = source.picture
        pictureCredit = source.pictureCredit
        language = source.language
        published = DateJSON(source.published)
        modified = source.modified?.description
        readFrom = OriginsJSON(source)
        self.story = story
        sentences = document.sentences.map { Line(span: $0.span, status: $0.status) }
        times = document.times.map {
            Time(
                span: $0.span,
                type: $0.kind,
                value: $0.value,
                mod: $0.modifier,
                rule: $0.rule
            )
        }
        names = document.mentions.compactMap { mention in
            guard document.entities.indices.contains(mention.entity) else { return nil }
            let entity = document.entities[mention.entity]
            return Name(
                span: mention.span,
                type: entity.kind,
                key: entity.key,
                canonical: entity.name,
                level: mention.level,
                nested: mention.isNested
            )
        }
        quotations = document.quotations.map {
            QuotationJSON($0, in: document.article, reference: nil)
        }
        credits = document.credits.map {
            Source(
                role: $0.role,
                span: $0.span,
                sources: $0.sources,
                outlets: $0.sources.map { document.organizationKey(named: $0) }
            )
        }
        figures = document.figures.map {
            Number(
                span: $0.span,
                value: $0.value,
                upper: $0.upper,
                qualifier: $0.qualifier,
                unit: $0.unit,
                counted: $0.counted
            )
        }
    }
}

/// A quotation with who says it and who relays it.
public struct QuotationJSON: Encodable, Sendable {
    let article: ArticleID
    let title: String
    let outlet: String?
    let date: String
    let text: String
    let span: TextSpan
    let kind: Quotation.Kind
    let speaker: String?
    let speakerSpan: TextSpan?
    let cue: String?
    let chain: [String]
    let status: ClaimStatus

    /// Takes over a quotation of an article.
    public init(_ quotation: Quotation, in article: Article, reference: ArticleReference?) {
        self.article = article.id
        title = article.headline
        outlet = (reference?.outlet ?? article.outlet)?.id
        date = article.published.date.description
        text = article.text.slice(quotation.span).map(String.init) ?? ""
        span = quotation.span
        kind = quotation.kind
        speaker = quotation.speakerName
        speakerSpan = quotation.speaker
        cue = quotation.cue.flatMap { article.text.slice($0) }.map(String.init)
        chain = quotation.chain
        status = quotation.status
    }
}

extension QuotationJSON {
    /// Takes over a quotation whose words were looked up already.
    public init(_ quotation: Quotation, text: String, reference: ArticleReference) {
        article = reference.id
        title = reference.title
        outlet = reference.outlet?.id
        date = reference.published.date.description
        self.text = text
        span = quotation.span
        kind = quotation.kind
        speaker = quotation.speakerName
        speakerSpan = quotation.speaker
        cue = nil
        chain = quotation.chain
        status = quotation.status
    }
}

/// A list of quotations: `{"quotes":[…]}`.
public struct QuotationsJSON: Encodable, Sendable {
    let quotes: [QuotationJSON]

    /// Takes over quotations in their order.
    public init(_ quotes: [QuotationJSON]) { self.quotes = quotes }
}

/// A line of `extract --json`: an article of a page, or the reason why the page has none.
public struct ExtractJSON: Encodable, Sendable {
    let id: String?
    let file: String?
    let url: String?
    let article: Int
    let reason: String?
    let title: String?
    let standfirst: String?
    let text: String?
    let published: DateJSON?
    let modified: String?
    let authors: [String]?
    let outlet: String?
    let credits: [String]?
    let section: String?
    let tags: [String]?
    let picture: String?
    let pictureCredit: String?
    let language: String?
    let readFrom: OriginsJSON?

    /// Takes over an article.
    ///
    /// - Parameters:
    ///   - document: The article with at least the layer of credits.
    ///   - page: The page it stands on.
    ///   - id: What the bringer called the page.
    public init(_ document: Document, page: WebPage, id: String?) {
        let source = document.article
        self.id = id
        file = page.file
        url = page.url ?? source.url
        article = source.ordinal
        reason = nil
        title = source.headline
        standfirst = source.standfirst
        text = source.body
        published = DateJSON(source.published)
        modified = source.modified?.description
        authors = source.authors
        outlet = source.outlet?.id
        var names: [String] = []
        for credit in document.credits where credit.role != .byline && credit.role != .photo {
            for name in credit.sources where !names.contains(name) { names.append(name) }
        }
        credits = names
        section = source.section
        tags = source.tags.isEmpty ? nil : source.tags
        picture = source.picture
        pictureCredit = source.pictureCredit
        language = source.language
        readFrom = OriginsJSON(source)
    }

    /// Takes over a page without an article.
    ///
    /// - Parameters:
    ///   - page: The page.
    ///   - reason: Why it has none.
    ///   - id: What the bringer called the page.
    public init(page: WebPage, reason: NoArticleReason, id: String?) {
        self.id = id
        file = page.file
        url = page.url
        article = 0
        self.reason = reason.rawValue
        title = nil
        standfirst = nil
        text = nil
        published = nil
        modified = nil
        authors = nil
        outlet = nil
        credits = nil
        section = nil
        tags = nil
        picture = nil
        pictureCredit = nil
        language = nil
        readFrom = nil
    }
}

/// A search: `{"results":[…]}`, one result an article.
public struct SearchJSON: Encodable, Sendable {
    /// One article that was found.
    public struct Result: Encodable, Sendable {
        let article: ArticleID
        let title: String
        let outlet: String?
        let date: String
        let text: String
        let span: TextSpan

        /// Makes a result; `text` is the sentence at `span`.
        public init(_ reference: ArticleReference, text: String, span: TextSpan) {
            article = reference.id
            title = reference.title
            outlet = reference.outlet?.id
            date = reference.published.date.description
            self.text = text
            self.span = span
        }
    }
    let results: [Result]

    /// Takes over results in their order.
    public init(_ results: [Result]) { self.results = results }
}
