import News

/// Makes a page of a feed's item: what the feed carries of the article, under the item's address and date.
///
/// The page is HTML of our own around the item's text as it came, so that the same item gives the same page. Its date
/// stands in fields that only feeds have, and is evidence of a rung of its own.
struct FeedPage {
    let feed: Feed
    /// The name of the file that the feed was read from.
    let file: String?

    /// The page of an item; `nil` where it has neither text nor title.
    func page(_ item: FeedItem) -> WebPage? {
        let text = longer(item.content, item.summary)
        guard text != nil || item.title != nil else { return nil }
        var head = ["<meta charset=\"utf-8\">"]
        func add(_ name: String, _ value: String?) {
            guard let value, !value.isEmpty else { return }
            head.append("<meta name=\"\(name)\" content=\"\(XMLText.escaped(value))\">")
        }
        if let title = item.title { head.append("<title>\(XMLText.escaped(title))</title>") }
        if let address = item.address {
            head.append("<link rel=\"canonical\" href=\"\(XMLText.escaped(address))\">")
        }
        add("feed-published", item.published?.iso8601)
        add("feed-updated", item.updated?.iso8601)
        for author in item.authors { add("author", author) }
        add("og:site_name", item.origin ?? feed.title)
        let title = item.title.map { "<h1>\(XMLText.escaped($0))</h1>\n" } ?? ""
        let body = text.map { FeedText.hasMarkup($0) ? $0 : "<p>\($0)</p>" } ?? ""
        let language = (item.language ?? feed.language).map { " lang=\"\(XMLText.escaped($0))\"" }
        let html = """
            <!DOCTYPE html>
            <html\(language ?? "")><head>
            \(head.joined(separator: "\n"))
            </head><body>
            <article>
            \(title)\(body)
            </article>
            </body></html>

            """
        return WebPage(
            bytes: Array(html.utf8),
            format: .html,
            url: item.address,
            file: item.address == nil ? file : nil,
            contentType: "text/html; charset=utf-8"
        )
    }

    /// Some feeds have the article where the summary belongs.
    private func longer(_ a: String?, _ b: String?) -> String? {
        guard let a, !a.isEmpty else { return b }
        guard let b, b.utf8.count > a.utf8.count * 2 else { return a }
        return b
    }
}

/// The pages of a saved feed's items.
final class FeedPages: PageSource {
    private let pages: FeedPage
    private var items: ArraySlice<FeedItem>
    private(set) var skipped = 0

    init(_ feed: Feed, file: String) {
        pages = FeedPage(feed: feed, file: file)
        items = feed.items[...]
    }

    func next() -> Result<IngestedPage, UnreadableInput>? {
        while let item = items.popFirst() {
            if let page = pages.page(item) { return .success(IngestedPage(page: page)) }
            skipped += 1
        }
        return nil
    }
}
