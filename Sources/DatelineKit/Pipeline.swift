import Annotate
public import Extract
public import News
public import Organize

/// The stages in order, each a pure function: a page in, documents out; documents in, stories and timelines out.
public struct Pipeline: Sendable {
    /// What outlets are known to repeat.
    let furniture: OutletFurniture

    /// Makes a pipeline.
    ///
    /// - Parameter furniture: What outlets are known to repeat; none for a first page.
    public init(furniture: OutletFurniture = OutletFurniture()) { self.furniture = furniture }

    /// Reads a page: its articles as documents with identities and layers, or the reason why it has none.
    ///
    /// The same page gives the same result, wherever and whenever it is read.
    public func read(_ page: WebPage) -> ReadPage {
        read(page, annotate: Annotator().document(for:))
    }

    /// Reads a page as ``read(_:)`` does, but adds only what belongs to the articles themselves: dates and credits.
    public func extract(_ page: WebPage) -> ReadPage {
        read(page, annotate: Annotator().credited)
    }

    /// Adds all layers to an article that came from elsewhere; without an identity it gets that of its address or text.
    public func annotate(_ article: Article) -> Document {
        var article = article
        if article.id == .none {
            let page = WebPage(bytes: Array(article.text.utf8), format: .text, url: article.url)
            var identity = PageIdentity(page)
            article.id = identity.articleID(address: article.url, ordinal: article.ordinal)
        }
        return Annotator().document(for: article)
    }

    private func read(_ page: WebPage, annotate: (Article) -> Document) -> ReadPage {
        let reading = Extractor(furniture: furniture).read(page)
        var identity = PageIdentity(page)
        let documents = reading.articles.map { article in
            var article = article
            article.id = identity.articleID(address: article.url, ordinal: article.ordinal)
            return annotate(article)
        }
        return ReadPage(page: page, reading: reading, documents: documents)
    }

    /// Gathers documents into stories and completes their dates from each other.
    ///
    /// Documents whose date was completed are annotated again.
    ///
    /// - Parameters:
    ///   - documents: In any order.
    ///   - sightings: Headlines seen on pages, with their stamps.
    ///   - corrections: What a reader knows better, in order.
    /// - Returns: The organization, and the documents that changed.
    public func organize(
        _ documents: [Document],
        sightings: [Sighting] = [],
        corrections: [Correction] = []
    ) -> (Organization, changed: [Document]) {
        let organization = Organizer().organize(
            documents,
            sightings: sightings,
            corrections: corrections
        )
        let changed = documents.compactMap { document -> Document? in
            guard let date = organization.dates[document.id], date != document.article.published
            else { return nil }
            return redated(document, published: date)
        }
        return (organization, changed)
    }

    /// The document with another date: what its text says of time is worked out anew.
    public func redated(_ document: Document, published: PublicationDate) -> Document {
        Annotator().redated(document, published: published)
    }

    /// Tells documents by date.
    ///
    /// - Parameters:
    ///   - documents: In any order.
    ///   - origins: Where the articles come from, as `organize` found.
    ///   - limit: Most entries to give, the most important ones; `nil` for all.
    /// - Returns: Entries by the day they tell of, then those of an unknown year.
    public func timeline(
        of documents: [Document],
        origins: [ArticleID: Origin],
        limit: Int? = nil
    ) -> Timeline {
        TimelineBuilder().timeline(of: documents, origins: origins, limit: limit)
    }
}

/// A page that went through the stages.
public struct ReadPage: Sendable {
    /// The page.
    public var page: WebPage
    /// What the page held.
    public var reading: PageReading
    /// Its articles with their layers.
    public var documents: [Document]
}

/// Gives articles their identity: a function of address and bytes, never of file names or times.
struct PageIdentity: Sendable {
    private let page: WebPage
    /// Worked out when it is needed: hashing a page takes as long as parsing it.
    private lazy var fallback: String =
        page.url.map { WebAddress($0)?.description ?? $0 }
        ?? String(StableHash.identity(page.bytes))

    init(_ page: WebPage) { self.page = page }

    /// An article's identity: from its canonical address, else its page's, else the bytes of the capture.
    mutating func articleID(address: String?, ordinal: Int) -> ArticleID {
        let place = address.flatMap { WebAddress($0)?.description } ?? fallback
        return ArticleID(StableHash.identity(Array("\(place)#\(ordinal)".utf8)))
    }
}
