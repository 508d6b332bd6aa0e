import DatelineKit
import News

/// Predictions for the set of `dates`: the publication date of every page, read from its HTML alone as `extract` reads it.
struct DatesTask: EvaluationTask {
    func run(_ files: EvaluationFiles) throws {
        let pages = try SavedPages(files)
        var rows: [[String: Any]] = []
        for name in pages.names {
            let article = Pipeline().extract(try pages.page(name)).documents.first?.article
            var row: [String: Any] = ["id": pages.id(name)]
            if let day = article?.published.date.civilDay {
                row["date"] = day.description
            }
            rows.append(row)
        }
        try files.prepare()
        try files.write(rows: rows, to: "dates.jsonl")
    }
}
