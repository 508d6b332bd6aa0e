import Export
import News
import Store

/// The parts that several pages share.
struct Parts: Sendable {
    let labels: Labels

    /// The address of a citation: its article, opened at the highlighted sentence.
    static func address(of citation: Citation) -> String {
        "/a/\(citation.article)?cite=\(citation.span.start)-\(citation.span.end)#cited"
    }

    /// The address of a name of the corpus.
    static func address(ofName key: String) -> String {
        "/name?key=\(PercentEncoding.query(key))"
    }

    /// A share as a reader says it: two digits, one behind the comma where it is small.
    static func percent(_ share: Double) -> String {
        let tenths = Int((share * 1000).rounded())
        return tenths % 10 == 0 || tenths >= 100
            ? "\(Int((share * 100).rounded())) %" : "\(tenths / 10).\(tenths % 10) %"
    }

    /// What to do where something is wrong: commands, since a page changes nothing.
    func corrections(_ commands: [String]) -> HTML {
        """
        <details><summary>\(labels.isThisWrong)</summary><p class="note">\(labels.correctThus)</p>
        <pre class="capture">\(commands.map { "dateline correct " + $0 }.joined(separator: "\n"))</pre></details>
        """
    }

    /// Outlet and date of an article, in one line.
    func meta(_ reference: ArticleReference) -> HTML {
        "<p class=\"meta\">\(outlet(reference))\(date(reference.published))</p>"
    }

    /// The name of an outlet; the file where no outlet is known.
    func outlet(_ reference: ArticleReference) -> HTML {
        guard let name = reference.outlet?.name ?? reference.file else { return .empty }
        return "<span class=\"outlet\">\(name)</span> · "
    }

    /// A publication date, marked where it was worked out.
    func date(_ published: PublicationDate) -> HTML {
        let mark: HTML =
            published.isInferred && published.date.precision != .unknown
            ? " <span class=\"chip\">\(labels.inferred)</span>" : .empty
        return
            "<time datetime=\"\(published.date.description)\">\(labels.date(published.date))</time>\(mark)"
    }

    /// A list of articles as headlines.
    func list(_ references: [ArticleReference]) -> HTML {
        guard !references.isEmpty else { return "<p class=\"empty\">\(labels.nothing)</p>" }
        let items: [HTML] = references.map {
            "<li><h3><a href=\"/a/\($0.id.description)\">\($0.title.isEmpty ? "–" : $0.title)</a></h3>\(meta($0))</li>"
        }
        return "<ul class=\"plain cards\">\(items)</ul>"
    }

    /// A timeline: date, sentence, and who says so.
    func timeline(_ timeline: Timeline, references: [ArticleID: ArticleReference]) -> HTML {
        guard !timeline.entries.isEmpty else { return "<p class=\"empty\">\(labels.nothing)</p>" }
        var items: [HTML] = []
        var isBroken = false
        for entry in timeline.entries {
            if entry.placement == .unknownYear, !isBroken {
                isBroken = true
                items.append("<li class=\"break\">\(labels.yearUnknownBelow)</li>")
            }
            items.append(item(entry, references: references))
        }
        return "<ol class=\"timeline\">\(items)</ol>"
    }

    private func item(_ entry: TimelineEntry, references: [ArticleID: ArticleReference]) -> HTML {
        guard let first = entry.citations.first else { return .empty }
        var chips: [HTML] = []
        if entry.status != .reported {
            chips.append("<span class=\"chip warn\">\(labels.status(entry.status))</span>")
        }
        if entry.isInferred { chips.append("<span class=\"chip\">\(labels.inferred)</span>") }
        if entry.placement == .publication {
            chips.append("<span class=\"chip\">\(labels.byPublication)</span>")
        }
        if entry.placement == .bounded {
            chips.append("<span class=\"chip\">\(labels.placedByBounds)</span>")
        }
        if entry.origins > 1 {
            chips.append("<span class=\"chip good\">\(labels.originCount(entry.origins))</span>")
        }
        let chain: HTML =
            entry.chain.isEmpty
            ? .empty : "\(entry.chain.joined(separator: " ← ")) · "
        var sources: [HTML] = []
        var named: [String: Int] = [:]
        for citation in entry.citations {
            let reference = references[citation.article]
            var name = reference?.outlet?.name ?? reference?.file ?? citation.article.description
            named[name, default: 0] += 1
            // Further sentences of the same place are numbered instead of named again.
            if let count = named[name], count > 1 { name = "[\(count)]" }
            sources.append(
                "\(sources.isEmpty ? "" : ", ")<a href=\"\(Parts.address(of: citation))\">\(name)</a>"
            )
        }
        let until = entry.until.map { " – " + labels.date($0) } ?? ""
        return """
            <li><time datetime="\(entry.date.description)">\(labels.date(entry.date))\(until)</time><div>
            <p class="line"><a href="\(Parts.address(of: first))">\(entry.text)</a></p>
            <p class="who">\(chips)\(chain)\(sources)</p>\(further(entry, references: references))</div></li>

            """
    }

    /// Sentences that tell more of an entry.
    private func further(
        _ entry: TimelineEntry,
        references: [ArticleID: ArticleReference]
    ) -> [HTML] {
        entry.further.map { sentence in
            let reference = references[sentence.citation.article]
            let name = reference?.outlet?.name ?? reference?.file ?? ""
            return
                "<p class=\"line more\"><a href=\"\(Parts.address(of: sentence.citation))\">\(sentence.text)</a> <span class=\"who\">\(name)</span></p>"
        }
    }

    /// First and last day, articles and origins of a story, in one line.
    func facts(of story: Story) -> HTML {
        let span =
            story.from == story.to
            ? labels.date(story.from) : "\(labels.date(story.from)) – \(labels.date(story.to))"
        return
            "\(span) · \(labels.articleCount(story.articles.count)) · \(labels.originCount(story.origins))"
    }

    /// Quotations of the store with who says them; a word where there is none.
    func quotations(_ list: [StoredQuotation]) -> HTML {
        guard !list.isEmpty else { return "<p class=\"empty\">\(labels.nothing)</p>" }
        let items: [HTML] = list.map { item in
            quotation(
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

    /// A quotation with who says it.
    func quotation(
        _ text: String,
        speaker: String?,
        chain: [String],
        status: ClaimStatus,
        citation: Citation,
        reference: ArticleReference?
    ) -> HTML {
        let said = chain.isEmpty ? (speaker ?? "–") : chain.joined(separator: " ← ")
        let mark: HTML =
            status == .reported
            ? .empty : "<span class=\"chip warn\">\(labels.status(status))</span>"
        let origin: HTML = reference.map { "\(outlet($0))\(date($0.published))" } ?? .empty
        return """
            <blockquote><p class="line"><a href="\(Parts.address(of: citation))">\(text)</a></p>
            <p class="who">\(mark)<strong>\(said)</strong> · \(origin)</p></blockquote>

            """
    }
}
