/// Text with the digits of other scripts (Arabic, Persian, Devanagari, Bengali, Thai) written as ASCII ones.
struct FoldedDigits {
    /// The text, digits folded.
    private(set) var bytes: [UInt8] = []
    /// Per byte of the folded text and for its end: where it stood.
    private var origins: [Int] = []

    /// Folds `text`; `nil` where it has no such digit.
    init?(_ text: ArraySlice<UInt8>) {
        var i = text.startIndex
        while i < text.endIndex, Self.digit(text, i) == nil { i += 1 }
        guard i < text.endIndex else { return nil }
        bytes.reserveCapacity(text.count)
        origins.reserveCapacity(text.count + 1)
        i = text.startIndex
        while i < text.endIndex {
            origins.append(i)
            if let (value, length) = Self.digit(text, i) {
                bytes.append(0x30 + value)
                i += length
            } else {
                bytes.append(text[i])
                i += 1
            }
        }
        origins.append(text.endIndex)
    }

    /// Where a range of the folded text stood.
    func origin(_ range: Range<Int>) -> Range<Int> {
        guard range.lowerBound >= 0, range.upperBound < origins.count else { return 0..<0 }
        return origins[range.lowerBound]..<origins[range.upperBound]
    }

    /// The digit that begins at `i`, and its length in bytes.
    private static func digit(_ text: ArraySlice<UInt8>, _ i: Int) -> (UInt8, Int)? {
        switch text[i] {
        case 0xD9: within(text, i + 1, from: 0xA0, length: 2)
        case 0xDB: within(text, i + 1, from: 0xB0, length: 2)
        case 0xE0 where i + 2 < text.endIndex:
            switch text[i + 1] {
            case 0xA5, 0xA7: within(text, i + 2, from: 0xA6, length: 3)
            case 0xB9: within(text, i + 2, from: 0x90, length: 3)
            default: nil
            }
        default: nil
        }
    }

    private static func within(
        _ text: ArraySlice<UInt8>,
        _ i: Int,
        from zero: UInt8,
        length: Int
    ) -> (UInt8, Int)? {
        guard i < text.endIndex, text[i] >= zero, text[i] < zero + 10 else { return nil }
        return (text[i] - zero, length)
    }
}
