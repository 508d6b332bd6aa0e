/// Words so common that they tell nothing about what a text is about.
public struct StopWords: Sendable {
    /// Makes the lists.
    public init() {}

    /// Whether a word is one of the common ones of its language.
    ///
    /// - Parameters:
    ///   - folded: The word as ``Folding/fold(_:)`` gives it; Vietnamese is listed by syllables.
    ///   - language: `vi`, `en`, `de`, `fr` or `es`.
    /// - Returns: `false` for every word of another language.
    public func contains(_ folded: some StringProtocol, language: String) -> Bool {
        Self.lists[language]?.contains(String(folded)) ?? false
    }

    private static let lists = WordLists.parse(PackageResources.stopwords_txt).mapValues {
        words in Set(words.map { Folding().fold($0) })
    }
}
