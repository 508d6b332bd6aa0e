import Annotate
import News

extension Document {
    /// A row of a set of articles as an annotated document.
    init?(row: [String: Any]) {
        guard let article = Article(row: row) else { return nil }
        self = Annotator().document(for: article)
    }

    /// Seconds of publication, as far as they are known; unknown ones last.
    var order: Int64 {
        if let moment = article.published.moment { return moment.seconds }
        return article.published.date.earliest.map { Int64($0.number) * 86_400 } ?? .max
    }
}
