import DatelineKit
import Export
import Foundation
import Hummingbird
import News
import Store

/// Finds the page that a request asks for, in HTML or as JSON.
struct Routes: Sendable {
    let newsroom: Newsroom

    /// The answer to a request; errors of the store become a page that says so.
    func answer(_ request: Request) -> Response {
        let asked = Query(request)
        do {
            return try page(asked) ?? notFound(asked)
        } catch {
            let layout = asked.layout
            return Answer.html(
                layout.page(title: "Dateline", body: "<h1>Dateline</h1><p>\("\(error)")</p>"),
                status: .internalServerError
            )
        }
    }

    private func page(_ asked: Query) throws -> Response? {
        let parts = asked.path.split(separator: "/").map(String.init)
        switch (parts.first, parts.dropFirst().first) {
        case (nil, _): return try home(asked)
        case ("style.css", nil): return Answer.stylesheet
        case ("healthz", nil): return Answer.text("ok\n")
        case ("language", nil): return Answer.languageChange(asked)
        case ("s", let id?): return try story(asked, id: id)
        case ("a", let id?): return try article(asked, id: id)
        case ("search", nil): return try search(asked)
        case ("why", nil): return try why(asked)
        case ("timeline", nil): return try timeline(asked)
        case ("names", nil): return try names(asked)
        case ("name", nil): return try name(asked)
        case ("open-ends", nil): return try openEnds(asked)
        case ("feeds", nil): return try feeds(asked)
        case ("capture", let id?):
            return try capture(asked, id: id, isRaw: parts.dropFirst(2).first == "raw")
        default: return nil
        }
    }

    private func notFound(_ asked: Query) -> Response {
        if asked.wantsJSON {
            return Answer.text(
                "{\"error\":\"not found\"}\n",
                type: "application/json",
                status: .notFound
            )
        }
        let layout = asked.layout
        return Answer.html(
            layout.page(
                title: layout.labels.notFound,
                body:
                    "<h1>\(layout.labels.notFound)</h1><p><a href=\"/\">\(layout.labels.home)</a></p>"
            ),
            status: .notFound
        )
    }

    private func home(_ asked: Query) throws -> Response {
        let day = asked.asOf
        let wish = asked.value("by").flatMap { StoryRanking(rawValue: $0) }
        let latest = try newsroom.stories(by: wish ?? .latest, asOf: day, limit: 20)
        if asked.wantsJSON {
            return try Answer.json(
                StoriesJSON(
                    latest.stories.map { ($0.card.story, $0.standing) },
                    by: latest.ranking,
                    asOf: latest.asOf
                )
            )
        }
        let lists: [RankedStories] =
            wish == nil
            ? [
                try newsroom.stories(by: .focus, asOf: day, limit: 5),
                try newsroom.stories(by: .rising, asOf: day, limit: 5), latest,
            ] : [latest]
        let body = HomePage(
            labels: asked.labels,
            lists: lists,
            asOf: day,
            latest: wish == nil && day == nil ? try newsroom.store.articleSummaries(limit: 20) : []
        ).body()
        return Answer.html(asked.layout.page(title: asked.labels.stories, body: body))
    }

    private func story(_ asked: Query, id: String) throws -> Response? {
        guard let number = ArticleID(id) else { return nil }
        guard let known = try newsroom.store.story(id: number) else {
            // An article that is in no story is still an article.
            guard try newsroom.store.summary(id: number) != nil else { return nil }
            return Answer.redirect("/a/\(number)" + (asked.wantsJSON ? "?format=json" : ""))
        }
        guard known.id == number else {
            return Answer.redirect("/s/\(known.id)" + asked.queryText)
        }
        guard let view = try newsroom.story(id: number, asked.request) else { return nil }
        let near = try newsroom.neighbours(ofStory: number)
        if asked.wantsJSON { return try Answer.json(StoryJSON(view, near: near)) }
        let page = StoryPage(
            labels: asked.labels,
            view: view,
            near: near,
            people: try newsroom.store.people(inStory: number, limit: 24),
            quotations: try newsroom.store.quotations(inStory: number, limit: 40)
        )
        return Answer.html(asked.layout.page(title: view.story.title, body: page.body()))
    }

