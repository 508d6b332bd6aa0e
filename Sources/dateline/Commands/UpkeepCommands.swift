import ArgumentParser
import DatelineKit
import News
import Store

/// `dateline forget`.
struct ForgetCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "forget",
        abstract: "Remove an article, a file or an outlet with its captures.",
        discussion:
            "What was forgotten stays forgotten: reading the same page again does not bring it back."
    )
    @Option(help: "The article's number.") var article: String?
    @Option(help: "The file's name, as `article` shows it.") var file: String?
    @Option(help: "The outlet, as `article` shows it.") var outlet: String?
    @OptionGroup var options: StoreOptions

    func validate() throws {
        guard [article, file, outlet].compactMap({ $0 }).count == 1 else {
            throw ValidationError("name one of --article, --file, --outlet")
        }
    }

    func run() async throws {
        let newsroom = try options.openExisting()
        let outcome: ForgetOutcome
        if let article {
            guard let id = ArticleID(article) else {
                throw ValidationError("\"\(article)\" is no article's number")
            }
            outcome = try newsroom.store.forget(article: id)
        } else if let file {
            outcome = try newsroom.store.forget(file: file)
        } else {
            outcome = try newsroom.store.forget(outlet: outlet ?? "")
        }
        if !outcome.isEmpty { try newsroom.settle() }
        if options.json {
            try printJSON(outcome)
        } else {
            print("forgot \(outcome.articles) articles, \(outcome.captures) captures")
        }
        if outcome.isEmpty { throw nothingFound(article ?? file ?? outlet ?? "") }
    }
}

/// `dateline check`.
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Check the store: structure, references, citations, search index."
    )
    @OptionGroup var options: StoreOptions

    struct Result: Encodable {
        let counts: StoreCounts
        let problems: [String]
    }

    func run() throws {
        let store = try options.openExisting().store
        let result = Result(counts: try store.counts(), problems: try store.check())
        if options.json {
            try printJSON(result)
        } else {
            let counts = result.counts
            print(
                """
                \(counts.captures) captures, \(counts.articles) articles of \(counts.outlets) outlets, \(counts.stories) stories, \
                \(counts.copies) copies, \(counts.quotations) quotations
                \(counts.pagesWithoutArticle) pages without an article, \(counts.undated) articles without a date, \
                \(counts.yearUnknown) of an unknown year
                """
            )
            for problem in result.problems { print("problem: \(problem)") }
            if result.problems.isEmpty { print("no problems") }
        }
        if !result.problems.isEmpty { throw ExitCode(3) }
    }
}
