import Annotate
import News
import Testing

@Suite struct EntityTests {
    /// Names in newsroom Vietnamese: courts, sport, markets, disasters, minority names, transliterations.
    @Test(arguments: [
        (
            "Tòa án nhân dân TP Hà Nội tuyên phạt bị cáo Nguyễn Văn Hùng 12 năm tù.",
            [
                "Tòa án nhân dân TP Hà Nội org:toa an nhan dan tp ha noi",
                "Nguyễn Văn Hùng person:nguyen van hung",
            ]
        ),
        (
            "Nạn nhân là anh Giàng A Páo, trú tại xã Tả Phìn, huyện Sa Pa.",
            ["Giàng A Páo person:giang a pao", "Tả Phìn place:ta phin", "Sa Pa city:sa-pa"]
        ),
        (
            "Bà H'Yim Kđoh tham dự hội nghị ở Buôn Ma Thuột, Đắk Lắk.",
            [
                "H'Yim Kđoh person:hyim kdoh", "Buôn Ma Thuột city:buon-ma-thuot",
                "Đắk Lắk place:dak-lak",
            ]
        ),
        (
            "HLV Park Hang-seo và tiền đạo Nguyễn Công Phượng có mặt trên sân Mỹ Đình.",
            [
                "Park Hang-seo person:park hang seo",
                "Nguyễn Công Phượng person:nguyen cong phuong", "Mỹ Đình city:my-dinh",
            ]
        ),
        (
            "Cổ phiếu của Vingroup, Hòa Phát và Vietcombank dẫn đầu.",
            ["Vingroup org:vingroup", "Hòa Phát org:hoa-phat", "Vietcombank org:vietcombank"]
        ),
        (
            "Bão đổ bộ vào Khánh Hoà, Ban Chỉ đạo Trung ương về Phòng chống thiên tai cho hay.",
            [
                "Khánh Hoà place:khanh-hoa",
                "Ban Chỉ đạo Trung ương về Phòng chống thiên tai org:ban chi dao trung uong ve phong chong thien tai",
            ]
        ),
        (
            "Bà Nga và ông Đức cùng chị Mỹ Linh sống tại phường Bến Nghé.",
            [
                "Nga person:nga", "Đức person:duc", "Mỹ Linh person:my linh",
                "Bến Nghé place:ben-nghe",
            ]
        ),
        (
            "Mỹ Tâm và Đàm Vĩnh Hưng biểu diễn tại Hải Phòng.",
            [
                "Mỹ Tâm person:my tam", "Đàm Vĩnh Hưng person:dam vinh hung",
                "Hải Phòng city:hai-phong",
            ]
        ),
        ("Anh và Pháp đã ký thỏa thuận.", ["Anh territory:GB", "Pháp territory:FR"]),
        ("Anh đã nộp đơn. Ý kiến của anh rất quan trọng.", []),
        ("Anh Tuấn không biết chuyện này.", ["Tuấn person:tuan"]),
        ("Pháp luật nghiêm cấm hành vi này. Mỹ phẩm giả bị tịch thu.", []),
        (
            "Thủ tướng Đức Angela Merkel điện đàm với Tổng thống Pháp Emmanuel Macron.",
            [
                "Đức territory:DE", "Angela Merkel person:angela merkel", "Pháp territory:FR",
                "Emmanuel Macron person:emmanuel macron",
            ]
        ),
        (
            "Ông Xéc-gây La-vrốp đã tới Mát-xcơ-va.",
            ["Xéc-gây La-vrốp person:sergei lavrov", "Mát-xcơ-va city:moscow"]
        ),
        (
            "Đàm phán Nga - Mỹ tại Geneva do LHQ bảo trợ.",
            ["Nga territory:RU", "Mỹ territory:US", "Geneva city:geneva", "LHQ org:un"]
        ),
        (
            "Đại sứ quán Nga ở Damascus trúng rocket.",
            ["Đại sứ quán Nga org:embassy/RU", "Damascus city:damascus"]
        ),
        (
            "Bộ Ngoại giao Mỹ và Bộ Quốc phòng Nga ra tuyên bố.",
            ["Bộ Ngoại giao Mỹ org:state-department", "Bộ Quốc phòng Nga org:defence-ministry/RU"]
        ),
        (
            "Thái tử Ả Rập Saudi Mohammed bin Salman thăm London.",
            [
                "Ả Rập Saudi territory:SA", "Mohammed bin Salman person:mohammed bin salman",
                "London city:london",
            ]
        ),
        (
            "Tờ The New York Times và hãng thông tấn Itar TASS đưa tin.",
            ["The New York Times org:new-york-times", "Itar TASS org:tass"]
        ),
        (
            "Bí thư Tỉnh ủy Nghệ An Hồ Đức Phớc thăm gia đình chị Lò Thị Mai.",
            [
                "Nghệ An place:nghe-an", "Hồ Đức Phớc person:ho duc phoc",
                "Lò Thị Mai person:lo thi mai",
            ]
        ),
        ("Giám đốc Phân tích của VPS dự báo VN-Index tăng 12 điểm.", ["VPS org:vps"]),
        (
            "Sở Giao thông Vận tải Hà Nội phạt 15 USD, GDP tăng 6%.",
            ["Sở Giao thông Vận tải Hà Nội org:so giao thong van tai ha noi"]
        ),
        (
            "Động đất làm rung chuyển Nepal, theo Cục Khảo sát Địa chất Mỹ (USGS).",
            ["Nepal territory:NP", "Cục Khảo sát Địa chất Mỹ org:usgs", "USGS org:usgs"]
        ),
        (
            "Nhóm Al-Nusra Front là một nhánh của al-Qaeda.",
            ["Al-Nusra Front org:al-nusra", "al-Qaeda org:al-qaeda"]
        ),
    ])
    func vietnameseNames(text: String, names: [String]) {
        let document = annotated(text)
        #expect(document.nameKeys == names)
        document.checkLayers()
    }

