import News
import Testing

@testable import Organize

/// More than one sentence an entry.
struct FurtherSentencesTests {
    private let documents = [
        Sample.document(
            1,
            "Cầu Bến Lạc thông xe",
            [
                "Ngày 5/9/2015, cầu Bến Lạc bắc qua sông Trà được thông xe. Cây cầu dài ba trăm mét nối thị trấn với cảng biển phía nam. Hết."
            ],
            date: "2015-09-05",
            times: [("5/9/2015", "2015-09-05")]
        ),
        Sample.document(
            2,
            "Bến phà cũ đóng cửa",
            [
                "Cầu Bến Lạc qua sông Trà thông xe ngày 5/9/2015 trước sự chứng kiến của hàng nghìn người dân địa phương."
            ],
            date: "2015-09-06",
            times: [("5/9/2015", "2015-09-05")]
        ),
    ]

    @Test func furtherSentencesAreVerbatimAndSayMore() {
        let timeline = TimelineBuilder().timeline(of: documents, origins: [:])
        #expect(FurtherSentences().adding(to: timeline, of: documents, upTo: 1) == timeline)
        let longer = FurtherSentences().adding(to: timeline, of: documents, upTo: 3)
        #expect(longer.entries.map(\.text) == timeline.entries.map(\.text))
        #expect(longer.entries.contains { !$0.further.isEmpty })
        var shown: Set<Citation> = []
        for entry in longer.entries {
            #expect(entry.further.count <= 2)
            for sentence in entry.further {
                let text = documents.first { $0.id == sentence.citation.article }?.text
                #expect(text?.slice(sentence.citation.span).map(String.init) == sentence.text)
                #expect(shown.insert(sentence.citation).inserted)
                #expect(sentence.text != "Hết.")
            }
        }
    }
}
