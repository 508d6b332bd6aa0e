import DatelineKit
import Export
import News
import Store

/// Persons, organisations and places of the whole corpus.
struct NamesPage: Sendable {
    let labels: Labels
    let query: String
    let kind: Entity.Kind?
    let names: [StoredName]
    /// Where the next part of the list begins; `nil` at its end.
    let next: Int?

    /// The body of the page.
    func body() -> HTML {
        let kinds: [HTML] = ([nil] + [.person, .organization, .place] as [Entity.Kind?]).map {
            let mark: HTML = $0 == kind ? " aria-current=\"page\"" : .empty
            return "<a class=\"chip\" href=\"\(address(kind: $0))\"\(mark)>\(labels.kind($0))</a> "
        }
        let rows: [HTML] = names.map(row)
        let list: HTML =
            rows.isEmpty
            ? "<p class=\"empty\">\(labels.nothing)</p>" : "<ul class=\"plain cards\">\(rows)</ul>"
        let more: HTML =
            next.map {
                "<p><a href=\"\(address(kind: kind))&amp;from=\($0)\" rel=\"next\">\(labels.next)</a></p>"
            } ?? .empty
        return """
            <h1>\(labels.people)</h1>
            <form action="/names"><input type="search" name="q" value="\(query)" aria-label="\(labels.nameHint)" \
            placeholder="\(labels.nameHint)"><input type="hidden" name="kind" value="\(kind?.rawValue ?? "")">\
            <button>\(labels.search)</button></form>
            <p>\(kinds)</p>
            \(list)\(more)
            """
    }

    private func address(kind: Entity.Kind?) -> String {
        "/names?q=\(PercentEncoding.query(query))&kind=\(kind?.rawValue ?? "")"
    }

    private func row(_ stored: StoredName) -> HTML {
        let others = stored.name.variants.map(\.text).filter { $0 != stored.name.name }.prefix(6)
        let forms: HTML =
            others.isEmpty ? .empty : "<p class=\"note\">\(others.joined(separator: ", "))</p>"
        return """
            <li><h3><a href="\(Parts.address(ofName: stored.name.key))">\(stored.name.name)</a></h3>\(forms)
            <p class="meta">\(labels.kind(stored.name.kind)) · \(labels.articleCount(stored.name.articles)) · \(
                labels.quotationCount(stored.quotations))</p></li>

            """
    }
}

/// One name: how it is written and why that is one, what it is quoted with, and the sentences that name it.
struct NamePage: Sendable {
    let labels: Labels
    let view: NameView

    /// The body of the page.
    func body() -> HTML {
        let name = view.name.name
        let parts = Parts(labels: labels)
        let sentences: [HTML] = view.sentences.map { sentence in
            let reference = ArticleReference(sentence.article)
            let citation = Citation(article: sentence.article.id, span: sentence.span)
            return """
                <li><p class="line"><a href="\(Parts.address(of: citation))">\(sentence.text)</a></p>\(parts.meta(reference))</li>

                """
        }
        return """
            <h1>\(name.name)</h1>
            <p class="meta">\(labels.kind(name.kind)) · \(labels.articleCount(name.articles)) · \(
                labels.quotationCount(view.name.quotations)) · <code>\(name.key)</code></p>
            <h2 id="variants">\(labels.variants)</h2>
            \(variants)\(grounds)
            <h2 id="quotes">\(labels.quotes)</h2>
            \(parts.quotations(view.quotations))
            <h2 id="sentences">\(labels.sentencesNaming)</h2>
            <ul class="plain cards">\(sentences)</ul>
            """
    }

    private var variants: HTML {
        let items: [HTML] = view.name.name.variants.map {
            "<span class=\"chip\">\($0.text) · \($0.articles)</span> "
        }
        return "<p>\(items)</p>"
    }

    private var grounds: HTML {
        let aliases = view.name.name.aliases
        guard !aliases.isEmpty else { return .empty }
        let rows: [HTML] = aliases.map { alias in
            let example: HTML =
                alias.example.map {
                    "<a href=\"/a/\($0.description)\">\(labels.articleCount(alias.articles))</a>"
                } ?? .empty
            return
                "<tr><td><code>\(alias.key)</code></td><td>\(labels.ground(alias.ground))</td><td>\(example)</td></tr>"
        }
        return "<table><tbody>\(rows)</tbody></table>"
    }
}
