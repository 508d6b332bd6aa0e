import Foundation
import News
import Organize

/// Names and summaries of given developments, written to `summaries.jsonl`.
///
/// Of the set's table only the column is read that says which articles belong together.
struct SummariesTask: EvaluationTask {
    func run(_ files: EvaluationFiles) throws {
        let folder = try files.requiredFolder()
        var rows: [[String: Any]] = []
        for name in try files.names(in: folder, suffix: ".names-and-summaries.jsonl") {
            let articles = folder + "/" + name.prefix { $0 != "." } + ".jsonl"
            var documents: [String: Document] = [:]
            for row in try files.rows(articles) {
                guard let id = row["id"] as? String else { continue }
                documents[id] = Document(row: row)
            }
            for row in try files.rows(folder + "/" + name) {
                guard let cluster = row["cluster"] as? String, let ids = row["docs"] as? [String]
                else { continue }
                var result = summary(of: ids.compactMap { documents[$0] })
                result["cluster"] = cluster
                rows.append(result)
            }
        }
        try files.write(rows: rows, to: "summaries.jsonl")
    }

    private func summary(of documents: [Document]) -> [String: Any] {
        let documents = documents.sorted { ($0.order, $0.text, $0.id) < ($1.order, $1.text, $1.id) }
        let chosen = HeadlineChooser().choose(among: documents.map { Sketcher().sketch(of: $0) })
        let texts = Dictionary(documents.map { ($0.id, $0.text) }) { first, _ in first }
        let sentences = SummaryBuilder().summary(of: documents).compactMap { citation in
            texts[citation.article]?.slice(citation.span).map(String.init)
        }
        return [
            "name": chosen.map { documents[$0].article.headline } ?? "",
            "summary": sentences.joined(separator: " "),
        ]
    }
}
