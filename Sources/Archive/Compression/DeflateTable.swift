/// The codes of a deflate block as a table: the next bits of the stream are an index, the entry says what they mean.
///
/// Codes longer than the table's own bits go on in a second table behind it. An entry holds, from its lowest bit: how many bits to
/// take (8), how many further bits belong to the value (5), then marks, the value (15) from bit 16, and the mark of a literal.
struct DeflateTable {
    /// The block ends here.
    static let endOfBlock: UInt32 = 1 << 13
    /// The value is where the second table begins, the further bits are the bits of its index.
    static let continues: UInt32 = 1 << 14
    /// Neither a literal nor a length: the block ends, a second table, or no code at all.
    static let isSpecial: UInt32 = 1 << 15
    /// The value is a byte.
    static let isLiteral: UInt32 = 1 << 31

    /// How many bits index the table.
    let bits: Int
    let entries: UnsafeMutablePointer<UInt32>
    private let capacity: Int

    /// Makes a table that has room for all codes of up to 15 bits.
    init(bits: Int, capacity: Int) {
        self.bits = bits
        self.capacity = capacity
        entries = .allocate(capacity: capacity)
        entries.initialize(repeating: Self.isSpecial, count: capacity)
    }

    func deallocate() { entries.deallocate() }

    /// Fills the table with the codes of these lengths (RFC 1951, 3.2.2).
    ///
    /// - Parameters:
    ///   - lengths: How long the code of each symbol is, 0 for those without.
    ///   - meanings: The entry of each symbol, without its bits.
    /// - Returns: False where the lengths make no code; a single code of one bit is one.
    func fill(_ lengths: ArraySlice<UInt8>, _ meanings: [UInt32]) -> Bool {
        var counts = [Int](repeating: 0, count: 16)
        for length in lengths { counts[Int(length)] += 1 }
        counts[0] = 0
        guard let longest = counts.lastIndex(where: { $0 > 0 }) else {
            // No code: any use of it is damage.
            entries.update(repeating: Self.isSpecial, count: 1 << bits)
            return true
        }
        var left = 1
        var next = [Int](repeating: 0, count: 17)
        for length in 1...15 {
            left = left * 2 - counts[length]
            guard left >= 0 else { return false }
            next[length + 1] = (next[length] + counts[length]) << 1
        }
        guard left == 0 || longest == 1 else { return false }
        if left > 0 { entries.update(repeating: Self.isSpecial, count: 1 << bits) }
        if longest <= bits { return fillShort(lengths, meanings, &next) }
        return fillLong(lengths, meanings, &next)
    }

    private func fillShort(
        _ lengths: ArraySlice<UInt8>,
        _ meanings: [UInt32],
        _ next: inout [Int]
    ) -> Bool {
        for (symbol, length) in lengths.enumerated() where length > 0 {
            put(meanings[symbol], next[Int(length)], Int(length))
            next[Int(length)] += 1
        }
        return true
    }

    /// Puts the entry of a code that fits wherever the table's index begins with it.
    private func put(_ meaning: UInt32, _ code: Int, _ length: Int) {
        let entry = meaning | UInt32(length)
        var index = Self.reversed(code, length)
        while index < 1 << bits {
            entries[index] = entry
            index += 1 << length
        }
    }

    private func fillLong(
        _ lengths: ArraySlice<UInt8>,
        _ meanings: [UInt32],
        _ next: inout [Int]
    ) -> Bool {
        let mask = 1 << bits - 1
        var long: [(symbol: Int, index: Int, length: Int)] = []
        /// The longest code behind each index that goes on.
        var longest: [Int: Int] = [:]
        for (symbol, length) in lengths.enumerated() where length > 0 {
            let length = Int(length)
            let code = next[length]
            next[length] += 1
            if length <= bits {
                put(meanings[symbol], code, length)
                continue
            }
            let index = Self.reversed(code, length)
            long.append((symbol, index, length))
            longest[index & mask] = max(longest[index & mask] ?? 0, length)
        }
        var end = 1 << bits
        for root in longest.keys.sorted() {
            let further = (longest[root] ?? 0) - bits
            guard end + 1 << further <= capacity else { return false }
            entries[root] =
                Self.isSpecial | Self.continues | UInt32(end) << 16 | UInt32(further) << 8
                | UInt32(bits)
            end += 1 << further
        }
        for (symbol, index, length) in long {
            let root = entries[index & mask]
            let start = Int(root >> 16 & 0x7FFF)
            let size = 1 << Int(root >> 8 & 31)
            var place = index >> bits
            while place < size {
                entries[start + place] = meanings[symbol] | UInt32(length - bits)
                place += 1 << (length - bits)
            }
        }
        return true
    }

    private static func reversed(_ code: Int, _ length: Int) -> Int {
        var code = code
        var result = 0
        for _ in 0..<length {
            result = result << 1 | code & 1
            code >>= 1
        }
        return result
    }
}

extension DeflateTable {
    /// The entries of bytes, the end of a block and lengths; symbols above 285 are none.
    static let literalsAndLengths: [UInt32] = {
        var list = (0..<256).map { isLiteral | UInt32($0) << 16 }
        list.append(isSpecial | endOfBlock)
        var base = 3
        for symbol in 257...284 {
            let extra = symbol < 265 ? 0 : (symbol - 261) / 4
            list.append(UInt32(base) << 16 | UInt32(extra) << 8)
            base += 1 << extra
        }
        list.append(258 << 16)
        return list + [isSpecial, isSpecial]
    }()

    /// The entries of distances; symbols above 29 are none.
    static let distances: [UInt32] = {
        var list: [UInt32] = []
        var base = 1
        for symbol in 0..<30 {
            let extra = symbol < 4 ? 0 : (symbol - 2) / 2
            list.append(UInt32(base) << 16 | UInt32(extra) << 8)
            base += 1 << extra
        }
        return list + [isSpecial, isSpecial]
    }()

    /// The entries of the code that writes code lengths.
    static let lengths: [UInt32] = (0..<19).map { UInt32($0) << 16 }
}
