import News

/// What a unit is: a part of an article, or a kind of furniture.
enum LineLabel: Sendable, Hashable {
    /// A part of the article with this ordinal.
    case content(Block.Role, article: Int)
    /// Furniture; alternate texts keep their article's ordinal.
    case furniture(Furniture.Kind, article: Int?)
}

/// What a unit's own form and its neighbours say before articles are looked for.
struct LineMark: Sendable {
    /// Its kind of furniture.
    var kind: Furniture.Kind
    /// Whether it stands below articles only.
    var closes = false
    /// Whether short lines after it are tags.
    var opensTags = false
    /// What a time stamp says.
    var stamp: LineStamp?
    /// Bytes at the start of a teaser's line that are no part of its headline.
    var prefix = 0
    /// Bytes of the headline in a line that has it twice.
    var half: Int?
    /// Whether the line repeats its neighbour.
    var isPaired = false
    /// Whether a scraped address stands before the headline.
    var hasSlug = false
    /// Key of the headline that an alternate text repeats.
    var figureStem: String?

    init(_ kind: Furniture.Kind) { self.kind = kind }
}
