import Language
import News

/// Reads the credits of one document's blocks.
struct CreditReader {
    let bytes: [UInt8]
    let isVietnamese: Bool
    let blocks: [Block]
    private let scanned: ScannedText
    private let lexicon = NameLexicon.shared
    /// Outlets by the first byte of their mention: the byte after it, and the canonical name.
    private let outlets: [Int: (end: Int, name: String)]
    private let starts: [Int]

    init(_ document: Document, _ scanned: ScannedText) {
        self.scanned = scanned
        bytes = scanned.bytes
        blocks = document.article.blocks
        isVietnamese = document.article.language == "vi"
        let isOutlet = document.entities.map { [lexicon] in
            $0.kind == .organization && lexicon.outletKeys.contains($0.key)
        }
        var outlets: [Int: (end: Int, name: String)] = [:]
        for mention in document.mentions where mention.level == .name && isOutlet[mention.entity] {
            let name = document.entities[mention.entity].name
            outlets[mention.span.start] = (mention.span.end, name)
        }
        self.outlets = outlets
        starts = outlets.keys.sorted()
    }

    /// Whether an outlet is named in a span.
    func hasOutlet(in span: TextSpan) -> Bool {
        var low = 0
        var high = starts.count
        while low < high {
            let middle = (low + high) / 2
            if starts[middle] < span.start { low = middle + 1 } else { high = middle }
        }
        return low < starts.count && starts[low] < span.end
    }

    /// The tokens of a block.
    func tokens(_ block: Int) -> [Token] { Array(scanned.tokens[scanned.blocks[block]]) }

    /// The tokens of a block that begin before a byte.
    func tokens(_ block: Int, before end: Int) -> [Token] {
        Array(scanned.tokens[scanned.blocks[block]].prefix { $0.start < end })
    }

    func text(_ tokens: ArraySlice<Token>) -> String {
        guard let first = tokens.first, let last = tokens.last else { return "" }
        return String(decoding: bytes[first.start..<last.end], as: UTF8.self)
    }

    func isWord(_ token: Token, _ words: WordSet) -> Bool { token.isWord && words.contains(token) }

    /// The outlet at a token: its canonical name and the index after it.
    func outlet(_ tokens: [Token], _ index: Int) -> (name: String, next: Int)? {
        guard index < tokens.count else { return nil }
        if let known = outlets[tokens[index].start] {
            var next = index
            while next < tokens.count, tokens[next].start < known.end { next += 1 }
            return (known.name, next)
        }
        return nil
    }

    /// The outlet that the lists have at a token, whatever the mentions say: credit lines are lists of outlets.
    func listedOutlet(_ tokens: [Token], _ index: Int, end: Int) -> (name: String, next: Int)? {
        let found = lexicon.names.longest(tokens, at: index, end: end) { form, count in
            let entry = lexicon.entries[Int(form.entry)]
            return entry.category == .outlet
                && form.accepts(tokens, at: index, count: count, shouting: false)
        }
        guard let found else { return nil }
        return (lexicon.entries[Int(found.value.entry)].english, index + found.count)
    }
}

extension CreditReader {
    /// The parts of a list of sources in `tokens[low..<high]`, in canonical names.
    func sources(_ tokens: [Token], _ low: Int, _ high: Int) -> [String] {
        var sources: [String] = []
        var start = low
        var index = low
        func close(_ end: Int) {
            if let name = source(tokens, start, end), !sources.contains(name) {
                sources.append(name)
            }
        }
        while index < high {
            if let listed = listedOutlet(tokens, index, end: high) {
                index = listed.next
                continue
            }
            let token = tokens[index]
            let isSeparator =
                token.isMark(in: Self.separators) || isWord(token, Self.joiners)
                || (token.isMark(in: .dashes) && (token.isSpaced || token.isMark("\u{2013}")))
            if isSeparator {
                close(index)
                start = index + 1
            }
            index += 1
        }
        close(high)
        return sources
    }

    private static let joiners: WordSet = ["và", "and", "via", "theo"]
    private static let separators = StaticMarks(",/;|&+")

