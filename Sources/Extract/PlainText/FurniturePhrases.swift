import Language

/// The phrases that tell furniture from text, of all languages together.
///
/// A page of one language often carries furniture of another, so there is one table; keys are folded.
struct FurniturePhrases: Sendable {
    /// What a phrase is used for.
    enum Use: UInt32, Sendable, CaseIterable {
        /// Heading of a list of links that may stand inside an article.
        case listLabel
        /// Heading of a list that stands below the article only.
        case closingLabel
        /// Heading of topic tags.
        case tagLabel
        /// Start of a line of topic tags.
        case tagPrefix
        /// Start of a line that links to another article.
        case teaserPrefix
        /// A widget.
        case chrome
        /// Start of a widget's line.
        case chromePrefix
        /// A widget below the article.
        case closingChrome
        /// Start of a line below the article.
        case closingChromePrefix
        /// Answer to a widget's question.
        case answer
        /// A word that closes an article.
        case endMark
        /// Start of a credit line.
        case creditPrefix
        /// Start of a byline.
        case bylinePrefix
        /// A word in bylines that names no person.
        case writerRole
        /// A mark before, or in place of, a picture's maker.
        case photoCredit
        /// Who supplies pictures, where a caption ends in the bare name.
        case pictureAgency
        /// Start of the text under a picture.
        case captionPrefix
        /// A word that names a picture's maker without a colon.
        case photoWord
        /// A word before the number of a picture.
        case figureWord
        /// A word in a time stamp.
        case stampWord
        /// A word in a stamp of a change.
        case updateWord
        /// A phrase of error and consent pages.
        case wall
    }

    /// Uses of one phrase.
    struct Uses: OptionSet, Sendable {
        let rawValue: UInt32
        init(rawValue: UInt32) { self.rawValue = rawValue }
        init(_ use: Use) { rawValue = 1 << use.rawValue }

        func contains(_ use: Use) -> Bool { rawValue & (1 << use.rawValue) != 0 }
    }

    /// The lists of the module.
    static let shared = FurniturePhrases(lists: [
        PackageResources.vi_furniture_txt, PackageResources.en_furniture_txt,
    ])

    private var exact: [String: Uses] = [:]
    /// By first word: how the line starts, and what follows later in it.
    private var starts: [Use: [String: [(head: String, later: String)]]] = [:]
    /// Photo credits and walls as written, in lower case.
    private(set) var photoCredits: [String] = []

    init(lists: [[UInt8]]) {
        let folding = Folding()
        var use: Use?
        for list in lists {
            for line in String(decoding: list, as: UTF8.self).split(separator: "\n") {
                if line.hasPrefix("#") { continue }
                if line.hasPrefix("["), line.hasSuffix("]") {
                    use = FurniturePhrases.use(ofHead: line.dropFirst().dropLast())
                } else if let use {
                    add(String(line), use: use, folding: folding)
                }
            }
        }
    }

    /// All uses of a phrase that is a whole line.
    func uses(_ key: String) -> Uses { exact[key] ?? [] }

    /// Whether the whole line is a phrase of this use.
    func isExactly(_ use: Use, _ key: String) -> Bool { uses(key).contains(use) }

    /// The part of `key` after the phrase of this use that it starts with; the longest phrase counts.
    func rest(after use: Use, _ key: String) -> Substring? {
        guard let table = starts[use] else { return nil }
        let first = String(key.prefix { $0 != " " })
        var best: Substring?
        for (head, later) in table[first] ?? [] where key.hasPrefix(head) {
            let rest = key.dropFirst(head.count)
            guard rest.isEmpty || rest.first == " " else { continue }
            if !later.isEmpty {
                guard rest.hasSuffix(" " + later) || rest.contains(" " + later + " ") else {
                    continue
                }
            }
            let tail = rest.drop { $0 == " " }
            if best.map({ tail.utf8.count < $0.utf8.count }) ?? true { best = tail }
        }
        return best
    }

    /// The use that a head in the lists names: its words are the case's name.
    private static func use(ofHead head: Substring) -> Use? {
        let name = head.split(separator: " ").joined()
        return Use.allCases.first { "\($0)".lowercased() == name }
    }

    private mutating func add(_ phrase: String, use: Use, folding: Folding) {
        if use == .photoCredit {
            photoCredits.append(phrase.lowercased())
            return
        }
        let halves = phrase.split(separator: "*", maxSplits: 1).map {
            LineKey.key($0, folding: folding)
        }
        guard let head = halves.first, !head.isEmpty else { return }
        exact[head, default: []].insert(Uses(use))
        let first = String(head.prefix { $0 != " " })
        starts[use, default: [:]][first, default: []]
            .append((head, halves.count > 1 ? halves[1] : ""))
    }
}