    private func why(_ asked: Query) throws -> Response? {
        guard let a = asked.value("a").flatMap({ ArticleID($0) }) else { return nil }
        let b = asked.value("b").flatMap { $0.isEmpty ? nil : ArticleID($0) }
        guard let view = try newsroom.why(a, b) else {
            guard b == nil, !asked.wantsJSON, let summary = try newsroom.store.summary(id: a) else {
                return nil
            }
            let page = AlonePage(labels: asked.labels, summary: summary)
            return Answer.html(asked.layout.page(title: asked.labels.whyHere, body: page.body()))
        }
        if asked.wantsJSON { return try Answer.json(WhyJSON(view)) }
        let page = WhyPage(labels: asked.labels, view: view)
        return Answer.html(asked.layout.page(title: asked.labels.whyHere, body: page.body()))
    }

    private func article(_ asked: Query, id: String) throws -> Response? {
        guard let number = ArticleID(id), let view = try newsroom.article(number) else {
            return nil
        }
        if asked.wantsJSON {
            return try Answer.json(
                ArticleJSON(
                    view.document,
                    reference: ArticleReference(view.summary),
                    story: view.story?.id
                )
            )
        }
        let page = ArticlePage(labels: asked.labels, view: view, cited: asked.cited)
        return Answer.html(
            asked.layout.page(title: view.document.article.headline, body: page.body())
        )
    }

    private func search(_ asked: Query) throws -> Response {
        let query = asked.value("q") ?? ""
        let hits = query.isEmpty ? [] : try newsroom.store.search(query, limit: 50)
        if asked.wantsJSON {
            return try Answer.json(
                SearchJSON(
                    hits.map { .init(ArticleReference($0.article), text: $0.text, span: $0.span) }
                )
            )
        }
        let page = SearchPage(labels: asked.labels, query: query, hits: hits)
        return Answer.html(
            asked.layout.page(title: asked.labels.search, query: query, body: page.body())
        )
    }

    private func timeline(_ asked: Query) throws -> Response? {
        let query = asked.value("q") ?? ""
        let request = asked.request
        guard !query.isEmpty || !request.names.isEmpty,
            let view = try newsroom.timeline(query, request)
        else { return nil }
        if asked.wantsJSON {
            return try Answer.json(
                TimelineJSON(
                    view.timeline,
                    id: view.story,
                    title: view.title,
                    references: view.summaries.mapValues(ArticleReference.init)
                )
            )
        }
        return Answer.html(
            asked.layout.page(
                title: view.title,
                query: query,
                body: TimelinePage(labels: asked.labels, view: view, query: query).body()
            )
        )
    }

    private func feeds(_ asked: Query) throws -> Response {
        let health = try newsroom.store.feedHealth()
        if asked.wantsJSON { return try Answer.json(FeedsJSON(health)) }
        let page = FeedsPage(labels: asked.labels, health: health)
        return Answer.html(asked.layout.page(title: asked.labels.feeds, body: page.body()))
    }

    private func openEnds(_ asked: Query) throws -> Response {
        let undated =
            try newsroom.store.undatedArticles(limit: 200)
            + newsroom.store.articlesOfUnknownYear(limit: 200)
        let pages = try newsroom.store.pagesWithoutArticle(limit: 200)
        var reasons: [ArticleID: [DateReason]] = [:]
        for document in try newsroom.store.documents(ids: undated.map(\.id)) {
            reasons[document.id] = document.article.published.reasons
        }
        if asked.wantsJSON {
            return try Answer.json(
                OpenEndsJSON(
                    undated: undated.map(ArticleReference.init),
                    reasons: reasons,
                    pages: pages
                )
            )
        }
        let page = OpenEndsPage(
            labels: asked.labels,
            undated: undated,
            reasons: reasons,
            pages: pages,
            corrections: try newsroom.corrections()
        )
        return Answer.html(asked.layout.page(title: asked.labels.openEnds, body: page.body()))
    }

    private func capture(_ asked: Query, id: String, isRaw: Bool) throws -> Response? {
        guard let number = Int64(id), let view = try newsroom.capture(number) else { return nil }
        if isRaw { return Answer.download(view.bytes, name: view.capture.file ?? "capture-\(id)") }
        if asked.wantsJSON { return try Answer.json(CaptureJSON(view)) }
        let page = CapturePage(
            labels: asked.labels,
            view: view,
            article: asked.value("article").flatMap { ArticleID($0) },
            cited: asked.cited
        )
        return Answer.html(asked.layout.page(title: asked.labels.capture, body: page.body()))
    }
}
