import Annotate
import Foundation
import Language
import News

extension Document {
    /// A row of a set of articles as an annotated document; its id is hashed, since ids carry labels in some sets.
    init?(row: [String: Any]) {
        guard let id = row["id"] as? String, let text = row["text"] as? String else { return nil }
        let title = row["title"] as? String ?? ""
        let summary = row["summary"] as? String ?? ""
        let paragraphs = text.split(separator: "\n").map(String.init)
        var article = Article(
            ordinal: 1,
            parts: [(.headline, title, nil), (.standfirst, summary, nil)]
                + paragraphs.map { (.paragraph, $0, nil) },
            language: row["lang"] as? String ?? LanguageIdentifier().language(of: text)
        )
        article.id = ArticleID(StableHash.identity(Array(id.utf8)))
        if let stamp = row["date"] as? String, let date = PartialDate(edtf: stamp.prefix(10)) {
            article.published = PublicationDate(
                date: date,
                moment: stamp.count > 10 ? Timestamp(iso8601: stamp) : nil
            )
        }
        self = Annotator().document(for: article)
    }

    /// Seconds of publication, as far as they are known; unknown ones last.
    var order: Int64 {
        if let moment = article.published.moment { return moment.seconds }
        return article.published.date.earliest.map { Int64($0.number) * 86_400 } ?? .max
    }
}
