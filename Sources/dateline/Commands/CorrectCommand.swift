import ArgumentParser
import DatelineKit
import Foundation
import News
import Store

/// `dateline correct`.
struct CorrectCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "correct",
        abstract: "Set right what the machine got wrong; it stays right over a rebuild.",
        discussion: """
            Corrections win over the machine. They name articles by number and quotations by where they stand, so that they hold in \
            every store that reads the same pages; where two contradict each other, the later one holds. `list` says which of them \
            have no effect any more, and why; `undo` takes one back; `export` prints them as JSON Lines, which are test cases, too.
            """,
        subcommands: [
            CorrectMerge.self, CorrectSplit.self, CorrectDate.self, CorrectSpeaker.self,
            CorrectNotAnArticle.self, CorrectSameName.self, CorrectDifferentNames.self,
            CorrectList.self, CorrectUndo.self, CorrectExport.self, CorrectImport.self,
        ]
    )
}

/// The options of a correction of stories.
struct LevelOptions: ParsableArguments {
    @Flag(help: "Of reports of one happening instead of whole stories.")
    var development = false

    var level: Correction.Level { development ? .development : .story }
}

extension StoreOptions {
    /// Takes a correction in, and says so.
    func correct(_ correction: Correction, in newsroom: Newsroom) throws {
        guard let number = try newsroom.correct([correction]).first,
            let view = try newsroom.corrections().first(where: { $0.stored.number == number })
        else { return }
        if json {
            try printJSON(CorrectionLine(view))
        } else {
            print(CorrectionPrinter.line(view))
            print("take it back with `dateline correct undo \(number)`")
        }
    }
}

/// The article that a number names: an article's own, or a story's.
func article(_ number: String, in newsroom: Newsroom) throws -> ArticleID {
    guard let id = ArticleID(number) else {
        throw ValidationError("\"\(number)\" is no number of an article or a story")
    }
    if try newsroom.store.summary(id: id) != nil { return id }
    // A former number of a story.
    guard let story = try newsroom.store.story(id: id) else { throw nothingFound(number) }
    return story.id
}

struct CorrectMerge: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge",
        abstract: "Make one story of the stories that hold these articles."
    )
    @Argument(help: "Numbers of stories or articles, two or more.") var numbers: [String]
    @OptionGroup var level: LevelOptions
    @OptionGroup var options: StoreOptions

    func validate() throws {
        guard Set(numbers).count > 1 else { throw ValidationError("name two or more") }
    }

    func run() throws {
        let newsroom = try options.openExisting()
        let ids = try numbers.map { try article($0, in: newsroom) }
        try options.correct(.merge(ids, level.level), in: newsroom)
    }
}

struct CorrectSplit: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "split",
        abstract: "Split articles off their story; those named together stay together.",
        discussion:
            "They are kept from all articles that are in the story now. Later ones go to the side that they are more like."
    )
    @Argument(help: "Numbers of the articles.") var numbers: [String]
    @OptionGroup var level: LevelOptions
    @OptionGroup var options: StoreOptions

    func run() throws {
        let newsroom = try options.openExisting()
        let ids = try numbers.map { try article($0, in: newsroom) }
        guard let split = try newsroom.split(ids, offTheir: level.level) else {
            throw ValidationError("nothing else is there to split them off")
        }
        try options.correct(split, in: newsroom)
    }
}

struct CorrectDate: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "date",
        abstract: "Set the day of publication of an article."
    )
    @Argument(help: "The article's number.") var number: String
    @Argument(help: "EDTF: 2015-09-05, 2015-09, XXXX-09-05, XXXX.") var date: String
    @OptionGroup var options: StoreOptions

    func run() throws {
        guard let date = PartialDate(edtf: date) else {
            throw ValidationError("\"\(date)\" is no date like 2015-09-05")
        }
        let newsroom = try options.openExisting()
        try options.correct(.date(try article(number, in: newsroom), date), in: newsroom)
    }
}

struct CorrectSpeaker: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "speaker",
        abstract: "Say who says something in an article."
    )
    @Argument(help: "The article's number.") var number: String
    @Argument(help: "Words of the quotation, or where it stands: 812-961, as `quotes` prints.")
    var quotation: String
    @Argument(help: "Who says it.") var speaker: String
    @OptionGroup var options: StoreOptions

    func run() throws {
        let newsroom = try options.openExisting()
        let id = try article(number, in: newsroom)
        guard let document = try newsroom.store.document(id: id) else { throw nothingFound(number) }
        let found = document.quotations.filter { matches($0, in: document) }
        guard let quote = found.first, found.count == 1 else {
            throw ValidationError(
                "\(found.count) quotations of the article are meant by \"\(quotation)\"; one is needed"
            )
        }
        let correction = Correction.speaker(
            speaker,
            quotation: Citation(article: id, span: quote.span),
            words: document.text.slice(quote.span).map(String.init) ?? ""
        )
        try options.correct(correction, in: newsroom)
    }

    private func matches(_ quote: Quotation, in document: Document) -> Bool {
        let ends = quotation.split(separator: "-").compactMap { Int($0) }
        if ends.count == 2, quotation == "\(ends[0])-\(ends[1])" {
            return quote.span.start == ends[0] && quote.span.end == ends[1]
        }
        return document.text.slice(quote.span)?.contains(quotation) ?? false
    }
}

struct CorrectNotAnArticle: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "not-article",
        abstract: "Take what is no article out of all lists and stories."
    )
    @Argument(help: "The article's number.") var number: String
    @OptionGroup var options: StoreOptions

    func run() throws {
        let newsroom = try options.openExisting()
        try options.correct(.notAnArticle(try article(number, in: newsroom)), in: newsroom)
    }
}

struct CorrectSameName: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "same-name",
        abstract: "Say that two names are of one bearer."
    )
    @Argument(help: "A name.") var one: String
    @Argument(help: "Another one.") var other: String
    @OptionGroup var options: StoreOptions

    func run() throws {
        try options.correct(.sameName(one, other).normalized, in: try options.openExisting())
    }
}

struct CorrectDifferentNames: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "different-names",
        abstract: "Say that two names are of different bearers."
    )
    @Argument(help: "A name.") var one: String
    @Argument(help: "Another one.") var other: String
    @OptionGroup var options: StoreOptions

    func run() throws {
        try options.correct(.differentNames(one, other).normalized, in: try options.openExisting())
    }
}
