import Language
import Markup
import News

/// Reads plain-text scrapes.
struct PlainTextReader: Sendable {
    func read(_ page: WebPage) -> PageReading {
        PageReading(decoded: "", encoding: "", reason: .empty)
    }
}
