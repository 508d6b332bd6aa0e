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
        abstract: "List the stories: the latest, those in focus, or those that grow.",
        discussion: """
            latest: by the latest publication of anything that is no copy. \
            focus: by the independent origins of what was published in seven days. \
            rising: by those origins less the origins of the seven days before; only stories that grow. \
            The seven days end with the newest day of publication in the store, or with --as-of; copies and several reports of one \
            origin count once.
            """
    )
    @OptionGroup var options: StoreOptions
    @Option(help: "latest, focus or rising.") var by: StoryRanking = .latest
    @Option(help: "Only what was published by this day: 2015-09-05.") var asOf: CivilDay?
    @Option(help: "Show at most this many.") var limit = 30

    func validate() throws { try requirePositive(limit) }

    func run() throws {
        let ranked = try options.openExisting().stories(by: by, asOf: asOf, limit: limit)
        if options.json {
            try printJSON(
                StoriesJSON(
                    ranked.stories.map { ($0.card.story, $0.standing) },
                    by: by,
                    asOf: ranked.asOf
                )
            )
            return
        }
        if ranked.stories.isEmpty { print("no stories yet") }
        for (story, standing) in ranked.stories.map({ ($0.card.story, $0.standing) }) {
            let span = story.from == story.to ? "\(story.from)" : "\(story.from) – \(story.to)"
            var facts = [
                span, counted(story.articles.count, "article"), counted(story.origins, "origin"),
            ]
            if by != .latest {
                facts.append("\(standing.week) this week, \(standing.weekBefore) the week before")
            }
            print(
                "\(Terminal.wrapped(story.title, indent: 0))\n    "
                    + "\(facts.joined(separator: " · ")) · \(story.id)"
            )
        }
        if by != .latest, let end = ranked.asOf {
            print("\nthis week: the seven days that end with \(end)")
        }
    }
}

/// `dateline story`.
struct StoryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "story",
        abstract:
            "Show one story: its timeline, its happenings, and its articles under their origins."
    )
    @Argument(help: "The story's number, an article's number, or words that find it.")
    var story: [String]
    @OptionGroup var length: TimelineOptions
    @OptionGroup var options: StoreOptions

    func run() throws {
        let wish = story.joined(separator: " ")
        let newsroom = try options.openExisting()
        guard let view = try newsroom.story(wish, length.request()) else {
            throw nothingFound(wish)
        }
        let near = try newsroom.neighbours(ofStory: view.story.id)
        if options.json {
            try printJSON(StoryJSON(view, near: near))
            return
        }
        StoryPrinter(view: view, near: near).print()
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

              dateline timeline 123 --entries 15 --sentences 2
              dateline timeline --name Lavrov --name Kerry --as-of 2015-10-01
            """
    )
    @Argument(
        help: "A story's number, an article's number, or words: the timeline of what they find."
    )
    var wish: [String] = []
    @Option(help: "Only sentences that name this; given twice, only those that name both.")
    var name: [String] = []
    @OptionGroup var length: TimelineOptions
    @OptionGroup var options: StoreOptions

    func validate() throws {
        guard !wish.isEmpty || !name.isEmpty else {
            throw ValidationError("name a story, words, or a --name")
        }
    }

    func run() throws {
        let words = wish.joined(separator: " ")
        let request = length.request(names: name)
        guard let view = try options.openExisting().timeline(words, request) else {
            throw nothingFound((wish + name).joined(separator: " "))
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
        if view.undatedArticles > 0 {
            print("  \(counted(view.undatedArticles, "article")) without a sure date left out")
        }
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
            Swift.print("              [\(marks.joined(separator: " · "))]")
            for sentence in entry.further {
                let reference = references[sentence.citation.article]
                let name = reference?.outlet?.name ?? reference?.file ?? ""
                let span = sentence.citation.span
                Swift.print(
                    "              + \(Terminal.wrapped(sentence.text, indent: 16))\n"
                        + "                [\(name) · \(sentence.citation.article)@\(span.start)-\(span.end)]"
                )
            }
            Swift.print("")
        }
    }
}

/// The error for a query that finds nothing: exit status 1.
func nothingFound(_ words: String) -> ExitCode {
    Terminal.complain("nothing found for \"\(words)\"")
    return ExitCode(1)
}
