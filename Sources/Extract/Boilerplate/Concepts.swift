/// What class names, ids and roles say about an element.
struct Concepts: OptionSet, Sendable, Hashable {
    let rawValue: UInt32

    static let hidden = Concepts(rawValue: 1 << 0)
    static let comments = Concepts(rawValue: 1 << 1)
    static let share = Concepts(rawValue: 1 << 2)
    static let related = Concepts(rawValue: 1 << 3)
    static let teaser = Concepts(rawValue: 1 << 4)
    static let advert = Concepts(rawValue: 1 << 5)
    static let newsletter = Concepts(rawValue: 1 << 6)
    static let nav = Concepts(rawValue: 1 << 7)
    static let sidebar = Concepts(rawValue: 1 << 8)
    static let widget = Concepts(rawValue: 1 << 9)
    static let footer = Concepts(rawValue: 1 << 10)
    static let header = Concepts(rawValue: 1 << 11)
    static let consent = Concepts(rawValue: 1 << 12)
    static let tags = Concepts(rawValue: 1 << 13)
    static let bio = Concepts(rawValue: 1 << 14)
    static let byline = Concepts(rawValue: 1 << 15)
    static let date = Concepts(rawValue: 1 << 16)
    static let meta = Concepts(rawValue: 1 << 17)
    static let caption = Concepts(rawValue: 1 << 18)
    static let gallery = Concepts(rawValue: 1 << 19)
    static let standfirst = Concepts(rawValue: 1 << 20)
    static let headline = Concepts(rawValue: 1 << 21)
    static let body = Concepts(rawValue: 1 << 22)
    static let article = Concepts(rawValue: 1 << 23)
    /// Whom a picture is credited to; means nothing outside captions.
    static let credit = Concepts(rawValue: 1 << 24)

    /// Names of the lines of `Resources/concepts.txt`.
    fileprivate static let names: [String: Concepts] = [
        "hidden": .hidden, "comments": .comments, "share": .share, "related": .related,
        "teaser": .teaser, "advert": .advert, "newsletter": .newsletter, "nav": .nav,
        "sidebar": .sidebar, "widget": .widget, "footer": .footer, "header": .header,
        "consent": .consent, "tags": .tags, "bio": .bio, "byline": .byline, "date": .date,
        "meta": .meta, "caption": .caption, "gallery": .gallery, "standfirst": .standfirst,
        "headline": .headline, "body": .body, "article": .article, "credit": .credit,
    ]
}

/// The table of words behind ``Concepts``.
struct ConceptTable: Sendable {
    /// The table of `Resources/concepts.txt`.
    static let shared = ConceptTable(PackageResources.concepts_txt)

    /// Words and neighbouring pairs of words.
    private var exact: [UInt64: Concepts] = [:]
    private var beginnings: [UInt64: Concepts] = [:]
    /// A bit for the low 16 bits of every key: most words are in neither table, and a bit is cheaper than a look-up.
    private var bits = [Bool](repeating: false, count: 1 << 16)
    /// Class names of what is not shown; as parts of other names their words mean less ("label-hidden").
    private var hiding: Set<UInt64> = []

    private static let basis: UInt64 = 0xcbf2_9ce4_8422_2325
    private static func mix(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
        (hash ^ UInt64(byte)) &* 0x100_0000_01b3
    }

    private init(_ table: [UInt8]) {
        for line in String(decoding: table, as: UTF8.self).split(separator: "\n") {
            guard line.first != "#", let colon = line.firstIndex(of: ":"),
                let concept = Concepts.names[String(line[..<colon])]
            else { continue }
            for word in line[line.index(after: colon)...].split(separator: " ") {
                if concept == .hidden {
                    hiding.insert(word.utf8.reduce(Self.basis, Self.mix))
                    continue
                }
                if word.last == "*" {
                    let key = word.dropLast().utf8.reduce(Self.basis, Self.mix)
                    beginnings[key, default: []].insert(concept)
                    bits[Int(key & 0xFFFF)] = true
                } else {
                    // The pair "a+b" is kept as the hash over "a", a zero, "b".
                    let key = word.utf8.reduce(Self.basis) { Self.mix($0, $1 == 0x2B ? 0 : $1) }
                    exact[key, default: []].insert(concept)
                    bits[Int(key & 0xFFFF)] = true
                }
            }
        }
    }

    /// The concepts of the words in a class or id.
    ///
    /// Words after `no`, `with`, `has`, `without` say what the element contains or lacks, not what it is.
    func concepts(of value: ArraySlice<UInt8>) -> Concepts {
        var result: Concepts = []
        var hash = Self.basis
        var pair: UInt64?
        var length = 0
        var isNegated = false
        var isLower = false
        var name = Self.basis
        var prefixes: Concepts = []
        func finish() {
            guard length > 0 else { return }
            if length <= 7, Self.negations.contains(hash) {
                isNegated = true
            } else {
                if !isNegated {
                    result.formUnion(prefixes)
                    if bits[Int(hash & 0xFFFF)], let own = exact[hash] { result.formUnion(own) }
                    if let pair, bits[Int(pair & 0xFFFF)], let both = exact[pair] {
                        result.formUnion(both)
                    }
                }
                isNegated = false
            }
            pair = Self.mix(hash, 0)
            hash = Self.basis
            length = 0
            prefixes = []
        }
        var i = value.startIndex
        let limit = min(value.endIndex, value.startIndex + 400)
        while i < limit {
            let byte = value[i]
            i += 1
            let lower = byte | 0x20
            let isUpper = byte &- 0x41 < 26
            if byte <= 0x20 {
                if hiding.contains(name) { result.insert(.hidden) }
                name = Self.basis
            } else {
                name = Self.mix(name, byte)
            }
            guard lower &- 0x61 < 26 else {
                let isSpace = byte <= 0x20
                finish()
                isLower = false
                if isSpace { pair = nil }
                continue
            }
            if isUpper, isLower { finish() }
            isLower = !isUpper
            hash = Self.mix(hash, lower)
            if let running = pair { pair = Self.mix(running, lower) }
            length += 1
            if length >= 3, length <= 16, bits[Int(hash & 0xFFFF)], let found = beginnings[hash] {
                prefixes.formUnion(found)
            }
        }
        finish()
        if hiding.contains(name) { result.insert(.hidden) }
        return result
    }

    private static let negations: Set<UInt64> = Set(
        [
            "no", "with", "has", "without", "not", "non", "is", "show", "hide", "enable", "above",
            "below",
        ]
        .map { $0.utf8.reduce(basis, mix) }
    )
}
