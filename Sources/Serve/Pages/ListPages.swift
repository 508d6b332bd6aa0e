import DatelineKit
import Export
import News
import Store

/// The first page: stories in focus, those that grow, the latest ones, and the latest articles.
struct HomePage: Sendable {
    let labels: Labels
    let lists: [RankedStories]
    /// The day that the reader looks back to.
    let asOf: CivilDay?
    let latest: [ArticleSummary]

    /// The body of the page.
    func body() -> HTML {
        let parts = Parts(labels: labels)
        let sections: [HTML] = lists.compactMap { list in
            guard !list.stories.isEmpty || list.ranking == .latest else { return nil }
            let items: [HTML] = list.stories.map { item($0, list.ranking) }
            let cards: HTML =
                items.isEmpty
                ? "<p class=\"empty\">\(labels.nothing)</p>"
                : "<ul class=\"plain cards\">\(items)</ul>"
            return """
                <h2 id="\(list.ranking.rawValue)">\(labels.name(of: list.ranking))</h2>
                <p class="note">\(labels.formula(of: list.ranking, asOf: list.asOf))</p>
                \(cards)

                """
        }
        let articles: HTML =
            latest.isEmpty
            ? .empty
            : "<h2>\(labels.latest)</h2>\(parts.list(latest.map(ArticleReference.init)))"
        return """
            <h1>\(labels.stories)</h1>
            \(lookBack)
            \(sections)
            \(articles)
            """
    }

    private func item(_ ranked: RankedStory, _ ranking: StoryRanking) -> HTML {
        let story = ranked.card.story
        let lede: HTML =
            ranked.card.lede.map {
                "<p><a href=\"\(Parts.address(of: $0.citation))\">\($0.text)</a></p>"
            } ?? .empty
        let day = asOf.map { "?asOf=\($0)" } ?? ""
        let chip: HTML =
            ranking == .latest
            ? .empty
            : "<span class=\"chip good\">\(labels.standing(ranked.standing, ranking))</span>"
        return """
            <li><h3><a href="/s/\(story.id.description)\(day)">\(story.title)</a></h3>\(lede)
            <p class="meta">\(chip)\(Parts(labels: labels).facts(of: story))</p></li>

            """
    }

    private var lookBack: HTML {
        let until = asOf?.description ?? ""
        return """
            <form class="wish" action="/"><label>\(labels.asOf) <input type="date" name="asOf" value="\(until)"></label>
            <button>\(labels.show)</button></form>
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

/// The timeline of what a query finds, or of those who bear names.
struct TimelinePage: Sendable {
    let labels: Labels
    let view: TimelineView
    let query: String

    /// The body of the page.
    func body() -> HTML {
        let references = view.summaries.mapValues(ArticleReference.init)
        let left: HTML =
            view.undatedArticles == 0
            ? .empty : "<p class=\"note\">\(labels.undatedLeftOut(view.undatedArticles))</p>"
        return """
            <h1>\(labels.timeline): \(view.title)</h1>
            \(TimelineForm(labels: labels, request: view.request, action: "/timeline", query: query).html())
            \(Parts(labels: labels).timeline(view.timeline, references: references))
            \(left)
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
    let corrections: [CorrectionView]

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
            <h2 id="corrections">\(labels.corrections)</h2>
            \(CorrectionList(labels: labels, corrections: corrections).html())
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
