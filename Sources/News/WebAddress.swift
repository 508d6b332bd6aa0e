/// An `http` or `https` address brought to the one spelling that identities are made of.
///
/// Scheme and host in lower case, default port, fragment and tracking parameters (`utm_…`, `fbclid`, `gclid`, …) dropped; the rest stays.
public struct WebAddress: Hashable, Sendable, CustomStringConvertible {
    /// `http` or `https`.
    public let scheme: String
    /// Host in lower case, without a port.
    public let host: String
    /// Port, path and query.
    private let rest: String

    /// Reads an address.
    ///
    /// - Returns: `nil` for anything but an absolute `http` or `https` address with a host.
    public init?(_ text: some StringProtocol) {
        let text = Substring(text)
        guard let colon = text.firstIndex(of: ":") else { return nil }
        let scheme = text[..<colon].lowercased()
        guard scheme == "http" || scheme == "https", text[colon...].hasPrefix("://") else {
            return nil
        }
        let afterScheme = text[colon...].dropFirst(3)
        let authorityEnd = afterScheme.firstIndex { "/?#".contains($0) } ?? afterScheme.endIndex
        var authority = afterScheme[..<authorityEnd]
        if let at = authority.lastIndex(of: "@") {
            authority = authority[authority.index(after: at)...]
        }
        var port = ""
        if let separator = authority.lastIndex(of: ":"),
            authority[authority.index(after: separator)...].allSatisfy(\.isNumber)
        {
            port = String(authority[separator...])
            authority = authority[..<separator]
        }
        if (scheme == "http" && port == ":80") || (scheme == "https" && port == ":443") {
            port = ""
        }
        let host = authority.lowercased()
        guard !host.isEmpty, !host.contains(where: \.isWhitespace) else { return nil }
        self.scheme = scheme
        self.host = host
        rest = port + WebAddress.cleaned(afterScheme[authorityEnd...])
    }

    /// The address.
    public var description: String { "\(scheme)://\(host)\(rest)" }

    /// The host without a leading `www.`, `m.`, `mobile.` or `amp.`: the key of its outlet.
    public var outletID: String {
        for prefix in ["www.", "m.", "mobile.", "amp."] where host.hasPrefix(prefix) {
            let bare = host.dropFirst(prefix.count)
            if bare.contains(".") { return String(bare) }
        }
        return host
    }

    private static func cleaned(_ tail: Substring) -> String {
        let withoutFragment = tail.prefix { $0 != "#" }
        guard let mark = withoutFragment.firstIndex(of: "?") else {
            return withoutFragment.isEmpty ? "/" : String(withoutFragment)
        }
        let path = withoutFragment[..<mark]
        let kept = withoutFragment[withoutFragment.index(after: mark)...]
            .split(separator: "&").filter { !isTracking($0) }
        return (path.isEmpty ? "/" : String(path))
            + (kept.isEmpty ? "" : "?" + kept.joined(separator: "&"))
    }

    private static func isTracking(_ parameter: Substring) -> Bool {
        let name = parameter.prefix { $0 != "=" }.lowercased()
        return name.hasPrefix("utm_")
            || ["fbclid", "gclid", "dclid", "msclkid", "mc_cid", "mc_eid", "igshid", "zarsrc"]
                .contains(name)
    }
}
