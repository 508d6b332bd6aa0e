/// The commonest words and the telling letters of languages written in Latin letters.
struct LatinProfiles: Sendable {
    static let shared = LatinProfiles()

    /// The languages that have a list, sorted.
    let languages: [String]
    /// Those that the identifier names.
    let named: Set<String>
    /// What a word says for each language, by index; words by their hash, see `hash`.
    let words: [UInt64: [(Int, Double)]]
    /// What the end of a word says for each language, by index; endings by their hash.
    let endings: [UInt64: [(Int, Double)]]
    /// What a letter says for each language, by index.
    let letters: [UInt32: [(Int, Double)]]

    private init() {
        let lists = WordLists.parse(PackageResources.languages_txt)
        let languages = lists.keys.filter { $0.utf8.count == 2 }.sorted()
        self.languages = languages
        named = Set(lists["named"] ?? [])
        func users(_ kind: String, _ split: (String) -> [String]) -> [String: [Int]] {
            var users: [String: [Int]] = [:]
            for (index, language) in languages.enumerated() {
                let items = Set((lists[language + kind] ?? []).flatMap(split))
                for item in items.sorted() { users[item, default: []].append(index) }
            }
            return users
        }
        func hashed(_ users: [String: [Int]], _ weight: Double) -> [UInt64: [(Int, Double)]] {
            var table: [UInt64: [(Int, Double)]] = [:]
            for (item, users) in users {
                // What many languages share says little for each.
                let share = weight * (0.4 + 1 / Double(users.count))
                // Single letters are often initials.
                let scale = item.unicodeScalars.count == 1 ? 0.5 : 1
                table[item.utf8.reduce(Self.hashSeed, Self.hash)] = users.map {
                    ($0, share * scale)
                }
            }
            return table
        }
        words = hashed(users("") { [$0] }, 1)
        endings = hashed(users("-endings") { [$0] }, 0.5)
        var letters: [UInt32: [(Int, Double)]] = [:]
        for (letter, users) in users("-letters", { $0.map { String($0) } }) {
            guard let scalar = letter.unicodeScalars.first else { continue }
            let capital = scalar.properties.uppercaseMapping.unicodeScalars.first ?? scalar
            for scalar in [scalar, capital] {
                letters[scalar.value] = users.map { ($0, 0.5 / Double(users.count)) }
            }
        }
        self.letters = letters
    }

    /// The hash of a word without letters.
    static let hashSeed: UInt64 = 0xCBF2_9CE4_8422_2325

    /// The hash of a word and one byte more (FNV-1a).
    @inline(__always)
    static func hash(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
        (hash ^ UInt64(byte)) &* 0x100_0000_01B3
    }
}
