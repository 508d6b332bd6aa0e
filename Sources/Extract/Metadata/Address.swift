import News

/// The parts of a web address that reading a page needs.
struct Address: Sendable {
    /// The host in lower case, without `www.`.
    let host: String
    /// The path with its query, from the first slash.
    let path: String

    init?(_ text: some StringProtocol) {
        guard text.utf8.count < 4000, let scheme = text.place(of: "://"),
            text.hasPrefix("http")
        else { return nil }
        let rest = text[scheme.upperBound...]
        let end = rest.firstIndex { $0 == "/" || $0 == "?" || $0 == "#" } ?? rest.endIndex
        var host = rest[..<end].lowercased()
        if let at = host.lastIndex(of: "@") { host = String(host[host.index(after: at)...]) }
        if let port = host.firstIndex(of: ":") { host = String(host[..<port]) }
        if host.hasPrefix("www.") { host.removeFirst(4) }
        guard host.contains(".") else { return nil }
        self.host = host
        path = String(rest[end...])
    }

    /// The host without its top-level domain and subdomains: `theguardian`.
    var siteName: String {
        let parts = host.split(separator: ".")
        let short: Set<Substring> = ["co", "com", "org", "net", "gov", "edu", "ac", "gob"]
        guard parts.count > 1 else { return host }
        if parts.count > 2, short.contains(parts[parts.count - 2]) {
            return String(parts[parts.count - 3])
        }
        return String(parts[parts.count - 2])
    }

    /// The registrable host.
    var registrable: String {
        let parts = host.split(separator: ".")
        let short: Set<Substring> = ["co", "com", "org", "net", "gov", "edu", "ac", "gob"]
        let keep = parts.count > 2 && short.contains(parts[parts.count - 2]) ? 3 : 2
        return parts.suffix(keep).joined(separator: ".")
    }

    /// The date that the path carries: a day (`/2015/09/05/`, `20150905`, `-5-9-2015`), else a month (`/2015/09/`).
    var date: PartialDate? {
        var scanner = StampScanner()
        scanner.years = 1995...2100
        let bytes = Array(path.utf8)
        if let stamp = scanner.firstDay(in: bytes[...]) { return stamp.date }
        let pieces = path.split { $0 == "/" || $0 == "?" }
        for (year, month) in zip(pieces, pieces.dropFirst()) {
            guard year.utf8.count == 4, let y = Int(year), (1995...2100).contains(y) else {
                continue
            }
            if (1...2).contains(month.utf8.count), let m = Int(month), (1...12).contains(m) {
                return PartialDate(year: y, month: m)
            }
        }
        return nil
    }
}
