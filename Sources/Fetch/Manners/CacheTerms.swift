public import News

/// How long an answer may be taken for the current one, as its server says (RFC 9111).
public struct CacheTerms: Sendable, Hashable {
    /// Seconds for which it need not be asked for again; `nil` where the server says nothing.
    public var lifetime: Int64?

    /// Makes terms.
    public init(lifetime: Int64? = nil) { self.lifetime = lifetime }

    /// Longest lifetime that is believed: servers promise a year for what changes by the hour.
    public static let longest: Int64 = 86_400

    /// Reads the terms of an answer: `Cache-Control` before `Expires`, less the `Age` it already has.
    ///
    /// - Parameters:
    ///   - fields: The answer's fields.
    ///   - now: When it came; stands in for a `Date` that is missing.
    public init(_ fields: HeaderFields, now: Timestamp) {
        var age: Int64 = 0
        if let stated = fields["Age"].flatMap({ Self.seconds($0) }) { age = stated }
        let directives = fields.values("Cache-Control").flatMap { $0.split(separator: ",") }.map {
            $0.filter { !$0.isWhitespace && $0 != "\"" }.lowercased()
        }
        if directives.contains("no-store")
            || directives.contains(where: { $0.hasPrefix("no-cache") })
        {
            lifetime = 0
            return
        }
        for directive in directives where directive.hasPrefix("max-age=") {
            guard let seconds = Self.seconds(directive.dropFirst(8)) else { continue }
            lifetime = min(Self.longest, max(0, seconds - age))
            return
        }
        guard let expires = fields["Expires"] else { return }
        // An unreadable date, such as 0, means that it is over (RFC 9111, 5.3).
        guard let end = HTTPDate.moment(expires) else {
            lifetime = 0
            return
        }
        let start = fields["Date"].flatMap(HTTPDate.moment) ?? now
        lifetime = min(Self.longest, max(0, end.seconds - start.seconds - age))
    }

    /// Digits as a number of seconds; more than fit are as many as fit.
    static func seconds(_ text: some StringProtocol) -> Int64? {
        let text = String(text.filter { !$0.isWhitespace })
        guard !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
            return nil
        }
        return Int64(text) ?? .max / 2
    }
}

/// How long a server asks to be left alone (RFC 9110, 10.2.3).
public enum RetryAfter {
    /// Longest rest that is kept, in seconds: a week.
    public static let longest: Int64 = 7 * 86_400

    /// Seconds of rest that a `Retry-After` asks for; `nil` where it cannot be read.
    public static func seconds(_ text: String, now: Timestamp) -> Int64? {
        if let seconds = CacheTerms.seconds(text) { return min(longest, seconds) }
        guard let moment = HTTPDate.moment(text) else { return nil }
        return min(longest, max(0, moment.seconds - now.seconds))
    }
}
