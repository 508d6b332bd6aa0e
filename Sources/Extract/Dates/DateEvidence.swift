import News

/// Something on a page that may tell when its article was published.
struct DateEvidence: Sendable {
    var rung: DateReason.Rung
    /// The field and its value, or the printed words.
    var found: String
    var stamp: PageStamp
    /// Whether it tells of a change instead.
    var isModified = false
    /// How much it is to be believed among its rung; the highest first.
    var weight = 0
}
