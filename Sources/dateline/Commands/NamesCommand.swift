import ArgumentParser
import DatelineKit
import Export
import News
import Serve
import Store

/// `dateline names`.
struct NamesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "names",
        abstract: "List persons, organisations and places with the ways they are written.",
        discussion: """
            Names are joined over all articles where these bear it out: "Kerry" and "John Kerry", "Xéc-gây La-vrốp" and \
            "Sergei Lavrov". Each other way of writing comes with its ground. As of the last settling.
            """
    )

    /// What names are of.
    enum Kind: String, ExpressibleByArgument, CaseIterable {
        case person
        case organization
        case place

        var entity: Entity.Kind {
            switch self {
            case .person: .person
            case .organization: .organization
            case .place: .place
            }
        }
    }

    @Argument(help: "A name or a part of one; marks and case do not matter. None lists all.")
    var query: [String] = []
    @Option(help: "Only names of a kind: person, organization, place.") var kind: Kind?
    @Option(help: "Show at most this many.") var limit = 30
    @Option(help: "Show this many sentences of each name.") var sentences = 0
    @OptionGroup var options: StoreOptions

    func validate() throws {
        try requirePositive(limit)
        guard sentences >= 0 else { throw ValidationError("--sentences must not be negative") }
    }

    func run() throws {
        let newsroom = try options.openExisting()
        let found = try newsroom.store.names(
            matching: query.joined(separator: " "),
            kind: kind?.entity,
            limit: limit
        )
        var shown: [(name: StoredName, sentences: [NamingSentence])] = []
        for name in found {
            let naming =
                sentences > 0
                ? try newsroom.store.sentences(naming: name.name, limit: sentences) : []
            shown.append((name, naming))
        }
        if options.json {
            try printJSON(NamesJSON(shown.map { json($0.name, $0.sentences) }))
            return
        }
        if shown.isEmpty { print("no name was found") }
        for (name, sentences) in shown { show(name, sentences) }
    }

    private func json(_ name: StoredName, _ naming: [NamingSentence]) -> NameJSON {
        NameJSON(
            name.name,
            quotations: name.quotations,
            sentences: sentences > 0
                ? naming.map { (ArticleReference($0.article), $0.text, $0.span) } : nil
        )
    }

    private func show(_ stored: StoredName, _ sentences: [NamingSentence]) {
        let name = stored.name
        let kind: Kind =
            switch name.kind {
            case .person: .person
            case .organization: .organization
            case .place: .place
            }
        var counts = ["\(name.articles) article\(name.articles == 1 ? "" : "s")"]
        if stored.quotations > 0 {
            counts.append("\(stored.quotations) quotation\(stored.quotations == 1 ? "" : "s")")
        }
        print("\(name.name)  [\(kind.rawValue) · \(counts.joined(separator: " · "))] \(name.key)")
        let others = name.variants.filter { $0.text != name.name }.prefix(12)
        if !others.isEmpty {
            let forms = others.map { "\($0.text) (\($0.articles))" }.joined(separator: ", ")
            print("    also: " + Terminal.wrapped(forms, indent: 10))
        }
        for alias in name.aliases {
            let articles = alias.articles == 0 ? "" : ", \(alias.articles) articles"
            let example = alias.example.map { ", see \($0)" } ?? ""
            print("    joined: \(alias.key) (\(alias.ground.rawValue)\(articles)\(example))")
        }
        for sentence in sentences {
            print("    - " + Terminal.wrapped(sentence.text, indent: 6))
            print("      \(sentence.article.id)@\(sentence.span.start)-\(sentence.span.end)")
        }
    }
}
