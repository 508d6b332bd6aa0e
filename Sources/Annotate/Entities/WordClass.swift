/// What single words are, for deciding on capitals.
struct WordClass: OptionSet, Sendable {
    let rawValue: UInt32

    /// Begins sentences without being a name.
    static let opener = WordClass(rawValue: 1)
    /// A family name.
    static let surname = WordClass(rawValue: 2)
    /// A lower-case word inside names: "al", "von".
    static let particle = WordClass(rawValue: 4)
    /// A capitalised word or abbreviation that names nothing.
    static let nonName = WordClass(rawValue: 8)
    /// A word of organisations' names: "Committee", "Airlines".
    static let organizationWord = WordClass(rawValue: 16)
    /// A word of places' names: "River".
    static let placeWord = WordClass(rawValue: 32)
    /// A given name of European or Arab form that is a place as well, or common.
    static let firstName = WordClass(rawValue: 64)
}

/// What stands before a name and tells its kind.
enum LeftContext: UInt8, Sendable {
    case placeNoun
    case placePreposition
    case media
    case organizationNoun
    case product
    case ethnic
    case street
}
