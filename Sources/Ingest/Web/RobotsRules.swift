/// What a site's `robots.txt` allows a program to fetch (RFC 9309).
///
/// Group names are compared without case and by the product's name alone; of all rules that fit an address the longest
/// decides, and allowing wins a tie.
public struct RobotsRules: Sendable, Hashable {
    private struct Rule: Hashable {
        var isAllowed: Bool
        /// The path, percent-encoded as addresses are, with `*` and `$`.
        var pattern: [UInt8]
    }

    private struct Group: Hashable {
        var agents: [String] = []
        var rules: [Rule] = []
        var delay: Double?
    }

    private var rules: [Rule] = []
    /// How many seconds the site asks for between two requests, at most a day.
    public private(set) var crawlDelay: Double?
    /// The addresses of sitemaps that the file names, for all programs.
    public private(set) var sitemaps: [String] = []

    /// How much of a file is read: the standard asks for 500 KiB at least.
    public static let longestFile = 1 << 20
    private static let mostRules = 20_000

    /// Rules that allow everything: those of a site without the file.
    public static let allowAll = RobotsRules()
    /// Rules that allow nothing: those of a site whose file cannot be had because the server fails.
    public static let allowNothing: RobotsRules = {
        var rules = RobotsRules()
        rules.rules = [Rule(isAllowed: false, pattern: [0x2F])]
        return rules
    }()

    private init() {}

    /// Reads the rules for a program.
    ///
    /// - Parameters:
    ///   - bytes: The file as it came; any bytes will do.
    ///   - agent: The program's product name, such as `dateline`.
    public init(_ bytes: [UInt8], agent: String) {
        var groups: [Group] = []
        var isNaming = false
        var count = 0
        for line in Self.lines(bytes.prefix(Self.longestFile)) {
            guard let (key, value) = Self.field(line) else { continue }
            switch key {
            case "user-agent":
                if !isNaming { groups.append(Group()) }
                isNaming = true
                groups[groups.count - 1].agents.append(Self.product(value))
            case "allow", "disallow":
                isNaming = false
                // An empty path forbids nothing.
                guard !groups.isEmpty, !value.isEmpty, count < Self.mostRules else { continue }
                count += 1
                groups[groups.count - 1].rules.append(
                    Rule(isAllowed: key == "allow", pattern: Self.encoded(value))
                )
            case "crawl-delay":
                isNaming = false
                guard !groups.isEmpty,
                    let delay = Double(String(decoding: value.prefix(20), as: UTF8.self)),
                    delay >= 0, delay.isFinite
                else { continue }
                groups[groups.count - 1].delay = min(delay, 86_400)
            case "sitemap":
                // Stands outside the groups and ends none.
                let address = String(decoding: value, as: UTF8.self)
                if sitemaps.count < 1000, !address.isEmpty { sitemaps.append(address) }
            default: continue
            }
        }
        let name = agent.lowercased()
        var own = groups.filter { $0.agents.contains(name) }
        if own.isEmpty { own = groups.filter { $0.agents.contains("*") } }
        rules = own.flatMap(\.rules)
        crawlDelay = own.compactMap(\.delay).max()
    }

    /// Whether an address may be fetched.
    ///
    /// - Parameter address: A whole address, or a path with its query.
    /// - Returns: True also for what no rule speaks of.
    /// - Complexity: O(*r* × (*n* + *p*)) in the rules, the address and its patterns.
    public func allows(_ address: String) -> Bool {
        let path = Self.path(of: address)
        if path.elementsEqual("/robots.txt".utf8) { return true }
        var longest = -1
        var isAllowed = true
        for rule in rules where rule.pattern.count >= longest {
            guard Self.matches(rule.pattern, path) else { continue }
            if rule.pattern.count > longest || rule.isAllowed {
                longest = rule.pattern.count
                isAllowed = rule.isAllowed
            }
        }
        return isAllowed
    }
}

