/// Cues of speech and doubt in one language.
struct CueLexicon: Sendable {
    /// What a cue of speech asks of its surroundings.
    enum Kind: UInt8, Sendable {
        /// Introduces what is said.
        case strong
        /// Introduces what is said where a clause or quoted words follow.
        case weak
        /// Counts with quoted words only.
        case quoteOnly
        /// Names the medium that relays: "dẫn lời".
        case relay
        /// Stands before its speaker: "theo", "according to".
        case according
    }

    /// Sets of single words.
    struct Words: OptionSet, Sendable {
        let rawValue: UInt16
        static let adverb = Words(rawValue: 1)
        static let boundary = Words(rawValue: 2)
        static let clauseMark = Words(rawValue: 4)
        static let nounBefore = Words(rawValue: 8)
    }

    /// Kinds of noun phrases.
    enum Noun: UInt8, Sendable {
        case person
        case pronoun
        case plural
        case media
    }

    static let vietnamese = CueLexicon(PackageResources.vi_cues_txt)
    static let english = CueLexicon(PackageResources.en_cues_txt)

    static func of(_ language: String) -> CueLexicon { language == "vi" ? vietnamese : english }

    private(set) var cues = PhraseTrie<Kind>()
    private(set) var nouns = PhraseTrie<Noun>()
    private(set) var media = PhraseTrie<Bool>()
    private(set) var connectives = PhraseTrie<Bool>()
    private(set) var notAccording = PhraseTrie<Bool>()
    private(set) var nounAfter = PhraseTrie<Bool>()
    private(set) var tails = PhraseTrie<Bool>()
    /// Reversed: read leftwards from a cue.
    private(set) var notSpeakers = PhraseTrie<Bool>()
    private(set) var statuses = PhraseTrie<UInt8>()
    private(set) var words = KeyTable<Words>(blank: [])

    private init(_ bytes: [UInt8]) {
        let list = ResourceList(bytes)
        let kinds: [(String, Kind)] = [
            ("strong", .strong), ("weak", .weak), ("quoteonly", .quoteOnly), ("relay", .relay),
            ("according", .according),
        ]
        for (name, kind) in kinds {
            for keys in Self.keys(list, name) { cues.insert(keys, kind) }
        }
        for keys in Self.keys(list, "pronoun") { nouns.insert(keys, .pronoun) }
        for keys in Self.keys(list, "plural") { nouns.insert(keys, .plural) }
        for keys in Self.keys(list, "mediaword") { nouns.insert(keys, .media) }
        for keys in Self.keys(list, "personnoun") { nouns.insert(keys, .person) }
        for keys in Self.keys(list, "mediaword") { media.insert(keys, true) }
        for keys in Self.keys(list, "connective") { connectives.insert(keys, true) }
        for keys in Self.keys(list, "notaccording") { notAccording.insert(keys, true) }
        for keys in Self.keys(list, "nounafter") { nounAfter.insert(keys, true) }
        for keys in Self.keys(list, "tail") { tails.insert(keys, true) }
        for keys in Self.keys(list, "notspeaker") { notSpeakers.insert(keys.reversed(), true) }
        for (number, name) in Self.statusLists.enumerated() {
            for keys in Self.keys(list, name) { statuses.insert(keys, UInt8(number)) }
        }
        let sets: [(String, Words)] = [
            ("adverb", .adverb), ("boundary", .boundary), ("clausemark", .clauseMark),
            ("nounbefore", .nounBefore),
        ]
        for (name, set) in sets {
            for keys in Self.keys(list, name) where keys.count == 1 {
                words[keys[0]] = (words[keys[0]] ?? []).union(set)
            }
        }
    }

    /// Lists of status cues by their numbers; those of the last one look like cues and are none: "sắp đặt".
    private static let statusLists = [
        "unconfirmed", "denied", "threatened", "planned", "nostatus",
    ]

    private static func keys(_ list: ResourceList, _ name: String) -> [[UInt64]] {
        list.phrases(name).flatMap { phrase in
            TonePlacement.spellings(of: phrase).map { TextScan().keys(of: $0).map(\.key) }
        }
    }
}
