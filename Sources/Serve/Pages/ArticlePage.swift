import DatelineKit
import Export
import News
import Store

/// An article: plain reading view, the date and its reasons, layers to switch on, what else its page held.
struct ArticlePage: Sendable {
    let labels: Labels
    let view: ArticleView
    let cited: TextSpan?

    /// The body of the page.
    func body() -> HTML {
        let article = view.document.article
        let text = ArticleText(view.document, cited: cited)
        let parts = Parts(labels: labels)
        return """
            \(story)
            \(marks)
            <h1>\(text.headline())</h1>
            <p class="meta">\(parts.outlet(reference))\(parts.date(article.published))\(authors)</p>
            <p class="meta">\(links)</p>
            \(picture)
            \(reasons)
            \(OriginTable(labels: labels, article: article).html())
            <input class="switch" type="checkbox" id="show-names"><input class="switch" type="checkbox" id="show-times">
            <input class="switch" type="checkbox" id="show-quotes"><input class="switch" type="checkbox" id="show-credits">
            <input class="switch" type="checkbox" id="show-figures">
            <div class="layers">\(labels.layers) <label for="show-names">\(labels.names)</label><label for="show-times">\(
                labels.times)</label><label for="show-quotes">\(labels.quotations)</label><label for="show-credits">\(
                labels.credits)</label><label for="show-figures">\(labels.figures)</label></div>
            <article class="article" lang="\(article.language)">
            \(text.html())
            </article>
            <div class="lists">\(ArticleLayers(labels: labels, document: view.document).html())</div>
            \(copies)
            \(also)
            \(parts.corrections(commands))
            """
    }

    private var reference: ArticleReference { ArticleReference(view.summary) }

    private var authors: HTML {
        let names = view.document.article.authors
        return names.isEmpty ? .empty : " · \(names.joined(separator: ", "))"
    }

    /// The lead picture's credit and address, as text: a page of ours loads nothing from elsewhere.
    private var picture: HTML {
        let article = view.document.article
        let items = [article.pictureCredit, article.picture].compactMap(\.self)
        return items.isEmpty
            ? .empty
            : "<p class=\"meta\">\(labels.field(.picture)): \(items.joined(separator: " · "))</p>"
    }

    private var story: HTML {
        guard let story = view.story else { return .empty }
        return
            "<p class=\"meta\">\(labels.storyOfArticle): <a href=\"/s/\(story.id.description)\">\(story.title)</a> · <a href=\"/why?a=\(view.summary.id.description)\">\(labels.whyHere)</a></p>"
    }

    /// What the reader corrected here.
    private var marks: HTML {
        let none: HTML =
            view.isHidden ? "<p class=\"note warn\">\(labels.markedAsNone)</p>" : .empty
        guard !view.corrections.isEmpty else { return none }
        let items: [HTML] = view.corrections.map {
            "<span class=\"chip\">\($0.stored.number). \(labels.correction($0.stored.correction))</span> "
        }
        return
            "\(none)<p class=\"meta\"><a href=\"/open-ends#corrections\">\(labels.corrections)</a>: \(items)</p>"
    }

    private var commands: [String] {
        let id = view.summary.id
        return [
            "date \(id) 2015-09-05", "split \(id)", "speaker \(id) \"…\" \"…\"",
            "not-article \(id)",
        ]
    }

    private var links: HTML {
        var items: [HTML] = [
            "<a href=\"/capture/\(view.summary.captureID)?article=\(view.summary.id.description)\(citeQuery)\">\(labels.capture)</a>"
        ]
        if let url = view.summary.url, WebAddress(url) != nil {
            let fragment = citedText.map { "#:~:text=" + PercentEncoding.query($0) } ?? ""
            items.append(
                " · <a href=\"\(url + fragment)\" rel=\"noreferrer nofollow\">\(labels.live)</a>"
            )
        } else if let file = view.summary.file {
            items.append(" · \(file)")
        }
        return "\(items)"
    }

    private var citeQuery: HTML {
        cited.map { "&amp;cite=\($0.start)-\($0.end)#cited" } ?? .empty
    }

    /// The cited sentence for a text fragment; browsers match whole words, so a long one is cut at a space.
    private var citedText: String? {
        guard let cited, let text = view.document.text.slice(cited) else { return nil }
        guard text.utf8.count > 160 else { return String(text) }
        let head = text.prefix(120)
        return String(head[..<(head.lastIndex(of: " ") ?? head.endIndex)])
    }

    private var reasons: HTML {
        let published = view.document.article.published
        guard !published.reasons.isEmpty else {
            return "<p class=\"note\">\(labels.published): \(labels.unknownDate)</p>"
        }
        let rows: [HTML] = published.reasons.map { reason in
            let found: HTML =
                reason.citation.map {
                    "<a href=\"\(Parts.address(of: citation($0)))\">\(reason.found)</a>"
                } ?? "\(reason.found)"
            let unused: HTML = reason.isUsed ? .empty : " (\(labels.notUsed))"
            return
                "<tr><td>\(labels.rung(reason.rung))\(unused)</td><td>\(found)</td><td>\(reason.date.description)</td></tr>"
        }
        return """
            <details><summary>\(labels.published): \(labels.date(published.date)) – \(labels.reasons)</summary>
            <table><thead><tr><th>\(labels.evidence)</th><th>\(labels.found)</th><th>\(labels.says)</th></tr></thead>
            <tbody>\(rows)</tbody></table></details>
            """
    }

