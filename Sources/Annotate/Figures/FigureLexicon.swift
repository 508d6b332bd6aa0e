import News

/// The words around figures in one language.
struct FigureLexicon: Sendable {
    /// What limits a number, reversed: it is looked up backwards.
    private(set) var qualifiers = PhraseTrie<Figure.Qualifier>()
    /// What multiplies the number before it.
    private(set) var multipliers = PhraseTrie<Int>()
    /// Numbers in letters.
    private(set) var numbers = PhraseTrie<Int>()
    /// "hàng" before multipliers; "hundreds of" with its power of ten.
    private(set) var many = PhraseTrie<Int>()
    private(set) var units = PhraseTrie<String>()
    private(set) var states = PhraseTrie<Bool>()
    private(set) var classifiers: Set<UInt64> = []
    private(set) var stops: Set<UInt64> = []
    /// Words behind which a number is a name, reversed.
    private(set) var ordinals = PhraseTrie<Bool>()

    static let vietnamese = FigureLexicon(PackageResources.vi_figures_txt)
    static let english = FigureLexicon(PackageResources.en_figures_txt)

    init(_ resource: [UInt8]) {
        let list = ResourceList(resource)
        func keys(_ phrase: some StringProtocol) -> [UInt64] {
            TextScan().keys(of: phrase).map(\.key)
        }
        for qualifier in Figure.Qualifier.allCases where qualifier != .many {
            for phrase in list.phrases(qualifier.rawValue) {
                qualifiers.insert(keys(phrase).reversed(), qualifier)
            }
        }
        func numbered(_ section: String) -> [(keys: [UInt64], value: Int)] {
            list.phrases(section).map { phrase in
                let parts = phrase.split(separator: "=")
                return (keys(parts.first ?? ""), parts.count > 1 ? Int(parts[1]) ?? 0 : 0)
            }
        }
        for entry in numbered("multiplier") { multipliers.insert(entry.keys, entry.value) }
        for entry in numbered("number") { numbers.insert(entry.keys, entry.value) }
        for entry in numbered("many") { many.insert(entry.keys, entry.value) }
        for section in list.sections where section.name == "unit" {
            for line in section.lines {
                let fields = ResourceList.fields(line)
                guard fields.count > 1 else { continue }
                for spelling in ResourceList.items(fields[1], ";") {
                    units.insert(keys(spelling), String(fields[0]))
                }
            }
        }
        for phrase in list.phrases("state") { states.insert(keys(phrase), true) }
        classifiers = Set(list.phrases("classifier").flatMap(keys))
        stops = Set(list.phrases("stop").flatMap { keys($0).prefix(1) })
        for phrase in list.phrases("ordinal") { ordinals.insert(keys(phrase).reversed(), true) }
    }
}
