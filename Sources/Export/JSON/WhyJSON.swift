public import News

/// Why two articles stand together or apart.
public struct WhyJSON: Encodable, Sendable {
    struct Side: Encodable, Sendable {
        let article: ArticleID
        let title: String
        let outlet: String?
        let date: String
        let story: ArticleID?
    }
    struct Day: Encodable, Sendable {
        let date: String
        let citations: [CitationJSON]
    }
    struct SharedSentence: Encodable, Sendable {
        let text: String
        let citations: [CitationJSON]
    }
    struct Likeness: Encodable, Sendable {
        let value: Double
        let bar: Double

        init(_ likeness: Explanation.Likeness) {
            value = likeness.value.rounded(toPlaces: 4)
            bar = likeness.bar.rounded(toPlaces: 4)
        }
    }
    struct CopyLine: Encodable, Sendable {
        let kind: Copy.Kind
        let similarity: Double
    }
    struct Step: Encodable, Sendable {
        let article: ArticleID
        let title: String
        let likeness: Double
    }
    struct Part: Encodable, Sendable {
        let both: String?
        let first: String?
        let second: String?

        init(_ part: TextComparison.Part) {
            switch part {
            case .both(let text): (both, first, second) = (text, nil, nil)
            case .first(let text): (both, first, second) = (nil, text, nil)
            case .second(let text): (both, first, second) = (nil, nil, text)
            }
        }
    }
    struct Comparison: Encodable, Sendable {
        let sharedWords: Int
        let firstWords: Int
        let secondWords: Int
        let parts: [Part]
    }
    struct Reader: Encodable, Sendable {
        let number: Int64
        let kind: String
    }
    let verdict: Explanation.Verdict
    let sides: [Side]
    let daysApart: Int?
    let sharedText: Double
    let copy: CopyLine?
    let names: [Explanation.SharedName]
    let days: [Day]
    let sentences: [SharedSentence]
    let terms: [Explanation.SharedTerm]
    let pair: Likeness
    let development: Likeness
    let story: Likeness
    let nearly: Likeness?
    let path: [Step]
    let comparison: Comparison?
    let corrections: [Reader]

    /// Takes over an explanation.
    ///
    /// - Parameters:
    ///   - explanation: The grounds.
    ///   - stories: The stories of the two articles: one, or two.
    ///   - comparison: What the two texts print alike, and what not.
    ///   - corrections: Number and kind of the reader's corrections that hold the two together or apart.
    ///   - references: The articles that are named.
    public init(
        _ explanation: Explanation,
        stories: [ArticleID],
        comparison: TextComparison?,
        corrections: [(number: Int64, kind: String)],
        references: [ArticleID: ArticleReference]
    ) {
        verdict = explanation.verdict
        sides = zip([explanation.article, explanation.other], [stories.first, stories.last]).map {
            Side(
                article: $0,
                title: references[$0]?.title ?? "",
                outlet: references[$0]?.outlet?.id,
                date: (references[$0]?.published.date ?? .unknown).description,
                story: $1
            )
        }
        daysApart = explanation.daysApart
        sharedText = explanation.sharedText.rounded(toPlaces: 4)
        copy = explanation.copy.map {
            CopyLine(kind: $0.kind, similarity: $0.similarity.rounded(toPlaces: 4))
        }
        names = explanation.names
        days = explanation.days.map { day in
            Day(
                date: day.date.description,
                citations: day.citations.map { CitationJSON($0, reference: references[$0.article]) }
            )
        }
        sentences = explanation.sentences.map { sentence in
            SharedSentence(
                text: sentence.text,
                citations: sentence.citations.map {
                    CitationJSON($0, reference: references[$0.article])
                }
            )
        }
        terms = explanation.terms.map { .init(text: $0.text, share: $0.share.rounded(toPlaces: 4)) }
        pair = Likeness(explanation.pair)
        development = Likeness(explanation.development)
        story = Likeness(explanation.story)
        nearly = explanation.nearly.map(Likeness.init)
        path = explanation.path.map {
            Step(
                article: $0.article,
                title: references[$0.article]?.title ?? "",
                likeness: $0.likeness.rounded(toPlaces: 4)
            )
        }
        self.comparison = comparison.map {
            Comparison(
                sharedWords: $0.sharedWords,
                firstWords: $0.firstWords,
                secondWords: $0.secondWords,
                parts: $0.parts.map(Part.init)
            )
        }
        self.corrections = corrections.map { Reader(number: $0.number, kind: $0.kind) }
    }
}

extension Double {
    /// The number with so many digits behind the point: the last bits of a sum are no message.
    func rounded(toPlaces places: Int) -> Double {
        let scale = (0..<places).reduce(1.0) { scale, _ in scale * 10 }
        return (self * scale).rounded() / scale
    }
}
