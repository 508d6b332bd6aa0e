import Foundation
import Language
import News

extension Article {
    /// The article of a JSON Lines row with `id`, `text` and, where they are known, `title`, `summary`, `lang` and `date`; `nil` without id or text.
    ///
    /// The id is hashed, since ids carry labels in some sets.
    init?(row: [String: Any]) {
        guard let id = row["id"] as? String, let text = row["text"] as? String else { return nil }
        let title = row["title"] as? String ?? ""
        let summary = row["summary"] as? String ?? ""
        let paragraphs = text.split(separator: "\n").map(String.init)
        self.init(
            ordinal: 1,
            parts: [(.headline, title, nil), (.standfirst, summary, nil)]
                + paragraphs.map { (.paragraph, $0, nil) },
            language: row["lang"] as? String ?? LanguageIdentifier().language(of: text)
        )
        self.id = ArticleID(StableHash.identity(Array(id.utf8)))
        if let stamp = row["date"] as? String, let date = PartialDate(edtf: stamp.prefix(10)) {
            published = PublicationDate(
                date: date,
                moment: stamp.count > 10 ? Timestamp(iso8601: stamp) : nil
            )
        }
    }
}
