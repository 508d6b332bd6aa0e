import News
import Testing

@testable import Annotate

/// Vietnamese forms; every article is of Thursday, 15 October 2015.
struct TimeVietnameseTests {
    @Test(arguments: [
        ("Bộ Ngoại giao ngày 7.10 ra thông cáo.", "ngày 7.10 = 2015-10-07"),
        ("Ông đến Hà Nội hôm 30/9.", "hôm 30/9 = 2015-09-30"),
        ("Tàu cập cảng sáng 12-10.", "sáng 12-10 = 2015-10-12TMO"),
        ("Ảnh chụp 24-7-1962 tại Huế.", "24-7-1962 = 1962-07-24"),
        ("Hiệp định ký ngày 27 tháng 1 năm 1973.", "ngày 27 tháng 1 năm 1973 = 1973-01-27"),
        ("Vụ việc xảy ra rạng sáng 9/10.", "rạng sáng 9/10 = 2015-10-09TMO"),
        ("Tối qua, mưa lớn.", "Tối qua = 2015-10-14TEV"),
        ("Ông nói hôm thứ Ba.", "hôm thứ Ba = 2015-10-13"),
        ("Họ gặp nhau thứ Hai tuần trước.", "thứ Hai tuần trước = 2015-10-05"),
        ("Hội nghị sẽ họp vào Chủ nhật tới.", "Chủ nhật tới = 2015-10-18"),
        ("Giá tăng cuối tuần qua.", "cuối tuần qua = 2015-W41-WE"),
        ("Dự án xong vào đầu năm tới.", "đầu năm tới = 2016"),
        ("Xuất khẩu quý II giảm.", "quý II = 2015-Q2"),
        ("9 giờ 15 phút ngày 3/10, tàu rời ga.", "9 giờ 15 phút ngày 3/10 = 2015-10-03T09:15"),
        ("Thành phố sẽ bắn pháo hoa vào Giao thừa.", "Giao thừa = 2016-02-07"),
        ("Họp báo lúc 7h30 tối.", "7h30 tối = XXXX-XX-XXT19:30"),
        ("Ông bị giam gần ba năm.", "gần ba năm = P3Y"),
        ("Việc này kéo dài năm năm nay.", "năm năm nay = P5Y"),
        ("Sau 2 giờ 10 phút thi đấu.", "2 giờ 10 phút = PT2H10M"),
        ("Cách đây ba tuần, ông từ chức.", "Cách đây ba tuần = 2015-09-24"),
        ("Mười hai năm trước, nơi này là rừng.", "Mười hai năm trước = 2003"),
        ("Công trình của thế kỷ XIX.", "thế kỷ XIX = 18"),
        ("Nhạc của những năm 60.", "những năm 60 = 196"),
        ("Lễ hội tổ chức hằng năm.", "hằng năm = P1Y"),
        ("Doanh thu 6 tháng cuối năm 2014.", "6 tháng cuối năm 2014 = 2014-H2"),
    ])
    func formIsFoundWithItsExtentAndValue(text: String, expected: String) throws {
        #expect(try TimeExamples.found(text) == [expected])
    }

    @Test(arguments: [
        ("Hôm qua (14/10), ông về nước.", ["Hôm qua = 2015-10-14", "14/10 = 2015-10-14"]),
        ("Hội chợ mở từ ngày 3-8/10.", ["ngày 3 = 2015-10-03", "8/10 = 2015-10-08"]),
        ("Nghỉ lễ từ 30/9-2/10.", ["30/9 = 2015-09-30", "2/10 = 2015-10-02"]),
        ("Từ ngày 5 đến ngày 9/10.", ["ngày 5 = 2015-10-05", "ngày 9/10 = 2015-10-09"]),
        ("Đêm 8 rạng sáng 9/10.", ["Đêm 8 = 2015-10-08TNI", "rạng sáng 9/10 = 2015-10-09TMO"]),
        (
            "Cấm đường từ 8h00-10h30 ngày 18/10.",
            ["8h00 = 2015-10-18T08:00", "10h30 ngày 18/10 = 2015-10-18T10:30"]
        ),
        (
            "Cúp điện từ 2h đến 4h15 chiều 18/10.",
            ["2h = 2015-10-18T14:00", "4h15 chiều 18/10 = 2015-10-18T16:15"]
        ),
        ("Nhiệm kỳ 2011-2016.", ["2011 = 2011", "2016 = 2016"]),
        (
            "Hôm 3/10 họ ký, nhưng hai ngày sau đó lại rút.",
            ["Hôm 3/10 = 2015-10-03", "hai ngày sau đó = 2015-10-05"]
        ),
    ])
    func rangesAndAppositionsAreTwoExpressions(text: String, expected: [String]) throws {
        #expect(try TimeExamples.found(text) == expected)
    }

    @Test(arguments: [
        "Khoảng 2/3 dân số, 240.000 người, 5.9 tấn, mạnh 6.1 độ.",
        "Đội nhà thắng 3-1, sau tỷ số 2-2.",
        "Nhà ở đường 30/4, cạnh công viên 23-9, trên quốc lộ 14.",
        "Nghị định 15/2020 và Nghị quyết 2254 của hội đồng.",
        "Chiếc Su-30, tên lửa S-400 và chuyến bay MH370.",
        "Lần thứ hai, người thứ ba, kỳ họp thứ 5 vừa qua.",
        "Cách mạng Tháng Tám là tên một quảng trường.",
        "Em bé 18 tháng tuổi và cụ bà 90 tuổi.",
        "Năm người thoát nạn trong bóng tối; bà Năm kể.",
        "Tình hình ngày càng xấu, sự hiện diện ở nơi này thể hiện điều đó.",
        "Cửa hàng mở 24/7, hồ sơ số 45/13.",
    ])
    func numbersAndWordsThatOnlyLookLikeDatesAreLeft(text: String) throws {
        #expect(try TimeExamples.found(text) == [])
    }

    @Test(arguments: [
        ("mùng 1 Tết", "2015-02-19", "2015-02-15"),
        ("30 Tết", "2016-02-07", "2016-02-05"),
        ("rằm tháng Giêng", "2017-02-11", "2017-02-20"),
        ("mùng 10 tháng 3 âm lịch", "2023-04-29", "2023-05-02"),
        ("23 tháng Chạp", "2025-01-22", "2025-01-20"),
        // 1985: the Vietnamese new year came a month before the Chinese one.
        ("Tết Ất Sửu 1985", "1985-01-21", "2015-10-15"),
        // 2007: a day before it, by the meridian.
        ("Tết Trung thu 2015", "2015-09-27", "2016-05-20"),
        ("Tết Đoan ngọ", "2016-06-09", "2016-06-08"),
        ("Giỗ Tổ Hùng Vương", "2016-04-16", "2016-05-20"),
        ("Tết Đinh Hợi 2007", "2007-02-17", "2015-10-15"),
    ])
    func lunarDaysFollowTheVietnameseMeridian(text: String, day: String, published: String) throws {
        #expect(try TimeExamples.found("Vào " + text + ".", on: published) == ["\(text) = \(day)"])
    }

    @Test func attacksOfElevenSeptemberAreNotOfThisYear() throws {
        #expect(try TimeExamples.found("Sau vụ khủng bố 11/9.") == ["11/9 = 2001-09-11"])
    }
}
