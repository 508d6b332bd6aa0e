import Annotate
import ArgumentParser
import Foundation
import News

/// Time expressions of every `NAME.jsonl` of the set, the publication date given: `NAME.jsonl`.
struct TimexTask: EvaluationTask {
    func run(_ files: EvaluationFiles) throws {
        let folder = try files.requiredFolder()
        for name in try files.names(in: folder, suffix: ".jsonl") {
            let rows = try files.rows(folder + "/" + name).map { try prediction(for: $0, files) }
            try files.write(rows: rows, to: name)
        }
    }

    /// A part of a document: its text and where it stands in the whole, in scalars.
    private typealias Piece = (text: String, offset: Int)

    private func prediction(
        for row: [String: Any],
        _ files: EvaluationFiles
    ) throws -> [String: Any] {
        let pieces = try pieces(of: row, files)
        let published = (row["dct"] as? String).flatMap { PartialDate(edtf: $0) } ?? .unknown
        let article = Article(
            ordinal: 1,
            parts: pieces.map { (.paragraph, $0.text, nil) },
            language: row["lang"] as? String ?? "und",
            published: PublicationDate(date: published)
        )
        let times = TimeAnnotator().times(in: Document(article: article))
        var list: [[String: Any]] = []
        for (block, piece) in zip(article.blocks, pieces) {
            let offsets = ScalarOffsets(piece.text)
            for time in times where block.span.contains(time.span) {
                let span = TextSpan(
                    time.span.start - block.span.start,
                    time.span.end - block.span.start
                )
                list.append([
                    "start": piece.offset + offsets.scalar(span.start),
                    "end": piece.offset + offsets.scalar(span.end),
                    "type": time.kind.rawValue, "value": time.value, "rule": time.rule,
                ])
            }
        }
        return ["id": row["id"] ?? "", "timexes": list]
    }

    /// The text of a row, or the spans of the file that it names.
    private func pieces(of row: [String: Any], _ files: EvaluationFiles) throws -> [Piece] {
        if let text = row["text"] as? String { return text.isEmpty ? [] : [(text, 0)] }
        guard let file = row["file"] as? String else {
            throw ValidationError("a row has neither a text nor a file")
        }
        let bytes = try files.bytes(files.requiredTexts() + "/" + file)
        let scalars = Array(
            String(decoding: bytes, as: UTF8.self).precomposedStringWithCanonicalMapping
                .unicodeScalars
        )
        let scope = row["scope"] as? [[Int]] ?? [[0, scalars.count]]
        return scope.compactMap { span in
            guard span.count == 2, span[0] >= 0, span[0] < min(span[1], scalars.count) else {
                return nil
            }
            var text = String.UnicodeScalarView()
            text.append(contentsOf: scalars[span[0]..<min(span[1], scalars.count)])
            return (String(text), span[0])
        }
    }
}
