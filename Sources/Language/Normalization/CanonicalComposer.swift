/// Composes short stretches of text after Unicode Standard Annex 15: decompose, sort the marks, compose.
///
/// Latin, Greek and Cyrillic letters go by table. What single characters of other scripts decompose to, and what pairs of them compose
/// to, is asked of Foundation one character or pair at a time and remembered: given whole stretches of marks, Foundation takes quadratic time.
struct CanonicalComposer {
    private let tables = NormalizationTables.letters
    private var decompositions: [UInt32: [UInt32]] = [:]
    private var compositions: [UInt64: UInt32] = [:]
    private var classes: [UInt32: UInt8] = [:]
    private var parts: [UInt32] = []
    private var order: [UInt8] = []

    /// Appends the stretch in NFC to `out`, in UTF-8.
    mutating func compose(_ scalars: [UInt32], to out: inout [UInt8]) {
        parts.removeAll(keepingCapacity: true)
        order.removeAll(keepingCapacity: true)
        for scalar in scalars { decompose(scalar) }
        sortMarks()
        compose()
        for scalar in parts { UTF8Scan.append(scalar, to: &out) }
    }
}

extension CanonicalComposer {
    /// Composes `parts` in place.
    private mutating func compose() {
        var count = 0
        var starter = -1
        var last: UInt8 = 0
        for i in parts.indices {
            let (scalar, order) = (parts[i], order[i])
            // A mark is kept from the starter by one before it of the same or a higher class.
            let isBlocked = starter >= 0 && starter < count - 1 && (last == 0 || last >= order)
            if starter >= 0, !isBlocked, let whole = pair(parts[starter], scalar) {
                parts[starter] = whole
                continue
            }
            if order == 0 { starter = count }
            last = order
            parts[count] = scalar
            count += 1
        }
        parts.removeLast(parts.count - count)
    }

    private mutating func decompose(_ scalar: UInt32) {
        let start = parts.count
        if let letter = tables.decomposition(of: scalar) {
            parts.append(contentsOf: letter)
        } else if scalar < 0x340 || tables.covers(scalar) {
            parts.append(scalar)
        } else if let known = decompositions[scalar] {
            parts.append(contentsOf: known)
        } else {
            let found = NormalizationTables.fullDecomposition(of: scalar)
            decompositions[scalar] = found
            parts.append(contentsOf: found)
        }
        for i in start..<parts.count { order.append(combiningClass(parts[i])) }
    }

    private mutating func pair(_ a: UInt32, _ b: UInt32) -> UInt32? {
        if b >= 0x300, b < 0x370, a < 0xC0 || tables.covers(a) {
            return tables.composition(of: a, b)
        }
        let key = UInt64(a) << 32 | UInt64(b)
        let whole: UInt32
        if let known = compositions[key] {
            whole = known
        } else {
            whole = NormalizationTables.composition(of: a, b) ?? 0
            compositions[key] = whole
        }
        return whole == 0 ? nil : whole
    }

    private mutating func combiningClass(_ scalar: UInt32) -> UInt8 {
        if scalar < 0x370 { return scalar < 0x300 ? 0 : tables.markClass(scalar) }
        if let known = classes[scalar] { return known }
        let found = Unicode.Scalar(scalar)?.properties.canonicalCombiningClass.rawValue ?? 0
        classes[scalar] = found
        return found
    }

    /// Sorts each run of marks by combining class, keeping the order within a class.
    private mutating func sortMarks() {
        var i = 0
        while i < parts.count {
            guard order[i] != 0 else {
                i += 1
                continue
            }
            var end = i + 1
            var isSorted = true
            while end < parts.count, order[end] != 0 {
                if order[end] < order[end - 1] { isSorted = false }
                end += 1
            }
            if !isSorted {
                let marks = (i..<end).map { (order: order[$0], index: $0, scalar: parts[$0]) }
                    .sorted { ($0.order, $0.index) < ($1.order, $1.index) }
                for (k, mark) in marks.enumerated() {
                    parts[i + k] = mark.scalar
                    order[i + k] = mark.order
                }
            }
            i = end
        }
    }
}
