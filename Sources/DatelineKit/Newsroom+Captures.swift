public import News
public import Store

/// A capture as its page shows it.
public struct CaptureView: Sendable {
    /// Where it came from.
    public var capture: Capture
    /// Its bytes as they came.
    public var bytes: [UInt8]
    /// Its text: decoded, NFC.
    ///
    /// For HTML the markup.
    public var decoded: String
    /// The articles read from it, with where their text stands in `decoded`.
    public var articles: [Article]
}

extension Newsroom {
    /// A capture with its text; `nil` where there is none.
    ///
    /// - Throws: `StoreError`; `ArchiveError` where its bytes in the store are damaged.
    public func capture(_ id: Int64) throws -> CaptureView? {
        guard let capture = try store.capture(id: id) else { return nil }
        let page = try capture.page
        let read = try readingPipeline().read(page)
        return CaptureView(
            capture: capture,
            bytes: page.bytes,
            decoded: read.reading.decoded,
            articles: read.documents.map(\.article)
        )
    }
}
