import ArgumentParser
import DatelineKit
import Export
import Foundation
import Ingest
import News

/// `dateline extract`: a filter that needs no store.
struct ExtractCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "extract",
        abstract: "Print the articles of pages without storing anything.",
        discussion:
            "Takes what `read` takes. With --json a line an article; a page without one gives its reason."
    )
    @Argument(help: "Files, folders, or - for JSON Lines on standard input.")
    var paths: [String] = ["-"]
    @Option(help: "The address that a single page was fetched from.") var url: String?
    @Option(help: "When a single page was fetched (ISO 8601).") var fetched: String?
    @Flag(help: "Print JSON for programs.") var json = false

    func validate() throws {
        if let fetched, Timestamp(iso8601: fetched) == nil {
            throw ValidationError("--fetched takes ISO 8601, such as 2015-09-05T10:20:00Z")
        }
    }

    func run() throws {
        let pipeline = Pipeline()
        var hasFailed = false
        let files = paths.filter { $0 != "-" }
        var streams: [PageStream] = files.isEmpty ? [] : [PageReader().pages(in: files)]
        if files.count < paths.count {
            streams.append(
                PageReader().pages(inJSONLines: STDIN_FILENO, name: "standard input")
            )
        }
        for stream in streams {
            for result in stream {
                switch result {
                case .failure(let input):
                    Terminal.complain("\(input.name): \(input.reason)")
                    hasFailed = true
                case .success(var input):
                    if let url { input.page.url = url }
                    if let fetched { input.page.fetched = Timestamp(iso8601: fetched) }
                    try show(pipeline.extract(input.page), id: input.id)
                }
            }
        }
        if hasFailed { throw ExitCode(1) }
    }

    private func show(_ read: ReadPage, id: String?) throws {
        if let reason = read.reading.reason {
            if json {
                try printJSON(ExtractJSON(page: read.page, reason: reason, id: id))
            } else {
                print("\(read.page.url ?? read.page.file ?? "-"): \(reason.rawValue)\n")
            }
        }
        for document in read.documents {
            if json {
                try printJSON(ExtractJSON(document, page: read.page, id: id))
                continue
            }
            let article = document.article
            print("# \(article.headline)")
            print("\(article.published.date)  \(article.outlet?.name ?? "")\n")
            if let standfirst = article.standfirst { print("\(standfirst)\n") }
            print("\(article.body)\n")
        }
    }
}
