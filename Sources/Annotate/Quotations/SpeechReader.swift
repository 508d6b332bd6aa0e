import News

/// What the readers of quotations share: a document's tokens, names, quotation marks and cues.
///
/// A class, since many small values refer to it; nothing of it changes.
final class SpeechReader: Sendable {
    let document: Document
    let scanned: ScannedText
    let lexicon: CueLexicon
    let isVietnamese: Bool
    let tokens: [Token]
    /// Token ranges of blocks.
    let blocks: [Range<Int>]
    /// Index of the mention that covers a token, names before titles; -1 for none.
    let mentionAt: [Int32]
    /// The last token at or before each one that names a person; -1 for none.
    private let personAt: [Int32]
    /// Whether the token stands between quotation marks.
    let isQuoted: [Bool]
    let stretches: [[QuotedStretch]]
    /// Indices of each block's sentences.
    private let sentences: [Range<Int>]
    /// Whether each entity is an outlet.
    private let outlets: [Bool]

    init(_ document: Document, _ scanned: ScannedText) {
        self.document = document
        self.scanned = scanned
        lexicon = CueLexicon.of(document.article.language)
        isVietnamese = document.article.language == "vi"
        tokens = scanned.tokens
        blocks = scanned.blocks
        let outletKeys = NameLexicon.shared.outletKeys
        outlets = document.entities.map { outletKeys.contains($0.key) }
        stretches = blocks.map { [tokens] in QuoteMarks.pairs(tokens, $0) }
        isQuoted = Self.quoted(stretches, blocks, count: tokens.count)
        sentences = Self.sentences(document, blocks: blocks.count)
        mentionAt = Self.mentions(document, tokens)
        personAt = Self.persons(document, mentionAt)
    }

    private static func persons(_ document: Document, _ mentionAt: [Int32]) -> [Int32] {
        var last: Int32 = -1
        var persons: [Int32] = []
        persons.reserveCapacity(mentionAt.count)
        for (index, mention) in mentionAt.enumerated() {
            if mention >= 0 {
                let entity = document.mentions[Int(mention)].entity
                if document.entities[entity].kind == .person { last = Int32(index) }
            }
            persons.append(last)
        }
        return persons
    }

    /// The mention of a person that stands last before a token, not before `low`, and its token.
    func person(before index: Int, from low: Int) -> (token: Int, mention: Mention)? {
        guard index > low else { return nil }
        let token = Int(personAt[index - 1])
        guard token >= low, let mention = mention(token) else { return nil }
        return (token, mention)
    }

    private static func quoted(
        _ stretches: [[QuotedStretch]],
        _ blocks: [Range<Int>],
        count: Int
    ) -> [Bool] {
        var isQuoted = [Bool](repeating: false, count: count)
        for (pairs, range) in zip(stretches, blocks) {
            for pair in pairs {
                for index in pair.open..<min(pair.close + 1, range.upperBound) {
                    isQuoted[index] = true
                }
            }
        }
        return isQuoted
    }

