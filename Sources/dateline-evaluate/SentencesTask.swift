import Foundation
import Language
import News

/// Sentences of a text file, every line of it a paragraph: `sentences.txt`, one a line.
struct SentencesTask: EvaluationTask {
    func run(_ files: EvaluationFiles) throws {
        let text = try String(decoding: files.bytes(files.requiredFolder()), as: UTF8.self)
        var lines: [String] = []
        for paragraph in text.split(separator: "\n") {
            let paragraph = String(paragraph)
            for span in SentenceSplitter().sentences(in: paragraph, language: "vi") {
                lines.append(String(paragraph.slice(span) ?? ""))
            }
        }
        try files.write(lines.map { $0 + "\n" }.joined(), to: "sentences.txt")
    }
}
