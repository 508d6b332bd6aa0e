/// All lists of names, titles and deciding words, read once.
struct NameLexicon: Sendable {
    static let shared = NameLexicon()

    private(set) var entries: [NameEntry] = []
    private(set) var names = PhraseTrie<NameForm>()
    /// Those of the names that small letters may begin: most words of a text need only this one.
    private(set) var smallNames = PhraseTrie<NameForm>()
    /// Words inside Vietnamese organisations' names.
    private(set) var organizationWords = PhraseTrie<Bool>()
    private(set) var connectors = PhraseTrie<Bool>()
    private(set) var leftContexts = PhraseTrie<LeftContext>()
    private(set) var vietnameseWords = KeyTable<WordClass>(blank: [])
    private(set) var englishWords = KeyTable<WordClass>(blank: [])
    /// Full names of persons known by their family name, by that name's key.
    private(set) var knownPersons = PhraseTrie<Int32>()
    private(set) var knownNames: [String] = []

    private var territories: [Substring: Int32] = [:]

    /// Keys and canonical names of media.
    private(set) var outletKeys: Set<String> = []
    private(set) var outletNames: Set<String> = []
    /// Canonical names of media by their names without spaces, marks and points: "thanhnien".
    private(set) var compactOutlets: [String: String] = [:]

    private let scan = TextScan()

    private init() {
        readTerritories()
        readNames(PackageResources.places_txt, .place, prefix: "city:")
        readNames(PackageResources.organizations_txt, .organization, prefix: "org:")
        readOutlets()
        readNames(PackageResources.institutions_txt, .institution, prefix: "org:")
        readTitles(PackageResources.vi_titles_txt)
        readTitles(PackageResources.en_titles_txt)
        readVietnameseWords()
        readEnglishWords()
        readPersons()
    }

    /// The entry of a territory by its code.
    func territory(_ code: Substring) -> NameEntry? {
        territories[code].map { entries[Int($0)] }
    }

    /// Classes of a word in a language; English serves for every language but Vietnamese.
    func words(in language: String) -> KeyTable<WordClass> {
        language == "vi" ? vietnameseWords : englishWords
    }
}

extension NameLexicon {
    private mutating func readTerritories() {
        for line in ResourceList(PackageResources.territories_txt).sections.flatMap(\.lines) {
            let fields = ResourceList.fields(line)
            guard fields.count >= 3 else { continue }
            let vietnamese = ResourceList.items(fields[1], ";")
            let english = ResourceList.items(fields[2], ";")
            guard let anyName = vietnamese.first ?? english.first else { continue }
            let entry = add(
                NameEntry(
                    category: .territory,
                    key: "territory:\(fields[0])",
                    vietnamese: String(vietnamese.first ?? anyName),
                    english: String(english.first ?? anyName)
                )
            )
            if territories[fields[0]] == nil { territories[fields[0]] = entry }
            for form in vietnamese + english { insert(form, entry, strict: true) }
            guard fields.count > 3 else { continue }
            var demonym = entries[Int(entry)]
            demonym.category = .demonym
            let adjective = add(demonym)
            for form in ResourceList.items(fields[3], ";") { insert(form, adjective, strict: true) }
        }
    }

    private mutating func readNames(_ bytes: [UInt8], _ category: NameCategory, prefix: String) {
        for section in ResourceList(bytes).sections {
            let prefix = section.name.isEmpty ? prefix : "\(section.name):"
            for line in section.lines {
                let fields = ResourceList.fields(line)
                guard fields.count >= 2 else { continue }
                let vietnamese = ResourceList.items(fields[1], ";")
                let english = fields.count > 2 ? ResourceList.items(fields[2], ";") : vietnamese
                guard let anyName = vietnamese.first ?? english.first else { continue }
                let entry = add(
                    NameEntry(
                        category: category,
                        key: "\(prefix)\(fields[0])",
                        vietnamese: String(vietnamese.first ?? anyName),
                        english: String(english.first ?? anyName)
                    )
                )
                for form in vietnamese + english {
                    insert(form, entry, strict: category == .place)
                }
            }
        }
    }

    private mutating func readOutlets() {
        for line in ResourceList(PackageResources.outlets_txt).sections.flatMap(\.lines) {
            let fields = ResourceList.fields(line)
            guard fields.count >= 2 else { continue }
            let name = String(fields[1])
            let entry = add(
                NameEntry(
                    category: .outlet,
                    key: "org:\(fields[0])",
                    vietnamese: name,
                    english: name
                )
            )
            let others = fields.count > 2 ? ResourceList.items(fields[2], ";") : []
            insert(fields[1], entry, strict: true)
            outletKeys.insert("org:\(fields[0])")
            outletNames.insert(name)
            for form in [fields[1]] + others where form.utf8.count > 3 {
                compactOutlets[CreditReader.compact(String(form))] = name
            }
            for form in others {
                if form.hasPrefix("~") {
                    insert(form.dropFirst(), entry, strict: true, needsMediaWord: true)
                } else {
                    insert(form, entry, strict: true)
                }
            }
        }
    }

