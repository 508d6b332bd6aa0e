import News
import Organize
import TestSupport
import Testing

@Suite struct NameJoinerTests {
    /// A record of an article that names a person.
    private func person(
        _ article: Int64,
        _ name: String,
        as shortNames: [String] = [],
        holding offices: [String] = [],
        key: String? = nil
    ) -> NameUse {
        NameUse(
            article: ArticleID(article),
            key: "person:" + (key ?? name.lowercased()),
            kind: .person,
            name: name,
            shortNames: shortNames,
            offices: offices
        )
    }

    private func joined(
        _ uses: [NameUse],
        _ corrections: [NameCorrection] = []
    ) -> [CorpusName] {
        var joiner = NameJoiner()
        for use in uses { joiner.add(use) }
        return joiner.names(corrections: corrections)
    }

    /// "key <- other keys" of names that others were joined to.
    private func joins(_ names: [CorpusName]) -> [String] {
        names.filter { !$0.aliases.isEmpty }.map { name in
            "\(name.name) <- "
                + name.aliases.map { "\($0.key) \($0.ground.rawValue)" }.joined(separator: ", ")
        }
    }

    @Test func aShortNameIsJoinedWhereAnArticleShowsWhomItMeans() {
        let uses = [person(1, "John Kerry", as: ["Kerry"]), person(2, "Kerry")]
        #expect(joins(joined(uses)) == ["John Kerry <- person:kerry coreference"])
        #expect(joined(uses).first?.aliases.first?.example == ArticleID(1))
        #expect(joined(uses).first?.articles == 2)
        // Without an article that calls him so, nothing tells that the two are one.
        #expect(joins(joined([person(1, "John Kerry"), person(2, "Kerry")])).isEmpty)
    }

    @Test func aShortNameOfTwoPeopleIsNobodys() {
        let uses = [
            person(1, "Hillary Clinton", as: ["Clinton"]),
            person(2, "Bill Clinton", as: ["Clinton"]), person(3, "Clinton"),
        ]
        #expect(joins(joined(uses)).isEmpty)
        // A namesake whom no article calls so stands in the way as well.
        let namesake = [
            person(1, "John Kerry", as: ["Kerry"]), person(2, "Andrew Kerry"), person(3, "Kerry"),
        ]
        #expect(joins(joined(namesake)).isEmpty)
    }

    @Test func vietnameseGivenNamesAreNotJoined() {
        let uses = [
            person(1, "Nguyễn Văn Hùng", as: ["Hùng"]), person(2, "Hùng"),
            person(3, "Nguyễn Văn Hưng"),
        ]
        #expect(joins(joined(uses)).isEmpty)
    }

    @Test func unmarkedNamesMeetTheOnlyMarkedOne() {
        let one = [
            person(1, "Nguyễn Xuân Phúc"),
            person(2, "Nguyen Xuan Phuc", key: "nguyen xuan phuc"),
        ]
        #expect(joins(joined(one)).count == 1)
        let two = [
            person(1, "Nguyễn Văn Hùng"), person(2, "Nguyễn Văn Hưng"),
            person(3, "Nguyen Van Hung", key: "nguyen van hung"),
        ]
        #expect(joins(joined(two)).isEmpty)
    }

    @Test(arguments: [
        ("Xéc-gây La-vrốp", "Sergei Lavrov"), ("Vla-đi-mia Pu-tin", "Vladimir Putin"),
        ("Giôn Ke-ri", "John Kerry"), ("An-oa Xa-đát", "Anwar Sadat"),
        ("Ba-rắc Ô-ba-ma", "Barack Obama"), ("Xéc-gây Sôi-gu", "Sergei Shoigu"),
        ("Ma-ri-a Da-kha-rô-va", "Maria Zakharova"),
    ])
    func transliteratedNamesAreJoinedBySound(syllables: String, name: String) {
        let uses = [person(1, syllables), person(2, name), person(3, "Kofi Annan")]
        let names = joined(uses)
        #expect(names.count == 2)
        #expect(names.first?.aliases.first?.ground == .transliteration)
    }

