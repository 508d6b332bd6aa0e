extension TermRarity {
    /// The keys under which an arrival finds an article that may be its copy, or tell of the same.
    ///
    /// The smallest hashes of its shingles, and its heaviest terms as this corpus weighs them. A 30 % excerpt shares none of the
    /// shingle keys once in 300.
    ///
    /// - Returns: At most 48 keys, sorted, each once.
    public func keys(of sketch: ArticleSketch) -> [Int64] {
        let close = vector(of: sketch, by: Tuning.developmentScale).heaviest(Self.closeKeys)
        let broad = vector(of: sketch, by: Tuning.storyScale).heaviest(Self.broadKeys)
        let copies =
            sketch.wordCount < DuplicateFinder.leastWords
            ? [] : sketch.shingles.prefix(Self.copyKeys).map { Int64($0) | 1 << 32 }
        return (copies + (close.terms + broad.terms).map { Int64($0) | 2 << 32 }).sortedUnique()
    }

    private static let copyKeys = 16
    private static let closeKeys = 20
    private static let broadKeys = 12
}
