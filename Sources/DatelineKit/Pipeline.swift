import Annotate
import Extract
public import News
public import Organize

/// The stages in order, each a pure function: a page in, documents out; documents in, stories and timelines out.
public struct Pipeline: Sendable {
    /// Makes a pipeline.
    public init() {}

    /// Reads a page: its articles as documents with identities and layers, or the reason why it has none.
    ///
    /// The same page gives the same result, wherever and whenever it is read.
    public func read(_ page: WebPage) -> ReadPage {
        let reading = Extractor().read(page)
        let capture = CaptureIdentity(page)
        let documents = reading.articles.map { article in
            var article = article
            article.id = capture.articleID(address: article.url, ordinal: article.ordinal)
            return Annotator().document(for: article)
        }
        return ReadPage(page: page, capture: capture.number, reading: reading, documents: documents)
    }

    /// Gathers documents into stories and completes their dates from each other.
    ///
    /// Documents whose date was completed are annotated again.
    ///
    /// - Returns: The organization, and the documents that changed.
    public func organize(_ documents: [Document]) -> (Organization, changed: [Document]) {
        let organization = Organizer().organize(documents)
        let changed = documents.compactMap { document -> Document? in
            guard let date = organization.dates[document.id], date != document.article.published
            else { return nil }
            return Annotator().redated(document, published: date)
        }
        return (organization, changed)
    }

    /// Tells documents by date.
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
    /// Identity of the capture.
    public var capture: Int64
    /// What the page held.
    public var reading: PageReading
    /// Its articles with their layers.
    public var documents: [Document]
}

/// Identities of a capture and its articles: a function of address and bytes, never of file names or times.
struct CaptureIdentity: Sendable {
    let number: Int64
    private let content: String

    init(_ page: WebPage) {
        let digest = StableHash.identity(page.bytes)
        content = String(digest)
        let address = page.url.flatMap { WebAddress($0)?.description } ?? page.url ?? ""
        number = StableHash.identity(Array("\(address)\n\(digest)".utf8))
    }

    /// An article's identity: from its canonical address, or from the capture's bytes where it has none.
    func articleID(address: String?, ordinal: Int) -> ArticleID {
        let place = address.flatMap { WebAddress($0)?.description } ?? content
        return ArticleID(StableHash.identity(Array("\(place)#\(ordinal)".utf8)))
    }
}
