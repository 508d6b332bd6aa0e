import ArgumentParser
import DatelineKit
import Foundation
import Ingest
import News

/// `dateline read`.
struct ReadCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "read",
        abstract: "Read saved pages into the store.",
        discussion: """
            Takes files and folders: plain text (.txt), saved pages (.html, .htm), each also gzipped (.gz), and JSON Lines (.jsonl). \
            "-" reads JSON Lines from standard input: {"url", "html" or "text", "fetched"?, "published"?, "outlet"?}.

            Reading the same page again changes nothing; a changed page at a known address is a new capture of it. \
            What cannot be read is listed with its reason, the rest is read, and the exit status is 1.
            """
    )
    @Argument(help: "Files, folders, or - for JSON Lines on standard input.")
    var paths: [String]
    @OptionGroup var options: StoreOptions

    struct Result: Encodable {
        struct Line: Encodable {
            let name: String
            let reason: String
        }
        let pages: Int
        let articles: Int
        let unchanged: Int
        let revised: Int
        let forgotten: Int
        let withoutArticle: [Line]
        let unreadable: [Line]
    }

    func run() async throws {
        let newsroom = try options.open()
        var report = ReadReport()
        for pages in streams() {
            let part = try await newsroom.read(pages) { count in
                Terminal.progress("\(report.pages + count) pages")
            }
            report.add(part)
        }
        Terminal.endProgress()
        if options.json {
            try printJSON(
                Result(
                    pages: report.pages,
                    articles: report.articles,
                    unchanged: report.unchanged,
                    revised: report.revised,
                    forgotten: report.forgotten,
                    withoutArticle: report.empty.map {
                        .init(name: $0.name, reason: $0.reason.rawValue)
                    },
                    unreadable: report.unreadable.map { .init(name: $0.name, reason: $0.reason) }
                )
            )
        } else {
            printForPeople(report)
        }
        if !report.unreadable.isEmpty { throw ExitCode(1) }
    }

    /// Standard input and the paths, each as one stream.
    private func streams() -> [PageStream] {
        let files = paths.filter { $0 != "-" }
        var streams: [PageStream] = []
        if !files.isEmpty { streams.append(PageReader().pages(in: files)) }
        if files.count < paths.count {
            streams.append(
                PageReader().pages(inJSONLines: STDIN_FILENO, name: "standard input")
            )
        }
        return streams
    }

    private func printForPeople(_ report: ReadReport) {
        for page in report.empty { print("no article: \(page.name): \(page.reason.rawValue)") }
        for input in report.unreadable { Terminal.complain("\(input.name): \(input.reason)") }
        var line =
            "\(report.pages) page\(report.pages == 1 ? "" : "s"), "
            + "\(report.articles) new article\(report.articles == 1 ? "" : "s")"
        if report.unchanged > 0 { line += ", \(report.unchanged) known before" }
        if report.revised > 0 { line += ", \(report.revised) changed" }
        if report.forgotten > 0 { line += ", \(report.forgotten) forgotten and left out" }
        if !report.unreadable.isEmpty { line += ", \(report.unreadable.count) unreadable" }
        print(line)
    }
}
