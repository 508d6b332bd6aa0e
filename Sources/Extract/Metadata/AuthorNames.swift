/// Takes the names out of what stands in bylines.
extension AuthorFinder {
    /// The line without its "By".
    static func lead(_ line: String) -> String? {
        guard let length = Phrases.shared.beginning(.byline, of: line) else { return nil }
        // Counted in scalars: lower case and plain apostrophes can have other lengths in bytes.
        let scalars = line.lowercased().utf8.prefix(length).filter { $0 & 0xC0 != 0x80 }.count
        return String(line.unicodeScalars.dropFirst(scalars))
    }

    /// Splits, trims, and drops what names nobody: the outlet, addresses, job titles.
    func cleaned(_ values: [String], allowsSite: Bool = false) -> [String] {
        var names: [String] = []
        for value in values.prefix(12) {
            var line = TitleFinder.unescaped(PageHead.squeezed(value))
            for link: StaticString in [" by ", " von ", " par "]
            where line.utf8.contains(where: { $0 &- 0x30 < 10 }) {
                // "Posted on September 21, 2020 by A. Writer".
                if let at = line.place(of: link) { line = String(line[at.upperBound...]) }
            }
            line = Self.edged(line[...])
            for _ in 0..<2 { if let rest = Self.lead(line) { line = rest } }
            line = Self.withoutOutlet(Self.withoutDay(line))
            if line.place(of: "www.") != nil { continue }
            if line.place(of: "://") != nil || line.utf8.contains(0x40) || line.hasPrefix("/") {
                continue
            }
            for piece in Self.pieces(of: line) {
                let name = Self.once(Self.trimmed(piece))
                // A doctor's or an agency's letters behind a name are no further person.
                if !names.isEmpty, name.utf8.count <= 4, name.uppercased() == name { continue }
                guard isName(name, allowsSite: allowsSite),
                    !names.contains(where: { TextKey($0) == TextKey(name) })
                else {
                    continue
                }
                names.append(name)
            }
        }
        return names
    }

    /// The one name that a bar or a dot parts from a day: "4.2.2022 | 13:10 Uhr | Uta Berg".
    func nameBesideDay(_ line: String) -> String? {
        guard line.utf8.count <= 120, line.utf8.contains(where: { $0 &- 0x30 < 10 }) else {
            return nil
        }
        let parts = line.split { $0 == "|" || $0 == "•" || $0 == "·" }
        guard (2...4).contains(parts.count),
            parts.contains(where: { StampScanner().firstDay(in: String($0)) != nil })
        else { return nil }
        let names = parts.map { Self.edged($0) }.filter(Self.looksPersonal)
        guard names.count == 1, let name = names.first, cleaned([name]) == [name] else {
            return nil
        }
        return name
    }

    /// The line up to the day that it goes on with: "Par Anne Roy le 7 mai 2020".
    private static func withoutDay(_ line: String) -> String {
        guard line.utf8.contains(where: { $0 &- 0x30 < 10 }) else { return line }
        let bytes = Array(line.utf8)
        guard let stamp = StampScanner().firstDay(in: bytes[...]), stamp.range.lowerBound > 4 else {
            return line
        }
        var words = String(decoding: bytes[..<stamp.range.lowerBound], as: UTF8.self)
            .split(separator: " ")
        let links: Set<Substring> = [
            "am", "le", "on", "el", "il", "den", "vom", "dne", "|", "-", "–", "•", "·", "/", ",",
            "Mo",
            "Di", "Mi", "Do", "Fr", "Sa", "So", "at", "um", "Monday", "Tuesday", "Wednesday",
            "Thursday",
            "Friday", "Saturday", "Sunday", "Updated", "Updated:", "Published", "Published:",
            "Posted",
            "Posted:",
        ]
        while let last = words.last, words.count > 1,
            links.contains(last) || links.contains(last.dropLast())
        {
            words.removeLast()
        }
        return words.joined(separator: " ")
    }

