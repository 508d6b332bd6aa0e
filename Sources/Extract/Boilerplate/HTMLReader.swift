import Markup
import News

/// Reads HTML pages.
struct HTMLReader: Sendable {
    func read(_ page: WebPage) -> PageReading {
        PageReading(decoded: "", encoding: "", reason: .empty)
    }
}
