public import Export
public import Store

extension ArticleReference {
    /// What the store's lists say of an article.
    public init(_ summary: ArticleSummary) {
        self.init(
            id: summary.id,
            title: summary.headline,
            outlet: summary.outlet,
            url: summary.url,
            file: summary.file,
            published: summary.published
        )
    }
}
