import Language

/// Tells bylines and credit lines from text, and reads the writers' names.
struct Signature: Sendable {
    private let folding = Folding()
    private let phrases = FurniturePhrases.shared

    /// What a line is, when it stands where an article is signed.
    enum Kind: Sendable {
        /// Writers' names.
        case byline
        /// Where it was taken from.
        case credit
    }

    /// What the line is by its own form: "By …", "Theo Thanhnien", "(TTXVN)", "TNB (theo RT, Sputnik)"; `nil` where the form leaves it open.
    func kind(_ unit: TextUnit) -> Kind? {
        let shape = unit.shape
        if unit.text.hasPrefix("("), shape.words <= 40,
            phrases.rest(after: .bylinePrefix, shape.key) != nil, shape.innerStops <= 1
        {
            return .byline
        }
        // "Reporting by …; Editing by …": two words at least, and a name.
        if shape.words <= 36, shape.innerStops <= 2,
            let rest = phrases.rest(after: .bylinePrefix, shape.key),
            shape.key.dropLast(rest.utf8.count).hasSuffix(" by "),
            afterPrefix(Substring(unit.text), keyRest: rest).unicodeScalars.first?.properties
                .isUppercase == true
        {
            return .byline
        }
        guard shape.words <= 14, shape.length <= 110, !shape.key.isEmpty else { return nil }
        let text = Substring(unit.text)
        if isParenthesised(text), shape.words <= 8 {
            let inner = text.dropFirst().dropLast()
            if phrases.rest(after: .creditPrefix, LineKey.key(inner, folding: folding)) != nil {
                return .credit
            }
            return isNames(inner, lone: true) ? .credit : nil
        }
        if shape.ending == .stop || shape.ending == .question || shape.ending == .ellipsis {
            // Initials end in a full stop too.
            return isInitials(text) ? .byline : nil
        }
        if let rest = phrases.rest(after: .creditPrefix, shape.key), !rest.isEmpty,
            shape.words <= 9, opensWithCapital(afterWords: shape.key, rest, in: text)
        {
            return .credit
        }
        if let rest = phrases.rest(after: .bylinePrefix, shape.key), !rest.isEmpty {
            let names = afterPrefix(text, keyRest: rest)
            if isNames(names, lone: true) || phrases.isExactly(.writerRole, String(rest)) {
                return .byline
            }
            // "By Jane Doe, Diplomatic correspondent"
            let head = names.split { $0 == "," || $0 == "|" || $0 == "(" }.first ?? ""
            if isNames(head, lone: false) { return .byline }
        }
        if let open = text.firstIndex(of: "("), text.last == ")" {
            let head = text[..<open]
            let inner = LineKey.key(text[open...].dropFirst().dropLast(), folding: folding)
            if isNames(head, lone: true),
                phrases.rest(after: .creditPrefix, inner) != nil
                    || phrases.rest(after: .writerRole, inner) != nil
                    || isNames(text[open...].dropFirst().dropLast(), lone: true)
            {
                return .byline
            }
        }
        let isRole = phrases.isExactly(.writerRole, shape.key)
        return isRole && shape.words <= 3 ? .byline : nil
    }

    /// Whether a byline names where the text was taken from, too: "TNB (theo RT, Sputnik)".
    func hasCredit(_ unit: TextUnit) -> Bool {
        guard unit.shape.words <= 16, let open = unit.text.firstIndex(of: "(") else { return false }
        let inner = LineKey.key(unit.text[open...], folding: folding)
        return phrases.rest(after: .creditPrefix, inner) != nil
    }

    /// Whether the line could be a writer's name alone: capitalised words, initials.
    func isName(_ unit: TextUnit) -> Bool {
        guard unit.shape.words <= 8, unit.shape.length <= 60, unit.shape.ending != .question,
            unit.shape.ending != .colon
        else { return false }
        let text = Substring(unit.text)
        if isInitials(text) { return true }
        guard unit.shape.ending == .open else { return false }
        let head = text.split { $0 == "/" || $0 == "|" }.first ?? text
        return isNames(head, lone: false)
    }

    /// Whether it is one word in capitals: "TNB", "H.N.".
    private func isInitials(_ text: Substring) -> Bool {
        guard text.utf8.count <= 10, !text.contains(" ") else { return false }
        let letters = text.unicodeScalars.filter { $0 != "." }
        return (1...6).contains(letters.count) && letters.allSatisfy { $0.properties.isUppercase }
    }

