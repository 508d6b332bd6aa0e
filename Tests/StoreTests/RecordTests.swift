import News
import Testing

@testable import Store

struct RecordTests {
    /// A document in which every field has a value other than its default.
    private var full: Document {
        let id = ArticleID(5)
        let span = TextSpan(2, 7)
        var article = Article(
            ordinal: 2,
            parts: [
                (role: .headline, text: "Tiêu đề", source: TextSpan(100, 110)),
                (role: .paragraph, text: "Đoạn 🌏 văn.", source: nil),
                (role: .credit, text: "Theo AFP", source: TextSpan(3, 9)),
            ],
            outlet: Outlet(id: "vov.vn", name: "VOV"),
            url: "https://vov.vn/a",
            authors: ["An"],
            section: "Thế giới",
            tags: ["Nga", "Mỹ"],
            picture: "https://vov.vn/p.jpg",
            pictureCredit: "AP",
            language: "vi",
            published: PublicationDate(
                date: PartialDate(month: 10, day: 14),
                moment: Timestamp(seconds: -5),
                isInferred: true,
                reasons: [
                    DateReason(
                        rung: .deicticPair,
                        found: "hôm qua (14/10)",
                        date: PartialDate(year: 2014),
                        isUsed: false,
                        citation: Citation(article: id, span: span)
                    )
                ],
                notBefore: CivilDay(number: -400),
                notAfter: CivilDay(number: 20_000)
            ),
            modified: PartialDate(year: 2014, month: 10),
            origins: [
                FieldOrigin(field: .title, place: .openGraph, name: "og:title"),
                FieldOrigin(field: .language, place: .words),
            ]
        )
        article.id = ArticleID(.max)
        return Document(
            article: article,
            sentences: [Sentence(span: span, block: 1, status: .denied)],
            times: [
                TimeExpression(
                    span: span,
                    kind: .set,
                    value: "P1W",
                    modifier: "APPROX",
                    rule: "weekly"
                )
            ],
            entities: [Entity(key: "territory:RU", kind: .place, name: "Nga")],
            mentions: [Mention(span: TextSpan(0, 1), entity: 0, level: .title, isNested: true)],
            quotations: [
                Quotation(
                    span: span,
                    kind: .mixed,
                    speaker: TextSpan(0, 1),
                    speakerName: "Ông A",
                    cue: TextSpan(8, 9),
                    chain: ["A", "AFP"],
                    status: .planned
                )
            ],
            credits: [Credit(role: .syndication, span: span, sources: ["AFP"])]
        )
    }

    @Test func aDocumentComesBackFromItsCompactRecord() throws {
        let bytes = try DocumentRecord.bytes(of: full)
        #expect(bytes.first == 2, "a field has been added that the compact record does not write")
        #expect(try DocumentRecord.document(bytes) == full)
    }

    @Test func aDocumentKeptAsJSONIsReadToo() throws {
        #expect(try DocumentRecord.document([0] + StoredJSON.data(full)) == full)
    }

    @Test func documentsOfBeforeHaveNoOrigins() throws {
        var old = full
        old.article.origins = []
        old.article.pictureCredit = nil
        let bytes = try DocumentRecord.bytes(of: old)
        #expect(bytes.first == 1)
        #expect(try DocumentRecord.document(bytes) == old)
        // JSON of before does not have the keys.
        let json = String(decoding: try StoredJSON.data(full), as: UTF8.self)
        let origins = try #require(json.firstRange(of: /"origins":\[[^\]]*\],/))
        let credit = try #require(json.firstRange(of: /"pictureCredit":"AP",/))
        var past = json
        for range in [origins, credit].sorted(by: { $1.lowerBound < $0.lowerBound }) {
            past.removeSubrange(range)
        }
        #expect(try DocumentRecord.document([0] + Array(past.utf8)) == old)
    }

    @Test func damagedRecordsAreErrors() throws {
        let bytes = try DocumentRecord.bytes(of: full)
        for length in 0..<bytes.count {
            #expect(throws: (any Error).self) {
                try DocumentRecord.document(Array(bytes[..<length]))
            }
        }
        for index in bytes.indices {
            for value: UInt8 in [0, 1, 0x7f, 0x80, 0xff] {
                var damaged = bytes
                damaged[index] = value
                _ = try? DocumentRecord.document(damaged)
            }
        }
    }
}
