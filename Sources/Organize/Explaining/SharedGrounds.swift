import News

/// What two articles have in common, in words.
struct SharedGrounds {
    let first: Document
    let second: Document

    /// Most names of a kind, days, sentences, terms that are given.
    static let most = 8
    /// Words that a shared sentence must have.
    static let leastWords = 6
    /// Share of the words of the shorter sentence that must stand in the other.
    static let sentenceBar = 0.8

    /// Names with the same key.
    func names() -> [Explanation.SharedName] {
        let (a, b) = (counts(first), counts(second))
        var places: [String: Int] = [:]
        for (index, entity) in second.entities.enumerated() where places[entity.key] == nil {
            places[entity.key] = index
        }
        var seen: Set<String> = []
        let shared = first.entities.indices.compactMap { index -> (Explanation.SharedName, Int)? in
            let entity = first.entities[index]
            guard let other = places[entity.key], seen.insert(entity.key).inserted else {
                return nil
            }
            let name = Explanation.SharedName(
                kind: entity.kind,
                name: entity.name,
                other: second.entities[other].name
            )
            return (name, min(a[index], b[other]))
        }
        let kinds: [Entity.Kind] = [.person, .organization, .place]
        return kinds.flatMap { kind in
            shared.filter { $0.0.kind == kind }
                .sorted { ($1.1, $0.0.name) < ($0.1, $1.0.name) }
                .prefix(Self.most).map(\.0)
        }
    }

    private func counts(_ document: Document) -> [Int] {
        var counts = [Int](repeating: 0, count: document.entities.count)
        for mention in document.mentions where counts.indices.contains(mention.entity) {
            counts[mention.entity] += 1
        }
        return counts
    }

    /// Days that both tell of.
    func days() -> [Explanation.SharedDay] {
        let (a, b) = (told(first), told(second))
        return a.keys.sorted { $0.description < $1.description }.compactMap { date in
            guard let one = a[date], let other = b[date] else { return nil }
            return Explanation.SharedDay(date: date, citations: [one, other])
        }
        .prefix(Self.most).map { $0 }
    }

    /// The first sentence that tells of each day.
    private func told(_ document: Document) -> [PartialDate: Citation] {
        var told: [PartialDate: Citation] = [:]
        for time in document.times {
            guard let date = time.date, date.day != nil, told[date] == nil,
                let sentence = document.sentences.first(where: { $0.span.contains(time.span) })
            else { continue }
            told[date] = Citation(article: document.id, span: sentence.span)
        }
        return told
    }

    /// Sentences that both print, wholly or nearly.
    func sentences() -> [Explanation.SharedSentence] {
        let other = worded(second)
        var shared: [Explanation.SharedSentence] = []
        for (span, words) in worded(first) {
            let match = other.first { candidate in
                let fewer = min(words.count, candidate.words.count)
                let more = max(words.count, candidate.words.count)
                guard Double(fewer) >= Self.sentenceBar * Double(more) else { return false }
                let both = words.intersection(candidate.words).count
                return Double(both) >= Self.sentenceBar * Double(fewer)
            }
            guard let match else { continue }
            shared.append(
                Explanation.SharedSentence(
                    text: first.text.slice(span).map(String.init) ?? "",
                    citations: [
                        Citation(article: first.id, span: span),
                        Citation(article: second.id, span: match.span),
                    ]
                )
            )
            if shared.count == Self.most { break }
        }
        return shared
    }

    private func worded(_ document: Document) -> [(span: TextSpan, words: Set<UInt64>)] {
        document.sentences.prefix(400).compactMap { sentence in
            let text = document.text.slice(sentence.span).map(String.init) ?? ""
            let words = Set(WordScanner().words(in: text).map(\.folded))
            return words.count >= Self.leastWords ? (sentence.span, words) : nil
        }
    }

    /// The words behind the terms that two vectors share, the weightiest first.
    func terms(_ a: TermVector, _ b: TermVector) -> [Explanation.SharedTerm] {
        let theirs = Dictionary(zip(b.terms, b.values)) { first, _ in first }
        var products: [UInt32: Float] = [:]
        for (term, value) in zip(a.terms, a.values) {
            if let other = theirs[term] { products[term] = value * other }
        }
        let all = products.values.reduce(0, +)
        guard all > 0 else { return [] }
        let written = written(Set(products.keys))
        var chosen: [Explanation.SharedTerm] = []
        var used: Set<String> = []
        for (term, product) in products.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) {
            guard let text = written[term] else { continue }
            let words = text.split(separator: " ").map { $0.lowercased() }
            // A word of a pair that is named already says nothing more.
            guard !words.allSatisfy({ used.contains($0) }) else { continue }
            used.formUnion(words)
            chosen.append(.init(text: text, share: Double(product / all)))
            if chosen.count == Self.most + 4 { break }
        }
        return chosen
    }

    /// How the first article writes terms.
    private func written(_ terms: Set<UInt32>) -> [UInt32: String] {
        var written: [UInt32: String] = [:]
        for block in first.article.blocks {
            let text = first.article.text(of: block)
            let words = WordScanner().words(in: text)
            for (index, word) in words.enumerated() {
                let single = TermCounts.word(word.folded)
                if terms.contains(single), written[single] == nil {
                    written[single] = text.slice(TextSpan(word.start, word.end)).map(String.init)
                }
                guard index > 0, !word.followsBreak else { continue }
                let pair = TermCounts.pair(words[index - 1].folded, word.folded)
                if terms.contains(pair), written[pair] == nil {
                    written[pair] = text.slice(TextSpan(words[index - 1].start, word.end))
                        .map(String.init)
                }
            }
        }
        return written
    }
}