    /// A reason found before the article had its identity cites the article itself.
    private func citation(_ citation: Citation) -> Citation {
        citation.article == .none
            ? Citation(article: view.document.id, span: citation.span) : citation
    }

    /// Articles with the same text, each with what differs.
    private var copies: HTML {
        guard !view.copies.isEmpty else { return .empty }
        let parts = Parts(labels: labels)
        let items: [HTML] = view.copies.map { copy in
            let reference = ArticleReference(copy.summary)
            let difference: HTML =
                copy.comparison.map {
                    "<details><summary>\(labels.whatDiffers)</summary>\(ComparisonText(labels: labels, comparison: $0).html())</details>"
                } ?? .empty
            let title = reference.title.isEmpty ? "–" : reference.title
            return """
                <li><h3><a href="/a/\(reference.id.description)">\(title)</a></h3>\(parts.meta(reference))
                <p><span class="chip">\(labels.kind(of: copy.copy))</span></p>\(difference)</li>

                """
        }
        return "<h2 id=\"copies\">\(labels.copies)</h2><ul class=\"plain cards\">\(items)</ul>"
    }

    private var also: HTML {
        guard !view.alsoOnPage.isEmpty || !view.sightings.isEmpty else { return .empty }
        let articles: HTML =
            view.alsoOnPage.isEmpty
            ? .empty : Parts(labels: labels).list(view.alsoOnPage.map(ArticleReference.init))
        let sightings: [HTML] = view.sightings.map {
            "<li>\($0.headline) <span class=\"meta\">\($0.stamp ?? "")</span></li>"
        }
        let list: HTML =
            sightings.isEmpty
            ? .empty
            : "<details><summary>\(labels.headlineCount(sightings.count))</summary><ul>\(sightings)</ul></details>"
        return "<h2>\(labels.alsoOnPage)</h2>\(articles)\(list)"
    }
}

/// The layers of a document as lists under its text; each is shown when its layer is switched on.
struct ArticleLayers: Sendable {
    let labels: Labels
    let document: Document

    /// The lists.
    func html() -> HTML {
        """
        <section class="layer-list names-list"><h2>\(labels.names)</h2>\(names)</section>
        <section class="layer-list times-list"><h2>\(labels.times)</h2>\(times)</section>
        <section class="layer-list quotes-list"><h2>\(labels.quotations)</h2>\(quotations)</section>
        <section class="layer-list credits-list"><h2>\(labels.credits)</h2>\(credits)</section>
        <section class="layer-list figures-list"><h2>\(labels.figures)</h2>\(figures)</section>
        """
    }

    private var names: HTML {
        var counts = [Int](repeating: 0, count: document.entities.count)
        for mention in document.mentions where counts.indices.contains(mention.entity) {
            counts[mention.entity] += 1
        }
        let items: [HTML] = document.entities.enumerated().map { index, entity in
            "<a class=\"chip\" href=\"/search?q=\(PercentEncoding.query("\"\(entity.name)\""))\">\(entity.name) · \(counts[index])</a> "
        }
        return "<p>\(items)</p>"
    }

    private var times: HTML {
        let rows: [HTML] = document.times.map {
            "<tr><td>\(document.text.slice($0.span) ?? "")</td><td>\($0.value)</td><td>\($0.rule)</td></tr>"
        }
        return "<table><tbody>\(rows)</tbody></table>"
    }

    private var quotations: HTML {
        let parts = Parts(labels: labels)
        let items: [HTML] = document.quotations.map {
            parts.quotation(
                document.text.slice($0.span).map(String.init) ?? "",
                speaker: $0.speakerName,
                chain: $0.chain,
                status: $0.status,
                citation: Citation(article: document.id, span: $0.span),
                reference: nil
            )
        }
        return "\(items)"
    }

    private var figures: HTML {
        let rows: [HTML] = document.figures.map {
            let range = $0.upper.map { "–" + $0 } ?? ""
            let counted = $0.counted.flatMap { document.text.slice($0) } ?? ""
            return
                "<tr><td>\(document.text.slice($0.span) ?? "")</td><td>\($0.value)\(range) \($0.unit ?? "")</td><td>\(counted)</td></tr>"
        }
        return "<table><tbody>\(rows)</tbody></table>"
    }

    private var credits: HTML {
        let rows: [HTML] = document.credits.map {
            "<tr><td>\(labels.role($0.role))</td><td>\($0.sources.joined(separator: ", "))</td><td>\(document.text.slice($0.span) ?? "")</td></tr>"
        }
        return "<table><tbody>\(rows)</tbody></table>"
    }
}
