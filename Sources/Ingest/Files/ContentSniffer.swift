/// Tells what bytes are from their beginning.
enum ContentSniffer {
    /// What kind of file it is where it is not text: "PDF", "an image", empty where only that much is sure; `nil` for text.
    static func binaryKind(of bytes: [UInt8]) -> String? {
        for (magic, kind) in signatures where bytes.starts(with: magic) { return kind }
        let head = bytes.prefix(8192)
        // UTF-16 and UTF-32 announce themselves, or have their zeros at one parity.
        if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) { return nil }
        var zeros = [0, 0]
        var controls = 0
        for (i, b) in head.enumerated() {
            if b == 0 {
                zeros[i & 1] += 1
            } else if b < 0x20, b != 0x09, b != 0x0A, b != 0x0C, b != 0x0D, b != 0x1B {
                controls += 1
            }
        }
        let (most, least) = (zeros.max() ?? 0, zeros.min() ?? 0)
        if most * 4 > head.count, least * 50 <= head.count { return nil }
        return (most + least + controls) * 50 > head.count ? "" : nil
    }

    /// Whether the first bytes of a ZIP archive name a file that only collections of web archives have.
    static func isCollection(_ bytes: [UInt8]) -> Bool {
        let name = bytes.dropFirst(30).prefix(40)
        return ["archive/", "indexes/", "pages/", "datapackage"].contains {
            name.starts(with: $0.utf8)
        }
    }

    /// Whether text is HTML whatever its name says.
    static func isHTML(_ bytes: [UInt8]) -> Bool {
        let head = beginning(of: bytes)
        return ["<!doctype html", "<html", "<head", "<body", "<!-- saved from url="]
            .contains { head.starts(with: $0.utf8) }
    }

    /// Whether text looks like JSON Lines: an object whose first line names a page's text.
    static func isJSONLines(_ bytes: [UInt8]) -> Bool {
        let head = beginning(of: bytes)
        guard head.first == 0x7B else { return false }
        let line = head.prefix { $0 != 0x0A }
        // An object over many lines is JSON, not JSON Lines.
        if line.count < head.count, line.last(where: { $0 > 0x20 }) != 0x7D { return false }
        let text = String(decoding: line, as: UTF8.self)
        return ["\"url\"", "\"html\"", "\"text\"", "\"id\""].contains { text.contains($0) }
    }

    /// The first 4,096 bytes in lower case, without byte order mark and white space before them.
    private static func beginning(of bytes: [UInt8]) -> [UInt8] {
        let isMarked = bytes.starts(with: [0xEF, 0xBB, 0xBF])
        return bytes.dropFirst(isMarked ? 3 : 0).prefix(4096)
            .drop { $0 <= 0x20 }.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
    }

    private static let signatures: [([UInt8], String)] = [
        (Array("%PDF-".utf8), "PDF"),
        ([0x50, 0x4B, 0x03, 0x04], "a ZIP archive or office document"),
        ([0x89, 0x50, 0x4E, 0x47], "an image"),
        ([0xFF, 0xD8, 0xFF], "an image"),
        (Array("GIF8".utf8), "an image"),
        ([0xD0, 0xCF, 0x11, 0xE0], "an office document"),
        ([0x7F, 0x45, 0x4C, 0x46], "a program"),
        ([0x28, 0xB5, 0x2F, 0xFD], "zstd"),
        ([0xFD, 0x37, 0x7A, 0x58, 0x5A], "xz"),
        (Array("SQLite format 3".utf8), "a database"),
    ]
}
