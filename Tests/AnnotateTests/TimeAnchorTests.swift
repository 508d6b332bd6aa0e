import News
import Testing

@testable import Annotate

/// What the day of writing does to values, and hostile input.
struct TimeAnchorTests {
    @Test(arguments: [
        ("Phà bốc cháy ngày 28/12.", "2015-01-05", "ngày 28/12 = 2014-12-28"),
        ("Họ sẽ gặp nhau ngày 5/1.", "2016-12-28", "ngày 5/1 = 2017-01-05"),
        ("Giá tăng hồi tháng 12.", "2015-01-15", "tháng 12 = 2014-12"),
        ("Vụ nổ ngày 14.10.", "XXXX-10-15", "ngày 14.10 = XXXX-10-14"),
        ("Ông nói hôm qua.", "XXXX-10-15", "hôm qua = XXXX-10-14"),
        ("Ông nói hôm qua.", "XXXX", "hôm qua = XXXX-XX-XX"),
        ("Ông nói hôm thứ Ba.", "XXXX-10-15", "hôm thứ Ba = XXXX-WXX-2"),
        ("Kể từ tháng trước.", "XXXX-10-15", "tháng trước = XXXX-09"),
        ("Hôm 4.9 ở Nga.", "XXXX", "Hôm 4.9 = XXXX-09-04"),
        ("Năm ngoái lỗ nặng.", "2015", "Năm ngoái = 2014"),
    ])
    func valuesKnowOnlyWhatTheDayOfWritingKnows(
        text: String,
        published: String,
        expected: String
    ) throws {
        #expect(try TimeExamples.found(text, on: published) == [expected])
    }

    @Test(arguments: [
        ("Tàu sẽ chạy ngày 18/12. Ga đã ghi ngày 18/12 lên bảng.", "2021-09-09", "2021-12-18"),
        ("Ông nói hôm 18/12. Họ sẽ bàn tiếp việc ngày 18/12.", "2021-12-20", "2021-12-18"),
    ])
    func oneTextMeansOneDayByADayWithoutAYear(
        text: String,
        published: String,
        day: String
    ) throws {
        let values = try TimeExamples.found(text, on: published).map { $0.suffix(10) }
        #expect(values == [day.suffix(10), day.suffix(10)])
    }

    @Test(arguments: [
        ("Tên lửa sẽ được kéo ra bệ phóng hôm thứ Năm.", "vi", "2021-12-23"),
        ("Tên lửa được kéo ra bệ phóng hôm thứ Năm.", "vi", "2021-12-16"),
        ("The rocket is to be rolled out to the pad on Thursday.", "en", "2021-12-23"),
    ])
    func whatIsToComeIsTheNextWeekday(text: String, language: String, day: String) throws {
        let found = try TimeExamples.expressions(text, language, on: "2021-12-21")
        #expect(found.map(\.time.value) == [day])
    }

    @Test func noExpressionCrossesABlock() throws {
        #expect(try TimeExamples.found("Họp ngày|15/10 là ngày lễ.") == [])
    }

    @Test func everyExpressionNamesItsRule() throws {
        for found in try TimeExamples.expressions("Tối 3/10, cách đây hai tuần, mỗi ngày.") {
            #expect(found.time.rule.hasPrefix("vi."))
        }
    }

    @Test(arguments: ["vi", "en", "fr", "zh", "und"])
    func hostileTextsNeitherCrashNorHang(language: String) throws {
        let pieces = [
            "ngày ", "1", "/", "-", "99999999999999999999", "tháng ", "the ", "of ", "\u{0}", "é",
            "e\u{301}", "👨‍👩‍👧", "đ", "May ", "s", ".", "từ ", "to ", "năm ", "\r\n", "1980s",
            "BC ", "（", "年", "Tết ", "thứ ",
        ]
        var state: UInt64 = 42
        for _ in 0..<60 {
            var text = ""
            for _ in 0..<200 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                text += pieces[Int(state >> 33) % pieces.count]
            }
            _ = try TimeExamples.expressions(text, language)
        }
        let long = String(repeating: "ngày 1, ", count: 40_000)
        _ = try TimeExamples.expressions(long, language)
    }
}
