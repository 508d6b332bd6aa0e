import DatelineKit
import Export
import News
import Store

/// A story: its headline, its timeline, its articles as a tree of origins, who is named and what is said.
struct StoryPage: Sendable {
    let labels: Labels
    let view: StoryView
    let near: [NeighbourStory]
    let people: [StoryPerson]
    let quotations: [StoredQuotation]

    /// The body of the page.
    func body() -> HTML {
        let parts = Parts(labels: labels)
        let story = view.story
        let references = view.summaries.mapValues(ArticleReference.init)
        let form = TimelineForm(labels: labels, request: view.request, action: "/s/\(story.id)")
        return """
            <h1>\(story.title)</h1>
            <p class="meta">\(parts.facts(of: story))</p>
            \(lede)
            <h2 id="timeline">\(labels.timeline)</h2>
            \(form.html())
            \(parts.timeline(view.timeline, references: references))
            \(happenings)
            <h2 id="articles">\(labels.articles)</h2>
            <p class="note">\(labels.sortedByPublication) · \(labels.originCount(story.origins))</p>
            \(OriginList(labels: labels, view: view).html())
            \(neighbours)
            <h2 id="people">\(labels.people)</h2>
            \(names)
            <h2 id="quotes">\(labels.quotes)</h2>
            \(quotes(parts))
            \(parts.corrections(["merge \(story.id) …", "split …", "list"]))
            """
    }

    /// Its happenings, where there are several: stories in the story.
    private var happenings: HTML {
        guard view.parts.count > 1 else { return .empty }
        let items: [HTML] = view.parts.map { part in
            let count = part.development.articles.count
            let span =
                part.from == part.to
                ? labels.date(part.from) : "\(labels.date(part.from)) – \(labels.date(part.to))"
            return """
                <li><a href="/a/\(part.titleArticle.description)">\(part.title)</a>
                <div class="meta">\(span) · \(labels.articleCount(count)) · \(labels.originCount(part.origins))</div></li>

                """
        }
        return
            "<h2 id=\"happenings\">\(labels.happenings)</h2><ol class=\"plain happenings\">\(items)</ol>"
    }

    /// Stories that share rare names with this one.
    private var neighbours: HTML {
        guard !near.isEmpty else { return .empty }
        let items: [HTML] = near.map {
            """
            <li><a href="/s/\($0.story.id.description)">\($0.story.title)</a>
            <div class="meta">\(labels.sharesNames): \($0.names.joined(separator: ", "))</div></li>

            """
        }
        return
            "<h2 id=\"near\">\(labels.nearStories)</h2><ul class=\"plain happenings\">\(items)</ul>"
    }

    /// The first sentence of the article that gave the story its name.
    private var lede: HTML {
        guard let lede = view.lede else { return .empty }
        return
            "<p class=\"lede\"><a href=\"\(Parts.address(of: lede.citation))\">\(lede.text)</a></p>"
    }

    private var names: HTML {
        guard !people.isEmpty else { return "<p class=\"empty\">\(labels.nothing)</p>" }
        let chips: [HTML] = people.map {
            "<a class=\"chip\" href=\"\(Parts.address(ofName: $0.key))\">\($0.name) · \($0.articles)</a> "
        }
        return "<p>\(chips)</p>"
    }

    private func quotes(_ parts: Parts) -> HTML {
        // A headline repeats what the body says: the same words of one article are shown once.
        var seen: Set<String> = []
        return parts.quotations(
            quotations.filter { seen.insert("\($0.article.id) \($0.text)").inserted }
        )
    }
}

/// A story's articles under the origins they come from, in order of publication.
struct OriginList: Sendable {
    let labels: Labels
    let view: StoryView

    /// The tree as nested lists: an origin that the story holds no article of is named but marked; copies stand below their original.
    func html() -> HTML {
        let items: [HTML] = OriginTree(view).roots.map { item($0) }
        return "<ul class=\"tree\">\(items)</ul>"
    }

    private func item(_ node: OriginTree.Node) -> HTML {
        let inner: [HTML] = node.children.map { item($0) }
        let below: HTML = inner.isEmpty ? .empty : "<ul>\(inner)</ul>"
        guard let id = node.article else {
            return
                "<li><span class=\"unseen\">\(node.name ?? "–") (\(labels.notInStore))</span>\(below)</li>"
        }
        return member(id, below: below)
    }

    private func member(_ id: ArticleID, below: HTML) -> HTML {
        guard let summary = view.summaries[id] else { return .empty }
        let parts = Parts(labels: labels)
        let reference = ArticleReference(summary)
        var note: HTML = .empty
        if let copy = view.copies[id] {
            note =
                " <a class=\"chip\" href=\"/why?a=\(copy.original.description)&amp;b=\(id.description)\">\(labels.kind(of: copy))</a>"
        }
        if view.story.provisional?.contains(id) == true {
            let meaning = labels.provisionalMeaning
            note =
                "\(note) <span class=\"chip\" title=\"\(meaning)\">\(labels.provisional)</span>"
        }
        return """
            <li><a href="/a/\(id.description)">\(reference.title)</a>\(note)
            <div class="meta">\(parts.outlet(reference))\(parts.date(reference.published)) · <a href="/why?a=\(
                id.description)">\(labels.whyHere)</a></div>\(below)</li>

            """
    }
}
