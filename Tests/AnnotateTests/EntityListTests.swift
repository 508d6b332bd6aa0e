import Annotate
import Foundation
import News
import TestSupport
import Testing

/// What the lists of names hold, and what they must not catch.
@Suite struct EntityListTests {
    /// One key for a territory or a city in whatever language it is named.
    @Test(arguments: [
        ("vi", "Nga đã rút quân khỏi Syria.", ["territory:RU", "territory:SY"]),
        ("en", "Russia has withdrawn from Syria.", ["territory:RU", "territory:SY"]),
        ("ru", "Россия вывела войска из Сирии.", ["territory:RU", "territory:SY"]),
        ("ru", "Российские войска вышли, сообщили в Турции.", ["territory:RU", "territory:TR"]),
        ("fr", "La Russie et les États-Unis négocient.", ["territory:RU", "territory:US"]),
        (
            "de", "Russland und die USA verhandeln über Syriens Zukunft.",
            ["territory:RU", "territory:US", "territory:SY"]
        ),
        ("es", "Rusia y Estados Unidos negocian.", ["territory:RU", "territory:US"]),
        ("it", "La Russia e la Cina negoziano.", ["territory:RU", "territory:CN"]),
        ("pt", "A Rússia e a Alemanha negociam.", ["territory:RU", "territory:DE"]),
        ("id", "Rusia dan Jepang berunding.", ["territory:RU", "territory:JP"]),
        ("zh", "俄罗斯和美国举行会谈。", ["territory:RU", "territory:US"]),
        ("ja", "ロシアと米国が会談した。", ["territory:RU", "territory:US"]),
        ("ko", "러시아와 미국이 회담했다.", ["territory:RU", "territory:US"]),
        ("ar", "اجتمعت روسيا وأوكرانيا في تركيا", ["territory:RU", "territory:TR"]),
    ])
    func territoriesHaveOneKeyInEveryLanguage(language: String, text: String, keys: [String]) {
        let document = annotated(text, language)
        let found = document.mentions.map { document.entities[$0.entity].key }
        #expect(found.filter { $0.hasPrefix("territory:") } == keys)
        document.checkLayers()
    }

    @Test(arguments: [
        ("Ông Tập Cận Bình tới Moscow.", "person:xi jinping"),
        ("Ông Vla-đi-mia Pu-tin phát biểu.", "person:vladimir putin"),
        ("Hội nghị họp ở Nam Ninh.", "city:nanning"),
        ("Lực lượng Hỗ trợ Nhanh chiếm sân bay.", "org:rsf-sudan"),
        ("Cháy lớn ở Bù Đăng.", "place:bu-dang"),
        ("Sập cầu ở Phong Châu, Việt Trì.", "place:viet-tri"),
    ])
    func listedNamesHaveTheirKeys(text: String, key: String) {
        #expect(annotated(text).entities.map(\.key).contains(key))
    }

    /// Words and names that only look like entries of the lists.
    @Test(arguments: [
        ("Ca sĩ Hải Châu hát ở Hà Nội.", "person:hai chau"),
        ("Nghệ sĩ Lệ Thủy nhận giải.", "person:le thuy"),
        ("Bà Thanh Sơn không có mặt.", "person:thanh son"),
        ("MC Thanh Chương dẫn chương trình.", "person:thanh chuong"),
        ("Bà Nguyễn Thị Tây Hồ từ chối trả lời.", "person:nguyen thi tay ho"),
    ])
    func peopleNamedLikePlacesStayPeople(text: String, key: String) {
        #expect(annotated(text).entities.map(\.key).contains(key))
    }

    @Test(arguments: [
        "Science has no answer. People know it. Today is fine. Nature is cruel.",
        "Record prices and a new Focus on trade helped. Space is scarce.",
        "Buffalo grazed near the fence. Reading is fun. Turkey was served at dinner time.",
    ])
    func commonWordsAreNoOutletsAndPlaces(text: String) {
        let keys = annotated(text, "en").entities.map(\.key)
        #expect(keys.allSatisfy { $0 == "territory:TR" })
    }

    /// The lines of a list in fields, by section.
    private func list(_ name: String) throws -> [(section: String, fields: [String])] {
        let tests = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
            .deletingLastPathComponent().deletingLastPathComponent()
        let file = tests.deletingLastPathComponent()
            .appendingPathComponent("Sources/Annotate/Resources/\(name).txt")
        var section = ""
        var lines: [(section: String, fields: [String])] = []
        for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
        where !line.hasPrefix("#") {
            if line.hasPrefix("[") {
                section = String(line)
            } else {
                let fields = line.split(separator: "|", omittingEmptySubsequences: false)
                lines.append((section, fields.map { $0.trimmingCharacters(in: .whitespaces) }))
            }
        }
        return lines
    }

    @Test func listsHaveTheirSizeAndNoKeyTwice() throws {
        let territories = Set(try list("territories").map { $0.fields[0] })
        let cities = try list("places").filter { $0.section == "[city]" }
        #expect(cities.count >= 500)
        for city in cities {
            let isPlaced = city.fields.count == 4 && territories.contains(city.fields[3])
            #expect(isPlaced, "\(city.fields[0])")
        }
        #expect(try list("organizations").count >= 300)
        let outlets = try list("outlets")
        #expect(outlets.count >= 200)
        #expect(outlets.filter { $0.fields.count == 4 }.count >= 500)
        #expect(try list("territory-names").allSatisfy { territories.contains($0.fields[0]) })
        for name in ["places", "organizations", "outlets", "institutions", "territories"] {
            let keys = try list(name).map { $0.section + $0.fields[0] }
            let twice = Dictionary(grouping: keys) { $0 }.filter { $0.value.count > 1 }.keys
            #expect(twice.isEmpty, "\(name): \(twice.sorted())")
        }
    }
}