extension RobotsRules {
    private static func lines(_ bytes: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
        let isMarked = bytes.starts(with: [0xEF, 0xBB, 0xBF])
        return bytes.dropFirst(isMarked ? 3 : 0).split { $0 == 0x0A || $0 == 0x0D }
    }

    private static func field(_ line: ArraySlice<UInt8>) -> (String, ArraySlice<UInt8>)? {
        let text = line.prefix { $0 != 0x23 }
        guard let colon = text.firstIndex(of: 0x3A) else { return nil }
        let name = trimmed(text[..<colon])
        guard name.count <= 20 else { return nil }
        var key = String(decoding: name, as: UTF8.self).lowercased()
        // Files in the wild leave the hyphen out.
        if key == "useragent" || key == "user agent" { key = "user-agent" }
        if key == "crawldelay" { key = "crawl-delay" }
        return (key, trimmed(text[(colon + 1)...]))
    }

    private static func trimmed(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var text = text.drop { $0 <= 0x20 }
        while let last = text.last, last <= 0x20 { text.removeLast() }
        return text
    }

    /// The name of a program without version and comment, in lower case.
    private static func product(_ value: ArraySlice<UInt8>) -> String {
        if value.first == 0x2A { return "*" }
        let name = value.prefix { byte in
            (0x61...0x7A).contains(byte | 0x20) || byte == 0x2D || byte == 0x5F
                || (0x30...0x39).contains(byte)
        }
        return String(decoding: name, as: UTF8.self).lowercased()
    }

    /// Path and query of an address, encoded as patterns are.
    private static func path(of address: String) -> [UInt8] {
        var text = Array(address.utf8)[...]
        if let mark = address.firstRange(of: "://"), !address.hasPrefix("/") {
            text = Array(address[mark.upperBound...].utf8)[...]
            let start = text.firstIndex { $0 == 0x2F || $0 == 0x3F || $0 == 0x23 } ?? text.endIndex
            text = text[start...]
        }
        text = text.prefix { $0 != 0x23 }
        let path = encoded(text)
        return path.first == 0x2F ? path : [0x2F] + path
    }

    /// Percent-encoding brought to one form: letters and digits decoded, other bytes encoded in upper case.
    private static func encoded(_ text: ArraySlice<UInt8>) -> [UInt8] {
        let digits = Array("0123456789ABCDEF".utf8)
        var out: [UInt8] = []
        var i = text.startIndex
        while i < text.endIndex {
            let byte = text[i]
            if byte == 0x25, i + 2 < text.endIndex, let high = hex(text[i + 1]),
                let low = hex(text[i + 2])
            {
                let value = high << 4 | low
                if isUnreserved(value) {
                    out.append(value)
                } else {
                    out += [0x25, digits[Int(high)], digits[Int(low)]]
                }
                i += 3
                continue
            }
            if byte >= 0x80 || byte <= 0x20 {
                out += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            } else {
                out.append(byte)
            }
            i += 1
        }
        return out
    }

    private static func hex(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x37
        case 0x61...0x66: byte - 0x57
        default: nil
        }
    }

    private static func isUnreserved(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
            || [0x2D, 0x2E, 0x5F, 0x7E].contains(byte)
    }

    /// Whether a pattern fits the beginning of a path, or all of it where the pattern ends with `$`.
    ///
    /// Goes back only to the last star, so that no pattern takes more than the product of both lengths.
    private static func matches(_ pattern: [UInt8], _ path: [UInt8]) -> Bool {
        let isAnchored = pattern.last == 0x24
        let pattern = isAnchored ? pattern.dropLast() : pattern[...]
        var p = 0
        var s = 0
        var star: (p: Int, s: Int)?
        while true {
            if p == pattern.count {
                if !isAnchored || s == path.count { return true }
            } else if pattern[p] == 0x2A {
                star = (p + 1, s)
                p += 1
                continue
            } else if s < path.count, pattern[p] == path[s] {
                p += 1
                s += 1
                continue
            }
            guard let last = star, last.s < path.count else { return false }
            star = (last.p, last.s + 1)
            p = last.p
            s = last.s + 1
        }
    }
}
