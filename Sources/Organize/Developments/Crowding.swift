/// How crowded the surroundings of articles are, and what their likeness counts there.
///
/// Where many articles are much alike - two trials of one kind, all rounds of a match - likeness says little; where nothing else
/// is near, a little of it says much. Each article's likeness is measured by that to its nearest neighbours ("local scaling",
/// Zelnik-Manor and Perona 2004): vectors are stretched or shortened, so that the product of two is their likeness so measured.
struct Crowding: Sendable {
    /// The likeness of the nearest neighbours of each article, the greatest first.
    private var nearest: [[Float]] = []

    /// Takes in the next article.
    mutating func append() { nearest.append([]) }

    /// Notes how like two articles are.
    mutating func note(_ likeness: Float, _ a: Int, _ b: Int) {
        insert(likeness, at: a)
        insert(likeness, at: b)
    }

    /// What the vector of an article is multiplied by.
    ///
    /// - Parameters:
    ///   - article: Its place.
    ///   - language: Its language: by syllables, texts are more alike.
    ///   - corpus: Number of articles: in a small corpus empty surroundings say little.
    /// - Returns: 1 where the surroundings are as crowded as they usually are; less where they are more so.
    func scale(of article: Int, language: String, corpus: Int) -> Float {
        let near = nearest[article].reduce(0, +) / Float(Tuning.crowd)
        let doubt = Tuning.smallCorpus / (Tuning.smallCorpus + Float(corpus))
        let least = Tuning.crowdLeast + (1 - Tuning.crowdLeast) * doubt
        let measure = Tuning.crowdLikeness / max(near, least * Tuning.crowdLikeness)
        let evenness = TermScale.isSyllabic(language) ? Tuning.syllabicLikeness : 1
        return (measure * evenness).squareRoot()
    }

    /// The scale where the surroundings are not known: they are as crowded as they usually are.
    static func usualScale(language: String) -> Float {
        (TermScale.isSyllabic(language) ? Tuning.syllabicLikeness : 1).squareRoot()
    }

    private mutating func insert(_ likeness: Float, at place: Int) {
        let position = nearest[place].firstIndex { $0 < likeness } ?? nearest[place].count
        guard position < Tuning.crowd else { return }
        nearest[place].insert(likeness, at: position)
        if nearest[place].count > Tuning.crowd { nearest[place].removeLast() }
    }
}

extension TermVector {
    /// The same direction with another length.
    func scaled(by factor: Float) -> TermVector {
        TermVector(terms: terms, values: values.map { $0 * factor })
    }
}
