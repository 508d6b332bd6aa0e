/// The commonest words and the telling letters of languages written in Latin letters.
struct LatinProfiles: Sendable {
    static let shared = LatinProfiles()

    /// The languages that have a list, sorted.
    let languages: [String]
    /// Those that the identifier names.
    let named: Set<String>
    /// What a word says for each language, by index; words by their hash, see `hash`.
    let words: [UInt64: [(Int, Double)]]
    /// What a letter says for each language, by index.
    let letters: [UInt32: [(Int, Double)]]

    private init() {
        let lists = WordLists.parse(PackageResources.languages_txt)
        let languages = lists.keys.filter { $0.utf8.count == 2 }.sorted()
        self.languages = languages
        named = Set(lists["named"] ?? [])
        var users: [String: [Int]] = [:]
        var letterUsers: [UInt32: [Int]] = [:]
        for (index, language) in languages.enumerated() {
            for word in Set(lists[language] ?? []) { users[word, default: []].append(index) }
            let letters = Set((lists[language + "-letters"] ?? []).joined().unicodeScalars)
            for letter in letters { letterUsers[letter.value, default: []].append(index) }
        }
        // A word of many languages says little for each; short ones are often names or abbreviations.
        words = Dictionary(
            uniqueKeysWithValues: users.map { word, users in
                let weight = (word.unicodeScalars.count == 1 ? 0.5 : 1) / Double(users.count)
                return (
                    word.utf8.reduce(Self.hashSeed, Self.hash), users.sorted().map { ($0, weight) }
                )
            }
        )
        letters = letterUsers.mapValues { users in
            users.sorted().map { ($0, 0.5 / Double(users.count)) }
        }
    }

    /// The hash of a word without letters.
    static let hashSeed: UInt64 = 0xCBF2_9CE4_8422_2325

    /// The hash of a word and one byte more (FNV-1a).
    @inline(__always)
    static func hash(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
        (hash ^ UInt64(byte)) &* 0x100_0000_01B3
    }
}
