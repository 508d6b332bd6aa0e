/// Makes exact keys: lower case with marks, tone marks in one place.
struct ExactKey {
    private var out: [UInt8] = []
    /// Where the word under way starts in `out`.
    private var wordStart = 0
    private var word = VietnameseSyllable()

    /// The exact key of text in NFC.
    static func key(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        var key = ExactKey()
        key.out.reserveCapacity(bytes.count + 16)
        key.read(bytes)
        return key.out
    }
}

extension ExactKey {
    private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
        let entries = FoldingTable.exact.entries
        let letters = VietnameseSyllable.letters
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
            let letter = slot < 0 ? 0 : letters[slot]
            if letter == 0 { endWord() }
            if packed == 0x20 {
                wantsSpace = !out.isEmpty
                continue
            }
            if wantsSpace {
                out.append(0x20)
                wantsSpace = false
            }
            if letter != 0 {
                if word.isEmpty { wordStart = out.count }
                word.append(letter)
            }
            repeat {
                out.append(UInt8(truncatingIfNeeded: packed))
                packed >>= 8
            } while packed != 0
        }
        endWord()
    }

    /// Writes the word anew where its tone mark stands elsewhere than in the traditional spelling.
    private mutating func endWord() {
        guard !word.isEmpty else { return }
        if word.placeTone() {
            out.removeSubrange(wordStart...)
            word.append(to: &out)
        }
        word.removeAll()
    }
}