    @Test(arguments: [
        (
            "Russian Foreign Minister Sergey Lavrov flew to Washington.",
            [
                "Russian territory:RU", "Sergey Lavrov person:sergei lavrov",
                "Washington city:washington",
            ]
        ),
        ("Police in Jakarta arrested two suspects.", ["Jakarta city:jakarta"]),
        (
            "Jordan Henderson scored for Liverpool, while Georgia beat Jordan 3-0.",
            [
                "Jordan Henderson person:jordan henderson", "Liverpool city:liverpool",
                "Georgia territory:GE", "Jordan territory:JO",
            ]
        ),
        (
            "The European Central Bank's Mario Draghi spoke in Frankfurt.",
            [
                "European Central Bank org:ecb", "Mario Draghi person:mario draghi",
                "Frankfurt city:frankfurt",
            ]
        ),
        ("Hurricane Maria hit Puerto Rico in May.", ["Puerto Rico territory:PR"]),
        (
            "The quake was felt in Kumamoto, the U.S. Geological Survey reported.",
            ["Kumamoto city:kumamoto", "U.S. Geological Survey org:usgs"]
        ),
        ("Nguyen Van Hung was sentenced on Tuesday.", ["Nguyen Van Hung person:nguyen van hung"]),
        (
            "The Russian Foreign Ministry and the Ministry of Defence of Russia disagreed.",
            [
                "Russian Foreign Ministry org:foreign-ministry/RU",
                "Ministry of Defence of Russia org:defence-ministry/RU",
            ]
        ),
        (
            "Hayat Tahrir al-Sham seized Idlib from Ahrar al-Sham.",
            ["Hayat Tahrir al-Sham org:hts", "Idlib city:idlib", "Ahrar al-Sham org:ahrar-al-sham"]
        ),
        (
            "Chancellor Ursula von der Leyen met J. K. Rowling.",
            [
                "Ursula von der Leyen person:ursula von der leyen",
                "J. K. Rowling person:j k rowling",
            ]
        ),
    ])
    func englishNames(text: String, names: [String]) {
        let document = annotated(text, "en")
        #expect(document.nameKeys == names)
        document.checkLayers()
    }

    @Test(arguments: [
        ("Tình hình ở Đông Aleppo rất tồi tệ.", ["Aleppo city:aleppo"]),
        (
            "Đội tuyển U23 Việt Nam thua ở Thường Châu.",
            ["Việt Nam territory:VN", "Thường Châu place:thuong chau"]
        ),
        (
            "Máy bay Boeing 737 MAX của Lion Air rơi xuống biển.",
            ["Boeing org:boeing", "Lion Air org:lion-air"]
        ),
        (
            "Người phát ngôn Cơ quan Quản lý Thảm họa Indonesia từ chức.",
            ["Cơ quan Quản lý Thảm họa Indonesia org:co quan quan ly tham hoa indonesia"]
        ),
    ])
    func partsCodesAndModels(text: String, names: [String]) {
        #expect(annotated(text).nameKeys == names)
    }

    @Test func keysDoNotDependOnTheLanguage() {
        let vietnamese = annotated("Nga và Liên Hợp Quốc họp ở Mátxcơva, Bắc Kinh.")
        let english = annotated("Russia and the United Nations met in Moscow and Beijing.", "en")
        #expect(vietnamese.entities.map(\.key) == english.entities.map(\.key))
    }

