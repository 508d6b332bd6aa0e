/// Makes exact keys: lower case with marks, tone marks in one place.
enum ExactKey {
    /// The exact key of text in NFC.
    static func key(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        let entries = FoldingTable.exact.entries
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count + 8)
        var word: [UInt32] = []
        var wantsSpace = false
        var i = 0
        while i < bytes.count {
            let (scalar, next) = UTF8Scan.scalar(bytes, at: i)
            i = next
            let slot = FoldingTable.slot(scalar)
            var packed = slot < 0 ? FoldingTable.other : entries[slot]
            if packed == FoldingTable.other {
                packed = FoldingTable.pack(FoldingTable.lowerCase(scalar))
            }
            if packed == 0 { continue }
            if packed == 0x20 {
                flush(&word, to: &out)
                wantsSpace = !out.isEmpty
                continue
            }
            if wantsSpace {
                out.append(0x20)
                wantsSpace = false
            }
            let isLetter = scalar < 0x80 ? isASCIILetter(packed) : isLatinLetter(scalar)
            if isLetter, let letter = unpack(packed) {
                word.append(letter)
                continue
            }
            flush(&word, to: &out)
            while packed != 0 {
                out.append(UInt8(truncatingIfNeeded: packed))
                packed >>= 8
            }
        }
        flush(&word, to: &out)
        return out
    }
}

extension ExactKey {
    private static func isASCIILetter(_ b: UInt32) -> Bool { b >= 0x61 && b <= 0x7A }

    private static func isLatinLetter(_ scalar: UInt32) -> Bool {
        (scalar >= 0xC0 && scalar < 0x250 && scalar != 0xD7 && scalar != 0xF7)
            || (scalar >= 0x1E00 && scalar < 0x1F00)
    }

    /// The scalar whose UTF-8 bytes are packed; `nil` for more than one.
    private static func unpack(_ packed: UInt32) -> UInt32? {
        let (a, b, c, d) = (packed & 0xFF, packed >> 8 & 0xFF, packed >> 16 & 0xFF, packed >> 24)
        if a < 0x80 { return b == 0 ? a : nil }
        if a < 0xE0 { return c == 0 ? (a & 0x1F) << 6 | b & 0x3F : nil }
        return d == 0 ? (a & 0x0F) << 12 | (b & 0x3F) << 6 | c & 0x3F : nil
    }

    private static func flush(_ word: inout [UInt32], to out: inout [UInt8]) {
        guard !word.isEmpty else { return }
        VietnameseTone.place(in: &word)
        for scalar in word { UTF8Scan.append(scalar, to: &out) }
        word.removeAll(keepingCapacity: true)
    }
}
