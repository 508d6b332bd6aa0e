import Foundation
import News
import Testing

@Suite struct FigureDecodingTests {
    @Test func aDocumentWrittenBeforeThereWereFiguresIsRead() throws {
        var document = Document(
            article: Article(ordinal: 1, parts: [(.paragraph, "86 mục tiêu", nil)], language: "vi")
        )
        document.figures = [
            Figure(span: TextSpan(0, 14), value: "86", counted: TextSpan(3, 14))
        ]
        let data = try JSONEncoder().encode(document)
        #expect(try JSONDecoder().decode(Document.self, from: data) == document)
        var fields = try #require(
            try JSONSerialization.jsonObject(with: data) as? [String: Any]
        )
        fields["figures"] = nil
        let old = try JSONSerialization.data(withJSONObject: fields)
        document.figures = []
        #expect(try JSONDecoder().decode(Document.self, from: old) == document)
    }
}
