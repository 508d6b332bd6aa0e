import Annotate
import ArgumentParser
import Foundation
import Language
import News

/// How fast all layers are on one thread: `speed.txt`, which is printed as well.
///
/// FOLDER is a JSON Lines file of articles with `text`, and `lang` where it is not Vietnamese; it is read until 2 MB are done.
struct SpeedTask: EvaluationTask {
    func run(_ files: EvaluationFiles) throws {
        let articles = try files.rows(files.requiredFolder()).prefix(files.limit ?? .max)
            .compactMap { row -> Article? in
                guard let text = row["text"] as? String, !text.isEmpty else { return nil }
                return Article(
                    ordinal: 1,
                    parts: text.split(separator: "\n").map { (.paragraph, String($0), nil) },
                    language: row["lang"] as? String ?? "vi",
                    published: PublicationDate(date: PartialDate(edtf: "2016-05-20") ?? .unknown)
                )
            }
        guard !articles.isEmpty else { throw ValidationError("no article has a text") }
        // Lists are loaded at the first use.
        _ = Annotator().document(for: articles[0])
        _ = WordSegmenter().words(in: articles[0].text)
        let lines = [
            measured("all layers", articles) { Annotator().document(for: $0).sentences.count },
            measured("dates and credits", articles) { Annotator().credited($0).credits.count },
            measured("time expressions", articles) {
                TimeAnnotator().times(in: Document(article: $0)).count
            },
            measured("sentences", articles) {
                SentenceSplitter().sentences(in: $0.text, language: $0.language).count
            },
            measured("word segmentation", articles) { WordSegmenter().words(in: $0.text).count },
        ]
        let text = lines.map { $0 + "\n" }.joined()
        print(text, terminator: "")
        try files.write(text, to: "speed.txt")
    }

    /// Processor time of this thread: what else the machine does is not counted.
    static func seconds() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
    }

    /// `name  N.N MB/s`, the best of three runs over at least 2 MB.
    private func measured(
        _ name: String,
        _ articles: [Article],
        _ work: (Article) -> Int
    ) -> String {
        var best = 0.0
        var found = 0
        for _ in 0..<3 {
            var bytes = 0
            let start = Self.seconds()
            var index = 0
            while bytes < 2_000_000 {
                let article = articles[index % articles.count]
                found += work(article)
                bytes += article.text.utf8.count
                index += 1
            }
            let seconds = Self.seconds() - start
            best = max(best, Double(bytes) / 1e6 / max(seconds, 1e-9))
        }
        return name.padding(toLength: 20, withPad: " ", startingAt: 0)
            + String(format: "%7.1f MB/s%@", best, found == 0 ? " (nothing found)" : "")
    }
}
