import ArgumentParser
import DatelineKit
import Export
import News
import Serve
import Store

/// `dateline search`.
struct SearchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search",
        abstract: "Find articles; marks and case do not matter, exact hits come first.",
        discussion:
            "Words must all occur; \"a phrase\" in quotation marks, -word to leave out, OR between words."
    )
    @Argument(help: "Words.") var query: [String]
    @Option(help: "Show at most this many.") var limit = 20
    @OptionGroup var options: StoreOptions

    func validate() throws { try requirePositive(limit) }

    func run() throws {
        let words = query.joined(separator: " ")
        let hits = try options.openExisting().store.search(words, limit: limit)
        if options.json {
            try printJSON(
                SearchJSON(
                    hits.map { .init(ArticleReference($0.article), text: $0.text, span: $0.span) }
                )
            )
            return
        }
        if hits.isEmpty { print("no article was found") }
        for hit in hits {
            let reference = ArticleReference(hit.article)
            print(Terminal.wrapped(reference.title, indent: 0))
            print("    " + Terminal.wrapped(hit.text, indent: 4))
            print("    \(reference.published.date) · \(place(reference)) · \(reference.id)")
        }
    }
}

/// `dateline article`.
struct ArticleCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "article",
        abstract: "Show an article, its date with the reasons, and its layers."
    )
    @Argument(help: "The article's number.") var article: String
    @OptionGroup var options: StoreOptions

    func run() throws {
        guard let id = ArticleID(article) else {
            throw ValidationError(
                "\"\(article)\" is no article's number; `dateline search` shows them"
            )
        }
        guard let view = try options.openExisting().article(id) else { throw nothingFound(article) }
        let reference = ArticleReference(view.summary)
        if options.json {
            try printJSON(ArticleJSON(view.document, reference: reference, story: view.story?.id))
            return
        }
        let source = view.document.article
        print(source.headline)
        print(
            "\(place(reference)) · \(source.published.date)\(source.published.isInferred ? " (inferred)" : "")"
        )
        if !source.authors.isEmpty { print(source.authors.joined(separator: ", ")) }
        for reason in source.published.reasons {
            let other = reason.citation.map(\.article).flatMap {
                $0 == .none || $0 == source.id ? nil : $0
            }
            print(
                "  \(reason.isUsed ? "because" : "not used"): \(reason.rung.rawValue): "
                    + "\(reason.found) = \(reason.date)"
                    + (other.map { " (article \($0))" } ?? "")
            )
        }
        if source.published.reasons.isEmpty { print("  no evidence for a date") }
        if let picture = source.picture { print("picture: \(picture)") }
        if let credit = source.pictureCredit { print("picture credit: \(credit)") }
        for origin in source.origins {
            print("  read: \(origin.field.rawValue): \(place(origin))")
        }
        for block in source.blocks where block.role != .headline {
            let label = block.role == .paragraph ? "" : "[\(block.role.rawValue)] "
            print("\n" + Terminal.wrapped(label + source.text(of: block), indent: 0))
        }
    }
}

/// `dateline quotes`.
struct QuotesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "quotes",
        abstract: "List what a person or an office is quoted with."
    )
    @Argument(help: "A name, or part of one; marks and case do not matter.") var speaker: [String]
    @Option(help: "Show at most this many.") var limit = 50
    @OptionGroup var options: StoreOptions

    func validate() throws { try requirePositive(limit) }

    func run() throws {
        let name = speaker.joined(separator: " ")
        let newsroom = try options.openExisting()
        let found = try newsroom.store.quotations(speaker: name, limit: limit)
        if options.json {
            try printJSON(
                QuotationsJSON(
                    found.map {
                        QuotationJSON(
                            $0.quotation,
                            text: $0.text,
                            reference: ArticleReference($0.article)
                        )
                    }
                )
            )
            return
        }
        if found.isEmpty { print("no quotation was found") }
        for item in found {
            let chain = item.quotation.chain
            let said =
                chain.isEmpty
                ? item.quotation.speakerName ?? item.speaker ?? "?" : chain.joined(separator: " ← ")
            let status =
                item.quotation.status == .reported ? "" : " [\(item.quotation.status.rawValue)]"
            let reference = ArticleReference(item.article)
            print(Terminal.wrapped(item.text, indent: 0))
            print(
                "    \(said)\(status) · \(reference.published.date) · \(place(reference)) · "
                    + "\(reference.id) \(item.quotation.span.start)-\(item.quotation.span.end)"
            )
        }
    }
}

/// Where a field was read, for people.
func place(_ origin: FieldOrigin) -> String {
    let kind =
        switch origin.place {
        case .bringer: "said by whoever brought the page"
        case .jsonLD: "JSON-LD"
        case .openGraph: "OpenGraph"
        case .microdata: "microdata"
        case .dublinCore: "Dublin Core"
        case .meta: "meta"
        case .element: "element"
        case .text: "visible text"
        case .line: "line"
        case .address: "address of the page"
        case .words: "worked out from the words"
        }
    return origin.name.map { "\(kind) \($0)" } ?? kind
}

/// Where an article came from, for people.
func place(_ reference: ArticleReference) -> String {
    [reference.outlet?.name, reference.url ?? reference.file].compactMap { $0 }
        .joined(separator: " · ")
}
