/// What is known of terms when stories are chained.
struct TermKinds: Sendable {
    /// How rare they are.
    let rarity: TermRarity
    /// The language of every development.
    let languages: [String]
    private let named: [UInt32: UInt32]

    /// Counts in how many articles each term is written as a name.
    init(rarity: TermRarity, languages: [String], sketches: some Sequence<ArticleSketch>) {
        self.rarity = rarity
        self.languages = languages
        var named: [UInt32: UInt32] = [:]
        for sketch in sketches {
            for term in sketch.named where !rarity.isCommon(term) { named[term, default: 0] += 1 }
        }
        self.named = named
    }

    /// Whether half of the articles that hold a term write it as a name, and it is not one that stands everywhere.
    func isName(_ term: UInt32) -> Bool {
        guard let count = named[term] else { return false }
        return Float(count) * 2 >= rarity.count(of: term)
    }
}
