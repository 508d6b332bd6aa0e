/// Ways in which files of any format come broken.
public enum Mutation {
    /// The bytes with some of them cut, doubled, moved, flipped or replaced.
    ///
    /// - Parameters:
    ///   - original: The bytes.
    ///   - words: Pieces of the format that are put in here and there.
    ///   - generator: Makes the choices.
    /// - Returns: The changed bytes.
    public static func mutated(
        _ original: [UInt8],
        words: [String] = [],
        using generator: inout SeededGenerator
    ) -> [UInt8] {
        var bytes = original
        for _ in 0..<Int.random(in: 1...6, using: &generator) {
            let count = bytes.count
            guard count > 4 else { break }
            let at = Int.random(in: 0..<count, using: &generator)
            let end = min(count, at + Int.random(in: 1...60, using: &generator))
            switch Int.random(in: 0..<7, using: &generator) {
            case 0: bytes.removeSubrange(at..<end)
            case 1: bytes.insert(contentsOf: bytes[at..<end], at: at)
            case 2: bytes[at] = UInt8.random(in: 0...255, using: &generator)
            case 3: bytes[at] ^= 1 << UInt8.random(in: 0...7, using: &generator)
            case 4: bytes.removeSubrange(at..<count)
            case 5 where !words.isEmpty:
                let word = words[Int.random(in: 0..<words.count, using: &generator)]
                bytes.insert(contentsOf: Array(word.utf8), at: at)
            default:
                let other = Int.random(in: 0..<count, using: &generator)
                bytes.swapAt(at, other)
            }
        }
        return bytes
    }
}
