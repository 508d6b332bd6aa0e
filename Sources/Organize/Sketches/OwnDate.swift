import News

/// When an article was published by its own evidence.
///
/// What organizing gave it before is taken away again, so that organizing twice gives the same.
struct OwnDate: Sendable {
    /// The date.
    let published: PublicationDate

    init(of document: Document) {
        var published = document.article.published
        let given = published.reasons.filter { Self.isGiven($0, to: document) }
        if !given.isEmpty {
            published.reasons.removeAll { given.contains($0) }
            if given.contains(where: { $0.isUsed && $0.date == published.date }) {
                if let text = published.reasons.first(where: { $0.rung == .text && $0.isUsed }),
                    text.date.civilDay != nil
                {
                    // A day of its own that was only moved.
                    published.date = text.date
                } else {
                    published.date.year = nil
                    published.isInferred = false
                }
            }
            let bounds = given.filter { $0.rung == .bounds }.map(\.date.civilDay)
            if bounds.contains(published.notBefore) { published.notBefore = nil }
            if bounds.contains(published.notAfter) { published.notAfter = nil }
        }
        self.published = published
    }

    /// Whether the evidence lies outside the article: in another one, or in a headline seen with the stamp that became its date.
    private static func isGiven(_ reason: DateReason, to document: Document) -> Bool {
        if let citation = reason.citation { return citation.article != document.id }
        return reason.rung == .sighting && reason.isUsed && reason.date.civilDay != nil
            && reason.date == document.article.published.date
    }
}
