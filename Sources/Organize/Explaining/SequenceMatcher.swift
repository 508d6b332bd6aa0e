/// Finds what two sequences have in common, in order.
///
/// Short stretches by the longest common subsequence; long ones are cut first at elements that each holds once.
struct SequenceMatcher {
    /// Most pairs that a longest common subsequence is worked out over.
    static let mostPairs = 1 << 20
    /// Most levels of cutting.
    static let mostCuts = 24

    private let a: [UInt64]
    private let b: [UInt64]
    private(set) var matches: [(Int, Int)] = []

    /// Matches equal elements.
    init(_ a: [UInt64], _ b: [UInt64]) {
        self.a = a
        self.b = b
        match(a.indices, b.indices, depth: 0)
    }

    private mutating func match(_ x: Range<Int>, _ y: Range<Int>, depth: Int) {
        var (x, y) = (x, y)
        while let i = x.first, let j = y.first, a[i] == b[j] {
            matches.append((i, j))
            x = x.dropFirst()
            y = y.dropFirst()
        }
        var tail: [(Int, Int)] = []
        while let i = x.last, let j = y.last, a[i] == b[j] {
            tail.append((i, j))
            x = x.dropLast()
            y = y.dropLast()
        }
        if !x.isEmpty, !y.isEmpty {
            if x.count * y.count <= Self.mostPairs {
                subsequence(x, y)
            } else if depth < Self.mostCuts {
                var (i, j) = (x.lowerBound, y.lowerBound)
                for (k, l) in anchors(x, y) {
                    match(i..<k, j..<l, depth: depth + 1)
                    matches.append((k, l))
                    (i, j) = (k + 1, l + 1)
                }
                if i > x.lowerBound { match(i..<x.upperBound, j..<y.upperBound, depth: depth + 1) }
            }
        }
        matches += tail.reversed()
    }

    /// The longest common subsequence of two stretches.
    private mutating func subsequence(_ x: Range<Int>, _ y: Range<Int>) {
        let width = y.count + 1
        var length = [UInt16](repeating: 0, count: (x.count + 1) * width)
        for i in x.indices.reversed() {
            for j in y.indices.reversed() {
                let at = (i - x.lowerBound) * width + j - y.lowerBound
                length[at] =
                    a[i] == b[j]
                    ? length[at + width + 1] &+ 1 : max(length[at + width], length[at + 1])
            }
        }
        var (i, j) = (x.lowerBound, y.lowerBound)
        while i < x.upperBound, j < y.upperBound {
            let at = (i - x.lowerBound) * width + j - y.lowerBound
            if a[i] == b[j] {
                matches.append((i, j))
                i += 1
                j += 1
            } else if length[at + width] >= length[at + 1] {
                i += 1
            } else {
                j += 1
            }
        }
    }

    /// Elements that stand once in each stretch, as many as stand in one order.
    private func anchors(_ x: Range<Int>, _ y: Range<Int>) -> [(Int, Int)] {
        func once(_ list: [UInt64], _ range: Range<Int>) -> [UInt64: Int] {
            var places: [UInt64: Int] = [:]
            for i in range { places[list[i]] = places[list[i]] == nil ? i : -1 }
            return places.filter { $0.value >= 0 }
        }
        let other = once(b, y)
        let pairs = once(a, x).compactMap { key, i in other[key].map { (i, $0) } }
            .sorted { $0.0 < $1.0 }
        // The longest rising run by patience: each pile's top points to the top of the pile before.
        var tops: [Int] = []
        var before = [Int?](repeating: nil, count: pairs.count)
        for (index, pair) in pairs.enumerated() {
            var (low, high) = (0, tops.count)
            while low < high {
                let middle = (low + high) / 2
                if pairs[tops[middle]].1 < pair.1 { low = middle + 1 } else { high = middle }
            }
            before[index] = low > 0 ? tops[low - 1] : nil
            if low == tops.count { tops.append(index) } else { tops[low] = index }
        }
        var run: [(Int, Int)] = []
        var next = tops.last
        while let index = next {
            run.append(pairs[index])
            next = before[index]
        }
        return run.reversed()
    }
}
