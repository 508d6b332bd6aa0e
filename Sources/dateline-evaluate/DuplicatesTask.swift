import Foundation
import News
import Organize

/// Pairs of a JSON Lines file of articles that repeat one another: `pairs.tsv` for those that are nearly the same, `excerpts.tsv`
/// for those of which one is a part of the other.
struct DuplicatesTask: EvaluationTask {
    /// Similarity from which a pair is given: halfway between what must be found (0.8) and what may be (0.7).
    static let bar = 0.75

    func run(_ files: EvaluationFiles) throws {
        let began = ContinuousClock.now
        let articles = try articles(files.bytes(files.requiredFolder()), limit: files.limit)
        let texts = articles.map {
            TextPrint(front: [$0.title ?? "", $0.summary ?? ""], body: $0.text)
        }
        var near = ""
        var excerpts = ""
        for pair in DuplicateFinder().pairs(in: texts) {
            let line =
                "\(articles[pair.first].id)\t\(articles[pair.second].id)\t\(pair.similarity)\n"
            if pair.kind == .excerpt {
                excerpts += line
            } else if pair.similarity >= Self.bar {
                near += line
            }
        }
        try files.write("id1\tid2\tsimilarity\n" + near, to: "pairs.tsv")
        try files.write("id1\tid2\tsimilarity\n" + excerpts, to: "excerpts.tsv")
        let seconds = (ContinuousClock.now - began) / .seconds(1)
        print("\(articles.count) articles in \(seconds) s")
    }

    private struct Row: Decodable {
        var id: String
        var title: String?
        var summary: String?
        var text: String
    }

    private func articles(_ bytes: [UInt8], limit: Int?) throws -> [Row] {
        let decoder = JSONDecoder()
        return try bytes.split(separator: 0x0A).prefix(limit ?? .max).map {
            try decoder.decode(Row.self, from: Data($0))
        }
    }
}
