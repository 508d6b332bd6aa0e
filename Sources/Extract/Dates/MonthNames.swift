/// Month names of some forty languages, looked up by the bytes of a word in any case.
struct MonthNames: Sendable {
    /// The table of `Resources/months.txt`.
    static let shared = MonthNames(table: PackageResources.months_txt)

    /// A meaning of a word: the month, and the language it has it in.
    private struct Entry: Sendable {
        var language: UInt16
        var month: UInt8
    }

    private var entries: [UInt64: [Entry]] = [:]
    private var vietnamese: [UInt64: UInt8] = [:]

    private init(table: [UInt8]) {
        for line in String(decoding: table, as: UTF8.self).split(separator: "\n") {
            let cells = line.split(separator: "|", omittingEmptySubsequences: false)
            guard line.first != "#", cells.count == 13 else { continue }
            let code = MonthNames.code(cells[0].utf8)
            for month in 1...12 {
                for word in cells[month].split(separator: " ") {
                    let bytes = Array(word.utf8)
                    let key = MonthNames.key(bytes[...])
                    if cells[0] == "vi" {
                        vietnamese[key] = UInt8(month)
                    } else {
                        entries[key, default: []].append(Entry(language: code, month: UInt8(month)))
                    }
                }
            }
        }
    }

    /// The month that a word names.
    ///
    /// `language` decides where a word means different months ("listopad"); else the first of the table does.
    func month(_ word: ArraySlice<UInt8>, language: UInt16) -> Int? {
        guard word.count >= 2, word.count <= 40, let found = entries[MonthNames.key(word)] else {
            return nil
        }
        return Int((found.first { $0.language == language } ?? found.first)?.month ?? 0)
    }

    /// The month that a word names after Vietnamese "tháng".
    func vietnameseMonth(_ word: ArraySlice<UInt8>) -> Int? {
        vietnamese[MonthNames.key(word)].map(Int.init)
    }

    /// The first two letters of a language code as a number.
    static func code(_ language: some Sequence<UInt8>) -> UInt16 {
        language.prefix(2).reduce(0) { $0 << 8 | UInt16($1 | 0x20) }
    }

    /// A hash of the word in lower case (Latin, Greek, Cyrillic; other scripts have no case).
    private static func key(_ word: ArraySlice<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        func mix(_ value: UInt32) { hash = (hash ^ UInt64(value)) &* 0x100_0000_01b3 }
        var isASCII = true
        for byte in word where byte >= 0x80 { isASCII = false }
        if isASCII {
            for byte in word { mix(UInt32((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)) }
            return hash
        }
        for scalar in String(decoding: word, as: UTF8.self).unicodeScalars {
            for lower in scalar.properties.lowercaseMapping.unicodeScalars { mix(lower.value) }
        }
        return hash
    }
}
