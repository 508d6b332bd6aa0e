import News
import Testing

@testable import Fetch

/// Which request goes out when, seen without a network.
struct QueueTests {
    /// A queue, its clock and all that was asked for.
    struct Bench {
        var queue: FetchQueue
        var now: Int64 = 1_000_000_000
        var asked: [(address: String, at: Int64)] = []
        var outcomes: [Int: FetchOutcome] = [:]

        init(_ change: (inout FetchSettings) -> Void = { _ in }) {
            var settings = FetchSettings()
            change(&settings)
            queue = FetchQueue(settings: settings)
        }

        /// Runs everything to its end.
        mutating func run(_ answer: (Exchange) -> ExchangeResult) {
            for _ in 0..<10_000 {
                let turn = queue.turn(now: now)
                for (ticket, outcome) in turn.outcomes { outcomes[ticket] = outcome }
                for exchange in turn.exchanges {
                    asked.append((exchange.address.description, now))
                    queue.finish(exchange, answer(exchange), now: now)
                }
                guard turn.exchanges.isEmpty, turn.outcomes.isEmpty else { continue }
                guard let next = queue.nextTurn(now: now) else { return }
                now = max(now, next)
            }
            Issue.record("the queue does not come to its end")
        }
    }

    static func answer(
        _ status: Int,
        _ fields: [(String, String)] = [],
        _ body: String = ""
    )
        -> ExchangeResult
    {
        .answer(status: status, fields: HeaderFields(fields), body: Array(body.utf8))
    }

    /// Answers by path; what has no answer is not there.
    static func site(_ pages: [String: ExchangeResult]) -> (Exchange) -> ExchangeResult {
        { pages[$0.address.description] ?? answer(404) }
    }

