import Foundation

/// One site of a farm: how often it publishes, how it behaves, and what is wrong with it.
public struct FarmSite: Sendable {
    /// Its number.
    public let number: Int
    /// The port that all hosts of the farm share.
    let port: Int
    /// The farm's first moment, in seconds.
    let start: Int64

    /// The name of its host.
    public var host: String { "n\(number).farm.example" }
    /// The address that its feed is followed under.
    public var feedAddress: String { "http://\(host):\(port)/rss.xml" }

    /// Seconds between two articles.
    var period: Int64 {
        [21_600, 86_400, 86_400, 86_400, 259_200, 259_200, 259_200, 604_800, 604_800, 604_800][
            number * 7 % 10
        ]
    }

    var hasETags: Bool { number % 3 != 0 }
    var hasDates: Bool { number % 3 == 0 }
    /// Seconds that its feed says it is current for; 0 where it says nothing.
    var lifetime: Int64 { number % 4 == 1 ? 3600 : 0 }
    var crawlDelay: Int64 { number % 11 == 3 ? 7 : 0 }
    var hasRobots: Bool { number % 5 != 4 }
    var isCompressed: Bool { number % 2 == 0 }
    /// Its feed moves for good on the ninth day.
    var moves: Bool { number % 13 == 5 }
    /// Its feed is gone for good from the thirteenth day on.
    var ends: Bool { number % 50 == 49 }
    /// Its `robots.txt` fails on the eleventh day.
    var losesRobots: Bool { number % 17 == 8 }
    /// The feed gives other identities with every read.
    var changesIDs: Bool { number % 9 == 2 }
    /// It lists the articles of the site before it, too.
    var repeatsOther: Bool { number % 10 == 7 && number > 0 }

    /// When an article was published, in seconds.
    public func moment(of article: Int) -> Int64 {
        let jitter = Int64(SeededGenerator.number(number, article, 1) % UInt64(period / 3))
        return start - 4 * period + Int64(article) * period + jitter
            + Int64(number * 997) % period
    }

    /// The articles that were published until a moment, in seconds.
    public func articles(until moment: Int64) -> Range<Int> {
        var count = 0
        while self.moment(of: count) <= moment { count += 1 }
        return 0..<count
    }

    /// Where an article is: some lie where `robots.txt` forbids it.
    public func path(of article: Int) -> String {
        let isPrivate = hasRobots && SeededGenerator.number(number, article, 2) % 40 == 0
        return "\(isPrivate ? "/private" : "/tin")/\(article).html"
    }

    /// What is wrong with the page of an article, for good.
    enum PageFault { case none, missing, bomb, noArticle, picture }
    func fault(of article: Int) -> PageFault {
        switch SeededGenerator.number(number, article, 3) % 200 {
        case 0, 1: .missing
        case 2: .bomb
        case 3: .noArticle
        case 4: .picture
        default: .none
        }
    }
}

extension SeededGenerator {
    /// A number that is made of three others.
    static func number(_ a: Int, _ b: Int, _ c: Int) -> UInt64 {
        var generator = SeededGenerator(
            seed: UInt64(truncatingIfNeeded: a &* 7_919 &+ b &* 104_729 &+ c &* 1_299_709)
        )
        _ = generator.next()
        return generator.next()
    }
}

/// Moments as feeds and fields write them.
enum FarmDate {
    /// `2026-01-02T03:04:05Z`.
    static func iso(_ seconds: Int64) -> String {
        Date(timeIntervalSince1970: Double(seconds)).formatted(.iso8601)
    }

    /// `Fri, 02 Jan 2026 03:04:05 GMT`.
    static func http(_ seconds: Int64) -> String {
        let days = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
        let months = [
            "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
        ]
        let text = iso(seconds)
        let parts = text.split { "-T:Z".contains($0) }
        let month = months[(Int(parts[1]) ?? 1) - 1]
        let day = days[Int(seconds / 86_400 % 7)]
        return "\(day), \(parts[2]) \(month) \(parts[0]) \(parts[3]):\(parts[4]):\(parts[5]) GMT"
    }
}

extension FarmSite {
    /// The last moment up to which a visitor must have all articles: a day before a feed that ends was gone.
    public func lastMoment(within world: FarmWorld, end: Int64) -> Int64 {
        ends ? min(end, world.start + 11 * 86_400) : end
    }

    /// Whether an article was still listed at a moment, or came later.
    public func isListed(_ article: Int, at moment: Int64) -> Bool {
        article >= articles(until: moment).count - FarmFeed.window
    }
}
