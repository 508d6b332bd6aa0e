/// What a language's abbreviations and first words say about the end of a sentence.
struct Abbreviations: Sendable {
    /// No sentence ends after these.
    let titles: Set<String>
    /// No sentence ends between these and a digit.
    let numbers: Set<String>
    /// A sentence ends after these only before a starter.
    let others: Set<String>
    /// Words that begin sentences more often than names.
    let starters: Set<String>
    /// Whether "3." is "third": German, Danish, Polish and their neighbours.
    let hasOrdinalStops: Bool

    /// The abbreviations of a language with those of every language.
    static func of(_ language: String) -> Abbreviations { all[language] ?? general }

    private static let lists = WordLists.parse(PackageResources.abbreviations_txt)
    private static let general = Abbreviations(language: "und")
    private static let all: [String: Abbreviations] = {
        let languages = Set(lists.keys.map { String($0.prefix { $0 != "-" }) })
        return Dictionary(
            uniqueKeysWithValues: languages.map { ($0, Abbreviations(language: $0)) }
        )
    }()

    private init(language: String) {
        func words(_ kind: String) -> Set<String> {
            let own = Self.lists["\(language)-\(kind)"] ?? []
            return Set(own + (Self.lists["any-\(kind)"] ?? []))
        }
        titles = words("title")
        numbers = words("number")
        others = words("other")
        starters = words("starter")
        hasOrdinalStops = ["de", "da", "no", "cs", "pl"].contains(language)
    }
}
