import News

/// Marks sentences whose content is denied, unconfirmed, planned or threatened.
struct StatusAnnotator: Sendable {
    func mark(_ document: inout Document) {}
}
