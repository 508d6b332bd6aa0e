/// Watches whether a visitor keeps the rules; every request goes through it, with its answer.
struct FarmRules {
    /// What is asked of visitors.
    struct Wishes {
        /// Milliseconds between two requests to a host.
        var hostGap: Int64
        /// Most requests within a second.
        var perSecond: Int
        /// What has to stand in `User-Agent`.
        var contact: String
    }

    private struct Host {
        var last: Int64 = .min / 2
        var robotsAt: Int64 = .min / 2
        var isClosed = false
        var restUntil: Int64 = .min
    }

    private struct Document {
        var isSound = false
        var answeredAt: Int64 = 0
        var freshUntil: Int64 = .min
        var etag: String?
        var modified: String?
        var movedCount = 0
        var isGone = false
    }

    let wishes: Wishes
    private var hosts: [String: Host] = [:]
    private var documents: [String: Document] = [:]
    private var second: Int64 = 0
    private var inSecond = 0
    /// Requests that broke a rule, by the rule.
    private(set) var broken: [String: Int] = [:]
    /// The first requests that broke one.
    private(set) var examples: [String] = []

    init(_ wishes: Wishes) { self.wishes = wishes }

    private mutating func breach(_ rule: String, _ request: FarmRequest) {
        broken[rule, default: 0] += 1
        if examples.count < 20 { examples.append("\(rule): \(request.host)\(request.path)") }
    }

    /// Looks at a request before it is answered.
    mutating func note(_ request: FarmRequest, site: FarmSite, now: Int64) {
        let isRobots = request.path == "/robots.txt"
        var host = hosts[request.host] ?? Host()
        let gap = max(wishes.hostGap, host.robotsAt > 0 ? site.crawlDelay * 1000 : 0)
        if now - host.last < gap { breach("pause between requests", request) }
        host.last = now
        if now / 1000 != second {
            second = now / 1000
            inSecond = 0
        }
        inSecond += 1
        if inSecond > wishes.perSecond { breach("requests within a second", request) }
        if !(request.fields["user-agent"] ?? "").contains(wishes.contact) {
            breach("contact address", request)
        }
        if request.path.contains("utm_") { breach("trackers", request) }
        if now < host.restUntil { breach("Retry-After", request) }
        if !isRobots {
            if now - host.robotsAt > 86_400_000 + 60_000 { breach("robots.txt first", request) }
            if host.isClosed { breach("a closed site", request) }
            if site.hasRobots, request.path.hasPrefix("/private") {
                breach("robots.txt", request)
            }
        }
        hosts[request.host] = host
        guard let known = documents[request.host + request.path] else { return }
        if now < known.freshUntil { breach("Cache-Control", request) }
        if known.isSound, let etag = known.etag, request.fields["if-none-match"] != etag {
            breach("If-None-Match", request)
        }
        if known.isSound, known.etag == nil, let date = known.modified,
            request.fields["if-modified-since"] != date
        {
            breach("If-Modified-Since", request)
        }
        if known.movedCount > 1 { breach("permanent redirect", request) }
        if known.isGone { breach("gone", request) }
    }

    /// Remembers what was promised.
    mutating func note(_ answer: FarmAnswer, to request: FarmRequest, now: Int64, lifetime: Int64) {
        let isRobots = request.path == "/robots.txt"
        if isRobots {
            hosts[request.host]?.robotsAt = now
            hosts[request.host]?.isClosed = answer.status >= 500
        }
        func value(_ name: String) -> String? { answer.fields.first { $0.0 == name }?.1 }
        if let rest = value("Retry-After").flatMap({ Int64($0) }) {
            hosts[request.host]?.restUntil = now + rest * 1000
        }
        guard request.path.hasSuffix(".xml"), answer.fault == .none else { return }
        var document = documents[request.host + request.path] ?? Document()
        document.answeredAt = now
        if [200, 304].contains(answer.status), request.path.hasPrefix("/feeds/"),
            documents[request.host + "/rss.xml"]?.movedCount == 1
        {
            // The visitor came through: from now on it knows the new address.
            documents[request.host + "/rss.xml"]?.movedCount = 2
        }
        switch answer.status {
        case 200 where value("Content-Type") != nil:
            document.isSound = true
            document.etag = value("ETag")
            document.modified = value("Last-Modified")
            document.freshUntil = now + lifetime * 1000
        case 304: document.freshUntil = now + lifetime * 1000
        case 301: document.movedCount += 1
        case 410: document.isGone = true
        default: break
        }
        documents[request.host + request.path] = document
    }

    /// Forgets what a visitor was told in its last minutes, since it was killed before it could note it.
    mutating func visitorWasKilled(now: Int64) {
        for (place, document) in documents where now - document.answeredAt < 300_000 {
            documents[place] = Document()
        }
        for name in hosts.keys where now - (hosts[name]?.last ?? 0) < 300_000 {
            hosts[name]?.restUntil = .min
        }
    }
}
