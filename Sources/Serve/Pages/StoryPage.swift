import DatelineKit
import Export
import Language
import News
import Store

/// A story: its headline, its timeline, its articles as a tree of origins, who is named and what is said.
struct StoryPage: Sendable {
    let labels: Labels
    let view: StoryView
    let people: [StoryPerson]
    let quotations: [StoredQuotation]

    /// The body of the page.
    func body() -> HTML {
        let parts = Parts(labels: labels)
        let story = view.story
        let references = view.summaries.mapValues(ArticleReference.init)
        return """
            <h1>\(story.title)</h1>
            <p class="meta">\(labels.date(story.from)) – \(labels.date(story.to)) · \(labels.articleCount(
                story.articles.count)) · \(labels.originCount(story.origins))</p>
            \(lede)
            <h2 id="timeline">\(labels.timeline)</h2>
            \(parts.timeline(view.timeline, references: references))
            <h2 id="articles">\(labels.articles)</h2>
            <p class="note">\(labels.sortedByPublication)</p>
            \(OriginTree(labels: labels, view: view).html())
            <h2 id="people">\(labels.people)</h2>
            \(names)
            <h2 id="quotes">\(labels.quotes)</h2>
            \(quotes(parts))
            """
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
        guard !quotations.isEmpty else { return "<p class=\"empty\">\(labels.nothing)</p>" }
        // A headline repeats what the body says: the same words of one article are shown once.
        var seen: Set<String> = []
        let once = quotations.filter { seen.insert("\($0.article.id) \($0.text)").inserted }
        let items: [HTML] = once.map { item in
            parts.quotation(
                item.text,
                speaker: item.quotation.speakerName ?? item.speaker,
                chain: item.quotation.chain,
                status: item.quotation.status,
                citation: Citation(article: item.article.id, span: item.quotation.span),
                reference: ArticleReference(item.article)
            )
        }
        return "\(items)"
    }
}

/// A story's articles under the origins they come from, in order of publication.
struct OriginTree: Sendable {
    let labels: Labels
    let view: StoryView

    /// The tree as nested lists: an origin that the corpus does not hold is named but marked; copies stand below their original.
    func html() -> HTML {
        let parts = Parts(labels: labels)
        let outlets = Set(
            view.summaries.values.flatMap { [$0.outlet?.name, $0.outlet?.id] }
                .compactMap { $0.map(Self.key) }
        )
        var groups: [(root: String?, articles: [ArticleID])] = []
        var places: [String: Int] = [:]
        for id in view.order
        where view.copies[id].map({ view.summaries[$0.original] == nil }) ?? true {
            let origin = view.origins[id]
            let unseen = origin?.chain.first.flatMap {
                outlets.contains(Self.key($0)) ? nil : $0
            }
            // Only articles under an unseen origin are gathered; the others keep their place in time.
            let key = unseen == nil ? id.description : origin?.key ?? id.description
            if let place = places[key] {
                groups[place].articles.append(id)
            } else {
                places[key] = groups.count
                groups.append((unseen, [id]))
            }
        }
        let items: [HTML] = groups.map { group in
            let members: [HTML] = group.articles.map { member($0, parts) }
            guard let root = group.root else { return "\(members)" }
            return
                "<li><span class=\"unseen\">\(root) (\(labels.unseen))</span><ul>\(members)</ul></li>"
        }
        return "<ul class=\"tree\">\(items)</ul>"
    }

    /// One key for the ways to write an outlet: "Thanh Niên", "thanhnien.vn".
    private static func key(_ name: String) -> String {
        Folding().fold(name).prefix { $0 != "." }.filter { $0 != " " }
    }

    private func member(_ id: ArticleID, _ parts: Parts) -> HTML {
        guard let summary = view.summaries[id] else { return .empty }
        let reference = ArticleReference(summary)
        var note: HTML = .empty
        if let copy = view.copies[id] {
            note =
                " <span class=\"chip\">\(labels.copyOf) <a href=\"/a/\(copy.original.description)\">\(view.summaries[copy.original]?.outlet?.name ?? copy.original.description)</a></span>"
        }
        if view.story.provisional?.contains(id) == true {
            let meaning = labels.provisionalMeaning
            note =
                "\(note) <span class=\"chip\" title=\"\(meaning)\">\(labels.provisional)</span>"
        }
        let copies: [HTML] = view.order.filter { view.copies[$0]?.original == id }
            .map { member($0, parts) }
        let below: HTML = copies.isEmpty ? .empty : "<ul>\(copies)</ul>"
        let chain = view.origins[id]?.chain ?? []
        let via: HTML =
            chain.isEmpty || chain == [reference.outlet?.name]
            ? .empty : " · \(chain.joined(separator: " → "))"
        return """
            <li><a href="/a/\(id.description)">\(reference.title)</a>\(note)
            <div class="meta">\(parts.outlet(reference))\(parts.date(reference.published))\(via)</div>\(below)</li>

            """
    }
}
