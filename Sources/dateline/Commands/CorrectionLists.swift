import ArgumentParser
import DatelineKit
import Export
import Foundation
import News
import Store

struct CorrectList: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the corrections, and which of them have no effect."
    )
    @OptionGroup var options: StoreOptions

    func run() throws {
        let views = try options.openExisting().corrections()
        if options.json {
            try printJSON(CorrectionLines(corrections: views.map(CorrectionLine.init)))
            return
        }
        if views.isEmpty { print("no corrections") }
        for view in views { print(CorrectionPrinter.line(view)) }
    }
}

struct CorrectUndo: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "undo",
        abstract: "Take a correction back."
    )
    @Argument(help: "Its number, as `list` prints it.") var number: Int64
    @OptionGroup var options: StoreOptions

    func run() throws {
        guard let correction = try options.openExisting().undo(correction: number) else {
            throw nothingFound("\(number)")
        }
        if options.json {
            try printJSON(correction)
        } else {
            print("took back correction \(number) (\(correction.kind))")
        }
    }
}

struct CorrectExport: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Print the corrections as JSON Lines: what `import` takes, and test cases.",
        discussion: """
            A line says what holds, and `about` where its articles come from. Every store that reads the same pages gives the \
            articles the same numbers.
            """
    )
    @OptionGroup var options: StoreOptions

    func run() throws {
        for view in try options.openExisting().corrections() {
            try printJSON(CorrectionCase(view))
        }
    }
}

struct CorrectImport: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Take corrections over that `export` printed."
    )
    @Argument(help: "A file of JSON Lines; - is standard input.") var file: String
    @OptionGroup var options: StoreOptions

    func run() throws {
        let data: Data
        if file == "-" {
            data = FileHandle.standardInput.readDataToEndOfFile()
        } else if let read = FileManager.default.contents(atPath: file) {
            data = read
        } else {
            Terminal.complain("\(file): it cannot be read")
            throw ExitCode(1)
        }
        var corrections: [Correction] = []
        for (number, line) in data.split(separator: 0x0A, omittingEmptySubsequences: false)
            .enumerated()
        where line.contains(where: { $0 > 0x20 }) {
            do {
                corrections.append(try JSONDecoder().decode(Correction.self, from: Data(line)))
            } catch {
                // All or nothing: a half imported list would contradict its own order.
                Terminal.complain("\(file):\(number + 1): no correction: \(reason(error))")
                throw ExitCode(1)
            }
        }
        let newsroom = try options.openExisting()
        let numbers = Set(try newsroom.correct(corrections))
        let views = try newsroom.corrections().filter { numbers.contains($0.stored.number) }
        if options.json {
            try printJSON(CorrectionLines(corrections: views.map(CorrectionLine.init)))
            return
        }
        print("\(views.count) corrections")
        for view in views where view.state != .applies { print(CorrectionPrinter.line(view)) }
    }

    private func reason(_ error: any Error) -> String {
        switch error {
        case DecodingError.dataCorrupted(let context): context.debugDescription
        case DecodingError.keyNotFound(let key, _): "\"\(key.stringValue)\" is missing"
        case DecodingError.typeMismatch(_, let context),
            DecodingError.valueNotFound(_, let context):
            context.debugDescription
        default: "not JSON"
        }
    }
}

/// A correction in words, and as JSON.
enum CorrectionPrinter {
    static func line(_ view: CorrectionView) -> String {
        let titles = Dictionary(view.articles.map { ($0.id, $0.headline) }) { first, _ in first }
        func name(_ id: ArticleID) -> String { titles[id].map { "\"\($0)\" (\(id))" } ?? "\(id)" }
        func names(_ ids: [ArticleID]) -> String {
            ids.prefix(4).map(name).joined(separator: ", ")
                + (ids.count > 4 ? " and \(ids.count - 4) more" : "")
        }
        let what =
            switch view.stored.correction {
            case .merge(let ids, let level): "one \(level.rawValue): \(names(ids))"
            case .split(let ids, let others, let level):
                "another \(level.rawValue): \(names(ids)), apart from \(names(others))"
            case .date(let id, let date): "published \(date): \(name(id))"
            case .speaker(let speaker, let quotation, let words):
                "\(speaker) says \"\(words)\" in \(name(quotation.article))"
            case .notAnArticle(let id): "no article: \(name(id))"
            case .sameName(let a, let b): "\"\(a)\" and \"\(b)\" are one"
            case .differentNames(let a, let b): "\"\(a)\" and \"\(b)\" are two"
            }
        return Terminal.wrapped("\(view.stored.number)  \(what)", indent: 4)
            + (state(view).map { "\n    no effect: \($0)" } ?? "")
    }

    /// Why a correction has no effect; `nil` where it has.
    static func state(_ view: CorrectionView) -> String? {
        switch view.state {
        case .applies: nil
        case .missing(let ids):
            "not in the store: " + ids.map(\.description).joined(separator: ", ")
        case .noQuotation: "the article has no such quotation any more"
        case .overruled: "correction \(view.overruledBy ?? 0) says otherwise"
        }
    }
}

/// The list of corrections: `{"corrections":[…]}`.
struct CorrectionLines: Encodable {
    let corrections: [CorrectionLine]
}

/// A correction of the list.
struct CorrectionLine: Encodable {
    let view: CorrectionView

    init(_ view: CorrectionView) { self.view = view }

    private enum CodingKeys: String, CodingKey {
        case number
        case applies
        case reason
    }

    func encode(to encoder: any Encoder) throws {
        try CorrectionCase(view).encode(to: encoder)
        var fields = encoder.container(keyedBy: CodingKeys.self)
        try fields.encode(view.stored.number, forKey: .number)
        try fields.encode(view.state == .applies, forKey: .applies)
        try fields.encodeIfPresent(CorrectionPrinter.state(view), forKey: .reason)
    }
}

/// A correction as `export` prints it: without what depends on the store.
struct CorrectionCase: Encodable {
    struct About: Encodable {
        let article: ArticleID
        let title: String
        let outlet: String?
        let url: String?
        let file: String?
    }
    let view: CorrectionView

    init(_ view: CorrectionView) { self.view = view }

    private enum CodingKeys: String, CodingKey {
        case about
    }

    func encode(to encoder: any Encoder) throws {
        try view.stored.correction.encode(to: encoder)
        var fields = encoder.container(keyedBy: CodingKeys.self)
        let about = view.articles.sorted { $0.id < $1.id }.map {
            About(
                article: $0.id,
                title: $0.headline,
                outlet: $0.outlet?.id,
                url: $0.url,
                file: $0.file
            )
        }
        try fields.encode(about, forKey: .about)
    }
}
