/// Folds text to the keys that searching and comparing use.
///
/// Two keys: the folded one finds what is typed without marks ("dien kremlin" finds "Điện Kremlin"); the exact one keeps the marks
/// and forgives only case, spacing and where the tone mark is written ("hoà" finds "hòa"). Lengths change, so offsets do not carry over.
///
/// Both: white space of every kind becomes one space between words and none at the ends; zero-width characters and soft hyphens go;
/// quotation marks, apostrophes, dashes and full-width letters become their ASCII kin.
public struct Folding: Sendable {
    /// Makes a folding.
    public init() {}

    /// The folded key of `text`: lower case, without marks, `đ` as `d`, `ß` as `ss`, `æ` as `ae`, `ø` as `o`, `ł` as `l`.
    ///
    /// Vietnamese with old or new tone placement, composed or not, folds to the same key. The same text in NFC or NFD, and
    /// a key folded again, give the same key.
    public func fold(_ text: some StringProtocol) -> String {
        var text = String(text)
        let bytes = text.withUTF8 { fold($0) }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The folded key of UTF-8 bytes, in UTF-8: the same as for any collection of bytes, without the cost of one.
    public func fold(utf8 bytes: [UInt8]) -> [UInt8] { bytes.withUnsafeBufferPointer { fold($0) } }

    /// The folded key of UTF-8 bytes, in UTF-8; malformed bytes become U+FFFD.
    public func fold(utf8: some Collection<UInt8>) -> [UInt8] {
        utf8.withContiguousStorageIfAvailable { fold($0) }
            ?? Array(utf8).withUnsafeBufferPointer { fold($0) }
    }

    /// The exact key of `text`: lower case in NFC with its marks, each Vietnamese tone mark where the traditional spelling writes it.
    ///
    /// "Hoà", "hòa" and "HÒA" share a key, "hoa" has another. Ð (U+00D0), typed for Đ, counts as Đ.
    public func exactKey(_ text: some StringProtocol) -> String {
        var text = TextNormalizer().nfc(String(text))
        let bytes = text.withUTF8 { ExactKey.key($0) }
        return String(decoding: bytes, as: UTF8.self)
    }
}

extension Folding {
    private func fold(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        if let key = fold(bytes, isComposed: false) { return key }
        // Marks of scripts without a table: compose first, so that NFD and NFC share a key.
        let composed = TextNormalizer().compose(bytes) ?? Array(bytes)
        return composed.withUnsafeBufferPointer { fold($0, isComposed: true) } ?? []
    }

    /// The key, or `nil` where the text has to be composed before.
    private func fold(_ bytes: UnsafeBufferPointer<UInt8>, isComposed: Bool) -> [UInt8]? {
        let table = FoldingTable.shared
        let stable = NormalizationTables.stable
        var needsComposing = false
        // No character grows to more than twice its bytes.
        let key = [UInt8](unsafeUninitializedCapacity: bytes.count * 2 + 8) { out, length in
            table.entries.withUnsafeBufferPointer { entries in
                var i = 0
                var n = 0
                var wantsSpace = false
                while i < bytes.count {
                    let b = bytes[i]
                    var packed: UInt32
                    if b < 0x80 {
                        packed = entries[Int(b)]
                        i += 1
                    } else {
                        let (scalar, next) = UTF8Scan.scalar(bytes, at: i)
                        i = next
                        let slot = FoldingTable.slot(scalar)
                        packed = slot < 0 ? FoldingTable.other : entries[slot]
                        if packed == FoldingTable.other {
                            if !isComposed, !NormalizationTables.isStable(scalar, stable) {
                                needsComposing = true
                                return
                            }
                            packed = FoldingTable.pack(FoldingTable.lowerCase(scalar))
                        }
                    }
                    if packed == 0 { continue }
                    if packed == 0x20 {
                        wantsSpace = n > 0
                        continue
                    }
                    if wantsSpace {
                        out[n] = 0x20
                        n += 1
                        wantsSpace = false
                    }
                    repeat {
                        out[n] = UInt8(truncatingIfNeeded: packed)
                        n += 1
                        packed >>= 8
                    } while packed != 0
                }
                length = n
            }
        }
        return needsComposing ? nil : key
    }
}
