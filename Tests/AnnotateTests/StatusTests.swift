import Annotate
import News
import Testing

@Suite struct StatusTests {
    @Test(arguments: [
        ("Nga bác bỏ thông tin ném bom bệnh viện.", ClaimStatus.denied),
        ("Bà Park phủ nhận mọi cáo buộc.", .denied),
        ("Không thể phủ nhận vai trò của ông.", .reported),
        ("Thông tin này chưa được kiểm chứng độc lập.", .unconfirmed),
        ("Washington chưa thể xác nhận việc Nga đưa quân.", .unconfirmed),
        ("Thủ tướng sẽ thăm Hà Nội vào tháng 1.", .planned),
        ("Hai bên dự kiến gặp nhau ở Rome.", .planned),
        ("Ông đã hứa sẽ từ chức nhưng vẫn tại vị.", .reported),
        ("Ông Erdogan đe dọa đóng cửa eo biển.", .threatened),
        ("Nếu bị tấn công, Iran đáp trả ngay.", .threatened),
        ("Khủng bố là mối đe dọa lớn.", .reported),
        ("Quân đội đã giành lại thành phố.", .reported),
        // To arrange is not to be about to.
        ("Vụ tấn công do đối thủ sắp đặt từ lâu.", .reported),
        ("Ông Lê Minh sắp xếp lại đội hình.", .reported),
        ("Đội tuyển sắp đặt chân tới Hà Nội.", .planned),
        ("Hai bên sắp ký hiệp định.", .planned),
        ("Vụ cháy có thể do chập điện.", .unconfirmed),
        ("Vụ tấn công có thể là do phe đối lập sắp đặt.", .unconfirmed),
    ])
    func vietnameseSentences(text: String, status: ClaimStatus) {
        #expect(annotated(text).sentences.map(\.status) == [status])
    }

    @Test(arguments: [
        ("Russia denied bombing the hospital.", ClaimStatus.denied),
        ("The report could not be independently verified.", .unconfirmed),
        ("The parliament will vote on Thursday.", .planned),
        ("North Korea threatened to fire missiles at Guam.", .threatened),
        ("The army recaptured the town.", .reported),
    ])
    func englishSentences(text: String, status: ClaimStatus) {
        #expect(annotated(text, "en").sentences.map(\.status) == [status])
    }
}
