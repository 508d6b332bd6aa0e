import News

/// Something on a page that may tell when its article was published.
struct DateEvidence: Sendable {
    var rung: DateReason.Rung
    /// The field and its value, or the printed words.
    var found: String
    /// The kind of place of a field.
    var place: FieldOrigin.Place = .meta
    var stamp: PageStamp
    /// Whether it tells of a change instead.
    var isModified = false
    /// Whether words beside it say that it is the day of publication.
    var isNamed = false
    /// Whether the article's own markup names it as the day of publication.
    var isMarked = false
    /// Whether it counts back from the capture.
    var isRelative = false
    /// How much it is to be believed among its rung; the highest first.
    var weight = 0
}
