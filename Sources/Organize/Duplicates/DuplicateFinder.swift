public import News

/// Finds articles that print the text of an earlier one again.
///
/// Candidates share one of their smallest shingle hashes (a bottom-k sample, so that two similar texts sample the same places);
/// every candidate is verified on all shingles.
public struct DuplicateFinder: Sendable {
    /// Makes a finder.
    public init() {}

    /// Smallest shingle hashes looked up for an article.
    ///
    /// 32: an excerpt of 30 % shares less than two of them once in 6,000, one of 25 % once in 800.
    static let sample = 32
    /// Sampled shingles that two texts must share to be compared: one may be a stock phrase.
    static let sharedSample = 2
    /// Most articles kept for a sampled shingle: boilerplate is in many.
    static let listLength = 64
    /// Shared shingles by all shingles from which a text is nearly the same.
    static let nearBar = 0.7
    /// Share of the shorter text that must stand in the longer one.
    static let excerptBar = 0.8
    /// Share of the longer text that an excerpt must make up.
    ///
    /// A little below 30 %, since headlines and standfirsts count too.
    static let excerptShare = 0.25
    /// Shingles that an excerpt must have: short stock phrases prove nothing.
    static let excerptShingles = 25
    /// Words that a text must have to be the same as another.
    static let leastWords = 12

    /// The copies among `sketches`, in their order.
    ///
    /// - Parameter sketches: In canonical order.
    /// - Returns: For every article that repeats an earlier one, which one and how.
    func copies(in sketches: [ArticleSketch]) -> [(copy: Int, original: Int, relation: Relation)] {
        var found: [(copy: Int, original: Int, relation: Relation)] = []
        var original = Array(sketches.indices)
        var index = CopyCandidates()
        let texts = sketches.map(\.print)
        for (place, text) in texts.enumerated() {
            var best: (member: Int, relation: Relation)?
            for other in index.add(text) {
                guard let relation = Relation(of: text, to: texts[other]) else { continue }
                // A part of a part need not be a part of the whole: excerpts join first articles only.
                if relation.kind == .excerpt, original[other] != other { continue }
                if let known = best, !relation.isCloser(than: known.relation) { continue }
                best = (other, relation)
            }
            guard let best else { continue }
            let first = original[best.member]
            original[place] = first
            var relation = best.relation
            if first != best.member {
                relation.similarity = Relation.similarity(text, texts[first])
                if relation.kind == .exact, text.bodyHash != texts[first].bodyHash {
                    relation.kind = .near
                }
            }
            found.append((place, first, relation))
        }
        return found
    }

    /// Two texts of which one repeats the other.
    public struct Pair: Sendable, Hashable {
        /// Place of the earlier text.
        public var first: Int
        /// Place of the later text.
        public var second: Int
        /// How much of the text is the same.
        public var kind: Copy.Kind
        /// Shared shingles by all shingles (Jaccard), 0...1.
        public var similarity: Double
    }

    /// All pairs of copies among `texts`, in order of their places.
    ///
    /// - Complexity: Linear in the number of texts where each has few copies.
    public func pairs(in texts: [TextPrint]) -> [Pair] {
        var pairs: [Pair] = []
        var index = CopyCandidates()
        for (place, text) in texts.enumerated() {
            for other in index.add(text) {
                guard let relation = Relation(of: text, to: texts[other]) else { continue }
                pairs.append(
                    Pair(
                        first: other,
                        second: place,
                        kind: relation.kind,
                        similarity: relation.similarity
                    )
                )
            }
        }
        return pairs
    }

    /// The same copies where groups are under another article than their first.
    func regrouped(
        _ found: [(copy: Int, original: Int, relation: Relation)],
        original: [Int],
        sketches: [ArticleSketch]
    ) -> [(copy: Int, original: Int, relation: Relation)] {
        let moved = found.map { pair in
            let first = original[pair.copy]
            guard first != pair.original else { return pair }
            // The two that change places are related as before; the others are compared anew.
            let copy = first == pair.copy ? pair.original : pair.copy
            var relation = pair.relation
            if first != pair.copy {
                relation.similarity = Relation.similarity(
                    sketches[copy].print,
                    sketches[first].print
                )
                if relation.kind == .exact, sketches[copy].bodyHash != sketches[first].bodyHash {
                    relation.kind = .near
                }
            }
            return (copy, first, relation)
        }
        return moved.sorted { $0.copy < $1.copy }
    }

    /// How one text repeats another.
    struct Relation: Sendable {
        var kind: Copy.Kind
        var similarity: Double

        /// `nil` where the texts are no copies.
        init?(of a: TextPrint, to b: TextPrint) {
            let fewer = min(a.shingles.count, b.shingles.count)
            let more = max(a.shingles.count, b.shingles.count)
            guard fewer > 0 else { return nil }
            let isExact = a.bodyHash == b.bodyHash && a.wordCount > 0
            let canBeNear = Double(fewer) >= DuplicateFinder.nearBar * Double(more)
            let canBeExcerpt =
                fewer >= DuplicateFinder.excerptShingles
                && Double(fewer) >= DuplicateFinder.excerptShare * Double(more)
            guard isExact || canBeNear || canBeExcerpt else { return nil }
            let nearLeast =
                DuplicateFinder.nearBar * Double(fewer + more)
                / (1 + DuplicateFinder.nearBar)
            let excerptLeast = DuplicateFinder.excerptBar * Double(fewer)
            let least = canBeExcerpt ? min(nearLeast, excerptLeast) : nearLeast
            let shared = Relation.shared(
                a.shingles,
                b.shingles,
                least: isExact ? 0 : Int(least.rounded(.down))
            )
            guard let shared else { return nil }
            similarity = Double(shared) / Double(fewer + more - shared)
            if isExact {
                kind = .exact
            } else if similarity >= DuplicateFinder.nearBar {
                kind = .near
            } else if canBeExcerpt, Double(shared) >= DuplicateFinder.excerptBar * Double(fewer) {
                kind = .excerpt
            } else {
                return nil
            }
        }

        func isCloser(than other: Relation) -> Bool { similarity > other.similarity }

        /// Shared shingles by all shingles.
        static func similarity(_ a: TextPrint, _ b: TextPrint) -> Double {
            let shared = shared(a.shingles, b.shingles, least: 0) ?? 0
            let all = a.shingles.count + b.shingles.count - shared
            return all == 0 ? 0 : Double(shared) / Double(all)
        }

        /// The number of shared hashes of two sorted lists; `nil` as soon as it cannot be `least` any more.
        private static func shared(_ a: [UInt32], _ b: [UInt32], least: Int) -> Int? {
            a.withUnsafeBufferPointer { a in
                b.withUnsafeBufferPointer { b in
                    var i = 0
                    var j = 0
                    var count = 0
                    while i < a.count, j < b.count {
                        // Looked at now and then: a test a step would cost more than it saves.
                        if count + min(a.count - i, b.count - j) < least { return nil }
                        for _ in 0..<min(32, a.count - i, b.count - j) {
                            let (x, y) = (a[i], b[j])
                            count += x == y ? 1 : 0
                            i += x <= y ? 1 : 0
                            j += y <= x ? 1 : 0
                        }
                    }
                    return count
                }
            }
        }
    }
}
