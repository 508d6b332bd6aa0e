/// Finds, for each of a sequence of vectors, earlier ones that share heavy terms with it.
///
/// A term's list keeps only the latest vectors that hold it, so that the cost of one vector does not grow with the corpus.
struct NeighbourFinder: Sendable {
    private var lists: [UInt32: [Int32]] = [:]
    private var scores: [Float] = []

    /// Most vectors kept for a term.
    let listLength: Int
    /// Number of a vector's heaviest terms that are looked up.
    let queryTerms: Int
    /// Most neighbours given.
    let neighbours: Int

    /// A finder without vectors.
    init(listLength: Int, queryTerms: Int, neighbours: Int) {
        self.listLength = listLength
        self.queryTerms = queryTerms
        self.neighbours = neighbours
    }

    /// Adds the next vector.
    ///
    /// - Returns: Indices of the earlier vectors that share most with it.
    mutating func add(_ vector: TermVector) -> [Int] {
        let query = vector.heaviest(queryTerms)
        let index = Int32(scores.count)
        scores.append(0)
        var touched: [Int32] = []
        for (term, value) in zip(query.terms, query.values) {
            var list = lists.removeValue(forKey: term) ?? []
            for other in list {
                if scores[Int(other)] == 0 { touched.append(other) }
                scores[Int(other)] += value * value
            }
            // Forgetting half of the list at a time keeps the cost of forgetting constant.
            if list.count >= listLength { list.removeFirst(listLength / 2) }
            list.append(index)
            lists[term] = list
        }
        var found = touched.map { (score: scores[Int($0)], index: Int($0)) }
        for other in touched { scores[Int(other)] = 0 }
        found.sort { ($1.score, $0.index) < ($0.score, $1.index) }
        return found.prefix(neighbours).map(\.index)
    }
}
