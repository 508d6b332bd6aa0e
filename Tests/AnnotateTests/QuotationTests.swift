import Annotate
import News
import Testing

@Suite struct QuotationTests {
    @Test(arguments: [
        ("“Chúng tôi đã sẵn sàng”, ông Park nói.", ["Park: Chúng tôi đã sẵn sàng"]),
        ("Bà Merkel nói: \"Châu Âu phải đoàn kết\".", ["Angela Merkel: Châu Âu phải đoàn kết"]),
        (
            "Ông Putin nói rằng Nga sẽ rút quân khỏi Syria.",
            ["Vladimir Putin: Nga sẽ rút quân khỏi Syria"]
        ),
        (
            "Nga đã rút quân khỏi Syria, Bộ Quốc phòng Nga cho hay trong một thông cáo, theo AFP.",
            ["Bộ Quốc phòng Nga < AFP: Nga đã rút quân khỏi Syria"]
        ),
        (
            "Theo Liên Hợp Quốc, 8 triệu người bị ảnh hưởng.",
            ["Liên Hợp Quốc: 8 triệu người bị ảnh hưởng"]
        ),
        (
            "Tờ The Washington Post dẫn lời một quan chức giấu tên cho biết Nga đã can thiệp vào bầu cử.",
            ["một quan chức giấu tên < The Washington Post: Nga đã can thiệp vào bầu cử"]
        ),
        (
            "Reuters cho hay ông Lavrov nhận định Mỹ muốn cải thiện quan hệ.",
            ["Sergei Lavrov < Reuters: Mỹ muốn cải thiện quan hệ"]
        ),
        (
            "Một quan chức Mỹ cho CNN biết máy bay đã rời căn cứ.",
            ["một quan chức Mỹ < CNN: máy bay đã rời căn cứ"]
        ),
        (
            "Ông Kim tuyên bố sẽ không thử hạt nhân nữa, hãng tin Yonhap đưa tin.",
            ["Kim < Yonhap: sẽ không thử hạt nhân nữa"]
        ),
        (
            "Giá dầu tăng 2% sau cuộc họp của OPEC, Bloomberg đưa tin.",
            ["Bloomberg: Giá dầu tăng 2% sau cuộc họp của OPEC"]
        ),
        (
            "Theo ông Lê Đức Khánh, Giám đốc Phân tích của VPS, thị trường sẽ còn tăng.",
            ["Lê Đức Khánh: thị trường sẽ còn tăng"]
        ),
        (
            "Đại tá Nguyễn Văn Nhiều, Phó giám đốc Công an tỉnh Bình Dương, cho biết cơ quan điều tra đã khởi tố 3 bị can.",
            ["Nguyễn Văn Nhiều: cơ quan điều tra đã khởi tố 3 bị can"]
        ),
        (
            "Luật sư của bà Park cho rằng bản án là không công bằng.",
            ["luật sư của bà Park: bản án là không công bằng"]
        ),
        (
            "Các nhà điều tra Malaysia cho rằng máy bay đã rơi ở Ấn Độ Dương.",
            ["các nhà điều tra Malaysia: máy bay đã rơi ở Ấn Độ Dương"]
        ),
        (
            "Hãng thông tấn SANA dẫn nguồn tin quân sự nói rằng phòng không đã bắn hạ 5 tên lửa.",
            ["nguồn tin quân sự < SANA: phòng không đã bắn hạ 5 tên lửa"]
        ),
        (
            "Bộ Ngoại giao Nga xác nhận cuộc điện đàm, nhưng cho biết hai bên chưa hẹn ngày gặp.",
            ["Bộ Ngoại giao Nga: hai bên chưa hẹn ngày gặp"]
        ),
        (
            "Ông Lavrov cho biết đàm phán đã bế tắc, đồng thời cho rằng Mỹ phải chịu trách nhiệm.",
            ["Sergei Lavrov: đàm phán đã bế tắc", "Sergei Lavrov: Mỹ phải chịu trách nhiệm"]
        ),
        (
            "“Vâng, tôi sẽ đi”, ông Peskov nói. “Mọi người đều biết điều đó”, ông nói tiếp.",
            ["Dmitry Peskov: Vâng, tôi sẽ đi", "Dmitry Peskov: Mọi người đều biết điều đó"]
        ),
        (
            "Tổ chức cực đoan Nhà nước Hồi giáo (IS) hôm 13/10 tuyên bố sẽ đánh bại Nga.",
            ["Nhà nước Hồi giáo: sẽ đánh bại Nga"]
        ),
        (
            "\"Hai bên đã đạt đồng thuận\", bà Hoa Xuân Oánh, người phát ngôn Bộ Ngoại giao Trung Quốc, nói.",
            ["Hoa Xuân Oánh: Hai bên đã đạt đồng thuận"]
        ),
        (
            "Báo Tuổi Trẻ dẫn lời ông Võ Văn Hoan, Chánh văn phòng UBND TP.HCM, cho biết thành phố sẽ bắn pháo hoa.",
            ["Võ Văn Hoan < Tuổi Trẻ: thành phố sẽ bắn pháo hoa"]
        ),
        (
            "Quân đội Mỹ xác nhận một máy bay F-16 rơi ở Iraq.",
            ["quân đội Mỹ: một máy bay F-16 rơi ở Iraq"]
        ),
        (
            "Các quan chức Mỹ không nói gì thêm, nhưng khẳng định cuộc họp sẽ có kết quả.",
            ["các quan chức Mỹ: cuộc họp sẽ có kết quả"]
        ),
        // Two who speak as one are both named; somebody named earlier in the sentence is not.
        (
            "Nguyễn Phú Trọng và Joe Biden tuyên bố hai nước sẽ nâng cấp quan hệ.",
            ["Nguyễn Phú Trọng, Joe Biden: hai nước sẽ nâng cấp quan hệ"]
        ),
        (
            "Bộ Ngoại giao Nga và Bộ Ngoại giao Mỹ cho biết hai bên đã ký thỏa thuận.",
            ["Bộ Ngoại giao Nga, Bộ Ngoại giao Mỹ: hai bên đã ký thỏa thuận"]
        ),
        (
            "Ông Kerry tới Rome và ông Lavrov cho biết hai bên sẽ gặp nhau.",
            ["Sergei Lavrov: hai bên sẽ gặp nhau"]
        ),
        // Quoted words within what is said keep both of their marks.
        (
            "Ông Lavrov cho biết đàm phán đã đi vào \"ngõ cụt\".",
            ["Sergei Lavrov: đàm phán đã đi vào \"ngõ cụt\""]
        ),
        (
            "Ông Trump cho rằng họ đã ký “khế ước với bóng tối”, theo Reuters.",
            ["Donald Trump < Reuters: họ đã ký “khế ước với bóng tối”"]
        ),
        // A report, a call or a bare attitude is no quotation.
        ("Thông tin cho rằng Nga rút quân là sai.", []),
        ("Trong tuyên bố ngày 12/12, hai bên nhất trí ngừng bắn.", []),
        ("Theo kế hoạch, hai bên sẽ gặp nhau ở Rome. Theo đó, lệnh ngừng bắn có hiệu lực.", []),
        ("Ông Kerry bày tỏ quan ngại và từ chối trả lời.", []),
        ("Cảnh sát thông báo kết quả điều tra.", []),
    ])
    func vietnameseQuotations(text: String, sayings: [String]) {
        let document = annotated(text)
        #expect(document.sayings == sayings)
        document.checkLayers()
    }

