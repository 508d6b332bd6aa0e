import Markup
import News

/// Finds the stamps that a page shows around its article.
struct StampFinder {
    let map: PageMap
    let scanner: StampScanner

    /// A stamp that the page shows.
    struct Shown: Sendable {
        var stretch: Int
        var text: String
        var stamp: PageStamp
        var isModified: Bool
        /// Whether it is said to be the day of publication.
        var isPublished: Bool
        /// Whether its line begins with it, or nearly so.
        var isAtStart: Bool
        /// Whether a sentence goes on behind it, as in "On 20 April 2010, the rig exploded".
        var isInSentence: Bool
        /// Whether little else stands in its line.
        var isAlone: Bool
        /// Bytes of its line that are not the stamp's.
        var rest: Int
    }

    /// Stamps in short lines of the whole page, in reading order.
    func shown(limit: Int = 400) -> [Shown] {
        let reader = BlockReader(map: map)
        var list: [Shown] = []
        for (index, stretch) in map.stretches.enumerated() {
            // A long paragraph can begin with its date, as a dateline does.
            guard list.count < limit, hasDigit(stretch) else { continue }
            var text = reader.text(of: stretch)
            if stretch.characters > 240 { text = String(text.prefix(60)) }
            let bytes = Array(text.utf8)
            let isProse = stretch.characters > 240 || Self.endsSentence(bytes)
            let stamps = scanner.all(in: bytes[...], limit: 3)
            for stamp in stamps {
                let rest = bytes.count - stamp.range.count
                let isNamed = Self.saysPublished(bytes, around: stamp.range) || isLabelled(index)
                let before = bytes[..<stamp.range.lowerBound].suffix(40)
                let long = bytes[..<stamp.range.lowerBound].suffix(200)
                if Self.saysElse(before) || Self.isLicence(long) { continue }
                list.append(
                    Shown(
                        stretch: index,
                        text: text,
                        stamp: stamp,
                        isModified: Self.saysModified(before),
                        isPublished: isNamed,
                        isAtStart: Self.isDateline(stamp.range, bytes),
                        isInSentence: isProse
                            && Self.isSentence(bytes[stamp.range.upperBound...]),
                        isAlone: rest <= 80 && stretch.characters <= 240,
                        rest: rest
                    )
                )
            }
        }
        return list
    }

    private func hasDigit(_ stretch: PageMap.Stretch) -> Bool {
        for i in Int(stretch.first)..<Int(stretch.end)
        where map.classes[i] == .inline && map.tree.kind(of: MarkupNode(index: UInt32(i))) == .text
        {
            let bytes = map.tree.utf8(of: MarkupNode(index: UInt32(i)))
            // The first bytes of the digits of other scripts, too.
            if bytes.contains(where: {
                (0x30...0x39).contains($0) || $0 == 0xD9 || $0 == 0xDB || $0 == 0xE0
            }) {
                return true
            }
        }
        return false
    }

    /// Whether the line before is a label such as "Date of publication".
    private func isLabelled(_ index: Int) -> Bool {
        guard index > 0, map.stretches[index - 1].characters <= 30 else { return false }
        var label = BlockReader(map: map).text(of: map.stretches[index - 1]).lowercased()
        while let last = label.last, last == ":" || last == " " { label.removeLast() }
        return DateWords.shared.labels.contains(label)
    }

    /// Whether words for publishing stand close before or behind a day.
    static func saysPublished(_ bytes: [UInt8], around range: Range<Int>) -> Bool {
        func lower(_ slice: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
            Array(String(decoding: slice, as: UTF8.self).lowercased().utf8)[...]
        }
        return DateWords.shared.saysPublished(lower(bytes[..<range.lowerBound].suffix(32)))
            || DateWords.shared.saysPublished(lower(bytes[range.upperBound...].prefix(40)))
    }

    /// Whether a line opens with its date as a dateline does: at once, in brackets, or before a mark.
    private static func isDateline(_ range: Range<Int>, _ bytes: [UInt8]) -> Bool {
        if range.lowerBound <= 1 { return true }
        guard range.lowerBound <= 30, range.upperBound < bytes.count else { return false }
        let next = bytes[range.upperBound...].prefix(3)
        return [0x29, 0x2C, 0x3A, 0x2D, 0xE2].contains(next.first ?? 0)
            || next.starts(with: [0x20, 0x2D]) || next.starts(with: [0x20, 0xE2])
    }

    /// Whether a line ends as a sentence does, closing quotation marks aside.
    private static func endsSentence(_ bytes: [UInt8]) -> Bool {
        let last = String(decoding: bytes.suffix(12), as: UTF8.self)
            .last { !$0.isWhitespace && !"\"”»“)".contains($0) }
        return last.map { ".!?…".contains($0) } ?? false
    }

    /// Whether a sentence goes on behind a day: with a comma and a word, or with a word in lower case.
    private static func isSentence(_ rest: ArraySlice<UInt8>) -> Bool {
        let head = String(decoding: rest.prefix(24), as: UTF8.self).unicodeScalars
        guard let first = head.first else { return false }
        let word = head.drop { $0 == " " || $0 == "," }.first
        guard let word, word.properties.isAlphabetic else { return false }
        return first == "," || first == " " && word.properties.isLowercase
    }

    /// Clocks of the page itself and days that members of a forum joined.
    private static func saysElse(_ bytes: ArraySlice<UInt8>) -> Bool {
        Phrases.shared.occurs(.clock, in: String(decoding: bytes, as: UTF8.self))
    }

    /// The line below a site that names its licence, with the licence's day.
    private static func isLicence(_ bytes: ArraySlice<UInt8>) -> Bool {
        Phrases.shared.occurs(.licence, in: String(decoding: bytes, as: UTF8.self))
    }

    private static func saysModified(_ bytes: ArraySlice<UInt8>) -> Bool {
        Phrases.shared.occurs(.modified, in: String(decoding: bytes, as: UTF8.self))
    }
}
