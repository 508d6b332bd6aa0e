/// Counts an article's words and pairs of words by where they stand.
struct TermCounts: Sendable {
    /// Parts of an article.
    enum Place: Sendable {
        case headline
        case lead
        case body
    }

    /// Set in the hashes of pairs of words.
    static let pairBit: UInt32 = 1 << 31

    /// Set in the hashes of what names sound like.
    static let soundBit: UInt32 = 1 << 30
    /// Letters that a name must have to be told by its sound.
    static let soundLength = 5

    /// The term of a word.
    static func word(_ hash: UInt64) -> UInt32 {
        UInt32(truncatingIfNeeded: hash.mixed) & ~(pairBit | soundBit)
    }

    /// The term of two neighbouring words.
    static func pair(_ a: UInt64, _ b: UInt64) -> UInt32 {
        UInt32(truncatingIfNeeded: a.joined(b)) & ~soundBit | pairBit
    }

    private var counts: [UInt32: Float] = [:]
    private var named: [UInt32: (capital: Int32, mid: Int32)] = [:]
    private var read = 0
    private let mostWords: Int
    private let saturation: Float

    /// Counts for a text in a language.
    init(language: String) {
        let isSyllabic = TermScale.isSyllabic(language)
        mostWords = isSyllabic ? Tuning.syllabicTermWords : Tuning.termWords
        saturation = isSyllabic ? Tuning.syllabicSaturation : Tuning.saturation
    }

    /// Whether no more words are read.
    var isFull: Bool { read > mostWords }

    /// Adds the words of a block.
    ///
    /// - Returns: The hashes of the words that count.
    @discardableResult
    mutating func add(_ words: [Word], at place: Place) -> [UInt32] {
        let list = CommonWords.list
        var hashes: [UInt32] = []
        var previous: (word: Word, isStop: Bool)?
        let capitals = words.reduce(0) { $0 + ($1.isCapital ? 1 : 0) }
        let isTitleCase = capitals * 10 > words.count * 6
        for (index, word) in words.enumerated() {
            read += 1
            if read > mostWords { break }
            let weight: Float =
                switch place {
                case .headline: Tuning.headlineWeight
                case .lead: Tuning.leadWeight
                case .body: read <= Tuning.leadWords ? Tuning.leadWeight : 1
                }
            let isStop = list.stops.contains(word.exact) || (word.length < 2 && !word.hasDigit)
            let key = word.folded
            if !isStop {
                let hash = Self.word(key)
                let isPart =
                    word.continuesWord || index + 1 < words.count && words[index + 1].continuesWord
                counts[hash, default: 0] += isPart ? weight * Tuning.syllablePart : weight
                hashes.append(hash)
                if word.isCapital, !isTitleCase, !word.opensSentence {
                    named[hash, default: (0, 0)].mid += 1
                    if word.length >= Self.soundLength {
                        let sound = Self.word(word.sound) | Self.soundBit
                        counts[sound, default: 0] += weight
                        named[sound, default: (0, 0)].mid += 1
                    }
                }
            }
            if let previous, !word.followsBreak {
                if !(previous.isStop || isStop) {
                    let first = previous.word.folded
                    let hash = Self.pair(first, key)
                    counts[hash, default: 0] += weight
                    if word.isCapital, previous.word.isCapital, !isTitleCase {
                        named[hash, default: (0, 0)].mid += 1
                    }
                }
            }
            previous = (word, isStop)
        }
        return hashes
    }

    /// The terms, sorted, how much the article makes of each, and those that are names.
    func weighted() -> (terms: [UInt32], weights: [Float], named: [UInt32]) {
        let terms = counts.keys.sorted()
        let weights = terms.map { term in
            let count = counts[term] ?? 0
            return count / (count + saturation) * (1 + saturation)
        }
        return (terms, weights, named.keys.sorted())
    }
}
