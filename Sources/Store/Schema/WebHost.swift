/// The host of an address, as outlets are keyed by: lower case, without `www.`, user and port.
struct WebHost {
    let name: String

    init?(_ url: String) {
        guard let scheme = url.firstRange(of: "://") else { return nil }
        let rest = url[scheme.upperBound...]
        let authority = rest.prefix { !"/?#".contains($0) }
        let host = authority.split(separator: "@").last?.prefix { $0 != ":" } ?? ""
        let lower = host.lowercased()
        name = lower.hasPrefix("www.") ? String(lower.dropFirst(4)) : lower
        if name.isEmpty { return nil }
    }
}
