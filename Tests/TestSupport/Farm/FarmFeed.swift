/// Writes the feeds of a farm: RSS, Atom and JSON Feed in turn.
struct FarmFeed {
    let site: FarmSite
    /// The site whose articles are listed, too, and which of them.
    let other: FarmSite?
    let now: Int64

    /// How many articles a feed lists.
    static let window = 30

    private struct Item {
        var address: String
        var id: String
        var text: FarmText
        var moment: Int64
    }

    /// The type and the document; the same until an article comes.
    func document() -> (type: String, text: String) {
        var items: [Item] = []
        for article in site.articles(until: now).suffix(Self.window).reversed() {
            items.append(item(site, article))
        }
        if let other {
            for article in other.articles(until: now).suffix(3).reversed() {
                items.append(item(other, article))
            }
        }
        switch site.number % 3 {
        case 0: return ("application/rss+xml; charset=utf-8", rss(items))
        case 1: return ("application/atom+xml", atom(items))
        default: return ("application/feed+json", json(items))
        }
    }

    private func item(_ of: FarmSite, _ article: Int) -> Item {
        let path = of.path(of: article)
        let query = article % 3 == 0 ? "?utm_source=rss&utm_medium=feed" : ""
        // A moved path answers with a redirect to where the article is.
        let place = article % 7 == 3 ? "/cu\(path)" : path
        let id = site.changesIDs ? "\(path)#\(now)" : path
        return Item(
            address: "http://\(of.host):\(of.port)\(place)\(query)",
            id: id,
            text: FarmText(site: of.number, number: article),
            moment: of.moment(of: article)
        )
    }

    private func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
    }

    private func body(_ text: FarmText) -> String {
        text.paragraphs.prefix(3).map { "<p>\($0)</p>" }.joined()
    }

    private func rss(_ items: [Item]) -> String {
        var out = """
            <?xml version="1.0" encoding="utf-8"?>
            <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
            <title>Báo \(site.number)</title><link>http://\(site.host):\(site.port)/</link>

            """
        for item in items {
            out += """
                <item><title>\(escaped(item.text.headline))</title><link>\(escaped(item.address))</link>
                <guid isPermaLink="false">\(escaped(item.id))</guid><pubDate>\(FarmDate.http(item.moment))</pubDate>
                <content:encoded><![CDATA[\(body(item.text))]]></content:encoded></item>

                """
        }
        return out + "</channel></rss>\n"
    }

    private func atom(_ items: [Item]) -> String {
        var out = """
            <?xml version="1.0" encoding="utf-8"?>
            <feed xmlns="http://www.w3.org/2005/Atom"><title>Báo \(site.number)</title><id>urn:\(site.host)</id>
            <link href="http://\(site.host):\(site.port)/"/>

            """
        for item in items {
            out += """
                <entry><title>\(escaped(item.text.headline))</title><link href="\(escaped(item.address))"/>
                <id>\(escaped(item.id))</id><published>\(FarmDate.iso(item.moment))</published>
                <content type="html">\(escaped(body(item.text)))</content></entry>

                """
        }
        return out + "</feed>\n"
    }

    private func json(_ items: [Item]) -> String {
        let entries = items.map { item in
            """
            {"id":"\(item.id)","url":"\(item.address)","title":"\(item.text.headline)",\
            "date_published":"\(FarmDate.iso(item.moment))","content_html":"\(body(item.text))"}
            """
        }
        return """
            {"version":"https://jsonfeed.org/version/1.1","title":"Báo \(site.number)",\
            "home_page_url":"http://\(site.host):\(site.port)/","items":[\(entries.joined(separator: ","))]}

            """
    }
}
