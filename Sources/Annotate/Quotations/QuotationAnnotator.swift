import News

/// Finds quotations, their speakers and who relays them; reads the layers of names and credits.
struct QuotationAnnotator: Sendable {
    func quotations(in document: Document) -> [Quotation] { [] }
}
