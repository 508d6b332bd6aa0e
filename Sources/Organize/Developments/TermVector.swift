/// A sparse vector of terms, sorted by term.
struct TermVector: Sendable {
    var terms: [UInt32]
    var values: [Float]

    static let empty = TermVector(terms: [], values: [])

    /// The sum of the products of shared terms.
    func dot(_ other: TermVector) -> Float {
        var sum: Float = 0
        var i = 0
        var j = 0
        terms.withUnsafeBufferPointer { a in
            other.terms.withUnsafeBufferPointer { b in
                values.withUnsafeBufferPointer { mine in
                    other.values.withUnsafeBufferPointer { theirs in
                        while i < a.count, j < b.count {
                            let (x, y) = (a[i], b[j])
                            if x == y { sum += mine[i] * theirs[j] }
                            i += x <= y ? 1 : 0
                            j += y <= x ? 1 : 0
                        }
                    }
                }
            }
        }
        return sum
    }

    /// The same direction with length 1.
    func normalized() -> TermVector {
        let square = values.reduce(0) { $0 + $1 * $1 }
        guard square > 0 else { return self }
        let length = square.squareRoot()
        return TermVector(terms: terms, values: values.map { $0 / length })
    }

    /// Only the `count` heaviest terms; of equals those with the lower hash.
    func heaviest(_ count: Int) -> TermVector {
        guard terms.count > count else { return self }
        guard count > 0 else { return .empty }
        var sorted = values
        sorted.sort(by: >)
        let bar = sorted[count - 1]
        var ties = count - values.reduce(0) { $0 + ($1 > bar ? 1 : 0) }
        var kept = TermVector.empty
        kept.terms.reserveCapacity(count)
        kept.values.reserveCapacity(count)
        for (term, value) in zip(terms, values) where value >= bar {
            if value == bar {
                guard ties > 0 else { continue }
                ties -= 1
            }
            kept.terms.append(term)
            kept.values.append(value)
        }
        return kept
    }

    /// The sum of two vectors.
    func adding(_ other: TermVector) -> TermVector {
        var result = TermVector.empty
        result.terms.reserveCapacity(terms.count + other.terms.count)
        result.values.reserveCapacity(terms.count + other.terms.count)
        var i = 0
        var j = 0
        while i < terms.count || j < other.terms.count {
            if j == other.terms.count || (i < terms.count && terms[i] < other.terms[j]) {
                result.terms.append(terms[i])
                result.values.append(values[i])
                i += 1
            } else if i == terms.count || other.terms[j] < terms[i] {
                result.terms.append(other.terms[j])
                result.values.append(other.values[j])
                j += 1
            } else {
                result.terms.append(terms[i])
                result.values.append(values[i] + other.values[j])
                i += 1
                j += 1
            }
        }
        return result
    }
}
