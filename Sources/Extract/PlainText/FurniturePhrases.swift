import Language

/// The phrases that tell furniture from text, of all languages together.
///
/// A page of one language often carries furniture of another, so there is one table; keys are folded.
struct FurniturePhrases: Sendable {
    /// What a phrase is used for; raw values are the heads in the lists.
    enum Use: String, Sendable {
        /// Heading of a list of links that may stand inside an article.
        case listLabel = "list label"
        /// Heading of a list that stands below the article only.
        case closingLabel = "closing label"
        /// Heading of topic tags.
        case tagLabel = "tag label"
        /// Start of a line of topic tags.
        case tagPrefix = "tag prefix"
        /// Start of a line that links to another article.
        case teaserPrefix = "teaser prefix"
        /// A widget.
        case chrome
        /// Start of a widget's line.
        case chromePrefix = "chrome prefix"
        /// A widget below the article.
        case closingChrome = "closing chrome"
        /// Start of a line below the article.
        case closingChromePrefix = "closing chrome prefix"
        /// Answer to a widget's question.
        case answer
        /// A word that closes an article.
        case endMark = "end mark"
        /// Start of a credit line.
        case creditPrefix = "credit prefix"
        /// Start of a byline.
        case bylinePrefix = "byline prefix"
        /// A word in bylines that names no person.
        case writerRole = "writer role"
        /// A mark before, or in place of, a picture's maker.
        case photoCredit = "photo credit"
        /// Start of the text under a picture.
        case captionPrefix = "caption prefix"
        /// A word that names a picture's maker without a colon.
        case photoWord = "photo word"
        /// A word before the number of a picture.
        case figureWord = "figure word"
        /// A word in a time stamp.
        case stampWord = "stamp word"
        /// A word in a stamp of a change.
        case updateWord = "update word"
        /// A phrase of error and consent pages.
        case wall
    }

    /// The lists of the module.
    static let shared = FurniturePhrases(lists: [
        PackageResources.vi_furniture_txt, PackageResources.en_furniture_txt,
    ])

    private var exact: [Use: Set<String>] = [:]
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
                    use = Use(rawValue: String(line.dropFirst().dropLast()))
                } else if let use {
                    add(String(line), use: use, folding: folding)
                }
            }
        }
    }

    /// Whether the whole line is a phrase of this use.
    func isExactly(_ use: Use, _ key: String) -> Bool { exact[use]?.contains(key) ?? false }

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

    private mutating func add(_ phrase: String, use: Use, folding: Folding) {
        if use == .photoCredit {
            photoCredits.append(phrase.lowercased())
            return
        }
        let halves = phrase.split(separator: "*", maxSplits: 1).map {
            LineKey.key($0, folding: folding)
        }
        guard let head = halves.first, !head.isEmpty else { return }
        exact[use, default: []].insert(head)
        let first = String(head.prefix { $0 != " " })
        starts[use, default: [:]][first, default: []]
            .append((head, halves.count > 1 ? halves[1] : ""))
    }
}
