import Annotate
import News
import Testing

@Suite struct CreditTests {
    @Test(arguments: [
        (Block.Role.caption, "Một góc thành phố. Ảnh: AFP", ["photo AFP"]),
        (.caption, "Ngoại trưởng hai nước. (Nguồn: Reuters)", ["photo Reuters"]),
        (.caption, "Cứu hộ tại hiện trường. Ảnh AP", ["photo AP"]),
        (.caption, "Nha Trang sau bão. Ảnh: Trọng Hiếu/VnExpress", ["photo Trọng Hiếu+VnExpress"]),
        (.caption, "Máy bay tại Idlib – Nguồn: Telegraph", ["photo The Telegraph"]),
        (.byline, "Phúc Duy", ["byline Phúc Duy"]),
        (.byline, "TNB (theo RT, Sputnik)", ["byline TNB", "syndication RT+Sputnik"]),
        (.credit, "Theo Thanhnien", ["syndication Thanh Niên"]),
        (.credit, "Theo_VnMedia", ["syndication VnMedia"]),
        (.credit, "Theo VNE", ["syndication VnExpress"]),
        (
            .standfirst, "VOV.VN- Tổng thống Mỹ tin rằng đối thoại rất quan trọng.",
            ["publisher VOV"]
        ),
        (.standfirst, "(Dân trí) - Cơn bão đã vào đất liền.", ["publisher Dân trí"]),
        (.paragraph, "TTO - Sáng 5-3, phiên tòa bắt đầu.", ["publisher Tuổi Trẻ"]),
        (.paragraph, "(Theo TTXVN, AP)", ["syndication TTXVN+AP"]),
        (.paragraph, "Nga đã rút quân, theo AFP.", ["attribution AFP"]),
        (.paragraph, "Reuters cho hay hai bên đã gặp nhau.", ["attribution Reuters"]),
        (
            .paragraph, "Tờ The New York Times dẫn lời các quan chức Mỹ.",
            ["attribution The New York Times"]
        ),
        (.paragraph, "Hai bên nhất trí, hãng thông tấn Itar TASS cho hay.", ["attribution TASS"]),
        (.credit, "Theo Báo Tin tức/TTXVN", ["syndication Báo Tin tức+TTXVN"]),
        (.credit, "Theo: www.tienphong.vn", ["syndication Tiền Phong"]),
        (.credit, "Nguồn: VOV.VN", ["syndication VOV"]),
        (.credit, "Hải Yến (TTXVN)", ["byline Hải Yến", "syndication TTXVN"]),
        (.credit, "Nguyễn Tiến - TTXVN", ["byline Nguyễn Tiến", "syndication TTXVN"]),
        (.credit, "Theo Infonet, BBC, Daily Mail", ["syndication Infonet+BBC+Daily Mail"]),
        (.standfirst, "(TNO) Ngoại trưởng Mỹ bày tỏ quan ngại.", ["publisher Thanh Niên"]),
        (.standfirst, "NDĐT - Chiều 5-9, Thủ tướng tiếp khách.", ["publisher Nhân Dân"]),
        (.standfirst, "TGVN. Nga và Mỹ nhất trí ngừng bắn.", ["publisher Thế giới & Việt Nam"]),
        (.caption, "Binh sĩ Nga. (Ảnh: AFP/TTXVN)", ["photo AFP+TTXVN"]),
        (.caption, "Ảnh minh họa.", []),
        // Told to an outlet, or followed on one, is no credit.
        (.paragraph, "Một quan chức cho CNN biết tin này. Mời theo dõi VOV trên mạng.", []),
        (.paragraph, "Theo Bộ Quốc phòng Nga, máy bay đã về căn cứ.", []),
    ])
    func vietnameseCredits(role: Block.Role, text: String, credits: [String]) {
        let document = annotated([(role, text)])
        #expect(document.creditLines == credits)
        document.checkLayers()
    }

    @Test(arguments: [
        (
            Block.Role.standfirst, "WASHINGTON (Reuters) - The president spoke.",
            ["publisher Reuters"]
        ),
        (.dateline, "LONDON, June 5 (AP) —", ["publisher AP"]),
        (.caption, "The president at home. REUTERS/Jane Roe", ["photo Reuters"]),
        (.caption, "A man in Aleppo (AP Photo/John Doe)", ["photo AP"]),
        (.byline, "By John Smith and Mary Jones", ["byline John Smith+Mary Jones"]),
        (.byline, "Jane Roe and John Smith in Beirut", ["byline Jane Roe+John Smith"]),
        (.dateline, "MOSCOW, September 12. /TASS/.", ["publisher TASS"]),
        (.caption, "A man in Homs (Photo by Jane Roe/AP)", ["photo Jane Roe+AP"]),
        (.paragraph, "The army withdrew, according to Reuters.", ["attribution Reuters"]),
        (.paragraph, "Bloomberg reported that prices fell.", ["attribution Bloomberg"]),
        (.paragraph, "He told CNN that he was innocent.", []),
    ])
    func englishCredits(role: Block.Role, text: String, credits: [String]) {
        #expect(annotated([(role, text)], "en").creditLines == credits)
    }
}
