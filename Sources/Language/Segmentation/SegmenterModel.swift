/// The weights and words of the segmenter, unpacked for use.
package struct SegmenterModel: Sendable {
    /// Open addressing by feature key: the key in the upper 24 bits, the weight in the lower 8; 0 is free.
    private let weights: [UInt32]
    /// Open addressing by word key: the key, then two bits for the lists that hold it; 0 is free.
    private let words: [UInt32]
    /// What joining adds after a syllable that begins a word, and after one that goes on.
    let afterStart: Int32
    let afterJoin: Int32

    /// Makes a model from word keys with the lists that hold them and from weights by feature key, none of them 0.
    package init(
        words list: [(key: UInt32, lists: UInt8)],
        weights table: [(key: UInt32, weight: Int8)],
        afterStart: Int32,
        afterJoin: Int32
    ) {
        var words = [UInt32](repeating: 0, count: Self.size(list.count))
        for entry in list {
            var slot = Int(entry.key) & (words.count - 1)
            while words[slot] != 0 { slot = (slot + 1) & (words.count - 1) }
            words[slot] = entry.key << 2 | UInt32(entry.lists & 3)
        }
        var weights = [UInt32](repeating: 0, count: Self.size(table.count))
        for entry in table where entry.weight != 0 {
            var slot = Int(entry.key) & (weights.count - 1)
            while weights[slot] != 0 { slot = (slot + 1) & (weights.count - 1) }
            weights[slot] = entry.key << 8 | UInt32(UInt8(bitPattern: entry.weight))
        }
        self.words = words
        self.weights = weights
        self.afterStart = afterStart
        self.afterJoin = afterJoin
    }

    /// A power of two, at least twice `count`.
    private static func size(_ count: Int) -> Int {
        var size = 64
        while size < count * 2 { size *= 2 }
        return size
    }

    /// The lists that hold a word, as bits.
    @inline(__always)
    func lists(_ key: UInt32) -> UInt8 {
        var slot = Int(key) & (words.count - 1)
        while words[slot] != 0 {
            if words[slot] >> 2 == key { return UInt8(truncatingIfNeeded: words[slot] & 3) }
            slot = (slot + 1) & (words.count - 1)
        }
        return 0
    }

    /// The weight of a feature.
    @inline(__always)
    func weight(_ key: UInt32) -> Int32 {
        var slot = Int(key) & (weights.count - 1)
        while weights[slot] != 0 {
            if weights[slot] >> 8 == key {
                return Int32(Int8(bitPattern: UInt8(truncatingIfNeeded: weights[slot])))
            }
            slot = (slot + 1) & (weights.count - 1)
        }
        return 0
    }

    /// The tags of a line by these scores of its gaps: whether each syllable goes on with the word before.
    static func best(_ scores: [Int32], afterStart: Int32, afterJoin: Int32) -> [Bool] {
        var start: Int32 = 0
        var join = Int32.min / 2
        var back: [(Bool, Bool)] = []
        back.reserveCapacity(scores.count)
        for score in scores {
            let fromJoin = join > start
            let viaStart = start + score + afterStart
            let viaJoin = join + score + afterJoin
            back.append((fromJoin, viaJoin > viaStart))
            start = max(start, join)
            join = max(viaStart, viaJoin)
            // Long lines: only the difference matters.
            if start > 1 << 24 || start < -(1 << 24) {
                join -= start
                start = 0
            }
        }
        var tags = [Bool](repeating: false, count: scores.count + 1)
        var tag = join > start
        for i in stride(from: scores.count, through: 1, by: -1) {
            tags[i] = tag
            tag = tag ? back[i - 1].1 : back[i - 1].0
        }
        return tags
    }
}

// How a model is stored.
extension SegmenterModel {
    /// Reads what ``stored(words:weights:afterStart:afterJoin:)`` wrote; `nil` for anything else.
    package init?(stored text: StaticString) {
        self.init(
            encoded: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
        )
    }

