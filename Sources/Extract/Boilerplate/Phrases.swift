/// Beginnings of lines that stand beside the running text.
struct Phrases: Sendable {
    /// What such a line is.
    enum Kind: String, Sendable {
        /// Leads to another page, or asks for something.
        case promo
        /// Heads a list of other pages.
        case list
        /// Says where text or pictures come from.
        case credit
        /// Tells of an error, or asks for consent.
        case wall
        /// Stands before a writer's name.
        case byline
        /// Names no person.
        case nobody
        /// Opens the name of a paper or of its desk.
        case outlet
        /// Says of a day that it is that of a change.
        case modified
        /// Says of a day that it is today's, or a member's.
        case clock
        /// Says of a day that it is the one on which the paper was licensed or founded.
        case licence
    }

    /// The table of `Resources/phrases.txt`.
    static let shared = Phrases(PackageResources.phrases_txt)

    /// Phrases by their first three bytes.
    private var byHead: [Kind: [UInt32: [[UInt8]]]] = [:]

    /// First bytes of the phrases.
    private var heads: [Kind: Set<UInt8>] = [:]

    private init(_ table: [UInt8]) {
        for line in String(decoding: table, as: UTF8.self).split(separator: "\n")
        where line.first != "#" {
            let cells = line.split(separator: "|")
            guard let kind = cells.first.flatMap({ Kind(rawValue: String($0)) }) else { continue }
            for cell in cells.dropFirst() {
                let phrase = Array(cell.utf8)
                if let first = phrase.first { heads[kind, default: []].insert(first) }
                byHead[kind, default: [:]][Self.head(phrase), default: []].append(phrase)
            }
        }
    }

    private static func head(_ bytes: [UInt8]) -> UInt32 {
        bytes.prefix(3).reduce(0) { $0 << 8 | UInt32($1) }
    }

    /// Whether a phrase of `kind` stands anywhere in `text`.
    func occurs(_ kind: Kind, in text: String) -> Bool {
        let lower = Array(text.lowercased().utf8)
        guard let table = byHead[kind], lower.count >= 3 else { return false }
        for i in 0..<lower.count - 2 {
            guard let list = table[Self.head(Array(lower[i..<i + 3]))] else { continue }
            if list.contains(where: { lower[i...].starts(with: $0) }) { return true }
        }
        return false
    }

    /// The length of the phrase of `kind` that `text` begins with, in bytes; `nil` where it begins with none.
    func beginning(_ kind: Kind, of text: String) -> Int? {
        // Most lines begin with letters that no phrase begins with.
        guard let table = byHead[kind], let first = text.unicodeScalars.first,
            heads[kind]?.contains(
                UInt8(truncatingIfNeeded: first.properties.lowercaseMapping.utf8.first ?? 0)
            ) ?? false
        else { return nil }
        let lower = Array(text.prefix(60).lowercased().replacingApostrophes().utf8)
        guard let list = table[Self.head(lower)] else { return nil }
        return list.first { lower.starts(with: $0) }?.count
    }
}

extension String {
    /// Typographic apostrophes as plain ones.
    fileprivate func replacingApostrophes() -> String {
        utf8.contains(0xE2) ? String(map { $0 == "’" ? "'" : $0 }) : self
    }
}
