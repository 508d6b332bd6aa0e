/// The commonest words and the telling letters of languages written in Latin letters.
struct LatinProfiles: Sendable {
    static let shared = LatinProfiles()

    /// The languages that have a list, sorted.
    let languages: [String]
    /// Those that the identifier names.
    let named: Set<String>
    /// What a word says for each language, by index.
    let words: [String: [(Int, Double)]]
    /// What a letter says for each language, by index.
    let letters: [Unicode.Scalar: [(Int, Double)]]

    private init() {
        let lists = WordLists.parse(PackageResources.languages_txt)
        let languages = lists.keys.filter { $0.utf8.count == 2 }.sorted()
        self.languages = languages
        named = Set(lists["named"] ?? [])
        var users: [String: [Int]] = [:]
        var letterUsers: [Unicode.Scalar: [Int]] = [:]
        for (index, language) in languages.enumerated() {
            for word in Set(lists[language] ?? []) { users[word, default: []].append(index) }
            let letters = Set((lists[language + "-letters"] ?? []).joined().unicodeScalars)
            for letter in letters { letterUsers[letter, default: []].append(index) }
        }
        // A word of many languages says little for each; short ones are often names or abbreviations.
        words = Dictionary(
            uniqueKeysWithValues: users.map { word, users in
                let weight = (word.unicodeScalars.count == 1 ? 0.5 : 1) / Double(users.count)
                return (word, users.sorted().map { ($0, weight) })
            }
        )
        letters = letterUsers.mapValues { users in
            users.sorted().map { ($0, 0.5 / Double(users.count)) }
        }
    }
}
