import News

/// Orders the tellings of a day by how well each tells what the others tell too.
///
/// Tuned with `DayRanking`: ROUGE-1 and -2 of the aligned days 0.155 and 0.064; within 0.01 for a third more or less of each number.
struct CentralTellings: Sendable {
    /// Words from which a sentence is long.
    static let longWords: Float = 22
    /// Words beyond that after which its worth has fallen to a third.
    static let longScale: Float = 10
    /// How much more a sentence is worth that names the subject.
    static let subject: Float = 3
    /// How much more one that looks back from a later day: it says in a sentence what came of the day.
    static let lookingBack: Float = 1
    /// Days after which it is looking back in full.
    static let lookingBackDays: Float = 10
    /// What one is worth that begins with a quotation.
    static let quotation: Float = 0.8
    /// Words of a sentence that can tell something.
    static let words = 6...60

    let documents: [Document]
    let corpus: CorpusWords

    /// The tellings of one day, the best first; those that are too short or too long are left out.
    func ordered(_ tellings: [Telling]) -> [Telling] {
        var centre: [UInt32: Float] = [:]
        let fit = tellings.filter { Self.words.contains($0.length) }
        for telling in fit { for word in telling.words { centre[word, default: 0] += 1 } }
        for (word, count) in centre { centre[word] = count * corpus.weight(of: word) }
        let worths = fit.map { worth(of: $0, centre: centre) }
        let order = fit.indices.sorted { a, b in
            if worths[a] != worths[b] { return worths[a] > worths[b] }
            return (fit[a].document, fit[a].sentence) < (fit[b].document, fit[b].sentence)
        }
        return order.map { fit[$0] }
    }

    private func worth(of telling: Telling, centre: [UInt32: Float]) -> Float {
        var dot: Float = 0
        var square: Float = 0
        for word in telling.words {
            let weight = corpus.weight(of: word)
            dot += weight * (centre[word] ?? 0)
            square += weight * weight
        }
        var worth = dot / max(1e-6, square.squareRoot())
        worth *= Logarithm.exponential(
            -max(0, Float(telling.length) - Self.longWords) / Self.longScale
        )
        if corpus.isAboutSubject(telling.words) { worth *= Self.subject }
        if telling.startsQuoted { worth *= Self.quotation }
        if let told = telling.date.civilDay,
            let published = documents[telling.document].article.published.date.civilDay
        {
            let later = Float(max(0, published.days(since: told) - 1))
            worth *= 1 + Self.lookingBack * min(1, later / Self.lookingBackDays)
        }
        return worth
    }
}