    /// The line up to the outlet that a slash parts from the name: "Minh Anh/VOV.VN - Tây Bắc".
    private static func withoutOutlet(_ line: String) -> String {
        guard let slash = line.firstIndex(of: "/") else { return line }
        let name = edged(line[..<slash])
        let rest = line[line.index(after: slash)...].prefix { $0 != " " }
        return rest.contains(".") && looksPersonal(name) ? name : line
    }

    private static func pieces(of line: String) -> [String] {
        var pieces = [line]
        for mark in [
            ", ", ";", " | ", " / ", " & ", " and ", " And ", " und ", " et ", " y ", " och ",
            " og ",
            " en ", " – ", " - ",
            " • ", " · ", " và ", " with ", " mit ", "\t",
        ] {
            pieces = pieces.flatMap { $0.parts(between: mark) }
        }
        return pieces
    }

    private static func trimmed(_ piece: String) -> String {
        var text = Substring(piece)
        if let open = text.firstIndex(of: "("), open > text.startIndex { text = text[..<open] }
        for mark: StaticString in [
            " im Gespräch", " For The ", " for The ", " Illustration von", " Fotos von",
        ] {
            if let at = text.place(of: mark), at.lowerBound > text.startIndex {
                text = text[..<at.lowerBound]
            }
        }
        return edged(text)
    }

    /// A text without the marks around it.
    private static func edged(_ line: Substring) -> String {
        var text = line
        let edges: Set<Character> = [
            " ", ",", ".", ":", ";", "|", "-", "–", "—", "*", "\"", "•", "·", "»", "«",
        ]
        while let c = text.first, edges.contains(c) { text = text.dropFirst() }
        while let c = text.last, edges.contains(c) {
            // An initial keeps its point.
            if c == ".", text.dropLast().last?.isUppercase == true { break }
            text = text.dropLast()
        }
        return String(text)
    }

    /// A name that stands there twice, once for a picture's text, told once.
    private static func once(_ name: String) -> String {
        let words = name.split(separator: " ")
        let half = words.count / 2
        guard words.count > 1, words.count % 2 == 0, words[..<half] == words[half...] else {
            return name
        }
        return words[..<half].joined(separator: " ")
    }

    private func isName(_ name: String, allowsSite: Bool) -> Bool {
        let words = name.split(separator: " ")
        guard (1...6).contains(words.count), (2...60).contains(name.utf8.count),
            name.contains(where: \.isLetter)
        else { return false }
        let digits = name.utf8.filter { (0x30...0x39).contains($0) }.count
        if digits > 2, words.count > 1 { return false }
        let key = TextKey(name)
        if !allowsSite, siteNames.contains(key) { return false }
        if name.utf8.count < 3, name == name.lowercased() { return false }
        let lower = name.lowercased()
        for mark in [
            "e.v", "e. v", "gmbh", "stiftung", "http", "www.", " ag", "[at]", "posted on", " inc.",
        ]
        where lower.contains(mark) && (mark != " ag" || lower.hasSuffix(mark)) { return false }
        if Phrases.shared.beginning(.byline, of: lower + " ") == lower.utf8.count + 1 {
            return false
        }
        if lower.hasSuffix(" von") || lower.hasSuffix(" am") || lower.hasSuffix(" by") {
            return false
        }
        if Phrases.shared.beginning(.nobody, of: lower) == lower.utf8.count { return false }
        if Phrases.shared.beginning(.outlet, of: lower) != nil { return false }
        if words.count > 1, let last = words.last?.lowercased(),
            [
                "reporter", "editor", "correspondent", "writer", "redakteur", "redakteurin",
                "korrespondent",
            ]
            .contains(last)
        {
            return false
        }
        return true
    }

    /// Two to four words, each with a capital: what a line of running text does not leave after its "by".
    static func looksPersonal(_ name: String) -> Bool {
        let words = name.split(separator: " ")
        let small: Set<Substring> = [
            "von", "van", "de", "der", "den", "di", "da", "del", "la", "le", "zu", "v.",
        ]
        return (2...4).contains(words.count)
            && words.allSatisfy { $0.first?.isUppercase ?? false || small.contains($0) }
    }
}
