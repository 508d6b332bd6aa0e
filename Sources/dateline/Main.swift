import ArgumentParser
import Foundation
import Store

/// The program: runs a command and turns errors into exit statuses.
///
/// 0: everything was read; 1: an input was unreadable or damaged, or nothing was found; 2: wrong use; 3: the work stopped.
@main
struct Main {
    static func main() async {
        do {
            var command = try DatelineCommand.parseAsRoot()
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
        } catch {
            exit(status(of: error))
        }
    }

    /// Prints what went wrong and gives the exit status for it.
    private static func status(of error: any Error) -> Int32 {
        if let error = error as? StoreError {
            Terminal.complain(error.description)
            return 3
        }
        let code = DatelineCommand.exitCode(for: error)
        let message = DatelineCommand.fullMessage(for: error)
        if code == .success {
            print(message)
            return 0
        }
        if error is ExitCode { return code.rawValue }
        Terminal.complain(message)
        return code == .validationFailure ? 2 : 3
    }
}

/// The root of the commands.
struct DatelineCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dateline",
        abstract: "Turns saved news pages into stories that a reader can check.",
        discussion: """
            Read a folder of pages, then ask for stories and their timelines:

              dateline read ~/pages
              dateline stories
              dateline timeline "Nga Mỹ Syria"
              dateline serve

            Everything is kept in one SQLite file: --store FILE, or DATELINE_STORE, or the user's data folder. \
            Every line that is shown is a verbatim sentence of a page and names it. \
            Exit status: 0 done; 1 something was unreadable or not found; 2 wrong use; 3 the work stopped.
            """,
        version: "0.1.0",
        groupedSubcommands: [
            CommandGroup(
                name: "In:",
                subcommands: [
                    ReadCommand.self, FeedsCommand.self, FetchCommand.self, RunCommand.self,
                    ForgetCommand.self,
                ]
            ),
            CommandGroup(
                name: "Out:",
                subcommands: [
                    StoriesCommand.self, StoryCommand.self, TimelineCommand.self,
                    SearchCommand.self, ArticleCommand.self, QuotesCommand.self, WhyCommand.self,
                    NamesCommand.self, ExportCommand.self,
                ]
            ),
            CommandGroup(name: "Set right:", subcommands: [CorrectCommand.self]),
            CommandGroup(name: "Browser:", subcommands: [ServeCommand.self]),
            CommandGroup(
                name: "Without a store, and upkeep:",
                subcommands: [
                    ExtractCommand.self, AnnotateCommand.self, CheckCommand.self,
                    RebuildCommand.self,
                ]
            ),
        ]
    )
}
