import News

/// How rare terms are: counted in the corpus, and expected before the corpus has shown much.
///
/// Counts are kept in two tables of fixed size, of which the smaller one counts (a count-min sketch): memory stays bounded, and
/// a term's count is never below the truth. A large corpus is known by a sample of it.
public struct TermRarity: Sendable, Hashable {
    var first: [UInt32]
    var second: [UInt32]
    private let mask: UInt32
    /// Number of articles by language.
    var documents: [String: Float] = [:]
    private let common: Set<UInt32>

    /// A rarity with room for about `expected` articles.
    init(expected: Int) {
        var size = Self.leastSize
        while size < expected * 1024, size < Self.mostSize { size <<= 1 }
        self.init(size: size)
    }

    /// A rarity with tables of `size`, a power of two.
    init(size: Int) {
        first = [UInt32](repeating: 0, count: size)
        second = first
        mask = UInt32(size - 1)
        common = CommonWords.list.common
    }

    /// The rarity of the terms of a corpus: of a sample, which its articles' identities choose, where it is large.
    init(of sketches: [ArticleSketch]) {
        self.init(expected: min(sketches.count, Self.sample))
        for sketch in Self.sampled(sketches) { add(sketch) }
    }

    /// The articles that stand for the corpus.
    static func sampled(_ sketches: [ArticleSketch]) -> [ArticleSketch] {
        guard sketches.count > sample else { return sketches }
        // Identities are hashes: the lowest ones are a fair sample, and the same one whatever came first.
        let bar = sketches.map(\.id.number).sorted()[sample - 1]
        return sketches.filter { $0.id.number <= bar }
    }

    /// Most articles whose terms are counted: rarer than once in thousands is rare enough.
    static let sample = 4096
    static let leastSize = 1 << 16
    static let mostSize = 1 << 21

    /// Counts an article's terms.
    mutating func add(_ sketch: ArticleSketch) {
        documents[sketch.language, default: 0] += 1
        for term in sketch.terms {
            first[Int(term & mask)] += 1
            second[Int(Self.other(term) & mask)] += 1
        }
    }

    /// How much a term tells: the logarithm of how few articles of its language hold it.
    ///
    /// `documents` counts the articles of the language: beside many of another one, its common words are not rare.
    func weight(of term: UInt32, among documents: Float) -> Float {
        let share = common.contains(term) ? Tuning.commonShare : Tuning.rareShare
        return Logarithm.natural(
            (documents + Tuning.prior) / (count(of: term) + Tuning.prior * share)
        )
    }

    /// How much a term tells in a language.
    func weight(of term: UInt32, in language: String) -> Float {
        weight(of: term, among: documents[language] ?? 0)
    }

    /// Number of articles that hold a term.
    func count(of term: UInt32) -> Float {
        Float(min(first[Int(term & mask)], second[Int(Self.other(term) & mask)]))
    }

    /// Whether a term stands in many articles of any corpus.
    func isCommon(_ term: UInt32) -> Bool { common.contains(term) }

    /// The vector of an article: its heaviest terms, of length 1.
    func vector(of sketch: ArticleSketch, by scale: TermScale) -> TermVector {
        var values = sketch.weights
        var name = 0
        let scale = scale.scale(for: sketch.language)
        let documents = documents[sketch.language] ?? 0
        for (i, term) in sketch.terms.enumerated() {
            var factor = max(0, weight(of: term, among: documents))
            factor *=
                term & TermCounts.pairBit != 0
                ? scale.pairs : term & TermCounts.soundBit != 0 ? scale.sounds : scale.words
            while name < sketch.named.count, sketch.named[name] < term { name += 1 }
            if name < sketch.named.count, sketch.named[name] == term {
                // What a corpus is about is not common in the world: its names keep their weight in a corpus of one subject.
                if !common.contains(term) { factor = max(factor, scale.nameFloor) }
                factor *= scale.names
            }
            values[i] *= factor
        }
        return TermVector(terms: sketch.terms, values: values).heaviest(Tuning.vectorTerms)
            .normalized()
    }

    private static func other(_ term: UInt32) -> UInt32 {
        let x = (term ^ (term >> 15)) &* 0x2c1b_3c6d
        return x ^ (x >> 12)
    }
}

/// How much the kinds of terms count beside each other.
struct TermScale: Sendable {
    /// Single words.
    var words: Float = 1
    /// Pairs of words.
    var pairs: Float
    /// Single words in languages that are written by syllable or sign, where most words are pairs.
    var syllables: Float
    /// Names.
    var names: Float
    /// Names in those languages: each is several syllables and pairs of them.
    var syllableNames: Float
    /// What names sound like.
    var sounds: Float = 0
    /// Least rarity of a name.
    var nameFloor: Float = 0

    /// The scale for a language.
    func scale(for language: String) -> TermScale {
        guard Self.isSyllabic(language) else { return self }
        var scale = self
        scale.words = syllables
        scale.pairs = 1
        scale.names = syllableNames
        return scale
    }

    /// Whether a language is written by syllable or sign.
    static func isSyllabic(_ language: String) -> Bool { syllabic.contains(language) }

    private static let syllabic: Set<String> = ["vi", "zh", "ja", "ko", "th", "lo", "km", "my"]
}
