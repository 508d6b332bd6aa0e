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
            Takes files and folders: plain text (.txt), saved pages (.html, .htm), each also gzipped (.gz), JSON Lines (.jsonl), \
            web archives (.warc, .warc.gz, .wacz, or an index .cdx, .cdxj of such) and saved feeds (.rss, .atom, .xml). \
            "-" reads JSON Lines from standard input: {"url", "html" or "text", "fetched"?, "published"?, "outlet"?}.

            Reading the same page again changes nothing; a changed page at a known address is a new capture of it. \
            What cannot be read is listed with its reason, the rest is read, and the exit status is 1.
            """
    )
    @Argument(help: "Files, folders, or - for JSON Lines on standard input.")
    var paths: [String]
    @Option(
        help:
            "Of archives only captures of this host and those below it; can be given several times."
    )
    var host: [String] = []
    @Option(help: "Of archives only captures from this day or moment on (ISO 8601).")
    var from: String?
    @Option(help: "Of archives only captures up to this day or moment, included (ISO 8601).")
    var to: String?
    @Option(
        help:
            "Of archives only captures of this media type: text/html, text/*; can be given several times."
    )
    var mime: [String] = []
    @OptionGroup var options: StoreOptions

    func validate() throws { _ = try selection() }

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
        let skipped: Int
        let withoutArticle: [Line]
        let unreadable: [Line]
    }

    func run() async throws {
        let newsroom = try options.open()
        var report = ReadReport()
        var skipped = 0
        for pages in try streams() {
            let part = try await newsroom.read(pages) { count in
                Terminal.progress("\(report.pages + count) pages")
            }
            report.add(part)
            skipped += pages.skipped
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
                    skipped: skipped,
                    withoutArticle: report.empty.map {
                        .init(name: $0.name, reason: $0.reason.rawValue)
                    },
                    unreadable: report.unreadable.map { .init(name: $0.name, reason: $0.reason) }
                )
            )
        } else {
            printForPeople(report, skipped: skipped)
        }
        if !report.unreadable.isEmpty { throw ExitCode(1) }
    }

    /// Standard input and the paths, each as one stream.
    private func streams() throws -> [PageStream] {
        let files = paths.filter { $0 != "-" }
        var streams: [PageStream] = []
        if !files.isEmpty {
            streams.append(PageReader(selection: try selection()).pages(in: files))
        }
        if files.count < paths.count {
            streams.append(
                PageReader().pages(inJSONLines: STDIN_FILENO, name: "standard input")
            )
        }
        return streams
    }

    /// The captures that the options ask for.
    private func selection() throws -> CaptureSelection {
        func moment(_ text: String?, _ name: String) throws -> Timestamp? {
            guard let text else { return nil }
            guard let moment = Timestamp(iso8601: text) else {
                throw ValidationError("\(name) takes ISO 8601, such as 2015-09-05")
            }
            return moment
        }
        // A day is wanted to its end, a moment to its last second.
        let isDay = to.map { $0.utf8.count <= 10 } ?? false
        return CaptureSelection(
            hosts: host,
            from: try moment(from, "--from"),
            until: try moment(to, "--to").map {
                Timestamp(seconds: $0.seconds + (isDay ? 86_400 : 1))
            },
            mediaTypes: mime
        )
    }

    private func printForPeople(_ report: ReadReport, skipped: Int) {
        for page in report.empty { print("no article: \(page.name): \(page.reason.rawValue)") }
        for input in report.unreadable { Terminal.complain("\(input.name): \(input.reason)") }
        var line =
            "\(report.pages) page\(report.pages == 1 ? "" : "s"), "
            + "\(report.articles) new article\(report.articles == 1 ? "" : "s")"
        if report.unchanged > 0 { line += ", \(report.unchanged) known before" }
        if report.revised > 0 { line += ", \(report.revised) changed" }
        if report.forgotten > 0 { line += ", \(report.forgotten) forgotten and left out" }
        if skipped > 0 { line += ", \(skipped) passed over" }
        if !report.unreadable.isEmpty { line += ", \(report.unreadable.count) unreadable" }
        print(line)
    }
}
