import Annotate
import News
import TestSupport
import Testing

/// The layers of texts that are typed in other ways: tone marks elsewhere, look-alike letters, white space of other kinds.
@Suite struct TextFormTests {
    @Test(arguments: [
        ("Hội nghị họp ở Khánh Hoà.", "place:khanh-hoa"),
        ("Hội nghị họp ở Khánh Hòa.", "place:khanh-hoa"),
        ("Tập đòan Hòang Anh Gia Lai họp.", "org:hagl"),
        ("Uỷ ban Kiểm tra Trung ương họp.", "org:vn-central-inspection"),
        ("Ủy ban Kiểm tra Trung ương họp.", "org:vn-central-inspection"),
        ("Đoàn công tác tới Ðà Nẵng.", "city:da-nang"),
        ("Đoàn tới H\u{200B}à Nội.", "city:hanoi"),
        ("Đoàn tới Hà\u{A0}Nội.", "city:hanoi"),
        ("Đoàn tới Hà\u{2009}Nội.", "city:hanoi"),
        ("Đoàn tới Hà N\u{AD}ội và TP\u{A0}HCM.", "city:ho-chi-minh-city"),
        ("Đoàn tới Thanh Hoá và Thuỵ Điển.", "territory:SE"),
        ("Bão vào Ðồng Hới.", "place:dong-hoi"),
    ])
    func namesAreKnownHoweverTyped(text: String, key: String) {
        let document = annotated(text)
        #expect(document.entities.map(\.key).contains(key))
        document.checkLayers()
    }

    @Test(arguments: [
        ("Vụ việc xảy ra ngày\u{A0}5/9.", "2016-09-05"),
        ("Vụ việc xảy ra hôm\u{A0}qua.", "2016-09-11"),
        ("Vụ việc xảy ra ngày 5\u{2009}/\u{2009}9/2016.", "2016-09-05"),
        ("Vụ việc xảy ra sáng\u{3000}5/9.", "2016-09-05TMO"),
    ])
    func timesAreReadOverOtherWhiteSpace(text: String, value: String) {
        let article = Article(
            ordinal: 1,
            parts: [(.paragraph, text, nil)],
            language: "vi",
            published: PublicationDate(date: PartialDate(edtf: "2016-09-12") ?? .unknown)
        )
        #expect(Annotator().document(for: article).times.map(\.value) == [value])
    }

    @Test func everyTimeKeepsTheRuleThatGaveIt() {
        let text = """
            Sáng 5/9, hôm qua, tuần trước, quý II/2016, mùng 3 Tết, cách đây ba tuần, hơn 8 tiếng, mỗi ngày, những năm 1990, \
            thế kỷ 21, 15h30 ngày 12/12, từ 5 đến 10/9, gần đây.
            """
        let times = annotated(text).times
        #expect(times.count >= 12)
        #expect(times.allSatisfy { !$0.rule.isEmpty })
    }
}
