import Foundation
import News
import Testing

/// Corrections as JSON.
struct CorrectionTests {
    private static let every: [Correction] = [
        .merge([ArticleID(2), ArticleID(1)], .story),
        .split([ArticleID(3)], from: [ArticleID(1), ArticleID(2)], .development),
        .date(ArticleID(4), PartialDate(year: nil, month: 10, day: 14)),
        .speaker(
            "Sergei Lavrov",
            quotation: Citation(article: ArticleID(5), span: TextSpan(3, 9)),
            words: "không"
        ),
        .notAnArticle(ArticleID(6)), .sameName("b", "a"), .differentNames("a", "b"),
    ]

    @Test(arguments: every) func aCorrectionComesBackAsItWas(correction: Correction) throws {
        let data = try JSONEncoder().encode(correction)
        let read = try JSONDecoder().decode(Correction.self, from: data)
        #expect(read == correction.normalized)
        #expect(String(decoding: data, as: UTF8.self).contains("\"kind\":\"\(correction.kind)\""))
    }

    @Test(arguments: [
        #"{"kind":"merge","articles":["1","1"],"level":"story"}"#,
        #"{"kind":"split","articles":["1"],"from":["1"],"level":"story"}"#,
        #"{"kind":"date","article":"1","date":"gestern"}"#,
        #"{"kind":"sameName","names":["a"]}"#, #"{"kind":"sing"}"#, #"{}"#, #"[]"#,
    ])
    func whatIsNotWholeIsRefused(line: String) {
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode(Correction.self, from: Data(line.utf8))
        }
    }

    @Test func theOrderOfArticlesDoesNotMatter() {
        let ids = [ArticleID(1), ArticleID(2)]
        #expect(
            Correction.merge(ids.reversed(), .story).normalized
                == Correction.merge(ids + ids, .story).normalized
        )
        #expect(
            Correction.split([ids[0]], from: ids, .story).normalized
                == .split([ids[0]], from: [ids[1]], .story)
        )
    }
}
