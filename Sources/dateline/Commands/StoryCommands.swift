import ArgumentParser
import DatelineKit
import Export
import News
import Serve
import Store

/// `dateline stories`.
struct StoriesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stories",
        abstract: "List the stories, the latest first."
    )
    @OptionGroup var options: StoreOptions
    @Option(help: "Show at most this many.") var limit = 30

    func validate() throws { try requirePositive(limit) }

    func run() throws {
        let stories = try options.openExisting().store.stories(limit: limit)
        if options.json {
            try printJSON(StoriesJSON(stories))
            return
        }
        if stories.isEmpty { print("no stories yet") }
        for story in stories {
            let span = story.from == story.to ? "\(story.from)" : "\(story.from) – \(story.to)"
            let counts =
                "\(story.articles.count) article\(story.articles.count == 1 ? "" : "s"), "
                + "\(story.origins) origin\(story.origins == 1 ? "" : "s")"
            print(
                "\(Terminal.wrapped(story.title, indent: 0))\n    \(span) · \(counts) · \(story.id)"
            )
        }
    }
}

/// `dateline story`.
struct StoryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "story",
        abstract: "Show one story: its timeline and its articles in order of publication."
    )
    @Argument(help: "The story's number, an article's number, or words that find it.")
    var story: [String]
    @OptionGroup var options: StoreOptions

    func run() throws {
        let wish = story.joined(separator: " ")
        guard let view = try options.openExisting().story(wish) else { throw nothingFound(wish) }
        let references = view.summaries.mapValues(ArticleReference.init)
        if options.json {
            try printJSON(
                StoryJSON(
                    view.story,
                    timeline: view.timeline,
                    order: view.order,
                    references: references,
                    origins: view.origins,
                    copies: view.copies
                )
            )
            return
        }
        print(view.story.title)
        if let lede = view.lede { print("\n  " + Terminal.wrapped(lede.text, indent: 2)) }
        print("\nTimeline\n")
        TimelinePrinter(references: references).print(view.timeline)
        print("\nArticles, who had it first\n")
        let provisional = Set(view.story.provisional ?? [])
        for id in view.order {
            guard let reference = references[id] else { continue }
            let chain = view.origins[id]?.chain ?? []
            let via =
                chain.isEmpty || chain == [reference.outlet?.name]
                ? "" : " · " + chain.joined(separator: " → ")
            let copy = view.copies[id].map { " · copy of \($0.original)" } ?? ""
            let mark = provisional.contains(id) ? " · placed provisionally" : ""
            print(
                "  \(Terminal.padded("\(reference.published.date)", 11))"
                    + "\(Terminal.wrapped(reference.title, indent: 13))\n             "
                    + "\(reference.outlet?.name ?? reference.file ?? "")\(via)\(copy)\(mark) · \(id)"
            )
        }
    }
}

/// `dateline timeline`.
struct TimelineCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "timeline",
        abstract: "Tell a story by date; every line is a verbatim sentence.",
        discussion: """
            Days of an unknown year are written XXXX-10-14 and stand after the dated ones. "inferred" marks a date of which a part \
            was worked out; `dateline article ID` shows the grounds.
            """
    )
    @Argument(
        help: "A story's number, an article's number, or words: the timeline of what they find."
    )
    var wish: [String]
    @Option(help: "Show at most this many entries, the most important ones.") var entries: Int?
    @OptionGroup var options: StoreOptions

    func validate() throws {
        try requirePositive(entries ?? 1, "--entries")
    }

    func run() throws {
        let words = wish.joined(separator: " ")
        guard let view = try options.openExisting().timeline(words, limit: entries) else {
            throw nothingFound(words)
        }
        let references = view.summaries.mapValues(ArticleReference.init)
        if options.json {
            try printJSON(
                TimelineJSON(
                    view.timeline,
                    id: view.story,
                    title: view.title,
                    references: references
                )
            )
            return
        }
        print("\(view.title)\n")
        TimelinePrinter(references: references).print(view.timeline)
    }
}

/// Prints a timeline for people.
struct TimelinePrinter {
    let references: [ArticleID: ArticleReference]

    /// One entry: the date, the sentence, and who says so.
    func print(_ timeline: Timeline) {
        if timeline.entries.isEmpty { Swift.print("  no dated sentence") }
        var isBroken = false
        for entry in timeline.entries {
            if entry.placement == .unknownYear, !isBroken {
                isBroken = true
                Swift.print("  No source gives the year of the days below.\n")
            }
            let date = entry.until.map { "\(entry.date)/\($0)" } ?? "\(entry.date)"
            Swift.print(
                "  \(Terminal.padded(date, 12))\(Terminal.wrapped(entry.text, indent: 14))"
            )
            var marks: [String] = []
            if entry.status != .reported { marks.append(entry.status.rawValue) }
            if entry.isInferred { marks.append("inferred") }
            if entry.placement == .publication { marks.append("by publication") }
            if entry.placement == .bounded { marks.append("placed by bounds") }
            if !entry.chain.isEmpty { marks.append(entry.chain.joined(separator: " ← ")) }
            var places: [String] = []
            for citation in entry.citations {
                let reference = references[citation.article]
                let name = reference?.outlet?.name ?? reference?.file ?? "\(citation.article)"
                if !places.contains(name) { places.append(name) }
            }
            marks.append(places.joined(separator: ", "))
            if entry.origins > 1 { marks.append("\(entry.origins) origins") }
            if let first = entry.citations.first {
                marks.append("\(first.article)@\(first.span.start)-\(first.span.end)")
            }
            Swift.print("              [\(marks.joined(separator: " · "))]\n")
        }
    }
}

/// The error for a query that finds nothing: exit status 1.
func nothingFound(_ words: String) -> ExitCode {
    Terminal.complain("nothing found for \"\(words)\"")
    return ExitCode(1)
}
