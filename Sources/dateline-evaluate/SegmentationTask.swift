import Annotate
import Foundation
import Language
import News

/// Words and names of a file of raw sentences, one a line: `segmentation.txt`, `sentence-names.jsonl`.
struct SegmentationTask: EvaluationTask {
    func run(_ files: EvaluationFiles) throws {
        let text = try String(decoding: files.bytes(files.requiredFolder()), as: UTF8.self)
        let segmenter = WordSegmenter()
        var sentences = text.split(separator: "\n", omittingEmptySubsequences: false)
            .map(String.init)
        if sentences.last == "" { sentences.removeLast() }
        sentences = Array(sentences.prefix(files.limit ?? .max))
        let lines = sentences.map { sentence in
            segmenter.words(in: sentence).map { word in
                String(sentence.slice(word) ?? "").split(separator: " ").joined(separator: "_")
            }.joined(separator: " ")
        }
        try files.write(lines.map { $0 + "\n" }.joined(), to: "segmentation.txt")
        try files.write(rows: names(in: sentences), to: "sentence-names.jsonl")
    }

    /// The proper names; the sentences are read as the paragraphs of one document.
    private func names(in sentences: [String]) -> [[String: Any]] {
        let filled = sentences.indices.filter { !sentences[$0].isEmpty }
        var document = Document(
            article: Article(
                ordinal: 1,
                parts: filled.map { (.paragraph, sentences[$0], nil) },
                language: "vi"
            )
        )
        document.sentences = document.article.blocks.enumerated().map {
            Sentence(span: $1.span, block: $0)
        }
        let names = ProperNameFinder().names(in: document)
        var rows: [[String: Any]] = []
        var next = 0
        for (index, block) in zip(filled, document.article.blocks) {
            let offsets = ScalarOffsets(sentences[index])
            while next < names.count, names[next].start < block.span.end {
                rows.append([
                    "sent": index, "start": offsets.scalar(names[next].start - block.span.start),
                    "end": offsets.scalar(names[next].end - block.span.start),
                ])
                next += 1
            }
        }
        return rows
    }
}
