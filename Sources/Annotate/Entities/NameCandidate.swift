import News

/// A stretch of tokens that may name something, before the document as a whole is known.
struct NameCandidate: Sendable {
    /// First token and the one after the last.
    var low: Int
    var high: Int
    /// What it names; `nil` while undecided.
    var kind: Entity.Kind?
    /// Entry of the lists; -1 for none.
    var entry: Int32 = -1
    /// Key and name of what is put together from two entries ("Bộ Ngoại giao" + "Nga").
    var composedKey: String?
    var isNested = false
    /// Whether it holds by itself; others need a second sighting in the document.
    var isStrong = true
    /// Whether a title stands before it.
    var isTitled = false
}

/// An office named in the text, with what it belongs to and who follows.
struct OfficeUse: Sendable {
    var low: Int
    var high: Int
    /// The office; parts joined by "/" for an office of an office.
    var office: String
    /// Key of the territory or organisation; empty for none.
    var body = ""
    /// Index of the candidate that names its holder.
    var holder: Int?
    /// "hai Ngoại trưởng": no one person.
    var isPlural = false
}
