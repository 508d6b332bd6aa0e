import ArgumentParser
import DatelineKit
import Export
import Foundation
import News

/// `dateline export`.
struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write a story to a file for other programs.",
        discussion: """
            --wacz: the captures behind the story as evidence, in the form of web archives: their bytes, where they came from and \
            when, and the hashes of all of it. A capture of an unknown time has the time 1970-01-01.

            The same story gives the same bytes.
            """
    )
    @Flag(help: "Write a web archive collection.") var wacz = false
    @Argument(help: "The story's number, an article's number, or words that find it.")
    var story: String
    @Argument(help: "The file to write.")
    var file: String
    @OptionGroup var options: StoreOptions

    func validate() throws {
        guard wacz else { throw ValidationError("say what to write: --wacz") }
    }

    func run() throws {
        guard let (title, captures) = try options.openExisting().evidence(of: story) else {
            throw nothingFound(story)
        }
        var collection = PageCollection(title: title)
        for evidence in captures { collection.add(evidence.page, title: evidence.title) }
        let bytes = try collection.wacz()
        do {
            try Data(bytes).write(to: URL(fileURLWithPath: file), options: .atomic)
        } catch {
            Terminal.complain("\(file): \(error.localizedDescription)")
            throw ExitCode(3)
        }
        let count = captures.count
        print("\(file): \(count) capture\(count == 1 ? "" : "s") of \"\(title)\"")
    }
}
