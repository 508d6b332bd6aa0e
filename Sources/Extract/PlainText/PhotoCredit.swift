import Language

/// Finds the credit of a picture at the end of its caption: "Ảnh: AFP", "(Nguồn: Reuters)", "(AP Photo/…)".
struct PhotoCredit: Sendable {
    private let marks: [[Unicode.Scalar]]
    private let words: [[Unicode.Scalar]]
    private let phrases: FurniturePhrases
    private let folding = Folding()
    private static let longest = 160

    init(phrases: FurniturePhrases = .shared) {
        self.phrases = phrases
        marks = phrases.photoCredits.map { Array($0.unicodeScalars) }
        words = ["ảnh", "photo", "nguồn", "hình"].map { Array($0.unicodeScalars) }
    }

    /// Whether the line ends in a picture's credit.
    ///
    /// Only the last 160 scalars are looked at; after the mark there may be a name, no sentence.
    func ends(_ text: String) -> Bool {
        let tail = Array(text.unicodeScalars.suffix(Self.longest))
        let lower = Self.lowered(tail)
        return lower.indices.reversed().contains { mark(at: $0, tail, lower) != nil }
    }

    /// Whom the line credits its picture to: what follows the mark, or the mark itself where it names somebody ("AP Photo").
    func credit(in text: String) -> String? {
        let tail = Array(text.unicodeScalars.suffix(Self.longest))
        let lower = Self.lowered(tail)
        for start in lower.indices {
            guard let length = mark(at: start, tail, lower) else { continue }
            let mark = lower[start..<start + length]
            let opens =
                mark.last == ":" || Self.openers.contains { mark.reversed().starts(with: $0) }
            let name = Self.edged(tail[(opens ? start + length : start)...])
            if name.utf8.count >= 2 { return name }
        }
        return nil
    }

    /// The agency whose bare name ends a caption: "(Reuters)", "… - AFP".
    func agency(in text: String) -> String? {
        let tail = text.suffix(60)
        guard
            let cut = tail.lastIndex(where: {
                $0 == "(" || $0 == "." && tail.last != "." || $0 == "-" || $0 == "\u{2013}"
                    || $0 == "\u{2014}" || $0 == "|" || $0 == "©"
            })
        else { return nil }
        let name = Self.edged(tail[tail.index(after: cut)...].unicodeScalars)
        let first = name.split { $0 == "/" || $0 == "," || $0 == ";" }.first ?? ""
        let key = LineKey.key(first, folding: folding)
        let isKnown = name.utf8.count <= 60 && phrases.isExactly(.pictureAgency, key)
        return isKnown ? name : nil
    }

    /// Ends of marks before a name.
    private static let openers: [[Unicode.Scalar]] = [" by", " of", " via", " từ"].map {
        Array($0.unicodeScalars.reversed())
    }

    /// The length of a mark that stands at a place and is followed by names alone.
    private func mark(at start: Int, _ tail: [Unicode.Scalar], _ lower: [Unicode.Scalar]) -> Int? {
        guard isBoundary(before: start, lower) else { return nil }
        for mark in marks where lower[start...].starts(with: mark) {
            // "the bigger picture: …" is no credit.
            let opens = tail[start] != lower[start] || opensClause(before: start, lower)
            if opens, isName(lower[(start + mark.count)...]) { return mark.count }
        }
        for word in words where lower[start...].starts(with: word) {
            let after = start + word.count
            // "… xảy ra không kích. Ảnh AFP": a capital, after the end of a sentence.
            guard tail[start] != lower[start], after + 1 < tail.count, lower[after] == " ",
                tail[after + 1] != lower[after + 1], opensClause(before: start, lower),
                tail.count - after <= 40
            else { continue }
            if isName(lower[after...]) { return word.count + 1 }
        }
        return nil
    }

    private static func lowered(_ text: [Unicode.Scalar]) -> [Unicode.Scalar] {
        text.map { scalar in
            let mapped = scalar.properties.lowercaseMapping.unicodeScalars
            return mapped.count == 1 ? mapped.first ?? scalar : scalar
        }
    }

    /// A name without the marks around it.
    static func edged(_ name: some StringProtocol) -> String { edged(name.unicodeScalars) }

    private static func edged(_ name: some BidirectionalCollection<Unicode.Scalar>) -> String {
        let marks: Set<Unicode.Scalar> = [
            " ", "(", ")", "[", "]", ",", ";", ":", "|", "-", "\u{2013}", "\u{2014}", "©", "/",
            "\u{A0}", "\"",
        ]
        var scalars = Array(name)
        while let last = scalars.last, marks.contains(last) || last == "." { scalars.removeLast() }
        while let first = scalars.first, marks.contains(first) { scalars.removeFirst() }
        var text = ""
        text.unicodeScalars.append(contentsOf: scalars)
        return text
    }

    private func isBoundary(before start: Int, _ text: [Unicode.Scalar]) -> Bool {
        guard start > 0 else { return true }
        return !text[start - 1].properties.isAlphabetic
    }

    private func opensClause(before start: Int, _ text: [Unicode.Scalar]) -> Bool {
        var at = start
        while at > 0, text[at - 1] == " " { at -= 1 }
        guard at > 0 else { return true }
        return [
            ".", "(", "[", "\u{2013}", "\u{2014}", "-", "|", ",", "\u{201D}", "\"", ")", "?", "!",
        ]
        .contains(text[at - 1])
    }

    /// Whether what follows the mark can be names: short, with no sentence after it.
    private func isName(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
        guard rest.count <= 90 else { return false }
        var words = 0
        var inWord = false
        for (i, scalar) in zip(rest.indices, rest) {
            if scalar == " " {
                inWord = false
            } else if !inWord {
                inWord = true
                words += 1
            }
            let ends = scalar == "." && i + 1 < rest.endIndex && rest[i + 1] == " "
            // A full stop inside closes a sentence unless it stands after an initial.
            if ends, i - 2 >= rest.startIndex, rest[i - 2].properties.isAlphabetic { return false }
        }
        return words <= 12
    }
}
