/// A word list of this module: sections of lines, comments left out.
struct ResourceList {
    /// Lines of a section in order; lines before the first heading belong to the section "".
    let sections: [(name: String, lines: [Substring])]

    init(_ bytes: [UInt8]) {
        let text = String(decoding: bytes, as: UTF8.self)
        var sections: [(name: String, lines: [Substring])] = [("", [])]
        for line in text.split(separator: "\n") where !line.hasPrefix("#") {
            if line.hasPrefix("["), line.hasSuffix("]") {
                sections.append((String(line.dropFirst().dropLast()), []))
            } else {
                sections[sections.count - 1].lines.append(line)
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
        line.split(separator: "|", omittingEmptySubsequences: false).map(Self.trim)
    }

    /// The items of a field.
    static func items(_ field: Substring, _ separator: Character) -> [Substring] {
        field.split(separator: separator).map(trim).filter { !$0.isEmpty }
    }

    private static func trim(_ text: Substring) -> Substring {
        var text = text
        while text.first == " " { text.removeFirst() }
        while text.last == " " { text.removeLast() }
        return text
    }
}