    @Test(arguments: [
        (
            "\"We are ready for dialogue,\" Lavrov said.",
            ["Sergei Lavrov: We are ready for dialogue"]
        ),
        (
            "\"This is a tragedy,\" said President Emmanuel Macron. \"We will rebuild it together.\"",
            ["Emmanuel Macron: This is a tragedy", "Emmanuel Macron: We will rebuild it together"]
        ),
        (
            "US Secretary of State John Kerry warned that time was running out, according to the New York Times.",
            ["John Kerry < The New York Times: time was running out"]
        ),
        (
            "A spokesman for the Foreign Ministry denied that Turkey had shot down the drone.",
            ["a spokesman for the Foreign Ministry: Turkey had shot down the drone"]
        ),
        (
            "According to Human Rights Watch, dozens of civilians were killed.",
            ["Human Rights Watch: dozens of civilians were killed"]
        ),
        (
            "Mr. Smith, who works for Goldman Sachs in New York, said he had never met the defendant.",
            ["Smith: he had never met the defendant"]
        ),
        (
            "Two people were arrested on Friday, officials said.",
            ["officials: Two people were arrested on Friday"]
        ),
        (
            "Syrian state television quoted a military source as saying that the army had captured the town.",
            ["a military source < Syrian state television: the army had captured the town"]
        ),
        (
            "NASA and the European Space Agency said the probe had landed.",
            ["NASA, European Space Agency: the probe had landed"]
        ),
        (
            "The probe had landed on Mars, NASA and the European Space Agency said.",
            ["NASA, European Space Agency: The probe had landed on Mars"]
        ),
        (
            "The minister met Barack Obama and Vladimir Putin said he would leave the town.",
            ["Vladimir Putin: he would leave the town"]
        ),
        ("The soldiers left the village before dawn.", []),
    ])
    func englishQuotations(text: String, sayings: [String]) {
        let document = annotated(text, "en")
        #expect(document.sayings == sayings)
        document.checkLayers()
    }

