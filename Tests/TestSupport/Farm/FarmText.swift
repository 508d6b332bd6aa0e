import Foundation

/// Articles of a farm: sentences of everyday words, the same for the same number.
public struct FarmText: Sendable {
    private let site: Int
    private let number: Int

    /// Makes the article `number` of a site.
    public init(site: Int, number: Int) {
        self.site = site
        self.number = number
    }

    /// What no other article has in its headline.
    public var token: String { "\(site)x\(number)" }

    /// The headline.
    public var headline: String {
        var chance = generator
        return "Bản tin \(token): \(words(5, &chance)) ở \(pick(Self.places, &chance))"
    }

    /// Paragraphs of the body.
    public var paragraphs: [String] {
        var chance = generator
        _ = words(5, &chance)
        return (0..<5).map { _ in
            (0..<3).map { _ in
                let who = pick(Self.people, &chance)
                let place = pick(Self.places, &chance)
                let first = words(9, &chance)
                return
                    "\(who) cho biết \(first) tại \(place), với \(Int.random(in: 3...900, using: &chance)) "
                    + "\(words(8, &chance)) trong tuần này."
            }.joined(separator: " ")
        }
    }

    /// The page.
    public func page(date: String, canonical: String?) -> String {
        let link = canonical.map { "<link rel=\"canonical\" href=\"\($0)\">" } ?? ""
        let body = paragraphs.map { "<p>\($0)</p>" }.joined(separator: "\n")
        return """
            <!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>\(headline)</title>\(link)
            <meta property="article:published_time" content="\(date)"></head><body>
            <nav><a href="/">Trang chủ</a> <a href="/xa-hoi">Xã hội</a></nav>
            <article><h1>\(headline)</h1><time datetime="\(date)">\(date)</time>
            \(body)
            </article><footer><p>Liên hệ tòa soạn</p></footer></body></html>
            """
    }

    private var generator: SeededGenerator {
        SeededGenerator(seed: UInt64(site) &* 1_000_003 &+ UInt64(number))
    }

    private func pick(_ list: [String], _ chance: inout SeededGenerator) -> String {
        list[Int.random(in: 0..<list.count, using: &chance)]
    }

    private func words(_ count: Int, _ chance: inout SeededGenerator) -> String {
        (0..<count).map { _ in pick(Self.common, &chance) }.joined(separator: " ")
    }

    private static let places = [
        "Hà Nội", "Huế", "Đà Nẵng", "Cần Thơ", "Hải Phòng", "Vinh", "Đà Lạt", "Nha Trang",
        "Quy Nhơn", "Buôn Ma Thuột", "Cà Mau", "Lào Cai", "Hạ Long", "Phú Yên", "Bến Tre",
    ]
    private static let people = [
        "Ông Lê Văn Bình", "Bà Trần Thị Hoa", "Kỹ sư Phạm Quốc Anh", "Chủ tịch xã", "Ban quản lý",
        "Giám đốc sở", "Bác sĩ Nguyễn Minh", "Đại diện công ty", "Nhóm nghiên cứu", "Hiệu trưởng",
    ]
    private static let common = [
        "cầu", "đường", "trường", "chợ", "nước", "điện", "lúa", "cá", "tôm", "rừng", "biển", "mưa",
        "bão", "nắng", "xe", "tàu", "cảng", "nhà", "vườn", "sông", "núi", "hồ", "đê", "kênh",
        "gạo", "cà phê", "tiêu", "điều", "dừa", "mía", "muối", "gỗ", "thép", "xi măng", "vải",
        "giấy", "sách", "thuốc", "máy", "phim", "nhạc", "tranh", "lễ", "hội", "giải", "bóng",
        "bơi", "chạy", "học", "dạy", "khám", "xây", "sửa", "mở", "đóng", "bán", "mua", "trồng",
        "nuôi", "bảo vệ", "kiểm tra", "đầu tư", "khai trương", "khánh thành", "hoàn thành",
        "mở rộng", "nâng cấp", "thử nghiệm", "khảo sát", "giảm", "tăng", "vượt", "đạt", "nghìn",
        "triệu", "tấn", "mét", "người", "hộ", "em", "mẫu", "ngày", "đêm", "sáng", "chiều",
    ]
}
