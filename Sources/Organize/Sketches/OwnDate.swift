import News

/// When an article was published by its own evidence: what organizing gave it before is taken away again, so that organizing
/// twice gives the same.
struct OwnDate: Sendable {
    /// The date.
    let published: PublicationDate

    init(of document: Document) {
        var published = document.article.published
        let id = document.article.id
        let given = published.reasons.contains { reason in
            guard reason.isUsed else { return false }
            if let citation = reason.citation, citation.article != id { return true }
            return reason.rung == .development
        }
        if given {
            published.reasons.removeAll { reason in
                reason.rung == .development
                    || reason.citation.map { $0.article != id } ?? false
            }
            published.date.year = nil
            published.isInferred = false
            published.notBefore = nil
            published.notAfter = nil
        }
        self.published = published
    }
}
