import Archive
import News
import Store

extension Capture {
    /// The page that was captured, expanded.
    var page: WebPage {
        get throws(ArchiveError) {
            WebPage(
                bytes: try Gzip.decompress(compressed, limit: byteCount),
                format: format,
                url: url,
                file: file,
                fetched: fetched,
                published: published,
                outlet: outletName,
                contentType: contentType
            )
        }
    }
}