    @Test(arguments: [
        (
            "Nga: 'Thống trị của phương Tây đang đến hồi kết'",
            ["Nga: Thống trị của phương Tây đang đến hồi kết"]
        ),
        (
            "Điện Kremlin: Mỹ từ chối đàm phán với Nga",
            ["Điện Kremlin: Mỹ từ chối đàm phán với Nga"]
        ),
        ("Syria: Quân chính phủ tiến vào Palmyra", []),
    ])
    func headlinesWithAColon(text: String, sayings: [String]) {
        #expect(annotated([(.headline, text)]).sayings == sayings)
    }

    @Test(arguments: [
        (
            "Hãng Reuters dẫn lời ông Trần Văn Minh cho biết hai tàu đã va chạm ngoài khơi. Ông Minh nói thêm rằng không ai bị thương.",
            ["Trần Văn Minh", "Reuters"]
        ),
        (
            "The New York Times dẫn các quan chức Mỹ cho biết Nga đã điều thêm quân. Các quan chức này nói rằng số quân lên tới 500 người.",
            ["các quan chức Mỹ", "The New York Times"]
        ),
    ])
    func aRelayHoldsForTheNextSentencesOfTheSameSpeaker(text: String, chain: [String]) {
        #expect(annotated(text).quotations.map(\.chain) == [chain, chain])
    }

    @Test(arguments: [
        (
            "The company cannot comment on the case, Alan Prowse, a spokesman for Glencore, said.",
            "en", ["Alan Prowse"]
        ),
        ("CPI tháng 4 tăng 0,33%, Tổng cục Thống kê công bố.", "vi", ["Tổng cục Thống kê"]),
        ("Bà Lê Thị Hoa nói xã còn thiếu hai giáo viên.", "vi", ["Lê Thị Hoa"]),
        ("Bà Lê Thị Hoa nói chuyện với các em nhỏ ở xã.", "vi", []),
    ])
    func speakersStandBeforeOrBehindWhatTheySay(text: String, language: String, names: [String]) {
        let document = Annotator().document(
            for: Article(ordinal: 1, parts: [(.paragraph, text, nil)], language: language)
        )
        #expect(document.quotations.map { $0.speakerName ?? "" } == names)
    }

    @Test func anOutletAtTheParagraphsEndRelaysWhatItQuotesBefore() {
        let document = annotated(
            "Các quan chức Mỹ thừa nhận họ không rõ ý định của Nga. Washington lo ngại điều này, theo Reuters."
        )
        #expect(document.quotations.first?.chain == ["các quan chức Mỹ", "Reuters"])
    }

    @Test(arguments: [
        ("“Q một hai ba bốn”, ông Kerry nói.", Quotation.Kind.direct),
        ("Ông Kerry cho biết Mỹ muốn “giảm căng thẳng” ở Syria.", .mixed),
        ("Ông Kerry cho biết Mỹ muốn giảm căng thẳng ở Syria.", .indirect),
    ])
    func kindsFollowTheMarks(text: String, kind: Quotation.Kind) {
        #expect(annotated(text).quotations.map(\.kind) == [kind])
    }
}
