import News

/// Documents of our own for the tests, with the layers that a test needs.
enum Sample {
    /// A document with sentences split at full stops and the given expressions as its times.
    static func document(
        _ id: Int64,
        _ headline: String,
        _ paragraphs: [String],
        date: String = "XXXX",
        language: String = "vi",
        outlet: String? = nil,
        times: [(text: String, value: String)] = [],
        credits: [(role: Credit.Role, names: [String])] = []
    ) -> Document {
        var article = Article(
            ordinal: 1,
            parts: [(.headline, headline, nil)] + paragraphs.map { (.paragraph, $0, nil) },
            outlet: outlet.map { Outlet(id: $0, name: $0) },
            language: language,
            published: PublicationDate(date: PartialDate(edtf: date) ?? .unknown)
        )
        article.id = ArticleID(id)
        var document = Document(article: article)
        for (index, block) in article.blocks.enumerated() {
            for span in sentences(in: article.text(of: block)) {
                document.sentences.append(
                    Sentence(span: span.shifted(by: block.span.start), block: index)
                )
            }
        }
        var from = 0
        for time in times {
            guard let start = find(time.text, in: article.text, from: from) else { continue }
            from = start + time.text.utf8.count
            document.times.append(
                TimeExpression(
                    span: TextSpan(start, from),
                    kind: .date,
                    value: time.value,
                    rule: "test"
                )
            )
        }
        document.credits = credits.map {
            Credit(role: $0.role, span: TextSpan(0, 0), sources: $0.names)
        }
        return document
    }

    private static func sentences(in text: String) -> [TextSpan] {
        var spans: [TextSpan] = []
        var start = 0
        let bytes = Array(text.utf8)
        for (index, byte) in bytes.enumerated() {
            let ends = byte == 0x2E && (index + 1 == bytes.count || bytes[index + 1] == 0x20)
            guard ends || index + 1 == bytes.count else { continue }
            spans.append(TextSpan(start, index + 1))
            start = min(index + 2, bytes.count)
        }
        return spans
    }

    private static func find(_ part: String, in text: String, from: Int) -> Int? {
        let text = Array(text.utf8)
        let part = Array(part.utf8)
        guard text.count >= part.count, from <= text.count - part.count else { return nil }
        return (from...text.count - part.count).first { start in
            text[start..<start + part.count].elementsEqual(part)
        }
    }

    /// Reports of two earthquakes, a court case told over months, and pages that have nothing to do with them.
    static let corpus: [Document] = [
        document(
            11,
            "Động đất mạnh 6,8 độ làm rung chuyển Marrakech",
            [
                "Trận động đất mạnh 6,8 độ Richter xảy ra đêm 8/9/2023 gần Marrakech, Morocco, làm sập nhiều nhà ở vùng núi Atlas.",
                "Lực lượng cứu hộ Morocco đào bới đống đổ nát ở Al Haouz, nơi gần tâm chấn nhất.",
            ],
            date: "2023-09-09",
            outlet: "baomot.example",
            times: [("8/9/2023", "2023-09-08")]
        ),
        document(
            12,
            "Morocco: cứu hộ chạy đua với thời gian sau động đất ở Marrakech",
            [
                "Đội cứu hộ Morocco tìm người sống sót ở Al Haouz, tâm chấn trận động đất gần Marrakech và vùng núi Atlas.",
                "Trận động đất mạnh 6,8 độ Richter làm sập nhiều nhà đất ở Atlas.",
            ],
            date: "2023-09-10",
            outlet: "baohai.example"
        ),
        document(
            13,
            "Động đất mạnh 6,3 độ ở Herat",
            [
                "Trận động đất mạnh 6,3 độ Richter xảy ra ngày 7/10/2023 ở Herat, Afghanistan, làm sập nhiều nhà ở huyện Zenda Jan.",
                "Lực lượng cứu hộ Afghanistan đào bới đống đổ nát ở Zenda Jan, nơi gần tâm chấn nhất.",
            ],
            date: "2023-10-08",
            outlet: "baomot.example",
            times: [("7/10/2023", "2023-10-07")]
        ),
        document(
            14,
            "Afghanistan: người Herat ngủ ngoài trời sau động đất",
            [
                "Hàng nghìn người Herat ngủ ngoài trời, cứu hộ Afghanistan tìm kiếm ở Zenda Jan sau trận động đất.",
                "Trận động đất ở Herat làm sập nhiều nhà ở Zenda Jan, Afghanistan.",
            ],
            date: "2023-10-09",
            outlet: "baohai.example"
        ),
        document(
            21,
            "Toà mở phiên xử vụ cầu Sông Lam",
            [
                "Toà án mở phiên xử kỹ sư Trần Quốc Đạt và công ty Lam Giang về vụ sập cầu Sông Lam.",
                "Cáo trạng nêu công ty Lam Giang bớt thép ở trụ cầu Sông Lam, Trần Quốc Đạt ký nghiệm thu.",
            ],
            date: "2022-03-02",
            outlet: "baomot.example"
        ),
        document(
            22,
            "Kỹ sư Trần Quốc Đạt lĩnh án vụ cầu Sông Lam",
            [
                "Kỹ sư Trần Quốc Đạt lĩnh bảy năm tù trong vụ sập cầu Sông Lam, công ty Lam Giang phải bồi thường.",
                "Hội đồng xét xử cho rằng Lam Giang và Trần Quốc Đạt cùng gây ra vụ sập cầu Sông Lam.",
            ],
            date: "2022-07-20",
            outlet: "baohai.example"
        ),
        document(
            31,
            "Giá cà phê Buôn Ma Thuột tăng",
            ["Nông dân Đắk Lắk bán cà phê nhân xô với giá cao nhất trong mười năm qua."],
            date: "2022-07-20",
            outlet: "baomot.example"
        ),
        document(
            32,
            "A new library opens in Leeds",
            ["Readers in Leeds queued to see the library's reading room and its map collection."],
            date: "2022-03-03",
            language: "en",
            outlet: "paper.example"
        ),
    ]
}

/// A small seeded generator (SplitMix64): failures print the seed.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var z = state
        z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
        z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
        return z ^ (z >> 31)
    }
}
