import Foundation
import News
import Store
import TestSupport

/// Compares what the farm published with what the store has.
struct Count {
    let store: String
    let world: FarmWorld
    /// The last moment, in seconds.
    let end: Int64

    /// Prints the figures; whether nothing was lost, doubled or against a rule.
    func show(_ samples: [(now: Int, peak: Int)], kills: Int, seconds: Double) throws -> Bool {
        let opened = try NewsStore(path: store)
        var have: [String: Int] = [:]
        for summary in try opened.articleSummaries(limit: 10_000_000) {
            let words = summary.headline.split { " :".contains($0) }
            if let token = words.first(where: { Self.isToken($0) }) {
                have[String(token), default: 0] += 1
            }
        }
        let (published, lost) = missing(have)
        let doubled = have.values.reduce(0) { $0 + $1 - 1 }
        let count = world.count
        let broken = count.broken.values.reduce(0, +)
        let counts = try opened.counts()
        print("feeds                    \(world.sites.count)")
        print("days                     \((end - world.start) / 86_400)")
        print("kills                    \(kills)")
        print(
            "requests                 \(count.requests), \(count.unchanged) unchanged, \(count.faults) answered with a fault"
        )
        print("items published          \(published)")
        print("items in                 \(have.count)")
        print("items lost               \(lost.count)\(lost.isEmpty ? "" : ": \(lost.prefix(10))")")
        print("duplicates               \(doubled)")
        print("articles, stories        \(counts.articles), \(counts.stories)")
        let third = samples.count / 3
        let early = samples.prefix(third).map(\.now).max() ?? 0
        let late = samples.suffix(third).map(\.now).max() ?? 0
        print(
            "peak memory              \(samples.map(\.peak).max() ?? 0) MB (resident at most in the first third of the days \(early) MB, in the last \(late) MB)"
        )
        print("store                    \(Self.size(of: store) >> 20) MB")
        print("requests against a rule  \(broken)\(broken == 0 ? "" : ": \(count.broken)")")
        for example in count.examples { print("  \(example)") }
        print("seconds                  \(Int(seconds))")
        return lost.isEmpty && doubled == 0 && broken == 0
    }

    /// How many items a visitor has to have, and those that it has not.
    ///
    /// What came in the last two days may still wait behind a fault.
    private func missing(_ have: [String: Int]) -> (Int, [String]) {
        var published = 0
        var lost: [String] = []
        for site in world.sites {
            let last = site.lastMoment(within: world, end: end - 2 * 86_400)
            for article in site.articles(until: last) where site.isListed(article, at: world.start)
            {
                published += 1
                let token = FarmText(site: site.number, number: article).token
                if have[token] == nil { lost.append(token) }
            }
        }
        return (published, lost)
    }

    private static func isToken(_ word: Substring) -> Bool {
        let parts = word.split(separator: "x", omittingEmptySubsequences: false)
        return parts.count == 2 && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(\.isNumber) }
    }

    private static func size(of path: String) -> Int {
        let files = FileManager.default
        return (try? files.attributesOfItem(atPath: path)[.size] as? Int) ?? 0
    }
}
