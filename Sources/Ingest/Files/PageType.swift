import News

/// What a file's name says that it holds.
enum PageType: Equatable {
    case page(WebPage.Format)
    case jsonLines(isCompressed: Bool)
    /// A web archive.
    case warc
    /// A collection of web archives.
    case wacz
    /// An index of web archives.
    case index
    /// A feed; `isSure` is false for names that other files have as well.
    case feed(isSure: Bool)

    /// Whether it can be a feed.
    var isFeed: Bool { if case .feed = self { true } else { false } }

    /// Reads the extension, `.gz` aside; `nil` for a name that says nothing.
    init?(name: String) {
        var parts = name.lowercased().split(separator: ".", omittingEmptySubsequences: false)
        let isCompressed = parts.count > 2 && parts.last == "gz"
        if isCompressed { parts.removeLast() }
        guard parts.count > 1 else { return nil }
        switch parts.last {
        case "txt": self = .page(.text)
        case "html", "htm": self = .page(.html)
        case "jsonl", "ndjson": self = .jsonLines(isCompressed: isCompressed)
        case "warc": self = .warc
        case "zst" where parts.count > 2 && parts[parts.count - 2] == "warc": self = .warc
        case "wacz": self = .wacz
        case "cdx", "cdxj": self = .index
        case "rss", "atom", "rdf": self = .feed(isSure: true)
        case "xml": self = .feed(isSure: false)
        default: return nil
        }
    }
}