    private static func sentences(_ document: Document, blocks: Int) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var sentence = 0
        for number in 0..<blocks {
            let low = sentence
            while sentence < document.sentences.count, document.sentences[sentence].block <= number
            {
                sentence += 1
            }
            ranges.append(low..<sentence)
        }
        return ranges
    }

    private static func mentions(_ document: Document, _ tokens: [Token]) -> [Int32] {
        var mentionAt = [Int32](repeating: -1, count: tokens.count)
        var token = 0
        for (number, mention) in document.mentions.enumerated() where !mention.isNested {
            while token > 0, tokens[token - 1].start >= mention.span.start { token -= 1 }
            while token < tokens.count, tokens[token].start < mention.span.start { token += 1 }
            var index = token
            while index < tokens.count, tokens[index].start < mention.span.end {
                if mentionAt[index] < 0 || mention.level == .title {
                    mentionAt[index] = Int32(number)
                }
                index += 1
            }
        }
        return mentionAt
    }

    func text(_ range: Range<Int>) -> String { scanned.text(range) }

    func span(_ range: Range<Int>) -> TextSpan { scanned.span(range) }

    /// Whether a token is one of some words, in capitals or not.
    func isAny(_ words: WordSet, _ index: Int) -> Bool { words.contains(tokens[index]) }

    /// Whether a token is one of some words, with the capitals that the set gives it.
    func isWritten(_ words: WordSet, _ index: Int) -> Bool { words.containsWritten(tokens[index]) }

    func words(_ index: Int) -> CueLexicon.Words { lexicon.words[tokens[index].key] ?? [] }

    func mention(_ index: Int) -> Mention? {
        mentionAt[index] < 0 ? nil : document.mentions[Int(mentionAt[index])]
    }

    func isOutlet(_ mention: Mention) -> Bool { outlets[mention.entity] }

    /// Whether a phrase of a list begins at a token: its length.
    @inline(__always)
    func length(_ trie: PhraseTrie<Bool>, _ index: Int, _ end: Int) -> Int? {
        trie.longest(tokens, at: index, end: end)?.count
    }

    /// The cue at a token.
    func cue(_ index: Int, _ end: Int) -> (kind: CueLexicon.Kind, count: Int)? {
        guard tokens[index].isWord, mentionAt[index] < 0 || !tokens[index].isCapital else {
            return nil
        }
        return lexicon.cues.longest(tokens, at: index, end: end).map { ($0.value, $0.count) }
    }

    /// Whether a cue denies what follows.
    func isDenial(_ cue: Range<Int>) -> Bool {
        lexicon.statuses.longest(tokens, at: cue.lowerBound, end: cue.upperBound)?.value == 1
    }

    /// The noun that tells a speaker at a token.
    func noun(_ index: Int, _ end: Int) -> (noun: CueLexicon.Noun, count: Int)? {
        lexicon.nouns.longest(tokens, at: index, end: end).map { ($0.value, $0.count) }
    }

    /// Whether an office or a title begins at a token; a form of address too where that is asked for.
    func isTitle(_ index: Int, _ end: Int, orAddress: Bool = false) -> Bool {
        let names = NameLexicon.shared
        return names.names.longest(tokens, at: index, end: end) { form, _ in
            let category = names.entries[Int(form.entry)].category
            return category == .office || category == .title
                || (orAddress && category == .address)
        } != nil
    }

    /// Sentences of a block as token ranges; what stands in one pair of quotation marks stays together.
    func units(_ block: Int) -> [Range<Int>] {
        let range = blocks[block]
        guard !range.isEmpty else { return [] }
        var units: [Range<Int>] = []
        var low = range.lowerBound
        var index = low
        for sentence in document.sentences[sentences[block]] {
            while index < range.upperBound, tokens[index].start < sentence.span.end { index += 1 }
            let isInside =
                index < range.upperBound && index > low && isQuoted[index] && isQuoted[index - 1]
                && !isOpening(index, block)
            if index > low, !isInside {
                units.append(low..<index)
                low = index
            }
        }
        if low < range.upperBound { units.append(low..<range.upperBound) }
        return units
    }

    private func isOpening(_ index: Int, _ block: Int) -> Bool {
        !stretches(in: block, opening: index..<(index + 1)).isEmpty
    }

    /// The stretches of a block whose opening mark lies in a range of tokens.
    func stretches(in block: Int, opening range: Range<Int>) -> ArraySlice<QuotedStretch> {
        let all = stretches[block]
        let low = Self.first(in: all) { $0.open >= range.lowerBound }
        var high = low
        while high < all.count, all[high].open < range.upperBound { high += 1 }
        return all[low..<high]
    }

    /// The stretches of a block that share a token with a range.
    func stretches(in block: Int, touching range: Range<Int>) -> ArraySlice<QuotedStretch> {
        let all = stretches[block]
        let low = Self.first(in: all) { $0.close >= range.lowerBound }
        var high = low
        while high < all.count, all[high].open < range.upperBound { high += 1 }
        return all[low..<high]
    }

    /// The first token of the block that holds a token.
    func blockStart(of index: Int) -> Int {
        let block = Self.first(in: blocks) { $0.upperBound > index }
        return block < blocks.count ? min(blocks[block].lowerBound, index) : 0
    }

    /// The index of the first element that a test holds for, which it does for all after it.
    private static func first<Element>(
        in list: [Element],
        where test: (Element) -> Bool
    ) -> Int {
        var low = 0
        var high = list.count
        while low < high {
            let middle = (low + high) / 2
            if test(list[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