    /// Capitalised words, one to five a name; names joined by commas, dashes, "và", "and".
    private func isNames(_ text: Substring, lone: Bool) -> Bool {
        let joiners: Set<Substring> = [
            "và", "and", "&", "-", "\u{2013}", "de", "van", "der", "bin", "al", "+",
        ]
        let parts = Substring(text.split(separator: " and ").joined(separator: ","))
            .split { $0 == "," || $0 == "/" || $0 == ";" || $0 == "\u{2013}" }
        guard (1...4).contains(parts.count) else { return false }
        var total = 0
        for part in parts {
            let words = part.split(separator: " ")
            let names = words.filter { !joiners.contains($0) }
            guard (1...5).contains(names.count) else { return false }
            for name in names {
                guard let first = name.unicodeScalars.first, first.properties.isUppercase,
                    !name.unicodeScalars.contains(where: { ("0"..."9").contains($0) || $0 == ":" }),
                    !name.hasSuffix("\u{2019}s"), !name.hasSuffix("'s")
                else { return false }
            }
            total += names.count
        }
        return total >= (lone ? 1 : 2) && total <= 8
    }

    private func isParenthesised(_ text: Substring) -> Bool {
        text.first == "(" && text.last == ")" && text.dropFirst().firstIndex(of: "(") == nil
    }

    /// Whether the word after the prefix begins with a capital: "Theo Thanhnien", not "Theo đó".
    private func opensWithCapital(
        afterWords key: String,
        _ rest: Substring,
        in text: Substring
    ) -> Bool {
        let tail = afterPrefix(text, keyRest: rest)
        guard let first = tail.unicodeScalars.first else { return false }
        return first.properties.isUppercase || tail.contains(".")
    }

    /// The written form of what follows a prefix; `keyRest` is its key.
    private func afterPrefix(_ text: Substring, keyRest: Substring) -> Substring {
        let count = keyRest.split(separator: " ").count
        let words = text.split { $0 == " " || $0 == "_" || $0 == ":" || $0 == "\u{A0}" }
        // Keys split words at inner punctuation, so the count may run past the written words.
        var need = count
        var at = words.count
        while need > 0, at > 0 {
            at -= 1
            let pieces = LineKey.key(words[at], folding: folding).split(separator: " ").count
            need -= max(pieces, 0)
        }
        guard at < words.count else { return "" }
        return text[words[at].startIndex...]
    }

    /// The people that a byline names, without roles, outlets and credits.
    func authors(_ byline: String) -> [String] {
        var text = Substring(byline)
        if let open = text.firstIndex(of: "(") { text = text[..<open] }
        let key = LineKey.key(text, folding: folding)
        if let rest = phrases.rest(after: .bylinePrefix, key) {
            text = afterPrefix(text, keyRest: rest)
        } else if let rest = phrases.rest(after: .creditPrefix, key) {
            text = afterPrefix(text, keyRest: rest)
        }
        // "Theo" in the middle opens a credit.
        for mark in [" Theo ", " theo ", " | ", " in ", " at "] {
            if let range = text.firstRange(of: mark) { text = text[..<range.lowerBound] }
        }
        if let slash = text.firstIndex(of: "/") { text = text[..<slash] }
        for joiner in [" và ", " and ", " & ", " - ", " \u{2013} "] {
            text = Substring(text.split(separator: joiner).joined(separator: ","))
        }
        var authors: [String] = []
        for part in text.split(whereSeparator: { $0 == "," || $0 == ";" }) {
            var name = part.drop { $0 == " " }
            while name.last == " " { name = name.dropLast() }
            let key = LineKey.key(name, folding: folding)
            let isOutlet =
                name.contains(".") && !name.contains(" ") && name.contains { $0.isLowercase }
            let last = key.split(separator: " ").last.map(String.init) ?? ""
            if key.isEmpty || isOutlet || phrases.isExactly(.writerRole, key)
                || phrases.isExactly(.writerRole, last) || !isNames(name, lone: true)
                || authors.contains(String(name))
            {
                continue
            }
            authors.append(String(name))
        }
        return authors
    }
}
