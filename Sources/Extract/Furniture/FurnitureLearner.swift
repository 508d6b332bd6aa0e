public import News

/// Learns from the articles of several pages what their outlets repeat.
///
/// A block is furniture where an outlet prints it in several articles that it has nothing to do with: the names in it do not
/// occur in the rest of them. So the paragraph on the ship that every report on the ship repeats is none.
/// The result is a function of the set of articles as long as their order is.
public struct FurnitureLearner: Sendable {
    /// In how many articles of different headlines a block must stand.
    private static let least = 4
    /// In how many where it stands in half of all, whatever it is about.
    private static let leastCommon = 6
    /// Longer blocks are text.
    private static let longest = 600
    /// Most blocks of an outlet that are kept in mind; those met once are dropped beyond.
    private static let capacity = 200_000

    private struct Evidence: Sendable {
        var count = 0
        /// In how many of them its names occur elsewhere, too.
        var topical = 0
        var isSubhead = false
    }
    private struct OutletEvidence: Sendable {
        var articles: Set<UInt64> = []
        var blocks: [UInt64: Evidence] = [:]
    }
    private var outlets: [String: OutletEvidence] = [:]

    /// Knows no article yet.
    public init() {}

    /// Whether blocks of a role can be furniture.
    static func isLearned(_ role: Block.Role) -> Bool { role.isBody || role == .caption }

    /// Takes an article in; a second one of the same outlet and headline adds nothing.
    public mutating func add(_ article: Article) {
        guard let outlet = article.outlet?.id,
            let headline = OutletFurniture.key(of: article.headline)
        else { return }
        var known = outlets.removeValue(forKey: outlet) ?? OutletEvidence()
        if known.articles.insert(headline).inserted { learn(article, &known) }
        outlets[outlet] = known
    }

    private func learn(_ article: Article, _ known: inout OutletEvidence) {
        let names = Names(article)
        var seen: Set<UInt64> = []
        for block in article.blocks where Self.isLearned(block.role) {
            let text = article.text(of: block)
            guard text.utf8.count <= Self.longest, let key = OutletFurniture.key(of: text),
                seen.insert(key).inserted
            else { continue }
            var evidence = known.blocks[key] ?? Evidence()
            evidence.count += 1
            if names.occurElsewhere(text) { evidence.topical += 1 }
            if block.role == .subhead { evidence.isSubhead = true }
            known.blocks[key] = evidence
        }
        if known.blocks.count > Self.capacity {
            known.blocks = known.blocks.filter { $0.value.count > 1 }
        }
    }

    /// What the outlets repeat.
    public func furniture() -> OutletFurniture {
        OutletFurniture(
            keys: outlets.mapValues { outlet in
                Set(
                    outlet.blocks.filter { _, evidence in
                        let isCommon =
                            evidence.count >= Self.leastCommon
                            && evidence.count * 2 >= outlet.articles.count
                        return isCommon
                            || evidence.count >= Self.least && !evidence.isSubhead
                                && evidence.topical * 4 <= evidence.count
                    }.keys
                )
            }
        )
    }
}

/// The names and numbers of an article, with how often they occur.
private struct Names {
    private var counts: [Substring: Int] = [:]
    private let text: String

    init(_ article: Article) {
        text = article.text
        for word in Self.words(of: text, withStarts: true) { counts[word, default: 0] += 1 }
    }

    /// Whether a name of a part occurs in the rest; parts of scripts without capitals cannot be told.
    func occurElsewhere(_ part: String) -> Bool {
        guard part.unicodeScalars.contains(where: \.properties.isLowercase) else { return true }
        var own: [Substring: Int] = [:]
        for word in Self.words(of: part, withStarts: true) { own[word, default: 0] += 1 }
        return Self.words(of: part, withStarts: false).contains { name in
            counts[name, default: 0] > own[name, default: 0]
        }
    }

    /// Words of three letters or more that begin with a capital; at the beginning of a sentence that may be no name.
    private static func words(of text: String, withStarts: Bool) -> [Substring] {
        var words: [Substring] = []
        var isStart = true
        for word in text.split(whereSeparator: \.isWhitespace) {
            let bare = word.drop { !$0.isLetter && !$0.isNumber }
            let end = bare.lastIndex { $0.isLetter || $0.isNumber }
            if let end, withStarts || !isStart, bare.first?.isUppercase ?? false,
                bare[...end].count >= 3
            {
                words.append(bare[...end])
            }
            isStart = word.last.map { ".!?:”\"".contains($0) } ?? false
        }
        return words
    }
}
