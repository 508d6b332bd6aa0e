/// The letters and digits of a text in lower case, to compare headlines whatever their marks and spaces.
struct TextKey: Hashable, Sendable {
    let bytes: [UInt8]

    init(_ text: some StringProtocol) {
        var bytes: [UInt8] = []
        let plain = text.lowercased()
        var skip = 0
        let all = Array(plain.utf8)
        for (i, byte) in all.enumerated() {
            if skip > 0 {
                skip -= 1
                continue
            }
            if byte < 0x80 {
                if (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) { bytes.append(byte) }
            } else if byte == 0xE2, i + 2 < all.count, all[i + 1] == 0x80 {
                skip = 2  // Quotation marks and dashes.
            } else if byte == 0xC2, i + 1 < all.count {
                skip = 1  // Marks and signs of Latin-1.
            } else {
                bytes.append(byte)
            }
        }
        self.bytes = bytes
    }

    var isEmpty: Bool { bytes.isEmpty }

    /// Whether `other` stands in this text.
    func contains(_ other: TextKey) -> Bool {
        guard let head = other.bytes.first, other.bytes.count <= bytes.count else { return false }
        for i in 0...(bytes.count - other.bytes.count) where bytes[i] == head {
            if bytes[i..<i + other.bytes.count].elementsEqual(other.bytes) { return true }
        }
        return false
    }
}
