/// Finds texts that may be copies of one another: they share some of their smallest shingle hashes.
///
/// The smallest hashes are a sample (bottom-k) that takes the same places of similar texts.
struct CopyCandidates {
    /// Texts by each of the sampled hashes.
    private var lists: [UInt32: [Int32]] = [:]
    /// How many sampled hashes each text shares with the one at hand.
    private var shared: [UInt8] = []

    /// Takes in the next text.
    ///
    /// - Returns: The earlier texts that may be copies of it, in order.
    mutating func add(_ text: TextPrint) -> [Int] {
        let index = Int32(shared.count)
        shared.append(0)
        guard text.wordCount >= DuplicateFinder.leastWords else { return [] }
        var touched: [Int32] = []
        for hash in text.shingles.prefix(DuplicateFinder.sample) {
            visit(hash, index, &touched)
        }
        var candidates: [Int] = []
        for other in touched {
            if shared[Int(other)] >= DuplicateFinder.sharedSample { candidates.append(Int(other)) }
            shared[Int(other)] = 0
        }
        return candidates.sorted()
    }

    /// Counts the texts of a list and adds the one at hand.
    private mutating func visit(_ hash: UInt32, _ index: Int32, _ touched: inout [Int32]) {
        for other in lists[hash] ?? [] {
            if shared[Int(other)] == 0 { touched.append(other) }
            shared[Int(other)] += 1
        }
        if lists[hash]?.count ?? 0 < DuplicateFinder.listLength {
            lists[hash, default: []].append(index)
        }
    }
}
