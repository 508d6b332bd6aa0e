import Annotate
import Foundation
import Language
import News

/// Words and names of a file of raw sentences, one a line: `segmentation.txt`, `sentence-names.jsonl`.
struct SegmentationTask: EvaluationTask {
    func run(_ files: EvaluationFiles) throws {
        let text = try String(decoding: files.bytes(files.requiredFolder()), as: UTF8.self)
        let segmenter = WordSegmenter()
        var lines: [String] = []
        var names: [[String: Any]] = []
        let sentences = text.split(separator: "\n", omittingEmptySubsequences: false)
            .prefix(files.limit ?? .max)
        for (index, line) in sentences.enumerated() {
            if index == sentences.count - 1, line.isEmpty { break }
            let sentence = String(line)
            lines.append(
                segmenter.words(in: sentence).map { word in
                    String(sentence.slice(word) ?? "").split(separator: " ")
                        .joined(separator: "_")
                }.joined(separator: " ")
            )
            names += self.names(in: sentence, index)
        }
        try files.write(lines.map { $0 + "\n" }.joined(), to: "segmentation.txt")
        try files.write(rows: names, to: "sentence-names.jsonl")
    }

    private func names(in sentence: String, _ index: Int) -> [[String: Any]] {
        guard !sentence.isEmpty else { return [] }
        let document = Annotator().document(
            for: Article(ordinal: 1, parts: [(.paragraph, sentence, nil)], language: "vi")
        )
        let offsets = ScalarOffsets(sentence)
        return document.mentions.filter { $0.level == .name && !$0.isNested }.map { mention in
            [
                "sent": index, "start": offsets.scalar(mention.span.start),
                "end": offsets.scalar(mention.span.end),
                "type": document.entities[mention.entity].kind.rawValue,
            ]
        }
    }
}
