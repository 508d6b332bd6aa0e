/// A word list of this module: sections of lines, comments left out.
struct ResourceList {
    /// Lines of a section in order; lines before the first heading belong to the section "".
    let sections: [(name: String, lines: [Substring])]

    init(_ bytes: [UInt8]) {
        let text = String(decoding: bytes, as: UTF8.self)
        var sections: [(name: String, lines: [Substring])] = [("", [])]
        for line in Self.parts(Substring(text), "\n") where !line.isEmpty {
            let first = line.utf8.first
            if first == UInt8(ascii: "#") { continue }
            if first == UInt8(ascii: "["), line.utf8.last == UInt8(ascii: "]") {
                sections.append((String(line.dropFirst().dropLast()), []))
            } else {
                sections[sections.count - 1].lines.append(line)
            }
        }
        self.sections = sections
    }

    /// The phrases of a section, separated by `;` on any number of lines.
    func phrases(_ name: String) -> [Substring] {
        var phrases: [Substring] = []
        for section in sections where section.name == name {
            for line in section.lines { phrases += Self.items(line, ";") }
        }
        return phrases
    }

    /// The fields of a line, without white space around them.
    static func fields(_ line: Substring) -> [Substring] { parts(line, "|") }

    /// The items of a field.
    static func items(_ field: Substring, _ separator: Unicode.Scalar) -> [Substring] {
        parts(field, separator).filter { !$0.isEmpty }
    }

    /// The parts of a text between separators, without the spaces around them; empty ones are kept.
    ///
    /// Lists are read at every start of the program, so this works on bytes.
    private static func parts(_ text: Substring, _ separator: Unicode.Scalar) -> [Substring] {
        let byte = UInt8(ascii: separator)
        var text = text
        let ranges = text.withUTF8 { bytes in
            var ranges: [Range<Int>] = []
            var start = 0
            for end in 0...bytes.count where end == bytes.count || bytes[end] == byte {
                var (low, high) = (start, end)
                while low < high, bytes[low] == 0x20 { low += 1 }
                while high > low, bytes[high - 1] == 0x20 { high -= 1 }
                ranges.append(low..<high)
                start = end + 1
            }
            return ranges
        }
        let first = text.utf8.startIndex
        return ranges.map { range in
            let low = text.utf8.index(first, offsetBy: range.lowerBound)
            return text[low..<text.utf8.index(low, offsetBy: range.count)]
        }
    }
}
