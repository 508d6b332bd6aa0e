public import News

/// What a list says of an article: enough to name it and to find where it came from.
public struct ArticleReference: Sendable, Hashable {
    /// Identity.
    public var id: ArticleID
    /// The headline, verbatim.
    public var title: String
    /// Who published it.
    public var outlet: Outlet?
    /// The address, where there is one.
    public var url: String?
    /// The file it was read from, where there is one.
    public var file: String?
    /// When it was published, as far as known.
    public var published: PublicationDate

    /// Makes a reference.
    public init(
        id: ArticleID,
        title: String,
        outlet: Outlet?,
        url: String?,
        file: String?,
        published: PublicationDate
    ) {
        self.id = id
        self.title = title
        self.outlet = outlet
        self.url = url
        self.file = file
        self.published = published
    }
}

/// A date as the JSON forms write it.
public struct DateJSON: Encodable, Sendable {
    let date: String
    let precision: DatePrecision
    let inferred: Bool
    let reasons: [String]
    let notBefore: String?
    let notAfter: String?

    /// Takes over a publication date; a reason reads `rung: what was found = what it says`, unused ones end in `(not used)`.
    public init(_ published: PublicationDate) {
        date = published.date.description
        precision = published.date.precision
        inferred = published.isInferred
        reasons = published.reasons.map { reason in
            "\(reason.rung.rawValue): \(reason.found) = \(reason.date)"
                + (reason.isUsed ? "" : " (not used)")
        }
        notBefore = published.notBefore?.description
        notAfter = published.notAfter?.description
    }
}

/// A citation as the JSON forms write it.
public struct CitationJSON: Encodable, Sendable {
    let article: ArticleID
    let outlet: String?
    let file: String?
    let url: String?
    let span: TextSpan

    /// Takes over a citation; `reference` says where its article came from.
    public init(_ citation: Citation, reference: ArticleReference?) {
        article = citation.article
        outlet = reference?.outlet?.id
        file = reference?.file
        url = reference?.url
        span = citation.span
    }
}
