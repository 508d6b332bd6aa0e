/// Words that tell little: a list of our own, one for all languages.
struct CommonWords: Sendable {
    /// Hashes of words, with their marks, that are never counted.
    let stops: Set<UInt64>
    /// Terms that stand in many articles of any corpus.
    let common: Set<UInt32>

    /// The list.
    static let list = CommonWords(parsing: PackageResources.common_words_txt)

    init(parsing bytes: [UInt8]) {
        var stops: Set<UInt64> = []
        var common: Set<UInt32> = []
        var isStop = true
        let scanner = WordScanner()
        let text = String(decoding: bytes, as: UTF8.self)
        for line in text.split(separator: "\n") where !line.hasPrefix("#") {
            if line.hasPrefix("stop ") || line.hasPrefix("common ") {
                isStop = line.hasPrefix("stop ")
                continue
            }
            for (index, piece) in line.split(separator: "\"").enumerated() {
                let words = scanner.words(in: String(piece))
                // Every second piece of a line stood between quotation marks: a pair of words.
                if index % 2 == 1 || (line.hasPrefix("\"") && index % 2 == 0) {
                    guard words.count == 2 else { continue }
                    common.insert(TermCounts.pair(words[0].folded, words[1].folded))
                } else if isStop {
                    stops.formUnion(words.map(\.exact))
                } else {
                    common.formUnion(words.map { TermCounts.word($0.folded) })
                    common.formUnion(
                        words.map { TermCounts.word($0.sound) | TermCounts.soundBit }
                    )
                }
            }
        }
        self.stops = stops
        self.common = common
    }
}
