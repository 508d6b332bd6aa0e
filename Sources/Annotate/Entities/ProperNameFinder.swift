public import News

/// Finds the proper names of a document as spans, whatever they name.
///
/// Where ``Annotator`` marks only what it can type, this finds every run of capitalised words: given names, streets, products.
/// A word that only its sentence's start capitalises counts where the document writes it with a capital elsewhere.
public struct ProperNameFinder: Sendable {
    /// Makes a finder.
    public init() {}

    /// The names in reading order, never overlapping; reads text, blocks and sentences.
    ///
    /// - Complexity: O(*n*) in the length of the text.
    public func names(in document: Document) -> [TextSpan] {
        let article = document.article
        let bytes = Array(article.text.utf8)
        let starts = Set(document.sentences.map(\.span.start))
        var blocks: [[Token]] = []
        for block in article.blocks where block.role != .stamp {
            blocks.append(TextScan().tokens(in: bytes, span: block.span))
        }
        var use = Use(words: NameLexicon.shared.words(in: article.language), starts: starts)
        for tokens in blocks { use.count(tokens) }
        return blocks.flatMap { use.names($0) }
    }
}

/// How a document writes its words.
private struct Use {
    let words: KeyTable<WordClass>
    let starts: Set<Int>
    /// Capitalised inside a sentence, and in small letters, by word.
    private var capitals: [UInt64: Int] = [:]
    private var smalls: [UInt64: Int] = [:]

    init(words: KeyTable<WordClass>, starts: Set<Int>) {
        self.words = words
        self.starts = starts
    }

    mutating func count(_ tokens: [Token]) {
        for (index, token) in tokens.enumerated() where token.isWord {
            if !token.isCapital {
                smalls[token.key, default: 0] += 1
            } else if !isInitial(tokens, index) {
                capitals[token.key, default: 0] += 1
            }
        }
    }

    private func isInitial(_ tokens: [Token], _ index: Int) -> Bool {
        guard index > 0, !starts.contains(tokens[index].start) else { return true }
        let before = tokens[index - 1]
        return before.isMark(in: .stops) || before.isMark(in: .opening)
            || (before.isMark(in: .dashes) && before.isSpaced && tokens[index].isSpaced)
    }

    func names(_ tokens: [Token]) -> [TextSpan] {
        var names: [TextSpan] = []
        var index = 0
        while index < tokens.count {
            guard tokens[index].isName else {
                index += 1
                continue
            }
            let start = index
            index += 1
            while index < tokens.count, tokens[index].isName, tokens[index].isSpaced { index += 1 }
            if let run = name(tokens, start..<index) {
                names.append(TextSpan(tokens[run.lowerBound].start, tokens[run.upperBound - 1].end))
            }
        }
        return names
    }

    /// What of a run of capitalised words is a name.
    private func name(_ tokens: [Token], _ run: Range<Int>) -> Range<Int>? {
        var (low, high) = (run.lowerBound, run.upperBound)
        if isInitial(tokens, low), !isKnownName(tokens, run) { low += 1 }
        // "Bộ Ngoại giao", "Viện Kiểm sát": a capital that opens a common word.
        if high < tokens.count, high > low, tokens[high].isWord, tokens[high].isSpaced,
            NameLexicon.shared.organizationWords.longest(
                tokens,
                at: high - 1,
                end: tokens.count,
                accept: { $1 > 1 }
            ) != nil
        {
            high -= 1
        }
        guard low < high else { return nil }
        // Abbreviations alone name offices and things as often as anybody.
        if tokens[low..<high].allSatisfy({ $0.isAllCaps }) { return nil }
        return low..<high
    }

    private func isKnownName(_ tokens: [Token], _ run: Range<Int>) -> Bool {
        let key = tokens[run.lowerBound].key
        let first = words[key] ?? []
        if run.count > 1, first.contains(.surname), !first.contains(.opener) { return true }
        return (capitals[key] ?? 0) > 0 && (smalls[key] ?? 0) <= 2 * (capitals[key] ?? 0)
    }
}
