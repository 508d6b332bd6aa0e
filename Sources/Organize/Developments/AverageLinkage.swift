/// Joins vectors whose groups are alike on average, the most alike first.
///
/// Works on a sparse graph: only groups with an edge between them are compared.
struct AverageLinkage {
    /// A pair of vectors that may belong together.
    struct Edge {
        var a: Int
        var b: Int
    }

    /// Two groups that became one.
    struct Join {
        var a: Int
        var b: Int
        /// How alike they were.
        var likeness: Float
    }

    /// What vectors were joined to: of every vector the first member of its group.
    struct Groups {
        var near: [Int]
        var wide: [Int]
        /// What was joined, in order.
        var joins: [Join]
    }

    /// Groups of less likeness stay apart.
    let bar: Float
    /// Wider groups of less likeness stay apart; the same as `bar` where there are none.
    let widerBar: Float
    /// 1: the likeness of two groups is the average over their pairs; 0: the cosine of their centres; between: between.
    let evenness: Float
    /// What becomes of the likeness of two groups, given when they were published.
    let weigh: (Float, Timing, Timing) -> Float

    /// Joins vectors along edges.
    func groups(of vectors: [TermVector], timings: [Timing], edges: [Edge]) -> Groups {
        var joins: [Join] = []
        var sums = vectors
        var sizes = [Float](repeating: 1, count: vectors.count)
        var squares = vectors.map { $0.dot($0) }
        var timings = timings
        var parent = Array(vectors.indices)
        var version = [Int32](repeating: 0, count: vectors.count)
        var links = [Set<Int>](repeating: [], count: vectors.count)
        var heap = Heap()
        func likeness(_ a: Int, _ b: Int) -> Float {
            let pairs = sizes[a] * sizes[b]
            let scale = evenness * pairs + (1 - evenness) * (squares[a] * squares[b]).squareRoot()
            return sums[a].dot(sums[b]) / max(scale, 1e-9)
        }
        func push(_ a: Int, _ b: Int, _ unweighed: Float) {
            let likeness = weigh(unweighed, timings[a], timings[b])
            guard likeness >= widerBar else { return }
            heap.push(
                Heap.Item(
                    key: likeness,
                    a: min(a, b),
                    b: max(a, b),
                    version: version[a] &+ version[b]
                )
            )
        }
        for edge in edges where edge.a != edge.b && !links[edge.a].contains(edge.b) {
            // Groups are hardly ever alike when none of their members are: such links would only be looked at over and over.
            let unweighed = likeness(edge.a, edge.b)
            guard unweighed >= Tuning.linkShare * bar else { continue }
            links[edge.a].insert(edge.b)
            links[edge.b].insert(edge.a)
            push(edge.a, edge.b, unweighed)
        }
        func root(_ i: Int) -> Int {
            var i = i
            while parent[i] != i { i = parent[i] }
            return i
        }
        var near: [Int]?
        while let item = heap.pop() {
            let (a, b) = (item.a, item.b)
            guard parent[a] == a, parent[b] == b, version[a] &+ version[b] == item.version else {
                continue
            }
            if near == nil, item.key < bar { near = vectors.indices.map(root) }
            joins.append(Join(a: a, b: b, likeness: item.key))
            parent[b] = a
            sums[a] = sums[a].adding(sums[b])
            if sums[a].terms.count > 4 * Tuning.vectorTerms {
                sums[a] = sums[a].heaviest(3 * Tuning.vectorTerms)
            }
            sums[b] = .empty
            squares[a] = sums[a].dot(sums[a])
            sizes[a] += sizes[b]
            timings[a].add(timings[b])
            version[a] += 1
            links[a].formUnion(links[b])
            links[b] = []
            links[a].remove(a)
            links[a].remove(b)
            for c in links[a].sorted() {
                if links[c].remove(b) != nil { links[c].insert(a) }
                push(a, c, likeness(a, c))
            }
        }
        let wide = vectors.indices.map(root)
        return Groups(near: near ?? wide, wide: wide, joins: joins)
    }
}

/// A heap of pairs, the most alike on top; of equals the pair that comes first.
struct Heap {
    struct Item {
        var key: Float
        var a: Int
        var b: Int
        var version: Int32

        func precedes(_ other: Item) -> Bool {
            (-key, a, b) < (-other.key, other.a, other.b)
        }
    }

    private var items: [Item] = []

    mutating func push(_ item: Item) {
        items.append(item)
        var i = items.count - 1
        while i > 0, items[i].precedes(items[(i - 1) / 2]) {
            items.swapAt(i, (i - 1) / 2)
            i = (i - 1) / 2
        }
    }

    mutating func pop() -> Item? {
        guard let top = items.first else { return nil }
        let last = items.removeLast()
        guard !items.isEmpty else { return top }
        items[0] = last
        var i = 0
        while true {
            var best = i
            for child in [2 * i + 1, 2 * i + 2] where child < items.count {
                if items[child].precedes(items[best]) { best = child }
            }
            if best == i { return top }
            items.swapAt(i, best)
            i = best
        }
    }
}
