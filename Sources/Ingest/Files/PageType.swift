import News

/// What a file's name says that it holds.
enum PageType: Equatable {
    case page(WebPage.Format)
    case jsonLines(isCompressed: Bool)

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
        default: return nil
        }
    }
}
