import DatelineKit
import Markup
import News
import Store

/// A capture as it was read: text with the cited part marked, HTML without scripts and styles.
struct CapturePage: Sendable {
    let labels: Labels
    let view: CaptureView
    let article: ArticleID?
    let cited: TextSpan?

    /// The body of the page.
    func body() -> HTML {
        let capture = view.capture
        return """
            <h1>\(labels.capture)</h1>
            <p class="meta">\(capture.url ?? capture.file ?? "") · \(capture.byteCount) B · <a href="/capture/\(capture.id)/raw" download>\(
                labels.download)</a></p>
            <p class="note">\(labels.captureNote)</p>
            \(content)
            """
    }

    private var content: HTML {
        if view.capture.format == .html, source == nil {
            let tree = HTMLParser().parse(Array(view.decoded.utf8))
            return "<div class=\"article\">\(HTML.sanitized(tree.sanitizedHTML()))</div>"
        }
        guard let source, let before = view.decoded.slice(TextSpan(0, source.start)),
            let inside = view.decoded.slice(source),
            let after = view.decoded.slice(TextSpan(source.end, view.decoded.utf8.count))
        else { return "<pre class=\"capture\">\(view.decoded)</pre>" }
        return
            "<pre class=\"capture\">\(before)<mark class=\"cited\" id=\"cited\">\(inside)</mark>\(after)</pre>"
    }

    /// The cited part in the capture's text: the same bytes where the text is verbatim, else the whole block they stand in.
    private var source: TextSpan? {
        guard let cited, let article = view.articles.first(where: { $0.id == self.article }),
            let block = article.blocks.first(where: { $0.span.contains(cited) }),
            let source = block.source, source.end <= view.decoded.utf8.count
        else { return nil }
        guard source.count == block.span.count else { return source }
        return cited.shifted(by: source.start - block.span.start)
    }
}
