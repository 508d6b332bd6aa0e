import News
import Store

/// The feeds that are followed, and how each is doing.
struct FeedsPage: Sendable {
    let labels: Labels
    let health: [FeedHealth]

    /// The body of the page.
    func body() -> HTML {
        guard !health.isEmpty else {
            return """
                <h1>\(labels.feeds)</h1><p class="empty">\(labels.noFeeds)</p>
                <pre class="capture">dateline feeds add https://…</pre>
                """
        }
        let failing = health.count { $0.feed.lastError != nil }
        let rows: [HTML] = health.map(row)
        return """
            <h1>\(labels.feeds)</h1>
            <p class="meta">\(labels.feedCount(health.count, failing: failing))</p>
            <table><thead><tr><th scope="col">\(labels.feed)</th><th scope="col">\(labels.lastSuccess)</th><th scope="col">\(
                labels.nextTry)</th><th scope="col">\(labels.items)</th></tr></thead>
            <tbody>\(rows)</tbody></table>
            """
    }

    private func row(_ one: FeedHealth) -> HTML {
        let feed = one.feed
        let folder: HTML =
            feed.folders.isEmpty ? .empty : "\(feed.folders.joined(separator: " / ")) · "
        let error: HTML =
            feed.lastError.map {
                "<p class=\"note\"><span class=\"chip warn\">\(labels.failing)</span> \($0)</p>"
            } ?? .empty
        let reasons: [HTML] = one.reasons.map {
            "<p class=\"note\">\(labels.notTaken($0.items)): \($0.reason)</p>"
        }
        let waiting: HTML = one.pending == 0 ? .empty : " (\(labels.waiting(one.pending)))"
        return """
            <tr><td><strong>\(feed.title ?? feed.address)</strong>
            <p class="meta">\(folder)<a rel="noreferrer" href="\(safe(feed.address))">\(feed.address)</a></p>\(error)\(reasons)</td>
            <td>\(moment(feed.lastSuccess))</td><td>\(feed.hasEnded ? "–" : moment(feed.nextTry))</td>
            <td>\(feed.items)\(waiting)</td></tr>

            """
    }

    /// An address that a link may have: nothing but the web's own.
    private func safe(_ address: String) -> String { WebAddress(address)?.description ?? "#" }

    private func moment(_ time: Timestamp?) -> HTML {
        guard let time, time.seconds > 0 else { return "–" }
        let text = String(time.description.dropLast(4)).replacing("T", with: " ")
        return "<time datetime=\"\(time.description)\">\(text) UTC</time>"
    }
}

extension Labels {
    var feeds: String { choose("Nguồn tin", "Feeds") }
    var feed: String { choose("Nguồn", "Feed") }
    var noFeeds: String { choose("Chưa theo dõi nguồn nào.", "No feed is followed yet.") }
    var lastSuccess: String { choose("Đọc được lần cuối", "Last success") }
    var nextTry: String { choose("Lần đọc tới", "Next try") }
    var items: String { choose("Số tin", "Items") }
    var failing: String { choose("lỗi", "failing") }

    func feedCount(_ count: Int, failing: Int) -> String {
        choose("\(count) nguồn, \(failing) đang lỗi", "\(count) feeds, \(failing) failing")
    }

    func waiting(_ count: Int) -> String { choose("\(count) đang chờ", "\(count) waiting") }

    func notTaken(_ count: Int) -> String {
        choose("\(count) trang không lấy được", "\(count) not taken as pages")
    }
}