    @Test func shortNamesMeetTheFullOnes() {
        let document = annotated([
            (.paragraph, "Ngoại trưởng Mỹ John Kerry gặp Tổng thống Syria, Bashar al-Assad."),
            (.paragraph, "Ông Kerry từ chối bắt tay ông Assad. Kerry rời Damascus ngay sau đó."),
        ])
        let persons = document.mentions.map { document.entities[$0.entity] }
            .filter { $0.kind == .person }.map(\.name)
        #expect(
            persons == [
                "John Kerry", "Bashar al-Assad", "John Kerry", "Bashar al-Assad", "John Kerry",
            ]
        )
    }

    @Test func spellingsOfOneNameAreOnePerson() {
        let document = annotated([
            (.paragraph, "Ngoại trưởng Nga Sergei Lavrov đến Geneva."),
            (.paragraph, "Ông Sergey Lavrov sẽ gặp ông Kerry. Ông Lavorv chưa trả lời."),
        ])
        let keys = Set(document.entities.filter { $0.kind == .person }.map(\.key))
        #expect(keys.contains("person:sergei lavrov"))
        #expect(keys.count == 2)
    }

    @Test func oneSlipAwayFromAKnownNameIsThatName() {
        let document = annotated(
            "Moscow và Washington im lặng. Ông phản đối Mosow và bị Washignton từ chối."
        )
        #expect(document.nameKeys.suffix(2) == ["Mosow city:moscow", "Washignton city:washington"])
    }

    @Test func officesResolveToTheirHolders() {
        let document = annotated([
            (.headline, "Ngoại trưởng Mỹ rời Geneva"),
            (.paragraph, "Ngoại trưởng Mỹ John Kerry gặp Ngoại trưởng Nga Sergei Lavrov."),
            (.paragraph, "Người phát ngôn Tổng thống Nga, ông Dmitry Peskov không dự họp."),
            (
                .paragraph,
                "Ngoại trưởng Nga về nước. Người phát ngôn Tổng thống Nga im lặng. Hai Ngoại trưởng Nga - Mỹ hẹn gặp lại."
            ),
        ])
        #expect(
            document.titleNames == [
                "Ngoại trưởng Mỹ -> John Kerry", "Ngoại trưởng Nga -> Sergei Lavrov",
                "Người phát ngôn Tổng thống Nga -> Dmitry Peskov",
            ]
        )
    }

    @Test func differentPersonsWithLikeNamesStayApart() {
        let document = annotated("Ông Nguyễn Văn Hùng tố cáo ông Nguyễn Văn Hưng. Ông Hưng bác bỏ.")
        #expect(
            document.mentions.map { document.entities[$0.entity].name }.last == "Nguyễn Văn Hưng"
        )
    }

    @Test(arguments: [
        "", " ", "\u{0}", "“", "“““”””", "A-", "al-", "'", "Ông", "Theo", "Theo ,", "Nga-", "H'",
        "Bộ Ngoại giao", "e\u{301}\u{301}", "👩‍👩‍👧 Nga 👍", "U.S.", "U.S", "«»", "ông ông ông :", "“Ông",
        "Nga:", "x: \"",
    ])
    func oddTextsDoNoHarm(text: String) {
        for language in ["vi", "en", "und"] {
            for role in [Block.Role.headline, .paragraph, .caption, .byline, .credit] {
                annotated([(role, text), (role, text + text)], language).checkLayers()
            }
        }
    }

    @Test func longTextsTakeLinearTime() {
        let clock = ContinuousClock()
        func time(_ count: Int) -> Duration {
            let text = String(repeating: "Ông Lý Văn A nói “Nga - Mỹ - Anh", count: count)
            return clock.measure { _ = annotated(text) }
        }
        _ = time(10)
        let small = time(500)
        let large = time(4_000)
        #expect(large < small * 40 + .milliseconds(200))
    }

    @Test func nameNeverCrossesParagraphs() {
        let document = annotated(
            [
                (.paragraph, "Nguyễn Văn Hùng gặp John Kerry."),
                (.paragraph, "Họ nói về Nguyễn Văn"), (.paragraph, "Hùng và John"),
                (.stamp, "Kerry 20/5"), (.paragraph, "Kerry đã về."),
            ]
        )
        for mention in document.mentions {
            #expect(document.article.blocks.contains { $0.span.contains(mention.span) })
        }
        #expect(document.nameKeys.last == "Kerry person:john kerry")
        document.checkLayers()
    }

    /// What a word in small letters is says nothing of the same word in capitals.
    @Test func spellingIsJudgedWhereItStands() {
        #expect(annotated("Sau đó Mai La đến. LA thắng trận.").nameKeys.last == "LA org:la")
    }
}
