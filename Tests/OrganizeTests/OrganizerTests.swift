import News
import Organize
import Testing

/// Developments, stories and their independence of the order of arrival.
struct OrganizerTests {
    private func development(of id: Int64, in organization: Organization) -> ArticleID? {
        organization.stories.flatMap(\.developments)
            .first { $0.articles.contains(ArticleID(id)) }?.id
    }

    private func story(of id: Int64, in organization: Organization) -> Story? {
        organization.stories.first { $0.articles.contains(ArticleID(id)) }
    }

    @Test func twoReportsOfOneEarthquakeAreOneDevelopment() {
        let organization = Organizer().organize(Sample.corpus)
        #expect(development(of: 11, in: organization) == development(of: 12, in: organization))
        #expect(development(of: 13, in: organization) == development(of: 14, in: organization))
    }

    @Test func twoEarthquakesOfTwoCountriesStayApart() {
        let organization = Organizer().organize(Sample.corpus)
        #expect(development(of: 11, in: organization) != development(of: 13, in: organization))
    }

    @Test func courtCaseIsOneStoryOverMonths() {
        let organization = Organizer().organize(Sample.corpus)
        let story = story(of: 21, in: organization)
        #expect(story?.articles == [ArticleID(21), ArticleID(22)])
        #expect(story?.from.description == "2022-03-02")
        #expect(story?.to.description == "2022-07-20")
        #expect(story?.origins == 2)
    }

    @Test func unrelatedPagesAreDrawnIntoNoStory() {
        let organization = Organizer().organize(Sample.corpus)
        #expect(story(of: 31, in: organization)?.articles.count == 1)
        #expect(story(of: 32, in: organization)?.articles.count == 1)
    }

    @Test func storyIsTitledByAHeadlineOfItsOwnAndNamedByItsFirstArticle() {
        let organization = Organizer().organize(Sample.corpus)
        for story in organization.stories {
            let title = Sample.corpus.first { $0.id == story.titleArticle }
            #expect(story.articles.contains(story.titleArticle))
            #expect(title?.article.headline == story.title)
            #expect(story.id == story.articles.first)
        }
    }

    @Test func everyArticleIsInExactlyOneStoryAndOneDevelopment() {
        let organization = Organizer().organize(Sample.corpus)
        let ids = Sample.corpus.map(\.id).sorted()
        #expect(organization.stories.flatMap(\.articles).sorted() == ids)
        let developments = organization.stories.flatMap(\.developments)
        #expect(developments.flatMap(\.articles).sorted() == ids)
        #expect(organization.origins.map(\.article).sorted() == ids)
    }

    @Test(arguments: 1...12)
    func orderOfArrivalChangesNothing(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let copies = Sample.corpus.prefix(3).map { document in
            var document = document
            document.article.id = ArticleID(document.id.number + 100)
            return document
        }
        let documents = Sample.corpus + copies
        let shuffled = documents.shuffled(using: &generator)
        #expect(Organizer().organize(shuffled) == Organizer().organize(documents))
        #expect(
            TimelineBuilder().timeline(of: shuffled, origins: [:])
                == TimelineBuilder().timeline(of: documents, origins: [:])
        )
    }

    @Test func twoMeetingsOfTheSameMenOnOneDayOfTheYearStayApart() {
        let known = Sample.document(
            1,
            "Lam, Sơn hứa chia sẻ tin tình báo",
            [
                "Ngoại trưởng Lam và Ngoại trưởng Sơn ngày 14/10 gặp nhau ở Bắc Hải bàn việc chia sẻ tin tình báo.",
                "Hai bên hứa gửi chuyên gia tới vùng đảo phía tây ngay trong tháng và mở đường dây nóng giữa các bộ tham mưu.",
                "Cuộc hội đàm kéo dài ba giờ, chạm cả tới chương trình hạt nhân và lệnh cấm vận dầu mỏ.",
            ],
            date: "2015-10-15"
        )
        let unknown = Sample.document(
            2,
            "Bắc Hải lấy làm tiếc vì bị từ chối",
            [
                "Ngoại trưởng Lam ngày 14/10 nói không có gì để bàn với Ngoại trưởng Sơn sau vụ bắn rơi máy bay.",
                "Người phát ngôn cho rằng lời đề nghị cử phái đoàn cấp cao bị bỏ ngoài tai là điều đáng buồn.",
                "Thủ đô Bắc Hải tuyên bố vẫn giúp quân chính phủ bằng phi cơ, dù phe nổi dậy phản đối.",
            ],
            date: "XXXX-10-15"
        )
        let organization = Organizer().organize(Sample.corpus + [known, unknown])
        #expect(development(of: 1, in: organization) != development(of: 2, in: organization))
        #expect(organization.dates.isEmpty)
    }

    @Test func nothingComesOfNothing() {
        let organization = Organizer().organize([])
        #expect(organization.stories.isEmpty)
        let empty = Organizer().organize([
            Document(article: Article(ordinal: 1, parts: [])),
            Sample.document(5, "", [""]),
        ])
        #expect(empty.stories.flatMap(\.articles).count == 2)
    }

    @Test func articlesThatArriveOneByOneGetTheDevelopmentOfTheFirst() {
        var gatherer = ArrivalGatherer(expected: 10)
        let sketcher = Sketcher()
        let ids = Sample.corpus.map { gatherer.add(sketcher.sketch(of: $0)) }
        #expect(ids[1] == ArticleID(11))
        #expect(ids[2] == ArticleID(13))
        #expect(ids[7] == ArticleID(32))
    }
}
