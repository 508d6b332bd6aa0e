import News

/// What a listed phrase is.
enum NameCategory: UInt8, Sendable {
    case territory
    /// An adjective or an inhabitant: "Russian".
    case demonym
    case place
    case organization
    case outlet
    case institution
    /// An office held by one person at a time.
    case office
    /// A title, a profession or a kinship word before a name.
    case title
    /// A form of address or a pronoun before a name.
    case address
    /// What an organisation's name may begin with.
    case organizationHead
    /// A capitalised phrase that names nothing.
    case stop

    /// What mentions of such a phrase are; `nil` for what is no name.
    var kind: Entity.Kind? {
        switch self {
        case .territory, .demonym, .place: .place
        case .organization, .outlet, .institution: .organization
        default: nil
        }
    }
}

/// A listed name, office or title.
struct NameEntry: Sendable {
    var category: NameCategory
    var key: String
    /// The name shown in Vietnamese and in other languages.
    var vietnamese: String
    var english: String

    /// What its mentions are; `nil` for what is no name.
    var kind: Entity.Kind? { category.kind }

    /// The name in a language.
    func name(in language: String) -> String { language == "vi" ? vietnamese : english }
}

/// One spelling of an entry, and how it must be written.
struct NameForm: Sendable {
    /// Index in `NameLexicon.entries`.
    var entry: Int32
    /// Whether the words' capitals count at all.
    var isCased: Bool
    /// Bit per word: it begins with a capital here.
    var capitals: UInt32
    /// Bit per word: it is written in capitals only.
    var allCaps: UInt32
    /// Whether lower-case words must be lower case in the text too, and whether later capitals must be capitals.
    var isStrict: Bool
    /// Whether it counts only beside words for media.
    var needsMediaWord = false

    /// Whether the first word must have a capital.
    var beginsWithCapital: Bool { isCased && (capitals | allCaps) & 1 != 0 }

    /// Whether the text's words are written as this form asks.
    func accepts(_ tokens: [Token], at index: Int, count: Int, shouting: Bool) -> Bool {
        guard isCased else { return true }
        for offset in 0..<min(count, 32) {
            let token = tokens[index + offset]
            guard token.isWord else { continue }
            let bit = UInt32(1) << UInt32(offset)
            if allCaps & bit != 0 {
                if !token.isAllCaps || shouting { return false }
            } else if capitals & bit != 0 {
                if !token.isCapital, offset == 0 || isStrict { return false }
            } else if isStrict, capitals != 0, offset > 0, token.isCapital {
                return false
            }
        }
        return true
    }
}
