public import News

/// Reads the articles off a page.
public struct Extractor: Sendable {
    private let furniture: OutletFurniture

    /// Makes an extractor.
    ///
    /// - Parameter furniture: What outlets are known to repeat; none for a first page.
    public init(furniture: OutletFurniture = OutletFurniture()) { self.furniture = furniture }

    /// What the page holds: articles with their dates and reasons, sightings, furniture; or why it has no article.
    ///
    /// Never fails: a poor page is a result with a reason. Linear in the page's length.
    public func read(_ page: WebPage) -> PageReading {
        let reading =
            switch page.format {
            case .html: HTMLReader().read(page)
            case .text: PlainTextReader().read(page)
            }
        return reading.without(furniture)
    }
}
