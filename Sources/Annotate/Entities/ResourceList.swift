/// A word list of this module: sections of lines, comments left out.
struct ResourceList {
    /// Lines of a section in order; lines before the first heading belong to the section "".
    let sections: [(name: String, lines: [Substring])]

    init(_ bytes: [UInt8]) {
        let text = String(decoding: bytes, as: UTF8.self)
        var sections: [(name: String, lines: [Substring])] = [("", [])]
        for line in text.utf8.split(separator: 0x0A) where line.first != 0x23 {
            if line.first == 0x5B, line.last == 0x5D {
                sections.append((String(Substring(line.dropFirst().dropLast())), []))
            } else {
                sections[sections.count - 1].lines.append(Substring(line))
            }
        }
        self.sections = sections
    }

    /// The phrases of a section, separated by `;` on any number of lines.
    func phrases(_ name: String) -> [Substring] {
        sections.filter { $0.name == name }.flatMap { section in
            section.lines.flatMap { Self.items($0, ";") }
        }
    }

    /// The fields of a line, without white space around them.
    static func fields(_ line: Substring) -> [Substring] {
        line.utf8.split(separator: 0x7C, omittingEmptySubsequences: false).map(trim)
    }

    /// The items of a field.
    static func items(_ field: Substring, _ separator: Unicode.Scalar) -> [Substring] {
        field.utf8.split(separator: UInt8(ascii: separator)).map(trim).filter { !$0.isEmpty }
    }

    private static func trim(_ text: Substring.UTF8View) -> Substring {
        var text = text
        while text.first == 0x20 { text.removeFirst() }
        while text.last == 0x20 { text.removeLast() }
        return Substring(text)
    }
}
