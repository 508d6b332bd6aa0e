/// Tells files that are no text.
enum BinaryCheck {
    /// Whether the bytes open with the mark of a picture, an archive, a document or a program.
    static func hasSignature(_ bytes: [UInt8]) -> Bool {
        let marks: [[UInt8]] = [
            [0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF], [0x47, 0x49, 0x46, 0x38],
            [0x25, 0x50, 0x44, 0x46, 0x2D], [0x50, 0x4B, 0x03, 0x04], [0x1F, 0x8B],
            [0x7F, 0x45, 0x4C, 0x46], [0x42, 0x5A, 0x68], [0xFD, 0x37, 0x7A, 0x58],
            [0x28, 0xB5, 0x2F, 0xFD], [0xD0, 0xCF, 0x11, 0xE0], [0x00, 0x61, 0x73, 0x6D],
        ]
        return marks.contains { bytes.starts(with: $0) }
    }

    /// Whether more than a tenth of the characters are replaced bytes, or more than one in fifty is a control.
    static func looksBinary(_ utf8: [UInt8]) -> Bool {
        var controls = 0
        var replaced = 0
        var characters = 0
        for i in utf8.indices {
            let byte = utf8[i]
            if byte & 0xC0 != 0x80 { characters += 1 }
            if byte < 0x20, byte != 0x09, byte != 0x0A, byte != 0x0C, byte != 0x0D { controls += 1 }
            if byte == 0xEF, i + 2 < utf8.count, utf8[i + 1] == 0xBF, utf8[i + 2] == 0xBD {
                replaced += 1
            }
        }
        guard characters >= 16 else { return controls > 4 }
        return controls * 50 > characters || replaced * 10 > characters
    }
}
