/// How far two spellings are from each other.
enum EditDistance {
    /// Levenshtein's distance.
    static func between(_ a: [UInt8], _ b: [UInt8]) -> Int {
        var row = Array(0...b.count)
        for (i, x) in a.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, y) in b.enumerated() {
                let above = row[j + 1]
                row[j + 1] = min(above + 1, row[j] + 1, diagonal + (x == y ? 0 : 1))
                diagonal = above
            }
        }
        return row[b.count]
    }

    /// Whether one letter is missing, added, wrong, or two neighbours are exchanged.
    static func isOneSlip(_ a: [UInt8], _ b: [UInt8]) -> Bool {
        guard a != b, abs(a.count - b.count) <= 1 else { return false }
        if between(a, b) == 1 { return true }
        guard a.count == b.count, let first = a.indices.first(where: { a[$0] != b[$0] }) else {
            return false
        }
        var exchanged = a
        guard first + 1 < a.count else { return false }
        exchanged.swapAt(first, first + 1)
        return exchanged == b
    }
}
