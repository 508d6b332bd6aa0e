extension NameLexicon {
    /// The lists for a language: Vietnamese and English need no names of territories in others.
    static func lexicon(for language: String) -> NameLexicon {
        language == "vi" || language == "en" || language == "und" ? shared : international
    }

    /// The lists with the names of territories in more languages; made when the first such text comes.
    private static let international: NameLexicon = {
        var lexicon = shared
        lexicon.readInternationalTerritories()
        return lexicon
    }()

    private mutating func readInternationalTerritories() {
        var territories: [String: Int32] = [:]
        var demonyms: [String: Int32] = [:]
        for (index, entry) in entries.enumerated() {
            if entry.category == .territory { territories[entry.key] = Int32(index) }
            if entry.category == .demonym { demonyms[entry.key] = Int32(index) }
        }
        for line in ResourceList(PackageResources.territory_names_txt).sections.flatMap(\.lines) {
            let fields = ResourceList.fields(line)
            guard fields.count >= 2, let entry = territories["territory:\(fields[0])"] else {
                continue
            }
            insertNames(fields[1], entry)
            if fields.count > 2 {
                insertNames(fields[2], demonyms["territory:\(fields[0])"] ?? entry)
            }
        }
    }

    /// Inserts the names of a field "LANGUAGE=NAME, NAME; …".
    private mutating func insertNames(_ field: Substring, _ entry: Int32) {
        for item in ResourceList.items(field, ";") {
            guard let sign = item.firstIndex(of: "=") else { continue }
            let language = item[..<sign]
            for name in ResourceList.items(item[item.index(after: sign)...], ",") {
                for form in Self.inflected(name, language) {
                    insert(form[...], entry, strict: false)
                }
            }
        }
    }

    /// A name in the cases that news uses: Russian endings by the name's own, a German genitive.
    private static func inflected(_ name: Substring, _ language: Substring) -> [String] {
        let own = String(name)
        switch language {
        case "de":
            return own.hasSuffix("s") || own.contains(" ") ? [own] : [own, own + "s"]
        case "ru":
            guard !own.contains(" "), own.count > 3, own.contains(where: \.isLowercase) else {
                return [own]
            }
            let stem = String(own.dropLast())
            for (ending, cases) in russianCases where own.hasSuffix(ending) {
                return [own] + cases.map { stem + $0 }
            }
            return own.last.map { "бвгджзклмнпрстфхцчшщ".contains($0) } == true
                ? [own] + ["а", "у", "ом", "е"].map { own + $0 } : [own]
        default: return [own]
        }
    }

    private static let russianCases: [(ending: String, cases: [String])] = [
        ("ия", ["и", "ю", "ей"]), ("ка", ["и", "е", "у", "ой"]), ("га", ["и", "е", "у", "ой"]),
        ("а", ["ы", "е", "у", "ой"]), ("я", ["и", "е", "ю", "ей"]),
        ("ь", ["я", "ю", "ем", "е"]), ("й", ["я", "ю", "ем", "е"]),
    ]
}
