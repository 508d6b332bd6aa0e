/// Words of a language that name a day by the day of writing: yesterday, Monday.
struct AnyDayWords: Sendable {
    /// What a word means.
    enum Meaning: Sendable, Hashable {
        /// So many days from the day of writing.
        case days(Int)
        /// A weekday, Monday 1.
        case weekday(Int)
        /// That a weekday is still to come.
        case next
    }

    /// The words of a language in lower case.
    private let meanings: [String: Meaning]

    /// What a word in lower case means.
    func meaning(of word: String) -> Meaning? { meanings[word] }

    /// The words by language.
    static let table = parse(PackageResources.any_days_txt)

    /// All spellings, sorted.
    static let spellings = Set(table.values.flatMap(\.meanings.keys)).sorted()

    private static func parse(_ bytes: [UInt8]) -> [String: AnyDayWords] {
        var table: [String: AnyDayWords] = [:]
        for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n")
        where !line.hasPrefix("#") {
            let columns = line.split(separator: "|", omittingEmptySubsequences: false)
            guard columns.count == order.count + 1 else { continue }
            var meanings: [String: Meaning] = [:]
            for (meaning, column) in zip(order, columns.dropFirst()) {
                for word in column.split(separator: " ") where word != "-" {
                    meanings[String(word)] = meaning
                }
            }
            table[String(columns[0])] = AnyDayWords(meanings: meanings)
        }
        return table
    }

    private static let order: [Meaning] =
        [.days(-2), .days(-1), .days(0), .days(1)] + (1...7).map { .weekday($0) } + [.next]
}
