import News

/// The keys that indexes are sorted by: `https://www.vov.vn/a?b=C` is `vn,vov)/a?b=c`.
enum SortKey {
    /// The key of an address; one that is not of the web is its own key.
    static func of(_ address: String) -> String {
        let lowered = address.lowercased().replacing(" ", with: "%20")
        guard let web = WebAddress(address) else { return lowered }
        var host = Substring(web.host)
        if host.hasPrefix("www.") { host = host.dropFirst(4) }
        let labels = host.split(separator: ".").reversed().joined(separator: ",")
        guard let mark = lowered.firstRange(of: "://") else { return lowered }
        let rest = lowered[mark.upperBound...]
        let path = rest.firstIndex { "/?".contains($0) }.map { rest[$0...] } ?? ""
        let kept = path.prefix { $0 != "#" }
        return labels + ")" + (kept.hasPrefix("/") ? "" : "/") + kept
    }
}