    @Test func robotsIsAskedOnceBeforeAnythingElse() {
        var bench = Bench()
        let tickets = (1...3).map {
            bench.queue.add(FetchRequest(address: "http://a.example/\($0)"))
        }
        bench.run {
            $0.address.path == "/robots.txt" ? Self.answer(404) : Self.answer(200, [], "x")
        }
        #expect(
            bench.asked.map(\.address) == [
                "http://a.example/robots.txt", "http://a.example/1", "http://a.example/2",
                "http://a.example/3",
            ]
        )
        for ticket in tickets {
            guard case .page = bench.outcomes[ticket] else {
                Issue.record("no page")
                continue
            }
        }
    }

    @Test func theRulesOfRobotsHoldAndAreAskedForAgainAfterADay() {
        var bench = Bench()
        let rules = Self.site([
            "http://a.example/robots.txt": Self.answer(
                200,
                [],
                "User-agent: dateline\nDisallow: /in/\nUser-agent: *\nDisallow: /"
            ), "http://a.example/out": Self.answer(200, [], "x"),
        ])
        let inside = bench.queue.add(FetchRequest(address: "http://a.example/in/1"))
        let outside = bench.queue.add(FetchRequest(address: "http://a.example/out"))
        bench.run(rules)
        #expect(
            bench.outcomes[inside] == .failed(.forbiddenByRobots("http://a.example/in/1"))
        )
        guard case .page = bench.outcomes[outside] else { return #expect(Bool(false)) }
        bench.now += 23 * 3_600_000
        _ = bench.queue.add(FetchRequest(address: "http://a.example/out"))
        bench.run(rules)
        #expect(bench.asked.count { $0.address.hasSuffix("robots.txt") } == 1)
        bench.now += 2 * 3_600_000
        _ = bench.queue.add(FetchRequest(address: "http://a.example/out"))
        bench.run(rules)
        #expect(bench.asked.count { $0.address.hasSuffix("robots.txt") } == 2)
    }

    @Test(arguments: [500, 503, 429])
    func aSiteWhoseRobotsCannotBeHadIsClosed(status: Int) {
        var bench = Bench()
        let ticket = bench.queue.add(FetchRequest(address: "http://a.example/1"))
        bench.run { _ in Self.answer(status) }
        guard case .failed(let failure) = bench.outcomes[ticket] else {
            return #expect(Bool(false))
        }
        #expect(failure.isPostponement && !failure.isFinal)
        #expect(bench.asked.map(\.address) == ["http://a.example/robots.txt"])
        let until = failure.earliest(now: Timestamp(seconds: bench.now / 1000))
        #expect((until?.seconds ?? 0) * 1000 > bench.now)
    }

    @Test func aRedirectOfRobotsIsFollowedAndItsHostIsAskedInTurn() {
        var bench = Bench()
        let ticket = bench.queue.add(FetchRequest(address: "http://a.example/no"))
        bench.run(
            Self.site([
                "http://a.example/robots.txt": Self.answer(
                    301,
                    [("Location", "//www.a.example/robots.txt")]
                ),
                "http://www.a.example/robots.txt": Self.answer(
                    200,
                    [],
                    "User-agent: *\nDisallow: /no"
                ),
            ])
        )
        #expect(bench.outcomes[ticket] == .failed(.forbiddenByRobots("http://a.example/no")))
    }

    @Test func everyHopMeetsTheRulesOfItsOwnHost() {
        var bench = Bench()
        let ticket = bench.queue.add(FetchRequest(address: "http://a.example/1"))
        bench.run(
            Self.site([
                "http://a.example/1": Self.answer(302, [("Location", "https://b.example/in/2")]),
                "https://b.example/robots.txt": Self.answer(
                    200,
                    [],
                    "User-agent: *\nDisallow: /in"
                ),
            ])
        )
        #expect(bench.outcomes[ticket] == .failed(.forbiddenByRobots("https://b.example/in/2")))
        #expect(!bench.asked.contains { $0.address == "https://b.example/in/2" })
    }

    @Test func onlyPermanentRedirectsMoveAnAddress() throws {
        var bench = Bench()
        let pages = [
            "http://a.example/1": Self.answer(301, [("Location", "/2?utm_source=x")]),
            "http://a.example/2": Self.answer(308, [("Location", "http://b.example/3")]),
            "http://b.example/3": Self.answer(302, [("Location", "4")]),
            "http://b.example/4": Self.answer(200, [("ETag", "\"e\"")], "x"),
        ]
        let ticket = bench.queue.add(FetchRequest(address: "http://a.example/1"))
        bench.run(Self.site(pages))
        guard case .page(let page) = bench.outcomes[ticket] else { return #expect(Bool(false)) }
        #expect(page.movedTo == "http://b.example/3")
        #expect(page.address == "http://b.example/4")
        #expect(page.etag == "\"e\"")
    }

    @Test(arguments: ["/1", "/2", "/long/0"])
    func redirectsThatDoNotEndAreLeft(path: String) {
        var bench = Bench()
        let ticket = bench.queue.add(FetchRequest(address: "http://a.example\(path)"))
        bench.run { exchange in
            let path = exchange.address.path
            if path == "/1" { return Self.answer(301, [("Location", "/2")]) }
            if path == "/2" { return Self.answer(301, [("Location", "/1")]) }
            if let number = Int(path.dropFirst(6)) {
                return Self.answer(302, [("Location", "/long/\(number + 1)")])
            }
            return Self.answer(404)
        }
        #expect(bench.outcomes[ticket] == .failed(.endlessRedirects("http://a.example\(path)")))
        #expect(bench.asked.count <= 10)
    }

    @Test(arguments: ["ftp://b.example/", "javascript:alert(1)", "http://", "http://a.example:0/"])
    func aRedirectToNoPageOfTheWebIsAnError(location: String) {
        var bench = Bench()
        let ticket = bench.queue.add(FetchRequest(address: "http://a.example/1"))
        bench.run(Self.site(["http://a.example/1": Self.answer(302, [("Location", location)])]))
        #expect(bench.outcomes[ticket] == .failed(.badRedirect("http://a.example/1")))
    }

    @Test func aHostHasOneRequestAtATimeWithAPauseAfterEach() {
        var bench = Bench { $0.hostGap = 3000 }
        for number in 1...4 {
            _ = bench.queue.add(FetchRequest(address: "http://a.example/\(number)"))
            _ = bench.queue.add(FetchRequest(address: "http://b.example/\(number)"))
        }
        let turn = bench.queue.turn(now: bench.now)
        #expect(turn.exchanges.map(\.address.host) == ["a.example", "b.example"])
        #expect(bench.queue.turn(now: bench.now).exchanges.isEmpty)
        for exchange in turn.exchanges {
            bench.queue.finish(exchange, Self.answer(404), now: bench.now)
        }
        bench.run { _ in Self.answer(200, [], "x") }
        for host in ["a", "b"] {
            let times = bench.asked.filter { $0.address.contains("//\(host).") }.map(\.at)
            #expect(times.count == 4)
            for (earlier, later) in zip(times, times.dropFirst()) {
                #expect(later - earlier >= 3000)
            }
        }
    }

    @Test func theCrawlDelayOfASiteIsKept() {
        var bench = Bench()
        for number in 1...3 {
            _ = bench.queue.add(FetchRequest(address: "http://a.example/\(number)"))
        }
        bench.run {
            $0.address.path == "/robots.txt"
                ? Self.answer(200, [], "User-agent: *\nCrawl-delay: 30") : Self.answer(200, [], "x")
        }
        let times = bench.asked.dropFirst().map(\.at)
        for (earlier, later) in zip(times, times.dropFirst()) { #expect(later - earlier >= 30_000) }
    }

    @Test func notMoreRequestsBeginThanAllHostsTogetherMay() {
        var bench = Bench {
            $0.requestsPerSecond = 5
            $0.connections = 4
        }
        for number in 1...40 {
            _ = bench.queue.add(FetchRequest(address: "http://h\(number).example/"))
        }
        let first = bench.queue.turn(now: bench.now).exchanges
        #expect(first.count == 4)
        for exchange in first { bench.queue.finish(exchange, Self.answer(404), now: bench.now) }
        bench.run { _ in Self.answer(404) }
        #expect(
            Dictionary(grouping: bench.asked, by: { $0.at / 1000 }).values.allSatisfy {
                $0.count <= 5
            }
        )
        #expect(bench.asked.count + first.count == 80)
    }

    @Test(arguments: [("600", 600), ("Tue, 13 Jan 1970 00:00:00 GMT", 36_800)])
    func aHostThatAsksToBeLeftAloneIs(rest: String, seconds: Int64) {
        var bench = Bench()
        let tickets = (1...3).map {
            bench.queue.add(FetchRequest(address: "http://a.example/\($0)"))
        }
        let start = bench.now
        bench.run {
            $0.address.path == "/robots.txt"
                ? Self.answer(404) : Self.answer(429, [("Retry-After", rest)])
        }
        #expect(
            bench.asked.map(\.address) == ["http://a.example/robots.txt", "http://a.example/1"]
        )
        for ticket in tickets.dropFirst() {
            guard case .failed(.resting(_, let until)) = bench.outcomes[ticket] else {
                Issue.record("asked all the same")
                continue
            }
            #expect(until.seconds >= start / 1000 + seconds)
        }
        bench.now = start + (seconds + 10) * 1000
        let again = bench.queue.add(FetchRequest(address: "http://a.example/4"))
        bench.run { _ in Self.answer(200, [], "x") }
        guard case .page = bench.outcomes[again] else { return #expect(Bool(false)) }
    }

    @Test func validatorsGoOutAndUnchangedComesBack() {
        var bench = Bench()
        var sent: [Exchange] = []
        let ticket = bench.queue.add(
            FetchRequest(address: "http://a.example/f", etag: "\"1\"", lastModified: "x")
        )
        bench.run { exchange in
            sent.append(exchange)
            return exchange.address.path == "/f"
                ? Self.answer(304, [("Cache-Control", "max-age=900")]) : Self.answer(404)
        }
        #expect(
            bench.outcomes[ticket] == .notModified(terms: CacheTerms(lifetime: 900), movedTo: nil)
        )
        #expect(sent.map(\.etag) == [nil, "\"1\""])
        #expect(sent.map(\.lastModified) == [nil, "x"])
    }

    @Test func aClockThatIsSetBackClosesNoHostForLong() {
        var bench = Bench()
        _ = bench.queue.add(FetchRequest(address: "http://a.example/1"))
        bench.run { _ in Self.answer(200, [], "x") }
        bench.now -= 300 * 86_400_000
        let ticket = bench.queue.add(FetchRequest(address: "http://a.example/2"))
        bench.run { _ in Self.answer(200, [], "x") }
        guard case .page = bench.outcomes[ticket] else { return #expect(Bool(false)) }
    }
}
