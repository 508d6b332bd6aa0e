import Ingest
import TestSupport
import Testing

@Suite struct RobotsTests {
    private func allows(_ file: String, _ path: String, agent: String = "dateline") -> Bool {
        RobotsRules(Array(file.utf8), agent: agent).allows("https://example.org" + path)
    }

    @Test func theGroupOfTheProgramCountsElseTheOneForAll() {
        let file = """
            User-agent: *
            Disallow: /

            User-Agent: FooBot/2.1 (x)
            user-agent: dateLINE
            Disallow: /a # comment
            Crawl-delay: 2.5

            Sitemap: https://example.org/sitemap.xml
            User-agent: dateline
            Disallow: /b
            """
        let rules = RobotsRules(Array(file.utf8), agent: "dateline")
        #expect(rules.allows("https://example.org/c"))
        #expect(!rules.allows("https://example.org/a/x"))
        // Groups for the same program are one.
        #expect(!rules.allows("https://example.org/b"))
        #expect(rules.crawlDelay == 2.5)
        #expect(rules.sitemaps == ["https://example.org/sitemap.xml"])
        #expect(!allows(file, "/c", agent: "other"))
        #expect(!allows(file, "/a", agent: "foobot"))
        // A name is compared as a whole.
        #expect(!allows(file, "/c", agent: "dateline-other"))
    }

    @Test(arguments: [
        ("Disallow: /a", "/a", false), ("Disallow: /a", "/ab", false), ("Disallow: /a", "/b", true),
        ("Disallow:", "/a", true), ("Disallow: /\nAllow: /a", "/a/b", true),
        ("Allow: /a\nDisallow: /a", "/a", true), ("Disallow: /a\nAllow: /a", "/a", true),
        ("Allow: /a\nDisallow: /ab", "/ab", false), ("Disallow: /*.gif$", "/x/y.gif", false),
        ("Disallow: /*.gif$", "/x/y.gif?z", true), ("Disallow: /*.gif", "/x/y.gif?z", false),
        ("Disallow: /a$", "/a", false), ("Disallow: /a$", "/ab", true),
        ("Disallow: *b", "/ab", false), ("Disallow: /a*b*c", "/axxbyyc/d", false),
        ("Disallow: /a*b*c", "/axxcyyb", true), ("Disallow: /%7Ea", "/~a", false),
        ("Disallow: /~a", "/%7ea", false), ("Disallow: /thế", "/th%E1%BA%BF", false),
        ("Disallow: /th%e1%ba%bf", "/thế-giới", false), ("Disallow: /a%2Fb", "/a/b", true),
        ("Disallow: /?q", "?q=1", false), ("Disallow: /", "/robots.txt", true),
        ("Disallow: /", "", false), ("Disallow: a", "/a", true), ("Disallow: $", "/", true),
    ])
    func theLongestRuleDecides(rules: String, path: String, isAllowed: Bool) {
        #expect(allows("User-agent: *\n" + rules, path) == isAllowed)
    }

    @Test func otherBytesForbidNothing() {
        #expect(allows("", "/a"))
        #expect(allows("<html><p>Disallow: /</p></html>", "/a"))
        #expect(allows("Disallow: /", "/a"))
        #expect(!allows("\u{FEFF}User-agent:*\rDisallow:/", "/a"))
        #expect(RobotsRules.allowAll.allows("https://example.org/a"))
        #expect(!RobotsRules.allowNothing.allows("https://example.org/a"))
        #expect(
            RobotsRules(Array("User-agent: *\nCrawl-delay: inf".utf8), agent: "x").crawlDelay == nil
        )
        #expect(
            RobotsRules(Array("User-agent: *\nCrawl-delay: 1e9".utf8), agent: "x").crawlDelay
                == 86_400
        )
    }

    @Test func patternsOfManyStarsTakeBoundedTime() {
        let pattern = String(repeating: "*a", count: 2000)
        let path = "/" + String(repeating: "a", count: 4000)
        #expect(!allows("User-agent: *\nDisallow: /\(pattern)", path))
        #expect(allows("User-agent: *\nDisallow: /\(pattern)b", path))
    }

    @Test func mutationsAreRead() {
        let file = Array(
            "User-agent: *\nDisallow: /a*b$\nAllow: /a\nCrawl-delay: 5\nSitemap: x\n".utf8
        )
        for seed in 0..<200 {
            var generator = SeededGenerator(seed: UInt64(seed))
            let words = ["*", "$", "%", "%E1", ":", "User-agent:", "\r"]
            let bytes = Mutation.mutated(file, words: words, using: &generator)
            _ = RobotsRules(bytes, agent: "dateline").allows("https://example.org/a/%zz?b#c")
        }
    }
}