    /// Reads a stored model; `nil` where it promises more than it holds.
    init?(encoded: UnsafeBufferPointer<UInt8>) {
        let bytes = Self.decoded(encoded)
        var i = 0
        func number() -> UInt32 {
            var value: UInt32 = 0
            var shift: UInt32 = 0
            while i < bytes.count, shift < 32 {
                let byte = bytes[i]
                i += 1
                value |= UInt32(byte & 0x7F) << shift
                if byte < 0x80 { break }
                shift += 7
            }
            return value
        }
        let afterStart = Int32(bitPattern: number())
        let afterJoin = Int32(bitPattern: number())
        let wordCount = Int(number())
        let weightCount = Int(number())
        guard wordCount + weightCount * 2 <= bytes.count else { return nil }
        var words: [(key: UInt32, lists: UInt8)] = []
        words.reserveCapacity(wordCount)
        var key: UInt32 = 0
        for _ in 0..<wordCount {
            let value = number()
            key &+= value >> 2
            words.append((key & 0x3FF_FFFF, UInt8(value & 3)))
        }
        var weights: [(key: UInt32, weight: Int8)] = []
        weights.reserveCapacity(weightCount)
        key = 0
        for _ in 0..<weightCount {
            key &+= number()
            guard i < bytes.count else { return nil }
            weights.append((key & 0xFF_FFFF, Int8(bitPattern: bytes[i])))
            i += 1
        }
        self.init(words: words, weights: weights, afterStart: afterStart, afterJoin: afterJoin)
    }

    /// The model as lines of base 64.
    package static func stored(
        words: [(key: UInt32, lists: UInt8)],
        weights: [(key: UInt32, weight: Int8)],
        afterStart: Int32,
        afterJoin: Int32
    ) -> [String] {
        var bytes: [UInt8] = []
        func put(_ value: UInt32) {
            var value = value
            while value >= 0x80 {
                bytes.append(UInt8(value & 0x7F | 0x80))
                value >>= 7
            }
            bytes.append(UInt8(value))
        }
        put(UInt32(bitPattern: afterStart))
        put(UInt32(bitPattern: afterJoin))
        put(UInt32(words.count))
        put(UInt32(weights.count))
        var last: UInt32 = 0
        for word in words.sorted(by: { $0.key < $1.key }) {
            put((word.key - last) << 2 | UInt32(word.lists))
            last = word.key
        }
        last = 0
        for weight in weights.sorted(by: { $0.key < $1.key }) {
            put(weight.key - last)
            bytes.append(UInt8(bitPattern: weight.weight))
            last = weight.key
        }
        return encoded(bytes)
    }

    private static let alphabet = Array(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8
    )

    private static func encoded(_ bytes: [UInt8]) -> [String] {
        var lines: [String] = []
        var line: [UInt8] = []
        for start in stride(from: 0, to: bytes.count, by: 3) {
            var group: UInt32 = 0
            for k in 0..<3 {
                group = group << 8 | (start + k < bytes.count ? UInt32(bytes[start + k]) : 0)
            }
            for shift in [18, 12, 6, 0] as [UInt32] {
                line.append(alphabet[Int(group >> shift & 63)])
            }
            if line.count == 96 {
                lines.append(String(decoding: line, as: UTF8.self))
                line.removeAll(keepingCapacity: true)
            }
        }
        if !line.isEmpty { lines.append(String(decoding: line, as: UTF8.self)) }
        return lines
    }

    /// The bytes of base 64; other characters, such as line breaks, are passed over.
    private static func decoded(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        var values = [UInt8](repeating: 0xFF, count: 256)
        for (value, character) in alphabet.enumerated() { values[Int(character)] = UInt8(value) }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count / 4 * 3)
        var group: UInt32 = 0
        var held = 0
        for character in text where values[Int(character)] != 0xFF {
            group = group << 6 | UInt32(values[Int(character)])
            held += 1
            if held == 4 {
                bytes.append(UInt8(truncatingIfNeeded: group >> 16))
                bytes.append(UInt8(truncatingIfNeeded: group >> 8))
                bytes.append(UInt8(truncatingIfNeeded: group))
                held = 0
            }
        }
        return bytes
    }
}
