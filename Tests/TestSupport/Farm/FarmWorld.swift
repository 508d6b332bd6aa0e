import Foundation
import Synchronization

/// A farm of news sites that publish for a month, each with its manners and its faults.
public final class FarmWorld: Sendable {
    private struct State {
        var rules: FarmRules
        var visits: [String: Int] = [:]
        var faults = 0
        var requests = 0
        var unchanged = 0
    }

    /// The sites.
    public let sites: [FarmSite]
    /// The first moment, in seconds.
    public let start: Int64
    private let clock: FarmClock
    private let bomb: [UInt8]
    private let state: Mutex<State>

    /// Makes a farm.
    ///
    /// - Parameters:
    ///   - sites: How many sites it has.
    ///   - port: Where it is served.
    ///   - start: Its first moment, in seconds.
    ///   - clock: What time it is there.
    ///   - bomb: A gzip stream that expands without reason.
    ///   - contact: What has to stand in `User-Agent`.
    ///   - hostGap: Milliseconds that have to lie between two requests to a host.
    ///   - perSecond: Most requests within a second.
    public init(
        sites: Int,
        port: Int,
        start: Int64,
        clock: FarmClock,
        bomb: [UInt8],
        contact: String,
        hostGap: Int64,
        perSecond: Int
    ) {
        self.sites = (0..<sites).map { FarmSite(number: $0, port: port, start: start) }
        self.start = start
        self.clock = clock
        self.bomb = bomb
        let wishes = FarmRules.Wishes(hostGap: hostGap, perSecond: perSecond, contact: contact)
        state = Mutex(State(rules: FarmRules(wishes)))
    }

    /// Requests, answers with 304, faults, and requests that broke a rule with examples.
    public var count:
        (requests: Int, unchanged: Int, faults: Int, broken: [String: Int], examples: [String])
    {
        state.withLock {
            ($0.requests, $0.unchanged, $0.faults, $0.rules.broken, $0.rules.examples)
        }
    }

    /// Says that the visitor was killed, so that it cannot know what it was told last.
    public func visitorWasKilled() {
        let now = clock.milliseconds
        state.withLock { $0.rules.visitorWasKilled(now: now) }
    }

    /// The answer to a request.
    public func answer(_ request: FarmRequest) -> FarmAnswer {
        let now = clock.milliseconds
        let number = Int(request.host.drop { $0 == "n" }.prefix { $0.isNumber }) ?? -1
        guard sites.indices.contains(number) else { return FarmAnswer(404) }
        let site = sites[number]
        return state.withLock { state in
            state.requests += 1
            state.rules.note(request, site: site, now: now)
            let visit = state.visits[request.host + request.path, default: 0]
            state.visits[request.host + request.path] = visit + 1
            var answer = fault(site, request.path, visit, now / 1000)
            if answer != nil { state.faults += 1 }
            answer = answer ?? self.answer(site, request, now / 1000)
            let sent = answer ?? FarmAnswer(404)
            if sent.status == 304 { state.unchanged += 1 }
            state.rules.note(sent, to: request, now: now, lifetime: site.lifetime)
            return sent
        }
    }
}

extension FarmWorld {
    private func day(_ now: Int64) -> Int64 { (now - start) / 86_400 }

    /// A fault that passes; `nil` for most requests.
    private func fault(_ site: FarmSite, _ path: String, _ visit: Int, _ now: Int64) -> FarmAnswer?
    {
        if path == "/robots.txt" {
            return site.losesRobots && day(now) == 10 ? FarmAnswer(500) : nil
        }
        // A site that is down for some hours.
        if SeededGenerator.number(site.number, Int(now / 21_600), 9) % 150 == 0 {
            return FarmAnswer(503, fields: [("Retry-After", "1800")])
        }
        let place = Int(truncatingIfNeeded: path.utf8.reduce(5381) { $0 &* 33 &+ Int($1) })
        let body = Array("<p>Một trang bị cắt</p>".utf8)
        switch SeededGenerator.number(site.number &+ place, visit, 4) % 4000 {
        case 0..<30: return FarmAnswer(fault: .reset)
        case 30..<60: return FarmAnswer(body: body, fault: .half(5))
        case 60..<80: return FarmAnswer(body: body, fault: .statedLength(90_000))
        case 80..<100: return FarmAnswer(500)
        case 100..<120: return FarmAnswer(429, fields: [("Retry-After", "900")])
        case 120..<130: return FarmAnswer(429)
        case 130..<140: return FarmAnswer(fault: .noise)
        case 140..<141: return FarmAnswer(fault: .silence)
        case 141..<142: return FarmAnswer(body: body, fault: .drip)
        case 142..<150: return FarmAnswer(fields: [("Content-Encoding", "gzip")], body: bomb)
        case 150..<155: return .redirect(302, to: path)
        default: return nil
        }
    }

