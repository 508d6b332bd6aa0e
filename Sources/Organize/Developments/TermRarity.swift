/// How rare terms are: counted in the corpus, and expected before the corpus has shown much.
///
/// Counts are kept in two tables of fixed size, of which the smaller one counts (a count-min sketch): memory stays bounded, and
/// a term's count is never below the truth.
struct TermRarity: Sendable {
    private var first: [UInt32]
    private var second: [UInt32]
    private let mask: UInt32
    private(set) var documents: Float = 0
    private let common: Set<UInt32>

    /// A rarity with room for about `expected` articles.
    init(expected: Int) {
        var size = 1 << 16
        while size < expected * 2048, size < 1 << 25 { size <<= 1 }
        first = [UInt32](repeating: 0, count: size)
        second = first
        mask = UInt32(size - 1)
        common = Set(CommonWords.list.common.map { UInt32(truncatingIfNeeded: $0) })
            .union(CommonWords.list.common.map { UInt32(truncatingIfNeeded: $0.mixed) })
    }

    /// Counts an article's terms.
    mutating func add(_ terms: [UInt32]) {
        documents += 1
        for term in terms {
            first[Int(term & mask)] += 1
            second[Int(Self.other(term) & mask)] += 1
        }
    }

    /// How much a term tells: the logarithm of how few articles hold it.
    func weight(of term: UInt32) -> Float {
        let count = Float(min(first[Int(term & mask)], second[Int(Self.other(term) & mask)]))
        let share = common.contains(term) ? Tuning.commonShare : Tuning.rareShare
        return Logarithm.natural(
            (documents + Tuning.prior) / (count + Tuning.prior * share))
    }

    /// The vector of an article: its heaviest terms, of length 1.
    func vector(of terms: [UInt32], _ weights: [Float]) -> TermVector {
        var values = weights
        for i in values.indices { values[i] *= max(0, weight(of: terms[i])) }
        return TermVector(terms: terms, values: values).heaviest(Tuning.vectorTerms).normalized()
    }

    private static func other(_ term: UInt32) -> UInt32 {
        let x = (term ^ (term >> 15)) &* 0x2c1b_3c6d
        return x ^ (x >> 12)
    }
}
