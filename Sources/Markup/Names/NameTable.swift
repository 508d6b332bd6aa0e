/// Names of elements and attributes with their numbers: the known ones first, then those a document adds.
struct NameTable: Sendable {
    /// The names, one after the other.
    private(set) var bytes: [UInt8] = []
    /// Where each name ends in `bytes`, after a leading 0.
    private(set) var ends: [UInt32] = [0]
    /// Each name of up to eight bytes as a number, 0 for longer ones.
    private var words: [UInt64] = []
    /// The upper half of each name's hash.
    private var hashes: [UInt32] = []
    /// Open addressing by hash; the count is a power of two.
    ///
    /// Of each place the lower bits, as many as a place's number has, hold the name's number and one more; the others are
    /// those of its hash that the place does not depend on. 0 where a place is free. So a new name costs one
    /// access to memory outside the processor's cache.
    private var places: [UInt32]
    /// How far a hash is shifted to give its place.
    private var shift: UInt32 = 21

    /// How many names there may be; those past it become ``KnownNames/unnamed``.
    private var most = Int.max
    /// Where the first name past the limit began in its source.
    private(set) var firstPastLimit: Int?

    /// The table that every document starts from.
    static let known = NameTable()

    // A seed of this process, so that no page can be written whose names all collide. Numbers come from the order
    // of appearance, so that the seed never shows.
    static let seed = UInt64.random(in: 1...UInt64.max)

    private var hashSeed: UInt64

    private init() {
        hashSeed = Self.seed
        places = [UInt32](repeating: 0, count: 2048)
        KnownNames.list.withUTF8Buffer { list in
            var start = 0
            for index in 0...list.count where index == list.count || list[index] <= 0x20 {
                if index > start {
                    _ = intern(Array(list[start..<index]), lowercasing: false)
                }
                start = index + 1
            }
        }
    }

    /// The known names, with room for so many others.
    init(limit: Int) {
        self = .known
        most = count + max(0, limit)
    }

    /// How many names there are.
    var count: Int { ends.count - 1 }

    /// The bytes of a name; empty for a number that is none.
    func name(_ number: UInt32) -> ArraySlice<UInt8> {
        guard number < count else { return [] }
        return bytes[Int(ends[Int(number)])..<Int(ends[Int(number) + 1])]
    }

    /// The number of a name, if it is in the table.
    func number(of name: [UInt8]) -> UInt32? {
        let word = word(name, 0, name.count, lowercasing: false)
        let hash = hash(name, 0, name.count, word: word, lowercasing: false)
        return find(name, 0, name.count, word: word, hash: hash, lowercasing: false).number
    }

    /// The number of a name, added where it is new and there is room.
    mutating func intern(_ name: [UInt8], lowercasing: Bool) -> UInt32 {
        intern(name, from: 0, to: name.count, lowercasing: lowercasing)
    }

    /// The number of the name `source[start..<end]`, added where it is new.
    mutating func intern(
        _ source: [UInt8],
        from start: Int,
        to end: Int,
        lowercasing: Bool
    ) -> UInt32 {
        let word = word(source, start, end, lowercasing: lowercasing)
        let hash = hash(source, start, end, word: word, lowercasing: lowercasing)
        let (number, place) = find(
            source,
            start,
            end,
            word: word,
            hash: hash,
            lowercasing: lowercasing
        )
        if let number { return number }
        guard count < most else {
            if firstPastLimit == nil { firstPastLimit = start }
            return KnownNames.unnamed
        }
        let new = UInt32(count)
        bytes.append(contentsOf: source[start..<end])
        if lowercasing {
            for index in bytes.count - (end - start)..<bytes.count {
                bytes[index] = ASCII.lowercased(bytes[index])
            }
        }
        ends.append(UInt32(bytes.count))
        words.append(word)
        hashes.append(hash)
        places[place] = slot(new, hash)
        if count * 3 > places.count * 2 { grow() }
        return new
    }
}

extension NameTable {
    /// A name of up to eight bytes as a number; 0 for longer ones.
    @inline(__always)
    private func word(
        _ source: [UInt8],
        _ start: Int,
        _ end: Int,
        lowercasing: Bool
    ) -> UInt64 {
        guard end - start <= 8 else { return 0 }
        let word = ByteScan.word(source, from: start, count: end - start)
        return lowercasing ? ByteScan.lowercased(word) : word
    }

    @inline(__always)
    private func hash(
        _ source: [UInt8],
        _ start: Int,
        _ end: Int,
        word: UInt64,
        lowercasing: Bool
    ) -> UInt32 {
        var hash = (word ^ hashSeed) &* 0x9E37_79B9_7F4A_7C15
        hash = (hash ^ (hash &>> 32)) &* 0x9E37_79B9_7F4A_7C15
        if end - start > 8 {
            for index in start..<end {
                let byte = lowercasing ? ASCII.lowercased(source[index]) : source[index]
                hash = (hash ^ UInt64(byte)) &* 0x9E37_79B9_7F4A_7C15
                hash ^= hash &>> 29
            }
        }
        return UInt32(truncatingIfNeeded: (hash ^ (hash &>> 29)) &>> 32)
    }

    /// What a place holds of a name.
    @inline(__always)
    private func slot(_ number: UInt32, _ hash: UInt32) -> UInt32 {
        (hash &<< (32 &- shift)) | (number + 1)
    }

    @inline(__always)
    private func find(
        _ source: [UInt8],
        _ start: Int,
        _ end: Int,
        word: UInt64,
        hash: UInt32,
        lowercasing: Bool
    ) -> (number: UInt32?, place: Int) {
        let mask = places.count - 1
        let numberBits = UInt32(mask)
        let rest = hash &<< (32 &- shift)
        var place = Int(hash &>> shift)
        while places[place] != 0 {
            // Other bits of the hash are another name: nothing else of it need be fetched.
            if places[place] & ~numberBits == rest {
                let number = (places[place] & numberBits) - 1
                let from = Int(ends[Int(number)])
                if words[Int(number)] == word, Int(ends[Int(number) + 1]) - from == end - start,
                    end - start <= 8
                        || (hashes[Int(number)] == hash
                            && isSame(source, start, from, end - start, lowercasing: lowercasing))
                {
                    return (number, place)
                }
            }
            place = (place + 1) & mask
        }
        return (nil, place)
    }

    private func isSame(
        _ source: [UInt8],
        _ start: Int,
        _ from: Int,
        _ count: Int,
        lowercasing: Bool
    ) -> Bool {
        for offset in 0..<count {
            let byte = source[start + offset]
            if bytes[from + offset] != (lowercasing ? ASCII.lowercased(byte) : byte) {
                return false
            }
        }
        return true
    }

    private mutating func grow() {
        places = [UInt32](repeating: 0, count: places.count * 2)
        shift -= 1
        let mask = places.count - 1
        for (number, hash) in hashes.enumerated() {
            var place = Int(hash &>> shift)
            while places[place] != 0 { place = (place + 1) & mask }
            places[place] = slot(UInt32(number), hash)
        }
    }
}
