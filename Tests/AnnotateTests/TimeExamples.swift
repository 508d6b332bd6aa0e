import News
import Testing

@testable import Annotate

/// Texts for the tests of time expressions, and what is found in them.
enum TimeExamples {
    /// `text = value` of every expression, after checking that the spans are sound.
    static func found(
        _ text: String,
        _ language: String = "vi",
        on published: String = "2015-10-15"
    ) throws -> [String] {
        try expressions(text, language, on: published).map { "\($0.text) = \($0.time.value)" }
    }

    /// The expressions with their verbatim texts; blocks are parted by a bar.
    static func expressions(
        _ text: String,
        _ language: String = "vi",
        on published: String = "2015-10-15"
    ) throws -> [(text: String, time: TimeExpression)] {
        let article = Article(
            ordinal: 1,
            parts: text.split(separator: "|").map { (.paragraph, String($0), nil) },
            language: language,
            published: PublicationDate(date: try #require(PartialDate(edtf: published)))
        )
        let times = TimeAnnotator().times(in: Document(article: article))
        var end = 0
        return try times.map { time in
            #expect(time.span.start >= end, "expressions follow each other")
            #expect(article.blocks.contains { $0.span.contains(time.span) })
            end = time.span.end
            let slice = try #require(article.text.slice(time.span), "on character boundaries")
            return (String(slice), time)
        }
    }
}
