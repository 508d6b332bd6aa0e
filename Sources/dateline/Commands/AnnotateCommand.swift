import ArgumentParser
import DatelineKit
import Export
import Foundation
import Ingest
import News

/// `dateline annotate`: the layers of articles, without a store.
struct AnnotateCommand: ParsableCommand {
    /// What spans count.
    enum Offsets: String, ExpressibleByArgument, CaseIterable {
        /// Bytes of UTF-8.
        case utf8
        /// Unicode scalars, as Python counts.
        case scalars
    }

    static let configuration = CommandConfiguration(
        commandName: "annotate",
        abstract: "Print articles with all their layers as JSON Lines, without storing anything.",
        discussion: """
            Takes what `read` takes: a line an article, with sentences, times, names, quotations, credits and figures as spans of \
            its `text`. With --articles standard input holds lines as `extract --json` prints them, which are taken as they are:

              dateline extract pages --json | dateline annotate --articles
            """
    )
    @Argument(help: "Files, folders, or - for JSON Lines on standard input.")
    var paths: [String] = ["-"]
    @Option(help: "What spans count: utf8 (bytes) or scalars (Unicode code points).")
    var offsets: Offsets = .utf8
    @Flag(help: "Read articles as `extract --json` prints them from standard input.")
    var articles = false

    func validate() throws {
        if articles, paths != ["-"] {
            throw ValidationError("--articles reads standard input and takes no paths")
        }
    }

    func run() throws {
        if articles { return try annotateArticles() }
        let pipeline = Pipeline()
        var hasFailed = false
        let files = paths.filter { $0 != "-" }
        var streams: [PageStream] = files.isEmpty ? [] : [PageReader().pages(in: files)]
        if files.count < paths.count {
            streams.append(PageReader().pages(inJSONLines: STDIN_FILENO, name: "standard input"))
        }
        for stream in streams {
            for result in stream {
                switch result {
                case .failure(let input):
                    Terminal.complain("\(input.name): \(input.reason)")
                    hasFailed = true
                case .success(let input):
                    let read = pipeline.read(input.page)
                    if let reason = read.reading.reason {
                        try printJSON(ExtractJSON(page: read.page, reason: reason, id: input.id))
                    }
                    for document in read.documents {
                        try show(document, file: read.page.file, url: read.page.url, id: input.id)
                    }
                }
            }
        }
        if hasFailed { throw ExitCode(1) }
    }

    private func annotateArticles() throws {
        var number = 0
        var hasFailed = false
        while let line = readLine() {
            number += 1
            guard line.utf8.contains(where: { $0 > 0x20 }) else { continue }
            do {
                let given = try JSONDecoder().decode(GivenArticle.self, from: Data(line.utf8))
                guard let article = given.value else {
                    print(line)
                    continue
                }
                let document = Pipeline().annotate(article)
                try show(document, file: given.file, url: given.url, id: given.id)
            } catch let error as DecodingError {
                Terminal.complain("standard input line \(number): not an article: \(error.summary)")
                hasFailed = true
            }
        }
        if hasFailed { throw ExitCode(1) }
    }

    private func show(_ document: Document, file: String?, url: String?, id: String?) throws {
        let reference = ArticleReference(
            id: document.id,
            title: document.article.headline,
            outlet: document.article.outlet,
            url: url ?? document.article.url,
            file: file,
            published: document.article.published
        )
        let line = AnnotateJSON(document, reference: reference, id: id)
        switch offsets {
        case .utf8: try printJSON(line)
        case .scalars: print(try ScalarSpans(document.text).json(line))
        }
    }
}

/// A line of `extract --json`.
private struct GivenArticle: Decodable {
    struct Published: Decodable {
        var date: String?
    }
    var id: String?
    var file: String?
    var url: String?
    var article: Int
    var title: String?
    var standfirst: String?
    var text: String?
    var published: Published?
    var language: String?

    /// The article; `nil` for the line of a page without one.
    var value: Article? {
        guard article > 0, let text else { return nil }
        var parts: [(Block.Role, String, TextSpan?)] = []
        if let title, !title.isEmpty { parts.append((.headline, title, nil)) }
        if let standfirst, !standfirst.isEmpty { parts.append((.standfirst, standfirst, nil)) }
        for paragraph in text.split(separator: "\n\n") {
            parts.append((.paragraph, String(paragraph), nil))
        }
        let date = published?.date.flatMap { PartialDate(edtf: Substring($0)) }
        var value = Article(
            ordinal: article,
            parts: parts,
            language: language ?? "und",
            published: PublicationDate(date: date ?? .unknown)
        )
        value.url = url
        return value
    }
}

extension DecodingError {
    fileprivate var summary: String {
        switch self {
        case .keyNotFound(let key, _): "it has no \"\(key.stringValue)\""
        case .typeMismatch(_, let context), .valueNotFound(_, let context):
            "\"\(context.codingPath.map(\.stringValue).joined(separator: "."))\" has another form"
        default: "it is not JSON"
        }
    }
}
