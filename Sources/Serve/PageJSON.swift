import DatelineKit
import Export
import News
import Store

/// What has no date, no year or no article.
struct OpenEndsJSON: Encodable {
    struct Line: Encodable {
        let article: ArticleID
        let title: String
        let outlet: String?
        let date: String
        let reasons: [String]
    }
    struct Page: Encodable {
        let capture: String
        let url: String?
        let file: String?
        let reason: String
    }
    let articles: [Line]
    let pages: [Page]

    init(
        undated: [ArticleReference],
        reasons: [ArticleID: [DateReason]],
        pages: [PageWithoutArticle]
    ) {
        articles = undated.map {
            Line(
                article: $0.id,
                title: $0.title,
                outlet: $0.outlet?.id,
                date: $0.published.date.description,
                reasons: (reasons[$0.id] ?? []).map {
                    "\($0.rung.rawValue): \($0.found) = \($0.date)"
                }
            )
        }
        self.pages = pages.map {
            Page(
                capture: String($0.captureID),
                url: $0.url,
                file: $0.file,
                reason: $0.reason.rawValue
            )
        }
    }
}

/// A capture with its text.
struct CaptureJSON: Encodable {
    let capture: String
    let url: String?
    let file: String?
    let bytes: Int
    let text: String

    init(_ view: CaptureView) {
        capture = String(view.capture.id)
        url = view.capture.url
        file = view.capture.file
        bytes = view.capture.byteCount
        text = view.decoded
    }
}
