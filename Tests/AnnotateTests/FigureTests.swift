import Annotate
import News
import TestSupport
import Testing

@Suite struct FigureTests {
    private func document(_ text: String, _ language: String) -> Document {
        Annotator().document(
            for: Article(
                ordinal: 1,
                parts: [(.paragraph, text, nil)],
                language: language,
                published: PublicationDate(date: PartialDate(edtf: "2016-05-20") ?? .unknown)
            )
        )
    }

    /// Each figure as `words = value-upper qualifier unit (counted)`.
    private func figures(_ text: String, _ language: String) -> [String] {
        document(text, language).figures.map { figure in
            var line = "\(text.slice(figure.span) ?? "") = \(figure.value)"
            if let upper = figure.upper { line += "-" + upper }
            if let qualifier = figure.qualifier { line += " " + qualifier.rawValue }
            if let unit = figure.unit { line += " " + unit }
            if let counted = figure.counted { line += " (\(text.slice(counted) ?? ""))" }
            return line
        }
    }

    @Test(arguments: [
        (
            "Trận lũ làm hơn 240.000 người chết.",
            ["hơn 240.000 người chết = 240000 moreThan (người chết)"]
        ),
        ("Máy bay đánh trúng 86 mục tiêu.", ["86 mục tiêu = 86 (mục tiêu)"]),
        (
            "Khoảng 1.000 lính và gần 50 xe tăng.",
            [
                "Khoảng 1.000 lính = 1000 about (lính)",
                "gần 50 xe tăng = 50 lessThan (xe tăng)",
            ]
        ),
        (
            "Doanh thu tăng 5,9% lên 1,4 triệu USD.",
            ["5,9% = 5.9 %", "1,4 triệu USD = 1400000 USD"]
        ),
        (
            "Lỗ 3 nghìn tỷ đồng, mất 14.000 ha lúa.",
            ["3 nghìn tỷ đồng = 3000000000000 VND", "14.000 ha lúa = 14000 ha (lúa)"]
        ),
        (
            "Có 30-40 ngôi nhà bị sập, hàng chục nghìn người biểu tình.",
            [
                "30-40 ngôi nhà = 30-40 (ngôi nhà)",
                "hàng chục nghìn người biểu tình = 10000 many (người biểu tình)",
            ]
        ),
        (
            "Ba người mất tích, cháu bé nặng 12kg.",
            ["Ba người mất tích = 3 (người mất tích)", "12kg = 12 kg"]
        ),
    ])
    func vietnameseFiguresHaveValueUnitAndWhatTheyCount(text: String, expected: [String]) {
        #expect(figures(text, "vi") == expected)
    }

    @Test(arguments: [
        ("More than 240,000 people died.", ["More than 240,000 people = 240000 moreThan (people)"]),
        ("Oil rose 3.5 percent to $49.30.", ["3.5 percent = 3.5 %", "$49.30 = 49.3 USD"]),
        (
            "Some 10 to 15 tons of rice burned.",
            ["Some 10 to 15 tons of rice = 10-15 about t (rice)"]
        ),
        (
            "A US$5m deal, 20 million doses.",
            ["US$5m = 5000000 USD", "20 million doses = 20000000 (doses)"]
        ),
        (
            "Two soldiers fled; hundreds of homes burned.",
            ["Two soldiers = 2 (soldiers)", "hundreds of homes = 100 many (homes)"]
        ),
    ])
    func englishFiguresHaveValueUnitAndWhatTheyCount(text: String, expected: [String]) {
        #expect(figures(text, "en") == expected)
    }

    @Test(arguments: [
        ("Bão số 3 đổ bộ lúc 15h30 ngày 20/5/2016 vào quốc lộ 1A.", "vi"),
        ("Đội chủ nhà thắng 2-0 nhờ Su-30, điện thoại 0912345678.", "vi"),
        ("Năm 2015, Điều 4 khoản 2 có hiệu lực.", "vi"),
        ("Flight 370 and Boeing 737 jets on Route 66 in 2014.", "en"),
        ("", "vi"),
    ])
    func datesCodesAndNumbersOfThingsAreNoFigures(text: String, language: String) {
        #expect(figures(text, language) == [])
    }

    @Test(arguments: [
        "9999999999999999999999999 người", "1.000.000.000.000.000.000.000 đồng", "0,0,0,0 km",
        "%%% 5 %",
        "5", "$", "1.2.3.4 người", String(repeating: "7 triệu ", count: 4000), "10-10-10-10 người",
        "3 \u{301}\u{301} người\u{0}", "hàng hàng hàng triệu triệu",
    ])
    func hostileNumbersGiveSpansInsideTheText(text: String) {
        for language in ["vi", "en"] {
            #expect(LayerChecker.problems(of: document(text, language)) == [])
        }
    }
}
