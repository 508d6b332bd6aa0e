import News

/// Joins the names of persons in one document: Kerry and John Kerry, Sergei and Sergey.
///
/// What is worked out depends on how a name is written, so it is worked out once for each way of writing.
struct PersonNames {
    /// A way in which the document writes a name.
    private struct Surface {
        /// Where it is written so first.
        var tokens: Range<Int>
        /// Numbers of its words in one spelling, particles left out.
        var words: [Int]
        /// The name on one line.
        var text: String
        var uses = 0
    }

    /// A name of more than one word, and who writes it so.
    private struct FullName {
        var words: [Int]
        var surfaces: [Int] = []
    }

    private let lexicon: NameLexicon
    private let scanned: ScannedText
    private var surfaces: [Surface] = []
    /// Surfaces by a hash of their bytes.
    private var surfaceOf: [UInt64: Int] = [:]
    private var uses: [(candidate: Int, surface: Int)] = []
    private var words: [[UInt8]] = []
    private var numberOf: [[UInt8]: Int] = [:]

    init(lexicon: NameLexicon, scanned: ScannedText) {
        self.lexicon = lexicon
        self.scanned = scanned
    }

    /// Adds a candidate with its tokens.
    mutating func add(_ candidate: Int, _ tokens: Range<Int>) {
        let span = scanned.span(tokens)
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in scanned.bytes[span.start..<span.end] {
            hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
        }
        let surface = surfaceOf[hash] ?? addSurface(tokens, hash)
        surfaces[surface].uses += 1
        uses.append((candidate, surface))
    }

    private mutating func addSurface(_ tokens: Range<Int>, _ hash: UInt64) -> Int {
        let span = scanned.span(tokens)
        let written = Self.onOneLine(scanned.bytes[span.start..<span.end])
        let parts = PersonSpelling.words(written).map(PersonSpelling.compared)
            .filter { !$0.isEmpty }
        let content = parts.filter { !PersonSpelling.isArticle($0) }
        let numbers = (content.isEmpty ? parts : content).map { number(of: $0) }
        surfaces.append(Surface(tokens: tokens, words: numbers, text: Self.spaced(written)))
        surfaceOf[hash] = surfaces.count - 1
        return surfaces.count - 1
    }

    private mutating func number(of word: [UInt8]) -> Int {
        if let known = numberOf[word] { return known }
        words.append(word)
        numberOf[word] = words.count - 1
        return words.count - 1
    }

    /// A name without line ends, and without the space behind a hyphen that ended a line.
    private static func onOneLine(_ text: ArraySlice<UInt8>) -> [UInt8] {
        guard text.contains(where: { $0 == 0x0A || $0 == 0x2D }) else { return Array(text) }
        var bytes: [UInt8] = []
        for byte in text {
            if byte == 0x20, bytes.last == 0x2D { continue }
            bytes.append(byte == 0x0A ? 0x20 : byte)
        }
        return bytes
    }

    /// A name with one space between its words.
    private static func spaced(_ all: [UInt8]) -> String {
        var bytes: [UInt8] = []
        var hasSpace = false
        var i = 0
        while i < all.count {
            let isWide = all[i] == 0xC2 && i + 1 < all.count && all[i + 1] == 0xA0
            if all[i] == 0x20 || isWide {
                hasSpace = !bytes.isEmpty
                i += isWide ? 2 : 1
                continue
            }
            if hasSpace { bytes.append(0x20) }
            hasSpace = false
            bytes.append(all[i])
            i += 1
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

/// The full names that a document's candidates stand for.
struct JoinedNames {
    fileprivate(set) var texts: [String]
    /// Candidates in order, each with the index of its name in `texts`.
    fileprivate(set) var uses: [(candidate: Int, name: Int)] = []
}

extension PersonNames {
    /// The full name of each candidate.
    func joined() -> JoinedNames {
        // Full names first; the commonest spelling is the one shown.
        var full: [FullName] = []
        var fullOf: [[Int]: Int] = [:]
        var own = [Int](repeating: -1, count: surfaces.count)
        for (index, surface) in surfaces.enumerated() where surface.words.count > 1 {
            if fullOf[surface.words] == nil {
                fullOf[surface.words] = full.count
                full.append(FullName(words: surface.words))
            }
            guard let number = fullOf[surface.words] else { continue }
            full[number].surfaces.append(index)
            own[index] = number
        }
        var namesWith = [[Int]](repeating: [], count: words.count)
        for (index, name) in full.enumerated() {
            for word in name.words where namesWith[word].last != index {
                namesWith[word].append(index)
            }
        }
        // A surface without a full name shows a known person's, or itself.
        let possible = surfaces.indices.map { surface -> [Int] in
            let words = surfaces[surface].words
            if own[surface] >= 0 { return [longest(words, full, namesWith) ?? own[surface]] }
            return matches(words, full, namesWith)
        }
        var joined = JoinedNames(texts: full.map(shown))
        joined.texts += surfaces.enumerated().map { index, surface in
            possible[index].isEmpty ? known(surface) ?? surface.text : surface.text
        }
        joined.uses.reserveCapacity(uses.count)
        var latest = full.indices.map { -$0 - 1 }
        for (position, use) in uses.enumerated() {
            if let best = possible[use.surface].max(by: { latest[$0] < latest[$1] }) {
                latest[best] = position
                joined.uses.append((use.candidate, best))
            } else {
                joined.uses.append((use.candidate, full.count + use.surface))
            }
        }
        return joined
    }

    private func shown(_ name: FullName) -> String {
        var spellings: [String: Int] = [:]
        for surface in name.surfaces {
            spellings[surfaces[surface].text, default: 0] += surfaces[surface].uses
        }
        return spellings.min { ($1.value, $0.key) < ($0.value, $1.key) }?.key ?? ""
    }

    /// Full names that end (or, for eastern names, begin) with the words.
    private func matches(_ words: [Int], _ full: [FullName], _ namesWith: [[Int]]) -> [Int] {
        guard let last = words.last else { return [] }
        let possible = namesWith[last].prefix(50).filter { full[$0].words.count > words.count }
        let ends = possible.filter { full[$0].words.suffix(words.count) == words[...] }
        if !ends.isEmpty { return ends }
        let begins = possible.filter { full[$0].words.prefix(words.count) == words[...] }
        if !begins.isEmpty { return begins }
        let family = self.words[last]
        guard words.count == 1, family.count >= 5, full.count <= 200 else { return [] }
        let slips = full.indices.filter { index in
            guard let other = full[index].words.last, self.words[other].count >= 5 else {
                return false
            }
            return EditDistance.isOneSlip(self.words[other], family)
        }
        return slips.count == 1 ? slips : []
    }

    /// "Bashar Assad" beside "Bashar Hafez Assad": the same ends.
    private func longest(_ words: [Int], _ full: [FullName], _ namesWith: [[Int]]) -> Int? {
        guard let first = words.first, let last = words.last, words.count == 2 else { return nil }
        return namesWith[last].prefix(50).first {
            full[$0].words.count == 3 && full[$0].words.first == first
                && full[$0].words.last == last
        }
    }

    /// The full name of a person known by the family name.
    private func known(_ surface: Surface) -> String? {
        let tokens = surface.tokens
        let found = lexicon.knownPersons.longest(
            scanned.tokens,
            at: tokens.lowerBound,
            end: tokens.upperBound
        ) { _, count in count == tokens.count }
        return found.map { lexicon.knownNames[Int($0.value)] }
    }
}