    @Test(arguments: [
        ("Park Hang-seo", "Kim Jong-un"), ("Kim Jong-un", "Kim Jong-il"),
        ("Giôn Ke-ri", "Jane Cary"), ("Lee Kang-in", "Luke Neon"),
    ])
    func otherNamesWithHyphensStayAlone(first: String, second: String) {
        #expect(joined([person(1, first), person(2, second)]).count == 2)
    }

    @Test func spellingsOfOneSoundNeedASharedOffice() {
        let office = ["Tổng thống Ukraine"]
        let uses = [
            person(1, "Volodymyr Zelensky", holding: office),
            person(2, "Vladimir Zelensky", holding: office),
        ]
        #expect(joins(joined(uses)).count == 1)
        let unknown = [person(1, "Jon Smith"), person(2, "John Smith")]
        #expect(joined(unknown).count == 2)
    }

    @Test func aSlipInALongNameIsJoinedToTheCommonOne() {
        var uses = (1...5).map { person(Int64($0), "Sergei Lavrov") }
        uses.append(person(6, "Sergei Lavorv"))
        #expect(joins(joined(uses)) == ["Sergei Lavrov <- person:sergei lavorv slip"])
        uses.append(person(7, "Sergei Lavorv"))
        #expect(joined(uses).count == 2)
    }

    @Test func theReaderHasTheLastWord() {
        let uses = [
            person(1, "John Kerry", as: ["Kerry"]), person(2, "Kerry"),
            person(3, "Tập Cận Bình"), person(4, "Xi Jinping"),
        ]
        let names = joined(
            uses,
            [
                NameCorrection(first: "Kerry", second: "John Kerry", isSame: false),
                NameCorrection(first: "tap can binh", second: "person:xi jinping", isSame: true),
            ]
        )
        #expect(joins(names).count == 1)
        #expect(names.first { !$0.aliases.isEmpty }?.aliases.first?.ground == .reader)
        // The later of two wishes holds.
        let back = joined(
            uses,
            [
                NameCorrection(first: "Kerry", second: "John Kerry", isSame: false),
                NameCorrection(first: "John Kerry", second: "Kerry", isSame: true),
            ]
        )
        #expect(joins(back) == ["John Kerry <- person:kerry reader"])
    }

    @Test func whatMustStayApartDoesNotMeetThroughAThird() {
        let uses = [
            person(1, "Sergei Lavrov"), person(2, "Xéc-gây La-vrốp"),
            person(3, "Sergei V Lavrov"),
        ]
        #expect(joined(uses).count == 1)
        let names = joined(
            uses,
            [NameCorrection(first: "Xéc-gây La-vrốp", second: "Sergei V Lavrov", isSame: false)]
        )
        #expect(names.count == 2)
        #expect(
            !names.contains { name in
                let keys = [name.key] + name.aliases.map(\.key)
                return keys.contains("person:xéc-gây la-vrốp")
                    && keys.contains("person:sergei v lavrov")
            }
        )
    }

    @Test func organisationsMeetTheirAbbreviations() {
        let uses = [
            NameUse(
                article: ArticleID(1),
                key: "org:cuc hang khong",
                kind: .organization,
                name: "Cục Hàng không",
                shortNames: ["CHK"]
            ),
            NameUse(article: ArticleID(2), key: "org:chk", kind: .organization, name: "CHK"),
        ]
        #expect(joins(joined(uses)) == ["Cục Hàng không <- org:chk coreference"])
    }

    @Test func theOrderOfArrivalDoesNotShow() {
        let names = [
            "John Kerry", "Kerry", "Sergei Lavrov", "Xéc-gây La-vrốp", "Lavrov", "Bashar al-Assad",
            "Bashar Hafez al-Assad", "Nguyễn Văn Hùng", "Nguyen Van Hung",
        ]
        var generator = SeededGenerator(seed: 9)
        var uses: [NameUse] = []
        for article in 1...60 {
            let name = names[Int.random(in: 0..<names.count, using: &generator)]
            let short = name.split(separator: " ").last.map(String.init) ?? name
            uses.append(person(Int64(article), name, as: short == name ? [] : [short]))
        }
        let first = joined(uses)
        for _ in 0..<5 {
            uses.shuffle(using: &generator)
            #expect(joined(uses) == first, "seed 9")
        }
    }
}
