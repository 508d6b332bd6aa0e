public import News

/// A page and the name that its bringer gave it.
public struct IngestedPage: Sendable, Hashable {
    /// The capture.
    public var page: WebPage
    /// The `id` of its JSON line, carried through to the output; `nil` for files.
    public var id: String?

    /// Makes an ingested page.
    public init(page: WebPage, id: String? = nil) {
        self.page = page
        self.id = id
    }
}

/// An input that could not be read; the others are read all the same.
public struct UnreadableInput: Error, Sendable, Hashable {
    /// The input as the user named it, with the line where it is one of many: "pages.jsonl line 12".
    public var name: String
    /// Why, in words for people: "permission denied", "gzip stream ends early (byte 1234)".
    public var reason: String

    /// Makes an unreadable input.
    public init(name: String, reason: String) {
        self.name = name
        self.reason = reason
    }
}

extension UnreadableInput: CustomStringConvertible {
    /// The name and the reason.
    public var description: String { "\(name): \(reason)" }
}
