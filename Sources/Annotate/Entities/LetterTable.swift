/// Letter classes and lower case for scalars below U+2000, worked out once from Unicode's own properties.
///
/// Tables, because a property look-up per scalar runs at 26 MB/s.
struct LetterTable: Sendable {
    /// Bits of a class.
    enum Class {
        static let letter: UInt8 = 1
        static let upper: UInt8 = 2
        static let digit: UInt8 = 4
        static let mark: UInt8 = 8
    }

    static let shared = LetterTable()

    /// The first scalar that the table does not know.
    static let limit = 0x2000

    let classes: [UInt8]
    let lower: [UInt16]

    private init() {
        var classes = [UInt8](repeating: 0, count: Self.limit)
        var lower = [UInt16](repeating: 0, count: Self.limit)
        for value in 0..<Self.limit {
            lower[value] = UInt16(value)
            guard let scalar = Unicode.Scalar(UInt32(value)) else { continue }
            let properties = scalar.properties
            if properties.isAlphabetic {
                classes[value] |= Class.letter
                if properties.isUppercase { classes[value] |= Class.upper }
                // Making the string is what costs.
                guard properties.changesWhenLowercased else { continue }
                let mapped = properties.lowercaseMapping.unicodeScalars
                if let first = mapped.first, mapped.count == 1, first.value < 0x1_0000 {
                    lower[value] = UInt16(first.value)
                }
            } else if (0x30...0x39).contains(value) {
                classes[value] |= Class.digit
            } else if properties.generalCategory == .nonspacingMark {
                classes[value] |= Class.mark
            }
        }
        // U+00D0 stands for U+0110 in badly typed Vietnamese; both read as the same letter.
        lower[0xD0] = 0x111
        self.classes = classes
        self.lower = lower
    }
}
