public import News

/// Adds sentences to the entries of a timeline that tell more of the same, verbatim like the first one.
public struct FurtherSentences: Sendable {
    /// Makes an adder.
    public init() {}

    /// Words of a further sentence that none before it in the entry has.
    static let leastNewWords = 4

    /// The timeline with at most `count` sentences an entry.
    ///
    /// First come other reports of the same, then what follows the sentence in its paragraph; near-repeats are left out.
    ///
    /// - Parameters:
    ///   - timeline: As built of `documents`.
    ///   - documents: In any order.
    ///   - count: 1: the timeline as it is.
    /// - Returns: The longer timeline.
    public func adding(
        to timeline: Timeline,
        of documents: [Document],
        upTo count: Int
    ) -> Timeline {
        guard count > 1 else { return timeline }
        let places = Dictionary(documents.map { ($0.id, $0) }) { first, _ in first }
        var timeline = timeline
        // What an entry shows is not shown again under another one.
        var shown = Set(timeline.entries.compactMap(\.citations.first))
        for index in timeline.entries.indices {
            let entry = timeline.entries[index]
            guard let first = entry.citations.first, let document = places[first.article] else {
                continue
            }
            var words = Self.words(entry.text)
            let others = entry.citations.dropFirst().filter { !shown.contains($0) }
            for citation in others + Self.following(first, in: document) {
                guard timeline.entries[index].further.count + 1 < count else { break }
                guard !shown.contains(citation),
                    let text = places[citation.article]?.text.slice(citation.span)
                else { continue }
                let new = Self.words(String(text))
                guard new.subtracting(words).count >= Self.leastNewWords else { continue }
                words.formUnion(new)
                shown.insert(citation)
                timeline.entries[index].further.append(
                    CitedText(text: String(text), citation: citation)
                )
            }
        }
        return timeline
    }

    /// The sentences after a cited one in its paragraph.
    private static func following(_ citation: Citation, in document: Document) -> [Citation] {
        guard let index = document.sentences.firstIndex(where: { $0.span == citation.span }) else {
            return []
        }
        let block = document.sentences[index].block
        return document.sentences[(index + 1)...].prefix { $0.block == block }.map {
            Citation(article: document.id, span: $0.span)
        }
    }

    private static func words(_ text: String) -> Set<UInt64> {
        let stops = CommonWords.list.stops
        return Set(
            WordScanner().words(in: text)
                .filter { !stops.contains($0.exact) && $0.length > 1 }.map(\.folded)
        )
    }
}