    private mutating func readTitles(_ bytes: [UInt8]) {
        let list = ResourceList(bytes)
        for section in list.sections where section.name == "office" {
            for line in section.lines {
                let fields = ResourceList.fields(line)
                guard fields.count == 2 else { continue }
                let entry = add(
                    NameEntry(
                        category: .office,
                        key: String(fields[0]),
                        vietnamese: "",
                        english: ""
                    )
                )
                for form in ResourceList.items(fields[1], ";") { insertUncased(form, entry) }
            }
        }
        for (name, category) in [("title", NameCategory.title), ("address", .address)] {
            let entry = add(NameEntry(category: category, key: name, vietnamese: "", english: ""))
            for form in list.phrases(name) { insertUncased(form, entry) }
        }
    }

    private mutating func readVietnameseWords() {
        let list = ResourceList(PackageResources.vi_words_txt)
        let head = add(
            NameEntry(category: .organizationHead, key: "", vietnamese: "", english: "")
        )
        for form in list.phrases("orghead") { insert(form, head, strict: false) }
        let stop = add(NameEntry(category: .stop, key: "", vietnamese: "", english: ""))
        for form in list.phrases("stop") { insert(form, stop, strict: true) }
        for phrase in list.phrases("orgword") { organizationWords.insert(keys(phrase), true) }
        for phrase in list.phrases("connector") { connectors.insert(keys(phrase), true) }
        readContexts(list)
        let sections: [(String, WordClass)] = [
            ("opener", .opener), ("surname", .surname), ("sirname", .particle),
            ("nonname", .nonName), ("common", .nonName),
        ]
        for (name, value) in sections {
            for phrase in list.phrases(name) { Self.mark(phrase, value, in: &vietnameseWords) }
        }
    }

    private mutating func readEnglishWords() {
        let list = ResourceList(PackageResources.en_words_txt)
        let stop = add(NameEntry(category: .stop, key: "", vietnamese: "", english: ""))
        for form in list.phrases("stop") { insert(form, stop, strict: true) }
        readContexts(list)
        let sections: [(String, WordClass)] = [
            ("opener", .opener), ("orghead", .organizationWord), ("placeword", .placeWord),
            ("firstname", .firstName), ("particle", .particle), ("nonname", .nonName),
            ("nametail", .particle),
        ]
        for (name, value) in sections {
            for phrase in list.phrases(name) { Self.mark(phrase, value, in: &englishWords) }
        }
        // Foreign first names and company words serve Vietnamese text as well.
        for (name, value) in sections where name == "orghead" || name == "firstname" {
            for phrase in list.phrases(name) { Self.mark(phrase, value, in: &vietnameseWords) }
        }
        for phrase in list.phrases("placeword") {
            Self.mark(phrase, .placeWord, in: &vietnameseWords)
        }
    }

    private mutating func readContexts(_ list: ResourceList) {
        let contexts: [(String, LeftContext)] = [
            ("media", .media), ("orgnoun", .organizationNoun), ("product", .product),
            ("ethnic", .ethnic), ("street", .street), ("placenoun", .placeNoun),
            ("placeprep", .placePreposition),
        ]
        for (name, value) in contexts {
            for phrase in list.phrases(name) {
                leftContexts.insert(keys(phrase).reversed(), value)
            }
        }
    }

    private mutating func readPersons() {
        for line in ResourceList(PackageResources.persons_txt).sections.flatMap(\.lines) {
            let fields = ResourceList.fields(line)
            guard let name = fields.first, !name.isEmpty else { continue }
            let index = Int32(knownNames.count)
            knownNames.append(String(name))
            knownPersons.insert(keys(name), index)
            guard fields.count > 1 else { continue }
            for form in ResourceList.items(fields[1], ";") {
                knownPersons.insert(keys(form), index)
            }
        }
    }

    private static func mark(
        _ phrase: Substring,
        _ value: WordClass,
        in words: inout KeyTable<WordClass>
    ) {
        let tokens = TextScan().keys(of: phrase)
        guard let first = tokens.first, tokens.count == 1 || value == .nonName else { return }
        words[first.key] = (words[first.key] ?? []).union(value)
    }

    private mutating func add(_ entry: NameEntry) -> Int32 {
        entries.append(entry)
        return Int32(entries.count - 1)
    }

    private mutating func insert(
        _ form: Substring,
        _ entry: Int32,
        strict: Bool,
        needsMediaWord: Bool = false
    ) {
        for spelling in TonePlacement.spellings(of: form) {
            let tokens = scan.keys(of: spelling)
            var capitals: UInt32 = 0
            var allCaps: UInt32 = 0
            for (offset, token) in tokens.prefix(32).enumerated() {
                if token.isCapital { capitals |= 1 << UInt32(offset) }
                if token.isAllCaps { allCaps |= 1 << UInt32(offset) }
            }
            let form = NameForm(
                entry: entry,
                isCased: true,
                capitals: capitals,
                allCaps: allCaps,
                isStrict: strict,
                needsMediaWord: needsMediaWord
            )
            add(form, tokens.map(\.key))
        }
    }

    private mutating func insertUncased(_ form: Substring, _ entry: Int32) {
        for spelling in TonePlacement.spellings(of: form) {
            add(
                NameForm(entry: entry, isCased: false, capitals: 0, allCaps: 0, isStrict: false),
                keys(Substring(spelling))
            )
        }
    }

    private mutating func add(_ form: NameForm, _ keys: [UInt64]) {
        names.insert(keys, form)
        if !form.beginsWithCapital { smallNames.insert(keys, form) }
    }

    private func keys(_ phrase: Substring) -> [UInt64] { scan.keys(of: phrase).map(\.key) }
}