    private func answer(_ site: FarmSite, _ request: FarmRequest, _ now: Int64) -> FarmAnswer? {
        var path = String(request.path.prefix { $0 != "?" })
        switch path {
        case "/robots.txt": return robots(site)
        case "/rss.xml" where site.moves && day(now) >= 8:
            return .redirect(301, to: "/feeds/all.xml")
        case "/rss.xml" where site.ends && day(now) >= 12: return FarmAnswer(410)
        case "/rss.xml", "/feeds/all.xml": return feed(site, request, now)
        default: break
        }
        if path.hasPrefix("/cu/") {
            path.removeFirst(3)
            return .redirect(302, to: path)
        }
        let name = path.split(separator: "/").last?.prefix { $0.isNumber } ?? ""
        guard let article = Int(name), article < site.articles(until: now).count,
            path == site.path(of: article)
        else { return FarmAnswer(404) }
        return page(site, article, path)
    }

    private func robots(_ site: FarmSite) -> FarmAnswer {
        guard site.hasRobots else { return FarmAnswer(404) }
        let delay = site.crawlDelay > 0 ? "Crawl-delay: \(site.crawlDelay)\n" : ""
        return .text("User-agent: *\nDisallow: /private\n\(delay)", type: "text/plain")
    }

    private func feed(_ site: FarmSite, _ request: FarmRequest, _ now: Int64) -> FarmAnswer {
        let count = site.articles(until: now).count
        let other = site.repeatsOther ? sites[site.number - 1] : nil
        let others = other?.articles(until: now).count ?? 0
        let etag = "\"\(count)-\(others)\""
        let last = max(
            site.moment(of: max(0, count - 1)),
            other.map { $0.moment(of: max(0, others - 1)) } ?? 0
        )
        var fields: [(String, String)] = []
        if site.hasETags { fields.append(("ETag", etag)) }
        if site.hasDates { fields.append(("Last-Modified", FarmDate.http(last))) }
        if site.lifetime > 0 { fields.append(("Cache-Control", "max-age=\(site.lifetime)")) }
        let isKnown =
            site.hasETags
            ? request.fields["if-none-match"] == etag
            : request.fields["if-modified-since"] == FarmDate.http(last)
        if isKnown, site.hasETags || site.hasDates {
            return FarmAnswer(304, fields: fields)
        }
        let (type, text) = FarmFeed(site: site, other: other, now: now).document()
        return .text(text, type: type, fields: fields)
    }

    private func page(_ site: FarmSite, _ article: Int, _ path: String) -> FarmAnswer {
        let text = FarmText(site: site.number, number: article)
        let date = FarmDate.iso(site.moment(of: article))
        switch site.fault(of: article) {
        case .missing: return FarmAnswer(404)
        case .bomb: return FarmAnswer(fields: [("Content-Encoding", "gzip")], body: bomb)
        case .noArticle: return .text("<html><body><a href=\"/\">Trang chủ</a></body></html>")
        case .picture:
            return FarmAnswer(fields: [("Content-Type", "image/jpeg")], body: [0xFF, 0xD8])
        case .none:
            let canonical = "http://\(site.host):\(site.port)\(path)"
            return .text(text.page(date: date, canonical: article % 2 == 0 ? canonical : nil))
        }
    }
}
