import News

// Two who speak as one.
extension SpeakerNames {
    /// "NASA and the European Space Agency", "Ông A và Tổng thống B": both, where the first name opens the clause before the second.
    ///
    /// - Parameters:
    ///   - second: The noun phrase before the cue.
    ///   - low: Where the clause begins.
    /// - Returns: `nil` where one speaks alone.
    func joined(_ second: Range<Int>, from low: Int) -> Speaker? {
        let conjunction = second.lowerBound - 1
        guard conjunction > low,
            reader.isAny(Self.conjunctions, conjunction),
            let first = reader.subject(before: conjunction, from: low),
            first.upperBound == conjunction, opensClause(first.lowerBound, low),
            isName(first), isName(second), let a = speaker(first), let b = speaker(second),
            kind(first) == kind(second), a.name != b.name
        else { return nil }
        return Speaker(
            range: first.lowerBound..<second.upperBound,
            name: "\(Self.bare(a.name)), \(Self.bare(b.name))",
            isMedia: a.isMedia && b.isMedia,
            // "He" is neither of them.
            isPerson: false
        )
    }

    private static let conjunctions: WordSet = ["và", "and"]
    private static let articles: WordSet = ["the", "ông", "bà"]

    private func opensClause(_ index: Int, _ low: Int) -> Bool {
        if reader.skipConnectives(low, index) == index { return true }
        let before = reader.tokens[index - 1]
        return before.isMark(",") || before.isMark(in: .quotes) || before.isMark(in: .dashes)
    }

    /// Whether a phrase is a name with nothing but its title or an article beside it.
    private func isName(_ range: Range<Int>) -> Bool {
        var hasName = false
        for index in range {
            if reader.isInName(index) {
                hasName = true
            } else if !reader.isAny(Self.articles, index),
                hasName || !range.contains(where: { $0 > index && reader.isInName($0) })
                    || !reader.isTitle(range.lowerBound, range.upperBound)
            {
                return false
            }
        }
        return hasName
    }

    /// What the last name of a phrase names: persons speak with persons.
    private func kind(_ range: Range<Int>) -> Entity.Kind? {
        range.reversed().lazy.compactMap { self.reader.mention($0) }.first
            .map { reader.document.entities[$0.entity].kind }
    }

    private static func bare(_ name: String) -> String {
        name.hasPrefix("the ") ? String(name.dropFirst(4)) : name
    }
}
