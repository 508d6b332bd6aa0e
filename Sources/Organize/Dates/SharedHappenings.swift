import News

/// Sentences that tell of a day with its year, to be compared with those that name the day and month alone.
struct SharedHappenings: Sendable {
    /// A sentence of another article that tells the same.
    struct Match: Sendable {
        /// The day, with its year.
        var date: PartialDate
        /// The sentence.
        var citation: Citation
    }

    /// Most sentences kept for a pair of words on a day of the year.
    static let listLength = 48
    /// Plain words that two clauses must share.
    static let sharedWords = 3
    /// Pairs of neighbouring plain words that they must share.
    static let sharedPairs = 2
    /// Share of the shorter clause's words that they must share.
    static let overlap = 0.4

    private struct Entry: Sendable {
        var article: Int
        var happening: Int
    }

    private let sketches: [ArticleSketch]
    private var lists: [UInt64: [Entry]] = [:]

    init(_ sketches: [ArticleSketch]) {
        self.sketches = sketches
        guard sketches.contains(where: { $0.published.date.year == nil }) else { return }
        for (article, sketch) in sketches.enumerated() {
            for (index, happening) in sketch.happenings.enumerated()
            where happening.date.civilDay != nil {
                for pair in happening.pairs {
                    let key = Self.key(happening.date, pair)
                    if lists[key, default: []].count < Self.listLength {
                        lists[key, default: []].append(Entry(article: article, happening: index))
                    }
                }
            }
        }
    }

    /// The sentences of other articles that tell with its year what `sketch` tells without.
    func matches(of sketch: ArticleSketch) -> [Match] {
        var matches: [Match] = []
        for happening in sketch.happenings where happening.date.year == nil {
            var counts: [Int: (entry: Entry, pairs: Int)] = [:]
            for pair in happening.pairs {
                for entry in lists[Self.key(happening.date, pair)] ?? [] {
                    let key = entry.article * HappeningReader.limit + entry.happening
                    counts[key, default: (entry, 0)].pairs += 1
                }
            }
            for key in counts.keys.sorted() {
                guard let (entry, pairs) = counts[key], pairs >= Self.sharedPairs else { continue }
                let other = sketches[entry.article]
                let told = other.happenings[entry.happening]
                guard other.id != sketch.id, Self.isSame(happening, told) else { continue }
                matches.append(
                    Match(
                        date: told.date,
                        citation: Citation(article: other.id, span: told.span)
                    )
                )
            }
        }
        return matches
    }

    /// Whether two clauses about the same day and month tell the same.
    private static func isSame(_ a: Happening, _ b: Happening) -> Bool {
        let words = shared(a.words, b.words)
        let names = shared(a.names, b.names)
        guard words >= sharedWords, names >= 1 else { return false }
        let fewer = min(a.words.count + a.names.count, b.words.count + b.names.count)
        return Double(words + names) >= overlap * Double(fewer)
    }

    private static func shared(_ a: [UInt32], _ b: [UInt32]) -> Int {
        let known = Set(a)
        return b.reduce(0) { $0 + (known.contains($1) ? 1 : 0) }
    }

    private static func key(_ date: PartialDate, _ pair: UInt32) -> UInt64 {
        UInt64((date.month ?? 0) * 32 + (date.day ?? 0)) << 32 | UInt64(pair)
    }
}