    /// The canonical name of one source; the text itself where no list knows it.
    private func source(_ tokens: [Token], _ low: Int, _ high: Int) -> String? {
        var low = low
        var high = high
        while low < high, tokens[low].kind == .mark || isWord(tokens[low], Self.sourceNouns) {
            low += 1
        }
        while high > low, tokens[high - 1].kind == .mark { high -= 1 }
        guard low < high else { return nil }
        if let listed = listedOutlet(tokens, low, end: high), listed.next == high {
            return listed.name
        }
        let written = text(tokens[low..<high])
        if let compact = lexicon.compactOutlets[Self.compact(written)] { return compact }
        if let listed = listedOutlet(tokens, low, end: high) { return listed.name }
        return written.utf8.count <= 60 ? written : nil
    }

    private static let sourceNouns: WordSet = [
        "báo", "tờ", "hãng", "đài", "trang", "kênh", "tin", "the", "by", "from", "bởi", "thông",
        "tấn", "tạp", "chí",
    ]

    /// A name without spaces, marks and points.
    static func compact(_ name: String) -> String {
        Folding().fold(name).filter { $0.isLetter || $0.isNumber }
    }

    /// "Phúc Duy", "TNB (theo RT, Sputnik)", "By Jane Roe in Hanoi".
    func byline(_ block: Int) -> [Credit] {
        let tokens = tokens(block)
        var credits: [Credit] = []
        var low = 0
        while low < tokens.count, tokens[low].kind == .mark { low += 1 }
        while low < tokens.count, isWord(tokens[low], Self.bylineWords) {
            low += 1
            if low < tokens.count, tokens[low].isMark(":") { low += 1 }
        }
        var cut = tokens.count
        for index in low..<max(low, tokens.count) where isWord(tokens[index], Self.theo) {
            cut = index
            break
        }
        var writers = cut
        while writers > low, tokens[writers - 1].kind == .mark { writers -= 1 }
        if low < writers {
            let names = sources(tokens, low, writers)
            if let first = names.first {
                let span = TextSpan(tokens[low].start, tokens[writers - 1].end)
                let isOutlet = names.count == 1 && lexicon.outletNames.contains(first)
                credits.append(
                    Credit(role: isOutlet ? .syndication : .byline, span: span, sources: names)
                )
            }
        }
        if cut < tokens.count { credits += sourceLine(tokens, cut) }
        return credits
    }

    /// "Theo Thanh Niên", "(Nguồn: VOV)": where the article was taken from.
    func syndication(_ block: Int) -> [Credit] {
        let tokens = tokens(block)
        guard let low = tokens.firstIndex(where: { $0.kind != .mark }) else { return [] }
        if let cue = tokens.firstIndex(where: { isWord($0, Self.theo) }), cue > low {
            return byline(block)
        }
        return sourceLine(tokens, low)
    }

    /// "(Theo TTXVN, AP)" as a paragraph of its own; `nil` for any other paragraph.
    func sourceParagraph(_ block: Int) -> Credit? {
        guard blocks[block].span.count <= 120 else { return nil }
        let tokens = tokens(block)
        guard let low = tokens.firstIndex(where: { $0.kind != .mark }),
            isWord(tokens[low], Self.theo)
        else { return nil }
        guard let credit = sourceLine(tokens, low).first,
            credit.sources.allSatisfy({ lexicon.outletNames.contains($0) })
        else { return nil }
        return credit
    }

    private func sourceLine(_ tokens: [Token], _ cue: Int) -> [Credit] {
        var low = cue
        while low < tokens.count,
            tokens[low].kind == .mark || isWord(tokens[low], Self.theo)
        {
            low += 1
        }
        var high = tokens.count
        while high > low, tokens[high - 1].kind == .mark { high -= 1 }
        guard low < high else { return [] }
        let names = sources(tokens, low, high)
        guard !names.isEmpty else { return [] }
        let span = TextSpan(tokens[cue].start, tokens[high - 1].end)
        return [Credit(role: .syndication, span: span, sources: names)]
    }

    private static let theo: WordSet = [
        "theo", "nguồn", "source", "sources", "dẫn", "with", "from",
    ]
    private static let bylineWords: WordSet = [
        "by", "bài", "tác", "giả", "phóng", "viên", "pv", "ctv", "thực", "hiện", "tin",
    ]
}
