/// Decodes VNI-Windows, the font encoding of many Vietnamese pages before Unicode: a letter, then a byte for its marks.
struct VNIDecoder: Sendable {
    private static let windows = SingleByteDecoder(encoding: "windows-1252")

    // Combining marks of the byte after a vowel, by its lower case.
    private static let marks: [UInt8: String] = [
        0xF9: "\u{301}", 0xF8: "\u{300}", 0xFB: "\u{309}", 0xF5: "\u{303}", 0xEF: "\u{323}",
        0xEA: "\u{306}", 0xE9: "\u{306}\u{301}", 0xE8: "\u{306}\u{300}", 0xFA: "\u{306}\u{309}",
        0xFC: "\u{306}\u{303}", 0xEB: "\u{306}\u{323}", 0xE2: "\u{302}", 0xE1: "\u{302}\u{301}",
        0xE0: "\u{302}\u{300}", 0xE5: "\u{302}\u{309}", 0xE3: "\u{302}\u{303}",
        0xE4: "\u{302}\u{323}",
    ]

    // Letters of their own, lower and upper case.
    private static let letters: [UInt8: String] = [
        0xF1: "\u{111}", 0xD1: "\u{110}", 0xED: "\u{ED}", 0xCD: "\u{CD}", 0xEC: "\u{EC}",
        0xCC: "\u{CC}", 0xE6: "\u{1EC9}", 0xC6: "\u{1EC8}", 0xF3: "\u{129}", 0xD3: "\u{128}",
        0xF2: "\u{1ECB}", 0xD2: "\u{1ECA}", 0xF4: "\u{1A1}", 0xD4: "\u{1A0}", 0xF6: "\u{1B0}",
        0xD6: "\u{1AF}", 0xEE: "\u{1EF5}", 0xCE: "\u{1EF4}",
    ]

    /// Decodes all of `bytes`; vowels with marks are a letter and combining marks.
    func decode(_ bytes: some Collection<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + bytes.count / 4)
        var vowel = false
        for byte in bytes {
            if byte < 0x80 {
                result.append(byte)
                vowel = Self.isVowel(byte)
            } else if vowel, let marks = Self.marks[byte | 0x20] {
                result += Array(marks.utf8)
                vowel = false
            } else if let letter = Self.letters[byte] {
                result += Array(letter.utf8)
                // The horned vowels take a tone mark like the plain ones.
                vowel = byte | 0x20 == 0xF4 || byte | 0x20 == 0xF6
            } else {
                result += Self.windows?.decode([byte]) ?? [0xEF, 0xBF, 0xBD]
                vowel = false
            }
        }
        return result
    }

    private static func isVowel(_ byte: UInt8) -> Bool {
        switch byte | 0x20 {
        case 0x61, 0x65, 0x69, 0x6F, 0x75, 0x79: true
        default: false
        }
    }
}
