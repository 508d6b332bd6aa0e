/// Composes short stretches of text after Unicode Standard Annex 15: decompose, sort the marks, compose.
///
/// Latin, Greek and Cyrillic letters go by table. What single characters of other scripts decompose to, and what pairs of them compose
/// to, is asked of Foundation one character or pair at a time and remembered: given whole stretches of marks, Foundation takes quadratic time.
struct CanonicalComposer {
    private let tables = NormalizationTables.letters
    private var decompositions: [UInt32: [UInt32]] = [:]
    private var compositions: [UInt64: UInt32] = [:]
    private var classes: [UInt32: UInt8] = [:]

    /// The stretch in NFC.
    mutating func compose(_ scalars: [UInt32]) -> [UInt32] {
        var text: [UInt32] = []
        for scalar in scalars { decompose(scalar, into: &text) }
        let order = sortMarks(&text)
        var out: [UInt32] = []
        var starter = -1
        var last: UInt8 = 0
        for (i, scalar) in text.enumerated() {
            let order = order[i]
            // A mark is kept from the starter by one before it of the same or a higher class.
            let isBlocked = starter >= 0 && starter < out.count - 1 && (last == 0 || last >= order)
            if starter >= 0, !isBlocked, let whole = pair(out[starter], scalar) {
                out[starter] = whole
                continue
            }
            if order == 0 { starter = out.count }
            last = order
            out.append(scalar)
        }
        return out
    }
}

extension CanonicalComposer {
    private mutating func decompose(_ scalar: UInt32, into out: inout [UInt32]) {
        if let letter = tables.decomposition(of: scalar) {
            out.append(contentsOf: letter)
        } else if tables.covers(scalar) || (0x300..<0x340).contains(scalar) {
            out.append(scalar)
        } else if let known = decompositions[scalar] {
            out.append(contentsOf: known)
        } else {
            let found = NormalizationTables.fullDecomposition(of: scalar)
            decompositions[scalar] = found
            out.append(contentsOf: found)
        }
    }

    private mutating func pair(_ a: UInt32, _ b: UInt32) -> UInt32? {
        if tables.covers(a) || a < 0xC0, (0x300..<0x370).contains(b) {
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
        if scalar < 0x300 { return 0 }
        if let known = classes[scalar] { return known }
        let found = Unicode.Scalar(scalar)?.properties.canonicalCombiningClass.rawValue ?? 0
        classes[scalar] = found
        return found
    }

    /// Sorts each run of marks by combining class, keeping the order within a class.
    ///
    /// - Returns: The class of every scalar.
    private mutating func sortMarks(_ text: inout [UInt32]) -> [UInt8] {
        var order = text.map { combiningClass($0) }
        var i = 0
        while i < text.count {
            guard order[i] != 0 else {
                i += 1
                continue
            }
            var end = i + 1
            var isSorted = true
            while end < text.count, order[end] != 0 {
                if order[end] < order[end - 1] { isSorted = false }
                end += 1
            }
            if !isSorted {
                let marks = (i..<end).sorted { (order[$0], $0) < (order[$1], $1) }
                let sorted = marks.map { (text[$0], order[$0]) }
                for (k, mark) in sorted.enumerated() { (text[i + k], order[i + k]) = mark }
            }
            i = end
        }
        return order
    }
}
