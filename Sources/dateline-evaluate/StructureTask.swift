import Extract
import Foundation
import News

/// Line labels of every text file of `--texts`: `structure.jsonl`.
struct StructureTask: EvaluationTask {
    func run(_ files: EvaluationFiles) throws {
        let folder = try files.requiredTexts()
        var rows: [[String: Any]] = []
        for name in try files.names(in: folder, suffix: ".txt") {
            let bytes = try files.bytes(folder + "/" + name)
            let reading = Extractor().read(WebPage(bytes: bytes, format: .text, file: name))
            rows += StructureTask.lines(of: reading).map {
                [
                    "kind": "line", "file": name, "line": $0.number, "label": $0.label,
                    "article": $0.article,
                ]
            }
        }
        try files.write(rows: rows, to: "structure.jsonl")
    }

    /// The label and the article (0 for none) of every line that is not blank, in reading order; lines count from 1.
    static func lines(
        of reading: PageReading
    ) -> [(number: Int, label: String, article: Int)] {
        let numbers = LineNumbers(reading.decoded)
        var lines: [(number: Int, label: String, article: Int)] = []
        for article in reading.articles {
            for block in article.blocks {
                guard let source = block.source else { continue }
                for number in numbers.lines(of: source) {
                    lines.append((number, label(of: block.role), article.ordinal))
                }
            }
        }
        for piece in reading.furniture {
            for number in numbers.lines(of: piece.source) {
                lines.append((number, piece.kind.rawValue, piece.article ?? 0))
            }
        }
        return lines.sorted { $0.number < $1.number }
    }

    private static func label(of role: Block.Role) -> String {
        switch role {
        case .headline: "title"
        case .standfirst: "lead"
        case .paragraph, .listItem, .blockquote, .tableRow, .dateline: "body"
        case .subhead: "subhead"
        case .caption: "caption"
        case .byline: "byline"
        case .credit: "credit"
        case .stamp: "timestamp"
        }
    }
}

/// Finds the lines of a text that a span of its bytes touches; lines end in a line feed.
private struct LineNumbers {
    private var starts = [0]

    init(_ text: String) {
        var offset = 0
        for byte in text.utf8 {
            offset += 1
            if byte == 0x0A { starts.append(offset) }
        }
    }

    func lines(of span: TextSpan) -> ClosedRange<Int> {
        let first = line(at: span.start)
        return first...max(first, line(at: max(span.start, span.end - 1)))
    }

    private func line(at offset: Int) -> Int {
        var low = 0
        var high = starts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= offset { low = middle } else { high = middle }
        }
        return low + 1
    }
}
