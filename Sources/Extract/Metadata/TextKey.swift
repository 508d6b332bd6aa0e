/// The letters and digits of a text in lower case, to compare headlines whatever their marks and spaces.
struct TextKey: Hashable, Sendable {
    let bytes: [UInt8]

    init(_ text: some StringProtocol) {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        var isASCII = true
        for byte in text.utf8 {
            guard byte < 0x80 else {
                isASCII = false
                break
            }
            let lower = byte &- 0x41 < 26 ? byte | 0x20 : byte
            if lower &- 0x61 < 26 || lower &- 0x30 < 10 { bytes.append(lower) }
        }
        self.bytes = isASCII ? bytes : Self.folded(Array(text.lowercased().utf8))
    }

    /// Letters and digits of text in lower case, without the marks of Latin-1 and of general punctuation.
    private static func folded(_ text: [UInt8]) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count)
        var i = 0
        while i < text.count {
            let byte = text[i]
            if byte < 0x80 {
                if byte &- 0x61 < 26 || byte &- 0x30 < 10 { bytes.append(byte) }
                i += 1
            } else if byte == 0xE2, i + 1 < text.count, text[i + 1] == 0x80 {
                i += 3
            } else if byte == 0xC2 {
                i += 2
            } else {
                bytes.append(byte)
                i += 1
            }
        }
        return bytes
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

extension StringProtocol {
    /// The parts between the places where `mark` stands, empty ones left out; compares bytes.
    func parts(between mark: String) -> [String] {
        let text = Array(utf8)
        let wanted = Array(mark.utf8)
        guard let head = wanted.first, text.count >= wanted.count else { return [String(self)] }
        var parts: [String] = []
        var start = 0
        var i = 0
        while i + wanted.count <= text.count {
            if text[i] == head, text[i..<i + wanted.count].elementsEqual(wanted) {
                if i > start { parts.append(String(decoding: text[start..<i], as: UTF8.self)) }
                i += wanted.count
                start = i
            } else {
                i += 1
            }
        }
        if start == 0 { return [String(self)] }
        if start < text.count { parts.append(String(decoding: text[start...], as: UTF8.self)) }
        return parts
    }
}

extension String {
    /// The text with every `old` exchanged for `new`.
    func replacing(text old: String, with new: String) -> String {
        guard let head = old.utf8.first, utf8.contains(head) else { return self }
        let text = Array(utf8)
        let wanted = Array(old.utf8)
        var result: [UInt8] = []
        var i = 0
        while i < text.count {
            if text[i] == head, text[i...].starts(with: wanted) {
                result.append(contentsOf: new.utf8)
                i += wanted.count
            } else {
                result.append(text[i])
                i += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}

extension StringProtocol {
    /// Where the bytes of `text` first stand; compares bytes, which the standard library's search does not.
    func place(of text: StaticString) -> Range<String.Index>? {
        text.withUTF8Buffer { wanted in
            guard let head = wanted.first else { return nil }
            let own = utf8
            var i = own.startIndex
            while i < own.endIndex {
                if own[i] == head, own[i...].starts(with: wanted) {
                    return i..<own.index(i, offsetBy: wanted.count)
                }
                i = own.index(after: i)
            }
            return nil
        }
    }
}
