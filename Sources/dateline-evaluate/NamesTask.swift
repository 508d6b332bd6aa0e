import Annotate
import Extract
import Foundation
import News

/// Mentions, quotations and credits of every text file of `--texts`: `names.jsonl`.
struct NamesTask: EvaluationTask {
    func run(_ files: EvaluationFiles) throws {
        let folder = try files.requiredTexts()
        var rows: [[String: Any]] = []
        for name in try files.names(in: folder, suffix: ".txt") {
            let bytes = try files.bytes(folder + "/" + name)
            let reading = Extractor().read(WebPage(bytes: bytes, format: .text, file: name))
            let places = CapturePlaces(reading.decoded)
            for article in reading.articles {
                let document = Annotator().document(for: article)
                rows += mentions(document, name, places)
                rows += quotations(document, name, places)
                rows += credits(document, name, places)
            }
        }
        try files.write(rows: rows, to: "names.jsonl")
    }

    private func mentions(
        _ document: Document,
        _ file: String,
        _ places: CapturePlaces
    ) -> [[String: Any]] {
        document.mentions.compactMap { mention in
            guard let range = places.scalars(of: mention.span, in: document.article) else {
                return nil
            }
            let entity = document.entities[mention.entity]
            return [
                "kind": "mention", "file": file, "start": range.lowerBound,
                "end": range.upperBound, "type": entity.kind.rawValue, "canonical": entity.name,
                "key": entity.key, "level": mention.level.rawValue, "nested": mention.isNested,
            ]
        }
    }

    private func quotations(
        _ document: Document,
        _ file: String,
        _ places: CapturePlaces
    ) -> [[String: Any]] {
        document.quotations.compactMap { quotation in
            guard let range = places.scalars(of: quotation.span, in: document.article) else {
                return nil
            }
            return [
                "kind": "quote", "file": file, "start": range.lowerBound, "end": range.upperBound,
                "type": quotation.kind.rawValue, "speaker_canonical": quotation.speakerName ?? "",
                "chain": quotation.chain, "status": quotation.status.rawValue,
            ]
        }
    }

    private func credits(
        _ document: Document,
        _ file: String,
        _ places: CapturePlaces
    ) -> [[String: Any]] {
        document.credits.compactMap { credit in
            guard let line = places.line(of: credit.span, in: document.article) else { return nil }
            return [
                "kind": "credit", "file": file, "line": line, "role": credit.role.rawValue,
                "sources": credit.sources,
            ]
        }
    }
}

/// Where spans of an article's text stand in its capture's decoded text.
private struct CapturePlaces {
    private let scalars: ScalarOffsets
    private var lineStarts = [0]

    init(_ decoded: String) {
        scalars = ScalarOffsets(decoded)
        var offset = 0
        for byte in decoded.utf8 {
            offset += 1
            if byte == 0x0A { lineStarts.append(offset) }
        }
    }

    /// Scalars of the decoded text; `nil` where the block was not kept verbatim.
    func scalars(of span: TextSpan, in article: Article) -> Range<Int>? {
        guard let bytes = bytes(of: span, in: article) else { return nil }
        return scalars.scalar(bytes.start)..<scalars.scalar(bytes.end)
    }

    /// The line, from 1, in which a span begins.
    func line(of span: TextSpan, in article: Article) -> Int? {
        guard let bytes = bytes(of: span, in: article) else { return nil }
        var low = 0
        var high = lineStarts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if lineStarts[middle] <= bytes.start { low = middle } else { high = middle }
        }
        return low + 1
    }

    private func bytes(of span: TextSpan, in article: Article) -> TextSpan? {
        guard let block = article.blocks.first(where: { $0.span.contains(span) }),
            let source = block.source, source.count == block.span.count
        else { return nil }
        return span.shifted(by: source.start - block.span.start)
    }
}
