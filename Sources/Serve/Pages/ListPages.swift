import DatelineKit
import Export
import News
import Store

/// The first page: stories now, latest articles.
struct HomePage: Sendable {
    let labels: Labels
    let stories: [StoryCard]
    let latest: [ArticleSummary]

    /// The body of the page.
    func body() -> HTML {
        let cards: [HTML] = stories.map { card in
            let lede: HTML =
                card.lede.map {
                    "<p><a href=\"\(Parts.address(of: $0.citation))\">\($0.text)</a></p>"
                } ?? .empty
            return """
                <li><h3><a href="/s/\(card.story.id.description)">\(card.story.title)</a></h3>\(lede)
                <p class="meta">\(labels.date(card.story.from)) – \(labels.date(card.story.to)) · \(labels.articleCount(
                    card.story.articles.count)) · \(labels.originCount(card.story.origins))</p></li>

                """
        }
        let list: HTML =
            cards.isEmpty
            ? "<p class=\"empty\">\(labels.nothing)</p>" : "<ul class=\"plain cards\">\(cards)</ul>"
        return """
            <h1>\(labels.stories)</h1>
            \(list)
            <h2>\(labels.latest)</h2>
            \(Parts(labels: labels).list(latest.map(ArticleReference.init)))
            """
    }
}

/// What was found for a query: one sentence an article.
struct SearchPage: Sendable {
    let labels: Labels
    let query: String
    let hits: [SearchHit]

    /// The body of the page.
    func body() -> HTML {
        let parts = Parts(labels: labels)
        let items: [HTML] = hits.map { hit in
            let reference = ArticleReference(hit.article)
            let citation = Citation(article: hit.article.id, span: hit.span)
            return """
                <li><h3><a href="/a/\(hit.article.id.description)">\(reference.title)</a></h3>\(parts.meta(reference))
                <p class="line"><a href="\(Parts.address(of: citation))">\(hit.text)</a></p></li>

                """
        }
        let list: HTML =
            items.isEmpty
            ? "<p class=\"empty\">\(labels.noResults)</p>"
            : "<ul class=\"plain cards\">\(items)</ul>"
        let timeline: HTML =
            items.isEmpty
            ? .empty
            : "<p class=\"meta\"><a href=\"/timeline?q=\(PercentEncoding.query(query))\">\(labels.timeline): \(query)</a></p>"
        return "<h1>\(labels.search): \(query)</h1>\(timeline)\(list)"
    }
}

/// The timeline of what a query finds.
struct TimelinePage: Sendable {
    let labels: Labels
    let view: TimelineView

    /// The body of the page.
    func body() -> HTML {
        let references = view.summaries.mapValues(ArticleReference.init)
        return """
            <h1>\(labels.timeline): \(view.title)</h1>
            \(Parts(labels: labels).timeline(view.timeline, references: references))
            """
    }
}

/// What has no date, no year or no article, each with its reason.
struct OpenEndsPage: Sendable {
    let labels: Labels
    let undated: [ArticleSummary]
    /// What speaks of their dates, by article.
    let reasons: [ArticleID: [DateReason]]
    let pages: [PageWithoutArticle]

    /// The body of the page.
    func body() -> HTML {
        let rows: [HTML] = pages.map {
            "<tr><td><a href=\"/capture/\($0.captureID)\">\($0.url ?? $0.file ?? String($0.captureID))</a></td><td>\(labels.noArticle($0.reason))</td></tr>"
        }
        let table: HTML =
            rows.isEmpty
            ? "<p class=\"empty\">\(labels.nothing)</p>"
            : "<table><tbody>\(rows)</tbody></table>"
        return """
            <h1>\(labels.openEnds)</h1>
            <h2>\(labels.articlesWithoutYear)</h2>
            \(articles)
            <h2>\(labels.pagesWithoutArticle)</h2>
            \(table)
            """
    }

    /// The articles, each with the evidence that did not suffice.
    private var articles: HTML {
        guard !undated.isEmpty else { return "<p class=\"empty\">\(labels.nothing)</p>" }
        let parts = Parts(labels: labels)
        let items: [HTML] = undated.map { summary in
            let reference = ArticleReference(summary)
            let found = (reasons[summary.id] ?? []).map {
                "\(labels.rung($0.rung)): \($0.found) = \($0.date)"
                    + ($0.isUsed ? "" : " (\(labels.notUsed))")
            }
            let why = found.isEmpty ? labels.noEvidence : found.joined(separator: " · ")
            return """
                <li><h3><a href="/a/\(summary.id.description)">\(reference.title)</a></h3>\(parts.meta(reference))
                <p class="note">\(why)</p></li>

                """
        }
        return "<ul class=\"plain cards\">\(items)</ul>"
    }
}
