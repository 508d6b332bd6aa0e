import News

/// Finds credits.
struct CreditAnnotator: Sendable {
    func credits(in document: Document) -> [Credit] { [] }
}
