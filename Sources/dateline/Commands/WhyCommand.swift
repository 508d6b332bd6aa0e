import ArgumentParser
import DatelineKit
import Export
import News
import Serve
import Store

/// `dateline why`.
struct WhyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "why",
        abstract: "Say why two articles or stories stand together, or apart.",
        discussion: """
            Names what they have in common - people, places, days, sentences, words - and how alike they are against what is needed. \
            With one number: why that article stands where it does, by the report most like it. \
            A story stands for the article that holds its number.
            """
    )
    @Argument(help: "The number of an article or a story.") var one: String
    @Argument(help: "Another one.") var other: String?
    @OptionGroup var options: StoreOptions

    func run() throws {
        let newsroom = try options.openExisting()
        let a = try article(one, in: newsroom)
        let b = try other.map { try article($0, in: newsroom) }
        guard a != b else { throw ValidationError("both numbers mean one article") }
        guard let view = try newsroom.why(a, b) else {
            guard other == nil, let summary = try newsroom.store.summary(id: a) else {
                throw nothingFound(one)
            }
            if options.json {
                Terminal.complain("\(one) stands alone in its story")
            } else {
                print("\(summary.headline)\n  stands alone in its story")
            }
            throw ExitCode(1)
        }
        if options.json {
            try printJSON(WhyJSON(view))
        } else {
            WhyPrinter(view: view).print()
        }
    }
}

/// Prints an explanation for people.
struct WhyPrinter {
    let view: WhyView

    func print() {
        let why = view.explanation
        for id in [why.article, why.other] {
            guard let summary = view.summaries[id] else { continue }
            let outlet = summary.outlet?.name ?? summary.file ?? ""
            Swift.print(Terminal.wrapped(summary.headline, indent: 0))
            Swift.print("    \(summary.published.date) · \(outlet) · \(id)")
        }
        Swift.print("\n\(verdict)\n")
        names(.person, "same people")
        names(.organization, "same organisations")
        names(.place, "same places")
        line("same days", why.days.map(\.date.description))
        line("same words", why.terms.map { "\($0.text) (\(percent($0.share)))" })
        switch why.daysApart {
        case nil: line("days apart", ["not known: the day or the year of one is not"])
        case 0?: line("days apart", ["0, published on one day"])
        case let days?: line("days apart", ["\(days)"])
        }
        line("same text", [percent(why.sharedText)])
        for sentence in why.sentences { line("same sentence", ["\"\(sentence.text)\""]) }
        Swift.print("")
        likeness("the two articles", why.pair)
        if why.verdict != .copy { likeness("with the reports of each", why.development) }
        if why.verdict == .story { likeness("the two happenings", why.story) }
        if let nearly = why.nearly { likeness("as nearly one happening", nearly) }
        if why.verdict == .apart { likeness("the two stories", why.story) }
        printPath()
        for stored in view.corrections {
            Swift.print("  forced by correction \(stored.number) (\(stored.correction.kind))")
        }
        printDifference()
    }

    private var verdict: String {
        switch view.explanation.verdict {
        case .copy: "They print one text."
        case .development: "They report one happening."
        case .story: "They report different happenings of one story."
        case .apart: "They belong to different stories."
        }
    }

    private func names(_ kind: Entity.Kind, _ label: String) {
        let names = view.explanation.names.filter { $0.kind == kind }
        line(label, names.map { $0.name == $0.other ? $0.name : "\($0.name) = \($0.other)" })
    }

    private func line(_ label: String, _ values: [String]) {
        let text = values.isEmpty ? "none" : values.joined(separator: ", ")
        Swift.print("  \(Terminal.padded(label, 20))\(Terminal.wrapped(text, indent: 22))")
    }

    private func likeness(_ label: String, _ likeness: Explanation.Likeness) {
        let sign = likeness.isEnough ? "enough" : "too little"
        Swift.print(
            "  likeness, \(Terminal.padded(label, 26))\(percent(likeness.value)), "
                + "\(percent(likeness.bar)) needed: \(sign)"
        )
    }

    private func printPath() {
        guard !view.explanation.path.isEmpty else { return }
        Swift.print("  joined over")
        for step in view.explanation.path {
            let title = view.summaries[step.article]?.headline ?? ""
            Swift.print(
                "    \(Terminal.padded(percent(step.likeness), 6))"
                    + "\(Terminal.wrapped(title, indent: 10)) · \(step.article)"
            )
        }
    }

    private func printDifference() {
        guard let comparison = view.comparison else { return }
        Swift.print(
            """

            What differs: \(comparison.sharedWords) words in both, \(comparison.firstWords) in the first only [-…-], \
            \(comparison.secondWords) in the second only {+…+}

            """
        )
        let parts = comparison.parts.map { part in
            switch part {
            case .both(let text): Self.shortened(text)
            case .first(let text): "[-\(text)-]"
            case .second(let text): "{+\(text)+}"
            }
        }
        Swift.print(Terminal.wrapped(parts.joined(separator: " "), indent: 0))
    }

    /// A long stretch that both print, shown by its ends.
    private static func shortened(_ text: String) -> String {
        let words = text.split(separator: " ")
        guard words.count > 24 else { return text }
        return (words.prefix(8) + ["… \(words.count - 16) words …"] + words.suffix(8))
            .joined(separator: " ")
    }

    private func percent(_ share: Double) -> String {
        let tenths = Int((share * 1000).rounded())
        return tenths % 10 == 0 || tenths >= 100
            ? "\(Int((share * 100).rounded())) %" : "\(tenths / 10).\(tenths % 10) %"
    }
}
