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
        var best = Best(limit: neighbours)
        for other in touched {
            best.offer(score: scores[Int(other)], index: other)
            scores[Int(other)] = 0
        }
        return best.items.map { Int($0.index) }
    }
}

/// The best of many: higher scores first, of equals the lower index.
private struct Best {
    let limit: Int
    private(set) var items: [(score: Float, index: Int32)] = []

    init(limit: Int) { self.limit = limit }

    mutating func offer(score: Float, index: Int32) {
        if items.count == limit {
            guard let last = items.last, (last.score, index) < (score, last.index) else { return }
            items.removeLast()
        }
        var low = 0
        var high = items.count
        while low < high {
            let middle = (low + high) / 2
            let item = items[middle]
            if (score, item.index) < (item.score, index) {
                low = middle + 1
            } else {
                high = middle
            }
        }
        items.insert((score, index), at: low)
    }
}
