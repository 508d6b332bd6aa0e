import Foundation
import News
import Testing

struct ArticleTests {
    @Test func blocksCoverTheTextAndOpenTheirPart() throws {
        let article = Article(
            ordinal: 1,
            parts: [
                (.headline, "Nhà máy mở cửa", nil), (.standfirst, "", nil),
                (.paragraph, "Sáng 5/9, nhà máy mở cửa.", TextSpan(40, 71)),
                (.caption, "Cổng chính. Ảnh: T.H", nil), (.subhead, "Bối cảnh", nil),
            ]
        )
        #expect(article.headline == "Nhà máy mở cửa")
        #expect(article.standfirst == nil)
        #expect(article.body == "Sáng 5/9, nhà máy mở cửa.\n\nBối cảnh")
        #expect(
            article.blocks.map { article.text(of: $0) }.joined(separator: "\n\n") == article.text
        )
    }

    @Test func aSpanThatCutsACharacterOpensNothing() {
        #expect("Việt".slice(TextSpan(0, 2)) == "Vi")
        #expect("Việt".slice(TextSpan(2, 4)) == nil)
        #expect("Việt".slice(TextSpan(2, 5)) == "ệ")
        #expect("Việt".slice(TextSpan(0, 7)) == nil)
        #expect("".slice(TextSpan(0, 0)) == "")
    }

    @Test func aDocumentComesBackFromJSON() throws {
        var article = Article(
            ordinal: 2,
            parts: [(.headline, "A", nil), (.paragraph, "B c.", TextSpan(3, 7))],
            outlet: Outlet(id: "vov.vn", name: "VOV"),
            language: "vi"
        )
        article.id = ArticleID(Int64.max)
        article.published = PublicationDate(
            date: PartialDate(month: 10, day: 14),
            isInferred: true,
            reasons: [
                DateReason(rung: .text, found: "14.10", date: PartialDate(month: 10, day: 14))
            ]
        )
        let document = Document(
            article: article,
            sentences: [Sentence(span: TextSpan(3, 7), block: 1)],
            entities: [Entity(key: "territory:VN", kind: .place, name: "Việt Nam")],
            mentions: [Mention(span: TextSpan(3, 4), entity: 0)]
        )
        let data = try JSONEncoder().encode(document)
        #expect(try JSONDecoder().decode(Document.self, from: data) == document)
        #expect(String(decoding: data, as: UTF8.self).contains("\"9223372036854775807\""))
    }
}
