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
                while i < a.count, j < b.count {
                    let x = a[i]
                    let y = b[j]
                    if x == y { sum += values[i] * other.values[j] }
                    if x <= y { i += 1 }
                    if y <= x { j += 1 }
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
        let kept = terms.indices.sorted { (-values[$0], terms[$0]) < (-values[$1], terms[$1]) }
            .prefix(count).sorted()
        return TermVector(terms: kept.map { terms[$0] }, values: kept.map { values[$0] })
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
