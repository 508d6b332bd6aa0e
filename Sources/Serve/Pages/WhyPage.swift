import DatelineKit
import Export
import News
import Store

/// Why two articles stand together or apart.
struct WhyPage: Sendable {
    let labels: Labels
    let view: WhyView

    /// The body of the page.
    func body() -> HTML {
        let parts = Parts(labels: labels)
        let why = view.explanation
        let sides: [HTML] = [why.article, why.other].compactMap { view.summaries[$0] }.map {
            let reference = ArticleReference($0)
            return
                "<li><h3><a href=\"/a/\($0.id.description)\">\(reference.title)</a></h3>\(parts.meta(reference))</li>"
        }
        let stories: [HTML] = view.stories.map {
            "<li><a href=\"/s/\($0.id.description)\">\($0.title)</a></li>"
        }
        let forced: [HTML] = view.corrections.map {
            "<p class=\"note\"><a href=\"/open-ends#corrections\">\(labels.forced(by: $0.number))</a></p>"
        }
        return """
            <h1>\(labels.verdict(why.verdict))</h1>
            <ul class="plain cards">\(sides)</ul>
            \(forced)
            <table class="facts"><tbody>
            \(row(labels.samePeople, names(.person)))
            \(row(labels.sameOrganizations, names(.organization)))
            \(row(labels.samePlaces, names(.place)))
            \(row(labels.sameDays, days))
            \(row(labels.sameWords, terms))
            \(row(labels.apart, "\(labels.days(why.daysApart))"))
            \(row(labels.sameText, "\(Parts.percent(why.sharedText))"))
            \(likenesses)
            </tbody></table>
            \(sentences)
            \(path)
            \(difference)
            <h2>\(labels.storyOfArticle)</h2>
            <ul>\(stories)</ul>
            """
    }

    private func row(_ label: String, _ value: HTML) -> HTML {
        let value: HTML =
            value.source.isEmpty ? "<span class=\"empty\">\(labels.none)</span>" : value
        return "<tr><th scope=\"row\">\(label)</th><td>\(value)</td></tr>\n"
    }

    private func names(_ kind: Entity.Kind) -> HTML {
        let names: [HTML] = view.explanation.names.filter { $0.kind == kind }.map {
            let text = $0.name == $0.other ? $0.name : "\($0.name) = \($0.other)"
            return
                "<a class=\"chip\" href=\"/timeline?name=\(PercentEncoding.query($0.name))\">\(text)</a> "
        }
        return "\(names)"
    }

    private var days: HTML {
        let days: [HTML] = view.explanation.days.map { day in
            let links: [HTML] = day.citations.enumerated().map { place, citation in
                "<a href=\"\(Parts.address(of: citation))\">[\(place + 1)]</a>"
            }
            return "<span class=\"chip\">\(labels.date(day.date)) \(links)</span> "
        }
        return "\(days)"
    }

    private var terms: HTML {
        let terms: [HTML] = view.explanation.terms.map {
            "<span class=\"chip\">\($0.text) · \(Parts.percent($0.share))</span> "
        }
        return "\(terms)"
    }

    private var likenesses: [HTML] {
        let why = view.explanation
        var lines = [(labels.likenessPair, why.pair)]
        if why.verdict != .copy { lines.append((labels.likenessReports, why.development)) }
        if why.verdict == .story { lines.append((labels.likenessHappenings, why.story)) }
        if let nearly = why.nearly { lines.append((labels.likenessNearly, nearly)) }
        if why.verdict == .apart { lines.append((labels.likenessStories, why.story)) }
        return lines.map { label, likeness in
            let text = labels.compared(
                Parts.percent(likeness.value),
                Parts.percent(likeness.bar),
                isEnough: likeness.isEnough
            )
            return row(
                "\(labels.likeness), \(label)",
                "<span class=\"\(likeness.isEnough ? "enough" : "short")\">\(text)</span>"
            )
        }
    }

    private var sentences: HTML {
        let items: [HTML] = view.explanation.sentences.compactMap { sentence in
            guard let first = sentence.citations.first, let other = sentence.citations.last else {
                return nil
            }
            return
                "<li><p class=\"line\"><a href=\"\(Parts.address(of: first))\">\(sentence.text)</a> <a href=\"\(Parts.address(of: other))\">[2]</a></p></li>"
        }
        guard !items.isEmpty else { return .empty }
        return "<h2>\(labels.sameSentences)</h2><ul>\(items)</ul>"
    }

    private var path: HTML {
        guard !view.explanation.path.isEmpty else { return .empty }
        let steps: [HTML] = view.explanation.path.map {
            "<li><a href=\"/a/\($0.article.description)\">\(view.summaries[$0.article]?.headline ?? "–")</a> <span class=\"meta\">\(Parts.percent($0.likeness))</span></li>"
        }
        return "<h2>\(labels.joinedOver)</h2><ol>\(steps)</ol>"
    }

    private var difference: HTML {
        guard let comparison = view.comparison else { return .empty }
        return
            "<h2>\(labels.whatDiffers)</h2>\(ComparisonText(labels: labels, comparison: comparison).html())"
    }
}

/// Says that an article stands alone.
struct AlonePage: Sendable {
    let labels: Labels
    let summary: ArticleSummary

    /// The body of the page.
    func body() -> HTML {
        let reference = ArticleReference(summary)
        return """
            <h1>\(labels.standsAlone)</h1>
            \(Parts(labels: labels).list([reference]))
            """
    }
}

/// What two texts print alike and what not, to be read in one go.
struct ComparisonText: Sendable {
    let labels: Labels
    let comparison: TextComparison

    /// Counts, then the words: those of the first alone struck out, those of the second alone underlined.
    func html() -> HTML {
        let parts: [HTML] = comparison.parts.map { part in
            switch part {
            case .both(let text): "\(Self.shortened(text)) "
            case .first(let text): "<del>\(text)</del> "
            case .second(let text): "<ins>\(text)</ins> "
            }
        }
        let counts = labels.words(
            both: comparison.sharedWords,
            first: comparison.firstWords,
            second: comparison.secondWords
        )
        return """
            <p class="note">\(counts)</p>
            <p class="note"><del>\(labels.onlyHere)</del> <ins>\(labels.onlyThere)</ins></p>
            <p class="difference">\(parts)</p>
            """
    }

    /// A long stretch that both print: its ends, the middle folded.
    private static func shortened(_ text: String) -> HTML {
        let words = text.split(separator: " ")
        guard words.count > 40 else { return "\(text)" }
        return
            "\(words.prefix(12).joined(separator: " ")) <span class=\"gap\">… \(words.count - 24) …</span> \(words.suffix(12).joined(separator: " "))"
    }
}

/// The reader's corrections as a list.
struct CorrectionList: Sendable {
    let labels: Labels
    let corrections: [CorrectionView]

    /// The list; each line names the articles that it is about.
    func html() -> HTML {
        guard !corrections.isEmpty else { return "<p class=\"empty\">\(labels.nothing)</p>" }
        let items: [HTML] = corrections.map { view in
            let links: [HTML] = view.articles.prefix(6).map {
                "<li><a href=\"/a/\($0.id.description)\">\($0.headline)</a></li>"
            }
            let effect: HTML =
                labels.reason(view).map {
                    " <span class=\"chip warn\">\(labels.noEffect): \($0)</span>"
                } ?? .empty
            return
                "<li>\(view.stored.number). \(labels.correction(view.stored.correction))\(effect)<ul>\(links)</ul></li>"
        }
        return "<ul class=\"plain\">\(items)</ul>"
    }
}
