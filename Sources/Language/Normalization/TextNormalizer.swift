/// Puts text into Unicode Normalization Form C.
///
/// Text that is in NFC already (nearly every page) is only scanned: a table tells the characters that can never change or be
/// changed. Where others stand, only the stretch from the character before them is decomposed, sorted and composed.
public struct TextNormalizer: Sendable {
    /// Makes a normalizer.
    public init() {}

    /// The text in NFC; malformed bytes become U+FFFD.
    ///
    /// - Complexity: O(*n*) in the number of bytes, however many combining marks follow each other.
    public func nfc(_ utf8: [UInt8]) -> String {
        nfc(String(decoding: utf8, as: UTF8.self))
    }

    /// The text in NFC.
    ///
    /// - Complexity: O(*n*) in the number of bytes, however many combining marks follow each other.
    public func nfc(_ text: String) -> String {
        var text = text
        let composed = text.withUTF8 { bytes in compose(bytes) }
        return composed.map { String(decoding: $0, as: UTF8.self) } ?? text
    }
}

extension TextNormalizer {
    /// The bytes in NFC, or `nil` where they are in NFC already.
    func compose(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
        let stable = NormalizationTables.stable
        guard var at = firstUnstable(bytes, from: 0, stable) else { return nil }
        var composer = CanonicalComposer()
        var out: [UInt8] = []
        out.reserveCapacity(bytes.count + 16)
        var copied = 0
        var scalars: [UInt32] = []
        while true {
            let start = startOfCharacter(before: at, bytes, notBefore: copied)
            out.append(contentsOf: bytes[copied..<start])
            scalars.removeAll(keepingCapacity: true)
            var end = start
            // The character before, and every one after it that is not stable.
            while end < bytes.count {
                let (scalar, next) = UTF8Scan.scalar(bytes, at: end)
                if end >= at, NormalizationTables.isStable(scalar, stable) { break }
                scalars.append(scalar)
                end = next
            }
            composer.compose(scalars, to: &out)
            copied = end
            guard let next = firstUnstable(bytes, from: end, stable) else { break }
            at = next
        }
        out.append(contentsOf: bytes[copied...])
        return out
    }

    private func firstUnstable(
        _ bytes: UnsafeBufferPointer<UInt8>,
        from start: Int,
        _ stable: [UInt64]
    ) -> Int? {
        var i = start
        let count = bytes.count
        let words = UnsafeRawBufferPointer(bytes)
        while i < count {
            let b = bytes[i]
            if b < 0x80 {
                i += 1
                // Most of a page is markup: eight bytes of ASCII at a step.
                while i + 8 <= count,
                    words.loadUnaligned(fromByteOffset: i, as: UInt64.self)
                        & 0x8080_8080_8080_8080 == 0
                {
                    i += 8
                }
            } else if b < 0xCC {
                // Everything below U+0300 is stable.
                i += 2
            } else {
                let (scalar, next) = UTF8Scan.scalar(bytes, at: i)
                if !NormalizationTables.isStable(scalar, stable) { return i }
                i = next
            }
        }
        return nil
    }

    private func startOfCharacter(
        before end: Int,
        _ bytes: UnsafeBufferPointer<UInt8>,
        notBefore limit: Int
    ) -> Int {
        var i = end
        while i > limit {
            i -= 1
            if bytes[i] & 0xC0 != 0x80 { return i }
        }
        return end
    }
}
