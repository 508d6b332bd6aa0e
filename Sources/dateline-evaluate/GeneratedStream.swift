import News

/// A stream of made-up articles: subjects that last for months, happenings of some days, copies, in many vocabularies.
///
/// Article *n* is the same whatever came before it, so any stretch of the stream can be made alone.
struct GeneratedStream: Sendable {
    /// Vocabularies, each with a language of its own.
    static let languages = 30
    /// Words of each vocabulary; the *n*-th is drawn in proportion to 1 / *n*.
    static let vocabulary = 40_000
    /// Articles a day.
    static let perDay = 1000
    /// Articles of a happening.
    static let reports = 5
    /// Happenings of a subject.
    static let happenings = 8
    /// One article in so many is a copy of the report before it, with a paragraph less.
    static let copyShare = 6

    /// The article at `place`, as its finders would give it.
    func document(_ place: Int) -> Document {
        // Reports of a happening stand some hundreds of places apart; others are told in between.
        let block = place / Self.stretch
        let inBlock = place % Self.stretch
        let told = Self.stretch / Self.reports
        let happening = block * told + inBlock % told
        var own = Draws(UInt64(place) &* 3 &+ 1)
        let isCopy = place % Self.copyShare == 0 && inBlock >= told
        // A copy draws what the report before it drew.
        var text = Draws(UInt64(isCopy ? place - told : place) &* 5 &+ 2)
        // Subjects come back every some days.
        let subject = happening % Self.live + happening / (Self.live * Self.happenings) * Self.live
        let language = subject % Self.languages
        let names = Words(seed: UInt64(subject) &* 7 &+ 3, count: 8)
        let topic = Words(seed: UInt64(subject) &* 11 &+ 4, count: 40)
        let news = Words(seed: UInt64(happening) &* 13 &+ 5, count: 24)
        func word() -> String {
            switch text.next(100) {
            case 0..<6: names.name(text.next(8))
            case 6..<24: topic.word(text.next(40))
            case 24..<48: news.word(text.next(24))
            default: Words.word(language, zipf: text.unit())
            }
        }
        func sentence() -> String {
            (0..<14 + text.next(10)).map { _ in word() }.joined(separator: " ") + "."
        }
        let headline = (0..<5).map { _ in news.word(text.next(24)) } + [names.name(text.next(8))]
        var paragraphs = (0..<4 + text.next(4)).map { _ in sentence() + " " + sentence() }
        if isCopy { paragraphs.removeLast() }
        let day = CivilDay(number: 12_000 + place / Self.perDay)
        var article = Article(
            ordinal: 1,
            parts: [(.headline, headline.joined(separator: " "), nil)]
                + paragraphs.map { (.paragraph, $0, nil) },
            outlet: Outlet(id: "paper\(own.next(200)).example", name: "Paper"),
            language: "x\(language)",
            published: PublicationDate(date: PartialDate(day))
        )
        article.id = ArticleID(Int64(own.bits() >> 1))
        return Document(article: article)
    }

    private static let stretch = 500
    /// Subjects that are told of at one time.
    private static let live = 600
}

/// The words of something: some of a huge vocabulary of its own.
private struct Words {
    private let all: [UInt64]

    init(seed: UInt64, count: Int) {
        var draws = Draws(seed)
        all = (0..<count).map { _ in draws.bits() }
    }

    func word(_ index: Int) -> String { Self.spelled(all[index] % 2_000_000 &+ 3_000_000) }

    func name(_ index: Int) -> String { "Q" + Self.spelled(all[index] % 500_000 &+ 6_000_000) }

    /// A word of a language's vocabulary by its rank.
    static func word(_ language: Int, zipf unit: Double) -> String {
        // The inverse of the logarithm: ranks are drawn in proportion to 1 / rank.
        var rank = 1.0
        var rest = unit * 15.3
        while rest >= 1 {
            rank *= 2
            rest -= 1
        }
        let number = UInt64(rank * (1 + rest)) % UInt64(GeneratedStream.vocabulary)
        return spelled(number &* 30 &+ UInt64(language) &+ 1)
    }

    private static func spelled(_ number: UInt64) -> String {
        var bytes: [UInt8] = []
        var rest = number
        repeat {
            bytes.append(consonants[Int(rest % 16)])
            bytes.append(vowels[Int(rest / 16 % 5)])
            rest /= 80
        } while rest > 0
        return String(decoding: bytes, as: UTF8.self)
    }

    private static let consonants = Array("bcdfghjklmnprstv".utf8)
    private static let vowels = Array("aeiou".utf8)
}

/// Numbers drawn from a seed (SplitMix64).
private struct Draws {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 }

    mutating func bits() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    mutating func next(_ below: Int) -> Int { Int(bits() % UInt64(below)) }

    mutating func unit() -> Double { Double(bits() >> 11) * 0x1p-53 }
}
