// Character references such as `&amp;` and `&#7843;` (13.2.5.72 to 13.2.5.80).
extension HTMLTokenizer {
    /// Reads the reference at `position` (an ampersand) and moves past it; empty where it is none.
    mutating func readReference(inAttribute: Bool, end: Int) -> [UInt8] {
        let end = min(end, count)
        let start = position + 1
        guard start < end else { return [] }
        if source[start] == 0x23 { return readNumeric(from: start + 1, end: end) }
        guard ASCII.isAlphanumeric(source[start]) else { return [] }
        guard let match = NamedReferences.shared.longestMatch(in: source, from: start, to: end)
        else { return [] }
        let next = start + match.length
        if inAttribute, source[next - 1] != 0x3B, next < end,
            source[next] == 0x3D || ASCII.isAlphanumeric(source[next])
        {
            return []
        }
        position = next
        return match.characters
    }

    private mutating func readNumeric(from start: Int, end: Int) -> [UInt8] {
        var index = start
        var value: UInt32 = 0
        if index < end, source[index] | 0x20 == 0x78 {
            index += 1
            let digits = index
            while index < end, let digit = ASCII.hexValue(source[index]) {
                value = min(value * 16 + digit, 0x11_0000)
                index += 1
            }
            guard index > digits else { return [] }
        } else {
            while index < end, ASCII.isDigit(source[index]) {
                value = min(value * 10 + UInt32(source[index] &- 0x30), 0x11_0000)
                index += 1
            }
            guard index > start else { return [] }
        }
        if index < end, source[index] == 0x3B { index += 1 }
        position = index
        return NumericReferences.characters(for: value)
    }
}

/// What a number in a character reference stands for.
enum NumericReferences {
    /// Windows-1252 for 0x80 to 0x9F, which pages mean when they write them; 0 where they mean the number.
    private static let windows1252: [UInt32] = [
        0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
        0x0152, 0, 0x017D, 0, 0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC,
        0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
    ]

    static func characters(for value: UInt32) -> [UInt8] {
        var value = value
        if value >= 0x80, value < 0xA0 {
            let mapped = windows1252[Int(value - 0x80)]
            if mapped != 0 { value = mapped }
        }
        guard value != 0, let scalar = Unicode.Scalar(value) else { return [0xEF, 0xBF, 0xBD] }
        return Array(String(Character(scalar)).utf8)
    }
}

/// The named references, ready for looking up.
struct NamedReferences: Sendable {
    /// A reference found in a text.
    struct Match {
        var length: Int
        var characters: [UInt8]
    }

    static let shared = NamedReferences()

    /// The names in order, one after the other, and where each starts.
    private var names: [UInt8] = []
    private var nameStarts: [Int32] = [0]
    private var values: [UInt8] = []
    private var valueStarts: [Int32] = [0]
    /// For each first byte, the names that start with it.
    private var byFirst: [Range<Int32>] = Array(repeating: 0..<0, count: 128)

    private init() {
        NamedReferenceTable.data.withUTF8Buffer { data in
            for entry in data.split(whereSeparator: { $0 <= 0x20 }) {
                guard let equals = entry.firstIndex(of: 0x3D) else { continue }
                let number = Int32(nameStarts.count - 1)
                let first = Int(entry[entry.startIndex] & 0x7F)
                let lower = byFirst[first].isEmpty ? number : byFirst[first].lowerBound
                byFirst[first] = lower..<number + 1
                names += entry[..<equals]
                nameStarts.append(Int32(names.count))
                for code in entry[(equals + 1)...].split(separator: 0x2C) {
                    let value = code.reduce(UInt32(0)) { $0 * 16 + (ASCII.hexValue($1) ?? 0) }
                    if let scalar = Unicode.Scalar(value) {
                        values += Array(String(Character(scalar)).utf8)
                    }
                }
                valueStarts.append(Int32(values.count))
            }
        }
    }

    /// The longest name that `source` has at `start`, by narrowing the sorted names byte after byte.
    func longestMatch(in source: [UInt8], from start: Int, to end: Int) -> Match? {
        let first = source[start]
        guard first < 128 else { return nil }
        var lower = Int(byFirst[Int(first)].lowerBound)
        var upper = Int(byFirst[Int(first)].upperBound)
        var found: (number: Int, length: Int)?
        var depth = 1
        while lower < upper {
            if length(lower) == depth { found = (lower, depth) }
            guard start + depth < end else { break }
            let byte = source[start + depth]
            lower = partition(lower, upper) { self.byte($0, depth) >= Int(byte) }
            upper = partition(lower, upper) { self.byte($0, depth) > Int(byte) }
            depth += 1
        }
        guard let found else { return nil }
        let value = values[Int(valueStarts[found.number])..<Int(valueStarts[found.number + 1])]
        return Match(length: found.length, characters: Array(value))
    }

    private func length(_ number: Int) -> Int {
        Int(nameStarts[number + 1] - nameStarts[number])
    }

    private func byte(_ number: Int, _ depth: Int) -> Int {
        depth < length(number) ? Int(names[Int(nameStarts[number]) + depth]) : -1
    }

    private func partition(_ lower: Int, _ upper: Int, _ isAfter: (Int) -> Bool) -> Int {
        var lower = lower
        var upper = upper
        while lower < upper {
            let middle = (lower + upper) / 2
            if isAfter(middle) { upper = middle } else { lower = middle + 1 }
        }
        return lower
    }
}
