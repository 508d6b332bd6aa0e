/// Words that stand around the dates of pages.
struct DateWords: Sendable {
    /// The table of `Resources/date-words.txt`.
    static let shared = DateWords(PackageResources.date_words_txt)

    /// Words for the act of publishing.
    private(set) var published: [[UInt8]] = []
    private var publishedHeads = [Bool](repeating: false, count: 256)
    /// Lines that head the day of publication.
    private(set) var labels: Set<String> = []
    /// Units of time and their minutes, longer words first.
    private(set) var units: [(word: [UInt8], minutes: Int)] = []
    /// Words behind a span that lies in the past.
    private(set) var ago: [[UInt8]] = []
    /// Words before a span that lies in the past.
    private(set) var since: [[UInt8]] = []
    /// Words for the day before.
    private(set) var yesterday: [[UInt8]] = []

    private init(_ table: [UInt8]) {
        for line in String(decoding: table, as: UTF8.self).split(separator: "\n")
        where line.first != "#" {
            let cells = line.split(separator: "|").map(String.init)
            let words = cells.dropFirst().map { Array($0.utf8) }
            switch cells.first {
            case "published": published += words
            case "label": labels.formUnion(cells.dropFirst())
            case "unit":
                let minutes = cells.dropFirst().first.flatMap { Int($0) } ?? 0
                units += words.dropFirst().map { ($0, minutes) }
            case "ago": ago += words
            case "since": since += words
            case "yesterday": yesterday += words
            default: break
            }
        }
        for word in published { publishedHeads[Int(word.first ?? 0)] = true }
        units.sort { ($1.word.count, $0.minutes) < ($0.word.count, $1.minutes) }
        ago.sort { $0.count > $1.count }
    }

    /// Whether a word for publishing stands in text in lower case.
    func saysPublished(_ lower: ArraySlice<UInt8>) -> Bool {
        lower.indices.contains { i in
            publishedHeads[Int(lower[i])]
                && published.contains { $0.first == lower[i] && lower[i...].starts(with: $0) }
        }
    }
}
