import Language
public import News

/// Joins the names of all articles: "Kerry" to "John Kerry", "Xéc-gây La-vrốp" to "Sergei Lavrov".
///
/// What it gives is a function of the set of records; their order plays no part. Names are joined only where the texts bear it out:
/// where articles use the one for the other, where one is spelled as the other sounds, or where the reader said so.
/// Vietnamese given names alone ("ông Hùng") are never joined: too many people share them.
public struct NameJoiner: Sendable {
    private var entries: [String: NameEvidence] = [:]

    /// Makes a joiner that knows nothing yet.
    public init() {}

    /// Adds what an article makes of an entity; an article's records of one key belong together and are added once.
    public mutating func add(_ use: NameUse) {
        entries[use.key, default: NameEvidence(use)].add(use)
    }

    /// The names of the corpus.
    ///
    /// - Parameter corrections: What the reader says; it goes before everything else, and of two that contradict each other the later one holds.
    /// - Returns: Those in most articles first, then by name and key.
    /// - Complexity: Near linear in the number of keys; spellings are compared within small groups of equal sound.
    public func names(corrections: [NameCorrection] = []) -> [CorpusName] {
        let keys = entries.keys.sorted()
        let evidence = keys.compactMap { entries[$0] }
        var groups = NameGroups(keys)
        let wishes = NameWishes(corrections, evidence: evidence)
        groups.separate(wishes.apart)
        for pair in wishes.together { groups.join(pair, because: .reader, articles: 0) }
        let links = NameLinks(evidence)
        for link in links.ofSpelling() { groups.join(link) }
        let roots = groups.roots()
        for link in links.ofShortNames(group: { roots[$0] }) { groups.join(link) }
        let names = groups.members().map { members in
            CorpusName(members, evidence: evidence, joins: groups.joins)
        }
        return names.sorted { ($1.articles, $0.name, $0.key) < ($0.articles, $1.name, $1.key) }
    }
}

/// What the corpus holds of one key.
struct NameEvidence: Sendable {
    let key: String
    let kind: Entity.Kind
    private(set) var articles = 0
    private(set) var mentions = 0
    /// Number of articles by full name.
    private(set) var names: [String: Int] = [:]
    /// Number of articles by short name, and one of them.
    private(set) var shortNames: [String: (articles: Int, example: ArticleID)] = [:]
    private(set) var offices: [String: Int] = [:]

    init(_ use: NameUse) {
        key = use.key
        kind = use.kind
    }

    mutating func add(_ use: NameUse) {
        articles += 1
        mentions += use.mentions
        names[use.name, default: 0] += 1
        for office in use.offices { offices[office, default: 0] += 1 }
        for name in use.shortNames {
            let known = shortNames[name]
            shortNames[name] = (
                (known?.articles ?? 0) + 1,
                known.map { min($0.example, use.article) } ?? use.article
            )
        }
    }

    /// The name that most articles give; of equals the first.
    var name: String {
        names.min { ($1.value, $0.key) < ($0.value, $1.key) }?.key ?? ""
    }

    /// The key without its kind.
    var spelling: Substring { key.drop { $0 != ":" }.dropFirst() }
}

extension CorpusName {
    /// A group of keys as one name.
    fileprivate init(
        _ members: [Int],
        evidence: [NameEvidence],
        joins: [Int: NameGroups.Join]
    ) {
        // A full name before a short one or an abbreviation, then the commonest.
        func rank(_ index: Int) -> (Int, Int, Int) {
            let entry = evidence[index]
            let words = entry.spelling.split { $0 == " " || $0 == "-" }.count
            let isAbbreviation = entry.kind != .person && entry.name == entry.name.uppercased()
            let isFull = entry.kind == .person ? words > 1 : !isAbbreviation
            return (isFull ? 0 : 1, -entry.articles, index)
        }
        let head = members.min { rank($0) < rank($1) } ?? 0
        var names: [String: Int] = [:]
        var offices: [String: Int] = [:]
        for index in members {
            let entry = evidence[index]
            for (name, count) in entry.names { names[name, default: 0] += count }
            for (name, found) in entry.shortNames { names[name, default: 0] += found.articles }
            for (office, count) in entry.offices { offices[office, default: 0] += count }
        }
        let written =
            names.map { NameVariant(text: $0, level: .name, articles: $1) }
            + offices.map { NameVariant(text: $0, level: .title, articles: $1) }
        self.init(
            key: evidence[head].key,
            kind: evidence[head].kind,
            name: evidence[head].name,
            articles: members.reduce(0) { $0 + evidence[$1].articles },
            mentions: members.reduce(0) { $0 + evidence[$1].mentions },
            variants: written.sorted {
                ($0.level == .name ? 0 : 1, -$0.articles, $0.text)
                    < ($1.level == .name ? 0 : 1, -$1.articles, $1.text)
            },
            aliases: members.filter { $0 != head }.map { index in
                // The head's own join tells why the two are one, where the other was the head's better.
                let join = joins[index] ?? joins[head]
                return NameAlias(
                    key: evidence[index].key,
                    ground: join?.ground ?? .spelling,
                    articles: join?.articles ?? 0,
                    example: join?.example
                )
            }
        )
    }
}
