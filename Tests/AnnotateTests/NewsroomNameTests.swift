import Annotate
import News
import TestSupport
import Testing

/// Rules for names of newsroom prose: who stands behind an office, codes, house numbers, names on both sides of a hyphen.
@Suite struct NewsroomNameTests {
    @Test(arguments: [
        (
            "Chủ tịch Ủy ban châu Âu Helga Brandt tới Hà Nội.",
            ["Ủy ban châu Âu org:ec", "Helga Brandt person:helga brandt", "Hà Nội city:hanoi"]
        ),
        (
            "Bộ trưởng Bộ Quốc phòng Lê Văn Tám họp.",
            ["Bộ Quốc phòng org:defence-ministry", "Lê Văn Tám person:le van tam"]
        ),
        (
            "Chủ tịch Sao Mai Việt Phan Văn Long từ chức.",
            ["Sao Mai Việt org:sao mai viet", "Phan Văn Long person:phan van long"]
        ),
        (
            "Trận U20 Việt Nam gặp U20 Lào đã hoãn.",
            ["Việt Nam territory:VN", "Lào territory:LA"]
        ),
        (
            "Tòa án nhân dân cấp cao tại Đà Nẵng bác kháng cáo.",
            ["Tòa án nhân dân cấp cao tại Đà Nẵng org:toa an nhan dan cap cao tai da nang"]
        ),
        ("Lee Chong-su dẫn trước hai bàn.", ["Lee Chong-su person:lee chong su"]),
        ("Tay súng người Kurd PKK rút lui.", ["PKK org:pkk"]),
        ("Cháy ở ngõ 12 Lê Trọng Tấn, hai người bị thương.", ["Lê Trọng Tấn place:le trong tan"]),
        (
            "Khách viếng nhà thờ Đức Bà Sài Thành rất đông.",
            ["Đức Bà Sài Thành place:duc ba sai thanh"]
        ),
        ("Kênh Skyline cho hay hai bên đã gặp nhau.", ["Skyline org:skyline"]),
        (
            "Bà Thanh Trì và ông Bình Dương bị triệu tập.",
            ["Thanh Trì person:thanh tri", "Bình Dương person:binh duong"]
        ),
        (
            "Hội Trăng lưỡi liềm đỏ Iran gửi hàng cứu trợ.",
            ["Hội Trăng lưỡi liềm đỏ Iran org:red-crescent/IR"]
        ),
    ])
    func vietnameseNames(text: String, names: [String]) {
        let document = annotated(text)
        #expect(document.nameKeys == names)
        document.checkLayers()
    }

    @Test(arguments: [
        ("The army took the Karmeh district.", ["Karmeh place:karmeh"]),
        (
            "Nguyen My Lan met Tran An Binh.",
            ["Nguyen My Lan person:nguyen my lan", "Tran An Binh person:tran an binh"]
        ),
        ("The Tanzanian Red Cross sent blankets.", ["Tanzanian Red Cross org:red-cross/TZ"]),
    ])
    func englishNames(text: String, names: [String]) {
        #expect(annotated(text, "en").nameKeys == names)
    }

    @Test(arguments: [
        (
            "Al Jazeera, citing a military source, said the army had taken the town.",
            "en", ["a military source < Al Jazeera: the army had taken the town"]
        ),
        (
            "The mayor was treated for pneumonia, her doctor Jane Roe said.",
            "en", ["Jane Roe: The mayor was treated for pneumonia"]
        ),
        (
            "The country will not negotiate under fire, Jane Roe told her cabinet.",
            "en", ["Jane Roe: The country will not negotiate under fire"]
        ),
        (
            "Người dân không nên ra khơi, Bộ Quốc phòng khuyến cáo hôm 8/9.",
            "vi", ["Bộ Quốc phòng: Người dân không nên ra khơi"]
        ),
        ("Sau khi bão không vào bờ, Bộ Quốc phòng thông báo hôm 8/9.", "vi", []),
        ("Bão đã tới gần Đài Loan, Bộ Quốc phòng phát cảnh báo.", "vi", []),
    ])
    func sayings(text: String, language: String, sayings: [String]) {
        #expect(annotated(text, language).sayings == sayings)
    }
}
